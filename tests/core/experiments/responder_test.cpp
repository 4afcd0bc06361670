// SPDX-License-Identifier: Apache-2.0
// What a network and its edited self say of one example, and what a layer does meanwhile.
#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/base/softmax.h"
#include "core/experiments/responder.h"
#include "core/models/snn_delays.h"
#include "core/run/layer_discovery.h"
#include "core/tagging/labels.h"
#include "core/tagging/spoken_parts.h"
#include "core/training/example_set.h"
#include "tests/core/experiments/tried_layers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dclscope::experiments {
namespace {

using Kind = LayerResponse::Kind;

std::vector<Edit> editsOf(const std::vector<std::string>& texts) {
    std::vector<Edit> edits;
    for (const std::string& text : texts) edits.push_back(parseEdit(text));
    return edits;
}

class DemoResponses : public testing::Test {
protected:
    void SetUp() override {
        if (!bundledExamples(*bundledRun("demo"))) GTEST_SKIP() << "the demo's examples are not installed";
    }
    Responder responder_{test::judgingOf("demo")};
    Trial trial_{test::judgingOf("demo")};
    const std::string& layer(std::size_t index) const { return trial_.layers().at(index).name; }
    /// As the network takes them.
    training::ExampleSet examples() const {
        return training::examplesFor(training::readExampleSet(trial_.data()),
                                     FrontEnd::fromMap(trial_.card().frontEnd));
    }
    /// The network itself, without anything around it.
    snn::NetworkOutput heard(const std::vector<Edit>& edits, std::span<const float> window) const {
        const snn::Network network(
            models::readSnnDelays(*trial_.edited(edits), pinnedCard(trial_.card(), trial_.layers())));
        const auto steps = static_cast<std::int64_t>(window.size()) / network.inputs();
        return network.run({{steps, 1, network.inputs()}, {window.begin(), window.end()}}, true);
    }
};

TEST_F(DemoResponses, AreThoseOfTheNetworkBeforeAndAfter) {
    const training::ExampleSet set = examples();
    const std::vector<Edit> edits = editsOf({"shuffle seed=3"});
    const ResponsePair pair = responder_.respond(edits, {{}, 7}, layer(1), 1);
    const snn::NetworkOutput before = heard({}, set.examples.window(7));
    const snn::NetworkOutput after = heard(edits, set.examples.window(7));
    EXPECT_EQ(pair.before.scores, softmax<float>(before.scores.values));
    EXPECT_EQ(pair.after.scores, softmax<float>(after.scores.values));
    EXPECT_NE(pair.before.scores, pair.after.scores);
    EXPECT_EQ(pair.label, set.labels[static_cast<std::size_t>(set.examples.labels[7])]);
    EXPECT_EQ(pair.labels.size(), pair.before.scores.size());
    ASSERT_EQ(pair.after.layer.kind, Kind::Spikes);
    const snn::SpikeTrain& train = after.spikes.at(1);
    ASSERT_EQ(pair.after.layer.rows, static_cast<std::size_t>(train.neurons));
    ASSERT_EQ(pair.after.layer.columns, static_cast<std::size_t>(train.steps));
    for (std::size_t neuron = 0; neuron < pair.after.layer.rows; ++neuron)
        for (std::size_t step = 0; step < pair.after.layer.columns; ++step)
            ASSERT_EQ(pair.after.layer.values[neuron * pair.after.layer.columns + step],
                      static_cast<float>(train.spikes[step * pair.after.layer.rows + neuron]));
}

TEST_F(DemoResponses, OfTheOutputTellItsMembranes) {
    const std::size_t last = trial_.layers().size() - 1;
    const ResponsePair pair = responder_.respond({}, {{}, 0}, layer(last), 1);
    ASSERT_EQ(pair.before.layer.kind, Kind::Membrane) << "its threshold is out of reach";
    EXPECT_EQ(pair.before.layer.rows, pair.labels.size());
    EXPECT_EQ(pair.before.layer.values, pair.after.layer.values);
    const training::ExampleSet set = examples();
    const snn::NetworkOutput output = heard({}, set.examples.window(0));
    EXPECT_EQ(pair.before.layer.values[pair.before.layer.columns * 2 + 5],
              output.membrane.values[5 * pair.labels.size() + 2]);
}

TEST_F(DemoResponses, EditsThatChangeNothingChangeNothing) {
    const ResponsePair pair = responder_.respond(editsOf({"mirror", "mirror"}), {{}, 3}, layer(0), 1);
    EXPECT_EQ(pair.before.scores, pair.after.scores);
    EXPECT_EQ(pair.before.layer.values, pair.after.layer.values);
    EXPECT_NEAR(std::accumulate(pair.before.scores.begin(), pair.before.scores.end(), 0.0), 1.0, 1e-5);
}

TEST_F(DemoResponses, OffersAreExamplesThenSounds) {
    const std::vector<StimulusOffer> offers = responder_.offers(10);
    ASSERT_GE(offers.size(), 10U);
    EXPECT_EQ(offers[0].stimulus, (Stimulus{{}, 0}));
    EXPECT_EQ(offers[9].stimulus.example, 270U) << "evenly over all 300";
    EXPECT_FALSE(offers[0].label.empty());
    const std::vector<std::string> sounds = bundledExamples();
    ASSERT_EQ(offers.size(), 10U + sounds.size());
    if (sounds.empty()) return;
    EXPECT_EQ(offers[10].stimulus.name, sounds.front());
    const ResponsePair pair = responder_.respond({}, offers[10].stimulus, layer(0), 1);
    const auto best = std::max_element(pair.before.scores.begin(), pair.before.scores.end());
    EXPECT_GT(*best, 0.3F) << "a spoken digit is heard as one";
    EXPECT_TRUE(pair.label.empty()) << "nobody has said what it is";
}

TEST(Responder, BeginsWithSomethingToHear) {
    if (!bundledRun("keywords") || !bundledExamples(*bundledRun("keywords")))
        GTEST_SKIP() << "the examples of keywords are not installed";
    Responder responder(test::judgingOf("keywords"));
    const std::vector<StimulusOffer> offers = responder.offers(20);
    EXPECT_FALSE(meansNothing(offers.front().label)) << offers.front().label;
}

TEST_F(DemoResponses, WhatIsNotThereIsTold) {
    EXPECT_THROW((void)responder_.respond({}, {{}, 100000}, layer(0), 1), ConfigError);
    EXPECT_THROW((void)responder_.respond({}, {"no such.wav", 0}, layer(0), 1), ConfigError);
    EXPECT_THROW((void)responder_.respond(editsOf({"mirror layer=nowhere"}), {{}, 0}, layer(0), 1), ConfigError);
    EXPECT_NO_THROW((void)responder_.respond({}, {{}, 0}, layer(0), 1)) << "and the next one is answered again";
}

/// A ConvMixer of one block on patches of 8 x 8: 2 channels, kernels of 3 elements on 5 x 5.
std::shared_ptr<test::MadeUpSource> smallMixer() {
    auto source = std::make_shared<test::MadeUpSource>();
    const auto norm = [&](const std::string& name) {
        source->add(name + ".weight", {2}, {1.0F}).add(name + ".bias", {2}, {0.0F});
        source->add(name + ".running_mean", {2}, {0.0F}).add(name + ".running_var", {2}, {1.0F});
    };
    source->add("0.weight", {2, 3, 8, 8}, {0.01F}).add("0.bias", {2}, {0.0F});
    norm("2");
    source->add("3.0.fn.0.weight", {2, 1, 3}, {0.0F})
        .add("3.0.fn.0.bias", {2}, {1.0F, 3.0F})
        .add("3.0.fn.0.P", {2, 2, 1, 3}, test::drawnNumbers(12, -2, 2, 4))
        .add("3.0.fn.0.SIG", {2, 2, 1, 3}, {0.3F});
    norm("3.0.fn.2");
    source->add("3.1.weight", {2, 2, 1, 1}, {1.0F, 0.0F, 0.0F, 1.0F}).add("3.1.bias", {2}, {0.0F});
    norm("3.3");
    source->add("6.weight", {10, 2}, test::drawnNumbers(20, -1, 1, 9)).add("6.bias", {10}, {0.0F});
    return source;
}

Card mixerCard() {
    Card card;
    card.dilatedKernelSize = {5, 5};
    card.version = Version::gauss;
    return card;
}

double gelu(double x) { return 0.5 * x * (1.0 + std::erf(x / std::sqrt(2.0))); }

TEST(RunningNetwork, TellsTheMeanActivationOfAConvolution) {
    const auto source = smallMixer();
    const std::vector<Layer> layers = discoverLayers(*source, mixerCard());
    ASSERT_EQ(layers.size(), 1U);
    const RunningNetwork network(*source, mixerCard(), layers);
    ASSERT_TRUE(network.takesPictures());
    Image grey{32, 32, std::vector<std::uint8_t>(32 * 32 * 3, 127)};
    const std::vector<Array> inputs = network.ofPicture(grey);
    const Response response = network.run(inputs, layers.front().name, 1);
    ASSERT_EQ(response.layer.kind, Kind::Activation);
    EXPECT_EQ(response.layer.rows, 4U);
    EXPECT_EQ(response.layer.columns, 4U);
    for (const float value : response.layer.values) // weights are 0: what is left are the biases
        EXPECT_NEAR(static_cast<double>(value), (gelu(1.0) + gelu(3.0)) / 2.0, 1e-5);
    EXPECT_EQ(response.scores.size(), 10U);
    EXPECT_EQ(network.run(inputs, "nowhere", 1).layer.kind, Kind::None);
    const auto heavier = test::edited(source, mixerCard(), {"weight set=1"});
    const Response after = RunningNetwork(*heavier, mixerCard(), layers).run(inputs, layers.front().name, 1);
    EXPECT_NE(after.layer.values, response.layer.values);
    EXPECT_NE(after.scores, response.scores);
    EXPECT_THROW((void)network.ofFrames({0.0F}), ConfigError);
    EXPECT_THROW((void)network.ofFeatures({}), ConfigError);
}

TEST(Stages, AreThoseThatNamesSpeakOf) {
    const auto planes = test::planeLayers();
    EXPECT_EQ(stagesOf(discoverLayers(*planes, test::planeCard())), (std::vector<std::int64_t>{0, 1}));
    const auto spiking = test::spikingLayers();
    EXPECT_TRUE(stagesOf(discoverLayers(*spiking, test::spikingCard())).empty());
    const auto edited = test::edited(planes, test::planeCard(), {"weight stage=1 set=0"});
    EXPECT_EQ(edited->layersOf(0), std::vector<std::string>{"stages.1.0.dwconv"});
    EXPECT_EQ(test::numbers(*edited, "stages.0.0.dwconv.weight"), test::numbers(*planes, "stages.0.0.dwconv.weight"));
    EXPECT_EQ(test::numbers(*edited, "stages.1.0.dwconv.weight"), std::vector<float>(30, 0.0F));
}

} // namespace
} // namespace dclscope::experiments

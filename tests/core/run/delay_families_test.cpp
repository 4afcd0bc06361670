// SPDX-License-Identifier: Apache-2.0
// Delays of other libraries, found by the names and shapes that these give
// them.
#include "core/base/error.h"
#include "core/run/layer_discovery.h"
#include "core/run/layer_family.h"
#include "tests/core/run/made_up_source.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope {
namespace {

using test::MadeUpSource;

Layer onlyLayer(const TensorSource& source) {
    const std::vector<Layer> layers = discoverLayers(source, {});
    EXPECT_EQ(layers.size(), 1U);
    return layers.empty() ? Layer() : layers.front();
}

TEST(LavaFamily, ADelayPerNeuronBesideItsSynapse) {
    MadeUpSource source;
    source.add("blocks.0.neuron.bias", {1});
    source.add("blocks.1.synapse.weight", {3, 2, 1, 1, 1}).add("blocks.1.delay.delay", {3}, {0.0F, 2.75F, 61.0F});
    const Layer layer = onlyLayer(source);
    EXPECT_EQ(layer.family->name, "lava-dl");
    EXPECT_EQ(layer.name, "blocks.1.delay");
    EXPECT_EQ(layer.place, Place::Axon);
    EXPECT_EQ(layer.unit, "steps");
    EXPECT_FALSE(layer.hasWeights);
    EXPECT_FALSE(layer.broken);
    const LayerState state = readLayer(source, layer);
    EXPECT_EQ(state.positions, (std::vector<float>{0.0F, 2.75F, 61.0F}));
    EXPECT_EQ(state.count(), 3U);
    EXPECT_EQ(layer.delay(2.75F), 2.75F);
    EXPECT_EQ(layer.dilatedSize.value, std::vector<std::int64_t>{62}); // 0 to 61
    std::vector<Layer> layers{layer};
    const std::vector<float> later{3.0F, 63.5F, 1.0F};
    const std::span<const float> positions(later);
    widenInferredSizes(layers, {&positions, 1});
    EXPECT_EQ(layers[0].dilatedSize.value, std::vector<std::int64_t>{65});
}

TEST(LavaFamily, AModuleOfThatNameInAnotherNetworkIsNone) {
    MadeUpSource source;
    source.add("net.fc1.weight", {4, 3}).add("net.delay.delay", {4}, {0, 1.5F, 3, 7});
    const Layer layer = onlyLayer(source);
    EXPECT_EQ(layer.family->name, "inferred");
    EXPECT_EQ(layer.name, "net.delay");
    MadeUpSource lava;
    lava.add("block.neuron.bias", {1}).add("block.delay.delay", {4});
    EXPECT_EQ(onlyLayer(lava).family->name, "lava-dl");
}

TEST(LavaFamily, ExportedNetworksToo) {
    MadeUpSource source;
    source.add("layer.1.delay", {3}, {1, 2, 3}).add("layer.1.weight", {3, 2});
    const Layer layer = onlyLayer(source);
    EXPECT_EQ(layer.family->name, "lava-dl");
    EXPECT_EQ(layer.name, "layer.1");
}

TEST(DelGradFamily, SynapticDelaysAreTurnedAndHaveTheNextModulesWeights) {
    MadeUpSource source;
    source.add("layers.0._delay_parameters", {2, 3}, {0, 1, 2, 3, 4, 5});
    source.add("layers.1.weights", {2, 3}, {10, 11, 12, 13, 14, 15});
    const Layer layer = onlyLayer(source);
    EXPECT_EQ(layer.family->name, "delgrad");
    EXPECT_EQ(layer.name, "layers.0");
    EXPECT_EQ(layer.place, Place::Synapse);
    EXPECT_EQ(layer.outChannels, 3);
    EXPECT_EQ(layer.inChannelsPerGroup, 2);
    EXPECT_TRUE(layer.hasWeights);
    const LayerState state = readLayer(source, layer);
    EXPECT_EQ(state.positions, (std::vector<float>{0, 3, 1, 4, 2, 5}));
    EXPECT_EQ(state.weights, (std::vector<float>{10, 13, 11, 14, 12, 15}));
}

TEST(DelGradFamily, AxonsDendritesAndTheSigmoidOfTheModule) {
    MadeUpSource source;
    source.add("layers.0._delay_parameters", {2, 1}, {0.0F, std::log(3.0F)}).add("layers.1.weights", {2, 3});
    source.add("layers.2._delay_parameters", {1, 3}, {5, 6, 7});
    source.text("layers.0.sigmoid_scale", "2.0").text("layers.0.sigmoid_shift", "0.5");
    const std::vector<Layer> layers = discoverLayers(source, {});
    ASSERT_EQ(layers.size(), 2U);
    EXPECT_EQ(layers[0].place, Place::Axon);
    EXPECT_EQ(layers[0].outChannels, 2);
    EXPECT_FALSE(layers[0].hasWeights);
    const LayerState state = readLayer(source, layers[0]);
    EXPECT_NEAR(state.positions[0], 0.5 + 2.0 * 0.5, 1e-6);
    EXPECT_NEAR(state.positions[1], 0.5 + 2.0 * 0.75, 1e-6);
    EXPECT_EQ(layers[1].place, Place::Dendrite);
    EXPECT_EQ(readLayer(source, layers[1]).positions, (std::vector<float>{5, 6, 7}));
}

TEST(DelGradFamily, OfARecordedTrainingTheLastEpochCounts) {
    MadeUpSource source;
    source.add("0.params", {3, 2, 1}, {0, 1, 2, 3, 4, 5}).add("1.params", {3, 2, 2});
    source.text("0.name", "DelayLayer").text("1.name", "NeuronLayer");
    const Layer layer = onlyLayer(source);
    EXPECT_EQ(layer.name, "0");
    EXPECT_EQ(layer.place, Place::Axon);
    EXPECT_EQ(layer.outChannels, 2);
    EXPECT_EQ(readLayer(source, layer).positions, (std::vector<float>{4, 5}));
}

TEST(MlGennFamily, SizesOfPopulationsFollowFromARecurrentConnection) {
    MadeUpSource source;
    source.add("Conn_Pop0_Pop1-d", {6}, {0, 1, 2, 3, 4, 5}).add("Conn_Pop0_Pop1-g", {6}, {10, 11, 12, 13, 14, 15});
    source.add("Conn_Pop1_Pop1-d", {4}, {1, 2, 3, 4}).add("Conn_Pop1_Pop1-g", {4}).add("Conn_Pop1_Pop2-g", {8});
    const std::vector<Layer> layers = discoverLayers(source, {});
    ASSERT_EQ(layers.size(), 2U);
    EXPECT_EQ(layers[0].family->name, "mlgenn");
    EXPECT_EQ(layers[0].name, "Conn_Pop0_Pop1");
    EXPECT_EQ(layers[0].outChannels, 2);
    EXPECT_EQ(layers[0].inChannelsPerGroup, 3);
    EXPECT_EQ(layers[0].problem, "");
    const LayerState state = readLayer(source, layers[0]);
    EXPECT_EQ(state.positions, (std::vector<float>{0, 2, 4, 1, 3, 5})); // stored sender by sender
    EXPECT_EQ(state.weights, (std::vector<float>{10, 12, 14, 11, 13, 15}));
    EXPECT_EQ(readLayer(source, layers[1]).positions, (std::vector<float>{1, 3, 2, 4}));
}

TEST(MlGennFamily, OrFromNeuronsVariables) {
    MadeUpSource source;
    source.add("Conn_In_Hidden-d", {6}).add("Conn_In_Hidden-g", {6}).add("Hidden-Bias", {3});
    const Layer layer = onlyLayer(source);
    EXPECT_EQ(layer.outChannels, 3);
    EXPECT_EQ(layer.inChannelsPerGroup, 2);
}

TEST(MlGennFamily, OrFromTheCard) {
    MadeUpSource source;
    source.add("Conn_In_Hid-d", {6}, {0, 1, 2, 3, 4, 5}).add("Conn_In_Hid-g", {6}, {10, 11, 12, 13, 14, 15});
    source.add("Conn_Hid_Out-d", {4}, {1, 2, 3, 4}).add("Conn_Hid_Out-g", {4});
    for (const char* said :
         {"population_sizes=In:3", "population_sizes=Out:2,Hid:2", "population_sizes=Conn_In_Hid:3x2"}) {
        Card card;
        card.set(said);
        const std::vector<Layer> layers = discoverLayers(source, card);
        ASSERT_EQ(layers.size(), 2U);
        EXPECT_EQ(layers[0].problem, "") << said;
        EXPECT_EQ(layers[0].inChannelsPerGroup, 3);
        EXPECT_EQ(layers[0].outChannels, 2);
        EXPECT_EQ(layers[1].inChannelsPerGroup, 2) << "follows from what was said of the other";
        EXPECT_EQ(readLayer(source, layers[0]).positions, (std::vector<float>{0, 2, 4, 1, 3, 5}));
    }
    Card wrong;
    wrong.set("population_sizes=In:4,Hid:2");
    const Layer layer = discoverLayers(source, wrong).at(0);
    EXPECT_EQ(layer.problem,
              "'Conn_In_Hid' has 6 synapses, which are not all those from 4 to 2 neurons: its delays are "
              "listed one after the other");
    EXPECT_EQ(readLayer(source, layer).positions, (std::vector<float>{0, 1, 2, 3, 4, 5}));
}

TEST(MlGennFamily, PopulationsMayHaveUnderscores) {
    MadeUpSource recurrent;
    recurrent.add("Conn_Pop_1_Pop_1-d", {4}, {1, 2, 3, 4}).add("Conn_Pop_1_Pop_1-g", {4});
    EXPECT_EQ(onlyLayer(recurrent).outChannels, 2);
    MadeUpSource source;
    source.add("Conn_Pop_0_Pop_1-d", {6}).add("Conn_Pop_0_Pop_1-g", {6}).add("Pop_1-Bias", {2});
    EXPECT_EQ(onlyLayer(source).outChannels, 6) << "where the first name ends is not known";
    EXPECT_NE(onlyLayer(source).problem.find("--set population_sizes=Conn_Pop_0_Pop_1:SOURCESxTARGETS"),
              std::string::npos);
    source.add("Pop_0-Bias", {3});
    EXPECT_EQ(onlyLayer(source).outChannels, 2);
}

TEST(MlGennFamily, UnknownSizesAreSaidAndTheDelaysListed) {
    MadeUpSource source;
    source.add("Conn_Pop0_Pop1-d", {6}, {0, 1, 2, 3, 4, 5}).add("Conn_Pop0_Pop1-g", {6});
    const Layer layer = onlyLayer(source);
    EXPECT_NE(layer.problem.find("how many neurons 'Conn_Pop0_Pop1' connects is not known"), std::string::npos);
    EXPECT_FALSE(layer.broken);
    EXPECT_EQ(readLayer(source, layer).positions, (std::vector<float>{0, 1, 2, 3, 4, 5}));
}

TEST(DelRecFamily, ASquareOfSynapsesOrAxons) {
    MadeUpSource source;
    source.add("l.0.recurrent_weights", {2, 2}, {1, 2, 3, 4}).add("l.0.recurrent_delays", {2, 2}, {5, 6, 7, 8});
    source.add("l.1.recurrent_weights", {2, 2}).add("l.1.recurrent_delays", {2}, {5, 6});
    const std::vector<Layer> layers = discoverLayers(source, {});
    ASSERT_EQ(layers.size(), 2U);
    for (const Layer& layer : layers) EXPECT_EQ(layer.family->name, "delrec");
    EXPECT_EQ(layers[0].name, "l.0");
    EXPECT_EQ(layers[0].place, Place::Synapse);
    const LayerState state = readLayer(source, layers[0]);
    EXPECT_EQ(state.positions, (std::vector<float>{5, 6, 7, 8}));
    EXPECT_EQ(state.weights, (std::vector<float>{1, 2, 3, 4}));
    EXPECT_EQ(layers[1].place, Place::Axon);
    EXPECT_FALSE(layers[1].hasWeights);
}

TEST(NirFamily, ADelayBehindWeightsIsOfDendritesElseOfAxons) {
    MadeUpSource source;
    source.add("node.nodes.fc.weight", {2, 3}).add("node.nodes.d1.delay", {2}, {0.001F, 0.0025F});
    source.add("node.nodes.lif.1.tau", {2}).add("node.nodes.d2.delay", {1, 2}, {0, 1}).add("node.nodes.x.delay", {2});
    source.text("node.nodes.fc.type", "Affine").text("node.nodes.d1.type", "Delay");
    source.text("node.nodes.lif.1.type", "LIF").text("node.nodes.d2.type", "Delay");
    source.text("node.edges.0.0", "fc").text("node.edges.0.1", "d1");
    source.text("node.edges.1.0", "d1").text("node.edges.1.1", "lif.1");
    source.text("node.edges.2.0", "lif.1").text("node.edges.2.1", "d2");
    const std::vector<Layer> layers = discoverLayers(source, {});
    ASSERT_EQ(layers.size(), 3U);
    EXPECT_EQ(layers[0].family->name, "nir");
    EXPECT_EQ(layers[0].name, "node.nodes.d1");
    EXPECT_EQ(layers[0].place, Place::Dendrite);
    EXPECT_EQ(layers[0].unit, "s");
    EXPECT_EQ(readLayer(source, layers[0]).positions, (std::vector<float>{0.001F, 0.0025F}));
    EXPECT_EQ(layers[1].place, Place::Axon);
    EXPECT_EQ(layers[1].outChannels, 2);
    EXPECT_EQ(layers[2].family->name,
              "inferred"); // of no known type: only its name speaks for delays
}

TEST(ChosenDelays, TheCardSaysWhatIsWhat) {
    MadeUpSource source;
    source.add("a.tau", {2, 3}, {0, 1, 2, 3, 4, 5}).add("a.w", {2, 3}, {10, 11, 12, 13, 14, 15});
    source.add("b.tau", {2}, {6, 7}).add("b.w", {2}).add("c.other", {2});
    EXPECT_TRUE(discoverLayers(source, {}).empty());
    Card card;
    for (const char* said :
         {"delays=*.tau", "delay_weights=*.w", "delay_unit=ms", "delay_order=sources_first", "delay_place=dendrite"})
        card.set(said);
    const std::vector<Layer> layers = discoverLayers(source, card);
    ASSERT_EQ(layers.size(), 2U);
    EXPECT_EQ(layers[0].family->name, "card");
    EXPECT_EQ(layers[0].name, "a.tau");
    EXPECT_EQ(layers[0].unit, "ms");
    EXPECT_EQ(layers[0].place, Place::Synapse);
    EXPECT_EQ(layers[0].outChannels, 3);
    EXPECT_EQ(readLayer(source, layers[0]).positions, (std::vector<float>{0, 3, 1, 4, 2, 5}));
    EXPECT_EQ(readLayer(source, layers[0]).weights, (std::vector<float>{10, 13, 11, 14, 12, 15}));
    EXPECT_EQ(layers[1].place, Place::Dendrite);
    card.set("delay_weights=b.v");
    EXPECT_NE(discoverLayers(source, card)[0].problem.find("'b.v', said to hold its weights, is missing"),
              std::string::npos);
    EXPECT_THROW(card.set("delay_unit=parsecs"), ConfigError);
}

TEST(NamedDelays, ShapesSayWhose) {
    MadeUpSource source;
    source.add("a.delay", {4}, {1, 2, 3, 4}).add("a.weight", {4, 2});
    source.add("b.delays", {3, 2}, {1, 2, 3, 4, 5, 6}).add("b.weight", {3, 2}, {6, 5, 4, 3, 2, 1});
    source.add("c.axonal_delay", {1, 5, 1}).add("c.dendritic_delays", {2});
    source.add("d.delays", {2, 3, 4}).add("delays", {2, 2});
    source.add("e.relay", {2}).add("e.delayed", {2}).add("e.decay", {2}).add("f.reset_delay", {});
    const std::vector<Layer> layers = discoverLayers(source, {});
    std::vector<std::string> names;
    for (const Layer& layer : layers) {
        names.push_back(layer.name);
        EXPECT_EQ(layer.family->name, "inferred");
    }
    ASSERT_EQ(names, (std::vector<std::string>{"a", "b", "c.axonal_delay", "c.dendritic_delays", "d", "delays"}));
    EXPECT_EQ(layers[0].place, Place::Axon);
    EXPECT_FALSE(layers[0].hasWeights);
    EXPECT_EQ(layers[1].place, Place::Synapse);
    EXPECT_EQ(readLayer(source, layers[1]).positions, (std::vector<float>{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(readLayer(source, layers[1]).weights, (std::vector<float>{6, 5, 4, 3, 2, 1}));
    EXPECT_EQ(layers[2].outChannels, 5);
    EXPECT_EQ(layers[4].elements, 4);
    EXPECT_EQ(layers[4].positionsPerAxis(), 24);
    EXPECT_EQ(readLayer(source, layers[4]).count(), 24U);
}

TEST(NamedDelays, OneNumberIsTheDelayOfAll) {
    MadeUpSource source;
    source.add("0.weight", {4, 3}).add("1.delay", {}, {2.5F});
    const Layer layer = onlyLayer(source);
    EXPECT_EQ(layer.name, "1");
    EXPECT_EQ(layer.outChannels, 1);
    EXPECT_EQ(readLayer(source, layer).positions, std::vector<float>{2.5F});
}

TEST(NamedDelays, LeaveDclsLayersAlone) {
    MadeUpSource source;
    source.add("l.weight", {2, 2, 1}).add("l.P", {1, 2, 2, 1}).add("l.delay", {2});
    const Layer layer = onlyLayer(source);
    EXPECT_EQ(layer.family->name, "dcls");
}

TEST(StoredDelays, AnotherEpochOfAnotherShapeIsRefused) {
    MadeUpSource first;
    first.add("a.delay", {4});
    const Layer layer = onlyLayer(first);
    MadeUpSource second;
    second.add("a.delay", {5});
    EXPECT_THROW(readLayer(second, layer), CheckpointError);
    EXPECT_THROW(readLayer(MadeUpSource(), layer), CheckpointError);
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/run/neuron_labels.h"
#include "core/run/view_limits.h"

#include <gtest/gtest.h>

#include <array>

namespace dclscope {
namespace {

using Labels = std::vector<std::int64_t>;

Layer synapses(std::string name, std::int64_t out, std::int64_t in) {
    Layer layer;
    layer.name = std::move(name);
    layer.kind = {LayerKind::Dcls1d, Origin::Card};
    layer.outChannels = out;
    layer.inChannelsPerGroup = in;
    layer.elements = 1;
    layer.dilatedSize = {{5}, Origin::Card};
    layer.delays = DelayMap::Causal;
    return layer;
}

LayerState weighing(std::vector<float> weights) {
    LayerState state;
    state.positions.assign(weights.size(), 0.0F);
    state.weights = std::move(weights);
    return state;
}

/// Two inputs, three hidden neurons, two hidden ones behind them, two outputs.
dclscope::Run threeLayers() {
    dclscope::Run run;
    run.layers = {synapses("first", 3, 2), synapses("second", 2, 3), synapses("outputs", 2, 2)};
    run.card.labels = {"no", "yes"};
    Snapshot snapshot;
    // The second layer's neuron 0 speaks for "yes", its neuron 1 for "no".
    snapshot.layers = {weighing(std::vector<float>(6, 1.0F)), weighing({2, 0, -1, 0, 3, 0}), weighing({-1, 2, 4, 1})};
    run.snapshots = {snapshot};
    return run;
}

TEST(NeuronLabels, WeightsOnTheWayToTheOutputsTell) {
    const dclscope::Run run = threeLayers();
    const Snapshot& last = run.snapshots.back();
    EXPECT_EQ(labelsByWeights(run, 2, last).labels, (Labels{0, 1})) << "an output stands for itself";
    EXPECT_EQ(labelsByWeights(run, 1, last).labels, (Labels{1, 0}));
    // Over both layers: 2 * (-1, 4), 3 * (2, 1), -1 * (-1, 4).
    const NeuronLabels first = labelsByWeights(run, 0, last);
    EXPECT_EQ(first.labels, (Labels{1, 0, 0}));
    EXPECT_FALSE(first.heard);
    EXPECT_EQ(orderByLabel(first), (std::vector<std::size_t>{1, 2, 0}));
}

TEST(NeuronLabels, AnswersTellAndTheSilentComeLast) {
    const std::array answers{0.0, 0.5, 0.0, 0.0, 0.9, 0.1, 0.2, 0.2};
    const NeuronLabels labels = labelsByAnswers(answers, 2);
    EXPECT_TRUE(labels.heard);
    EXPECT_EQ(labels.labels, (Labels{1, NeuronLabels::kNone, 0, 0}));
    EXPECT_EQ(orderByLabel(labels), (std::vector<std::size_t>{2, 3, 0, 1}));
}

TEST(NeuronLabels, SaysWhyThereAreNone) {
    dclscope::Run run = threeLayers();
    EXPECT_EQ(whyNoNeuronLabels(run, 0), "");
    run.card.labels = {"no"};
    EXPECT_EQ(whyNoNeuronLabels(run, 0), "the last layer has 2 neurons, and there are 1 labels");
    EXPECT_TRUE(labelsByWeights(run, 0, run.snapshots.back()).empty());
    run.card.labels.clear();
    EXPECT_NE(whyNoNeuronLabels(run, 0).find("nothing says what the network's labels are"), std::string::npos);
    run = threeLayers();
    run.layers[1].inChannelsPerGroup = 4;
    EXPECT_EQ(whyNoNeuronLabels(run, 0), "it is not known how 'first' leads to 'second'");
    EXPECT_EQ(whyNoNeuronLabels(run, 1), "") << "what lies before does not matter";
    run.layers[2].place = Place::Axon;
    EXPECT_EQ(whyNoNeuronLabels(run, 1), "'outputs' is no layer of synapses with delays");
}

TEST(NeuronLabels, AViewThatWantsThemWhereThereAreNoneIsRefused) {
    dclscope::Run run = threeLayers();
    ViewState state;
    state.view = View::Delays;
    state.order = Order::Label;
    EXPECT_NO_THROW(requireShown(state, run));
    run.card.labels.clear();
    EXPECT_THROW(requireShown(state, run), ConfigError);
    state.view = View::Field;
    EXPECT_NO_THROW(requireShown(state, run)) << "which has no such order";
}

} // namespace
} // namespace dclscope

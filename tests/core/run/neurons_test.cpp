// SPDX-License-Identifier: Apache-2.0
#include "core/run/neurons.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

Layer ofNeurons(std::int64_t out, std::int64_t in) {
    Layer layer;
    layer.outChannels = out;
    layer.inChannelsPerGroup = in;
    layer.elements = 1;
    return layer;
}

TEST(Neurons, TheTellingOneHasTheStrongestSynapses) {
    LayerState state;
    state.weights = {1, 1, 1, 0, 0, -2, 1, 1, 0};
    EXPECT_EQ(tellingNeuron(ofNeurons(3, 3), state), 1U);
    state.weights.assign(9, 0.0F);
    EXPECT_EQ(tellingNeuron(ofNeurons(3, 3), state), 0U);
    state.weights.assign(7, 1.0F);
    EXPECT_EQ(tellingNeuron(ofNeurons(3, 3), state), 0U);
    EXPECT_EQ(tellingNeuron(ofNeurons(3, 3), LayerState{}), 0U);
}

TEST(Neurons, OnlyOutputsBearLabels) {
    dclscope::Run run;
    run.layers = {ofNeurons(2, 3), ofNeurons(2, 2)};
    run.card.labels = {"no", "yes"};
    EXPECT_EQ(neuronLabel(run, run.layers[1], 1), "yes");
    EXPECT_EQ(neuronLabel(run, run.layers[1], 2), "");
    EXPECT_EQ(neuronLabel(run, run.layers[0], 1), "");
    run.card.labels.push_back("perhaps");
    EXPECT_EQ(neuronLabel(run, run.layers[1], 1), "") << "of another number of classes";
}

} // namespace
} // namespace dclscope

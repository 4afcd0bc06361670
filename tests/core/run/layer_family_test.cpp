// SPDX-License-Identifier: Apache-2.0
// The table of families, with a second family made up here: one delay per neuron, stored as it is.
#include "core/run/layer_discovery.h"
#include "core/run/layer_family.h"
#include "tests/core/run/made_up_source.h"

#include <gtest/gtest.h>

#include <array>

namespace dclscope {
namespace {

using test::MadeUpSource;

std::vector<Layer> findNeurons(const TensorSource& source, const Card&) {
    std::vector<Layer> found;
    for (const TensorInfo& tensor : source.tensors()) {
        if (!tensor.name.ends_with(".delay") || tensor.shape.size() != 1) continue;
        Layer layer;
        layer.name = tensor.name.substr(0, tensor.name.size() - 6);
        layer.outChannels = tensor.shape.front();
        layer.inChannelsPerGroup = layer.elements = 1;
        layer.place = Place::Axon;
        layer.unit = "ms";
        layer.delays = DelayMap::Stored;
        layer.hasWeights = false;
        found.push_back(std::move(layer));
    }
    return found;
}

LayerState readNeurons(const TensorSource& source, const Layer& layer) {
    LayerState state;
    state.positions = source.readFloats(layer.key("delay")).values;
    state.weights.assign(state.positions.size(), 1.0F);
    return state;
}

MadeUpSource mixed() {
    MadeUpSource source;
    source.add("conv.weight", {2, 3, 1}, {0.5F})
        .add("conv.P", {1, 2, 3, 1}, {-7.0F, 2.0F, 1.0F})
        .add("conv.SIG", {1, 2, 3, 1}, {1.0F});
    source.add("conv.delay", {4}).add("neurons.delay", {3}, {0.0F, 2.5F, 9.0F});
    return source;
}

TEST(LayerFamilies, DclsIsTheFirstAndItsDelaysCountFromTheEndOfTheKernel) {
    ASSERT_FALSE(layerFamilies().empty());
    EXPECT_EQ(layerFamilies().front().name, "dcls");
    const MadeUpSource source = mixed();
    const std::vector<Layer> layers = discoverLayers(source, {}, layerFamilies().first(1));
    ASSERT_EQ(layers.size(), 1U);
    const Layer& layer = layers.front();
    EXPECT_EQ(layer.family, &layerFamilies().front());
    EXPECT_EQ(layer.place, Place::Synapse);
    EXPECT_EQ(layer.dilatedSize.value, std::vector<std::int64_t>{15});
    EXPECT_EQ(layer.delay(7.0F), 0.0F);
    EXPECT_EQ(layer.delay(-7.0F), 14.0F);
    const LayerState state = readLayer(source, layer);
    EXPECT_EQ(state.positions, (std::vector<float>{-7, 2, 1, 1, 1, 1}));
    EXPECT_EQ(state.sigmas, std::vector<float>(6, 1.27F));
    EXPECT_EQ(state.weights, std::vector<float>(6, 0.5F));
}

TEST(LayerFamilies, APlaneHasOffsetsAndNoDelays) {
    MadeUpSource source;
    source.add("conv.weight", {2, 1, 2}, {0.5F}).add("conv.P", {2, 2, 1, 2}, {3.0F});
    EXPECT_EQ(discoverLayers(source, {}, layerFamilies().first(1)).at(0).delay(1.0F), std::nullopt);
    EXPECT_EQ(Layer().delay(1.0F), std::nullopt);
}

TEST(LayerFamilies, ASecondFamilyIsALineInTheTable) {
    const std::array<LayerFamily, 2> families{layerFamilies().front(),
                                              LayerFamily{"neurons", findNeurons, readNeurons}};
    const MadeUpSource source = mixed();
    const std::vector<Layer> layers = discoverLayers(source, {}, families);
    ASSERT_EQ(layers.size(), 2U) << "the module that DCLS claims is left alone";
    const Layer& neurons = layers.back();
    EXPECT_EQ(neurons.name, "neurons");
    EXPECT_EQ(neurons.family->name, "neurons");
    EXPECT_EQ(neurons.place, Place::Axon);
    EXPECT_EQ(neurons.delay(2.5F), 2.5F);
    const LayerState state = readLayer(source, neurons);
    EXPECT_EQ(state.count(), 3U);
    EXPECT_EQ(state.positions, (std::vector<float>{0.0F, 2.5F, 9.0F}));
    EXPECT_EQ(readLayer(source, Layer()).count(), 0U);
}

} // namespace
} // namespace dclscope

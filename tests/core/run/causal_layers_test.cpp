// SPDX-License-Identifier: Apache-2.0
// Which positions along one axis are delays.
#include "core/run/causal_layers.h"
#include "core/run/layer_discovery.h"
#include "tests/core/run/made_up_source.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

using test::MadeUpSource;

MadeUpSource layer(const std::string& name, std::int64_t outputs = 4, std::int64_t inputs = 3) {
    MadeUpSource source;
    source.add(name + ".weight", {outputs, inputs, 1}).add(name + ".P", {1, outputs, inputs, 1}, {-2.0F, 2.0F});
    return source;
}

Layer first(const MadeUpSource& source, std::initializer_list<const char*> said = {}) {
    Card card;
    for (const char* assignment : said) card.set(assignment);
    return discoverLayers(source, card).at(0);
}

TEST(CausalLayers, ASymmetricConvolutionHasOffsets) {
    const MadeUpSource source = layer("residual_layers.0.dilated_conv").add("skip_projection.weight", {8, 8, 1});
    const Layer found = first(source);
    EXPECT_EQ(found.delays, DelayMap::None);
    EXPECT_EQ(found.delay(1.0F), std::nullopt);
    EXPECT_TRUE(couldBeCausal(found));
}

TEST(CausalLayers, TheCardDecides) {
    const Layer causal = first(layer("conv"), {"causal=yes"});
    EXPECT_EQ(causal.delays, DelayMap::Causal);
    EXPECT_EQ(causal.delaysOrigin, Origin::Given);
    EXPECT_EQ(causal.delay(2.0F), 0.0F);
    EXPECT_FALSE(couldBeCausal(causal));
    const Layer symmetric = first(layer("model.0"), {"causal=no"});
    EXPECT_EQ(symmetric.delays, DelayMap::None);
    EXPECT_FALSE(couldBeCausal(symmetric)) << "it is said";
}

TEST(CausalLayers, ACardOfASpikingNetworkSaysSoToo) {
    for (const char* said : {"model=snn-delays", "neuron=lif", "tau=2", "synapse_tau=2", "time_step_ms=10"})
        EXPECT_EQ(first(layer("conv"), {said}).delays, DelayMap::Causal) << said;
    EXPECT_EQ(first(layer("conv"), {"version=v1"}).delays, DelayMap::None);
}

TEST(CausalLayers, LayersOfSnnDelaysFollowOneAnother) {
    MadeUpSource source = layer("model.0");
    source.add("model.4.weight", {5, 4, 1}).add("model.4.P", {1, 5, 4, 1});
    EXPECT_EQ(first(source).delays, DelayMap::Causal);
    EXPECT_EQ(first(source).delaysOrigin, Origin::Inferred);
    MadeUpSource other = layer("model.0");
    other.add("model.4.weight", {5, 7, 1}).add("model.4.P", {1, 5, 7, 1});
    EXPECT_EQ(first(other).delays, DelayMap::None) << "seven inputs do not follow four outputs";
}

TEST(CausalLayers, NamesSpeakOfDelaysAndSpikes) {
    for (const char* name : {"snn.0.delay_layer", "DelayedConv", "encoder.delays"})
        EXPECT_EQ(first(layer(name)).delays, DelayMap::Causal) << name;
    for (const char* beside : {"lif1.beta", "blocks.2.plif.w", "layers.7.recurrent_delays", "lif_node.tau",
                               "hidden.graded_spikes_factor", "fc.delay"})
        EXPECT_EQ(first(layer("conv").add(beside, {2})).delays, DelayMap::Causal) << beside;
    for (const char* beside : {"lift.weight", "snap.bias", "decay", "unspiked.weight", "relay.bias"})
        EXPECT_EQ(first(layer("conv").add(beside, {2})).delays, DelayMap::None) << beside;
}

TEST(CausalLayers, PlanesAreNone) {
    MadeUpSource source;
    source.add("delay.weight", {2, 1, 1}).add("delay.P", {2, 2, 1, 1});
    EXPECT_EQ(first(source, {"causal=yes"}).delays, DelayMap::None);
    EXPECT_FALSE(couldBeCausal(first(source)));
}

} // namespace
} // namespace dclscope

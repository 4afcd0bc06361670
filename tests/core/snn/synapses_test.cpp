// SPDX-License-Identifier: Apache-2.0
// The taps of delayed synapses, compared with what they are made of.
#include "core/snn/network_impl.h"
#include "tests/core/snn/made_up_network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <map>

namespace dclscope::snn {
namespace {

/// The taps of input j: elements of equal delay added up in their order, each where the first of them stands.
struct PlainTaps {
    std::vector<std::int32_t> offsets;
    std::vector<float> weights;
};

PlainTaps plainTaps(const LayerSpec& layer, std::int64_t input) {
    PlainTaps taps;
    const float limit = static_cast<float>(layer.delaySteps / 2);
    for (std::int64_t output = 0; output < layer.outputs; ++output) {
        std::map<std::int64_t, std::size_t> places;
        for (std::int64_t element = 0; element < layer.elements; ++element) {
            const auto at = static_cast<std::size_t>((output * layer.inputs + input) * layer.elements + element);
            const auto index =
                static_cast<std::int64_t>(std::clamp(std::nearbyint(layer.positions[at]), -limit, limit)) +
                layer.delaySteps / 2;
            if (index >= layer.delaySteps || layer.weight[at] == 0.0F) continue;
            const auto [place, isNew] = places.emplace(index, taps.offsets.size());
            const float weight = layer.weight[at] * (1.0F / (1.0F + 1e-7F));
            if (isNew) {
                taps.offsets.push_back(
                    static_cast<std::int32_t>((layer.delaySteps - 1 - index) * layer.outputs + output));
                taps.weights.push_back(weight);
            } else {
                taps.weights[place->second] += weight;
            }
        }
    }
    return taps;
}

void expectPlainTaps(const LayerSpec& layer, const Synapses& synapses) {
    ASSERT_EQ(synapses.starts.size(), static_cast<std::size_t>(layer.inputs) + 1);
    for (std::int64_t input = 0; input < layer.inputs; ++input) {
        const PlainTaps expected = plainTaps(layer, input);
        const auto begin = static_cast<std::ptrdiff_t>(synapses.starts[static_cast<std::size_t>(input)]);
        const auto end = static_cast<std::ptrdiff_t>(synapses.starts[static_cast<std::size_t>(input) + 1]);
        EXPECT_EQ(std::vector(synapses.offsets.begin() + begin, synapses.offsets.begin() + end), expected.offsets);
        EXPECT_EQ(std::vector(synapses.weights.begin() + begin, synapses.weights.begin() + end), expected.weights);
    }
}

LayerSpec madeUp(std::int64_t inputs, std::int64_t outputs, const test::MadeUp& options) {
    std::mt19937 random(7);
    LayerSpec layer = test::madeUpLayer(inputs, outputs, options, random);
    for (std::size_t i = 0; i < layer.weight.size(); i += 5) layer.weight[i] = 0.0F;
    return layer;
}

TEST(Synapses, ElementsOfOneDelayAreOneTapInTheirOrder) {
    for (const std::int64_t delaySteps : {1, 8, 9}) {
        const LayerSpec layer = madeUp(3, 4, {.elements = 12, .delaySteps = delaySteps, .norm = false});
        expectPlainTaps(layer, buildSynapses(layer, Version::gauss, Mode::Discrete));
    }
}

TEST(Synapses, ASynapseOfVeryManyElementsIsBuiltInNoTime) {
    // Of processor time. To look for each element among all before it takes several seconds.
    constexpr double kMostSeconds = 1.0;
    const LayerSpec layer = madeUp(1, 1, {.elements = 1 << 18, .delaySteps = 1 << 18, .norm = false});
    const std::clock_t start = std::clock();
    const Synapses synapses = buildSynapses(layer, Version::gauss, Mode::Discrete);
    EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, kMostSeconds);
    EXPECT_GT(synapses.offsets.size(), std::size_t{50000});
    expectPlainTaps(layer, synapses);
}

} // namespace
} // namespace dclscope::snn

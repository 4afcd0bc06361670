// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/snn/network.h"
#include "tests/core/snn/made_up_network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace dclscope::snn {
namespace {

using test::MadeUp;
using test::madeUpNetwork;
using test::madeUpSpikes;

class DiscreteNetwork : public testing::TestWithParam<MadeUp> {};

TEST_P(DiscreteNetwork, EqualsThePlainOne) {
    const NetworkSpec spec = madeUpNetwork({7, 9, 8, 4}, GetParam());
    const Array input = madeUpSpikes(31, 3, 7, 0.3);
    const NetworkOutput output = Network(spec).run(input, true);
    const std::int64_t steps = 31 + 3 * ((GetParam().delaySteps - 1) / 2);
    EXPECT_EQ(output.membrane.shape, (std::vector<std::int64_t>{steps, 3, 4}));
    ASSERT_EQ(output.spikes.size(), 3U);
    EXPECT_GT(std::count(output.spikes[1].spikes.begin(), output.spikes[1].spikes.end(), 1), 20);
    for (std::int64_t b = 0; b < 3; ++b) {
        const auto expected = test::plainMembrane(spec, input, b);
        ASSERT_EQ(static_cast<std::int64_t>(expected.size()), steps);
        for (std::size_t t = 0; t < expected.size(); ++t)
            for (std::size_t c = 0; c < 4; ++c)
                ASSERT_NEAR(static_cast<double>(output.membrane.values[(t * 3 + static_cast<std::size_t>(b)) * 4 + c]),
                            expected[t][c], 1e-6 * (10.0 + std::fabs(expected[t][c])))
                    << "step " << t << ", sequence " << b;
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, DiscreteNetwork,
                         testing::Values(MadeUp{}, MadeUp{.elements = 3}, MadeUp{.delaySteps = 8},
                                         MadeUp{.delaySteps = 1}, MadeUp{.norm = false, .bias = true},
                                         MadeUp{.bias = true, .synapse = true}));

TEST(Network, SmoothKernelsOfSharpTrianglesOnGridPointsAreTheDiscreteOnes) {
    NetworkSpec spec = madeUpNetwork({6, 8, 5}, {});
    spec.version = Version::max;
    for (LayerSpec& layer : spec.layers) {
        for (float& p : layer.positions) p = std::clamp(std::nearbyint(p), -4.0F, 4.0F);
        std::fill(layer.sig.begin(), layer.sig.end(), 0.0F);
    }
    const Array input = madeUpSpikes(20, 2, 6, 0.3);
    const NetworkOutput discrete = Network(spec).run(input);
    spec.mode = Mode::Smooth;
    const NetworkOutput smooth = Network(spec).run(input);
    for (std::size_t i = 0; i < discrete.membrane.values.size(); ++i)
        ASSERT_NEAR(discrete.membrane.values[i], smooth.membrane.values[i], 1e-5F);
}

TEST(Network, ScoresFollowTheLoss) {
    const std::vector<float> membrane{0.0F, 1.0F, 2.0F, -1.0F}; // two steps of two classes
    const std::vector<std::uint8_t> spikes{1, 0, 1, 1};
    const float low = 1.0F / (1.0F + std::exp(1.0F));
    const float high = 1.0F / (1.0F + std::exp(-3.0F));
    const auto sum = scoresFrom(Loss::Sum, membrane, spikes, 2);
    EXPECT_NEAR(sum[0], low + high, 1e-6F);
    EXPECT_NEAR(sum[1], 2.0F - low - high, 1e-6F);
    EXPECT_EQ(scoresFrom(Loss::Mean, membrane, spikes, 2), (std::vector<float>{1.0F, 0.0F}));
    EXPECT_EQ(scoresFrom(Loss::Max, membrane, spikes, 2), (std::vector<float>{2.0F, 1.0F}));
    EXPECT_EQ(scoresFrom(Loss::SpikeCount, membrane, spikes, 2), (std::vector<float>{2.0F, 1.0F}));
}

TEST(Network, ShortWayGivesTheSameScores) {
    const Network network(madeUpNetwork({6, 8, 5}, {}));
    const Array input = madeUpSpikes(20, 1, 6, 0.3);
    EXPECT_EQ(network.scores(input.values), network.run(input).scores.values);
    EXPECT_THROW(network.scores(std::span(input.values).first(5)), ShapeError);
}

TEST(Network, RefusesWhatMakesNoNetwork) {
    const NetworkSpec good = madeUpNetwork({6, 8, 5}, {});
    EXPECT_THROW(Network(NetworkSpec{}), ShapeError);
    const auto refuses = [&good](auto change) {
        NetworkSpec spec = good;
        change(spec);
        EXPECT_THROW(Network{spec}, Error);
    };
    refuses([](NetworkSpec& s) { s.layers[1].inputs = 9; });
    refuses([](NetworkSpec& s) { s.layers[0].weight.pop_back(); });
    refuses([](NetworkSpec& s) { s.layers[0].sig.clear(); });
    refuses([](NetworkSpec& s) { s.layers[0].delaySteps = std::int64_t{1} << 40; });
    refuses([](NetworkSpec& s) { s.layers[0].positions[3] = std::numeric_limits<float>::quiet_NaN(); });
    refuses([](NetworkSpec& s) { s.layers[0].positions[3] = std::numeric_limits<float>::infinity(); });
    refuses([](NetworkSpec& s) { s.layers[0].norm->variance[0] = -1.0F; });
    refuses([](NetworkSpec& s) { s.layers[0].norm->mean.pop_back(); });
    refuses([](NetworkSpec& s) { s.layers[0].tau = 0.5; });
    EXPECT_THROW(Network(good).run(madeUpSpikes(5, 1, 7, 0.1)), ShapeError);
}

TEST(Network, HugePositionsAreClamped) {
    NetworkSpec spec = madeUpNetwork({6, 8, 5}, {});
    NetworkSpec clamped = spec;
    spec.layers[0].positions[0] = 1e30F;
    clamped.layers[0].positions[0] = 4.0F;
    const Array input = madeUpSpikes(20, 1, 6, 0.3);
    EXPECT_EQ(Network(spec).run(input).membrane.values, Network(clamped).run(input).membrane.values);
}

} // namespace
} // namespace dclscope::snn

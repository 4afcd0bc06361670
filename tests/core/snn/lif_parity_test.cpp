// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/snn/lif.h"
#include "tests/core/snn/reference_files.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope::snn {
namespace {

float worst(const std::vector<float>& got, const Array& expected) {
    float difference = got.size() == expected.values.size() ? 0.0F : INFINITY;
    for (std::size_t i = 0; i < got.size() && std::isfinite(difference); ++i)
        difference = std::max(difference, std::fabs(got[i] - expected.values[i]));
    return difference;
}

struct Case {
    const char* file;
    LifOptions options;
    float gradientTolerance;
};

class AtanParity : public testing::TestWithParam<Case> {};

TEST_P(AtanParity, ForwardAndBackwardAreTheReferences) {
    const auto file = openCheckpoint(test::testData("snn") / GetParam().file);
    LifOptions options = GetParam().options;
    const bool plif = file->find("w") != nullptr;
    const double w = plif ? static_cast<double>(file->readFloats("w").values.at(0)) : 0.0;
    const double rate = 1.0 / (1.0 + std::exp(-w));
    if (plif) options.tau = 1.0 / rate;
    const Array x = file->readFloats("x_seq");
    const LifShape shape{1, x.shape[0], x.shape[1] * x.shape[2]};
    std::vector<float> charged(shape.count()), spikes(shape.count()), v(shape.count()), gradX(shape.count());
    lifForward<float>(options, shape, x.values, charged, spikes, v);
    EXPECT_EQ(worst(spikes, file->readFloats("spikes")), 0.0F);
    EXPECT_LE(worst(v, file->readFloats("v_seq")), 2e-6F);
    const double toDecay = lifBackward<float>(options, shape, charged, file->readFloats("G_spikes").values,
                                              file->readFloats("G_v").values, gradX);
    EXPECT_LE(worst(gradX, file->readFloats("grad_x")), GetParam().gradientTolerance);
    if (plif) {
        EXPECT_NEAR(-toDecay * rate * (1.0 - rate), static_cast<double>(file->readFloats("grad_w").values.at(0)), 2e-4);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Files, AtanParity,
    testing::Values(Case{"atan_lif_shd.pt", {.tau = 1.005, .alpha = 5.0}, 4e-5F},
                    Case{"atan_lif_gsc.pt", {.tau = 1.5, .alpha = 5.0}, 3e-5F},
                    Case{"atan_lif_nodetach.pt", {.tau = 2.0, .alpha = 2.0, .detachReset = false}, 2e-5F},
                    Case{"atan_plif.pt", {.alpha = 5.0}, 4e-5F}),
    [](const auto& info) { return std::string(info.param.file).substr(0, std::string(info.param.file).size() - 3); });

TEST(Lif, SequencesAreIndependent) {
    const LifShape two{2, 3, 2};
    const std::vector<float> x{0.6F, 0.2F, 0.6F, 0.2F, 0.6F, 0.2F, 0.0F, 2.0F, 0.1F, 0.1F, 0.0F, 0.0F};
    std::vector<float> charged(12), spikes(12), second(6), secondSpikes(6);
    lifForward<float>({.tau = 2.0}, two, x, charged, spikes, {});
    lifForward<float>({.tau = 2.0}, {1, 3, 2}, std::span(x).subspan(6), second, secondSpikes, {});
    EXPECT_TRUE(std::equal(second.begin(), second.end(), charged.begin() + 6));
    EXPECT_EQ(spikes, (std::vector<float>{0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0}));
}

TEST(Lif, RefusesLengthsThatDoNotFit) {
    std::vector<float> six(6), five(5);
    EXPECT_THROW(lifForward<float>({}, {1, 3, 2}, six, five, {}, {}), ShapeError);
    EXPECT_THROW(lifBackward<float>({}, {1, 3, 2}, six, five, {}, six), ShapeError);
}

} // namespace
} // namespace dclscope::snn

// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/dcls/frequency_response.h"

#include <gtest/gtest.h>

#include <cmath>
#include <complex>
#include <numbers>
#include <random>

namespace dclscope {
namespace {

std::vector<float> someValues(std::size_t count) {
    std::mt19937 random(7);
    std::normal_distribution<float> normal(0.0F, 1.0F);
    std::vector<float> values(count);
    for (float& value : values) value = normal(random);
    return values;
}

std::complex<double> turn(double cycles) { return std::polar(1.0, -2.0 * std::numbers::pi * cycles); }

TEST(FrequencyResponse, RowsEqualTheirTransformWorkedOutDirectly) {
    constexpr std::size_t kRows = 3;
    constexpr std::size_t kTaps = 25;
    constexpr std::size_t kBins = 33;
    const std::vector<float> taps = someValues(kRows * kTaps);
    const std::vector<float> found = rowResponse(taps, kRows, kBins);
    ASSERT_EQ(found.size(), kRows * kBins);
    for (std::size_t row = 0; row < kRows; ++row)
        for (std::size_t b = 0; b < kBins; ++b) {
            std::complex<double> sum;
            for (std::size_t t = 0; t < kTaps; ++t)
                sum += static_cast<double>(taps[row * kTaps + t]) *
                       turn(0.5 * static_cast<double>(b) / (kBins - 1) * static_cast<double>(t));
            EXPECT_NEAR(found[row * kBins + b], std::abs(sum), 2e-5) << row << " at " << b;
        }
}

TEST(FrequencyResponse, PlanesEqualTheirTransformWorkedOutDirectly) {
    constexpr std::size_t kHigh = 7;
    constexpr std::size_t kWide = 11;
    constexpr std::size_t kBins = 9;
    const std::vector<float> kernel = someValues(kHigh * kWide);
    const std::vector<float> found = planeResponse(kernel, kHigh, kWide, kBins);
    ASSERT_EQ(found.size(), kBins * kBins);
    const auto frequency = [](std::size_t b) { return -0.5 + static_cast<double>(b) / (kBins - 1); };
    for (std::size_t v = 0; v < kBins; ++v)
        for (std::size_t u = 0; u < kBins; ++u) {
            std::complex<double> sum;
            for (std::size_t y = 0; y < kHigh; ++y)
                for (std::size_t x = 0; x < kWide; ++x)
                    sum += static_cast<double>(kernel[y * kWide + x]) *
                           turn(frequency(v) * static_cast<double>(y) + frequency(u) * static_cast<double>(x));
            EXPECT_NEAR(found[v * kBins + u], std::abs(sum), 2e-5) << v << ", " << u;
        }
}

TEST(FrequencyResponse, KnownKernelsPassWhatTheyMust) {
    // Two equal taps pass 2 |cos(pi f)|, their difference 2 |sin(pi f)|; a single tap passes everything alike.
    const std::vector<float> found = rowResponse(std::vector<float>{1, 1, 1, -1, 0, 3}, 3, 5);
    for (std::size_t b = 0; b < 5; ++b) {
        const double f = 0.125 * static_cast<double>(b);
        EXPECT_NEAR(found[b], 2.0 * std::fabs(std::cos(std::numbers::pi * f)), 1e-6);
        EXPECT_NEAR(found[5 + b], 2.0 * std::fabs(std::sin(std::numbers::pi * f)), 1e-6);
        EXPECT_NEAR(found[10 + b], 3.0, 1e-6);
    }
    const std::vector<float> plane = planeResponse(std::vector<float>{0, 0, 0, -2}, 2, 2, 5);
    for (const float value : meanOverDirections(plane, 5)) EXPECT_NEAR(value, 2.0, 1e-6);
    EXPECT_THROW(rowResponse(std::vector<float>(7), 2, 5), ShapeError);
    EXPECT_THROW(planeResponse(std::vector<float>(7), 2, 4, 5), ShapeError);
}

} // namespace
} // namespace dclscope

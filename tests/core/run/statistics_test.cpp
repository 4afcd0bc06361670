// SPDX-License-Identifier: Apache-2.0
#include "core/run/statistics.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace dclscope {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInf = std::numeric_limits<float>::infinity();

TEST(Statistics, SummaryLeavesOutWhatIsNotFiniteAndCountsIt) {
    const std::array values{2.0F, kNan, 4.0F, kInf, 6.0F};
    const Summary s = summarize(values);
    EXPECT_EQ(s.count, 3U);
    EXPECT_EQ(s.notFinite, 2U);
    EXPECT_DOUBLE_EQ(s.mean, 4.0);
    EXPECT_DOUBLE_EQ(s.minimum, 2.0);
    EXPECT_DOUBLE_EQ(s.maximum, 6.0);
    EXPECT_NEAR(s.deviation, 1.6329931618554521, 1e-12);
    EXPECT_EQ(summarize({}).count, 0U);
}

TEST(Statistics, HistogramPutsEdgesAndOutsidersIntoTheNearestBin) {
    const std::array values{-9.0F, 0.0F, 0.99F, 1.0F, 2.0F, 3.0F, kInf, kNan};
    EXPECT_EQ(histogram(values, 0.0, 3.0, 3), (std::vector<std::size_t>{3, 1, 3}));
    EXPECT_EQ(histogram(values, 1.0, 1.0, 2), (std::vector<std::size_t>{0, 0}));
}

} // namespace
} // namespace dclscope

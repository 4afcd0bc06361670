// SPDX-License-Identifier: Apache-2.0
#include "core/base/softmax.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

TEST(Softmax, HugeScoresAreSafeAndEqualOnesShare) {
    const std::vector<double> shares = softmax(std::vector<float>{1000.0F, 1000.0F, 0.0F});
    EXPECT_NEAR(shares[0], 0.5, 1e-12);
    EXPECT_NEAR(shares[2], 0.0, 1e-12);
    EXPECT_TRUE(softmax({}).empty());
}

TEST(Softmax, BothPrecisionsAgree) {
    const std::vector<float> scores{0.3F, -1.2F, 2.5F, 0.0F};
    std::vector<float> row = scores;
    softmaxInPlace(std::span(row));
    const std::vector<float> exact = softmax<float>(scores);
    for (std::size_t i = 0; i < row.size(); ++i) EXPECT_NEAR(row[i], exact[i], 1e-6F);
    EXPECT_NEAR(exact[2] / exact[0], std::exp(2.2), 1e-5);
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/losses.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope::training {
namespace {

TEST(Losses, LabelsAndTheirSharesGiveOneLoss) {
    torch::manual_seed(3);
    const torch::Tensor logits = torch::randn({4, 3});
    const torch::Tensor labels = torch::tensor({2, 0, 1, 1}, torch::kInt64);
    const torch::Tensor shares = oneHot(labels, 3);
    EXPECT_TRUE(torch::equal(shares.argmax(1), labels));
    EXPECT_NEAR(lossOf(LossKind::CrossEntropy, logits, labels).item<double>(),
                lossOf(LossKind::CrossEntropy, logits, shares).item<double>(), 1e-6);
}

TEST(Losses, BinaryOnesAgreeUntilTheLogarithmIsCut) {
    const torch::Tensor logits = torch::tensor({{0.3F, -2.0F}, {1.0F, 4.0F}}),
                        target = torch::tensor({{1.0F, 0.0F}, {0.3F, 0.7F}});
    const double mean = lossOf(LossKind::BinaryCrossEntropy, logits, target).item<double>();
    EXPECT_NEAR(lossOf(LossKind::ProbabilityCrossEntropy, logits, target).item<double>(), mean, 1e-5);
    const torch::Tensor wrong = torch::tensor({{-300.0F}}), all = torch::ones({1, 1});
    EXPECT_NEAR(lossOf(LossKind::BinaryCrossEntropy, wrong, all).item<double>(), 300.0, 1e-3);
    EXPECT_NEAR(lossOf(LossKind::ProbabilityCrossEntropy, wrong, all).item<double>(), 100.0, 1e-3);
}

TEST(Losses, SmoothingSpreadsAShareEvenly) {
    const torch::Tensor target = smoothed(torch::tensor({{1.0F, 0.0F, 0.0F, 1.0F}}), 0.2);
    EXPECT_NEAR(target[0][0].item<double>(), 0.85, 1e-6);
    EXPECT_NEAR(target[0][1].item<double>(), 0.05, 1e-6);
}

} // namespace
} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/mixing.h"

#include <gtest/gtest.h>

namespace dclscope::training {
namespace {

TEST(Mixing, StripesAreStretchesOfOneAxisEach) {
    AugmentationRecipe recipe;
    EXPECT_FALSE(stripes(recipe, 4, 8, 20, true, 1, 0).defined()) << "nothing is blanked";
    recipe.timeMaskProbability = 1.0;
    recipe.timeMaskFrames = {3, 3};
    const torch::Tensor time = stripes(recipe, 40, 8, 20, true, 1, 0);
    EXPECT_TRUE((time.sum({1, 2, 3}) == 17.0 * 8.0).all().item<bool>());
    EXPECT_TRUE((time.amax(2) == time.amin(2)).all().item<bool>()) << "all bands alike";
    EXPECT_GT(time.mean(0).std().item<double>(), 0.0) << "not all examples alike";
    const torch::Tensor rows = stripes(recipe, 40, 20, 8, false, 1, 0);
    EXPECT_TRUE(torch::equal(rows, time.transpose(2, 3))) << "time is the other axis";
    recipe.timeMaskProbability = 0.0;
    recipe.frequencyMaskProbability = 1.0;
    recipe.frequencyMasks = 2;
    recipe.frequencyMaskBands = {1, 100};
    const torch::Tensor bands = stripes(recipe, 40, 8, 20, true, 1, 0);
    EXPECT_TRUE((bands.amax(3) == bands.amin(3)).all().item<bool>());
    EXPECT_EQ(bands.amin().item<float>(), 0.0F);
}

TEST(Mixing, AnExamplesStripesDependOnItsPlaceAlone) {
    AugmentationRecipe recipe;
    recipe.timeMaskProbability = 0.7;
    recipe.frequencyMaskProbability = 0.7;
    const torch::Tensor whole = stripes(recipe, 10, 16, 30, true, 5, 0);
    EXPECT_TRUE(torch::equal(stripes(recipe, 4, 16, 30, true, 5, 6), whole.narrow(0, 6, 4)));
    EXPECT_FALSE(torch::equal(stripes(recipe, 10, 16, 30, true, 6, 0), whole));
}

TEST(Mixing, PairsAreMixedByOneShare) {
    Random random(4);
    const Mixture mixture = drawMixture(0.4, 6, random);
    EXPECT_TRUE(torch::equal(std::get<0>(mixture.order.sort()), torch::arange(6)));
    const torch::Tensor values = torch::randn({6, 2, 3});
    const torch::Tensor got = mixed(values, mixture);
    for (std::int64_t i = 0; i < 6; ++i) {
        const std::int64_t partner = mixture.order[i].item<std::int64_t>();
        EXPECT_TRUE(torch::allclose(got[i], mixture.share * values[i] + (1.0 - mixture.share) * values[partner]));
    }
    double mean = 0.0, extreme = 0.0;
    for (int i = 0; i < 2000; ++i) {
        const double share = drawMixture(0.2, 1, random).share;
        ASSERT_TRUE(share >= 0.0 && share <= 1.0);
        mean += share / 2000.0;
        extreme += share < 0.1 || share > 0.9 ? 1.0 / 2000.0 : 0.0;
    }
    EXPECT_NEAR(mean, 0.5, 0.04);
    EXPECT_NEAR(extreme, 0.65, 0.06) << "of a beta distribution of 0.2 nearly two thirds lie there";
}

TEST(Mixing, HitsAreCountedByTheLargerShare) {
    const torch::Tensor scores = torch::tensor({{0.1F, 0.9F}, {0.8F, 0.2F}, {0.3F, 0.4F}});
    EXPECT_EQ(hits(scores, torch::tensor({1, 0, 0}, torch::kInt64)), 2);
    EXPECT_EQ(hits(scores, torch::tensor({{0.3F, 0.7F}, {0.4F, 0.6F}, {0.0F, 1.0F}})), 2);
}

} // namespace
} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/base/npy.h"
#include "core/training/schedule.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>

namespace dclscope::training {
namespace {

// The .npy files hold what PyTorch 1.13's schedulers give over 40 epochs, maximum 5e-3 and base rate 0.1.
Array reference(const char* name) { return readNpy(test::testData(std::string("training/") + name + ".npy")); }

TEST(Schedule, OneCycleIsPyTorchs) {
    const Array rates = reference("onecycle_lr");
    const Array betas = reference("onecycle_beta1");
    const OneCycle cycle(5e-3, 40);
    for (std::int64_t epoch = 0; epoch < 40; ++epoch) {
        const auto i = static_cast<std::size_t>(epoch);
        EXPECT_NEAR(cycle.learningRate(epoch), static_cast<double>(rates.values[i]), 5e-10) << "epoch " << epoch;
        EXPECT_NEAR(cycle.beta1(epoch), static_cast<double>(betas.values[i]), 6e-8) << "epoch " << epoch;
    }
}

TEST(Schedule, CosineIsPyTorchs) {
    const Array rates = reference("cosine_lr");
    for (std::int64_t epoch = 0; epoch < 40; ++epoch)
        EXPECT_NEAR(cosineRate(0.1, 40, epoch), static_cast<double>(rates.values[static_cast<std::size_t>(epoch)]),
                    8e-9);
}

TEST(Schedule, ShortCyclesStayWithinTheirLimits) {
    EXPECT_DOUBLE_EQ(OneCycle(1.0, 1).learningRate(0), 1.0);
    for (std::int64_t steps = 1; steps < 12; ++steps)
        for (std::int64_t step = 0; step < steps + 3; ++step) {
            EXPECT_GT(OneCycle(1.0, steps).learningRate(step), 0.0);
            EXPECT_LE(OneCycle(1.0, steps).learningRate(step), 1.0);
        }
}

OptimizationRecipe training(const std::string& schedule, std::int64_t warmup) {
    OptimizationRecipe training;
    training.epochs = 10;
    training.learningRate = 2.0;
    training.schedule = schedule;
    training.warmupEpochs = warmup;
    training.stepEpochs = {4, 8};
    return training;
}

TEST(Schedule, ARecipesPlanIsOneOfThem) {
    const OptimizationRecipe cycle = training("one-cycle", 3);
    EXPECT_EQ(RatePlan(cycle, 7).learningRate(20), OneCycle(2.0, 70).learningRate(20));
    EXPECT_EQ(RatePlan(cycle, 7).beta1(20), OneCycle(2.0, 70).beta1(20));
    const OptimizationRecipe cosine = training("cosine", 0);
    EXPECT_EQ(RatePlan(cosine, 1).learningRate(3), cosineRate(2.0, 10, 3));
    EXPECT_EQ(RatePlan(cosine, 1).beta1(3), 0.9);
    const OptimizationRecipe constant = training("constant", 0);
    EXPECT_EQ(RatePlan(constant, 5).learningRate(49), 2.0);
    const OptimizationRecipe steps = training("steps", 0);
    EXPECT_EQ(RatePlan(steps, 3).learningRate(11), 2.0);
    EXPECT_DOUBLE_EQ(RatePlan(steps, 3).learningRate(12), 0.2);
    EXPECT_DOUBLE_EQ(RatePlan(steps, 3).learningRate(29), 0.02);
}

TEST(Schedule, WarmUpRisesEvenlyToTheMaximum) {
    for (const char* name : {"cosine", "steps", "constant"}) {
        const OptimizationRecipe warmed = training(name, 2);
        const RatePlan plan(warmed, 5);
        EXPECT_DOUBLE_EQ(plan.learningRate(0), 0.2) << name;
        EXPECT_DOUBLE_EQ(plan.learningRate(4), 1.0) << name;
        EXPECT_DOUBLE_EQ(plan.learningRate(9), 2.0) << name;
        EXPECT_DOUBLE_EQ(plan.learningRate(10), 2.0) << name;
    }
    const OptimizationRecipe cosine = training("cosine", 2);
    EXPECT_DOUBLE_EQ(RatePlan(cosine, 5).learningRate(30), 1.0) << "half-way between warm-up and end";
    EXPECT_GE(RatePlan(cosine, 5).learningRate(60), 0.0);
    const OptimizationRecipe longer = training("cosine", 100);
    EXPECT_DOUBLE_EQ(RatePlan(longer, 1).learningRate(9), 2.0);
}

TEST(Schedule, SigmaFallsByAConstantFactorThenStays) {
    EXPECT_DOUBLE_EQ(decayedSigma(12.0, 0.23, 10, 0), 12.0);
    EXPECT_NEAR(decayedSigma(12.0, 0.23, 10, 10), 0.23, 1e-12);
    EXPECT_NEAR(decayedSigma(12.0, 0.23, 10, 25), 0.23, 1e-12);
    EXPECT_NEAR(decayedSigma(12.0, 0.23, 10, 4) / decayedSigma(12.0, 0.23, 10, 3),
                decayedSigma(12.0, 0.23, 10, 8) / decayedSigma(12.0, 0.23, 10, 7), 1e-12);
    EXPECT_DOUBLE_EQ(decayedSigma(12.0, 0.23, 0, 0), 0.23);
}

} // namespace
} // namespace dclscope::training

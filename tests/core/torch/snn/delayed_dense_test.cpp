// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/torch/snn/delayed_dense.h"
#include "core/torch/snn/lif_function.h"

#include <gtest/gtest.h>

namespace dclscope::snn {
namespace {

torch::Tensor random(std::vector<std::int64_t> sizes, unsigned seed) {
    torch::manual_seed(seed);
    return torch::randn(sizes, torch::kFloat64);
}

/// The same by LibTorch's own convolution: [steps, inputs, batch] to [steps', outputs, batch].
torch::Tensor byConvolution(const torch::Tensor& x, const torch::Tensor& kernel) {
    const std::int64_t length = kernel.size(2);
    namespace F = torch::nn::functional;
    const torch::Tensor padded = F::pad(x.permute({2, 1, 0}), F::PadFuncOptions({length - 1, (length - 1) / 2}));
    return torch::conv1d(padded, kernel).permute({2, 1, 0});
}

/// Largest difference between the gradient by autograd and by central differences of sum(function(x) * cotangent).
double worstGradientError(const std::function<torch::Tensor(const torch::Tensor&)>& function, const torch::Tensor& x) {
    torch::Tensor leaf = x.clone().requires_grad_(true);
    const torch::Tensor value = function(leaf);
    const torch::Tensor cotangent = random(value.sizes().vec(), 99);
    (value * cotangent).sum().backward();
    const torch::NoGradGuard noGrad;
    constexpr double kStep = 1e-6;
    double worst = 0.0;
    torch::Tensor moved = x.clone();
    double* const values = moved.data_ptr<double>();
    for (std::int64_t i = 0; i < moved.numel(); ++i) {
        const double at = values[i];
        values[i] = at + kStep;
        const double above = (function(moved) * cotangent).sum().item<double>();
        values[i] = at - kStep;
        const double below = (function(moved) * cotangent).sum().item<double>();
        values[i] = at;
        worst = std::max(worst, std::fabs((above - below) / (2.0 * kStep) - leaf.grad().data_ptr<double>()[i]));
    }
    return worst;
}

/// Few values of x differ from zero.
torch::Tensor sparse(const torch::Tensor& x) {
    return x * (torch::rand(x.sizes(), x.options()) < 0.04).to(x.scalar_type());
}

class DelayedDense : public testing::TestWithParam<std::tuple<int, int>> { // steps, delays
protected:
    /// Compares values and gradients with LibTorch's convolution of the same numbers.
    static void expectAConvolution(const torch::Tensor& values, int outputs, int delays) {
        torch::Tensor x = values.clone().requires_grad_(true);
        torch::Tensor kernel = random({outputs, x.size(1), delays}, 2).requires_grad_(true);
        torch::Tensor bias = random({outputs}, 3).requires_grad_(true);
        const torch::Tensor expected = byConvolution(x, kernel) + bias.unsqueeze(1);
        const torch::Tensor cotangent = random(expected.sizes().vec(), 4);
        const auto wanted = torch::autograd::grad({expected}, {x, kernel, bias}, {cotangent});
        const torch::Tensor got = delayedDense(x, kernel, bias);
        ASSERT_EQ(got.sizes(), expected.sizes());
        EXPECT_TRUE(torch::allclose(got, expected, 1e-12, 1e-12));
        const auto gradients = torch::autograd::grad({got}, {x, kernel, bias}, {cotangent});
        for (std::size_t i = 0; i < 3; ++i) EXPECT_TRUE(torch::allclose(gradients[i], wanted[i], 1e-12, 1e-12)) << i;
    }
};

TEST_P(DelayedDense, EqualsAConvolutionForwardAndBackward) {
    const auto [steps, delays] = GetParam();
    expectAConvolution(random({steps, 5, 3}, 1), 4, delays);
}

TEST_P(DelayedDense, OfFewSpikesEqualsAConvolutionForwardAndBackward) {
    const auto [steps, delays] = GetParam();
    for (const int outputs : {4, 35}) expectAConvolution(sparse(random({steps, 40, 3}, 1)), outputs, delays);
}

INSTANTIATE_TEST_SUITE_P(Sizes, DelayedDense,
                         testing::Values(std::tuple(20, 7), std::tuple(21, 8), std::tuple(3, 9), std::tuple(1, 5),
                                         std::tuple(11, 1), std::tuple(80, 25), std::tuple(2, 2)));

TEST(DelayedDense, HasTheGradientThatDifferencesShow) {
    const torch::Tensor x = random({9, 3, 2}, 1);
    const torch::Tensor kernel = random({2, 3, 5}, 2);
    EXPECT_LT(worstGradientError([&](const torch::Tensor& t) { return delayedDense(t, kernel); }, x), 1e-7);
    EXPECT_LT(worstGradientError([&](const torch::Tensor& t) { return delayedDense(x, t); }, kernel), 1e-7);
}

TEST(DelayedDense, InSinglePrecisionAgreesWithDoubleWhetherSparseOrNot) {
    for (const double density : {0.02, 1.0})
        for (const int delays : {31, 25, 6}) {
            torch::Tensor x = random({50, 20, 5}, 1);
            if (density < 1.0) x = x * (torch::rand_like(x) < density).to(torch::kFloat64);
            x = x.requires_grad_(true);
            const torch::Tensor kernel = random({35, 20, delays}, 2).requires_grad_(true);
            const torch::Tensor exact = delayedDense(x, kernel);
            const torch::Tensor x32 = x.detach().to(torch::kFloat32).requires_grad_(true);
            const torch::Tensor kernel32 = kernel.detach().to(torch::kFloat32).requires_grad_(true);
            const torch::Tensor got = delayedDense(x32, kernel32);
            EXPECT_TRUE(torch::allclose(got.to(torch::kFloat64), exact, 1e-4, 1e-4));
            const torch::Tensor cotangent = random(exact.sizes().vec(), 4);
            const auto wanted = torch::autograd::grad({exact}, {x, kernel}, {cotangent});
            const auto gradients = torch::autograd::grad({got}, {x32, kernel32}, {cotangent.to(torch::kFloat32)});
            for (std::size_t i = 0; i < 2; ++i)
                EXPECT_TRUE(torch::allclose(gradients[i].to(torch::kFloat64), wanted[i], 1e-4, 2e-4)) << delays;
        }
}

TEST(DelayedDense, RefusesShapesThatDoNotFit) {
    EXPECT_THROW(delayedDense(random({9, 3, 2}, 1), random({2, 4, 5}, 2)), ShapeError);
    EXPECT_THROW(delayedDense(random({9, 3}, 1), random({2, 3, 5}, 2)), ShapeError);
}

TEST(Lif, BelowThresholdHasTheGradientThatDifferencesShow) {
    LifOptions quiet{.tau = 1.7, .threshold = 1e6};
    const torch::Tensor x = random({2, 8, 3}, 5);
    const auto membrane = [&](const torch::Tensor& t) { return lif(t, quiet, LifResult::Membrane).membrane; };
    EXPECT_LT(worstGradientError(membrane, x), 1e-7);
    const torch::Tensor logit = torch::tensor(0.3, torch::kFloat64);
    EXPECT_LT(worstGradientError([&](const torch::Tensor& w) { return lif(x, quiet, LifResult::Membrane, w).membrane; },
                                 logit),
              1e-7);
}

TEST(Lif, FormsAgreeAndSpikesAreWhereTheMembraneIsReset) {
    LifOptions options{.tau = 1.5, .threshold = 0.7};
    const torch::Tensor x = random({3, 30, 6}, 6);
    const auto training = lif(x, options, LifResult::Both);
    options.form = ChargeForm::Evaluation;
    const auto evaluation = lif(x, options, LifResult::Both);
    EXPECT_TRUE(torch::equal(training.spikes, evaluation.spikes));
    EXPECT_TRUE(torch::allclose(training.membrane, evaluation.membrane, 1e-12, 1e-12));
    EXPECT_GT(training.spikes.sum().item<double>(), 20.0);
    EXPECT_EQ((training.membrane * training.spikes).abs().sum().item<double>(), 0.0);
    EXPECT_TRUE((training.membrane < 0.7).all().item<bool>());
}

TEST(SynapseFilter, HasTheGradientThatDifferencesShow) {
    const torch::Tensor x = random({2, 8, 3}, 7);
    EXPECT_LT(worstGradientError([](const torch::Tensor& t) { return synapseFilter(t, 2.5); }, x), 1e-6);
    const torch::Tensor logit = torch::tensor(-0.4, torch::kFloat64);
    EXPECT_LT(worstGradientError([&](const torch::Tensor& w) { return synapseFilter(x, 0.0, w); }, logit), 1e-6);
}

} // namespace
} // namespace dclscope::snn

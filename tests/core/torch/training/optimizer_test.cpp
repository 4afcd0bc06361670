// SPDX-License-Identifier: Apache-2.0
#include "core/torch/dcls/own_kernels.h"
#include "core/torch/training/averaged_state.h"
#include "core/torch/training/optimizer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace dclscope::training {
namespace {

void walk(Optimizer& optimizer, torch::Tensor& parameter, double rate = 0.05) {
    optimizer.clearGradients();
    (parameter - 1.5).pow(4).sum().backward();
    optimizer.step(rate);
}

/// Ten steps over a bowl, by ours and by LibTorch's with beta1 as the schedule has it.
template <class Theirs, class TheirOptions>
void expectLibTorchs(const OptimizerOptions& options, const TheirOptions& theirOptions, double decay) {
    torch::manual_seed(1);
    const torch::Tensor start = torch::randn({5, 7});
    const torch::Tensor goal = torch::randn({5, 7});
    torch::Tensor ours = start.clone().set_requires_grad(true);
    torch::Tensor theirs = start.clone().set_requires_grad(true);
    Optimizer optimizer({{{ours}, decay, 0.5}}, options);
    Theirs reference({theirs}, theirOptions);
    for (int step = 0; step < 10; ++step) {
        reference.zero_grad();
        optimizer.clearGradients();
        // Steep at first: an average of squares falls behind their maximum.
        const double steepness = step < 3 ? 4.0 : 0.1;
        (steepness * (theirs - goal).pow(2).sum()).backward();
        (steepness * (ours - goal).pow(2).sum()).backward();
        if constexpr (requires(TheirOptions & o) { o.betas({0.9, 0.9}); }) {
            const double beta1 = 0.95 - 0.01 * step;
            static_cast<TheirOptions&>(reference.param_groups()[0].options()).betas({beta1, 0.999});
            optimizer.step(0.1, beta1);
        } else {
            optimizer.step(0.1);
        }
        reference.step();
        EXPECT_LT((ours - theirs).abs().max().template item<double>(), 2e-6) << "step " << step;
    }
    EXPECT_GT((ours - start).abs().max().template item<double>(), 0.1);
}

TEST(Optimizer, AdamIsLibTorchs) {
    for (const bool amsgrad : {false, true}) {
        OptimizerOptions options;
        options.amsgrad = amsgrad;
        expectLibTorchs<torch::optim::Adam>(options,
                                            torch::optim::AdamOptions(0.05).weight_decay(0.01).amsgrad(amsgrad), 0.01);
    }
}

TEST(Optimizer, AdamWIsLibTorchs) {
    OptimizerOptions options;
    options.kind = OptimizerKind::AdamW;
    options.epsilon = 1e-3;
    expectLibTorchs<torch::optim::AdamW>(options, torch::optim::AdamWOptions(0.05).weight_decay(0.3).eps(1e-3), 0.3);
}

TEST(Optimizer, SgdIsLibTorchs) {
    OptimizerOptions options;
    options.kind = OptimizerKind::Sgd;
    options.momentum = 0.8;
    expectLibTorchs<torch::optim::SGD>(options, torch::optim::SGDOptions(0.05).momentum(0.8).weight_decay(0.02), 0.02);
}

TEST(Optimizer, LambStepsInProportionToWhatHasDecay) {
    OptimizerOptions options;
    options.kind = OptimizerKind::Lamb;
    torch::Tensor decayed = torch::full({4}, 2.0F).set_requires_grad(true);
    torch::Tensor free = torch::full({4}, 2.0F).set_requires_grad(true);
    Optimizer optimizer({{{decayed}, 0.05, 1.0}, {{free}, 0.0, 1.0}}, options);
    ((decayed + free) * 100.0).sum().backward();
    optimizer.step(0.1);
    // The first step of Adam is 1 everywhere, with decay 1.1; the decayed tensor's is as long as the tensor itself.
    EXPECT_NEAR(decayed[0].item<double>(), 2.0 - 0.1 * 2.0, 1e-5);
    EXPECT_NEAR(free[0].item<double>(), 2.0 - 0.1, 1e-5);
}

torch::Tensor walked(const OptimizerOptions& options, int steps) {
    torch::Tensor parameter = torch::linspace(-1.0, 2.0, 7).set_requires_grad(true);
    Optimizer optimizer({{{parameter}, 0.1, 0.5}}, options);
    for (int i = 0; i < steps; ++i) walk(optimizer, parameter);
    return parameter.detach();
}

TEST(Optimizer, StepsAlikeByLibTorchsOperations) {
    for (const OptimizerKind kind :
         {OptimizerKind::Adam, OptimizerKind::AdamW, OptimizerKind::Sgd, OptimizerKind::Lamb})
        for (const bool amsgrad : {false, true}) {
            OptimizerOptions options;
            options.kind = kind;
            options.amsgrad = amsgrad;
            options.momentum = 0.5;
            const torch::Tensor own = walked(options, 8);
            const WithoutOwnKernels without;
            EXPECT_TRUE(torch::allclose(own, walked(options, 8), 1e-5, 1e-6)) << static_cast<int>(kind);
            EXPECT_FALSE(torch::allclose(own, walked(options, 7), 1e-3, 1e-3)) << "and it did step";
        }
}

TEST(Optimizer, ClipsAllGradientsTogether) {
    torch::Tensor a = torch::zeros({1}).set_requires_grad(true), b = torch::zeros({1}).set_requires_grad(true);
    Optimizer optimizer({{{a, b}, 0.0, 1.0}}, {});
    (3.0 * a + 4.0 * b).sum().backward();
    EXPECT_NEAR(optimizer.clipGradients(10.0), 5.0, 1e-6);
    EXPECT_EQ(a.grad().item<float>(), 3.0F) << "small enough already";
    EXPECT_NEAR(optimizer.clipGradients(1.0), 5.0, 1e-6);
    EXPECT_NEAR(a.grad().item<double>(), 0.6, 1e-5);
    EXPECT_NEAR(optimizer.gradientNorm(), 1.0, 1e-5);
}

TEST(Optimizer, ItsStateTakesUpWhereItStopped) {
    for (const OptimizerKind kind :
         {OptimizerKind::Adam, OptimizerKind::AdamW, OptimizerKind::Sgd, OptimizerKind::Lamb}) {
        OptimizerOptions options;
        options.kind = kind;
        options.amsgrad = true;
        torch::Tensor first = torch::ones({3}).set_requires_grad(true);
        Optimizer optimizer({{{first}, 0.01, 1.0}}, options);
        walk(optimizer, first);
        torch::Tensor second = first.detach().clone().set_requires_grad(true);
        Optimizer other({{{second}, 0.01, 1.0}}, options);
        const auto from = optimizer.state("a");
        auto to = other.state("a");
        ASSERT_EQ(from.size(), to.size());
        for (std::size_t i = 0; i < to.size(); ++i) {
            EXPECT_EQ(from[i].first, to[i].first);
            to[i].second.copy_(from[i].second);
        }
        walk(optimizer, first);
        walk(other, second);
        EXPECT_TRUE(torch::equal(first, second));
        EXPECT_EQ(other.stepsDone(), 2);
    }
}

TEST(AveragedState, MovesATiedTensorOncePerName) {
    torch::Tensor weight = torch::ones({2}), count = torch::tensor(7, torch::kInt64);
    AveragedState average({{"a.weight", weight}, {"b.weight", weight}, {"a.count", count}}, 0.9);
    weight.fill_(2.0);
    count.fill_(17);
    average.update();
    EXPECT_NEAR(average.tensors()[0].second[0].item<double>(), 1.19, 1e-6);
    EXPECT_TRUE(average.tensors()[0].second.is_same(average.tensors()[1].second));
    EXPECT_EQ(average.tensors()[2].second.item<std::int64_t>(), 8);
    EXPECT_EQ(weight[0].item<double>(), 2.0) << "the network's own stay";
}

} // namespace
} // namespace dclscope::training

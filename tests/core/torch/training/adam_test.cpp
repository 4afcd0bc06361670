// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/adam.h"

#include <gtest/gtest.h>

namespace dclscope::training {
namespace {

/// Ten steps over a bowl, once by ours and once by LibTorch's.
TEST(Adam, IsLibTorchs) {
    torch::manual_seed(1);
    const torch::Tensor start = torch::randn({5, 7});
    const torch::Tensor goal = torch::randn({5, 7});
    torch::Tensor ours = start.clone().set_requires_grad(true);
    torch::Tensor theirs = start.clone().set_requires_grad(true);
    Adam adam({ours}, 0.01);
    torch::optim::Adam reference({theirs}, torch::optim::AdamOptions(0.05).weight_decay(0.01));
    for (int step = 0; step < 10; ++step) {
        const double beta1 = 0.95 - 0.01 * step;
        static_cast<torch::optim::AdamOptions&>(reference.param_groups()[0].options()).betas({beta1, 0.999});
        reference.zero_grad();
        adam.clearGradients();
        (theirs - goal).pow(4).sum().backward();
        (ours - goal).pow(4).sum().backward();
        reference.step();
        adam.step(0.05, beta1);
        EXPECT_LT((ours - theirs).abs().max().item<double>(), 2e-6) << "step " << step;
    }
    EXPECT_GT((ours - start).abs().max().item<double>(), 0.1);
}

TEST(Adam, ItsStateTakesUpWhereItStopped) {
    torch::Tensor first = torch::ones({3}).set_requires_grad(true);
    Adam adam({first}, 0.0);
    const auto walk = [](Adam& optimizer, torch::Tensor& parameter) {
        optimizer.clearGradients();
        (parameter * parameter).sum().backward();
        optimizer.step(0.1, 0.9);
    };
    walk(adam, first);
    torch::Tensor second = first.detach().clone().set_requires_grad(true);
    Adam other({second}, 0.0);
    const auto from = adam.state("a");
    auto to = other.state("a");
    ASSERT_EQ(from.size(), to.size());
    for (std::size_t i = 0; i < to.size(); ++i) {
        EXPECT_EQ(from[i].first, to[i].first);
        to[i].second.copy_(from[i].second);
    }
    walk(adam, first);
    walk(other, second);
    EXPECT_TRUE(torch::equal(first, second));
}

} // namespace
} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// Our depthwise convolution under autograd against LibTorch's own convolution.
#include "core/base/error.h"
#include "core/torch/dcls/dcls_module.h"
#include "core/torch/dcls/depthwise_function.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

void expectClose(const torch::Tensor& got, const torch::Tensor& expected, const char* name) {
    ASSERT_EQ(got.sizes(), expected.sizes()) << name;
    const double scale = std::max(1.0, expected.abs().max().item<double>());
    EXPECT_LE((got - expected).abs().max().item<double>(), 3e-6 * scale) << name;
}

void compare(std::int64_t height, std::int64_t width, std::int64_t kernelHeight, std::int64_t kernelWidth,
             bool withBias) {
    torch::manual_seed(4);
    const auto input = torch::randn({2, 3, height, width}, torch::requires_grad());
    const auto kernel = torch::randn({3, kernelHeight, kernelWidth}, torch::requires_grad());
    const auto bias = withBias ? torch::randn({3}, torch::requires_grad()) : torch::Tensor();
    const std::vector<std::int64_t> padding{kernelHeight / 2, kernelWidth / 2};
    std::vector<torch::Tensor> leaves{input, kernel};
    if (withBias) leaves.push_back(bias);
    const torch::Tensor expected = torch::conv2d(input, kernel.unsqueeze(1), bias, 1, padding, 1, 3);
    const torch::Tensor weights = torch::randn_like(expected);
    const auto wanted = torch::autograd::grad({(expected * weights).sum()}, leaves);
    const torch::Tensor output = depthwiseConv2d(input, kernel, bias, padding[0], padding[1]);
    const auto got = torch::autograd::grad({(output * weights).sum()}, leaves);
    expectClose(output, expected, "output");
    for (std::size_t i = 0; i < leaves.size(); ++i)
        expectClose(got[i], wanted[i], i == 0 ? "input" : (i == 1 ? "kernel" : "bias"));
}

TEST(DepthwiseFunction, AgreesWithLibTorch) {
    compare(14, 17, 9, 9, true);
    compare(6, 40, 8, 23, false);
    compare(5, 3, 11, 1, true);
    const int threads = torch::get_num_threads();
    torch::set_num_threads(2);
    compare(14, 17, 9, 9, true);
    torch::set_num_threads(threads);
}

TEST(DepthwiseFunction, TakesTransposedInputAndFrozenParts) {
    const auto input = torch::randn({1, 10, 8, 4}).permute({0, 3, 1, 2});
    const auto kernel = torch::randn({4, 5, 5}, torch::requires_grad());
    const torch::Tensor output = depthwiseConv2d(input, kernel, {}, 2, 2);
    expectClose(output, torch::conv2d(input, kernel.unsqueeze(1), {}, 1, 2, 1, 4), "output");
    output.sum().backward();
    EXPECT_TRUE(kernel.grad().defined());
}

TEST(DepthwiseFunction, RefusesWhatDoesNotFit) {
    EXPECT_THROW(depthwiseConv2d(torch::zeros({1, 2, 4, 4}), torch::zeros({3, 3, 3}), {}, 1, 1), ShapeError);
    EXPECT_THROW(depthwiseConv2d(torch::zeros({1, 3, 4, 4}), torch::zeros({3, 7, 7}), {}, 1, 1), ShapeError);
    EXPECT_THROW(depthwiseConv2d(torch::zeros({1, 3, 4, 4}, torch::kFloat64), torch::zeros({3, 3, 3}), {}, 1, 1),
                 ShapeError);
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// What other devices would compute by LibTorch's operations is what this program's kernels compute on the CPU.
#include "core/torch/dcls/construct_function.h"
#include "core/torch/dcls/dcls_module.h"
#include "core/torch/dcls/own_kernels.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace dclscope {
namespace {

struct Construction {
    torch::Tensor kernel;
    torch::autograd::variable_list gradients; ///< of weight, P and, where there is one, SIG
};

/// The CPU without our kernels, and a GPU where there is one.
std::vector<torch::Device> otherDevices() {
    std::vector<torch::Device> devices{torch::kCPU};
    if (torch::cuda::is_available()) devices.emplace_back(torch::kCUDA);
    return devices;
}

/// @param other  where LibTorch's operations build it; none: our kernels do
Construction constructed(const KernelShape& shape, std::optional<torch::Device> other) {
    torch::manual_seed(11);
    const auto leaf = [other](const torch::Tensor& tensor) {
        return tensor.to(other.value_or(torch::kCPU)).detach().set_requires_grad(true);
    };
    const torch::Tensor weight = leaf(torch::randn(shape.weightSizes(), torch::kFloat64));
    // Some off the grid, some on its points: there the slopes are those that the reference takes.
    torch::Tensor positions = 2.5 * torch::randn(shape.positionSizes(), torch::kFloat64);
    positions = leaf(torch::where(torch::rand_like(positions) < 0.3, positions.round(), positions));
    const torch::Tensor sig = leaf(torch::randn(shape.positionSizes(), torch::kFloat64));
    std::optional<WithoutOwnKernels> without;
    if (other) without.emplace();
    Construction made{constructKernel(shape, weight, positions, sig), {}};
    const torch::Tensor slopes =
        torch::cos(torch::arange(made.kernel.numel(), made.kernel.options())).view_as(made.kernel);
    torch::autograd::variable_list inputs{weight, positions};
    if (shape.hasSig()) inputs.push_back(sig);
    made.gradients = torch::autograd::grad({(made.kernel * slopes).sum()}, inputs);
    return made;
}

double farthest(const torch::Tensor& a, const torch::Tensor& b) {
    return (a - b.to(a.device())).abs().max().item<double>();
}

void expectAlike(const Construction& own, const Construction& other, const std::string& which) {
    ASSERT_EQ(own.kernel.sizes(), other.kernel.sizes()) << which;
    // The widths' least is a float32 in one and a float64 in the other.
    EXPECT_LT(farthest(own.kernel, other.kernel), 1e-6) << which;
    for (std::size_t i = 0; i < own.gradients.size(); ++i)
        EXPECT_LT(farthest(own.gradients[i], other.gradients[i]), 1e-5) << which << ", gradient " << i;
}

TEST(OwnKernels, LibTorchBuildsTheSameKernelsWithTheSameGradients) {
    const std::vector<KernelShape> shapes{{LayerKind::Dcls1d, Version::v0, 3, 2, 4, {}, {9}},
                                          {LayerKind::Dcls2d, Version::v0, 3, 2, 4, {}, {5, 7}},
                                          {LayerKind::Dcls3d, Version::v0, 2, 2, 4, {}, {5, 7, 6}},
                                          {LayerKind::Dcls2_1d, Version::v1, 2, 2, 3, {3}, {7}},
                                          {LayerKind::Dcls3_1d, Version::v1, 2, 2, 3, {3, 2}, {7}},
                                          {LayerKind::Dcls2dK1d, Version::v1, 2, 2, 3, {}, {7}}};
    for (KernelShape shape : shapes)
        for (const Version version : {Version::v0, Version::v1, Version::max, Version::gauss}) {
            const bool mixed = !shape.denseSize.empty();
            if (mixed && version == Version::v0) continue; // there is none
            shape.version = version;
            const std::string which = std::string(kindName(shape.kind)) + " " + std::string(versionName(version));
            const Construction own = constructed(shape, {});
            for (const torch::Device& device : otherDevices())
                expectAlike(own, constructed(shape, device), which + " on " + device.str());
        }
}

TEST(OwnKernels, LayersConvolveAlikeWithoutThem) {
    DclsOptions options;
    options.inChannels = options.outChannels = options.groups = 3;
    options.kernelCount = 4;
    options.dilatedKernelSize = {7};
    options.padding = {3};
    Dcls2d layer(options);
    const torch::Tensor x = torch::randn({2, 3, 20, 24});
    const torch::Tensor own = layer->forward(x);
    const WithoutOwnKernels without;
    const torch::Tensor other = layer->forward(x);
    EXPECT_FALSE(ownKernelsTake(x));
    EXPECT_LT(farthest(own, other), 1e-5);
    EXPECT_STRNE(own.grad_fn()->name().c_str(), other.grad_fn()->name().c_str()) << "another way was taken";
}

TEST(OwnKernels, AreBackWhenNobodyForbidsThem) {
    const torch::Tensor x = torch::zeros({1});
    {
        const WithoutOwnKernels one, two;
        EXPECT_FALSE(ownKernelsTake(x));
    }
    EXPECT_TRUE(ownKernelsTake(x));
    EXPECT_FALSE(ownKernelsTake(torch::empty({1}, torch::Device(c10::kMeta)))) << "another device than the CPU";
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/torch/dcls/dcls_module.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope {
namespace {

TEST(DclsModule, GradientsPassAutogradInDoublePrecision) {
    DclsOptions options;
    options.inChannels = options.outChannels = options.groups = 2;
    options.kernelCount = 3;
    options.dilatedKernelSize = {5, 7};
    options.padding = {2, 3};
    Dcls2d module(options);
    module->to(torch::kFloat64);
    const torch::Tensor input = torch::randn({1, 2, 6, 5}, torch::kFloat64);
    const auto loss = [&] { return module->forward(input).square().sum(); };
    loss().backward();
    for (auto& parameter : module->named_parameters()) {
        const torch::Tensor gradient = parameter.value().grad().flatten();
        const torch::NoGradGuard noGrad;
        torch::Tensor flat = parameter.value().view({-1});
        for (std::int64_t i = 0; i < flat.numel(); ++i) {
            const double kept = flat[i].item<double>();
            flat[i] = kept + 1e-6;
            const double above = loss().item<double>();
            flat[i] = kept - 1e-6;
            const double below = loss().item<double>();
            flat[i] = kept;
            EXPECT_NEAR(gradient[i].item<double>(), (above - below) / 2e-6, 1e-6 * (1.0 + std::abs(above)))
                << parameter.key();
        }
    }
}

TEST(DclsModule, InitialisesAsTheReference) {
    DclsOptions options;
    options.inChannels = options.outChannels = 96;
    options.groups = 96;
    options.kernelCount = 26;
    options.dilatedKernelSize = {23};
    options.padding = {11};
    const Dcls2d module(options);
    EXPECT_EQ(module->P.sizes(), (std::vector<std::int64_t>{2, 96, 1, 26}));
    EXPECT_LE(module->weight.abs().max().item<float>(), 1.0F / std::sqrt(26.0F));
    EXPECT_GT(module->weight.abs().max().item<float>(), 0.95F / std::sqrt(26.0F));
    EXPECT_NEAR(module->P.std().item<float>(), 0.5F, 0.03F);
    EXPECT_TRUE((module->SIG == 0.23F).all().item<bool>());
    options.kind = LayerKind::Dcls2_1d;
    options.dilatedKernelSize = {9};
    options.denseKernelSize = {3};
    options.version = Version::max;
    const Dcls mixed(options);
    EXPECT_EQ(mixed->weight.sizes(), (std::vector<std::int64_t>{96, 1, 3, 26}));
    EXPECT_NEAR(mixed->P.std().item<float>(), 8.0F / std::sqrt(12.0F), 0.05F);
    EXPECT_EQ(mixed->SIG.abs().max().item<float>(), 0.0F);
}

TEST(DclsModule, ClampsRoundsAndShares) {
    DclsOptions options;
    options.kind = LayerKind::Dcls1d;
    options.inChannels = 3;
    options.outChannels = 2;
    options.dilatedKernelSize = {9};
    Dcls module(options);
    Dcls other(options);
    module->sharePositions(*other);
    {
        const torch::NoGradGuard noGrad;
        other->P.copy_(torch::tensor({-9.0F, -1.5F, 0.5F, 1.5F, 2.6F, 9.0F}).view_as(other->P));
    }
    module->setDiscrete(true);
    const torch::Tensor kernel = module->kernel();
    EXPECT_TRUE(torch::equal(kernel.ne(0).sum(), torch::tensor(6)));
    const std::vector<std::int64_t> expected{0, 2, 4, 6, 7, 8}; // half to even, clamped to [0, 8]
    EXPECT_TRUE(torch::equal(kernel.abs().argmax(-1).flatten(), torch::tensor(expected)));
    EXPECT_TRUE(torch::allclose(kernel.sum(-1).flatten(), module->weight.flatten(), 1e-6));
    module->clampParameters();
    EXPECT_EQ(other->P.abs().max().item<float>(), 4.0F);
    EXPECT_TRUE(module->named_parameters()["P"].is_same(other->named_parameters()["P"]));
    options.dilatedKernelSize = {11};
    Dcls different(options);
    EXPECT_THROW(different->sharePositions(*other), ShapeError);
}

TEST(DclsModule, RefusesWhatDoesNotFit) {
    DclsOptions options;
    options.inChannels = 4;
    options.outChannels = 6;
    options.transposed = true;
    EXPECT_THROW(Dcls{options}, ConfigError);
    options.transposed = false;
    options.groups = 3;
    EXPECT_THROW(Dcls{options}, ConfigError);
    options.groups = 1;
    options.padding = {1, 2, 3};
    EXPECT_THROW(Dcls{options}, ConfigError);
    options.padding = {0};
    Dcls module(options);
    EXPECT_THROW(module->forward(torch::zeros({1, 5, 8, 8})), ShapeError);
    EXPECT_THROW(module->forward(torch::zeros({4, 8, 8})), ShapeError);
    EXPECT_THROW(module->forward(torch::zeros({1, 4, 8, 8}, torch::kFloat64)), Error);
    module->to(torch::kFloat16);
    EXPECT_THROW(module->kernel(), ConfigError);
}

TEST(DclsModule, NamesATransposedLayerInACheckpoint) {
    class Source final : public TensorSource {
    public:
        const std::string& path() const noexcept override { return path_; }
        const std::vector<TensorInfo>& tensors() const noexcept override { return tensors_; }
        std::vector<std::byte> readBytes(std::string_view) const override { return {}; }

    private:
        std::string path_ = "made-up.pt";
        std::vector<TensorInfo> tensors_{{"a.weight", DType::Float32, {4, 6, 1}, ""},
                                         {"b.weight", DType::Float32, {7, 6, 1}, ""}};
    };
    DclsOptions options;
    options.inChannels = 4;
    options.outChannels = 6;
    Dcls module(options);
    const auto message = [&](const std::string& name) -> std::string {
        try {
            module->load(Source(), name);
        } catch (const CheckpointError& error) {
            return error.what();
        }
        return "no error";
    };
    EXPECT_NE(message("a").find("transposed"), std::string::npos);
    EXPECT_NE(message("b").find("expected [6, 4, 1], got [7, 6, 1]"), std::string::npos);
    EXPECT_NE(message("c").find("no tensor c.weight"), std::string::npos);
}

TEST(DclsModule, SecondDerivativesAreRefused) {
    Dcls module(DclsOptions{});
    const torch::Tensor kernel = module->kernel().sum();
    EXPECT_THROW(torch::autograd::grad({kernel}, {module->P}, {}, true, true), Error);
}

} // namespace
} // namespace dclscope

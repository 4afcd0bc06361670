// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/torch/dcls/replace_depthwise.h"

#include <gtest/gtest.h>

#include <utility>

namespace dclscope {
namespace {

torch::nn::Conv2d conv(std::int64_t in, std::int64_t out, std::int64_t size, std::int64_t groups,
                       std::int64_t stride = 1, bool bias = true) {
    return torch::nn::Conv2d(
        torch::nn::Conv2dOptions(in, out, size).padding(size / 2).groups(groups).stride(stride).bias(bias));
}

/// Adds the depthwise convolution's output to its input, as residual networks do.
struct BlockImpl : torch::nn::Module, ExchangesConvolutions {
    explicit BlockImpl(std::int64_t channels, bool bias = true)
        : dwconv(register_module("dwconv", conv(channels, channels, 7, channels, 1, bias))) {}
    torch::Tensor forward(const torch::Tensor& x) { return x + dwconv.forward(x); }
    void exchangeConvolution(const std::string& name, const Dcls& layer) override {
        dwconv = torch::nn::AnyModule(replace_module(name, layer));
    }
    torch::nn::AnyModule dwconv;
};
TORCH_MODULE(Block);

/// Two blocks of 4 channels, three of 6 (one without bias), one of them a bare convolution; what is not to be replaced between.
torch::nn::Sequential network() {
    return torch::nn::Sequential(conv(1, 4, 3, 1), Block(4), Block(4), conv(4, 6, 7, 2, 2), conv(6, 6, 3, 6, 2),
                                 Block(6, false), conv(6, 6, 5, 6), Block(6));
}

DepthwiseReplacement small() { return {9, 5, Version::gauss, {}}; }

DclsImpl& layerAt(torch::nn::Sequential& network, const char* name) {
    return dynamic_cast<DclsImpl&>(*network->named_modules()[name]);
}

TEST(ReplaceDepthwise, TakesStrideOneDepthwiseLayersAndSharesPositionsUntilTheWidthGrows) {
    torch::nn::Sequential net = network();
    EXPECT_EQ(replaceDepthwise(*net, small()),
              (std::vector<std::string>{"1.dwconv", "2.dwconv", "5.dwconv", "6", "7.dwconv"}));
    EXPECT_TRUE(layerAt(net, "1.dwconv").P.is_same(layerAt(net, "2.dwconv").P));
    EXPECT_TRUE(layerAt(net, "1.dwconv").SIG.is_same(layerAt(net, "2.dwconv").SIG));
    for (const char* name : {"6", "7.dwconv"}) {
        EXPECT_TRUE(layerAt(net, "5.dwconv").P.is_same(layerAt(net, name).P)) << name;
        EXPECT_FALSE(layerAt(net, "5.dwconv").weight.is_same(layerAt(net, name).weight)) << name;
    }
    EXPECT_FALSE(layerAt(net, "1.dwconv").P.is_same(layerAt(net, "5.dwconv").P));
    EXPECT_EQ(net->forward(torch::randn({2, 1, 12, 10})).sizes(), (std::vector<std::int64_t>{2, 6, 3, 3}));
}

TEST(ReplaceDepthwise, OnlyTheAskedKernelSize) {
    torch::nn::Sequential net = network();
    DepthwiseReplacement replacement = small();
    replacement.onlyKernelSize = 7;
    EXPECT_EQ(replaceDepthwise(*net, replacement),
              (std::vector<std::string>{"1.dwconv", "2.dwconv", "5.dwconv", "7.dwconv"}));
    EXPECT_TRUE(replaceDepthwise(*net, replacement).empty()) << "nothing is left to replace";
}

TEST(ReplaceDepthwise, InitialisesAsTheReference) {
    torch::nn::Sequential net(Block(256), Block(256, false));
    replaceDepthwise(*net);
    const DclsImpl& layer = layerAt(net, "0.dwconv");
    EXPECT_EQ(layer.options().dilatedKernelSize, (std::vector<std::int64_t>{23, 23}));
    EXPECT_EQ(layer.options().padding, (std::vector<std::int64_t>{11, 11}));
    EXPECT_EQ(layer.weight.sizes(), (std::vector<std::int64_t>{256, 1, 26}));
    EXPECT_NEAR(layer.weight.std().item<float>(), 0.02F, 0.001F);
    EXPECT_NEAR(layer.P.std().item<float>(), 0.5F, 0.02F);
    EXPECT_TRUE((layer.SIG == 0.23F).all().item<bool>());
    EXPECT_EQ(layer.bias.abs().max().item<float>(), 0.0F);
    EXPECT_FALSE(layerAt(net, "1.dwconv").bias.defined());
}

TEST(ReplaceDepthwise, VersionsWithoutWidthsShareTheirPositionsAlone) {
    torch::nn::Sequential net = network();
    replaceDepthwise(*net, {5, 3, Version::v0, {}});
    EXPECT_FALSE(layerAt(net, "1.dwconv").SIG.defined());
    EXPECT_TRUE(layerAt(net, "1.dwconv").P.is_same(layerAt(net, "2.dwconv").P));
}

TEST(ReplaceDepthwise, ASharedPositionIsOneParameterThatAllItsLayersTrain) {
    torch::nn::Sequential net(Block(4), Block(4));
    replaceDepthwise(*net, small());
    std::vector<std::string> names;
    for (const auto& [name, parameter] : distinctParameters(*net)) names.push_back(name);
    EXPECT_EQ(names, (std::vector<std::string>{"0.dwconv.weight", "0.dwconv.P", "0.dwconv.SIG", "0.dwconv.bias",
                                               "1.dwconv.weight", "1.dwconv.bias"}));
    const ParameterGroups groups = parameterGroups(*net);
    EXPECT_EQ(groups.positions.size(), 2U);
    EXPECT_EQ(groups.decayed.size(), 2U);
    EXPECT_EQ(groups.undecayed.size(), 2U);

    const torch::Tensor x = torch::randn({1, 4, 8, 8});
    const auto gradientOf = [&](const char* layer) {
        net->zero_grad();
        layerAt(net, layer).forward(x).square().sum().backward();
        return layerAt(net, "0.dwconv").P.grad().clone();
    };
    const torch::Tensor separate = gradientOf("0.dwconv") + gradientOf("1.dwconv");
    net->zero_grad();
    (layerAt(net, "0.dwconv").forward(x).square().sum() + layerAt(net, "1.dwconv").forward(x).square().sum())
        .backward();
    EXPECT_TRUE(torch::allclose(layerAt(net, "1.dwconv").P.grad(), separate, 1e-5, 1e-6));

    const torch::Tensor before = layerAt(net, "0.dwconv").P.detach().clone();
    torch::optim::SGD optimizer(groups.positions, torch::optim::SGDOptions(0.01));
    optimizer.step();
    EXPECT_TRUE(torch::allclose(layerAt(net, "1.dwconv").P, before - 0.01 * separate, 1e-5, 1e-6)) << "stepped once";
}

TEST(ReplaceDepthwise, StaysSharedInAnotherPrecision) {
    torch::nn::Sequential net(Block(4), Block(4));
    net->to(torch::kFloat64);
    replaceDepthwise(*net, small());
    EXPECT_EQ(layerAt(net, "0.dwconv").weight.scalar_type(), torch::kFloat64);
    net->to(torch::kFloat32);
    EXPECT_EQ(layerAt(net, "1.dwconv").P.scalar_type(), torch::kFloat32);
    EXPECT_TRUE(layerAt(net, "0.dwconv").P.is_same(layerAt(net, "1.dwconv").P));
}

TEST(ReplaceDepthwise, RefusesWhatItCannotDo) {
    struct HolderImpl : torch::nn::Module {
        torch::nn::Conv2d inner = register_module("inner", conv(4, 4, 7, 4));
    };
    HolderImpl holder;
    EXPECT_THROW(replaceDepthwise(holder, small()), ConfigError);
    EXPECT_TRUE(holder.named_children()["inner"]->as<torch::nn::Conv2d>()) << "left as it was";
    torch::nn::Sequential narrowing(Block(6), Block(4));
    EXPECT_THROW(replaceDepthwise(*narrowing, small()), ConfigError);
    EXPECT_THROW(replaceDepthwise(*network(), {8, 5, Version::gauss, {}}), ConfigError);
}

} // namespace
} // namespace dclscope

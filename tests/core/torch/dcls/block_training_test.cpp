// SPDX-License-Identifier: Apache-2.0
// Twenty optimiser steps of a ConvNeXt block around Dcls2d, step by step as the reference took them.
#include "core/torch/dcls/dcls_module.h"
#include "tests/core/torch/dcls/torch_fixture.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

using test::Fixture;

struct BlockImpl : torch::nn::Module {
    BlockImpl(std::int64_t dim, std::int64_t size, std::int64_t elements)
        : dwconv(options(dim, size, elements)), norm(torch::nn::LayerNormOptions({dim}).eps(1e-6)),
          pwconv1(dim, 4 * dim), pwconv2(4 * dim, dim) {
        register_module("dwconv", dwconv);
        register_module("norm", norm);
        register_module("pwconv1", pwconv1);
        register_module("pwconv2", pwconv2);
        gamma = register_parameter("gamma", torch::ones({dim}));
    }

    static DclsOptions options(std::int64_t dim, std::int64_t size, std::int64_t elements) {
        DclsOptions options;
        options.inChannels = options.outChannels = options.groups = dim;
        options.kernelCount = elements;
        options.dilatedKernelSize = {size};
        options.padding = {size / 2};
        return options;
    }

    torch::Tensor forward(const torch::Tensor& input) {
        torch::Tensor x = norm(dwconv->forward(input).permute({0, 2, 3, 1}));
        x = gamma * pwconv2(torch::gelu(pwconv1(x)));
        return input + x.permute({0, 3, 1, 2});
    }

    Dcls2d dwconv;
    torch::nn::LayerNorm norm;
    torch::nn::Linear pwconv1, pwconv2;
    torch::Tensor gamma;
};
TORCH_MODULE(Block);

struct NetImpl : torch::nn::Module {
    explicit NetImpl(const Fixture& fixture)
        : block(fixture.number("dim"), fixture.number("dilated_kernel_size"), fixture.number("kernel_count")),
          head(fixture.number("dim"), fixture.number("num_classes")) {
        register_module("block", block);
        register_module("head", head);
    }
    torch::Tensor forward(const torch::Tensor& input) { return head(block->forward(input).mean({2, 3})); }
    Block block;
    torch::nn::Linear head;
};
TORCH_MODULE(Net);

/// Plain Adam or AdamW over one of the fixture's parameter groups.
std::unique_ptr<torch::optim::Optimizer> optimiser(std::vector<torch::Tensor> parameters, double rate, double decay,
                                                   bool decoupled) {
    if (decoupled)
        return std::make_unique<torch::optim::AdamW>(std::move(parameters),
                                                     torch::optim::AdamWOptions(rate).weight_decay(decay));
    return std::make_unique<torch::optim::Adam>(std::move(parameters),
                                                torch::optim::AdamOptions(rate).weight_decay(decay));
}

void expectState(const Fixture& fixture, const std::string& prefix, Net& net) {
    for (const auto& parameter : net->named_parameters()) {
        const double tolerance = fixture.index().at("tolerance").at("final").value(parameter.key(), 1e-6);
        test::expectNear(fixture, prefix + parameter.key(), parameter.value(), tolerance, prefix);
    }
}

void train(const std::string& file) {
    const Fixture fixture(test::shared("fixtures/train"), file);
    const bool decoupled = fixture.text("kind") == "adamw";
    Net net(fixture);
    for (auto& parameter : net->named_parameters())
        test::assign(parameter.value(), test::tensor(fixture, "init/" + parameter.key()));
    std::vector<std::unique_ptr<torch::optim::Optimizer>> optimisers;
    for (const auto& group : nlohmann::json::parse(fixture.text("groups"))) {
        std::vector<torch::Tensor> parameters;
        for (const auto& name : group.at("names"))
            parameters.push_back(net->named_parameters()[name.get<std::string>()]);
        optimisers.push_back(optimiser(parameters, group.at("lr"), group.at("wd"), decoupled));
    }
    const torch::Tensor input = test::tensor(fixture, "input");
    const torch::Tensor labels = test::tensor(fixture, "labels").to(torch::kInt64);
    const std::vector<float> losses = fixture.array("loss").values;
    for (std::size_t step = 0; step < losses.size(); ++step) {
        net->zero_grad();
        const torch::Tensor loss = torch::nn::functional::cross_entropy(net->forward(input), labels);
        EXPECT_NEAR(loss.item<float>(), losses[step], fixture.tolerance("loss")) << "step " << step;
        loss.backward();
        if (step == 0)
            for (const auto& [name, tolerance] : fixture.index().at("tolerance").at("grad_step0").items())
                test::expectNear(fixture, "grad_step0/" + name, net->named_parameters()[name].grad(),
                                 tolerance.get<double>(), file);
        for (auto& each : optimisers) each->step();
        if (!decoupled) net->block->dwconv->clampParameters();
        if (step == 0) expectState(fixture, "after1/", net);
    }
    expectState(fixture, "final/", net);
}

TEST(BlockTraining, AdamWithClampedPositions) {
    SKIP_WITHOUT_SHARED("fixtures/train/index.json");
    train("dcls2d_block_adam_clamp.pt");
}

TEST(BlockTraining, AdamWWithoutClamp) {
    SKIP_WITHOUT_SHARED("fixtures/train/index.json");
    train("dcls2d_block_adamw.pt");
}

} // namespace
} // namespace dclscope

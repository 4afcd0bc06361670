// SPDX-License-Identifier: Apache-2.0
// What trains and what runs are one network: every architecture's state dict, loaded and run by core/models.
#include "core/base/error.h"
#include "core/models/registry.h"
#include "core/torch/nets/convformer.h"
#include "core/torch/nets/convmixer.h"
#include "core/torch/nets/convnext.h"
#include "core/torch/nets/convnext_audioset.h"
#include "core/torch/nets/fastvit.h"
#include "core/torch/nets/panns.h"
#include "core/torch/nets/se_resnet.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace dclscope::nets {
namespace {

constexpr std::int64_t kClasses = 5;

torch::Tensor tensorOf(const Array& array) { return torch::tensor(array.values).reshape(array.shape); }

Array arrayOf(const torch::Tensor& tensor) {
    const torch::Tensor plain = tensor.detach().contiguous();
    return {plain.sizes().vec(), {plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel()}};
}

/// Parameters away from where they begin: a layer scale of 1e-6 would hide what a block does.
void shake(Network& network) {
    const torch::NoGradGuard noGrad;
    for (const auto& [name, parameter] : distinctParameters(network)) {
        torch::Tensor values = parameter;
        if (name.ends_with(".P"))
            values.uniform_(-3.4, 3.4);
        else if (values.dim() == 1 || name.find("scale") != std::string::npos)
            values.add_(0.2 * torch::randn_like(values)).add_(name.ends_with("gamma") ? 0.4 : 0.0);
        else
            values.normal_(0.0,
                           std::sqrt(2.0 * static_cast<double>(values.size(0)) / static_cast<double>(values.numel())));
    }
}

struct Case {
    std::string recognised; ///< name in core/models' registry
    std::shared_ptr<Network> network;
    std::vector<std::int64_t> input; ///< of the model
    Card card = {};
};

/// Trains the statistics of batch norms by what it sees, then compares both ways of running.
void expectOneNetwork(const Case& c) {
    SCOPED_TRACE(c.recognised);
    shake(*c.network);
    const StateSource source(stateDict(*c.network));
    const models::Recognition recognition = models::recognise(source, c.card);
    EXPECT_EQ(recognition.name, c.recognised);
    EXPECT_EQ(recognition.problem, "");
    EXPECT_EQ(recognition.missing, std::vector<std::string>{});
    EXPECT_EQ(recognition.unexpected, std::vector<std::string>{});
    ASSERT_TRUE(recognition.facts);
    const torch::Tensor input = torch::randn(c.input);
    torch::Tensor seen = input;
    if (recognition.facts->input == models::InputKind::Waveform)
        seen = tensorOf(models::loadModel(source, c.card)->run(arrayOf(input), "logmel"));
    const torch::NoGradGuard noGrad;
    c.network->train();
    for (int i = 0; i < 3; ++i) c.network->forward(seen + 0.1 * torch::randn_like(seen));
    c.network->eval();
    const torch::Tensor expected = c.network->forward(seen);
    const torch::Tensor got = tensorOf(models::loadModel(source, c.card)->run(arrayOf(input), "logits"));
    ASSERT_EQ(got.sizes(), expected.sizes());
    EXPECT_LE((got - expected).abs().max().item<double>(), 2e-5 * (1.0 + expected.abs().max().item<double>()));
    EXPECT_GT(expected.std().item<double>(), 1e-3) << "the network must not be constant";
}

std::vector<std::optional<DepthwiseReplacement>> allSpacings() {
    std::vector<std::optional<DepthwiseReplacement>> all{std::nullopt};
    for (const Version version : {Version::v0, Version::v1, Version::max, Version::gauss})
        all.push_back(DepthwiseReplacement{7, 5, version, {}});
    return all;
}

Card cardFor(const std::optional<DepthwiseReplacement>& spacings) {
    Card card;
    if (!spacings) return card;
    card.version = spacings->version;
    card.dilatedKernelSize = std::vector<std::int64_t>(2, spacings->dilatedKernelSize);
    return card;
}

std::string nameFor(const std::string& family, const std::optional<DepthwiseReplacement>& spacings, bool audio) {
    return family + (spacings ? "-dcls" : "") + (audio ? "-audio" : "");
}

class Nets : public testing::Test {
protected:
    void SetUp() override { torch::manual_seed(7); }
};

TEST_F(Nets, ConvNextIsTheModels) {
    ConvNextOptions options;
    options.classes = kClasses;
    options.depths = {2, 1, 2, 1};
    options.dims = {4, 6, 8, 10};
    for (const auto& spacings : allSpacings()) {
        options.spacings = spacings;
        expectOneNetwork({nameFor("convnext", spacings, true),
                          std::make_shared<ConvNext>(options),
                          {2, 1, 32, 160},
                          cardFor(spacings)});
        expectOneNetwork({nameFor("convnext", spacings, false),
                          std::make_shared<ConvNext>(options.forImages(4)),
                          {2, 3, 64, 48},
                          cardFor(spacings)});
    }
    options.spacings.reset();
    options.layerScale = 0.0;
    expectOneNetwork({"convnext-audio", std::make_shared<ConvNext>(options), {2, 1, 32, 160}});
}

TEST_F(Nets, ConvFormerIsTheModels) {
    ConvFormerOptions options;
    options.classes = kClasses;
    options.depths = {2, 1, 2, 1};
    options.dims = {4, 6, 8, 10};
    for (const auto& spacings : allSpacings())
        for (const std::int64_t inputs : {1, 3}) {
            options.spacings = spacings;
            options.inputs = inputs;
            options.layerScale = inputs == 3 ? 0.5 : 0.0;
            const std::vector<std::int64_t> input =
                inputs == 1 ? std::vector<std::int64_t>{2, 1, 32, 160} : std::vector<std::int64_t>{2, 3, 64, 48};
            expectOneNetwork({nameFor("convformer", spacings, inputs == 1), std::make_shared<ConvFormer>(options),
                              input, cardFor(spacings)});
        }
}

TEST_F(Nets, FastVitIsTheModels) {
    FastVitOptions options;
    options.classes = kClasses;
    options.depths = {1, 1, 2, 1};
    options.dims = {4, 8, 16, 32};
    for (const auto& spacings : allSpacings())
        for (const std::int64_t inputs : {1, 3}) {
            options.spacings = spacings;
            options.inputs = inputs;
            options.layerScale = inputs == 3 ? 0.0 : 0.5;
            const std::vector<std::int64_t> input =
                inputs == 1 ? std::vector<std::int64_t>{2, 1, 32, 192} : std::vector<std::int64_t>{2, 3, 64, 48};
            expectOneNetwork({nameFor("fastvit", spacings, inputs == 1), std::make_shared<FastVit>(options), input,
                              cardFor(spacings)});
        }
}

TEST_F(Nets, ConvNextForAudioSetIsTheModels) {
    ConvNextAudioSetOptions options;
    options.body.classes = kClasses;
    options.body.depths = {1, 1, 2, 1};
    options.body.dims = {4, 6, 8, 10};
    expectOneNetwork({"convnext-audioset", std::make_shared<ConvNextAudioSet>(options), {2, 32000}});
}

TEST_F(Nets, PannsAreTheModels) {
    for (const char* name : {"Cnn6", "Cnn10", "Cnn14", "Cnn14Sep", "Cnn14SepPW"}) {
        PannsOptions options;
        options.name = name;
        options.widths = {4, 6, 8, 10};
        if (options.name.starts_with("Cnn14")) options.widths = {4, 6, 6, 8, 10, 12};
        options.embedding = 9;
        options.classes = kClasses;
        const std::string recognised = options.name == "Cnn14" ? "Cnn14_emb9" : options.name;
        expectOneNetwork({recognised, std::make_shared<Panns>(options), {2, 32000}});
    }
}

TEST_F(Nets, ConvMixerIsTheModels) {
    ConvMixerOptions options;
    options.classes = kClasses;
    options.dim = 12;
    options.blocks = 4;
    options.kernelSize = 5;
    for (const auto& spacings : allSpacings())
        for (const std::int64_t sharing : {1, 2, 4}) {
            options.spacings = spacings;
            options.blocksPerKernel = sharing;
            expectOneNetwork({nameFor("convmixer", spacings, false),
                              std::make_shared<ConvMixer>(options),
                              {2, 3, 12, 10},
                              cardFor(spacings)});
        }
}

TEST_F(Nets, SeResNetIsTheModels) {
    SeResNetOptions options;
    options.classes = kClasses;
    options.planes = {16, 20, 24};
    options.reduction = 4;
    for (const auto& spacings : allSpacings())
        for (const std::array<bool, 3>& shared :
             {std::array{false, false, false}, std::array{false, true, false}, std::array{true, true, true}}) {
            options.spacings = spacings;
            options.shared = shared;
            options.normFirst = shared[1];
            expectOneNetwork({nameFor("se-resnet", spacings, false),
                              std::make_shared<SeResNet>(options),
                              {2, 3, 16, 12},
                              cardFor(spacings)});
        }
    options.spacings.reset();
    options.normFirst = false;
    expectOneNetwork({"se-resnet", std::make_shared<SeResNet>(options), {2, 3, 16, 12}});
}

std::size_t tensorsNamed(const Network& network, const std::string& end) {
    std::set<const torch::TensorImpl*> tensors;
    for (const auto& [name, tensor] : stateDict(network))
        if (name.ends_with(end)) tensors.insert(tensor.unsafeGetTensorImpl());
    return tensors.size();
}

TEST_F(Nets, KernelsAreSharedAsFarAsAsked) {
    ConvMixerOptions mixer;
    mixer.dim = 4;
    mixer.blocks = 6;
    mixer.spacings = DepthwiseReplacement{5, 3, Version::gauss, {}};
    for (const auto& [sharing, kernels] : std::vector<std::pair<std::int64_t, std::size_t>>{{1, 6}, {4, 2}, {6, 1}}) {
        mixer.blocksPerKernel = sharing;
        const ConvMixer network(mixer);
        EXPECT_EQ(tensorsNamed(network, ".0.fn.0.weight"), kernels);
        EXPECT_EQ(tensorsNamed(network, ".0.fn.0.bias"), kernels);
        EXPECT_EQ(tensorsNamed(network, ".1.weight"), kernels);
        EXPECT_EQ(tensorsNamed(network, ".P"), 1U) << "one width, one P";
    }
    SeResNetOptions resnet;
    resnet.planes = {16, 20, 24};
    resnet.reduction = 4;
    resnet.shared = {true, false, true};
    const SeResNet network(resnet);
    EXPECT_EQ(tensorsNamed(network, "0.conv2.weight") + tensorsNamed(network, "1.conv2.weight"), 6U);
    const NamedTensors state = stateDict(network);
    const auto at = [&state](const std::string& name) {
        return std::find_if(state.begin(), state.end(), [&](const auto& entry) { return entry.first == name; })->second;
    };
    EXPECT_TRUE(at("layer1.0.conv1.weight").is_same(at("layer1.1.conv2.weight")));
    EXPECT_FALSE(at("layer2.0.conv2.weight").is_same(at("layer2.1.conv2.weight")));
    EXPECT_TRUE(at("layer3.0.conv2.weight").is_same(at("layer3.1.conv1.weight")));
}

TEST_F(Nets, DropPathLeavesOutWholeItemsAndKeepsTheMean) {
    const torch::Tensor x = torch::ones({4000, 2, 3});
    const torch::Tensor dropped = dropPath(x, 0.25, true);
    EXPECT_TRUE((dropped.amax({1, 2}) == dropped.amin({1, 2})).all().item<bool>());
    EXPECT_NEAR(dropped.mean().item<double>(), 1.0, 0.05);
    EXPECT_NEAR((dropped == 0.0).to(torch::kFloat32).mean().item<double>(), 0.25, 0.03);
    EXPECT_TRUE(dropPath(x, 0.25, false).is_same(x));
    EXPECT_EQ(dropPathRate(0.4, 0, 5), 0.0);
    EXPECT_EQ(dropPathRate(0.4, 4, 5), 0.4);
    EXPECT_EQ(dropPathRate(0.4, 0, 1), 0.0);
}

TEST_F(Nets, RandomnessIsThatOfTraining) {
    PannsOptions options;
    options.name = "Cnn6";
    options.widths = {4, 6, 8, 10};
    options.classes = kClasses;
    Panns network(options);
    const torch::Tensor input = torch::randn({2, 1, 64, 64});
    network.train();
    EXPECT_FALSE(torch::equal(network.forward(input), network.forward(input)));
    network.eval();
    EXPECT_TRUE(torch::equal(network.forward(input), network.forward(input)));
}

std::string messageOf(const std::function<void()>& function) {
    try {
        function();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

TEST_F(Nets, WhatMakesNoNetworkIsSaid) {
    PannsOptions panns;
    panns.name = "Cnn7";
    EXPECT_NE(messageOf([&] { Panns network(panns); }).find("Cnn14SepPW"), std::string::npos);
    ConvNextOptions convnext;
    convnext.depths = {1, 1};
    EXPECT_NE(messageOf([&] { ConvNext network(convnext); }).find("depths: expected 4"), std::string::npos);
    FastVitOptions fastvit;
    fastvit.dims = {8, 16, 16, 48};
    EXPECT_NE(messageOf([&] { FastVit network(fastvit); }).find("multiple of 32"), std::string::npos);
    SeResNetOptions resnet;
    resnet.planes = {16, 16, 32};
    EXPECT_NE(messageOf([&] { SeResNet network(resnet); }).find("wider"), std::string::npos);
    ConvMixerOptions mixer;
    mixer.kernelSize = 8;
    EXPECT_NE(messageOf([&] { ConvMixer network(mixer); }).find("odd"), std::string::npos);
    mixer.kernelSize = 3;
    ConvMixer network(mixer);
    EXPECT_NE(messageOf([&] { network.forward(torch::zeros({1, 4, 8, 8})); }), "");
}

TEST_F(Nets, AFileOfAnotherNetworkIsRefused) {
    ConvMixerOptions options;
    options.dim = 4;
    options.blocks = 2;
    ConvMixer network(options);
    NamedTensors state = stateDict(network);
    std::rotate(state.begin(), state.begin() + 1, state.end());
    const auto [last, tensor] = state.back();
    state.pop_back();
    EXPECT_NE(messageOf([&] { loadState(network, StateSource(state)); }).find(last), std::string::npos);
    state.emplace_back(last, torch::zeros({3}));
    EXPECT_NE(messageOf([&] { loadState(network, StateSource(state)); }).find("expected"), std::string::npos);
    state.back().second = torch::zeros_like(tensor);
    state.emplace_back("9.weight", torch::zeros({1}));
    EXPECT_NE(messageOf([&] { loadState(network, StateSource(state)); }).find("9.weight"), std::string::npos);
    state.pop_back();
    loadState(network, StateSource(state));
    EXPECT_EQ(tensor.abs().max().item<double>(), 0.0);
}

} // namespace
} // namespace dclscope::nets

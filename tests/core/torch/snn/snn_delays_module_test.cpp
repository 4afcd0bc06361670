// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/torch/snn/snn_delays_module.h"
#include "tests/core/snn/made_up_network.h"

#include <gtest/gtest.h>

namespace dclscope::snn {
namespace {

SnnDelaysOptions small() {
    SnnDelaysOptions options;
    options.inputs = 7;
    options.hidden = {9, 8};
    options.classes = 4;
    options.delaySteps = 9;
    return options;
}

/// Random everything, so that nothing is at its harmless start value.
void stir(SnnDelays& network) {
    const torch::NoGradGuard noGrad;
    torch::manual_seed(3);
    for (const torch::Tensor& weight : network->weightParameters()) weight.uniform_(-0.6, 1.0);
    network->setSigma(0.6);
    for (auto& [name, tensor] : network->stateDict()) {
        if (name.ends_with("running_mean")) tensor.uniform_(-0.5, 0.5);
        if (name.ends_with("running_var")) tensor.uniform_(0.3, 2.0);
    }
}

/// The module's evaluation and snn::Network on its spec() give the same spikes and membranes.
void expectSameAsPlain(SnnDelaysOptions options) {
    SnnDelays network(options);
    stir(network);
    network->eval();
    const Array input = test::madeUpSpikes(30, 3, 7, 0.3);
    std::vector<float> values = input.values;
    const torch::NoGradGuard noGrad;
    for (const Mode mode : {Mode::Smooth, Mode::Discrete}) {
        network->setDiscrete(mode == Mode::Discrete);
        const torch::Tensor output = network->forward(torch::from_blob(values.data(), {30, 3, 7})).contiguous();
        const NetworkOutput plain = Network(network->spec(mode)).run(input, true);
        ASSERT_EQ(output.numel(), plain.membrane.elementCount());
        const torch::Tensor spikes = network->lastSpikes().back().transpose(0, 1).contiguous();
        for (std::int64_t i = 0; i < spikes.numel(); ++i)
            ASSERT_EQ(static_cast<float>(plain.spikes[1].spikes[static_cast<std::size_t>(i)]),
                      spikes.data_ptr<float>()[i]);
        const torch::Tensor scores = network->scores(output).contiguous();
        for (std::int64_t i = 0; i < scores.numel(); ++i)
            EXPECT_NEAR(scores.data_ptr<float>()[i], plain.scores.values[static_cast<std::size_t>(i)], 2e-4F);
        if (options.loss == Loss::SpikeCount) continue;
        for (std::int64_t i = 0; i < output.numel(); ++i)
            ASSERT_NEAR(output.data_ptr<float>()[i], plain.membrane.values[static_cast<std::size_t>(i)], 1e-4F);
    }
}

TEST(SnnDelays, EvaluatesAsThePlainNetworkDoes) { expectSameAsPlain(small()); }

TEST(SnnDelays, EvaluatesOtherKindsAsThePlainNetworkDoes) {
    SnnDelaysOptions plif = small();
    plif.neuron = NeuronKind::Plif;
    plif.synapseTau = 2.0;
    plif.learnSynapseTau = true;
    plif.bias = true;
    expectSameAsPlain(plif);
    SnnDelaysOptions counting = small();
    counting.loss = Loss::SpikeCount;
    counting.outputThreshold = 1.0;
    counting.batchNorm = false;
    counting.version = Version::max;
    counting.kernelCount = 2;
    counting.synapseTau = 3.0;
    expectSameAsPlain(counting);
    SnnDelaysOptions triangle = small();
    triangle.version = Version::v1;
    triangle.loss = Loss::Mean;
    triangle.delaySteps = 8;
    triangle.hidden = {6, 6};
    expectSameAsPlain(triangle);
}

TEST(SnnDelays, NamesItsTensorsAsTheReferenceDoes) {
    SnnDelaysOptions options = small();
    options.neuron = NeuronKind::Plif;
    options.synapseTau = 2.0;
    options.learnSynapseTau = true;
    options.bias = true;
    std::vector<std::string> names;
    for (const auto& [name, tensor] : SnnDelays(options)->stateDict()) names.push_back(name);
    const std::vector<std::string> expected{"model.0.weight",
                                            "model.0.P",
                                            "model.0.SIG",
                                            "model.0.bias",
                                            "model.1.weight",
                                            "model.1.bias",
                                            "model.1.running_mean",
                                            "model.1.running_var",
                                            "model.1.num_batches_tracked",
                                            "model.2.w",
                                            "model.4.w",
                                            "model.5.weight",
                                            "model.5.P",
                                            "model.5.SIG",
                                            "model.5.bias",
                                            "model.6.weight",
                                            "model.6.bias",
                                            "model.6.running_mean",
                                            "model.6.running_var",
                                            "model.6.num_batches_tracked",
                                            "model.7.w",
                                            "model.9.w",
                                            "model.10.weight",
                                            "model.10.P",
                                            "model.10.SIG",
                                            "model.10.bias",
                                            "model.11.w"};
    EXPECT_EQ(names, expected);
    names.clear();
    for (const auto& [name, tensor] : SnnDelays(small())->stateDict()) names.push_back(name);
    EXPECT_EQ(names[8], "model.4.weight");
    EXPECT_EQ(names.back(), "model.8.SIG");
}

TEST(SnnDelays, LearnsATaskOfDelays) {
    // Class 1: the two inputs fire 3 steps apart, class 0: together. Weights alone cannot tell.
    torch::manual_seed(1);
    SnnDelaysOptions options = small();
    options.inputs = 2;
    options.classes = 2;
    SnnDelays network(options);
    const torch::Tensor x = torch::zeros({20, 32, 2});
    const torch::Tensor labels = torch::arange(32) % 2;
    for (std::int64_t b = 0; b < 32; ++b) {
        const std::int64_t start = 2 + b / 4;
        x[start][b][0] = 1.0F;
        x[start + 3 * (b % 2)][b][1] = 1.0F;
    }
    torch::optim::Adam weights(network->weightParameters(), torch::optim::AdamOptions(0.01));
    torch::optim::Adam positions(network->positionParameters(), torch::optim::AdamOptions(0.1));
    double first = 0.0;
    double last = 0.0;
    for (int step = 0; step < 120; ++step) {
        network->zero_grad();
        const torch::Tensor loss = SnnDelaysImpl::loss(network->scores(network->forward(x)), labels);
        loss.backward();
        weights.step();
        positions.step();
        network->clampPositions();
        if (step == 0) first = loss.item<double>();
        last = loss.item<double>();
        if (step % 10 == 9) network->setSigma(network->sigma() * 0.8);
    }
    EXPECT_LT(last, 0.5 * first);
    // Smooth, as trained: whether so small a network survives rounding is luck of the seed.
    const Network plain(network->spec(Mode::Smooth));
    const Array input{{20, 32, 2}, {x.data_ptr<float>(), x.data_ptr<float>() + x.numel()}};
    const std::vector<float> scores = plain.run(input).scores.values;
    int right = 0;
    for (std::size_t b = 0; b < 32; ++b) right += (scores[2 * b + 1] > scores[2 * b]) == (b % 2 == 1) ? 1 : 0;
    EXPECT_GE(right, 30); // chance is 16
    for (const torch::Tensor& P : network->positionParameters()) EXPECT_LE(P.abs().max().item<double>(), 4.0);
}

TEST(SnnDelays, DropoutUsesOneMaskForAllTime) {
    SnnDelaysOptions options = small();
    options.dropout = 0.5;
    SnnDelays network(options);
    network->train();
    const torch::Tensor x = (torch::rand({20, 4, 7}) < 0.4).to(torch::kFloat32);
    EXPECT_EQ(network->forward(x).sizes(), (std::vector<std::int64_t>{32, 4, 4}));
    network->eval();
    EXPECT_TRUE(torch::equal(network->forward(x), network->forward(x)));
}

TEST(SnnDelays, RefusesWhatMakesNoNetwork) {
    SnnDelaysOptions options = small();
    options.tau = 0.5;
    EXPECT_THROW(SnnDelays{options}, ConfigError);
    options = small();
    options.neuron = NeuronKind::Heaviside;
    EXPECT_THROW(SnnDelays{options}, ConfigError);
    SnnDelays network(small());
    EXPECT_THROW(network->forward(torch::zeros({20, 4, 6})), ShapeError);
}

} // namespace
} // namespace dclscope::snn

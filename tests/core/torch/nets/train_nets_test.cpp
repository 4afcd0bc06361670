// SPDX-License-Identifier: Apache-2.0
// Whole networks trained for five steps, against the same done by their authors' code: one test a file of the collection.
#include "core/models/registry.h"
#include "core/torch/training/averaged_state.h"
#include "tests/core/torch/nets/train_nets_file.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>

namespace dclscope::test {
namespace {

class TrainNets : public testing::TestWithParam<std::filesystem::path> {};

/// Compares, and remembers what came nearest to its tolerance.
class Comparison {
public:
    void expect(const torch::Tensor& got, const torch::Tensor& expected, double tolerance, const std::string& name) {
        ASSERT_EQ(got.sizes(), expected.sizes()) << name;
        const torch::Tensor away = (got.detach().to(torch::kFloat64) - expected.to(torch::kFloat64)).abs();
        const double worst = away.max().item<double>();
        EXPECT_TRUE(worst <= tolerance) << name << ": " << worst << " away, allowed " << tolerance;
        const double share = tolerance > 0.0 ? worst / tolerance : 0.0;
        if (share <= share_) return;
        share_ = share;
        name_ = name;
    }
    void print(const std::string& file) const {
        std::cout << file << ": at most " << share_ << " of the tolerance, " << name_ << "\n";
    }

private:
    double share_ = 0.0;
    std::string name_;
};

void expectState(Comparison& comparison, const TrainNetsFile& file, const std::string& part,
                 const nets::NamedTensors& state) {
    const std::map<std::string, torch::Tensor> tensors(state.begin(), state.end());
    ASSERT_FALSE(file.keys(part).empty()) << part;
    for (const std::string& key : file.keys(part)) {
        ASSERT_TRUE(tensors.count(key)) << key;
        comparison.expect(tensors.at(key), file.tensor(part + "/" + key), file.tolerance(part, key), part + "/" + key);
    }
}

/// What the file says to be one tensor is one here, and nothing else is.
void expectTies(const TrainNetsFile& file, const nets::NamedTensors& state) {
    std::map<const torch::TensorImpl*, std::vector<std::string>> names;
    for (const auto& [name, tensor] : state) names[tensor.unsafeGetTensorImpl()].push_back(name);
    std::vector<std::vector<std::string>> ties;
    for (const auto& [tensor, shared] : names)
        if (shared.size() > 1) ties.push_back(shared);
    std::vector<std::vector<std::string>> expected = file.tied();
    for (auto* lists : {&ties, &expected}) {
        for (auto& list : *lists) std::sort(list.begin(), list.end());
        std::sort(lists->begin(), lists->end());
    }
    EXPECT_EQ(ties, expected);
}

/// The learning rate of what has no factor of its own.
double learningRate(const TrainNetsFile& file) {
    double rate = file.groups().front().rate;
    for (const auto& group : file.groups()) rate = std::min(rate, group.rate);
    return rate;
}

/// The optimiser with the groups that the trainer makes, which must be those of the file.
training::Optimizer optimizerFor(const TrainNetsFile& file, const nets::Network& network) {
    const std::vector<TrainNetsFile::Group> expected = file.groups();
    double decay = 0.0;
    for (const auto& group : expected) decay = std::max(decay, group.decay);
    const auto rule = expected.size() == 1 ? training::DecayRule::Everything : training::DecayRule::Matrices;
    auto groups = training::optimizedGroups(network, rule, decay);
    std::erase_if(groups, [](const auto& group) { return group.parameters.empty(); });
    std::map<const torch::TensorImpl*, std::string> names;
    for (const auto& [name, parameter] : distinctParameters(network)) names[parameter.unsafeGetTensorImpl()] = name;
    EXPECT_EQ(groups.size(), expected.size());
    for (const auto& group : groups) {
        std::vector<std::string> members;
        for (const torch::Tensor& parameter : group.parameters)
            members.push_back(names.at(parameter.unsafeGetTensorImpl()));
        std::sort(members.begin(), members.end());
        const bool found = std::any_of(expected.begin(), expected.end(), [&](const TrainNetsFile::Group& other) {
            return other.names == members && other.decay == group.weightDecay &&
                   std::abs(other.rate - learningRate(file) * group.rateFactor) < 1e-12;
        });
        EXPECT_TRUE(found) << "no such group in the file: that of " << members.front();
    }
    return {groups, file.optimizer()};
}

void expectGradients(Comparison& comparison, const TrainNetsFile& file, const nets::Network& network) {
    const auto parameters = network.named_parameters();
    for (const std::string& key : file.keys("grad_step0")) {
        ASSERT_NE(parameters.find(key), nullptr) << key;
        comparison.expect(parameters[key].grad(), file.tensor("grad_step0/" + key), file.tolerance("grad_step0", key),
                          "grad_step0/" + key);
    }
}

/// What was trained, run by core/models.
void expectModel(Comparison& comparison, const TrainNetsFile& file, const nets::Network& network) {
    const auto model = models::loadModel(nets::StateSource(nets::stateDict(network)), file.card());
    if (model->facts().input == models::InputKind::Waveform) return; // the file's input comes after the front end
    const torch::Tensor input = file.tensor("input");
    const Array logits =
        model->run({input.sizes().vec(), {input.data_ptr<float>(), input.data_ptr<float>() + input.numel()}}, "logits");
    comparison.expect(torch::tensor(logits.values).reshape(logits.shape), file.tensor("logits_eval_final"),
                      file.tolerance("logits_eval_final"), "core/models");
}

TEST_P(TrainNets, FollowTheReference) {
    const TrainNetsFile file(GetParam());
    const std::shared_ptr<nets::Network> network = file.network();
    nets::loadState(*network, *file.state("init"));
    const nets::NamedTensors state = nets::stateDict(*network);
    expectTies(file, state);
    training::Optimizer optimizer = optimizerFor(file, *network);
    std::optional<training::AveragedState> average;
    if (file.averageDecay()) average.emplace(state, *file.averageDecay());

    Comparison comparison;
    const torch::Tensor input = file.tensor("input"), target = file.tensor("target"), losses = file.tensor("loss");
    network->train();
    for (std::int64_t step = 0; step < losses.numel(); ++step) {
        const std::string at = "[" + std::to_string(step) + "]";
        const torch::Tensor logits = network->forward(input);
        if (step == 0)
            comparison.expect(logits, file.tensor("logits_train"), file.tolerance("logits_train"), "logits_train");
        const torch::Tensor loss = training::lossOf(file.loss(), logits, target);
        comparison.expect(loss, losses[step], file.tolerance("loss"), "loss" + at);
        optimizer.clearGradients();
        loss.backward();
        if (step == 0) expectGradients(comparison, file, *network);
        if (file.has("grad_norm"))
            comparison.expect(torch::tensor(optimizer.gradientNorm(), torch::kFloat64), file.tensor("grad_norm")[step],
                              file.tolerance("grad_norm"), "grad_norm" + at);
        if (file.clipNorm()) optimizer.clipGradients(*file.clipNorm());
        optimizer.step(learningRate(file));
        if (average) average->update();
        if (step == 0) expectState(comparison, file, "after1", state);
    }
    expectState(comparison, file, "final", state);
    if (average) expectState(comparison, file, "ema_final", average->tensors());
    network->eval();
    const torch::NoGradGuard noGrad;
    comparison.expect(network->forward(input), file.tensor("logits_eval_final"), file.tolerance("logits_eval_final"),
                      "logits_eval_final");
    expectModel(comparison, file, *network);
    comparison.print(GetParam().filename().string());
}

INSTANTIATE_TEST_SUITE_P(, TrainNets, testing::ValuesIn(trainNetsFiles()),
                         [](const auto& info) { return info.param.stem().string(); });

TEST(TrainNetsCollection, IsBesideTheCheckout) {
    SKIP_WITHOUT_SHARED("fixtures/train_nets");
    EXPECT_GT(trainNetsFiles().size(), 1U);
}

} // namespace
} // namespace dclscope::test

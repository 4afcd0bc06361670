// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/learner.h"

#include "core/training/schedule.h"

namespace dclscope::training {
namespace {

constexpr double kPositionBeta1 = 0.9;

Optimizer adam(const std::vector<torch::Tensor>& parameters, double weightDecay = 0.0) {
    return Optimizer({{parameters, weightDecay, 1.0}}, OptimizerOptions{});
}

snn::SnnDelays makeNetwork(const Recipe& recipe, std::int64_t inputs, std::int64_t classes) {
    torch::manual_seed(static_cast<std::uint64_t>(recipe.training.seed));
    const SpikingNetworkRecipe& sizes = recipe.spiking();
    snn::SnnDelaysOptions options;
    options.inputs = inputs;
    options.hidden = sizes.hidden;
    options.classes = classes;
    options.delaySteps = sizes.positions();
    options.tau = sizes.tau;
    options.threshold = sizes.threshold;
    options.alpha = sizes.surrogateAlpha;
    options.dropout = sizes.dropout;
    options.loss = *snn::lossFromName(sizes.loss);
    snn::SnnDelays network(options);
    for (torch::Tensor& sig : network->sigmaParameters()) sig.set_requires_grad(false);
    network->setSigma(recipe.training.sigmaFirst);
    return network;
}

} // namespace

Learner::Learner(const Recipe& recipe, std::int64_t inputs, std::int64_t classes)
    : recipe_(recipe), network_(makeNetwork(recipe, inputs, classes)),
      weights_(adam(network_->weightParameters(), recipe.training.weightDecay)),
      others_(adam(network_->otherParameters())), positions_(adam(network_->positionParameters())) {}

void Learner::beginEpoch(std::int64_t epoch) {
    const OptimizationRecipe& training = recipe_.training;
    const OneCycle cycle(training.learningRate, training.epochs);
    learningRate_ = cycle.learningRate(epoch);
    beta1_ = cycle.beta1(epoch);
    positionRate_ = cosineRate(training.positionLearningRate, training.epochs, epoch);
    network_->setSigma(decayedSigma(training.sigmaFirst, training.sigmaLast, training.sigmaEpochs, epoch));
}

void Learner::endEpoch(std::int64_t epoch) {
    const OptimizationRecipe& training = recipe_.training;
    network_->setSigma(decayedSigma(training.sigmaFirst, training.sigmaLast, training.sigmaEpochs, epoch + 1));
}

StepResult Learner::step(const torch::Tensor& input, const torch::Tensor& labels, std::uint64_t seed) {
    torch::manual_seed(seed);
    network_->train();
    const torch::Tensor scores = network_->scores(network_->forward(input));
    const torch::Tensor loss = snn::SnnDelaysImpl::loss(scores, labels);
    weights_.clearGradients();
    others_.clearGradients();
    positions_.clearGradients();
    loss.backward();
    weights_.step(learningRate_, beta1_);
    others_.step(learningRate_, beta1_);
    positions_.step(positionRate_, kPositionBeta1);
    const torch::NoGradGuard noGrad;
    network_->clampPositions();
    return {loss.item<double>() * static_cast<double>(labels.size(0)),
            scores.argmax(1).eq(labels).sum().item<std::int64_t>()};
}

bool Learner::hasMade(std::int64_t steps) const {
    return weights_.stepsDone() == steps && others_.stepsDone() == steps && positions_.stepsDone() == steps;
}

double Learner::sigma() const {
    return static_cast<double>(
        sigmaFromStored(LayerKind::Dcls1d, network_->options().version, static_cast<float>(network_->sigma())));
}

std::vector<torch::Tensor> Learner::positions() const {
    std::vector<torch::Tensor> copies;
    for (const torch::Tensor& P : network_->positionParameters()) copies.push_back(P.detach().clone());
    return copies;
}

std::vector<double> Learner::driftFrom(const std::vector<torch::Tensor>& first) const {
    std::vector<double> drift;
    const std::vector<torch::Tensor> now = positions();
    for (std::size_t i = 0; i < now.size(); ++i) drift.push_back((now[i] - first[i]).abs().mean().item<double>());
    return drift;
}

NamedTensors Learner::state() {
    NamedTensors tensors = network_->stateDict();
    const auto append = [&tensors](NamedTensors more) { tensors.insert(tensors.end(), more.begin(), more.end()); };
    append(weights_.state("adam.weights"));
    append(others_.state("adam.others"));
    append(positions_.state("adam.positions"));
    return tensors;
}

} // namespace dclscope::training

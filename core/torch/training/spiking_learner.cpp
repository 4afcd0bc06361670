// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/spiking_learner.h"

#include "core/torch/training/losses.h"
#include "core/torch/training/mixing.h"

namespace dclscope::training {
namespace {

constexpr double kPositionBeta1 = 0.9;

snn::SnnDelays makeSpikingNetwork(const Recipe& recipe, const LearnerTask& task) {
    torch::manual_seed(static_cast<std::uint64_t>(recipe.training.seed));
    const SpikingNetworkRecipe& sizes = recipe.spiking();
    snn::SnnDelaysOptions options;
    options.inputs = task.exampleShape.back();
    options.hidden = sizes.hidden;
    options.classes = task.classes;
    options.delaySteps = sizes.positions();
    options.neuron = *snn::neuronFromName(sizes.neuron);
    options.tau = sizes.tau;
    if (sizes.synapseTau > 0.0) options.synapseTau = sizes.synapseTau;
    options.threshold = sizes.threshold;
    options.alpha = sizes.surrogateAlpha;
    options.dropout = sizes.dropout;
    options.loss = *snn::lossFromName(sizes.loss);
    // Neurons whose spikes are counted must fire.
    if (options.loss == snn::Loss::SpikeCount) options.outputThreshold = sizes.threshold;
    snn::SnnDelays network(options);
    network->to(task.device); // drawn before: the same numbers on every device
    for (torch::Tensor& sig : network->sigmaParameters()) sig.set_requires_grad(false);
    if (sizes.delays == "learned") return network;
    const torch::NoGradGuard noGrad;
    for (torch::Tensor& positions : network->positionParameters()) positions.set_requires_grad(false).round_();
    network->clampPositions();
    return network;
}

std::vector<torch::Tensor> learnedPositions(const snn::SnnDelays& network, bool learn) {
    return learn ? network->positionParameters() : std::vector<torch::Tensor>{};
}

} // namespace

SpikingLearner::SpikingLearner(const Recipe& recipe, const LearnerTask& task, ProcessGroup& group)
    : recipe_(recipe), task_(task), group_(group), delaysLearn_(recipe.spiking().delays == "learned"),
      network_(makeSpikingNetwork(recipe, task)),
      weights_({{network_->weightParameters(), recipe.training.weightDecay, 1.0}}, optimizerOptions(recipe.training)),
      others_({{network_->otherParameters(), 0.0, 1.0}}, optimizerOptions(recipe.training)),
      positions_({{learnedPositions(network_, delaysLearn_), 0.0, 1.0}}, OptimizerOptions{}),
      plan_(recipe.training, 1) {
    network_->setSigma(sigmaAt(0));
    if (recipe.training.averageDecay > 0.0) average_.emplace(network_->stateDict(), recipe.training.averageDecay);
}

double SpikingLearner::sigmaAt(std::int64_t epochsDone) const {
    const OptimizationRecipe& training = recipe_.training;
    if (!delaysLearn_) return training.sigmaLast;
    return decayedSigma(training.sigmaFirst, training.sigmaLast, training.sigmaEpochs, epochsDone);
}

void SpikingLearner::beginEpoch(std::int64_t epoch) {
    const OptimizationRecipe& training = recipe_.training;
    learningRate_ = plan_.learningRate(epoch);
    beta1_ = plan_.beta1(epoch);
    positionRate_ = cosineRate(training.positionLearningRate, training.epochs, epoch);
    network_->setSigma(sigmaAt(epoch));
}

void SpikingLearner::endEpoch(std::int64_t epoch) { network_->setSigma(sigmaAt(epoch + 1)); }

StepResult SpikingLearner::step(const LearnerBatch& batch) {
    torch::manual_seed(batch.seed + static_cast<std::uint64_t>(group_.rank()));
    for (Optimizer* optimizer : optimizers()) optimizer->clearGradients();
    const StepResult result = backward(batch);
    if (recipe_.training.clipNorm > 0.0) clipGradients(optimizers(), recipe_.training.clipNorm);
    weights_.step(learningRate_, beta1_);
    others_.step(learningRate_, beta1_);
    positions_.step(positionRate_, kPositionBeta1);
    const torch::NoGradGuard noGrad;
    network_->clampPositions();
    if (average_) average_->update();
    return result;
}

StepResult SpikingLearner::backward(const LearnerBatch& batch) {
    network_->train();
    const OptimizationRecipe& training = recipe_.training;
    torch::Tensor input = tensorOf(batch.examples).to(task_.device);
    torch::Tensor target = labelsOf(batch.examples).to(task_.device);
    if (recipe_.augmentation.mixup > 0.0) {
        Random random(batch.seed);
        const Mixture mixture = drawMixture(recipe_.augmentation.mixup, batch.examples.count(), random);
        input = mixed(input, mixture);
        target = mixed(smoothed(oneHot(target, task_.classes), training.labelSmoothing), mixture);
    }
    const torch::Tensor scores = network_->scores(network_->forward(input.transpose(0, 1)));
    const torch::Tensor loss = target.dim() == 1 ? snn::SnnDelaysImpl::loss(scores, target, training.labelSmoothing)
                                                 : lossOf(LossKind::CrossEntropy, scores, target);
    std::vector<torch::Tensor> parameters;
    for (const Optimizer* optimizer : optimizers())
        for (const torch::Tensor& parameter : optimizer->parameters()) parameters.push_back(parameter);
    backwardTogether(group_, loss, batch, parameters);
    return {loss.item<double>() * static_cast<double>(batch.examples.count()), hits(scores, target)};
}

NamedTensors SpikingLearner::state() {
    NamedTensors tensors = network_->stateDict();
    const auto append = [&tensors](NamedTensors more) { tensors.insert(tensors.end(), more.begin(), more.end()); };
    append(weights_.state("adam.weights"));
    append(others_.state("adam.others"));
    append(positions_.state("adam.positions"));
    if (average_) append(average_->state());
    return tensors;
}

bool SpikingLearner::hasMade(std::int64_t steps) const {
    return weights_.stepsDone() == steps && others_.stepsDone() == steps && positions_.stepsDone() == steps;
}

std::map<std::string, double> SpikingLearner::figures() const {
    const double sigma = static_cast<double>(
        sigmaFromStored(LayerKind::Dcls1d, network_->options().version, static_cast<float>(network_->sigma())));
    return {{"learning_rate", learningRate_}, {"position_learning_rate", positionRate_}, {"sigma", sigma}};
}

} // namespace dclscope::training

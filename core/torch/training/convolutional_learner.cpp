// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/convolutional_learner.h"

#include "core/dcls/kernel_shape.h"
#include "core/torch/training/mixing.h"
#include "core/torch/training/network_factory.h"

#include <set>

namespace dclscope::training {
namespace {

std::shared_ptr<nets::Network> drawnNetwork(const Recipe& recipe, const LearnerTask& task) {
    torch::manual_seed(static_cast<std::uint64_t>(recipe.training.seed));
    auto network = makeConvolutionalNetwork(recipe, task.classes, task.exampleShape);
    network->to(task.device); // drawn before: the same numbers on every device
    return network;
}

/// Networks with their front end within were published with a loss of probabilities.
LossKind lossKind(const Recipe& recipe, NetworkInput input) {
    if (recipe.training.loss == "cross-entropy") return LossKind::CrossEntropy;
    return input == NetworkInput::TimeMel ? LossKind::ProbabilityCrossEntropy : LossKind::BinaryCrossEntropy;
}

std::vector<OptimizedGroup> groupsOf(const nets::Network& network, const OptimizationRecipe& training) {
    const DecayRule rule = training.optimizer == "sgd" ? DecayRule::Everything : DecayRule::Matrices;
    return optimizedGroups(network, rule, training.weightDecay, training.positionRateFactor);
}

} // namespace

ConvolutionalLearner::ConvolutionalLearner(const Recipe& recipe, const LearnerTask& task, ProcessGroup& group)
    : recipe_(recipe), task_(task), group_(group), input_(training::inputOf(recipe.network, recipe.pictures())),
      loss_(lossKind(recipe, input_)), network_(drawnNetwork(recipe, task)),
      optimizer_(groupsOf(*network_, recipe.training), optimizerOptions(recipe.training)),
      plan_(recipe.training, task.stepsPerEpoch) {
    if (recipe.training.averageDecay > 0.0) average_.emplace(nets::stateDict(*network_), recipe.training.averageDecay);
}

StepResult ConvolutionalLearner::step(const LearnerBatch& batch) {
    torch::manual_seed(batch.seed + static_cast<std::uint64_t>(group_.rank()));
    optimizer_.clearGradients();
    const StepResult result = backward(batch);
    if (recipe_.training.clipNorm > 0.0) optimizer_.clipGradients(recipe_.training.clipNorm);
    const std::int64_t unit = optimizer_.stepsDone();
    learningRate_ = plan_.learningRate(unit);
    optimizer_.step(learningRate_, plan_.beta1(unit));
    clampPositions(*network_);
    if (average_) average_->update();
    return result;
}

StepResult ConvolutionalLearner::backward(const LearnerBatch& batch) {
    network_->train();
    torch::Tensor target = targetOf(batch.examples).to(task_.device);
    torch::Tensor x = masked(network_->normalized(tensorOf(batch.examples).to(task_.device)), batch);
    if (recipe_.augmentation.mixup > 0.0) {
        Random random(batch.seed);
        const Mixture mixture = drawMixture(recipe_.augmentation.mixup, batch.examples.count(), random);
        x = mixed(x, mixture);
        target = mixed(target, mixture);
    }
    const torch::Tensor logits = network_->classify(x);
    const torch::Tensor loss = lossOf(loss_, logits, target);
    backwardTogether(group_, loss, batch, optimizer_.parameters());
    return {loss.item<double>() * static_cast<double>(batch.examples.count()), hits(logits, target)};
}

torch::Tensor ConvolutionalLearner::targetOf(const Batch& batch) const {
    const OptimizationRecipe& training = recipe_.training;
    if (!batch.targets.empty()) {
        // from_blob wants a pointer to what it may change; nothing does.
        const torch::Tensor targets =
            torch::from_blob(const_cast<float*>(batch.targets.data()),
                             {static_cast<std::int64_t>(batch.count()), task_.classes}, torch::kFloat32);
        return smoothed(targets, training.labelSmoothing);
    }
    const torch::Tensor labels = labelsOf(batch);
    const bool plain = loss_ == LossKind::CrossEntropy && training.labelSmoothing == 0.0;
    if (plain && recipe_.augmentation.mixup == 0.0) return labels;
    return smoothed(oneHot(labels, task_.classes), training.labelSmoothing);
}

torch::Tensor ConvolutionalLearner::masked(const torch::Tensor& x, const LearnerBatch& batch) const {
    if (input_ == NetworkInput::Picture) return x;
    const torch::Tensor mask = stripes(recipe_.augmentation, x.size(0), x.size(2), x.size(3),
                                       input_ == NetworkInput::MelTime, batch.seed, batch.first);
    return mask.defined() ? x * mask.to(x.device()) : x;
}

NamedTensors ConvolutionalLearner::state() {
    NamedTensors tensors;
    std::set<const torch::TensorImpl*> seen;
    for (const auto& [name, tensor] : nets::stateDict(*network_))
        if (seen.insert(tensor.unsafeGetTensorImpl()).second) tensors.emplace_back(name, tensor);
    const auto append = [&tensors](NamedTensors more) { tensors.insert(tensors.end(), more.begin(), more.end()); };
    append(optimizer_.state("optimizer"));
    if (average_) append(average_->state());
    return tensors;
}

std::map<std::string, double> ConvolutionalLearner::figures() const {
    std::map<std::string, double> figures{{"learning_rate", learningRate_}};
    double sum = 0.0, count = 0.0;
    for (const auto& module : network_->modules(false)) {
        const auto* layer = module->as<DclsImpl>();
        if (layer == nullptr) continue;
        figures["position_learning_rate"] = learningRate_ * recipe_.training.positionRateFactor;
        if (!layer->SIG.defined()) continue;
        const torch::Tensor stored = layer->SIG.detach().abs();
        // What the construction adds is the same for all.
        const double least =
            static_cast<double>(sigmaFromStored(layer->options().kind, layer->options().version, 0.0F));
        sum += stored.sum().item<double>() + least * static_cast<double>(stored.numel());
        count += static_cast<double>(stored.numel());
    }
    if (count > 0.0) figures["sigma"] = sum / count;
    return figures;
}

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/learner.h"

#include "core/base/error.h"
#include "core/torch/training/convolutional_learner.h"
#include "core/torch/training/spiking_learner.h"

#include <set>

namespace dclscope::training {

std::unique_ptr<Learner> makeLearner(const Recipe& recipe, const LearnerTask& task, ProcessGroup& group) {
    const bool spiking = std::holds_alternative<SpikingNetworkRecipe>(recipe.network);
    if (task.multiLabel && spiking)
        throw ConfigError("a spiking network names one label, and these examples have several; choose another "
                          "network.kind");
    if (task.multiLabel && recipe.training.loss != "binary-cross-entropy")
        throw ConfigError("these examples have several labels each: set training.loss to binary-cross-entropy");
    if (spiking && recipe.training.loss != "cross-entropy")
        throw ConfigError("a spiking network names one label: set training.loss to cross-entropy");
    if (spiking) return std::make_unique<SpikingLearner>(recipe, task, group);
    return std::make_unique<ConvolutionalLearner>(recipe, task, group);
}

torch::Tensor tensorOf(const Batch& batch) {
    // from_blob wants a pointer to what it may change; nothing does.
    return torch::from_blob(const_cast<float*>(batch.input.data()), batch.shape, torch::kFloat32);
}

void backwardTogether(ProcessGroup& group, torch::Tensor loss, const LearnerBatch& batch,
                      const std::vector<torch::Tensor>& parameters) {
    if (group.alone()) return loss.backward();
    (loss * batch.share()).backward();
    sumGradients(group, parameters);
}

std::vector<torch::Tensor> positionsOf(const NamedTensors& state) {
    std::vector<torch::Tensor> positions;
    std::set<const void*> seen;
    for (const auto& [name, tensor] : state)
        if ((name == "P" || name.ends_with(".P")) && seen.insert(tensor.data_ptr()).second)
            positions.push_back(tensor.detach().clone());
    return positions;
}

std::vector<double> driftBetween(const std::vector<torch::Tensor>& before, const std::vector<torch::Tensor>& now) {
    std::vector<double> drift;
    for (std::size_t i = 0; i < now.size(); ++i) {
        const torch::Tensor away = now[i] - before[i];
        drift.push_back((away.size(0) == 1 ? away.abs() : away.norm(2, 0)).mean().item<double>());
    }
    return drift;
}

} // namespace dclscope::training

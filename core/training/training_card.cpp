// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_card.h"

namespace dclscope::training {

Card trainingCard(const Recipe& recipe, const std::vector<std::string>& labels, const std::string& credit,
                  const EpochReport& report) {
    Card card;
    card.model = "snn-delays";
    card.kind = LayerKind::Dcls1d;
    card.version = Version::gauss;
    card.dilatedKernelSize = {recipe.network.delays};
    card.neuron = "lif";
    card.tau = recipe.network.tau;
    card.timeStepMs = recipe.network.timeStepMs;
    card.vThreshold = recipe.network.threshold;
    card.outputVThreshold = 1e9;
    card.loss = recipe.network.loss;
    card.mode = "discrete";
    card.numClasses = static_cast<std::int64_t>(labels.size());
    card.labels = labels;
    card.background = recipe.background.label;
    card.frontEnd = recipe.frontEnd.toMap();
    card.recipe = recipeText(recipe);
    card.data = credit;
    card.training = report.values;
    card.training["epoch"] = static_cast<double>(report.epoch);
    return card;
}

} // namespace dclscope::training

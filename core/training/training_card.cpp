// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_card.h"

namespace dclscope::training {

Card trainingCard(const Recipe& recipe, const std::vector<std::string>& labels, const std::string& credit,
                  const EpochReport& report) {
    const SpikingNetworkRecipe& network = recipe.spiking();
    Card card;
    card.model = "snn-delays";
    card.kind = LayerKind::Dcls1d;
    card.version = Version::gauss;
    card.dilatedKernelSize = {network.positions()};
    card.neuron = network.neuron;
    card.tau = network.tau;
    card.timeStepMs = network.timeStepMs;
    card.vThreshold = network.threshold;
    card.outputVThreshold = 1e9;
    card.loss = network.loss;
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

// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_card.h"

#include "core/training/field_use.h"
#include "core/training/picture_examples.h"
#include "core/training/toys.h"

namespace dclscope::training {
namespace {

void describe(Card& card, const SpikingNetworkRecipe& network) {
    card.kind = LayerKind::Dcls1d;
    card.version = Version::gauss;
    card.dilatedKernelSize = {network.positions()};
    card.neuron = network.neuron;
    card.tau = network.tau;
    if (network.synapseTau > 0.0) card.synapseTau = network.synapseTau;
    card.timeStepMs = network.timeStepMs;
    card.vThreshold = network.threshold;
    card.outputVThreshold = network.loss == "spike_count" ? network.threshold : 1e9;
    card.loss = network.loss;
    card.mode = "discrete";
}

void describe(Card& card, const SpacingsRecipe& spacings) {
    if (!spacings.any()) return;
    card.kind = LayerKind::Dcls2d;
    card.version = versionFromName(spacings.version);
    card.dilatedKernelSize = {spacings.size, spacings.size};
}

void describe(Card& card, const NetworkRecipe& network) {
    std::visit(
        [&card](const auto& ofKind) {
            if constexpr (requires { ofKind.spacings; })
                describe(card, ofKind.spacings);
            else if constexpr (requires { ofKind.neuron; })
                describe(card, ofKind);
        },
        network);
}

/// The recipe's, with its features lying as the network takes them.
FrontEnd frontEndOf(const Recipe& recipe) {
    FrontEnd frontEnd = recipe.frontEnd;
    if (inputOf(recipe.network, false) == NetworkInput::MelTime) frontEnd.layout = FeatureLayout::MelTime;
    return frontEnd;
}

} // namespace

Card trainingCard(const Recipe& recipe, const std::vector<std::string>& labels, const std::string& credit,
                  const EpochReport& report) {
    Card card;
    describe(card, recipe.network);
    card.numClasses = static_cast<std::int64_t>(labels.size());
    card.labels = labels;
    card.background = recipe.background.label;
    if (hearsSounds(recipe)) card.frontEnd = frontEndOf(recipe).toMap();
    if (recipe.pictures() && !isToy(recipe.data.layout)) card.frontEnd = {{"name", pictureTransformName(recipe)}};
    card.recipe = recipeText(recipe);
    card.data = credit;
    card.training = report.values;
    card.training["epoch"] = static_cast<double>(report.epoch);
    return card;
}

} // namespace dclscope::training

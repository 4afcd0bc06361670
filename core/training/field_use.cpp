// SPDX-License-Identifier: Apache-2.0
#include "core/training/field_use.h"

#include "core/training/toys.h"

#include <algorithm>
#include <initializer_list>
#include <variant>

namespace dclscope::training {
namespace {

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

const SpacingsRecipe* spacingsOf(const NetworkRecipe& network) {
    return std::visit(
        [](const auto& ofKind) -> const SpacingsRecipe* {
            if constexpr (requires { ofKind.spacings; }) return &ofKind.spacings;
            return nullptr;
        },
        network);
}

bool dataCounts(const Recipe& recipe, std::string_view leaf) {
    const std::string& layout = recipe.data.layout;
    if (leaf == "content") return isOneOf(layout, {"folders", "folds"});
    if (isOneOf(leaf, {"folders", "credit", "labels", "balanced"})) return !isToy(layout);
    if (leaf == "validation_indices") return layout == "fsdd" && recipe.data.holdOutSpeaker.empty();
    if (leaf == "hold_out_speaker") return layout == "fsdd";
    if (leaf == "validation_every") return layout == "folders";
    if (isOneOf(leaf, {"training_folds", "validation_folds"})) return layout == "folds";
    if (isOneOf(leaf, {"validation_share", "testing_share", "unknown"})) return layout == "speech-commands";
    if (leaf == "inputs_per_channel") return layout == "spikes";
    return true;
}

bool soundChangeCounts(const Recipe& recipe, std::string_view leaf) {
    const AugmentationRecipe& augmentation = recipe.augmentation;
    if (isOneOf(leaf, {"placement", "whole_share", "part_share"}))
        return recipe.data.layout != "audioset" && (leaf == "placement" || augmentation.placement == "sliding");
    const bool noise = augmentation.noiseProbability > 0.0 || augmentation.ownNoiseProbability > 0.0;
    if (leaf == "own_noise_probability") return recipe.data.layout != "audioset";
    if (leaf == "noise_snr_db") return noise;
    if (leaf == "echo_seconds") return augmentation.echoProbability > 0.0;
    if (leaf == "noise_slope") return noise || recipe.hasBackground();
    if (isOneOf(leaf, {"time_mask_frames", "time_masks"})) return augmentation.timeMaskProbability > 0.0;
    if (isOneOf(leaf, {"frequency_mask_bands", "frequency_masks"})) return augmentation.frequencyMaskProbability > 0.0;
    return true;
}

bool augmentationCounts(const Recipe& recipe, std::string_view leaf) {
    if (leaf == "mixup") return true;
    if (isOneOf(leaf, {"crop_padding", "flip_probability"})) return recipe.pictures() && !isToy(recipe.data.layout);
    return hearsSounds(recipe) && soundChangeCounts(recipe, leaf);
}

/// Further voices and a background class come with recordings of their own.
bool recordingsCount(const Recipe& recipe) { return hearsSounds(recipe) && recipe.data.layout != "audioset"; }

bool networkCounts(const Recipe& recipe, std::string_view leaf) {
    const auto* spiking = std::get_if<SpikingNetworkRecipe>(&recipe.network);
    if (spiking != nullptr) return leaf != "delay_steps" || spiking->delays != "none";
    const SpacingsRecipe* spacings = spacingsOf(recipe.network);
    if (spacings == nullptr) return true;
    if (leaf == "kernel_size") return !spacings->any();
    return !isOneOf(leaf, {"dilated_kernel_size", "kernel_count", "position_spread"}) || spacings->any();
}

bool trainingCounts(const Recipe& recipe, std::string_view leaf) {
    const OptimizationRecipe& training = recipe.training;
    const auto* spiking = std::get_if<SpikingNetworkRecipe>(&recipe.network);
    const SpacingsRecipe* spacings = spacingsOf(recipe.network);
    if (leaf == "momentum") return training.optimizer == "sgd";
    if (leaf == "epsilon") return training.optimizer != "sgd";
    if (leaf == "warmup_epochs") return training.schedule != "one-cycle";
    if (isOneOf(leaf, {"step_epochs", "step_factor"})) return training.schedule == "steps";
    if (isOneOf(leaf, {"position_learning_rate", "sigma_first", "sigma_epochs"}))
        return spiking != nullptr && spiking->delays == "learned";
    if (leaf == "sigma_last") return spiking != nullptr && spiking->delays != "none";
    if (leaf == "position_rate_factor") return spacings != nullptr && spacings->any();
    return leaf != "loss" || spiking == nullptr;
}

/// Convolutions over frequency find edges of their own.
bool frontEndCounts(const Recipe& recipe, std::string_view leaf) {
    return !isOneOf(leaf, {"slopes", "bands_per_channel"}) || recipe.frontEnd.layout == FeatureLayout::TimeMel;
}

} // namespace

bool hearsSounds(const Recipe& recipe) {
    return !recipe.pictures() && recipe.data.layout != "spikes" && !isToy(recipe.data.layout);
}

bool fieldCounts(const Recipe& recipe, std::string_view key) {
    const std::size_t dot = key.find('.');
    if (dot == std::string_view::npos) return true;
    const std::string_view section = key.substr(0, dot), leaf = key.substr(dot + 1);
    if (section == "data") return dataCounts(recipe, leaf);
    if (section == "front_end") return hearsSounds(recipe) && frontEndCounts(recipe, leaf);
    if (section == "augmentation") return augmentationCounts(recipe, leaf);
    if (section == "voices") return recordingsCount(recipe) && (leaf == "per_epoch" || recipe.voices.perEpoch > 0);
    if (section == "background") return recordingsCount(recipe) && (leaf == "label" || recipe.hasBackground());
    if (section == "network") return networkCounts(recipe, leaf);
    return section != "training" || trainingCounts(recipe, leaf);
}

} // namespace dclscope::training

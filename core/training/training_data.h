// SPDX-License-Identifier: Apache-2.0
// All recordings that a recipe asks for, divided into what is learned from and what is only judged by.
#pragma once

#include "core/training/dataset.h"
#include "core/training/recipe.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dclscope::training {

struct TrainingData {
    std::vector<std::string> labels; ///< the background label, if there is one, is the last
    std::vector<Recording> training; ///< of the data folder
    std::vector<Recording> validation;
    std::vector<Recording> voices; ///< further recordings of the labels, training only
    std::vector<Recording> words;  ///< other words
    std::vector<Recording> validationWords;
    std::vector<Recording> sounds; ///< everyday sounds
    std::vector<Recording> validationSounds;
    std::string credit; ///< one sentence per kind of data, for the card

    /// Index of the background label, or labels.size() without one.
    std::size_t background = 0;
};

/// Reads what the recipe names.
/// @param dataFolder  stands in for data.folders when given
/// @throws ConfigError when a folder is missing, a label is unknown or one half of a division is empty; AudioError for a
///         file that cannot be read.
TrainingData loadTrainingData(const Recipe& recipe, const std::optional<std::filesystem::path>& dataFolder,
                              unsigned threads);

} // namespace dclscope::training

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
    SoundReading reading;           ///< how samples that are not held are read
    std::string credit;             ///< one sentence per kind of data, for the card
    std::vector<std::string> facts; ///< what is learned from and what is kept out, a sentence each

    /// Index of the background label, or labels.size() without one.
    std::size_t background = 0;
};

/// Of samples, so much is held in memory; what is more is read each time it is shown.
inline constexpr std::uint64_t kHeldBytes = std::uint64_t{1} << 30;

/// How a recipe's sounds are read: those of spiking networks as live sound is.
SoundReading soundReading(const Recipe& recipe, unsigned threads);

/// The labelled sound files of the recipe's data folder, with "_unknown_" and left-out words as the recipe says.
/// @param facts  what is left out is said here
/// @throws ConfigError as loadTrainingData()
std::vector<SoundFileEntry> labelledSounds(const DataRecipe& data, const std::filesystem::path& folder,
                                           std::vector<std::string>& facts);

/// Reads what the recipe names, as far as it is held.
/// @param dataFolder  stands in for data.folders when given
/// @throws ConfigError when a folder is missing, a label is unknown or one half of a division is empty; AudioError for a
///         file that cannot be read.
TrainingData loadTrainingData(const Recipe& recipe, const std::optional<std::filesystem::path>& dataFolder,
                              unsigned threads);

} // namespace dclscope::training

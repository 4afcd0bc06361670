// SPDX-License-Identifier: Apache-2.0
// Which recordings are learned from and which are only judged by, and what can be said of that division.
#pragma once

#include "core/training/dataset.h"
#include "core/training/recipe.h"
#include "core/training/speech_commands.h"

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace dclscope::training {

/// The recipe's rule for one file.
Side sideOf(const SoundFileEntry& file, const DataRecipe& data);
/// "the files whose names begin with 4": what the rule keeps out, as the end of a sentence.
std::string ruleText(const DataRecipe& data);

/// Who and what is to be found on one side.
struct SideSources {
    std::set<std::string> speakers, clips;
    bool unnamed = false; ///< there are files whose names tell neither

    void add(const SoundFileEntry& file);
};

/// Whether speakers or clips are on both sides, a sentence each.
std::vector<std::string> sharedFacts(const SideSources& learned, const SideSources& judged);

/// "1200 recordings of 10 labels are learned from and 300 are kept out to judge by: RULE."
std::string divisionFact(std::size_t learned, std::size_t judged, std::size_t labels, const std::string& noun,
                         const std::string& rule);

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// Where a training stands between two of its steps, and the notes in its resume.state that say so.
#pragma once

#include "core/training/recipe.h"

#include <cstdint>
#include <map>
#include <string>

namespace dclscope::training {

/// Sums over the steps of one epoch so far.
struct EpochSums {
    double loss = 0.0;
    double correct = 0.0;
    double shown = 0.0;
    double seconds = 0.0;
};

struct ResumePoint {
    std::int64_t epoch = 0; ///< epochs done
    std::int64_t step = 0;  ///< steps done of the one after them
    EpochSums sums;         ///< over those steps
};

/// Plain values beside the tensors of a resume.state.
using ResumeNotes = std::map<std::string, std::string>;

ResumeNotes notesOf(const ResumePoint& point, const Recipe& recipe);

/// @throws ConfigError naming the file when the notes are of a run by another recipe.
void requireSameRecipe(const ResumeNotes& notes, const std::string& file, const Recipe& recipe);

/// What the notes say, checked: nothing is believed that this recipe and these recordings cannot have led to.
/// @param file       for messages
/// @param examples   shown in each epoch
/// @throws ConfigError naming file and note, for one that is missing, no number, out of range or at odds with the others.
ResumePoint resumePoint(const ResumeNotes& notes, const std::string& file, const Recipe& recipe, std::int64_t examples);

/// Steps in which an epoch shows so many examples.
std::int64_t stepsPerEpoch(const Recipe& recipe, std::int64_t examples) noexcept;

} // namespace dclscope::training

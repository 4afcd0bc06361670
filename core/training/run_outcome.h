// SPDX-License-Identifier: Apache-2.0
// What a trained run reached, as its curves and its last checkpoint say.
#pragma once

#include "core/training/recipe.h"

#include <filesystem>
#include <optional>

namespace dclscope::training {

struct RunOutcome {
    bool multiLabel = false; ///< then the value is a mean average precision, else the share that was named right
    double value = 0.0;      ///< of the last epoch
    double seconds = 0.0;    ///< of all epochs
    double epoch = 0.0;
    double parameters = 0.0;
    double synapses = 0.0; ///< 0: a convolutional network
};

/// Nothing where the folder holds no run, or one by another recipe.
std::optional<RunOutcome> outcomeOf(const Recipe& recipe, const std::filesystem::path& folder);

} // namespace dclscope::training

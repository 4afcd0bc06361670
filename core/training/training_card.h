// SPDX-License-Identifier: Apache-2.0
// The card that a training writes into each of its checkpoints.
#pragma once

#include "core/run/card.h"
#include "core/training/recipe.h"
#include "core/training/training.h"

#include <string>
#include <vector>

namespace dclscope::training {

/// All but the model's name, which who trains it knows.
/// @param labels  of the classes, the background label last if there is one
/// @param credit  what it was trained on, and under which licence
/// @param report  figures of the epoch; its number alone for a network that has learned nothing yet
Card trainingCard(const Recipe& recipe, const std::vector<std::string>& labels, const std::string& credit,
                  const EpochReport& report);

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// Which of a recipe's fields a training by it looks at: many belong to another kind of network, or to data that lie otherwise.
#pragma once

#include "core/training/recipe.h"

#include <string_view>

namespace dclscope::training {

/// False where no value of the field would change anything, as the others stand.
/// @param key  as in recipeTable(): "training.momentum"
bool fieldCounts(const Recipe& recipe, std::string_view key);

/// Whether its examples are sounds, which a network by it can listen with.
bool hearsSounds(const Recipe& recipe);

} // namespace dclscope::training

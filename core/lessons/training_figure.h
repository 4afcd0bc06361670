// SPDX-License-Identifier: Apache-2.0
// Figure "training": a bundled recipe that is trained while one looks on, and the fields that may be changed before.
#pragma once

#include "core/lessons/figure.h"
#include "core/training/recipe.h"

#include <string>
#include <vector>

namespace dclscope::lessons {

struct TrainingFigure {
    std::string name;                ///< the bundled recipe's
    training::Recipe recipe;         ///< with the changes of the settings
    std::vector<std::string> fields; ///< keys of recipeTable() that the window offers
};

/// Settings: recipe, fields (keys with ; between them), values (KEY=VALUE with ; between them).
/// @throws ConfigError naming the setting, for a recipe that is not bundled, or a field that it has not
TrainingFigure readTraining(const Settings& settings);
/// epochs, examples; of a ConvMixer kernels, elements (of each), grid (points along an axis), spread, position_rate
/// (against the weights'); of a spiking network neurons, grid, position_rate
std::vector<Measure> measureTraining(const TrainingFigure& figure);

} // namespace dclscope::lessons

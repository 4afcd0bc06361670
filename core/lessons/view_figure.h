// SPDX-License-Identifier: Apache-2.0
// Figure "view": the program's own views of bundled networks, checked and in numbers.
#pragma once

#include "core/lessons/figure.h"

#include <string_view>
#include <vector>

namespace dclscope::lessons {

/// @throws ConfigError for a text that is no link, or one whose run, layer, view, channel or sound does not exist
void checkView(const Figure& figure);

/// Of the link's layer at its epoch, and of the run: layers, checkpoints, classes, time_step (ms), last_epoch, elements, elements_per_kernel,
/// grid (points along an axis), shared_layers (that have the same positions), drift (mean way from the first
/// checkpoint), position_deviation (root of the mean square offset along the axes), sigma, and of delays delay_mean and
/// delay_deviation, all in the layer's unit.
/// @throws as checkView; CheckpointError when the run cannot be read
std::vector<Measure> measureView(const Figure& figure);

/// Labels of these numbers, for translation.
std::vector<std::string_view> viewMeasureTexts();

} // namespace dclscope::lessons

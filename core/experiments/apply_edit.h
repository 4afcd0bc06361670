// SPDX-License-Identifier: Apache-2.0
// What an edit does to the numbers of one layer. Private to core/experiments.
#pragma once

#include "core/experiments/edit.h"
#include "core/run/layer.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dclscope::experiments {

/// One layer's numbers in the order of LayerState. A span is empty where the layer has no such tensor, or where this edit
/// has changed it already: another layer shares it.
struct LayerNumbers {
    std::span<double> positions; ///< [axes, n]
    std::span<double> sig;       ///< [axes, n], as stored
    std::span<double> weight;    ///< [n]
};

/// Why an edit cannot change a layer, half a sentence that begins with the layer's name; empty when it can.
std::string obstacle(const What& what, const Layer& layer);

/// The elements of a layer that an edit is about, ascending.
std::vector<std::size_t> chosenElements(const Where& where, const Layer& layer);

/// Changes the numbers in place. Positions stay within the grid, size // 2 to both sides, as training clamps them; stored
/// delays stay at least 0. Freeze and Replace change nothing here.
/// @param index   the layer's place in its network: each draws random numbers of its own
/// @param chosen  as chosenElements()
void applyEdit(const What& what, const Layer& layer, std::size_t index, std::span<const std::size_t> chosen,
               const LayerNumbers& numbers);

/// The stage that a layer's name speaks of: 2 of "stages.2.0.dwconv" and of "layer2.0.conv"; none of other names.
std::optional<std::int64_t> stageOfLayer(const std::string& name);

} // namespace dclscope::experiments

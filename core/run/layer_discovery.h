// SPDX-License-Identifier: Apache-2.0
// Finds the layers of any checkpoint by its tensor names and shapes, whosever they are.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/card.h"
#include "core/run/layer.h"
#include "core/run/layer_family.h"

#include <span>
#include <vector>

namespace dclscope {

/// Every layer of every family, family by family; a module that one family claims is left alone by those behind it.
/// @param source  the checkpoint
/// @param card    what is known already
/// @throws CheckpointError when a tensor's bytes cannot be read
std::vector<Layer> discoverLayers(const TensorSource& source, const Card& card,
                                  std::span<const LayerFamily> families = layerFamilies());

/// The smallest odd sizes, axis by axis, whose clamp ranges, size // 2 to both sides, hold all these positions; empty
/// when there is no finite position or the grid would be absurdly large (more than a million points). An axis without
/// a finite position is taken for as long as the longest other one.
/// @param positions  [axes, n] as LayerState::positions
std::vector<std::int64_t> sizesThatHold(std::span<const float> positions, int axes);

/// Where the dilated size is inferred from positions alone, widens it so that these positions fit, too: called with
/// each later checkpoint of a run. Layers of one kind and kernel count that are long along the same axes share the
/// widest size of each axis.
/// @param positions  as LayerState::positions, one entry per layer; may be shorter than `layers`
void widenInferredSizes(std::span<Layer> layers, std::span<const std::span<const float>> positions);

} // namespace dclscope

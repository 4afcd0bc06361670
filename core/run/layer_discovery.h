// SPDX-License-Identifier: Apache-2.0
// Finds the DCLS layers of any checkpoint by its tensor names and shapes.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/card.h"
#include "core/run/layer.h"

#include <span>
#include <vector>

namespace dclscope {

/// Every module that has NAME.P with NAME.weight (or what is left of such a module when one of the two, or NAME.SIG,
/// is there alone with another: then Layer::problem says what is missing), in the file's order.
/// Kind, version and dilated size are taken from the card where it says them, else inferred: kind from the ranks of
/// weight and P, version from the presence of SIG, the dilated size from known models or from the range of the
/// positions. Shapes that disagree and odd values are described in Layer::problem rather than thrown.
/// @param source  the checkpoint; only P tensors are read, and weights of equal shape to see whether they are shared
/// @param card    what is known already
/// @throws CheckpointError when a tensor's bytes cannot be read
std::vector<Layer> discoverLayers(const TensorSource& source, const Card& card);

/// The smallest odd size whose clamp range, size // 2 to both sides, holds all these positions; 0 when there is no
/// finite position or the grid would be absurdly large (more than a million points over `axes` axes).
std::int64_t sizeThatHolds(std::span<const float> positions, int axes) noexcept;

/// Where the dilated size is inferred from positions alone, widens it so that these positions fit, too: called with
/// each later checkpoint of a run. Layers of one kind and kernel count share the widest size.
/// @param positions  as LayerState::positions, one entry per layer; may be shorter than `layers`
void widenInferredSizes(std::span<Layer> layers, std::span<const std::span<const float>> positions);

} // namespace dclscope

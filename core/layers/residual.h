// SPDX-License-Identifier: Apache-2.0
// How the branches of a block join what goes past them.
#pragma once

#include "core/layers/feature_map.h"
#include "core/layers/pointwise.h"
#include "core/layers/workers.h"

#include <span>

namespace dclscope::layers {

/// target = keep * target + linear(x), pixel by pixel.
/// @param keep  [channels]: how much of what was there stays; empty: all of it
/// @throws ShapeError when channels or sizes do not fit
void addLinear(const Linear& linear, const FeatureMap& x, std::span<const float> keep, FeatureMap& target,
               const Workers& workers);

} // namespace dclscope::layers

// SPDX-License-Identifier: Apache-2.0
// The second half of layer discovery: what follows from the card and from the values of the positions.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/card.h"
#include "core/run/layer.h"

#include <span>

namespace dclscope {

/// The version of each layer: from the card, a known model, or the presence of SIG.
void settleVersions(std::span<Layer> layers, const Card& card);

/// Dilated sizes, sharing and odd values; reads the positions of every layer that is not broken.
void settleValues(std::span<Layer> layers, const TensorSource& source, const Card& card);

} // namespace dclscope

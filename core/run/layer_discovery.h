// SPDX-License-Identifier: Apache-2.0
// Finds the DCLS layers of any checkpoint by its tensor names and shapes.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/card.h"
#include "core/run/layer.h"

#include <vector>

namespace dclscope {

/// Every module that has both NAME.weight and NAME.P, in the file's order. Kind, version and dilated size are taken
/// from the card where it says them, else inferred: kind from the ranks of weight and P, version from the presence of
/// SIG, the dilated size from known models or from the range of the positions. Shapes that disagree are described in
/// Layer::problem rather than thrown.
/// @param source  the checkpoint; only P tensors are read, and only where the size must be inferred
/// @param card    what is known already
std::vector<Layer> discoverLayers(const TensorSource& source, const Card& card);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// The layers of the DCLS library: NAME.weight, NAME.P and, for max and gauss, NAME.SIG.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/card.h"
#include "core/run/layer.h"
#include "core/run/snapshots.h"

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
std::vector<Layer> findDclsLayers(const TensorSource& source, const Card& card);

/// Positions as P, widths as sigmaFromStored gives them, weights; empty when the layer is broken.
/// @throws CheckpointError naming the key that is missing or has another shape than in the rest of the run
LayerState readDclsLayer(const TensorSource& source, const Layer& layer);

} // namespace dclscope

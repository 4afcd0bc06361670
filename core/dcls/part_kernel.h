// SPDX-License-Identifier: Apache-2.0
// The dense kernels of one output of a layer as it stands in a run, at a checkpoint or between two.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/layer.h"
#include "core/run/snapshots.h"

#include <cstddef>

namespace dclscope {

/// Builds what constructKernel() builds, of some inputs of one output only.
/// @param state    of `layer`; its widths are those that the construction uses, so that the sign of a stored width is
///                 of no account
/// @param firstIn  the first of `inputs` inputs within the group
/// @return [inputs, dense taps..., dilated sizes...]
/// @throws ShapeError where the state does not fit the layer, or there is no such output or input
Array partKernel(const Layer& layer, const LayerState& state, std::size_t out, std::size_t firstIn, std::size_t inputs);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// ConvNeXt in the forms that DCLS is used in: DCLS-Audio's (log-mel in, stem 2 x 16) with Dcls2d or plain 7 x 7 depthwise
// convolutions, and the one for AudioSet that takes the waveform. Structure only: which tensors there are, in which shapes.
#pragma once

#include "core/models/registry.h"
#include "core/models/tensor_index.h"

namespace dclscope::models {

/// Whether the names are those of a ConvNeXt.
bool claimsConvNeXt(const TensorIndex& index);
/// Widths, depths and classes are read off the shapes, then every tensor is checked against them.
Recognition checkConvNeXt(const TensorIndex& index, const Card& card);

} // namespace dclscope::models

// SPDX-License-Identifier: Apache-2.0
// What a weight was divided by where spectral normalisation computed it.
#pragma once

#include "core/checkpoint/contents.h"

namespace dclscope {

/// The largest singular value as the stored vectors give it (torch.nn.utils.spectral_norm: u W v). Convolutions have
/// their rows along the first axis, transposed ones along the second: where both would fit, the vectors belong to the
/// axis along which they give the larger value.
/// @param place  of a weight whose derivation is SpectralNorm
double spectralNorm(const CheckpointContents& contents, const TensorPlace& place);

} // namespace dclscope

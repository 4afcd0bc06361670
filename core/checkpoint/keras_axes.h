// SPDX-License-Identifier: Apache-2.0
// Keras keeps a convolution's kernels as [taps..., inputs, outputs] and a matrix as [inputs, outputs]; everything here
// has them as PyTorch does, outputs first.
#pragma once

#include "core/checkpoint/contents.h"

namespace dclscope {

/// Where Keras's files say by which version they were written ("unknown" where only their layers show that they are its).
inline constexpr std::string_view kKerasVersion = "keras_version";

/// Whether a dataset's path is that of a variable in Keras 3's weights: "/layers/conv2d/vars/0".
bool isKerasVariable(std::string_view path);

/// Of a file by Keras: kernels become views [outputs, inputs, taps...] (depthwise ones [outputs, 1, taps...]), matrices
/// [outputs, inputs]; embeddings and attention's weights stay as they are. Adds a note of what became another view.
void turnKerasAxes(CheckpointContents& contents);

} // namespace dclscope

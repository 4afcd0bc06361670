// SPDX-License-Identifier: Apache-2.0
// ConvNeXt for spectrograms (DCLS-Audio: log-mel in, stem 2 x 16) and for images (stem 4 x 4), with plain 7 x 7 depthwise
// convolutions or DCLS ones; any width and depth. The one that takes a waveform stands in convnext_audioset.h.
#pragma once

#include "core/models/model.h"
#include "core/models/registry.h"
#include "core/models/tensor_index.h"

#include <memory>

namespace dclscope::models {

/// Whether the names are those of a ConvNeXt.
bool claimsConvNeXt(const TensorIndex& index);
/// Widths, depths and classes are read off the shapes, then every tensor is checked against them.
Recognition checkConvNeXt(const TensorIndex& index, const Card& card);
/// Heads: logits and probabilities (where the file has a classifier), scene (norm of the mean), frame (the last feature
/// map), stage:0 to stage:3. @throws CheckpointError naming the key
std::unique_ptr<Model> loadConvNeXt(const LoadTask& task);

} // namespace dclscope::models

// SPDX-License-Identifier: Apache-2.0
// FastViT for spectrograms (DCLS-Audio: log-mel in, stem 2 x 16) and for images, with plain 7 x 7 depthwise convolutions
// or DCLS ones; any width and depth; as trained, or re-parameterised wholly or in part. Always re-parameterised to run.
#pragma once

#include "core/models/model.h"
#include "core/models/registry.h"
#include "core/models/tensor_index.h"

#include <memory>

namespace dclscope::models {

/// Whether the names are those of a FastViT.
bool claimsFastVit(const TensorIndex& index);
/// Widths, depths and classes are read off the shapes, then every tensor is checked against them.
Recognition checkFastVit(const TensorIndex& index, const Card& card);
/// Heads: logits and probabilities (where the file has a classifier), scene (the mean of frame), frame (what the last
/// convolution makes of the last feature map), stage:N (after network.N). @throws CheckpointError naming the key
std::unique_ptr<Model> loadFastVit(const LoadTask& task);

} // namespace dclscope::models

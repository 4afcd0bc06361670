// SPDX-License-Identifier: Apache-2.0
// ConvFormer for spectrograms (DCLS-Audio: log-mel in, stem 2 x 16) and for images (stem 7 x 7), with plain 7 x 7
// depthwise convolutions or DCLS ones; any width and depth.
#pragma once

#include "core/models/model.h"
#include "core/models/registry.h"
#include "core/models/tensor_index.h"

#include <memory>

namespace dclscope::models {

/// Whether the names are those of a ConvFormer.
bool claimsConvFormer(const TensorIndex& index);
/// Widths, depths and classes are read off the shapes, then every tensor is checked against them.
Recognition checkConvFormer(const TensorIndex& index, const Card& card);
/// Heads: logits and probabilities (where the file has a classifier), scene (norm of the mean), frame (the last feature
/// map), stage:0 to stage:3. @throws CheckpointError naming the key
std::unique_ptr<Model> loadConvFormer(const LoadTask& task);

} // namespace dclscope::models

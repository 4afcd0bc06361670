// SPDX-License-Identifier: Apache-2.0
// ConvMixer for small images (Trockman and Kolter, "Patches Are All You Need?", 2022), as one nn.Sequential: its blocks
// may share their depthwise and pointwise kernels while each keeps its own batch norms.
#pragma once

#include "core/models/model.h"
#include "core/models/registry.h"
#include "core/models/tensor_index.h"

#include <memory>

namespace dclscope::models {

/// Whether the names are those of a ConvMixer.
bool claimsConvMixer(const TensorIndex& index);
/// Width, depth, kernel, patch and classes are read off the shapes, then every tensor is checked against them.
Recognition checkConvMixer(const TensorIndex& index, const Card& card);
/// Heads: logits, probabilities, scene (mean over pixels), frame (the last feature map), stage:N (after block N).
/// @throws CheckpointError naming the key
std::unique_ptr<Model> loadConvMixer(const LoadTask& task);

} // namespace dclscope::models

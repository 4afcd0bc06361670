// SPDX-License-Identifier: Apache-2.0
// The residual networks with squeeze-and-excitation for CIFAR (He et al. 2016; Hu et al. 2018), three stages of basic
// blocks with the activation after or before the convolutions; the blocks of a stage may share one 3 x 3 kernel.
#pragma once

#include "core/models/model.h"
#include "core/models/registry.h"
#include "core/models/tensor_index.h"

#include <memory>

namespace dclscope::models {

/// Whether the names are those of such a network.
bool claimsSeResNet(const TensorIndex& index);
/// Widths, depths, reduction, classes and the place of the activation (by the width of the first norms) are read off the
/// shapes, then every tensor is checked against them.
Recognition checkSeResNet(const TensorIndex& index, const Card& card);
/// Heads: logits, probabilities, scene (mean over pixels), frame (the last feature map), stage:0 to stage:2.
/// @throws CheckpointError naming the key
std::unique_ptr<Model> loadSeResNet(const LoadTask& task);

} // namespace dclscope::models

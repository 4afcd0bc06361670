// SPDX-License-Identifier: Apache-2.0
// What networks of stages (ConvNeXt, ConvFormer, FastViT, ResNets) have in common and say of themselves. Private to
// core/models.
#pragma once

#include "core/models/model.h"
#include "core/models/parameters.h"

#include <cstdint>
#include <span>
#include <string>

namespace dclscope::models {

/// "8-16-24"
std::string joined(std::span<const std::int64_t> numbers);

/// Reads the number of elements, or the side of the plain kernel, off the shapes of one depthwise layer; what is missing
/// leaves them as they are. @param layer  its name  @param depthwise  `dcls` is set
void readKernel(const TensorIndex& index, const std::string& layer, DepthwiseParameters& depthwise);

/// "26 elements per kernel" or "kernels of 7x7"
std::string kernelText(const DepthwiseParameters& depthwise);

/// Heads logits and probabilities (where there is a classifier), scene, frame, stage:0 and so on; input the log-mel
/// features of DCLS-Audio where the stem takes one channel, else an image.
ModelFacts stagedFacts(std::int64_t stemInputs, std::size_t stages, bool hasHead, std::int64_t classes);

/// Into a stage: the stem's norm follows its convolution, the other stages' norms stand before theirs.
layers::FeatureMap entered(const layers::Convolution& downsample, const layers::LayerNorm& norm, bool isStem,
                           const layers::FeatureMap& x, const ParallelFor& workers);

/// Complains where the card names a version that needs SIG and the file has none. @param layer  a DCLS layer's name
void requireSig(Checklist& list, const DepthwiseParameters& depthwise, const std::string& layer, const Card& card);

} // namespace dclscope::models

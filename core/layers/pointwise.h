// SPDX-License-Identifier: Apache-2.0
// Linear layers: over the channels of every pixel (1 x 1 convolutions) and over rows.
#pragma once

#include "core/base/threads.h"
#include "core/layers/activation.h"
#include "core/layers/feature_map.h"
#include "core/layers/normalization.h"
#include "core/layers/packed_matrix.h"
#include "core/layers/shared_values.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace dclscope::layers {

struct Linear {
    std::int64_t inputs = 0, outputs = 0;
    SharedValues weight;                        ///< [outputs, inputs]; empty once packed
    SharedValues bias;                          ///< [outputs], or empty
    std::shared_ptr<const PackedMatrix> packed; ///< the weight as products read it; else it is packed for every call
};

/// function(weight x + bias) of every row. @throws ShapeError when x has not `inputs` columns
Rows apply(const Linear& linear, const Rows& x, const PointFunction& function = {});

/// function(weight x + bias) of every pixel. @throws ShapeError when x has not `inputs` channels
FeatureMap apply(const Linear& linear, const FeatureMap& x, const ParallelFor& workers,
                 const PointFunction& function = {});

/// target = keep * target + linear(x), pixel by pixel.
/// @param keep  [channels]: how much of what was there stays; empty: all of it
/// @throws ShapeError when channels or sizes do not fit
void addLinear(const Linear& linear, const FeatureMap& x, std::span<const float> keep, FeatureMap& target,
               const ParallelFor& workers);

/// Two linear layers over the channels of each pixel with a function between: the wide part of a ConvNeXt, ConvFormer or
/// FastViT block. Runs panel by panel of pixels, so that the hidden layer never leaves the cache.
struct Mlp {
    std::optional<LayerNorm> norm; ///< before the first layer
    Linear first;
    PointFunction function;
    Linear second;
    std::vector<float> keep; ///< [channels]: how much of what was there stays when adding; empty: all of it
};

/// target = keep * target + mlp(x), pixel by pixel. @param x may be target itself
/// @throws ShapeError when channels or sizes do not fit
void addMlp(const Mlp& mlp, const FeatureMap& x, FeatureMap& target, const ParallelFor& workers);

/// mlp(x) alone.
FeatureMap apply(const Mlp& mlp, const FeatureMap& x, const ParallelFor& workers);

/// Multiplies the outputs by a learned scale once and for all (layer scale).
void foldScale(Linear& linear, const std::vector<float>& scale);

} // namespace dclscope::layers

// SPDX-License-Identifier: Apache-2.0
// Layer norm and batch norm as they are evaluated.
#pragma once

#include "core/base/threads.h"
#include "core/layers/activation.h"
#include "core/layers/feature_map.h"

#include <vector>

namespace dclscope::layers {

/// (x - mean) / sqrt(variance + epsilon) * weight + bias, mean and (biased) variance over the channels of one pixel or
/// the columns of one row.
struct LayerNorm {
    std::vector<float> weight; ///< [channels]
    std::vector<float> bias;   ///< [channels], or empty
    float epsilon = 1e-6F;
};

/// Batch norm with running statistics: (x - mean) / sqrt(variance + epsilon) * weight + bias per channel.
struct BatchNorm {
    std::vector<float> weight, bias, mean, variance; ///< [channels] each
    float epsilon = 1e-5F;

    /// The same as x * scale + shift.
    float scale(std::int64_t channel) const;
    float shift(std::int64_t channel) const;
};

/// A block of pixels of one image: `channels` rows of `pixels` values, `stride` apart.
struct PixelBlock {
    std::int64_t channels = 0, pixels = 0;
    const float* values = nullptr;
    std::int64_t stride = 0;
};

/// Normalises every pixel over its channels. @param result [channels, pixels], rows `resultStride` apart; may not overlap
void normalizePixels(const LayerNorm& norm, const PixelBlock& block, float* result, std::int64_t resultStride);

/// Every pixel of every image over its channels ("channels_first" in the reference codes).
FeatureMap normalized(const LayerNorm& norm, const FeatureMap& x, const ParallelFor& workers);
/// Every row over its columns.
Rows normalized(const LayerNorm& norm, const Rows& x);

/// In place, per channel, then the function.
void normalize(const BatchNorm& norm, FeatureMap& x, const PointFunction& function = {});

} // namespace dclscope::layers

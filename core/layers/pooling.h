// SPDX-License-Identifier: Apache-2.0
// How feature maps shrink.
#pragma once

#include "core/layers/feature_map.h"

namespace dclscope::layers {

/// Means of windows of `height` x `width` that do not overlap; rows and columns left over are dropped.
/// @throws ShapeError when x is smaller than one window
FeatureMap averagePooled(const FeatureMap& x, std::int64_t height, std::int64_t width);

/// The mean over all pixels, [batch, channels].
Rows meanOverPixels(const FeatureMap& x);

/// The mean over the columns, then maximum plus mean over the rows, [batch, channels]: how the PANNs and their ConvNeXt
/// pool time (rows) and mel bands (columns).
Rows meanThenMaximumPlusMean(const FeatureMap& x);

} // namespace dclscope::layers

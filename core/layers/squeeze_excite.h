// SPDX-License-Identifier: Apache-2.0
// Channels that weigh each other by their means (Hu et al., "Squeeze-and-Excitation Networks", CVPR 2018).
#pragma once

#include "core/layers/feature_map.h"
#include "core/layers/pointwise.h"

namespace dclscope::layers {

struct SqueezeExcite {
    Linear reduce; ///< channels to fewer, then ReLU
    Linear expand; ///< back to all channels, then sigmoid
};

/// Every channel times sigmoid(expand(relu(reduce(means over pixels)))). @param x overwritten
void applyGates(const SqueezeExcite& gates, FeatureMap& x);

} // namespace dclscope::layers

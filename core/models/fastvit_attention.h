// SPDX-License-Identifier: Apache-2.0
// Attention between all pixels of a feature map. Private to core/models.
#pragma once

#include "core/base/threads.h"
#include "core/layers/normalization.h"
#include "core/layers/pointwise.h"

#include <cstdint>
#include <vector>

namespace dclscope::models {

/// Multi-headed self-attention (Vaswani et al., "Attention Is All You Need", 2017).
struct Attention {
    static constexpr std::int64_t kHeadSize = 32; ///< channels of one head

    layers::Linear qkv;  ///< channels to queries, keys, values, each [heads, kHeadSize] channels
    layers::Linear proj; ///< of what the heads say together
};

/// Puts the batch norm before attention, and the scale of what it adds, into its weights.
/// @param scale  [channels], or empty
void foldAround(Attention& attention, const layers::BatchNorm& norm, const std::vector<float>& scale);

/// x += proj(softmax(queries keys / sqrt(kHeadSize)) values). The memory it takes grows with the pixels, not their square.
void addAttention(const Attention& attention, layers::FeatureMap& x, const ParallelFor& workers);

} // namespace dclscope::models

// SPDX-License-Identifier: Apache-2.0
// The innermost loops over bfloat16 numbers, which only processors with AVX512_BF16 run (hasBfloat16Products). Private to
// core/layers.
#pragma once

#include <cstdint>

namespace dclscope::layers {

/// Pixels of a bfloat16 panel: four vectors of AVX-512.
inline constexpr std::int64_t kBfloat16Width = 64;

/// Sums of products of pairs: tile[row, pixel] = sum over pairs of weight[pair, row] * pixel[pair, pixel].
/// @param weight  [pairs, 6] @param panel [pairs, kBfloat16Width] @param tile [6, kBfloat16Width], aligned by 64 bytes
/// @param vectors how many vectors of 16 pixels there are, 1 to 4
void makeBfloat16Tile(const std::uint32_t* weight, const std::uint32_t* panel, std::int64_t pairs, int vectors,
                      float* tile);

/// to[i] = the pair (even[i], odd[i]), rounded to the nearest. @param count a multiple of 16
void bfloat16Pairs(const float* even, const float* odd, std::int64_t count, std::uint32_t* to);

} // namespace dclscope::layers

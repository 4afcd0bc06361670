// SPDX-License-Identifier: Apache-2.0
// The innermost loops over bfloat16 numbers, which only processors with AVX512_BF16 run (hasBfloat16Products), and faster ones
// for those with matrix tiles as well (AMX). Private to core/layers.
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

/// Whether this processor has products of whole tiles of bfloat16 numbers (AMX), and the system lets programs use them.
bool hasMatrixTiles() noexcept;

/// Rows of sums that matrix tiles make at once, and pairs of one row that lie together.
inline constexpr std::int64_t kMatrixRows = 16;
inline constexpr std::int64_t kMatrixPairs = 16;

/// This thread may use matrix tiles while it lives. Costs about as much as the product of one tile.
class MatrixTiles {
public:
    MatrixTiles() noexcept;
    MatrixTiles(const MatrixTiles&) = delete;
    MatrixTiles& operator=(const MatrixTiles&) = delete;
    ~MatrixTiles();
};

/// As makeBfloat16Tile() for 16 rows, where MatrixTiles lives in this thread.
/// @param weight [pairs / 16, 16 rows, 16 pairs] @param panel [pairs, kBfloat16Width] @param pairs a multiple of 16
/// @param tile [16, kBfloat16Width], aligned by 64 bytes
void makeMatrixTile(const std::uint32_t* weight, const std::uint32_t* panel, std::int64_t pairs, int vectors,
                    float* tile);

/// to[i] = the pair (even[i], odd[i]), rounded to the nearest. @param count a multiple of 16
void bfloat16Pairs(const float* even, const float* odd, std::int64_t count, std::uint32_t* to);

} // namespace dclscope::layers

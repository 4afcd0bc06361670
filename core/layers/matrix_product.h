// SPDX-License-Identifier: Apache-2.0
// Products of float32 matrices, by oneDNN.
#pragma once

#include <cstdint>

namespace dclscope::layers {

/// One product: its sizes and how the matrices lie in memory, row by row, `stride` elements from one row to the next.
struct MatrixProduct {
    std::int64_t rows = 0, columns = 0, inner = 0;
    const float* left = nullptr; ///< [rows, inner]
    std::int64_t leftStride = 0;
    const float* right = nullptr; ///< [inner, columns], or [columns, inner] when rightTransposed
    std::int64_t rightStride = 0;
    float* result = nullptr; ///< [rows, columns]
    std::int64_t resultStride = 0;
    bool rightTransposed = false;
    bool add = false; ///< result += product, else result = product
};

/// Runs on the calling thread alone; parallel callers split the work themselves.
/// @throws Error when the library refuses: strides shorter than the rows.
void multiply(const MatrixProduct& product);

} // namespace dclscope::layers

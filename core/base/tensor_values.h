// SPDX-License-Identifier: Apache-2.0
// The elements of any dtype as numbers, and back.
#pragma once

#include "core/base/tensor_source.h"

#include <cstddef>
#include <span>
#include <vector>

namespace dclscope {

/// Little-endian elements as float64; of complex numbers the real and the imaginary parts in turn.
std::vector<double> doublesOf(std::span<const std::byte> bytes, DType dtype);

/// Numbers as elements of a floating-point dtype (float64, float32, float16, bfloat16), rounded to the nearest.
/// @throws Error for other dtypes
std::vector<std::byte> bytesOf(std::span<const double> values, DType dtype);

} // namespace dclscope

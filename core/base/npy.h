// SPDX-License-Identifier: Apache-2.0
// NumPy's .npy files, version 1.0: single arrays in and out of the command line.
#pragma once

#include "core/base/tensor_source.h"

#include <filesystem>

namespace dclscope {

/// Writes `array` as little-endian float32 in C order, atomically.
/// @throws Error when the file cannot be written.
void writeNpy(const std::filesystem::path& path, const Array& array);

/// Reads a .npy file of little-endian float32, float64, int64, int32, int16, uint8 or bool in C order.
/// @throws Error naming the file for anything else: other dtypes, Fortran order, wrong length, not a .npy file.
Array readNpy(const std::filesystem::path& path);

} // namespace dclscope

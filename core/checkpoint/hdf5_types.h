// SPDX-License-Identifier: Apache-2.0
// Between HDF5's types of numbers and ours.
#pragma once

#include "core/base/tensor_source.h"
#include "core/checkpoint/hdf5_driver.h"

#include <optional>

namespace dclscope {

struct Hdf5Number {
    DType dtype = DType::Float32;
    bool asStored = false; ///< the file has the very bytes of `dtype`
};

/// What a dataset of this type becomes: unsigned integers up to 32 bits become int64. Nothing for strings, compounds,
/// references, unsigned 64 bits.
std::optional<Hdf5Number> numberOf(Hdf5Handle type);

/// The type in memory, little-endian, to read `stored` as `dtype`.
Hdf5Id memoryType(Hdf5Handle stored, DType dtype);

/// Booleans as NumPy stores them: an enumeration over a byte.
bool isBoolean(Hdf5Handle type);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// What the process that reads HDF5 does with the library: list a file, read one dataset.
#pragma once

#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/hdf5_listing.h"
#include "core/checkpoint/hdf5_process.h"

namespace dclscope {

/// Walks over all groups by hard links, without recursion, each object once. Soft and external links, data in other
/// files, and filters that would be plug-ins are left out with a note. @throws Error for what is no HDF5 file
Hdf5Listing listHdf5(const ByteSource& source);

/// Reads a dataset piece by piece, as little-endian elements in C order.
/// @throws Error when it is not as `expected` says, or cannot be read
void readHdf5Dataset(const ByteSource& source, const Hdf5Dataset& expected, const ApartSink& send);

} // namespace dclscope

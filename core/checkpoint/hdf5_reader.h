// SPDX-License-Identifier: Apache-2.0
// How HDF5 files are read by asking somebody who looks into them, and whose answers are not trusted.
#pragma once

#include "core/checkpoint/contents.h"
#include "core/checkpoint/hdf5_listing.h"
#include "core/checkpoint/hdf5_process.h"

#include <cstdint>
#include <memory>
#include <string>

namespace dclscope {

/// Who is asked. Both say in a sentence what went wrong, or nothing; then all was received.
class Hdf5Apart {
public:
    virtual ~Hdf5Apart() = default;
    /// Gives what encode(Hdf5Listing) would.
    virtual std::string list(const ByteSource& source, const ApartSink& receive) const = 0;
    /// Gives a dataset's elements. @param bytes  how many there should be
    virtual std::string read(const ByteSource& source, const Hdf5Dataset& dataset, std::uint64_t bytes,
                             const ApartSink& receive) const = 0;
};

/// As readHdf5(source, options), which asks a process apart.
CheckpointContents readHdf5(std::shared_ptr<const ByteSource> source, const OpenOptions& options,
                            std::shared_ptr<const Hdf5Apart> apart);

} // namespace dclscope

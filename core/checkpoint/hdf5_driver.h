// SPDX-License-Identifier: Apache-2.0
// The HDF5 library's way to bytes: a driver that only reads, and only the one ByteSource.
#pragma once

#include "core/checkpoint/byte_source.h"

#include <cstdint>
#include <string>
#include <utility>

namespace dclscope {

/// The library's identifiers (hid_t), which are of this type since 1.10.
using Hdf5Handle = std::int64_t;

/// An HDF5 identifier of any kind, closed at the end.
class Hdf5Id {
public:
    using Close = int (*)(Hdf5Handle);

    Hdf5Id(Hdf5Handle id, Close close) : id_(id), close_(close) {}
    Hdf5Id(Hdf5Id&& other) noexcept : id_(std::exchange(other.id_, -1)), close_(other.close_) {}
    Hdf5Id& operator=(Hdf5Id&&) = delete;
    ~Hdf5Id() {
        if (id_ >= 0) close_(id_);
    }
    bool valid() const { return id_ >= 0; }
    Hdf5Handle get() const { return id_; }

private:
    Hdf5Handle id_;
    Close close_;
};

/// Opens the bytes as an HDF5 file, read-only. To be called in a process of its own (hdf5_process.h): switches off
/// the library's messages and plug-ins for good. @throws Error with the library's innermost reason
Hdf5Id openHdf5(const ByteSource& source);

/// "it is no HDF5 file: bad superblock": `what`, and the innermost of the library's reasons for the last failure.
std::string hdf5Failure(const std::string& what);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Bytes that can be read at any offset: a file, or memory. Files are read with pread rather than mapped, because
// a mapped file that shrinks kills the process.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

class ByteSource {
public:
    virtual ~ByteSource() = default;

    /// For messages.
    virtual const std::string& path() const noexcept = 0;
    virtual std::uint64_t size() const noexcept = 0;
    /// Fills `out` with the bytes from `offset` on. Safe from several threads at once.
    /// @throws CheckpointError when the range ends beyond size(), on I/O errors, or when the file has changed.
    virtual void readAt(std::uint64_t offset, std::span<std::byte> out) const = 0;

    /// The range as a vector; the length is checked against size() before anything is allocated.
    std::vector<std::byte> read(std::uint64_t offset, std::uint64_t length) const;
};

/// Opens a regular file. @throws CheckpointError when it is missing, a folder, a pipe, a device or unreadable.
std::shared_ptr<const ByteSource> openFile(const std::filesystem::path& path);
/// Takes the bytes over; `name` stands for the path in messages.
std::shared_ptr<const ByteSource> memoryBytes(std::vector<std::byte> bytes, std::string name);

} // namespace dclscope

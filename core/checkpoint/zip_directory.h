// SPDX-License-Identifier: Apache-2.0
// The directory of a zip file, read strictly: a file that two readers could understand differently is refused.
#pragma once

#include "core/checkpoint/byte_source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dclscope {

struct ZipEntry {
    std::string name;
    bool deflated = false; ///< else stored
    std::uint32_t crc = 0;
    std::uint64_t compressedSize = 0;
    std::uint64_t size = 0;
    std::uint64_t localOffset = 0;
    std::uint64_t dataOffset = 0;
};

/// Entries in the directory's order, each compared with its local header.
/// @throws CheckpointError for anything unclear: several or missing end records, wrong counts, entries that overlap,
/// carry the same name, are encrypted, use other methods than stored and deflated, or have hostile names.
std::vector<ZipEntry> readZipDirectory(const ByteSource& source);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// The list of files in a tar archive, checked before anything in it is believed.
#pragma once

#include "core/checkpoint/byte_source.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// One file of a tar archive: `size` bytes at `offset` of the archive, wholly inside it.
struct TarMember {
    std::string name;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

/// Whether a file that begins with these bytes (at least 262 of them) says that it is a tar archive.
bool looksLikeTar(std::string_view head) noexcept;

/// Lists an uncompressed ustar or pax archive of plain files (POSIX.1-2001, "pax", ustar interchange format).
/// @throws CheckpointError for wrong checksums and sizes, folders, links, a name that stands twice, more than 64
///         members, members beyond the end, and an archive without its end.
std::vector<TarMember> readTarDirectory(const ByteSource& source);

} // namespace dclscope

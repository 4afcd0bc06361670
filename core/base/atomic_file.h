// SPDX-License-Identifier: Apache-2.0
// Files that are there whole or not at all, also when the process is killed while writing.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

namespace dclscope {

/// Writes `bytes` to a temporary file in the same folder, syncs it to disk and renames it over `path`.
/// After any interruption `path` holds either its old or its new content, whole.
/// @throws Error saying which step failed (for example "no space left on device"); the temporary file is removed.
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes);
void writeFileAtomically(const std::filesystem::path& path, std::string_view text);

} // namespace dclscope

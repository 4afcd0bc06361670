// SPDX-License-Identifier: Apache-2.0
// Files that are there whole or not at all, also when the process is killed while writing.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace dclscope {

/// A file that is written piece by piece under a temporary name in the same folder, and appears under its own name
/// only when it is complete. Destroyed without commit() it leaves no trace. What a killed process left is removed when the
/// same file is written again.
class AtomicFile {
public:
    /// @throws Error when no file can be created in the folder.
    explicit AtomicFile(std::filesystem::path path);
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    /// Appends. @throws Error, for example "no space left on device".
    void write(std::span<const std::byte> bytes);
    /// Syncs to disk and renames over the old file, if there is one. @throws Error; the old file then stays.
    void commit();

private:
    std::filesystem::path path_;
    std::string temporary_; ///< empty once it has been renamed
    int fd_ = -1;
};

/// Removes temporary files of killed processes from a folder. Those that a living process is writing stay, also one on
/// another machine: the system's lock on them tells.
/// @param name  only those of the file of this name; empty: all
/// @return how many were removed; a folder that cannot be read has none
std::size_t removeUnfinishedFiles(const std::filesystem::path& folder, std::string_view name = {});

/// Writes `bytes` to a temporary file in the same folder, syncs it to disk and renames it over `path`.
/// After any interruption `path` holds either its old or its new content, whole.
/// @throws Error saying which step failed (for example "no space left on device"); the temporary file is removed.
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes);
void writeFileAtomically(const std::filesystem::path& path, std::string_view text);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// A zip file whose entries are read in pieces, with their checksums verified on first use.
#pragma once

#include "core/checkpoint/zip_directory.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>

struct zip;

namespace dclscope {

/// Stored entries are read from the file directly, deflated ones through libzip. Reading is thread-safe.
class ZipArchive {
public:
    /// Opens the archive twice over, with our own strict reader and with libzip's ZIP_CHECKCONS; both must agree.
    /// @throws CheckpointError as readZipDirectory, or when the entries would inflate beyond all reason.
    explicit ZipArchive(std::shared_ptr<const ByteSource> source);
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;
    ~ZipArchive();

    const std::vector<ZipEntry>& entries() const noexcept { return entries_; }
    std::optional<std::size_t> find(std::string_view name) const;

    /// Fills `out` with an entry's bytes (inflated) from `offset` on; the range must lie within its size.
    /// @throws CheckpointError when the entry's checksum is wrong or it cannot be inflated.
    void read(std::size_t entry, std::uint64_t offset, std::span<std::byte> out) const;
    /// The whole of an entry. @throws CheckpointError also when it is longer than `limit`.
    std::vector<std::byte> readAll(std::size_t entry, std::uint64_t limit) const;
    /// The same for a stored entry whose checksum the caller will judge. @throws CheckpointError for a deflated one.
    std::vector<std::byte> readUnverified(std::size_t entry, std::uint64_t limit) const;
    /// Whether bytes have the checksum that the file says the entry has.
    bool checksumMatches(std::size_t entry, std::span<const std::byte> bytes) const;
    /// Declares an entry sound: it will not be checked again.
    void accept(std::size_t entry) const { verified_[entry] = true; }
    /// Checks one entry's checksum in constant memory.
    void verify(std::size_t entry) const;

private:
    struct Discard {
        void operator()(zip* archive) const noexcept;
    };

    std::vector<std::byte> buffer(std::size_t entry, std::uint64_t limit) const;
    void openLibzip();
    void compareWithLibzip() const;
    void pass(std::size_t entry, std::uint64_t offset, std::span<std::byte> out) const;

    std::shared_ptr<const ByteSource> source_;
    std::vector<ZipEntry> entries_;
    std::unordered_map<std::string_view, std::size_t> byName_;
    std::unique_ptr<std::atomic<bool>[]> verified_;
    std::unique_ptr<zip, Discard> libzip_; ///< kept only for archives with deflated entries
    mutable std::mutex libzipMutex_;
};

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/zip_archive.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <zip.h>
#include <zlib.h>

#include <algorithm>
#include <string>

namespace dclscope {
namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10;
constexpr std::uint64_t kInflateSlack = std::uint64_t{64} << 20;

/// Lets libzip read from a ByteSource.
struct SourceState {
    std::shared_ptr<const ByteSource> source;
    std::uint64_t position = 0;
    zip_error_t error{};
};

zip_int64_t readSource(SourceState& state, void* data, zip_uint64_t length) {
    const std::uint64_t count = std::min<std::uint64_t>(length, state.source->size() - state.position);
    try {
        state.source->readAt(state.position, {static_cast<std::byte*>(data), static_cast<std::size_t>(count)});
    } catch (const Error&) {
        zip_error_set(&state.error, ZIP_ER_READ, 0);
        return -1;
    }
    state.position += count;
    return static_cast<zip_int64_t>(count);
}

zip_int64_t statSource(const SourceState& state, void* data) {
    auto* stat = static_cast<zip_stat_t*>(data);
    zip_stat_init(stat);
    stat->size = state.source->size();
    stat->valid = ZIP_STAT_SIZE;
    return sizeof(zip_stat_t);
}

zip_int64_t seekSource(SourceState& state, void* data, zip_uint64_t length) {
    const zip_int64_t position =
        zip_source_seek_compute_offset(state.position, state.source->size(), data, length, &state.error);
    if (position < 0) return -1;
    state.position = static_cast<std::uint64_t>(position);
    return 0;
}

extern "C" zip_int64_t dclscopeZipSource(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    auto& state = *static_cast<SourceState*>(user);
    switch (command) {
    case ZIP_SOURCE_OPEN: state.position = 0; return 0;
    case ZIP_SOURCE_READ: return readSource(state, data, length);
    case ZIP_SOURCE_CLOSE: return 0;
    case ZIP_SOURCE_STAT: return statSource(state, data);
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&state.error, data, length);
    case ZIP_SOURCE_FREE: delete &state; return 0; // NOLINT(cppcoreguidelines-owning-memory): libzip's protocol
    case ZIP_SOURCE_SEEK: return seekSource(state, data, length);
    case ZIP_SOURCE_TELL: return static_cast<zip_int64_t>(state.position);
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                              ZIP_SOURCE_SUPPORTS, -1);
    default: zip_error_set(&state.error, ZIP_ER_OPNOTSUPP, 0); return -1;
    }
}

std::string reason(zip_error_t& error) {
    std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return text;
}

std::uint32_t extendCrc(std::uint32_t crc, std::span<const std::byte> bytes) {
    return static_cast<std::uint32_t>(::crc32_z(crc, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

/// Fuzzers cannot guess checksums: their builds let any pass, so that what comes after is reached.
bool sameChecksum([[maybe_unused]] std::uint32_t a, [[maybe_unused]] std::uint32_t b) {
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
    return true;
#else
    return a == b;
#endif
}

/// The bytes of one entry from its beginning on, piece by piece.
class EntryStream {
public:
    EntryStream(const ByteSource& source, const ZipEntry& entry, zip* archive, std::size_t index)
        : source_(source), entry_(entry),
          inflating_(archive != nullptr && entry.deflated ? zip_fopen_index(archive, index, ZIP_FL_UNCHANGED)
                                                          : nullptr) {
        if (entry.deflated && inflating_ == nullptr) fail("cannot be inflated");
    }
    EntryStream(const EntryStream&) = delete;
    EntryStream& operator=(const EntryStream&) = delete;
    ~EntryStream() {
        if (inflating_ != nullptr) zip_fclose(inflating_);
    }

    void next(std::span<std::byte> out) {
        if (inflating_ == nullptr) {
            source_.readAt(entry_.dataOffset + position_, out);
            position_ += out.size();
            return;
        }
        while (!out.empty()) {
            const zip_int64_t got = zip_fread(inflating_, out.data(), out.size());
            if (got <= 0) fail("cannot be inflated, or its checksum is wrong");
            out = out.subspan(static_cast<std::size_t>(got));
        }
    }

    /// Nothing may follow the declared size.
    void finish() {
        std::byte extra{};
        if (inflating_ != nullptr && zip_fread(inflating_, &extra, 1) != 0)
            fail("inflates to more than it says, or its checksum is wrong");
    }

private:
    [[noreturn]] void fail(const char* what) const {
        throw CheckpointError(source_.path(), "zip entry '" + printable(entry_.name) + "' " + what);
    }

    const ByteSource& source_;
    const ZipEntry& entry_;
    zip_file_t* inflating_;
    std::uint64_t position_ = 0;
};

} // namespace

void ZipArchive::Discard::operator()(zip* archive) const noexcept { zip_discard(archive); }

ZipArchive::ZipArchive(std::shared_ptr<const ByteSource> source)
    : source_(std::move(source)), entries_(readZipDirectory(*source_)),
      verified_(std::make_unique<std::atomic<bool>[]>(entries_.size())) {
    std::uint64_t inflated = 0;
    bool anyDeflated = false;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        byName_.emplace(entries_[i].name, i);
        if (!entries_[i].deflated) continue;
        anyDeflated = true;
        // Deflate cannot do better than 1032 to 1, and weights are far from that.
        if (entries_[i].size / 1032 > entries_[i].compressedSize || entries_[i].size > UINT64_MAX - inflated)
            throw CheckpointError(source_->path(),
                                  "zip entry '" + printable(entries_[i].name) + "' cannot have the size it says");
        inflated += entries_[i].size;
    }
    if (inflated / 8 > source_->size() + kInflateSlack / 8)
        throw CheckpointError(source_->path(), "it would inflate to " + std::to_string(inflated >> 20) +
                                                   " MiB, more than 8 times the file; it looks like a zip bomb");
    openLibzip();
    compareWithLibzip();
    if (!anyDeflated) libzip_.reset();
}

ZipArchive::~ZipArchive() = default;

void ZipArchive::openLibzip() {
    zip_error_t error;
    zip_error_init(&error);
    auto state = std::make_unique<SourceState>();
    state->source = source_;
    zip_error_init(&state->error);
    zip_source_t* input = zip_source_function_create(&dclscopeZipSource, state.get(), &error);
    if (input == nullptr) throw CheckpointError(source_->path(), "not a readable zip archive: " + reason(error));
    state.release(); // NOLINT(bugprone-unused-return-value): the source frees it
    libzip_.reset(zip_open_from_source(input, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (libzip_ == nullptr) {
        zip_source_free(input);
        throw CheckpointError(source_->path(), "not a readable zip archive: " + reason(error));
    }
}

void ZipArchive::compareWithLibzip() const {
    const zip_int64_t count = zip_get_num_entries(libzip_.get(), ZIP_FL_UNCHANGED);
    bool same = count >= 0 && static_cast<std::size_t>(count) == entries_.size();
    for (std::size_t i = 0; same && i < entries_.size(); ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        same = zip_stat_index(libzip_.get(), i, ZIP_FL_UNCHANGED | ZIP_FL_ENC_RAW, &stat) == 0 &&
               stat.name == entries_[i].name && stat.size == entries_[i].size &&
               stat.comp_size == entries_[i].compressedSize && stat.crc == entries_[i].crc &&
               stat.encryption_method == ZIP_EM_NONE;
    }
    if (!same) throw CheckpointError(source_->path(), "the zip directory can be read in more than one way");
}

std::optional<std::size_t> ZipArchive::find(std::string_view name) const {
    const auto found = byName_.find(name);
    return found == byName_.end() ? std::nullopt : std::optional(found->second);
}

void ZipArchive::read(std::size_t index, std::uint64_t offset, std::span<std::byte> out) const {
    const ZipEntry& entry = entries_[index];
    if (offset > entry.size || out.size() > entry.size - offset)
        throw CheckpointError(source_->path(), "zip entry '" + printable(entry.name) + "' is shorter than needed");
    if (!entry.deflated && verified_[index])
        source_->readAt(entry.dataOffset + offset, out);
    else
        pass(index, offset, out);
}

std::vector<std::byte> ZipArchive::buffer(std::size_t index, std::uint64_t limit) const {
    const ZipEntry& entry = entries_[index];
    if (entry.size > limit)
        throw CheckpointError(source_->path(), "zip entry '" + printable(entry.name) + "' has " +
                                                   std::to_string(entry.size) + " bytes, expected at most " +
                                                   std::to_string(limit));
    return std::vector<std::byte>(static_cast<std::size_t>(entry.size));
}

std::vector<std::byte> ZipArchive::readAll(std::size_t index, std::uint64_t limit) const {
    std::vector<std::byte> bytes = buffer(index, limit);
    read(index, 0, bytes);
    return bytes;
}

std::vector<std::byte> ZipArchive::readUnverified(std::size_t index, std::uint64_t limit) const {
    const ZipEntry& entry = entries_[index];
    if (entry.deflated) throw CheckpointError(source_->path(), "zip entry '" + printable(entry.name) + "' is deflated");
    std::vector<std::byte> bytes = buffer(index, limit);
    source_->readAt(entry.dataOffset, bytes);
    return bytes;
}

bool ZipArchive::checksumMatches(std::size_t index, std::span<const std::byte> bytes) const {
    return sameChecksum(extendCrc(0, bytes), entries_[index].crc);
}

void ZipArchive::verify(std::size_t index) const {
    if (!verified_[index]) pass(index, 0, {});
}

/// Goes once through the whole entry, keeps the wanted range and compares the checksum.
void ZipArchive::pass(std::size_t index, std::uint64_t offset, std::span<std::byte> out) const {
    const ZipEntry& entry = entries_[index];
    std::unique_lock<std::mutex> lock(libzipMutex_, std::defer_lock);
    if (entry.deflated) lock.lock();
    EntryStream stream(*source_, entry, libzip_.get(), index);
    std::vector<std::byte> chunk;
    std::uint32_t crc = 0;
    std::uint64_t position = 0;
    const std::uint64_t end = offset + out.size();
    while (position < entry.size) {
        std::span<std::byte> piece;
        if (position >= offset && position < end) {
            piece = out.subspan(static_cast<std::size_t>(position - offset));
            piece = piece.first(std::min(piece.size(), kChunk));
        } else {
            const std::uint64_t stop = position < offset ? offset : entry.size;
            chunk.resize(static_cast<std::size_t>(std::min<std::uint64_t>(stop - position, kChunk)));
            piece = chunk;
        }
        stream.next(piece);
        crc = extendCrc(crc, piece);
        position += piece.size();
    }
    stream.finish();
    if (!sameChecksum(crc, entry.crc))
        throw CheckpointError(source_->path(), "zip entry '" + printable(entry.name) +
                                                   "' is damaged: its checksum is not the one the file says");
    verified_[index] = true;
}

} // namespace dclscope

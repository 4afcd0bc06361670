// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/zip_directory.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <unordered_set>

namespace dclscope {
namespace {

constexpr std::uint64_t kMaxEntries = 200'000;
constexpr std::uint64_t kMaxDirectoryBytes = std::uint64_t{64} << 20;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kMaxComment = 0xFFFF;
constexpr std::size_t kCentralBytes = 46;
constexpr std::size_t kLocalBytes = 30;
constexpr std::uint32_t kFull32 = 0xFFFFFFFF;
constexpr std::uint16_t kEncryptionFlags = 0x0001 | 0x0040 | 0x2000;
constexpr std::uint16_t kDescriptorFlag = 0x0008;

template <class T>
T at(std::span<const std::byte> bytes, std::size_t offset) {
    T value;
    std::memcpy(&value, bytes.data() + offset, sizeof(T));
    return value;
}

bool signature(std::span<const std::byte> bytes, std::size_t offset, const char (&text)[5]) {
    return std::memcmp(bytes.data() + offset, text, 4) == 0;
}

/// Where the first 'P', which all signatures begin with, stands from `begin` on; the size where there is none.
std::size_t nextP(std::span<const std::byte> bytes, std::size_t begin) {
    if (begin >= bytes.size()) return bytes.size();
    const void* found = std::memchr(bytes.data() + begin, 'P', bytes.size() - begin);
    return found == nullptr ? bytes.size()
                            : static_cast<std::size_t>(static_cast<const std::byte*>(found) - bytes.data());
}

struct Directory {
    std::uint64_t entries = 0;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

class DirectoryReader {
public:
    explicit DirectoryReader(const ByteSource& source) : source_(source) {}

    std::vector<ZipEntry> read() {
        const Directory directory = findDirectory();
        if (directory.entries == 0) fail("the zip archive is empty");
        if (directory.entries > kMaxEntries || directory.size > kMaxDirectoryBytes)
            fail("the zip directory is larger than any checkpoint's");
        const std::vector<std::byte> bytes = source_.read(directory.offset, directory.size);
        std::span<const std::byte> rest(bytes);
        std::vector<ZipEntry> entries;
        for (std::uint64_t i = 0; i < directory.entries; ++i) entries.push_back(readCentral(rest));
        if (!rest.empty()) fail("the zip directory holds more than its entries");
        checkNames(entries);
        checkLayout(entries, directory.offset);
        return entries;
    }

private:
    [[noreturn]] void fail(const std::string& what) const { throw CheckpointError(source_.path(), what); }

    Directory findDirectory() const {
        const std::uint64_t size = source_.size();
        const std::uint64_t length = std::min<std::uint64_t>(size, kEndBytes + kMaxComment);
        const std::vector<std::byte> tail = source_.read(size - length, length);
        std::size_t found = 0;
        int count = 0;
        for (std::size_t i = nextP(tail, 0); i + kEndBytes <= tail.size(); i = nextP(tail, i + 1)) {
            if (!signature(tail, i, "PK\5\6")) continue;
            if (i + kEndBytes + at<std::uint16_t>(tail, i + 20) != tail.size()) continue;
            found = i;
            ++count;
        }
        if (count == 0) fail("the zip archive's end record is missing; the file is probably cut off");
        if (count > 1) fail("the zip archive has two end records");
        const std::span<const std::byte> end = std::span(tail).subspan(found);
        const std::uint64_t endOffset = size - length + found;
        if (at<std::uint16_t>(end, 4) != 0 || at<std::uint16_t>(end, 6) != 0)
            fail("the zip archive spans several disks");
        Directory directory{at<std::uint16_t>(end, 10), at<std::uint32_t>(end, 16), at<std::uint32_t>(end, 12)};
        if (at<std::uint16_t>(end, 8) != directory.entries) fail("the zip archive spans several disks");
        const std::uint64_t directoryEnd = readZip64(endOffset, directory);
        if (directory.offset > directoryEnd || directory.size != directoryEnd - directory.offset)
            fail("the zip directory does not lie just before the end record");
        if (directory.entries > directory.size / kCentralBytes)
            fail("the zip directory holds fewer entries than it says");
        return directory;
    }

    /// PyTorch always writes a zip64 end record as well. Where there is one it replaces what does not fit into
    /// 32 bits and must repeat what does; returns where it begins, or `endOffset`.
    std::uint64_t readZip64(std::uint64_t endOffset, Directory& directory) const {
        constexpr std::uint64_t kLocatorBytes = 20;
        constexpr std::uint64_t kRecordBytes = 56;
        const bool needed = directory.entries == 0xFFFF || directory.offset == kFull32 || directory.size == kFull32;
        std::vector<std::byte> locator(kLocatorBytes);
        if (endOffset >= kLocatorBytes + kRecordBytes) source_.readAt(endOffset - kLocatorBytes, locator);
        if (!signature(locator, 0, "PK\6\7")) {
            if (needed) fail("the zip64 end record is missing");
            return endOffset;
        }
        const auto recordOffset = at<std::uint64_t>(locator, 8);
        if (recordOffset > endOffset - kLocatorBytes - kRecordBytes) fail("the zip64 end record is missing");
        const std::vector<std::byte> record = source_.read(recordOffset, kRecordBytes);
        const Directory large{at<std::uint64_t>(record, 32), at<std::uint64_t>(record, 48),
                              at<std::uint64_t>(record, 40)};
        const bool fits = signature(record, 0, "PK\6\6") &&
                          at<std::uint64_t>(record, 4) == endOffset - kLocatorBytes - recordOffset - 12 &&
                          at<std::uint32_t>(record, 16) == 0 && at<std::uint32_t>(record, 20) == 0 &&
                          at<std::uint64_t>(record, 24) == large.entries;
        const bool repeats = (directory.entries == 0xFFFF || directory.entries == large.entries) &&
                             (directory.offset == kFull32 || directory.offset == large.offset) &&
                             (directory.size == kFull32 || directory.size == large.size);
        if (!fits || !repeats) fail("the zip64 end record is broken");
        directory = large;
        return recordOffset;
    }

    /// The zip64 extra field replaces, in this order, those of the values that are all ones.
    void applyZip64(std::span<const std::byte> extra, std::initializer_list<std::uint64_t*> values) const {
        const bool wanted = std::any_of(values.begin(), values.end(), [](const auto* v) { return *v == kFull32; });
        while (wanted && extra.size() >= 4) {
            const std::size_t length = at<std::uint16_t>(extra, 2);
            if (length > extra.size() - 4) fail("a zip extra field is cut off");
            std::span<const std::byte> field = extra.subspan(4, length);
            if (at<std::uint16_t>(extra, 0) == 1) {
                for (std::uint64_t* value : values) {
                    if (*value != kFull32) continue;
                    if (field.size() < 8) fail("a zip64 extra field is cut off");
                    *value = at<std::uint64_t>(field, 0);
                    field = field.subspan(8);
                }
                return;
            }
            extra = extra.subspan(4 + length);
        }
    }

    ZipEntry readCentral(std::span<const std::byte>& rest) const {
        if (rest.size() < kCentralBytes || !signature(rest, 0, "PK\1\2")) fail("the zip directory is broken");
        const std::size_t nameLength = at<std::uint16_t>(rest, 28);
        const std::size_t extraLength = at<std::uint16_t>(rest, 30);
        const std::size_t length = kCentralBytes + nameLength + extraLength + at<std::uint16_t>(rest, 32);
        if (rest.size() < length) fail("the zip directory is broken");
        ZipEntry entry;
        entry.name.assign(reinterpret_cast<const char*>(rest.data()) + kCentralBytes, nameLength);
        const auto flags = at<std::uint16_t>(rest, 8);
        const auto method = at<std::uint16_t>(rest, 10);
        if ((flags & kEncryptionFlags) != 0) fail("zip entry '" + printable(entry.name) + "' is encrypted");
        if (method != 0 && method != 8)
            fail("zip entry '" + printable(entry.name) + "' uses compression method " + std::to_string(method) +
                 ", expected 0 (stored) or 8 (deflated)");
        if (at<std::uint16_t>(rest, 34) != 0) fail("the zip archive spans several disks");
        entry.deflated = method == 8;
        entry.crc = at<std::uint32_t>(rest, 16);
        entry.compressedSize = at<std::uint32_t>(rest, 20);
        entry.size = at<std::uint32_t>(rest, 24);
        entry.localOffset = at<std::uint32_t>(rest, 42);
        applyZip64(rest.subspan(kCentralBytes + nameLength, extraLength),
                   {&entry.size, &entry.compressedSize, &entry.localOffset});
        if (!entry.deflated && entry.size != entry.compressedSize)
            fail("zip entry '" + printable(entry.name) + "' is stored but has two sizes");
        rest = rest.subspan(length);
        readLocal(entry, flags, method);
        return entry;
    }

    void readLocal(ZipEntry& entry, std::uint16_t flags, std::uint16_t method) const {
        const std::string who = "zip entry '" + printable(entry.name) + "' ";
        const std::uint64_t size = source_.size();
        if (entry.localOffset > size || size - entry.localOffset < kLocalBytes + entry.name.size())
            fail(who + "lies outside the file");
        const std::vector<std::byte> local = source_.read(entry.localOffset, kLocalBytes + entry.name.size());
        if (!signature(local, 0, "PK\3\4")) fail(who + "does not begin where the directory says");
        const std::uint64_t extraLength = at<std::uint16_t>(local, 28);
        entry.dataOffset = entry.localOffset + local.size() + extraLength;
        const bool sameName = at<std::uint16_t>(local, 26) == entry.name.size() &&
                              std::memcmp(local.data() + kLocalBytes, entry.name.data(), entry.name.size()) == 0;
        if (!sameName || at<std::uint16_t>(local, 6) != flags || at<std::uint16_t>(local, 8) != method)
            fail(who + "differs between the directory and its own header");
        if (entry.dataOffset > size || entry.compressedSize > size - entry.dataOffset)
            fail(who + "lies outside the file");
        const auto crc = at<std::uint32_t>(local, 14);
        std::uint64_t compressed = at<std::uint32_t>(local, 18);
        std::uint64_t uncompressed = at<std::uint32_t>(local, 22);
        applyZip64(source_.read(entry.localOffset + local.size(), extraLength), {&uncompressed, &compressed});
        const bool streamed = (flags & kDescriptorFlag) != 0 && crc == 0 && compressed == 0 && uncompressed == 0;
        const bool same = crc == entry.crc && compressed == entry.compressedSize && uncompressed == entry.size;
        if (!streamed && !same) fail(who + "differs between the directory and its own header");
    }

    void checkNames(const std::vector<ZipEntry>& entries) const {
        std::unordered_set<std::string_view> seen;
        for (const ZipEntry& entry : entries) {
            const std::string_view name = entry.name;
            const std::string padded = "/" + entry.name + "/";
            const bool hostile = name.empty() || name.front() == '/' || padded.find("/../") != std::string::npos ||
                                 name.find('\\') != std::string_view::npos || name.find('\0') != std::string_view::npos;
            if (hostile) fail("zip entry '" + printable(name) + "' has a name that no checkpoint uses");
            if (!seen.insert(name).second) fail("zip entry '" + printable(name) + "' exists twice");
        }
    }

    void checkLayout(const std::vector<ZipEntry>& entries, std::uint64_t directoryOffset) const {
        std::vector<const ZipEntry*> order;
        for (const ZipEntry& entry : entries) order.push_back(&entry);
        std::sort(order.begin(), order.end(),
                  [](const ZipEntry* a, const ZipEntry* b) { return a->localOffset < b->localOffset; });
        if (order.front()->localOffset != 0) fail("the zip archive does not begin at the beginning of the file");
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::uint64_t limit = i + 1 < order.size() ? order[i + 1]->localOffset : directoryOffset;
            if (order[i]->dataOffset + order[i]->compressedSize > limit)
                fail("zip entry '" + printable(order[i]->name) + "' overlaps with what follows it");
        }
    }

    const ByteSource& source_;
};

} // namespace

std::vector<ZipEntry> readZipDirectory(const ByteSource& source) { return DirectoryReader(source).read(); }

} // namespace dclscope

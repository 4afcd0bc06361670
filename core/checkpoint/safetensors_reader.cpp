// SPDX-License-Identifier: Apache-2.0
// safetensors: the header's length as 64-bit number, a JSON header, then the tensors without hole or overlap.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/contents.h"
#include "core/checkpoint/safetensors_header.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string>

namespace dclscope {
namespace {

constexpr std::uint64_t kMaxHeaderBytes = 100'000'000;

struct KnownDType {
    std::string_view name;
    std::size_t size;
    std::optional<DType> dtype; ///< empty: legal, but nothing here can hold it
};

constexpr std::array<KnownDType, 15> kDTypes{{{"F64", 8, DType::Float64},
                                              {"F32", 4, DType::Float32},
                                              {"F16", 2, DType::Float16},
                                              {"BF16", 2, DType::BFloat16},
                                              {"I64", 8, DType::Int64},
                                              {"I32", 4, DType::Int32},
                                              {"I16", 2, DType::Int16},
                                              {"I8", 1, DType::Int8},
                                              {"U8", 1, DType::UInt8},
                                              {"BOOL", 1, DType::Bool},
                                              {"U64", 8, std::nullopt},
                                              {"U32", 4, std::nullopt},
                                              {"U16", 2, std::nullopt},
                                              {"F8_E4M3", 1, std::nullopt},
                                              {"F8_E5M2", 1, std::nullopt}}};

class FileRecords final : public RecordReader {
public:
    explicit FileRecords(std::shared_ptr<const ByteSource> source) : source_(std::move(source)) {}

    void read(std::size_t /*record*/, std::uint64_t offset, std::span<std::byte> out) const override {
        source_->readAt(offset, out);
    }

private:
    std::shared_ptr<const ByteSource> source_;
};

class SafetensorsReader {
public:
    explicit SafetensorsReader(std::shared_ptr<const ByteSource> source) : source_(std::move(source)) {}

    CheckpointContents read() {
        SafetensorsHeader header = readHeader();
        if (header.tensors.empty()) fail("holds no tensors");
        for (const SafetensorsEntry& entry : header.tensors) checkSize(entry);
        checkTiling(header.tensors);
        CheckpointContents contents;
        contents.path = source_->path();
        contents.fileSize = source_->size();
        contents.format = "safetensors";
        contents.metadata = std::move(header.metadata);
        for (SafetensorsEntry& entry : header.tensors) add(entry, contents);
        if (contents.tensors.empty()) fail("holds no tensors of a dtype that is supported");
        contents.records = std::make_unique<FileRecords>(source_);
        return contents;
    }

private:
    [[noreturn]] void fail(const std::string& what) const { throw CheckpointError(source_->path(), what); }

    SafetensorsHeader readHeader() {
        std::uint64_t length = 0;
        if (source_->size() < sizeof length + 2) fail("is too short to be a safetensors file");
        source_->readAt(0, std::as_writable_bytes(std::span(&length, 1)));
        if (length > kMaxHeaderBytes || length > source_->size() - sizeof length)
            fail("says that its header has " + std::to_string(length) + " bytes, but the file has " +
                 std::to_string(source_->size()) + " (and 100 MB are the limit)");
        const std::vector<std::byte> bytes = source_->read(sizeof length, length);
        const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        if (text.empty() || text.front() != '{') fail("has a safetensors header that does not begin with {");
        dataOffset_ = sizeof length + length;
        dataSize_ = source_->size() - dataOffset_;
        try {
            return parseSafetensorsHeader(text);
        } catch (const Error& error) {
            fail(error.what());
        }
    }

    static const KnownDType* lookUp(const std::string& name) {
        const auto found = std::find_if(kDTypes.begin(), kDTypes.end(), [&](const auto& d) { return d.name == name; });
        return found == kDTypes.end() ? nullptr : &*found;
    }

    void checkSize(const SafetensorsEntry& entry) const {
        const std::string who = "tensor '" + printable(entry.name) + "' ";
        const KnownDType* dtype = lookUp(entry.dtype);
        if (entry.begin > entry.end || entry.end > dataSize_)
            fail(who + "lies at bytes " + std::to_string(entry.begin) + " to " + std::to_string(entry.end) + " of " +
                 std::to_string(dataSize_));
        if (dtype == nullptr) return; // how long its elements are is not known; it is left out
        std::uint64_t bytes = dtype->size;
        for (const std::int64_t size : entry.shape) {
            if (__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes))
                fail(who + "of shape " + shapeText(entry.shape) + " is too large to exist");
        }
        if (entry.end - entry.begin != bytes)
            fail(who + "of shape " + shapeText(entry.shape) + " and dtype " + entry.dtype + " needs " +
                 std::to_string(bytes) + " bytes but has " + std::to_string(entry.end - entry.begin));
    }

    void checkTiling(const std::vector<SafetensorsEntry>& entries) const {
        std::vector<std::size_t> order(entries.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(entries[a].begin, entries[a].end) < std::pair(entries[b].begin, entries[b].end);
        });
        std::uint64_t position = 0;
        for (const std::size_t i : order) {
            if (entries[i].begin != position)
                fail("tensor '" + printable(entries[i].name) + "' begins at byte " + std::to_string(entries[i].begin) +
                     ", expected " + std::to_string(position) + " (tensors lie without hole or overlap)");
            position = entries[i].end;
        }
        if (position != dataSize_) fail("has " + std::to_string(dataSize_ - position) + " bytes after its last tensor");
    }

    void add(SafetensorsEntry& entry, CheckpointContents& contents) const {
        const KnownDType* dtype = lookUp(entry.dtype);
        if (dtype == nullptr || !dtype->dtype) {
            contents.notes.push_back("'" + printable(entry.name) + "' is left out: its dtype " +
                                     printable(entry.dtype, 30) +
                                     (dtype == nullptr ? " is not known" : " is not supported"));
            return;
        }
        // Of a tensor without elements the other sizes may be anything: their product must not be taken.
        std::vector<std::int64_t> strides(entry.shape.size());
        std::int64_t step = entry.begin == entry.end ? 0 : 1;
        for (std::size_t i = strides.size(); i > 0; --i) {
            strides[i - 1] = step;
            if (step != 0) step *= entry.shape[i - 1];
        }
        contents.places.push_back({0, dataOffset_ + entry.begin, std::move(strides)});
        // The format does not say what is tied, so no tensor has a storage to its name.
        contents.tensors.push_back({std::move(entry.name), *dtype->dtype, std::move(entry.shape), {}});
    }

    std::shared_ptr<const ByteSource> source_;
    std::uint64_t dataOffset_ = 0;
    std::uint64_t dataSize_ = 0;
};

} // namespace

CheckpointContents readSafetensors(std::shared_ptr<const ByteSource> source, const OpenOptions& options) {
    CheckpointContents contents = SafetensorsReader(std::move(source)).read();
    contents.rest = options.entry;
    return contents;
}

} // namespace dclscope

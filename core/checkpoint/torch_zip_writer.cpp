// SPDX-License-Identifier: Apache-2.0
// The zip is written by hand rather than by libzip, for two properties of PyTorch's own files: records lie on
// multiples of 64 bytes (so that they can be mapped), and nothing in the file depends on the time of day.
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/tensor_checks.h"
#include "core/checkpoint/writers.h"

#include <zlib.h>

#include <string>
#include <string_view>
#include <unordered_map>

namespace dclscope {
namespace {

constexpr std::size_t kAlignment = 64;
constexpr std::size_t kBatch = 1000;
constexpr std::uint64_t kMaxFile = 0xF0000000; // leaves room for headers below 4 GiB

template <class T>
void put(std::string& out, T value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

std::span<const std::byte> asBytes(std::string_view text) { return std::as_bytes(std::span(text)); }

/// Stored entries one after the other, then the directory.
class ZipWriter {
public:
    explicit ZipWriter(const std::filesystem::path& path) : file_(path) {}

    void add(std::string_view name, std::span<const std::byte> data) {
        const auto crc =
            static_cast<std::uint32_t>(::crc32_z(0, reinterpret_cast<const Bytef*>(data.data()), data.size()));
        const auto offset = static_cast<std::uint32_t>(position_);
        const std::string common = commonFields(name, crc, static_cast<std::uint32_t>(data.size()));
        std::size_t padding = (kAlignment - (position_ + 30 + name.size() + 4) % kAlignment) % kAlignment;
        std::string local = "PK\3\4" + common;
        put(local, static_cast<std::uint16_t>(4 + padding));
        local.append(name);
        local += "FB"; // PyTorch's own padding field
        put(local, static_cast<std::uint16_t>(padding));
        local.append(padding, 'Z');
        write(asBytes(local));
        write(data);
        directory_ += std::string("PK\1\2") + std::string(2, '\0') + common;
        directory_.append(2 + 2 + 2 + 2 + 4, '\0'); // extra, comment, disk, attributes
        put(directory_, offset);
        directory_.append(name);
        ++entries_;
    }

    void finish() {
        const auto offset = static_cast<std::uint32_t>(position_);
        std::string end = "PK\5\6" + std::string(4, '\0');
        put(end, entries_);
        put(end, entries_);
        put(end, static_cast<std::uint32_t>(directory_.size()));
        put(end, offset);
        end.append(2, '\0');
        write(asBytes(directory_));
        write(asBytes(end));
        file_.commit();
    }

private:
    /// What the local header and the directory say alike: version to name length.
    static std::string commonFields(std::string_view name, std::uint32_t crc, std::uint32_t size) {
        std::string fields;
        put(fields, std::uint16_t{10});     // version needed: stored entries
        put(fields, std::uint16_t{0x0800}); // names are UTF-8
        put(fields, std::uint16_t{0});      // stored
        put(fields, std::uint16_t{0});      // midnight
        put(fields, std::uint16_t{0x0021}); // of 1 January 1980
        put(fields, crc);
        put(fields, size);
        put(fields, size);
        put(fields, static_cast<std::uint16_t>(name.size()));
        return fields;
    }

    void write(std::span<const std::byte> bytes) {
        file_.write(bytes);
        position_ += bytes.size();
    }

    AtomicFile file_;
    std::uint64_t position_ = 0;
    std::string directory_;
    std::uint16_t entries_ = 0;
};

const char* storageName(DType dtype) {
    switch (dtype) {
    case DType::Float64: return "DoubleStorage";
    case DType::Float32: return "FloatStorage";
    case DType::Float16: return "HalfStorage";
    case DType::BFloat16: return "BFloat16Storage";
    case DType::Int64: return "LongStorage";
    case DType::Int32: return "IntStorage";
    case DType::Int16: return "ShortStorage";
    case DType::Int8: return "CharStorage";
    case DType::UInt8: return "ByteStorage";
    case DType::Bool: return "BoolStorage";
    case DType::Complex64: return "ComplexFloatStorage";
    case DType::Complex128: break;
    }
    return "ComplexDoubleStorage";
}

/// The pickle of an OrderedDict of tensors, protocol 2, with the opcodes that torch.save uses.
class StateDictPickle {
public:
    StateDictPickle() {
        out_ = "\x80\x02";
        global("collections", "OrderedDict");
        out_ += std::string("q\0", 2) + ")R"; // memo 0
        global("torch._utils", "_rebuild_tensor_v2");
        out_ += "q\1"
                "0"; // memo 1, off the stack
    }

    void add(const TensorToWrite& tensor, const std::string& key) {
        if (inBatch_ == 0) out_ += "(";
        string(tensor.name);
        out_ += "h\1((";
        string("storage");
        global("torch", storageName(tensor.dtype));
        string(key);
        string("cpu");
        std::int64_t elements = 1;
        for (const std::int64_t size : tensor.shape) elements *= size;
        integer(elements);
        out_ += "tQ";
        integer(0);
        out_ += "(";
        for (const std::int64_t size : tensor.shape) integer(size);
        out_ += "t(";
        strides(tensor.shape);
        out_ += std::string("t\x89h\0)RtR", 8); // not requires_grad, no hooks
        if (++inBatch_ == kBatch) endBatch();
    }

    std::string finish() {
        endBatch();
        return out_ + ".";
    }

private:
    void global(std::string_view module, std::string_view name) {
        out_ += "c" + std::string(module) + "\n" + std::string(name) + "\n";
    }
    void string(std::string_view text) {
        out_ += "X";
        put(out_, static_cast<std::uint32_t>(text.size()));
        out_ += text;
    }
    void integer(std::int64_t value) {
        if (value >= 0 && value <= INT32_MAX) {
            out_ += "J";
            put(out_, static_cast<std::int32_t>(value));
        } else {
            out_ += "\x8a\x08";
            put(out_, value);
        }
    }
    void strides(const std::vector<std::int64_t>& shape) {
        std::vector<std::int64_t> all(shape.size());
        std::int64_t step = 1;
        for (std::size_t i = shape.size(); i > 0; --i) {
            all[i - 1] = step;
            step *= std::max<std::int64_t>(shape[i - 1], 1);
        }
        for (const std::int64_t stride : all) integer(stride);
    }
    void endBatch() {
        if (inBatch_ > 0) out_ += "u";
        inBatch_ = 0;
    }

    std::string out_;
    std::size_t inBatch_ = 0;
};

struct Plan {
    std::string pickle;
    std::vector<std::size_t> records; ///< index of the tensor whose bytes make record 0, 1, ...
};

/// Tensors that share a storage share a record when they are alike in shape and dtype too.
Plan planRecords(const std::filesystem::path& path, std::span<const TensorToWrite> tensors) {
    Plan plan;
    StateDictPickle pickle;
    std::unordered_map<std::string, std::size_t> recordOf;
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        std::size_t record = plan.records.size();
        if (!tensors[i].storage.empty()) {
            const std::string like = std::string(dtypeName(tensors[i].dtype)) + shapeText(tensors[i].shape);
            record = recordOf.emplace(like + tensors[i].storage, record).first->second;
        }
        if (record == plan.records.size()) {
            plan.records.push_back(i);
            total += byteCount(tensors[i]) + 256;
        }
        pickle.add(tensors[i], std::to_string(record));
    }
    plan.pickle = pickle.finish();
    if (total + plan.pickle.size() > kMaxFile || plan.records.size() > 60'000)
        throw Error(printable(path.string()) + ": too large for a .pt file (4 GiB, 60,000 tensors); write safetensors");
    return plan;
}

} // namespace

void writeTorchZip(const std::filesystem::path& path, std::span<const TensorToWrite> tensors) {
    checkNames(path, tensors);
    const Plan plan = planRecords(path, tensors);
    ZipWriter zip(path);
    zip.add("archive/data.pkl", asBytes(plan.pickle));
    zip.add("archive/byteorder", asBytes("little"));
    for (std::size_t i = 0; i < plan.records.size(); ++i)
        zip.add("archive/data/" + std::to_string(i), readChecked(tensors[plan.records[i]]));
    zip.add("archive/version", asBytes("3\n"));
    zip.finish();
}

} // namespace dclscope

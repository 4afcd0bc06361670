// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/npy_contents.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/npy_header.h"
#include "core/checkpoint/pickle_machine.h"
#include "core/checkpoint/torch_contents.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <string>

namespace dclscope {
namespace {

constexpr std::string_view kEnding = ".npy";
constexpr std::uint64_t kMostHeaderBytes = std::uint64_t{64} << 10;

/// In elements; of arrays without elements the sizes may be anything, and their product is not to be taken.
std::vector<std::int64_t> stridesOf(const NpyHeader& header) {
    std::vector<std::int64_t> strides(header.shape.size(), 0);
    if (std::find(header.shape.begin(), header.shape.end(), 0) != header.shape.end()) return strides;
    std::int64_t step = 1;
    for (std::size_t i = 0; i < strides.size(); ++i) {
        const std::size_t axis = header.fortran ? i : strides.size() - 1 - i;
        strides[axis] = step;
        step *= header.shape[axis];
    }
    return strides;
}

std::string nameOf(const std::string& path) {
    std::string name = std::filesystem::path(path).filename().string();
    if (name.size() > kEnding.size() && name.ends_with(kEnding)) name.resize(name.size() - kEnding.size());
    return isValidUtf8(name) ? name : "array";
}

void addArray(CheckpointContents& contents, std::string name, const NpyHeader& header, std::size_t record,
              std::uint64_t bytes) {
    try {
        checkNpyLength(header, bytes);
    } catch (const Error& error) {
        throw CheckpointError(contents.path, "array '" + printable(name) + "': " + error.what(), name);
    }
    contents.tensors.push_back({std::move(name), *header.dtype, header.shape, {}});
    TensorPlace place{record, header.dataOffset, stridesOf(header)};
    place.bigEndian = header.bigEndian;
    contents.places.push_back(std::move(place));
}

CheckpointContents readObject(const ByteSource& source, const NpyHeader& header, const OpenOptions& options) {
    const std::vector<std::byte> bytes = source.read(header.dataOffset, source.size() - header.dataOffset);
    try {
        const pickle::Document document = pickle::unpickle(bytes, source.size());
        return torchContents(source, document, options, [&](const pickle::Storage&) -> StoragePlace {
            throw CheckpointError(source.path(), "is a NumPy file whose pickle asks for PyTorch's storages");
        });
    } catch (const pickle::PickleError& error) {
        throw CheckpointError(source.path(), error.what());
    }
}

} // namespace

bool looksLikeNpy(std::string_view head) noexcept { return head.starts_with(kNpyMagic); }

bool isNpyName(std::string_view entry) noexcept { return entry.size() > kEnding.size() && entry.ends_with(kEnding); }

CheckpointContents readNpyContents(std::shared_ptr<const ByteSource> source, const OpenOptions& options) {
    const std::vector<std::byte> head = source->read(0, std::min(source->size(), kMostHeaderBytes));
    NpyHeader header;
    try {
        header = parseNpyHeader({reinterpret_cast<const char*>(head.data()), head.size()});
    } catch (const Error& error) {
        throw CheckpointError(source->path(), error.what());
    }
    CheckpointContents contents;
    if (header.object) {
        contents = readObject(*source, header, options);
    } else {
        if (!header.dtype)
            throw CheckpointError(source->path(),
                                  "is a NumPy file of type '" + printable(header.type, 40) + "', expected numbers");
        contents.path = source->path();
        contents.fileSize = source->size();
        contents.rest = options.entry;
        addArray(contents, nameOf(source->path()), header, 0, source->size() - header.dataOffset);
    }
    contents.format = "npy";
    contents.records = wholeFileRecords(std::move(source));
    return contents;
}

CheckpointContents npzContents(const ByteSource& source, const ZipArchive& archive) {
    CheckpointContents contents;
    contents.path = source.path();
    contents.fileSize = source.size();
    contents.format = "npz";
    for (std::size_t i = 0; i < archive.entries().size(); ++i) {
        const ZipEntry& entry = archive.entries()[i];
        std::string name = entry.name.substr(0, entry.name.size() - kEnding.size());
        std::vector<std::byte> head(static_cast<std::size_t>(std::min(entry.size, kMostHeaderBytes)));
        archive.read(i, 0, head);
        NpyHeader header;
        try {
            if (!isValidUtf8(name)) throw Error("has a name that is not UTF-8");
            header = parseNpyHeader({reinterpret_cast<const char*>(head.data()), head.size()});
        } catch (const Error& error) {
            throw CheckpointError(source.path(), "array '" + printable(name) + "' " + error.what());
        }
        if (header.dtype)
            addArray(contents, std::move(name), header, i, entry.size - header.dataOffset);
        else
            contents.notes.push_back("'" + printable(name) + "' is left out: its type " + printable(header.type, 40) +
                                     " is not supported");
    }
    if (contents.tensors.empty()) throw CheckpointError(source.path(), "is a NumPy archive without arrays of numbers");
    return contents;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// What a reader hands to Checkpoint: the list of tensors, and where their bytes are.
#pragma once

#include "core/base/tensor_source.h"
#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/checkpoint.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dclscope {

/// Runs of bytes that tensors view: the storages of a torch file, the tensors of a safetensors file.
class RecordReader {
public:
    virtual ~RecordReader() = default;
    /// Fills `out` with the bytes of a record from `offset` on. Safe from several threads at once.
    virtual void read(std::size_t record, std::uint64_t offset, std::span<std::byte> out) const = 0;
    /// Compares every record with its checksum, where the format has checksums.
    virtual void verify() const {}
};

/// Where one tensor's elements are.
struct TensorPlace {
    std::size_t record = 0;
    std::uint64_t byteOffset = 0;      ///< of the first element
    std::vector<std::int64_t> strides; ///< in elements, one per axis
};

struct CheckpointContents {
    std::string path;
    std::uint64_t fileSize = 0;
    std::string format;
    std::map<std::string, std::string> metadata;
    std::string stateDictPath;
    bool modulePrefixStripped = false;
    bool bigEndian = false;
    std::vector<std::string> alternatives;
    std::vector<std::pair<std::string, std::string>> scalars;
    std::vector<std::string> notes;
    std::vector<TensorInfo> tensors;
    std::vector<TensorPlace> places; ///< as tensors
    std::unique_ptr<const RecordReader> records;
};

/// The readers. Each throws CheckpointError.
CheckpointContents readTorchZip(std::shared_ptr<const ByteSource> source, const OpenOptions& options);
CheckpointContents readTorchLegacy(std::shared_ptr<const ByteSource> source, const OpenOptions& options);
CheckpointContents readTorchTar(std::shared_ptr<const ByteSource> source, const OpenOptions& options);
CheckpointContents readSafetensors(std::shared_ptr<const ByteSource> source, const OpenOptions& options);
CheckpointContents readHdf5(std::shared_ptr<const ByteSource> source, const OpenOptions& options);

} // namespace dclscope

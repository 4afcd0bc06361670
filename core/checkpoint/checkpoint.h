// SPDX-License-Identifier: Apache-2.0
// Opens a file of named tensors, whatever wrote it: torch.save (zip, legacy, tar), TorchScript, safetensors, HDF5.
// Nothing in the file is ever executed, and nothing in it is believed before it has been checked.
#pragma once

#include "core/base/tensor_source.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dclscope {

class ByteSource;
struct CheckpointContents;

struct OpenOptions {
    /// Checksums of every record are verified on opening when the file is at most this long (64 MiB). Those of
    /// longer files are verified when a record is first read.
    std::uint64_t verifyUpToBytes = std::uint64_t{64} << 20;
    /// Entry of the file to read instead of the one found by itself, e.g. "model_ema".
    std::string entry;
};

/// One opened checkpoint. Holds the file open; tensors are read from it one at a time when they are asked for.
/// Reading is safe from several threads at once. A file that changes or shrinks meanwhile gives a CheckpointError.
class Checkpoint final : public TensorSource {
public:
    explicit Checkpoint(CheckpointContents contents);
    Checkpoint(const Checkpoint&) = delete;
    Checkpoint& operator=(const Checkpoint&) = delete;
    ~Checkpoint() override;

    const std::string& path() const noexcept override;
    const std::vector<TensorInfo>& tensors() const noexcept override;
    std::vector<std::byte> readBytes(std::string_view name) const override;

    /// "torch zip", "torch legacy", "torch tar", "torchscript", "torch module" (a pickled nn.Module), "safetensors" or "HDF5".
    const std::string& format() const noexcept;
    /// The safetensors `__metadata__`; empty for other formats.
    const std::map<std::string, std::string>& metadata() const noexcept;
    /// Where in the file the tensors were found: "model", "state_dict", ...; empty when they are the file's top level.
    const std::string& stateDictPath() const noexcept;
    /// True when every name began with "module." (DataParallel), which is then left out of the names.
    bool modulePrefixStripped() const noexcept;
    /// Other entries that hold tensors and could be chosen by OpenOptions::entry, e.g. "model_ema".
    const std::vector<std::string>& alternatives() const noexcept;
    /// Plain values beside the tensors in the file's order, as dotted path and text: ("epoch", "11"),
    /// ("args.lr", "0.004"), ("meta.n_inputs", "140"). True, False and None are written as in Python.
    const std::vector<std::pair<std::string, std::string>>& scalars() const noexcept;
    /// The value at a dotted path among scalars().
    std::optional<std::string> scalar(std::string_view path) const;
    /// What of the chosen entry was left out and why, a sentence each (sparse tensors, unknown dtypes, ...).
    const std::vector<std::string>& notes() const noexcept;
    /// Length of the file in bytes.
    std::uint64_t fileSize() const noexcept;

    /// Reads every record once and compares it with its checksum, in constant memory.
    /// @throws CheckpointError naming the first record that differs.
    void verifyChecksums() const;

private:
    std::unique_ptr<const CheckpointContents> contents_;
    std::unordered_map<std::string_view, std::size_t> indexByName_;
};

/// Opens a checkpoint for reading; its format is found by its content, never by its name.
/// The names of the tensors are listed, their bytes are not read (but see OpenOptions::verifyUpToBytes).
/// @throws CheckpointError saying what is wrong: no checkpoint at all, damaged, hostile, or without tensors.
std::shared_ptr<const Checkpoint> openCheckpoint(const std::filesystem::path& path, const OpenOptions& options = {});
/// The same for bytes that are somewhere else, for example in memory.
std::shared_ptr<const Checkpoint> openCheckpoint(std::shared_ptr<const ByteSource> source,
                                                 const OpenOptions& options = {});

} // namespace dclscope

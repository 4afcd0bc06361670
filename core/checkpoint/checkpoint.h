// SPDX-License-Identifier: Apache-2.0
// Opens named tensors, whatever wrote them: torch.save (zip, legacy, tar, an unpacked zip), TorchScript, safetensors (also
// in shards), HDF5, NumPy (npy, npz).
// Nothing in the file is ever executed, and nothing in it is believed before it has been checked.
#pragma once

#include "core/base/tensor_source.h"

#include <cstddef>
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

/// What a tensor is to its network.
enum class TensorRole {
    Own,      ///< as the file has it
    Part,     ///< one of those that another is computed from: magnitudes and directions, a mask
    Computed, ///< not in the file, but computed from Parts of it
};

/// What can be said of a tensor's elements; for complex ones only the counts.
struct TensorStatistics {
    std::int64_t zeros = 0;
    std::int64_t nan = 0;
    std::int64_t infinite = 0;
    std::int64_t finite = 0;
    double minimum = 0.0; ///< of the finite ones, as is the rest
    double maximum = 0.0;
    double mean = 0.0;
    bool ordered = true; ///< false for complex numbers, which have no minimum and no maximum
};

struct OpenOptions {
    /// Checksums of every record are verified on opening when the file is at most this long (64 MiB). Those of
    /// longer files are verified when a record is first read.
    std::uint64_t verifyUpToBytes = std::uint64_t{64} << 20;
    /// Entry of the file to read instead of the one found by itself: a key of its dicts ("model_ema"), or what the
    /// names of a network begin with ("student").
    std::string entry = {};
    /// All tensors under the names that they have in the file; nothing is left out of names, or computed.
    bool asStored = false;
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

    /// "torch zip", "torch legacy", "torch tar", "torchscript", "torch module" (a pickled nn.Module), "torch folder",
    /// "safetensors", "HDF5", "npy" or "npz".
    const std::string& format() const noexcept;
    /// The safetensors `__metadata__`; empty for other formats.
    const std::map<std::string, std::string>& metadata() const noexcept;
    /// Where in the file the tensors were found: "model", "state_dict", ...; empty when they are the file's top level.
    const std::string& stateDictPath() const noexcept;
    /// What every name began with ("module.", "module._orig_mod."), which is left out of the names; may be empty.
    const std::string& droppedPrefix() const noexcept;
    /// Other entries that hold tensors and could be chosen by OpenOptions::entry, e.g. "model_ema".
    const std::vector<std::string>& alternatives() const noexcept;
    /// Plain values beside the tensors in the file's order, as dotted path and text: ("epoch", "11"),
    /// ("args.lr", "0.004"), ("meta.n_inputs", "140"). True, False and None are written as in Python.
    const std::vector<std::pair<std::string, std::string>>& scalars() const noexcept;
    /// The value at a dotted path among scalars().
    std::optional<std::string> scalar(std::string_view path) const override;
    /// What was left out, dropped from names or computed, a sentence each.
    const std::vector<std::string>& notes() const noexcept;
    TensorRole roleOf(std::string_view name) const;
    /// Statistics of one tensor's elements, read a block at a time.
    /// @throws CheckpointError as readBytes
    TensorStatistics statisticsOf(std::string_view name) const;
    /// Length of the file in bytes, of several files together.
    std::uint64_t fileSize() const noexcept;

    /// Reads every record once and compares it with its checksum, in constant memory.
    /// @throws CheckpointError naming the first record that differs.
    void verifyChecksums() const;

private:
    std::size_t indexOf(std::string_view name) const;

    std::unique_ptr<const CheckpointContents> contents_;
    std::unordered_map<std::string_view, std::size_t> indexByName_;
};

/// Whether a folder is one checkpoint rather than a run of several: an unpacked zip of torch.save (or the folder of
/// one), or shards with their index.
bool isCheckpointFolder(const std::filesystem::path& folder);

/// Opens a checkpoint for reading; its format is found by its content, never by its name. Besides files, folders as
/// isCheckpointFolder says, `*.index.json`, and single shards beside their index (which open the whole network).
/// The names of the tensors are listed, their bytes are not read (but see OpenOptions::verifyUpToBytes).
/// @throws CheckpointError saying what is wrong: no checkpoint at all, damaged, hostile, or without tensors.
std::shared_ptr<const Checkpoint> openCheckpoint(const std::filesystem::path& path, const OpenOptions& options = {});
/// The same, of several networks in it the one named `entry`, see OpenOptions::entry.
std::shared_ptr<const Checkpoint> openEntry(const std::filesystem::path& path, const std::string& entry);
/// The same as openCheckpoint for bytes that are somewhere else, for example in memory.
std::shared_ptr<const Checkpoint> openCheckpoint(std::shared_ptr<const ByteSource> source,
                                                 const OpenOptions& options = {});

} // namespace dclscope

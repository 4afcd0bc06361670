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
    /// Whether a part of a record can be read without going through the whole of it.
    virtual bool readsParts(std::size_t /*record*/) const { return true; }
    /// Compares every record with its checksum, where the format has checksums.
    virtual void verify() const {}
};

/// A tensor that is no run of bytes but computed from others, or from whole numbers.
enum class Derivation : std::uint8_t {
    None,
    WeightNorm, ///< first: magnitudes g; second: directions v; g v / |v|, the norm over all axes that g has not
    Mask,       ///< first: the weight before pruning; second: its mask
    /// first: the weight W before spectral normalisation; second, third: its singular vectors u and v (PyTorch up to 0.4
    /// stores no v, which then is W' u / |W' u|); W / (u W v)
    SpectralNorm,
    Dequantised, ///< of its own record: scale * (q - zeroPoint), of all or of each channel
};

inline constexpr std::size_t kNoTensor = SIZE_MAX;

struct ChannelScales;

/// Where one tensor's elements are.
struct TensorPlace {
    std::size_t record = 0;
    std::uint64_t byteOffset = 0;      ///< of the first element
    std::vector<std::int64_t> strides; ///< in elements, one per axis
    bool bigEndian = false;            ///< besides CheckpointContents::bigEndian
    bool within = false;               ///< the record is one of CheckpointContents::within
    Derivation derivation = Derivation::None;
    bool part = false;     ///< another is computed from it
    std::size_t first = 0; ///< tensors it is computed from
    std::size_t second = 0;
    std::size_t third = kNoTensor;
    DType quantised = DType::Int8; ///< Dequantised: the type of the whole numbers
    double scale = 1.0;
    std::int64_t zeroPoint = 0;
    std::shared_ptr<const ChannelScales> channels = nullptr; ///< in their place, where each channel has its own
};

/// Numbers for each index of a quantised tensor's axis.
struct ChannelScales {
    std::size_t axis = 0;
    TensorInfo scales; ///< shape [channels], as are the zero points
    TensorPlace scalesPlace;
    TensorInfo zeroPoints;
    TensorPlace zeroPointsPlace;
};

struct CheckpointContents {
    std::string path;
    std::uint64_t fileSize = 0;
    std::string format;
    std::map<std::string, std::string> metadata;
    std::string stateDictPath;
    std::string rest; ///< of the entry asked for: what names it begin with, where it is no entry of the file
    std::string droppedPrefix;
    bool bare = false; ///< the file is one tensor without a name
    bool bigEndian = false;
    std::vector<std::string> alternatives;
    std::vector<std::pair<std::string, std::string>> scalars;
    std::vector<std::string> notes;
    std::vector<TensorInfo> tensors;
    std::vector<TensorPlace> places; ///< as tensors
    std::unique_ptr<const RecordReader> records;
    std::vector<std::vector<std::byte>> within; ///< records that stood within a pickle (NumPy arrays)
};

/// The reader that the first bytes ask for.
CheckpointContents readContents(std::shared_ptr<const ByteSource> source, const OpenOptions& options);

/// What comes after every reader: names without shared prefixes, one network where there are several, and the weights
/// of reparameterised layers. @throws CheckpointError for an entry that is not there.
void arrange(CheckpointContents& contents);

/// The readers. Each throws CheckpointError.
CheckpointContents readZip(std::shared_ptr<const ByteSource> source, const OpenOptions& options);
CheckpointContents readTorchLegacy(std::shared_ptr<const ByteSource> source, const OpenOptions& options);
CheckpointContents readTorchTar(std::shared_ptr<const ByteSource> source, const OpenOptions& options);
CheckpointContents readSafetensors(std::shared_ptr<const ByteSource> source, const OpenOptions& options);
CheckpointContents readHdf5(std::shared_ptr<const ByteSource> source, const OpenOptions& options);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Rows of datasets in HDF5 files, a few at a time: recordings of spikes, which are lists of different lengths, and sounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

class ByteSource;

/// An HDF5 file of many examples. Const functions may be called from several threads at once; as with checkpoints the
/// HDF5 library runs in a process apart.
class Hdf5Rows {
public:
    struct Size {
        std::int64_t rows = 0;  ///< along the first axis
        std::int64_t width = 0; ///< numbers of each row; -1: a list each, of any length
    };

    /// @throws CheckpointError when it is missing or no HDF5 file.
    explicit Hdf5Rows(const std::filesystem::path& path);

    const std::string& path() const noexcept;
    /// The size of a dataset of numbers; nothing when there is none of that name.
    /// @param name  "spikes/times"
    /// @throws CheckpointError when it cannot be looked into
    std::optional<Size> find(const std::string& name) const;
    /// Some rows, each as float32.
    /// @param rows  numbers of rows; neighbours after one another are read together
    /// @throws CheckpointError naming the dataset: missing, compressed by a plug-in, damaged, more than 256 MB at once
    std::vector<std::vector<float>> read(const std::string& name, std::span<const std::int64_t> rows) const;
    /// Neighbouring rows.
    std::vector<std::vector<float>> read(const std::string& name, std::int64_t first, std::int64_t count) const;

private:
    std::shared_ptr<const ByteSource> source_;
};

/// What the process apart, which may be a hostile file's by then, says of a dataset: nothing when there is none.
/// @throws Error when it is no such answer, or sizes that no file has
std::optional<Hdf5Rows::Size> sizeIn(std::span<const std::byte> answer);
/// The rows in such an answer.
/// @param count  how many were asked for
/// @throws Error when there are others in it
std::vector<std::vector<float>> rowsIn(std::span<const std::byte> answer, std::size_t count);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// AudioSet in HDF5 as DCLS-Audio packs it: int16 waveforms at 32 kHz and multi-hot targets, read row by row.
#pragma once

#include "core/checkpoint/hdf5_rows.h"
#include "core/training/example_source.h"

#include <span>

namespace dclscope::training {

inline constexpr double kPackedRateHz = 32000.0;

/// One such file.
class WaveformFile {
public:
    /// @throws CheckpointError when it has no `waveform` [n, samples] and `target` [n, classes].
    explicit WaveformFile(const std::filesystem::path& path);

    const std::string& path() const noexcept { return rows_.path(); }
    std::size_t count() const noexcept { return classes_.size(); }
    std::int64_t classCount() const noexcept { return classCount_; }
    /// The classes of each clip.
    const std::vector<std::vector<std::int64_t>>& classes() const noexcept { return classes_; }
    /// Clips in [-1, 1] at kPackedRateHz.
    std::vector<std::vector<float>> clips(std::span<const std::int64_t> rows) const;

private:
    Hdf5Rows rows_;
    std::int64_t classCount_ = 0;
    std::vector<std::vector<std::int64_t>> classes_;
};

/// The names of so many classes: those given, AudioSet's, or numbers. @throws ConfigError when another number is given
std::vector<std::string> waveformLabels(const std::vector<std::string>& given, const WaveformFile& file);

/// @throws as openExamples()
std::unique_ptr<ExampleSource> openWaveforms(const Recipe& recipe,
                                             const std::optional<std::filesystem::path>& dataFolder);

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// Recordings of spikes as examples: the Spiking Heidelberg Digits and Spiking Speech Commands (Cramer et al. 2020).
#pragma once

#include "core/training/example_source.h"

#include <cstdint>
#include <span>

namespace dclscope::training {

/// How spikes are counted: in steps of time, and in inputs of several neighbouring units each.
struct SpikeBins {
    double timeStepMs = 10.0;
    std::int64_t unitsPerInput = 5;
};

/// Recordings of one file as counts, of which only those above 0 are held.
class SpikeFile {
public:
    /// Reads `spikes/times` (seconds), `spikes/units`, `labels` and, where it is there, `extra/speaker`, piece by piece.
    /// @throws CheckpointError for a file that lacks them or is damaged.
    SpikeFile(const std::filesystem::path& path, const SpikeBins& bins);

    const std::filesystem::path& path() const noexcept { return path_; }
    std::size_t count() const noexcept { return labels_.size(); }
    std::int64_t label(std::size_t index) const noexcept { return labels_[index]; }
    const std::vector<std::int64_t>& labels() const noexcept { return labels_; }
    const std::vector<std::int64_t>& speakers() const noexcept { return speakers_; } ///< empty: not said
    std::int64_t inputs() const noexcept { return inputs_; }
    std::int64_t steps() const noexcept { return steps_; } ///< of the longest recording

    /// Adds a recording's counts. @param frames  [steps, inputs], zero before; later spikes are left out
    void fill(std::size_t index, std::span<float> frames, std::int64_t inputs) const;

private:
    struct Count {
        std::uint16_t step = 0;
        std::uint16_t input = 0;
        std::uint16_t count = 0;
    };
    void add(std::span<const float> times, std::span<const float> units, const SpikeBins& bins);

    std::filesystem::path path_;
    std::vector<std::int64_t> labels_, speakers_;
    std::vector<std::vector<Count>> counts_;
    std::int64_t inputs_ = 0;
    std::int64_t steps_ = 1;
};

/// @throws as openExamples()
std::unique_ptr<ExampleSource> openSpikes(const Recipe& recipe, const std::optional<std::filesystem::path>& dataFolder);

} // namespace dclscope::training

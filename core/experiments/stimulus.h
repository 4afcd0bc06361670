// SPDX-License-Identifier: Apache-2.0
// What a network can be shown: examples of the data that it is judged by, bundled sounds, files.
#pragma once

#include "core/experiments/running_network.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace dclscope::experiments {

struct Stimulus {
    std::string name;        ///< a file, a bundled sound or a part of it ("digits.wav#2"); empty: an example
    std::size_t example = 0; ///< of the data, counted from 0
    bool operator==(const Stimulus&) const = default;
};

/// Labelled examples, one at a time. Not for several threads at once.
class StimulusSet {
public:
    virtual ~StimulusSet() = default;

    virtual std::size_t count() const = 0;
    /// What it is, as the data say: "seven".
    virtual std::string label(std::size_t index) const = 0;
    /// What it is called: the name of its file, or its number.
    virtual std::string name(std::size_t index) const = 0;
    /// As RunningNetwork::run() takes it. @param index  below count()
    /// @throws Error naming what cannot be read or does not fit
    virtual std::vector<Array> inputs(std::size_t index, const RunningNetwork& network) const = 0;
};

/// @param data  as judgeModel() takes it
/// @throws as judgeModel(); ConfigError for data of another kind than the network takes
std::unique_ptr<const StimulusSet> openStimuli(const std::filesystem::path& data, const RunningNetwork& network);

} // namespace dclscope::experiments

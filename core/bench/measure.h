// SPDX-License-Identifier: Apache-2.0
// Timing one workload, our way and LibTorch's in turn, in both its memory layouts.
#pragma once

#include "core/bench/workload.h"

#include <optional>
#include <vector>

namespace dclscope::bench {

struct MeasureOptions {
    int rounds = 7;                ///< paired runs
    double secondsPerRound = 0.02; ///< what is quicker is repeated within a round until it takes that long
    double longestSeconds = 6.0;   ///< no new round after this time
    bool slow = true;              ///< also what takes LibTorch over ten seconds
    bool cpuTime = true; ///< of this process, so that other work on the machine does not count; false: by the clock
};

/// Seconds per part over the rounds.
struct Times {
    std::vector<double> all;
    double median = 0.0;
    double low = 0.0;  ///< lower quartile
    double high = 0.0; ///< upper quartile
};

struct Measured {
    Times ours;
    std::optional<Times> libtorch;             ///< in its default layout
    std::optional<Times> libtorchChannelsLast; ///< nothing where layouts make no difference
    std::optional<double> defaultRatio;        ///< LibTorch's time over ours: median over the pairs
    std::optional<double> channelsLastRatio;

    /// LibTorch's better layout is the one to be beaten.
    bool channelsLastIsFaster() const noexcept {
        return channelsLastRatio && defaultRatio && *channelsLastRatio < *defaultRatio;
    }
    const std::optional<Times>& bestOfLibTorch() const noexcept {
        return channelsLastIsFaster() ? libtorchChannelsLast : libtorch;
    }
    std::optional<double> ratio() const noexcept { return channelsLastIsFaster() ? channelsLastRatio : defaultRatio; }
};

/// Runs `workload.ours` and the ways of LibTorch that there are once each to warm up, then in turn. What takes longer
/// than longestSeconds in its first run is not run again.
/// What the functions throw leaves it.
Measured measure(const Workload& workload, const MeasureOptions& options);

/// Median and quartiles. @param values  at least one
Times timesOf(std::vector<double> values);

} // namespace dclscope::bench

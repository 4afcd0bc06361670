// SPDX-License-Identifier: Apache-2.0
#include "core/bench/measure.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <utility>

namespace dclscope::bench {
namespace {

double now(bool cpuTime) {
    std::timespec time{};
    ::clock_gettime(cpuTime ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double secondsOf(const Run& run, int repetitions, bool cpuTime) {
    const double start = now(cpuTime);
    for (int i = 0; i < repetitions; ++i) run();
    return (now(cpuTime) - start) / repetitions;
}

/// One way of doing a workload. The first run warms up, says how often it fits into a round, and, where one run takes
/// longer than all rounds together may, is all there is.
class Side {
public:
    Side(Run run, const MeasureOptions& options) : run_(std::move(run)), cpuTime_(options.cpuTime) {
        const double first = secondsOf(run_, 1, cpuTime_);
        isLong_ = first > options.longestSeconds;
        if (isLong_) samples_.push_back(first);
        const double once = first < options.secondsPerRound ? secondsOf(run_, 1, cpuTime_) : first;
        repetitions_ =
            std::clamp(static_cast<int>(std::ceil(options.secondsPerRound / std::max(once, 1e-7))), 1, 100000);
    }

    void sample() {
        if (!isLong_) samples_.push_back(secondsOf(run_, repetitions_, cpuTime_));
    }
    std::vector<double> samples(double parts) const {
        std::vector<double> seconds = samples_;
        for (double& value : seconds) value /= parts;
        return seconds;
    }

private:
    Run run_;
    bool cpuTime_;
    bool isLong_ = false;
    int repetitions_ = 1;
    std::vector<double> samples_;
};

double quantile(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

} // namespace

Times timesOf(std::vector<double> values) {
    Times times;
    times.all = values;
    std::sort(values.begin(), values.end());
    times.median = quantile(values, 0.5);
    times.low = quantile(values, 0.25);
    times.high = quantile(values, 0.75);
    return times;
}

Measured measure(const Workload& workload, const MeasureOptions& options) {
    const auto parts = static_cast<double>(workload.parts);
    Side ours(workload.ours(), options);
    std::optional<Side> theirs;
    std::optional<Side> channelsLast;
    if (options.slow || !workload.slowInLibTorch) {
        if (workload.libtorch) theirs.emplace(workload.libtorch(), options);
        if (workload.libtorchChannelsLast) channelsLast.emplace(workload.libtorchChannelsLast(), options);
    }
    const double start = now(false);
    for (int round = 0; round < options.rounds; ++round) {
        if (round > 0 && now(false) - start > options.longestSeconds) break;
        ours.sample();
        if (theirs) theirs->sample();
        if (channelsLast) channelsLast->sample();
    }
    Measured result;
    result.ours = timesOf(ours.samples(parts));
    const auto compare = [&](const std::optional<Side>& side, std::optional<Times>& times,
                             std::optional<double>& ratio) {
        if (!side) return;
        times = timesOf(side->samples(parts));
        std::vector<double> ratios;
        const bool paired = times->all.size() == result.ours.all.size();
        for (std::size_t i = 0; i < times->all.size(); ++i)
            ratios.push_back(times->all[i] / (paired ? result.ours.all[i] : result.ours.median));
        ratio = timesOf(std::move(ratios)).median;
    };
    compare(theirs, result.libtorch, result.defaultRatio);
    compare(channelsLast, result.libtorchChannelsLast, result.channelsLastRatio);
    return result;
}

} // namespace dclscope::bench

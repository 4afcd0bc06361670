// SPDX-License-Identifier: Apache-2.0
// One number of an edit over a range, and several draws of chance for each: a table, as for a paper's figure.
#pragma once

#include "core/experiments/trial.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope::experiments {

/// 'jitter sigma=0..5 steps=11 seeds=5': an edit, one of whose numbers is a range.
struct Sweep {
    std::string edit; ///< the word and its other keys, as parseEdit() takes them
    std::string key;  ///< what varies
    double low = 0.0;
    double high = 1.0;
    std::int64_t steps = 11; ///< values, both ends among them
    std::int64_t seeds = 1;  ///< draws for each value; 1 for edits that draw nothing
    std::uint64_t firstSeed = 1;

    bool operator==(const Sweep&) const = default;
    std::vector<double> values() const;
    /// The edit at one value and the draw number `draw`, from 0.
    Edit at(double value, std::int64_t draw) const;
};

std::string sweepText(const Sweep& sweep);
/// @throws ConfigError as parseEdit(), and where not exactly one number is a range LOW..HIGH
Sweep parseSweep(std::string_view text);

struct SweepRow {
    double value = 0.0;
    std::vector<double> figures; ///< one for each seed
    double mean = 0.0;
    double deviation = 0.0; ///< over the seeds, of a sample (n - 1); 0 of one
    double minimum = 0.0;
    double maximum = 0.0;
};

struct SweepTable {
    std::string key;
    std::string figure;    ///< "accuracy" or "mAP"
    double unedited = 0.0; ///< of the network as it is
    std::size_t examples = 0;
    std::vector<std::uint64_t> seeds;
    std::vector<SweepRow> rows;
};

struct SweepOptions {
    std::vector<Edit> before;                ///< edits that come before the one that varies
    const std::atomic<bool>* stop = nullptr; ///< set from another thread: ends with Error "cancelled"
    /// After each judging. @param rows  those that are done
    std::function<void(std::size_t done, std::size_t count, const SweepTable& soFar)> progress = {};
};

/// @throws as Trial::judge
SweepTable runSweep(Trial& trial, const Sweep& sweep, const SweepOptions& options = {});

/// "sigma,accuracy,deviation,minimum,maximum,seed_1,..." and a line for each value.
std::string sweepCsv(const SweepTable& table);

} // namespace dclscope::experiments

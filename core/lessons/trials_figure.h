// SPDX-License-Identifier: Apache-2.0
// Figure "trials": a bundled network as it is and after edits, judged by the examples that come with it.
#pragma once

#include "core/lessons/figure.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace dclscope::lessons {

struct TrialsOptions {
    std::string model = "demo";     ///< "demo" or "keywords": those with examples
    std::vector<std::string> edits; ///< 'WHAT key=value' (core/experiments/edit.h)
    std::vector<std::string> names; ///< what each is called, to be translated; none, or as many
};

struct TrialRow {
    std::string edit; ///< empty: the network as it is
    std::string name; ///< of the options; may be empty
    double accuracy = 0.0;
    std::size_t examples = 0;
};

struct TrialsFigure {
    std::string figure; ///< "accuracy"
    std::vector<TrialRow> rows;
};

/// Settings: model, edits and their names (with ; between them).
/// @throws ConfigError naming the setting
TrialsOptions readTrials(const Settings& settings);
/// @param stop      set from another thread: ends with Error "cancelled"
/// @param progress  after each row. Rows that were judged before in this process are not judged again.
/// @throws CheckpointError, ConfigError where the network or its examples are not installed
TrialsFigure computeTrials(const TrialsOptions& options, const std::atomic<bool>* stop = nullptr,
                           const std::function<void(const TrialsFigure&)>& progress = {});
/// examples, accuracy_0 (the network as it is), accuracy_1 (the first edit), ... Each has its row's name as label.
std::vector<Measure> measureTrials(const TrialsFigure& figure);

} // namespace dclscope::lessons

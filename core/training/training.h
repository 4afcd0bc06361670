// SPDX-License-Identifier: Apache-2.0
// A training seen from outside: what it is asked for, what it reports, what comes of it. No LibTorch type here.
#pragma once

#include "core/training/recipe.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dclscope::training {

struct TrainingOptions {
    Recipe recipe;
    std::filesystem::path output;              ///< folder of the run; made when missing
    std::optional<std::filesystem::path> data; ///< stands in for the recipe's data.folders
    bool resume = false;                       ///< go on where the run in `output` ended
    unsigned threads = 0;                      ///< 0: one per core. One thread gives the same bits each time
};

/// Where a training stands. Comes a few times a second, from the thread that trains.
struct TrainingProgress {
    std::string phase;      ///< "reading recordings", "training", "validating"
    std::int64_t epoch = 0; ///< 1 .. epochs; 0 before the first one
    std::int64_t epochs = 0;
    std::int64_t step = 0; ///< batches done in this epoch
    std::int64_t steps = 0;
    double loss = 0.0;          ///< mean over this epoch so far
    double validAccuracy = 0.0; ///< of the epoch before
    double secondsLeft = -1.0;  ///< negative: not known yet
    bool epochDone = false;     ///< the epoch's checkpoint has just been written
};

/// One line of metrics.jsonl.
struct EpochReport {
    std::int64_t epoch = 0;
    /// train_loss, valid_loss, train_accuracy, valid_accuracy, seconds, sigma, mean_drift, learning_rate, ...
    std::map<std::string, double> values;
    std::vector<double> meanDrift; ///< per DCLS layer: mean distance of its positions from epoch 0, steps
};

struct TrainingResult {
    std::vector<EpochReport> epochs; ///< those of this call
    std::filesystem::path lastCheckpoint;
    bool stopped = false; ///< ended early, by request
    double seconds = 0.0;
};

using ProgressCallback = std::function<void(const TrainingProgress&)>;

} // namespace dclscope::training

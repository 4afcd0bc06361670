// SPDX-License-Identifier: Apache-2.0
// A training seen from outside: what it is asked for, what it reports, what comes of it. No LibTorch type here.
#pragma once

#include "core/training/recipe.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dclscope::training {

struct Evaluation;

struct TrainingOptions {
    Recipe recipe;
    std::filesystem::path output;              ///< folder of the run; made when missing
    std::optional<std::filesystem::path> data; ///< stands in for the recipe's data.folders
    bool resume = false;                       ///< go on where the run in `output` ended
    unsigned threads = 0;                      ///< 0: see threadsFor(). One thread gives the same bits each time
    std::string device = "cpu";                ///< cpu or cuda
};

/// The threads that are asked for, or else this process's share of the cores; for toys one, for their steps are so short
/// that two threads would mostly wait for each other: on a busy machine forty times as long.
/// @param processes  that train together on this machine
unsigned threadsFor(const TrainingOptions& options, unsigned processes = 1);

/// What a training is about at the moment.
enum class TrainingPhase { ReadingExamples, MakingNetwork, Training, Validating };

/// Where a training stands. Comes a few times a second, from the thread that trains.
struct TrainingProgress {
    TrainingPhase phase = TrainingPhase::ReadingExamples;
    std::vector<std::string> facts; ///< what is learned from and what is kept out, a sentence each; once they are read
    std::int64_t epoch = 0;         ///< 1 .. epochs; 0 before the first one
    std::int64_t epochs = 0;
    std::int64_t step = 0; ///< batches done in this epoch
    std::int64_t steps = 0;
    double loss = 0.0;                            ///< mean over this epoch so far
    double validFigure = 0.0;                     ///< of the epoch before: accuracy, or mean average precision
    bool multiLabel = false;                      ///< examples have several labels, so that it is the latter
    double secondsLeft = -1.0;                    ///< negative: not known yet
    bool epochDone = false;                       ///< the epoch's checkpoint has just been written
    std::shared_ptr<const Evaluation> validation; ///< of the epoch before; null in the first one
};

/// One line of metrics.jsonl.
struct EpochReport {
    std::int64_t epoch = 0;
    /// train_loss, valid_loss, train_accuracy, valid_accuracy (or valid_map), seconds, learning_rate, and where there are
    /// positions mean_drift, position_learning_rate, sigma
    std::map<std::string, double> values;
    std::vector<double> meanDrift; ///< per DCLS layer: mean distance of its positions from epoch 0, steps
};

struct TrainingResult {
    std::vector<EpochReport> epochs; ///< those of this call
    std::filesystem::path lastCheckpoint;
    bool stopped = false;    ///< ended early, by request
    bool endedEarly = false; ///< no better figure came for as long as the recipe's patience lasts
    bool writtenElsewhere =
        false; ///< by the first of several processes, which also judges; then there are no epochs here
    double seconds = 0.0;
};

/// The figure by which epochs are compared: "valid_map" where examples have several labels, else "valid_accuracy".
std::string figureName(bool multiLabel);

using ProgressCallback = std::function<void(const TrainingProgress&)>;

} // namespace dclscope::training

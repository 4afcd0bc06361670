// SPDX-License-Identifier: Apache-2.0
// Trains one recipe in several forms, run after run, and keeps a table of what came of them.
#pragma once

#include "core/training/training.h"
#include "core/training/varied_table.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace dclscope::training {

/// What is to be trained.
struct VariedTraining {
    TrainingOptions options; ///< of each run; `recipe` is the one they vary, `output` the folder of their folders
    std::vector<Variation> variations;
    std::int64_t seeds = 1;
};

/// The run that is under way.
struct VariedPlace {
    std::size_t index = 0; ///< from 0
    std::size_t count = 0;
    std::string folder; ///< of the run, within the output
    Recipe recipe;
};

/// What is told meanwhile, from the thread that trains; each may be empty.
struct VariedReports {
    std::function<void(const VariedPlace&)> begun;
    std::function<void(const VariedPlace&, const TrainingProgress&)> progress;
    std::function<void(const VariedPlace&, const VariedTable&)> done; ///< with all that is done so far
};

struct VariedResult {
    VariedTable table;
    std::string stoppedIn; ///< folder of the run that was stopped; empty: all are done
};

/// As training::train().
using TrainFunction =
    std::function<TrainingResult(const TrainingOptions&, const ProgressCallback&, const std::atomic<bool>& stop)>;

/// Leaves out what `options.resume` finds done. After each run table.csv, table.json and table.svg in the output are those of
/// all that are done; recipe.toml there is the recipe that they vary.
/// @param train  trains one run
/// @throws ConfigError before anything is trained, for a key or value that there is not; as `train`
VariedResult trainVaried(const VariedTraining& request, const TrainFunction& train, const VariedReports& reports,
                         const std::atomic<bool>& stop);

/// The command line that does the same, with --resume. @param recipe  how it names the recipe
std::string variedCommand(const VariedTraining& request, const std::string& recipe);

} // namespace dclscope::training

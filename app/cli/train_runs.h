// SPDX-License-Identifier: Apache-2.0
// One recipe trained in several forms, and what came of them in one table.
#pragma once

#include "core/training/training.h"
#include "core/training/variation.h"

#include <atomic>
#include <functional>
#include <string>
#include <vector>

namespace dclscope::cli {

/// What is to be trained.
struct TrainRuns {
    training::TrainingOptions
        options; ///< of each run; `recipe` is the one they vary, `output` the folder of their folders
    std::vector<training::Variation> variations;
    std::int64_t seeds = 1;
};

/// Trains one run after the other, leaving out what `options.resume` finds done, then writes table.csv and table.json.
/// @param show  what stands in the progress line
/// @return the table as text, or how to go on when `stop` became true
/// @throws ConfigError before anything is trained, for a key or value that there is not
std::string trainRuns(const TrainRuns& request,
                      const std::function<void(const std::string& run, const training::TrainingProgress&)>& show,
                      const std::atomic<bool>& stop);

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
// The curves of a training: whatever file beside its checkpoints holds them, put on the checkpoints' own axis.
#pragma once

#include "core/run/run.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// What there is to draw, and where it comes from.
struct Curves {
    std::vector<EpochMetrics> rows; ///< in ascending order of their time, each time once
    std::vector<std::string> notes; ///< a sentence each: what had to be assumed, or could not be read
};

/// The files that may hold a run's curves, best first: metrics.jsonl, metrics.csv, log.txt, trainer_state.json, other
/// .csv files, event files of TensorBoard, loss.txt and accuracy.txt; in the run's folder, in that of its last
/// checkpoint, and in the one above when that is called `checkpoints`.
/// @param checkpoints  the run's files; may be empty
std::vector<StampedFile> curveFiles(const std::filesystem::path& folder,
                                    std::span<const std::filesystem::path> checkpoints);

/// Reads the first kind of these files that holds any number. Rows of one time are merged (training and validation
/// often write rows of their own); a later number replaces an earlier one.
/// @param files   as curveFiles gives them
/// @param time    what orders the checkpoints: says which of the columns epoch and step is the axis
/// @param times   the checkpoints' own; where the curves count otherwise but are as many, they are put on these
Curves readCurves(std::span<const StampedFile> files, RunTime time, std::span<const double> times);

} // namespace dclscope

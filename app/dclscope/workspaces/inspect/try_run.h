// SPDX-License-Identifier: GPL-3.0-or-later
// A run with edits on one of its checkpoints: what the views draw while something is tried.
#pragma once

#include "core/experiments/edit.h"
#include "core/run/run.h"

#include <QString>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

namespace dclscope {

/// Holds the checkpoint open that was edited last.
class TryRun {
public:
    /// A run of one checkpoint alone, its layers and Run::edited as the edits leave them. Only layers that an edit reaches
    /// are read.
    /// @param snapshot  index into run.snapshots
    /// @throws Error as EditedSource, and when the checkpoint cannot be read any more
    std::shared_ptr<const Run> with(const std::shared_ptr<const Run>& run, std::size_t snapshot,
                                    const std::vector<experiments::Edit>& edits);

private:
    std::filesystem::path file_;
    std::string entry_;
    std::shared_ptr<const TensorSource> source_;
};

/// Index of the snapshot that lies nearest to an epoch among those that could be read; none: snapshots.size().
std::size_t nearestSnapshot(const Run& run, double epoch);

/// As `dcls` is told which network a snapshot is: the word of a bundled run, or its path, in quotes where it needs them.
QString networkWord(const Run& run, std::size_t snapshot);

} // namespace dclscope

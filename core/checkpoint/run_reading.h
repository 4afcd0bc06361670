// SPDX-License-Identifier: Apache-2.0
// One file of a run: opened, and read as a snapshot.
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/run/run.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace dclscope {

/// One file of many, of several networks in it the one named `entry`. Checksums are verified for the records that are read; the optimiser's state is left alone.
std::shared_ptr<const Checkpoint> openOneOfMany(const std::filesystem::path& file, const std::string& entry);

/// The states of a run's layers in a checkpoint.
/// @throws CheckpointError when one is missing or has another shape
Snapshot readSnapshot(const Checkpoint& checkpoint, const std::vector<Layer>& layers, double time);

/// The epochs of a file that holds a whole training (recorded_run.h); none for any other file.
/// @throws CheckpointError when one cannot be read
Snapshots readRecorded(const Checkpoint& checkpoint, const std::vector<Layer>& layers);

/// The same of a file: what is wrong with it becomes part of the result.
Snapshot readSnapshotFile(const TimedFile& file, const std::vector<Layer>& layers, const std::string& entry);

/// The tensors that a snapshot was read from; of a recorded training those of its epoch.
/// @throws CheckpointError when the file cannot be read any more
std::shared_ptr<const TensorSource> openSnapshot(const Snapshot& snapshot, const std::string& entry);

/// What a checkpoint says of the run it is of: card, model, layers, its other networks, its plain tensors. Sizes are inferred from this one alone.
void describeRun(Run& run, const Checkpoint& checkpoint);

/// The files that may hold the curves of a run, as they are now.
std::vector<StampedFile> curveFilesOf(const Run& run);

/// Reads the curves from Run::curveFiles onto the axis of the run's snapshots.
void readCurvesOf(Run& run);

/// Widens inferred sizes so that the snapshot's positions fit.
void widenSizes(Run& run, const Snapshot& snapshot);

} // namespace dclscope

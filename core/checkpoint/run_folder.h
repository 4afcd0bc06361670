// SPDX-License-Identifier: Apache-2.0
// A run folder, or a single checkpoint, opened as a Run: the way from files to what the views draw.
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/run/run.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

namespace dclscope {

struct OpenRunOptions {
    Card given;                                                        ///< from --set or a dialog: wins over every file
    std::function<void(std::size_t done, std::size_t total)> progress; ///< called by openRun after each file
    std::stop_token stop;                                              ///< openRun then throws Error "cancelled"
};

/// Opens a folder of numbered checkpoints, or one checkpoint, as a Run: layers, and of every file the positions,
/// widths and weights of each layer. A file that cannot be read, or has other layers, becomes a Snapshot with a problem.
/// @throws CheckpointError when nothing readable is there; ConfigError for a broken card file.
Run openRun(const std::filesystem::path& path, const OpenRunOptions& options = {});

/// The same for a checkpoint that is open already.
Run runOf(const Checkpoint& checkpoint, const Card& given = {});

/// Looks into the run's folder again: snapshots of files that `run` does not have yet, or could not read and now can,
/// in ascending epoch order. Empty for a run that is a single file. Never throws for a file's content.
std::vector<Snapshot> newSnapshots(const Run& run);

/// The numbered checkpoints of a folder in order: by the last number in their names, so that checkpoint-10 comes after
/// checkpoint-9. Where two have the same number, only the larger family of equally named files is taken. Without any
/// numbered file, the only checkpoint there is.
/// @throws CheckpointError when there is none, or the folder cannot be listed.
std::vector<std::filesystem::path> checkpointFiles(const std::filesystem::path& folder);

/// The last number in a checkpoint's name; nothing when it has none.
std::optional<double> epochInName(const std::filesystem::path& file);

/// What is known of one checkpoint: its own metadata, then run.card.toml or card.toml in its folder, then
/// NAME.card.toml beside it, then `given`; later ones win.
/// @throws CheckpointError naming the card file that is broken.
Card cardOf(const Checkpoint& checkpoint, const Card& given = {});

/// A run as named on a command line: `demo` is the bundled run (unless a file of that name is there).
std::filesystem::path resolveRun(std::string_view argument);
/// The same where one file is meant: of a run folder, its last checkpoint.
std::filesystem::path resolveCheckpoint(std::string_view argument);

} // namespace dclscope

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
    RunChoice choice;
    std::function<void(std::size_t done, std::size_t total)> progress; ///< called by openRun after each file
    std::stop_token stop;                                              ///< openRun then throws Error "cancelled"
};

/// Opens a folder of checkpoints, or one checkpoint, as a Run: layers, curves, and of every file the positions, widths
/// and weights of each layer. A file that cannot be read, or has other layers, becomes a Snapshot with a problem.
/// @throws CheckpointError when nothing readable is there, SeriesError (run_series.h) when several trainings lie in the
///         folder and none was chosen; ConfigError for a broken card file.
Run openRun(const std::filesystem::path& path, const OpenRunOptions& options = {});

/// The same for a checkpoint that is open already.
/// @param entry  the network in it that was asked for; empty: none by name
Run runOf(const Checkpoint& checkpoint, const Card& given = {}, const std::string& entry = {});

/// The files that openRun would read, in their order.
/// @throws as openRun for the folder
std::vector<std::filesystem::path> checkpointFiles(const std::filesystem::path& folder, const RunChoice& choice = {});

/// The time in a checkpoint's name: its epoch, else its step, else its last number that may be one.
std::optional<double> timeInName(const std::filesystem::path& file);

/// What is known of one checkpoint: its own metadata, then run.card.toml or card.toml in its folder, then
/// NAME.card.toml beside it, then `given`; later ones win.
/// @throws CheckpointError naming the card file that is broken.
Card cardOf(const Checkpoint& checkpoint, const Card& given = {});

/// A run as named on a command line: `demo` is the bundled run (unless a file of that name is there).
std::filesystem::path resolveRun(std::string_view argument);
/// The same where one file is meant: of a run folder, its last checkpoint.
std::filesystem::path resolveCheckpoint(std::string_view argument);

} // namespace dclscope

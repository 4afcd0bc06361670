// SPDX-License-Identifier: Apache-2.0
// Which files of a folder belong together as one training, and in which order.
#pragma once

#include "core/base/error.h"
#include "core/run/run.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dclscope {

/// Several series could be meant, and none has been named.
class SeriesError : public CheckpointError {
public:
    SeriesError(const std::string& folder, std::vector<RunSeries> found);
    const std::vector<RunSeries>& found() const noexcept { return found_; }

private:
    std::vector<RunSeries> found_;
};

/// All series of a folder: of the checkpoints in it or, where there are none, of those in its folders
/// (`checkpoint-500/model.safetensors`, `version_0/checkpoints/...`; at most three levels down). What a trainer keeps
/// for itself beside a network (optimizer.pt, scheduler.pt, ...) is none; shards of one network are one file.
/// @param time  Name and Modified put files without a number in an order, too
/// @throws CheckpointError when the folder cannot be listed
std::vector<RunSeries> seriesIn(const std::filesystem::path& folder, RunTime time = RunTime::Automatic);

/// The series that a run is read from, and what else lies in its folder.
struct FolderContents {
    RunSeries series;
    std::vector<RunSeries> all; ///< where there is more than one; else empty
};

/// @throws as seriesIn and chooseSeries
FolderContents folderContents(const std::filesystem::path& folder, const RunChoice& choice);

/// Which of them is opened: the one that `choice` names; else the only one; else the only one that is numbered or, of
/// numbered ones, the only one with more than one file. Of a series and its conversion to another format, the longer.
/// @return index into `all`
/// @throws SeriesError when none or several come into question; CheckpointError when there is none at all
std::size_t chooseSeries(const std::filesystem::path& folder, const std::vector<RunSeries>& all,
                         const RunChoice& choice);

} // namespace dclscope

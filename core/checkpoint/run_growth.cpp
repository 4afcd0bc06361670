// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/run_growth.h"

#include "core/base/error.h"
#include "core/checkpoint/curves.h"
#include "core/checkpoint/run_folder.h"
#include "core/checkpoint/run_reading.h"
#include "core/checkpoint/run_series.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

namespace dclscope {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kStillBeingWritten{10};

/// Whether a file changed so lately that its stamp may not tell the next change: clocks of file systems are coarse.
bool isFresh(const FileStamp& stamp) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto age = now - std::chrono::nanoseconds(stamp.modified);
    return age < kStillBeingWritten && age > -kStillBeingWritten;
}

/// The series that the run was read from, or the one that would be chosen today.
std::optional<FolderContents> contentsNow(const Run& before) {
    try {
        try {
            return folderContents(before.path, before.choice);
        } catch (const SeriesError&) {
            RunChoice same = before.choice;
            same.series = before.seriesName;
            return folderContents(before.path, same);
        }
    } catch (const CheckpointError&) {
        return std::nullopt;
    }
}

const Snapshot* lastWhole(const Run& run) {
    const auto found = std::find_if(run.snapshots.rbegin(), run.snapshots.rend(),
                                    [](const Snapshot& snapshot) { return snapshot.problem.empty(); });
    return found == run.snapshots.rend() ? nullptr : &*found;
}

bool sameLayout(const Layer& a, const Layer& b) {
    return a.name == b.name && a.kind.value == b.kind.value && a.version.value == b.version.value &&
           a.outChannels == b.outChannels && a.inChannelsPerGroup == b.inChannelsPerGroup && a.elements == b.elements &&
           a.denseSize == b.denseSize && a.hasSig == b.hasSig && a.broken == b.broken;
}

/// Sizes inferred from positions never shrink as long as these positions are there.
void keepWidest(std::vector<Layer>& layers, const std::vector<Layer>& before) {
    for (std::size_t i = 0; i < layers.size(); ++i) {
        auto& size = layers[i].dilatedSize;
        const auto& old = before[i].dilatedSize;
        if (size.origin != Origin::Inferred || old.origin != Origin::Inferred) continue;
        if (size.value.size() != old.value.size())
            size.value = size.value.empty() ? old.value : size.value;
        else
            for (std::size_t axis = 0; axis < old.value.size(); ++axis)
                size.value[axis] = std::max(size.value[axis], old.value[axis]);
    }
}

class Growth {
public:
    Growth(const Run& before, std::stop_token stop) : before_(before), stop_(std::move(stop)) {
        for (std::size_t i = 0; i < before.snapshots.size(); ++i) known_.emplace(before.snapshots[i].file, i);
    }

    std::shared_ptr<const Run> ofFile() {
        const Snapshot& old = before_.snapshots.front();
        const FileStamp stamp = FileStamp::of(old.file);
        if (stamp == FileStamp() || stamp == old.stamp) return nullptr;
        return std::make_shared<Run>(openRun(before_.path, options()));
    }

    std::shared_ptr<const Run> ofFolder() {
        const std::optional<FolderContents> now = contentsNow(before_);
        if (!now) return nullptr;
        const bool moved = readNew(now->series);
        auto run = std::make_shared<Run>(before_);
        run->snapshots = snapshots_;
        if (moved) {
            const Told told = describeAnew(*run);
            if (told == Told::Nothing) return nullptr;
            if (told == Told::OtherLayers) return std::make_shared<Run>(openRun(before_.path, options()));
        }
        run->time = now->series.time;
        run->seriesName = now->series.name;
        run->series = now->all;
        run->curveFiles = curveFilesOf(*run);
        const bool curves = moved || run->curveFiles != before_.curveFiles;
        if (curves) readCurvesOf(*run);
        return moved || curves ? run : nullptr;
    }

private:
    /// Reads what is new into snapshots_. @return whether anything is other than before
    bool readNew(const RunSeries& series) {
        bool moved = series.files.size() != before_.snapshots.size();
        std::size_t seen = 0;
        for (std::size_t i = 0; i < series.files.size(); ++i) {
            if (stop_.stop_requested()) throw Error("cancelled");
            const TimedFile& file = series.files[i];
            const auto known = known_.find(file.file);
            seen += known != known_.end() ? 1 : 0;
            if (known != known_.end() && isUpToDate(before_.snapshots[known->second], file.time)) {
                snapshots_.push_back(before_.snapshots.share(known->second));
                moved = moved || known->second != i;
                continue;
            }
            Snapshot snapshot = readSnapshotFile(file, before_.layers, before_.choice.entry);
            if (known != known_.end() && isTheSame(before_.snapshots[known->second], snapshot)) {
                snapshots_.push_back(before_.snapshots.share(known->second));
                continue;
            }
            replaced_ = replaced_ || known != known_.end();
            moved = true;
            fresh_.push_back(snapshots_.size());
            snapshots_.push_back(std::move(snapshot));
        }
        if (seen != known_.size()) replaced_ = moved = true;
        return moved;
    }

    static bool isUpToDate(const Snapshot& old, double time) {
        if (old.epoch != time || old.stamp != FileStamp::of(old.file)) return false;
        return old.problem.empty() || !isFresh(old.stamp);
    }

    /// Still broken in the same way.
    static bool isTheSame(const Snapshot& old, const Snapshot& now) {
        return !now.problem.empty() && old.problem == now.problem && old.stamp == now.stamp && old.epoch == now.epoch;
    }

    enum class Told { SameLayers, OtherLayers, Nothing };

    /// The last file that can be opened, as openRun would take it: `run` is told by it. It may hold another network
    /// than before and so be a problem as a snapshot; what is a problem of old has been tried when the run was opened.
    const Snapshot* teller(const Run& run) const {
        for (std::size_t i = run.snapshots.size(); i-- > 0;) {
            const Snapshot& snapshot = run.snapshots[i];
            if (snapshot.problem.empty()) return &snapshot;
            if (!std::binary_search(fresh_.begin(), fresh_.end(), i)) continue;
            try {
                openOneOfMany(snapshot.file, before_.choice.entry);
                return &snapshot;
            } catch (const CheckpointError&) {
                continue; // half-written, perhaps
            }
        }
        return nullptr;
    }

    /// Layers and card as the teller says, sizes as all positions say.
    Told describeAnew(Run& run) const {
        const Snapshot* was = lastWhole(before_);
        const Snapshot* is = teller(run);
        if (is == nullptr) return Told::Nothing;
        if (was == nullptr || was->file != is->file || was->stamp != is->stamp || replaced_) {
            describeRun(run, *openOneOfMany(is->file, before_.choice.entry));
            if (!std::equal(run.layers.begin(), run.layers.end(), before_.layers.begin(), before_.layers.end(),
                            sameLayout))
                return Told::OtherLayers;
            if (!replaced_) keepWidest(run.layers, before_.layers);
        }
        if (replaced_)
            for (const Snapshot& snapshot : run.snapshots) widenSizes(run, snapshot);
        else
            for (const std::size_t i : fresh_) widenSizes(run, run.snapshots[i]);
        return Told::SameLayers;
    }

    OpenRunOptions options() const { return {before_.choice, {}, stop_}; }

    const Run& before_;
    std::stop_token stop_;
    std::map<fs::path, std::size_t> known_;
    Snapshots snapshots_;
    std::vector<std::size_t> fresh_; ///< among snapshots_
    bool replaced_ = false;          ///< something is gone, so that sizes may shrink
};

} // namespace

std::shared_ptr<const Run> grownRun(const Run& before, const std::stop_token& stop) {
    Growth growth(before, stop);
    std::error_code ignored;
    if (!fs::is_directory(before.path, ignored)) return growth.ofFile();
    return isCheckpointFolder(before.path) ? nullptr : growth.ofFolder(); // one checkpoint does not grow
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/run_folder.h"

#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/checkpoint/curves.h"
#include "core/checkpoint/file_times.h"
#include "core/checkpoint/recorded_run.h"
#include "core/checkpoint/run_reading.h"
#include "core/checkpoint/run_series.h"

namespace dclscope {
namespace {

namespace fs = std::filesystem;

/// The last file that can be read tells what the run is: the last, because a later one may know more (its card).
std::shared_ptr<const Checkpoint> lastReadable(const std::vector<TimedFile>& files, const std::string& entry) {
    std::string problem;
    std::string path;
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
        try {
            return openOneOfMany(file->file, entry);
        } catch (const CheckpointError& error) {
            path = file->file.string();
            problem = error.what();
        }
    }
    throw CheckpointError(path, problem);
}

std::string nameOf(const fs::path& path) {
    const fs::path full = fs::absolute(path).lexically_normal();
    const fs::path last = full.filename().empty() ? full.parent_path().filename() : full.filename();
    return last.string();
}

/// A run of one checkpoint. Its stamp is taken before it is read: what is written meanwhile shows as a change.
Run runOfFile(const fs::path& path, const RunChoice& choice) {
    const FileStamp stamp = FileStamp::of(path);
    Run run = runOf(*openEntry(path, choice.entry), choice.given, choice.entry);
    run.snapshots.edit(0).stamp = stamp;
    return run;
}

void mergeCardFile(Card& card, const fs::path& file) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return;
    try {
        card.merge(Card::fromToml(file));
    } catch (const ConfigError& error) {
        throw CheckpointError(file.string(), error.what());
    }
}

} // namespace

Card cardOf(const Checkpoint& checkpoint, const Card& given) {
    Card card;
    const auto own = checkpoint.metadata().find(std::string(kCardMetadataKey));
    if (own != checkpoint.metadata().end()) {
        try {
            card.merge(Card::fromJson(own->second));
        } catch (const ConfigError& error) {
            throw CheckpointError(checkpoint.path(),
                                  "metadata '" + std::string(kCardMetadataKey) + "': " + error.what());
        }
    }
    const fs::path file = checkpoint.path();
    const fs::path folder = file.parent_path();
    mergeCardFile(card, folder / "card.toml");
    mergeCardFile(card, folder / "run.card.toml");
    fs::path bare = file.filename();
    while (bare.has_extension() && bare.extension() != bare) {
        bare.replace_extension();
        mergeCardFile(card, folder / (bare.string() + ".card.toml"));
    }
    mergeCardFile(card, folder / (file.filename().string() + ".card.toml"));
    card.merge(given);
    return card;
}

Run runOf(const Checkpoint& checkpoint, const Card& given, const std::string& entry) {
    Run run;
    run.path = checkpoint.path();
    run.name = nameOf(run.path);
    run.choice.given = given;
    run.choice.entry = entry;
    describeRun(run, checkpoint);
    if (recordedEpochs(checkpoint) > 0) {
        run.snapshots = readRecorded(checkpoint, run.layers);
        run.time = RunTime::Epoch;
        for (const Snapshot& snapshot : run.snapshots) widenSizes(run, snapshot);
    } else {
        run.snapshots.push_back(readSnapshot(checkpoint, run.layers, timeInName(run.path).value_or(0.0)));
    }
    return run;
}

Run openRun(const fs::path& path, const OpenRunOptions& options) {
    std::error_code ignored;
    if (!fs::is_directory(path, ignored) || isCheckpointFolder(path)) return runOfFile(path, options.choice);
    FolderContents contents = folderContents(path, options.choice);
    const std::vector<TimedFile>& files = contents.series.files;
    Run run;
    run.path = path;
    run.name = nameOf(path);
    run.choice = options.choice;
    run.time = contents.series.time;
    run.seriesName = contents.series.name;
    run.series = std::move(contents.all);
    describeRun(run, *lastReadable(files, options.choice.entry));
    for (const TimedFile& file : files) {
        if (options.stop.stop_requested()) throw Error("cancelled");
        run.snapshots.push_back(readSnapshotFile(file, run.layers, options.choice.entry));
        widenSizes(run, run.snapshots.back());
        if (options.progress) options.progress(run.snapshots.size(), files.size());
    }
    run.curveFiles = curveFilesOf(run);
    readCurvesOf(run);
    return run;
}

std::optional<double> timeInName(const fs::path& file) {
    return timesInName(checkpointStem(file.filename().string())).at(RunTime::Automatic);
}

std::vector<fs::path> checkpointFiles(const fs::path& folder, const RunChoice& choice) {
    std::vector<fs::path> files;
    for (TimedFile& file : folderContents(folder, choice).series.files) files.push_back(std::move(file.file));
    return files;
}

fs::path resolveRun(std::string_view argument) {
    std::error_code ignored;
    if (fs::exists(argument, ignored)) return argument;
    return bundledRun(argument).value_or(fs::path(argument));
}

fs::path resolveCheckpoint(std::string_view argument) {
    fs::path path = resolveRun(argument);
    std::error_code ignored;
    return fs::is_directory(path, ignored) && !isCheckpointFolder(path) ? checkpointFiles(path).back() : path;
}

} // namespace dclscope

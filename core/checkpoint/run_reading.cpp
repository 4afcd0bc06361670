// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/run_reading.h"

#include "core/base/error.h"
#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/curves.h"
#include "core/checkpoint/mlgenn_files.h"
#include "core/checkpoint/recorded_run.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/layer_discovery.h"
#include "core/run/layer_family.h"

namespace dclscope {
namespace {

/// Small files are read in one go: record by record a thousand of them take nearly twice as long.
constexpr std::uint64_t kReadWhole = 1U << 20;

} // namespace

std::shared_ptr<const Checkpoint> openOneOfMany(const std::filesystem::path& file, const std::string& entry) {
    OpenOptions options;
    options.verifyUpToBytes = 0;
    options.entry = entry;
    if (mlGennName(file.filename().string())) return openCheckpoint(file, options); // a network of several files
    const auto bytes = openFile(file);
    if (bytes->size() > kReadWhole) return openCheckpoint(bytes, options);
    return openCheckpoint(memoryBytes(bytes->read(0, bytes->size()), file.string()), options);
}

Snapshot readSnapshot(const Checkpoint& checkpoint, const std::vector<Layer>& layers, double time) {
    Snapshot snapshot;
    snapshot.file = checkpoint.path();
    snapshot.epoch = time;
    for (const Layer& layer : layers) snapshot.layers.push_back(readLayer(checkpoint, layer));
    return snapshot;
}

Snapshot readSnapshotFile(const TimedFile& file, const std::vector<Layer>& layers, const std::string& entry) {
    const FileStamp stamp = FileStamp::of(file.file); // before reading: what is written meanwhile shows as a change
    Snapshot snapshot{file.time, file.file, {}, {}, stamp};
    try {
        snapshot = readSnapshot(*openOneOfMany(file.file, entry), layers, file.time);
        snapshot.stamp = stamp;
    } catch (const Error& error) {
        snapshot.problem = error.what();
    }
    return snapshot;
}

Snapshots readRecorded(const Checkpoint& checkpoint, const std::vector<Layer>& layers) {
    Snapshots snapshots;
    const FileStamp stamp = FileStamp::of(checkpoint.path());
    RecordedEpochs source(checkpoint);
    for (std::size_t epoch = 0; epoch < recordedEpochs(checkpoint); ++epoch) {
        source.setEpoch(epoch);
        Snapshot snapshot{static_cast<double>(epoch), checkpoint.path(), {}, {}, stamp};
        for (const Layer& layer : layers) snapshot.layers.push_back(readLayer(source, layer));
        snapshots.push_back(std::move(snapshot));
    }
    return snapshots;
}

std::shared_ptr<const TensorSource> openSnapshot(const Snapshot& snapshot, const std::string& entry) {
    OpenOptions options;
    options.verifyUpToBytes = 0; // the record that is read is verified
    options.entry = entry;
    const auto checkpoint = openCheckpoint(snapshot.file, options);
    if (recordedEpochs(*checkpoint) == 0) return checkpoint;
    struct Recorded {
        std::shared_ptr<const Checkpoint> file;
        RecordedEpochs epochs;
    };
    const auto recorded = std::make_shared<Recorded>(Recorded{checkpoint, RecordedEpochs(*checkpoint)});
    recorded->epochs.setEpoch(static_cast<std::size_t>(snapshot.epoch));
    return {recorded, &recorded->epochs};
}

void describeRun(Run& run, const Checkpoint& checkpoint) {
    run.card = cardOf(checkpoint, run.choice.given);
    run.modelName = run.card.model.value_or("");
    run.layers = discoverLayers(checkpoint, run.card);
    run.entry = checkpoint.stateDictPath();
    run.otherEntries = checkpoint.alternatives();
    run.plain = recordedEpochs(checkpoint) > 0 ? plainLayersOf(RecordedEpochs(checkpoint), run.layers)
                                               : plainLayersOf(checkpoint, run.layers);
    if (!run.shelf)
        run.shelf = std::make_shared<PlainShelf>(
            [entry = run.choice.entry](const Snapshot& snapshot) { return openSnapshot(snapshot, entry); });
}

std::vector<StampedFile> curveFilesOf(const Run& run) {
    std::vector<std::filesystem::path> files;
    for (const Snapshot& snapshot : run.snapshots) files.push_back(snapshot.file);
    return curveFiles(run.path, files);
}

void readCurvesOf(Run& run) {
    std::vector<double> times;
    for (const Snapshot& snapshot : run.snapshots) times.push_back(snapshot.epoch);
    Curves curves = readCurves(run.curveFiles, run.time, times);
    run.metrics = std::move(curves.rows);
    run.curveNotes = std::move(curves.notes);
}

void widenSizes(Run& run, const Snapshot& snapshot) {
    std::vector<std::span<const float>> positions;
    for (const LayerState& state : snapshot.layers) positions.emplace_back(state.positions);
    widenInferredSizes(run.layers, positions);
}

} // namespace dclscope

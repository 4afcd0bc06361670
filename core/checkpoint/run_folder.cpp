// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/run_folder.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/byte_source.h"
#include "core/run/layer_discovery.h"
#include "core/run/metrics.h"

#include <algorithm>
#include <map>

namespace dclscope {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kReadWhole = 1U << 20;

/// One file of many. Checksums are verified for the records that are read; the optimiser's state is left alone.
/// Small files are read in one go: record by record a thousand of them take nearly twice as long.
std::shared_ptr<const Checkpoint> openOneOfMany(const fs::path& file) {
    const OpenOptions options{.verifyUpToBytes = 0, .entry = {}};
    const auto bytes = openFile(file);
    if (bytes->size() > kReadWhole) return openCheckpoint(bytes, options);
    return openCheckpoint(memoryBytes(bytes->read(0, bytes->size()), file.string()), options);
}

std::vector<float> readShaped(const Checkpoint& checkpoint, const Layer& layer, std::string_view leaf, bool withAxes) {
    const std::string key = layer.key(leaf);
    std::vector<std::int64_t> expected{layer.outChannels, layer.inChannelsPerGroup};
    expected.insert(expected.end(), layer.denseSize.begin(), layer.denseSize.end());
    expected.push_back(layer.elements);
    if (withAxes) expected.insert(expected.begin(), learnedAxes(layer.kind.value));
    const TensorInfo* info = checkpoint.find(key);
    if (info == nullptr) throw CheckpointError(checkpoint.path(), "'" + printable(key) + "' is missing", key);
    if (info->shape != expected)
        throw CheckpointError(checkpoint.path(),
                              "'" + printable(key) + "' has shape " + printable(shapeText(info->shape)) +
                                  ", elsewhere in the run it has " + shapeText(expected),
                              key);
    return checkpoint.readFloats(key).values;
}

LayerState readState(const Checkpoint& checkpoint, const Layer& layer) {
    LayerState state;
    if (layer.broken) return state;
    state.weights = readShaped(checkpoint, layer, "weight", false);
    state.positions = readShaped(checkpoint, layer, "P", true);
    const bool learnedWidth = layer.version.value == Version::max || layer.version.value == Version::gauss;
    if (!layer.hasSig || !learnedWidth) return state;
    state.sigmas = readShaped(checkpoint, layer, "SIG", true);
    for (float& sigma : state.sigmas) sigma = sigmaFromStored(layer.kind.value, layer.version.value, sigma);
    return state;
}

Snapshot readSnapshot(const Checkpoint& checkpoint, const std::vector<Layer>& layers) {
    Snapshot snapshot;
    snapshot.file = checkpoint.path();
    snapshot.epoch = epochInName(snapshot.file).value_or(0.0);
    for (const Layer& layer : layers) snapshot.layers.push_back(readState(checkpoint, layer));
    return snapshot;
}

/// A file of a run: what is wrong with it becomes part of the result.
Snapshot readSnapshotFile(const fs::path& file, const std::vector<Layer>& layers) {
    try {
        return readSnapshot(*openOneOfMany(file), layers);
    } catch (const Error& error) {
        return {epochInName(file).value_or(0.0), file, {}, error.what(), {}};
    }
}

void widenSizes(Run& run, const Snapshot& snapshot) {
    std::vector<std::span<const float>> positions;
    for (const LayerState& state : snapshot.layers) positions.emplace_back(state.positions);
    widenInferredSizes(run.layers, positions);
}

/// The last file that can be read tells what the run is: the last, because a later one may know more (its card).
std::shared_ptr<const Checkpoint> lastReadable(const std::vector<fs::path>& files) {
    std::string problem;
    std::string path;
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
        try {
            return openOneOfMany(*file);
        } catch (const CheckpointError& error) {
            path = file->string();
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

Run runOf(const Checkpoint& checkpoint, const Card& given) {
    Run run;
    run.path = checkpoint.path();
    run.name = nameOf(run.path);
    run.card = cardOf(checkpoint, given);
    run.modelName = run.card.model.value_or("");
    run.layers = discoverLayers(checkpoint, run.card);
    run.snapshots.push_back(readSnapshot(checkpoint, run.layers));
    return run;
}

Run openRun(const fs::path& path, const OpenRunOptions& options) {
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) return runOf(*openCheckpoint(path), options.given);
    const std::vector<fs::path> files = checkpointFiles(path);
    const auto model = lastReadable(files);
    Run run;
    run.path = path;
    run.name = nameOf(path);
    run.card = cardOf(*model, options.given);
    run.modelName = run.card.model.value_or("");
    run.layers = discoverLayers(*model, run.card);
    run.metrics = readMetrics(path);
    for (const fs::path& file : files) {
        if (options.stop.stop_requested()) throw Error("cancelled");
        run.snapshots.push_back(readSnapshotFile(file, run.layers));
        widenSizes(run, run.snapshots.back());
        if (options.progress) options.progress(run.snapshots.size(), files.size());
    }
    return run;
}

std::vector<Snapshot> newSnapshots(const Run& run) {
    std::vector<Snapshot> found;
    std::error_code ignored;
    if (!fs::is_directory(run.path, ignored)) return found;
    std::map<fs::path, bool> known; // by file: was it readable?
    for (const Snapshot& snapshot : run.snapshots) known[snapshot.file] = snapshot.problem.empty();
    std::vector<fs::path> files;
    try {
        files = checkpointFiles(run.path);
    } catch (const CheckpointError&) {
        return found; // all files gone: nothing new
    }
    for (const fs::path& file : files) {
        const auto before = known.find(file);
        if (before != known.end() && before->second) continue;
        Snapshot snapshot = readSnapshotFile(file, run.layers);
        if (before == known.end() || snapshot.problem.empty()) found.push_back(std::move(snapshot));
    }
    return found;
}

} // namespace dclscope

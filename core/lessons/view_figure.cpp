// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/view_figure.h"

#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/layer_statistics.h"
#include "core/run/trajectory.h"
#include "core/run/view_limits.h"
#include "core/run/view_state.h"
#include "core/tagging/spoken_parts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>

namespace dclscope::lessons {
namespace {

/// A bundled run, read once in the life of the process.
std::shared_ptr<const Run> bundledRunNamed(const std::string& word) {
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const Run>> runs;
    const std::lock_guard lock(mutex);
    std::shared_ptr<const Run>& run = runs[word];
    if (!run) run = std::make_shared<const Run>(openRun(*bundledRun(word)));
    return run;
}

void requireBundled(const std::string& word) {
    const std::vector<std::string> words = bundledNames();
    if (std::find(words.begin(), words.end(), word) != words.end()) return;
    std::string names;
    for (const std::string& one : words) names += (names.empty() ? "" : ", ") + one;
    throw ConfigError("no run '" + printable(word) + "' comes with the program; there are " + names);
}

struct ViewedLayer {
    std::shared_ptr<const Run> run;
    ViewState state;
    std::size_t layer = 0;
};

ViewedLayer viewedLayer(const Figure& figure) {
    if (!figure.settings.empty()) throw ConfigError("figure 'view' has no settings; its link says all");
    ViewedLayer viewed{nullptr, viewStateFromText(figure.view), 0};
    if (viewed.state.runs.empty()) throw ConfigError("the link '" + printable(figure.view) + "' names no run");
    for (const std::string& word : viewed.state.runs) requireBundled(word);
    if (const std::string& sound = viewed.state.sound; !sound.empty()) {
        static const std::vector<std::string> sounds = bundledExamples();
        if (std::find(sounds.begin(), sounds.end(), sound) == sounds.end())
            throw ConfigError("no sound '" + printable(sound) + "' comes with the program");
    }
    viewed.run = bundledRunNamed(viewed.state.runs.front());
    requireShown(viewed.state, *viewed.run);
    viewed.layer = layerOf(viewed.state, *viewed.run);
    return viewed;
}

/// Layers whose positions are those of `layer`, itself among them.
double sharersOf(const Run& run, std::size_t layer) {
    const auto first = [](const Layer& one) { return one.sharedPositions.empty() ? one.name : one.sharedPositions; };
    return static_cast<double>(std::count_if(run.layers.begin(), run.layers.end(),
                                             [&](const Layer& one) { return first(one) == first(run.layers[layer]); }));
}

double meanSquareRoot(std::span<const float> values) {
    double sum = 0.0;
    for (const float value : values) sum += static_cast<double>(value) * static_cast<double>(value);
    return values.empty() ? 0.0 : std::sqrt(sum / static_cast<double>(values.size()));
}

double meanDriftAt(const Trajectory& trajectory, double epoch) {
    const std::vector<double> epochs = trajectory.epochs();
    const std::vector<double> drift = trajectory.meanDrift();
    for (std::size_t i = epochs.size(); i > 0; --i)
        if (epochs[i - 1] <= epoch) return drift[i - 1];
    return 0.0;
}

struct ViewMeasures {
    std::vector<Measure> measures;
    void add(std::string name, std::string_view label, double value, std::string_view unit = {}) {
        measures.push_back({std::move(name), std::string(label), std::string(unit), value});
    }
};

constexpr std::string_view kRunLayers = "Layers of the network";
constexpr std::string_view kRunCheckpoints = "Checkpoints of the run";
constexpr std::string_view kRunClasses = "Classes that it names";
constexpr std::string_view kRunTimeStep = "Time step";
constexpr std::string_view kRunLastEpoch = "Last epoch";
constexpr std::string_view kLayerElements = "Elements of the layer";
constexpr std::string_view kKernelElements = "Elements of each kernel";
constexpr std::string_view kLayerGrid = "Points of its grid, along one axis";
constexpr std::string_view kLayerSharers = "Layers with these positions";
constexpr std::string_view kLayerDrift = "Mean way of an element since the first checkpoint";
constexpr std::string_view kLayerSpread = "Spread of the positions around the middle";
constexpr std::string_view kLayerSigma = "Mean sigma";
constexpr std::string_view kLayerDelay = "Mean delay";
constexpr std::string_view kLayerDelaySpread = "Spread of the delays";

} // namespace

void checkView(const Figure& figure) { (void)viewedLayer(figure); }

std::vector<Measure> measureView(const Figure& figure) {
    const ViewedLayer viewed = viewedLayer(figure);
    const Run& run = *viewed.run;
    ViewMeasures list;
    list.add("layers", kRunLayers, static_cast<double>(run.layers.size()));
    list.add("checkpoints", kRunCheckpoints, static_cast<double>(run.snapshots.size()));
    list.add("classes", kRunClasses, static_cast<double>(run.card.labels.size()));
    if (run.card.timeStepMs) list.add("time_step", kRunTimeStep, *run.card.timeStepMs, "ms");
    if (viewed.layer >= run.layers.size()) return list.measures;
    const Layer& layer = run.layers[viewed.layer];
    const Trajectory trajectory(run, viewed.layer);
    const double epoch = viewed.state.epoch.value_or(trajectory.lastEpoch());
    const LayerState state = trajectory.at(epoch);
    const LayerStatistics statistics = statisticsOf(layer, state, std::nullopt);
    list.add("last_epoch", kRunLastEpoch, trajectory.lastEpoch());
    list.add("elements", kLayerElements, static_cast<double>(state.count()));
    list.add("elements_per_kernel", kKernelElements, static_cast<double>(layer.elements));
    if (!layer.dilatedSize.value.empty())
        list.add("grid", kLayerGrid, static_cast<double>(layer.dilatedSize.value.front()));
    list.add("shared_layers", kLayerSharers, sharersOf(run, viewed.layer));
    list.add("drift", kLayerDrift, meanDriftAt(trajectory, epoch), layer.unit);
    list.add("position_deviation", kLayerSpread, meanSquareRoot(state.positions), layer.unit);
    if (statistics.sigma) list.add("sigma", kLayerSigma, statistics.sigma->mean, layer.unit);
    if (statistics.delays) {
        list.add("delay_mean", kLayerDelay, statistics.delays->summary.mean, layer.unit);
        list.add("delay_deviation", kLayerDelaySpread, statistics.delays->summary.deviation, layer.unit);
    }
    return list.measures;
}

std::vector<std::string_view> viewMeasureTexts() {
    return {kRunLayers, kRunCheckpoints, kRunClasses, kRunTimeStep, kRunLastEpoch, kLayerElements, kKernelElements,
            kLayerGrid, kLayerSharers,   kLayerDrift, kLayerSpread, kLayerSigma,   kLayerDelay,    kLayerDelaySpread};
}

} // namespace dclscope::lessons

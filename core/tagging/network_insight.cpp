// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/network_insight.h"

#include "core/base/error.h"
#include "core/features/mel_filters.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dclscope {
namespace {

/// The mean of a plane is taken from it. @return the root of the mean square of what is left
double centre(std::span<float> plane) {
    const auto count = static_cast<double>(plane.size());
    const double mean = std::accumulate(plane.begin(), plane.end(), 0.0) / count;
    double squares = 0.0;
    for (float& value : plane) {
        value = static_cast<float>(static_cast<double>(value) - mean);
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    return std::sqrt(squares / count);
}

/// Pixels of a grid that belong together, as its corners.
struct Patch {
    std::size_t firstRow, lastRow, firstColumn, lastColumn;
    double sum;
};

/// All pixels over `least` that hang together with `at`, which are taken from `open`.
Patch patchAt(std::size_t at, const LabelMap& map, float least, std::vector<bool>& open) {
    const std::size_t columns = map.grid.columns;
    Patch patch{at / columns, at / columns, at % columns, at % columns, 0.0};
    std::vector<std::size_t> waiting{at};
    open[at] = false;
    const auto look = [&](std::size_t pixel) {
        if (!open[pixel] || map.shares[pixel] < least) return;
        open[pixel] = false;
        waiting.push_back(pixel);
    };
    while (!waiting.empty()) {
        const std::size_t pixel = waiting.back();
        waiting.pop_back();
        const std::size_t row = pixel / columns, column = pixel % columns;
        patch.sum += static_cast<double>(map.shares[pixel]);
        patch.firstRow = std::min(patch.firstRow, row);
        patch.lastRow = std::max(patch.lastRow, row);
        patch.firstColumn = std::min(patch.firstColumn, column);
        patch.lastColumn = std::max(patch.lastColumn, column);
        if (row > 0) look(pixel - columns);
        if (row + 1 < map.grid.rows) look(pixel + columns);
        if (column > 0) look(pixel - 1);
        if (column + 1 < columns) look(pixel + 1);
    }
    return patch;
}

} // namespace

NetworkInsight::NetworkInsight(const WindowScorer& scorer, std::span<const float> samples, std::size_t channels)
    : model_(scorer.model().model), passage_(scorer.watch(samples)) {
    const FrontEnd& frontEnd = scorer.model().frontEnd;
    timeIsDown_ = scorer.model().takesWaveform() || frontEnd.layout != FeatureLayout::MelTime;
    hopSeconds_ = frontEnd.hopSeconds();
    // A frame stands for a hop around its middle.
    const double middle = frontEnd.centered ? 0.0 : 0.5 * static_cast<double>(frontEnd.fftSize) / frontEnd.sampleRateHz;
    shiftSeconds_ = middle - 0.5 * hopSeconds_;
    seconds_ = static_cast<double>(samples.size()) / frontEnd.inputRateHz;
    scores_ = models::probabilitiesOf(passage_.logits, model_->facts().multiLabel).values;
    const auto& maps = passage_.stages;
    for (std::size_t s = 0; s < maps.size(); ++s) {
        const bool isRefined = s + 1 < maps.size() && gridOf(maps[s]) == gridOf(maps[s + 1]);
        if (isRefined) continue;
        stages_.push_back(stageOf(maps[s], channels));
        stages_.back().number = s + 1;
    }
    passage_.stages.clear();
}

SoundGrid NetworkInsight::gridOf(const layers::FeatureMap& map) const {
    const layers::PixelAxis& time = timeIsDown_ ? map.down : map.across;
    const layers::PixelAxis& band = timeIsDown_ ? map.across : map.down;
    SoundGrid grid;
    grid.rows = static_cast<std::size_t>(timeIsDown_ ? map.width : map.height);
    grid.columns = static_cast<std::size_t>(timeIsDown_ ? map.height : map.width);
    grid.firstSecond = time.origin * hopSeconds_ + shiftSeconds_;
    grid.secondsPerColumn = time.step * hopSeconds_;
    grid.firstBand = band.origin;
    grid.bandsPerRow = band.step;
    return grid;
}

/// [rows, columns] of a plane that may be [columns, rows].
std::vector<float> NetworkInsight::turned(std::vector<float> plane, const SoundGrid& grid) const {
    if (!timeIsDown_) return plane;
    std::vector<float> result(plane.size());
    for (std::size_t row = 0; row < grid.rows; ++row)
        for (std::size_t column = 0; column < grid.columns; ++column)
            result[row * grid.columns + column] = plane[column * grid.rows + row];
    return result;
}

StageInsight NetworkInsight::stageOf(const layers::FeatureMap& map, std::size_t channels) const {
    StageInsight stage;
    stage.channels = static_cast<std::size_t>(map.channels);
    stage.grid = gridOf(map);
    const auto pixels = static_cast<std::size_t>(map.pixels());
    std::vector<float> values(map.values.begin(), map.values.end());
    const auto planeOf = [&](std::size_t channel) { return std::span(values).subspan(channel * pixels, pixels); };
    std::vector<double> spreads(stage.channels);
    std::vector<double> squares(pixels, 0.0);
    for (std::size_t c = 0; c < stage.channels; ++c) {
        spreads[c] = centre(planeOf(c));
        for (std::size_t p = 0; p < pixels; ++p)
            squares[p] += static_cast<double>(planeOf(c)[p]) * static_cast<double>(planeOf(c)[p]);
    }
    std::vector<float> departure;
    for (const double square : squares)
        departure.push_back(static_cast<float>(std::sqrt(square / static_cast<double>(stage.channels))));
    stage.departure = turned(std::move(departure), stage.grid);
    std::vector<std::size_t> order(stage.channels);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return spreads[a] > spreads[b]; });
    order.resize(std::min(channels, order.size()));
    for (const std::size_t c : order)
        stage.strongest.push_back({c, turned({planeOf(c).begin(), planeOf(c).end()}, stage.grid)});
    return stage;
}

LabelMap NetworkInsight::labelMap(std::size_t label) const {
    models::ClassMap map = model_->classMap(passage_, static_cast<std::int64_t>(label));
    LabelMap result;
    result.label = label;
    result.grid = gridOf(passage_.last);
    result.shares = turned(std::move(map.shares), result.grid);
    result.constant = map.constant;
    result.logit = static_cast<double>(passage_.logits.values[label]);
    result.holdsNorm = map.holdsNorm;
    result.holdsMaximum = map.holdsMaximum;
    result.holdsUnits = map.holdsUnits;
    return result;
}

std::vector<HeardPlace> heardPlaces(const LabelMap& map, const FrontEnd& frontEnd) {
    const float highest = map.shares.empty() ? 0.0F : *std::max_element(map.shares.begin(), map.shares.end());
    if (!(highest > 0.0F)) return {};
    double all = 0.0;
    for (const float share : map.shares) all += std::max(0.0, static_cast<double>(share));
    const std::vector<double> edges = melEdgesHz(frontEnd);
    const std::span<const double> centres = std::span(edges).subspan(1, edges.size() - 2);
    std::vector<bool> open(map.shares.size(), true);
    std::vector<HeardPlace> places;
    for (std::size_t p = 0; p < map.shares.size(); ++p) {
        if (!open[p] || map.shares[p] < 0.5F * highest) continue;
        const Patch patch = patchAt(p, map, 0.5F * highest, open);
        const auto at = [](std::size_t i) { return static_cast<double>(i); };
        places.push_back({map.grid.secondsAt(at(patch.firstColumn)), map.grid.secondsAt(at(patch.lastColumn) + 1.0),
                          frequencyAt(centres, map.grid.bandAt(at(patch.firstRow))),
                          frequencyAt(centres, map.grid.bandAt(at(patch.lastRow) + 1.0)), patch.sum, patch.sum / all});
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const HeardPlace& a, const HeardPlace& b) { return a.part > b.part; });
    return places;
}

double frequencyAt(std::span<const double> centresHz, double band) {
    if (centresHz.empty()) return 0.0;
    const double at = std::clamp(band - 0.5, 0.0, static_cast<double>(centresHz.size() - 1));
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, centresHz.size() - 1);
    return std::lerp(centresHz[below], centresHz[above], at - static_cast<double>(below));
}

std::string exactness(const LabelMap& map) {
    std::vector<const char*> held;
    if (map.holdsNorm) held.push_back("the norm behind the pooling");
    if (map.holdsMaximum) held.push_back("the moments at which channels are loudest");
    if (map.holdsUnits) held.push_back("the hidden units' answers");
    if (held.empty()) return "exact: the classifier is linear";
    std::string text = "exact with ";
    for (std::size_t i = 0; i < held.size(); ++i)
        text += (i == 0 ? "" : i + 1 == held.size() ? " and " : ", ") + std::string(held[i]);
    return text + " held as " + (held.size() == 1 && map.holdsNorm ? "it is" : "they are") + " for this sound";
}

} // namespace dclscope

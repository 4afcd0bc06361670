// SPDX-License-Identifier: Apache-2.0
#include "core/run/layer_statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dclscope {
namespace {

constexpr double kRimSlack = 1e-4; ///< positions that were clamped to the rim stand on it but for rounding

/// Limits of the positions along an axis that still lie inside of the grid's outermost points.
bool isAtBorder(const Layer& layer, const LayerState& state, std::size_t index) {
    const std::size_t axes = std::min(layer.dilatedSize.value.size(), state.positions.size() / state.count());
    for (std::size_t axis = 0; axis < axes; ++axis) {
        const std::int64_t size = layer.dilatedSize.value[axis];
        const double place =
            static_cast<double>(state.positions[axis * state.count() + index]) + static_cast<double>(size / 2);
        if (place <= kRimSlack || place >= static_cast<double>(size - 1) - kRimSlack) return true;
    }
    return false;
}

std::optional<double> borderShare(const Layer& layer, const LayerState& state) {
    if (layer.delays == DelayMap::Stored || layer.dilatedSize.value.empty() || state.count() == 0) return std::nullopt;
    std::size_t border = 0;
    for (std::size_t i = 0; i < state.count(); ++i) border += isAtBorder(layer, state, i) ? 1 : 0;
    return static_cast<double>(border) / static_cast<double>(state.count());
}

double squaredDistance(const LayerState& state, std::size_t one, std::size_t other) {
    double squared = 0.0;
    for (std::size_t at = 0; at < state.positions.size(); at += state.count()) {
        const double apart =
            static_cast<double>(state.positions[at + one]) - static_cast<double>(state.positions[at + other]);
        squared += apart * apart;
    }
    return squared;
}

/// Sorted along the first axis, only neighbours less than a step away along it can be near.
std::size_t closePairsIn(const LayerState& state, std::span<std::size_t> kernel) {
    const auto along = [&state](std::size_t index) { return state.positions[index]; };
    const auto finite =
        std::partition(kernel.begin(), kernel.end(), [&](std::size_t index) { return std::isfinite(along(index)); });
    std::sort(kernel.begin(), finite, [&](std::size_t x, std::size_t y) { return along(x) < along(y); });
    std::size_t close = 0;
    for (auto one = kernel.begin(); one != finite; ++one)
        for (auto other = one + 1; other != finite && along(*other) - along(*one) < 1.0F; ++other)
            close += squaredDistance(state, *one, *other) < 1.0 ? 1 : 0;
    return close;
}

void countPairs(const Layer& layer, const LayerState& state, LayerStatistics& numbers) {
    const auto elements = static_cast<std::size_t>(std::max<std::int64_t>(1, layer.elements));
    if (elements < 2 || state.count() % elements != 0) return;
    numbers.pairs = state.count() / elements * (elements * (elements - 1) / 2);
    std::vector<std::size_t> kernel(elements);
    for (std::size_t first = 0; first < state.count(); first += elements) {
        std::iota(kernel.begin(), kernel.end(), first);
        numbers.closePairs += closePairsIn(state, kernel);
    }
}

SignedWeights signsOf(std::span<const float> weights) {
    SignedWeights signs;
    for (const float weight : weights) {
        if (!std::isfinite(weight)) continue;
        (weight > 0.0F ? signs.positive : weight < 0.0F ? signs.negative : signs.zero) += 1;
        (weight > 0.0F ? signs.positiveMean : signs.negativeMean) += static_cast<double>(weight);
    }
    signs.positiveMean /= static_cast<double>(std::max<std::size_t>(1, signs.positive));
    signs.negativeMean /= static_cast<double>(std::max<std::size_t>(1, signs.negative));
    return signs;
}

void addSpreadNames(std::vector<std::string>& columns, const std::string& name) {
    for (const char* what : {"mean", "sd", "min", "q05", "q25", "median", "q75", "q95", "max"})
        columns.push_back(name + "_" + what);
}

void addNames(std::vector<std::string>& columns, std::initializer_list<const char*> names) {
    columns.insert(columns.end(), names.begin(), names.end());
}

/// Numbers, or as many empty cells.
void addNumbers(std::vector<Figure>& row, bool there, std::initializer_list<double> numbers) {
    for (const double number : numbers) {
        row.emplace_back();
        if (there) row.back() = number;
    }
}

void addSpread(std::vector<Figure>& row, const Spread* spread) {
    const Spread none;
    const Spread& s = spread == nullptr ? none : *spread;
    addNumbers(row, s.summary.count > 0,
               {s.summary.mean, s.summary.deviation, s.summary.minimum, s.quantiles[0], s.quantiles[1], s.quantiles[2],
                s.quantiles[3], s.quantiles[4], s.summary.maximum});
}

void addMoved(std::vector<Figure>& row, const std::optional<Displacement>& moved) {
    const Displacement d = moved.value_or(Displacement());
    addNumbers(row, d.count > 0, {d.mean, d.median, d.largest});
}

std::vector<std::string> columnsOf(std::size_t axes) {
    std::vector<std::string> columns{"layer", "epoch", "elements"};
    for (std::size_t axis = 0; axis < axes; ++axis) addSpreadNames(columns, "position_" + std::to_string(axis));
    columns.emplace_back("delay_unit");
    addSpreadNames(columns, "delay");
    addNames(columns, {"border_share",
                       "pairs",
                       "close_pairs",
                       "sigma_mean",
                       "sigma_sd",
                       "sigma_min",
                       "sigma_max",
                       "weight_mean",
                       "weight_sd",
                       "weights_positive",
                       "weights_negative",
                       "weights_zero",
                       "weight_positive_mean",
                       "weight_negative_mean",
                       "moved_mean",
                       "moved_median",
                       "moved_largest",
                       "moved_since_mean",
                       "moved_since_median",
                       "moved_since_largest"});
    return columns;
}

std::vector<Figure> rowOf(const Layer& layer, const LayerStatistics& numbers, std::size_t axes) {
    std::vector<Figure> row{layer.name, numbers.epoch, static_cast<double>(numbers.elements)};
    for (std::size_t axis = 0; axis < axes; ++axis)
        addSpread(row, axis < numbers.positions.size() ? &numbers.positions[axis] : nullptr);
    row.emplace_back();
    if (numbers.delays) row.back() = numbers.delayUnit;
    addSpread(row, numbers.delays ? &*numbers.delays : nullptr);
    addNumbers(row, numbers.atBorder.has_value(), {numbers.atBorder.value_or(0.0)});
    addNumbers(row, true, {static_cast<double>(numbers.pairs), static_cast<double>(numbers.closePairs)});
    const Summary sigma = numbers.sigma.value_or(Summary());
    addNumbers(row, numbers.sigma.has_value(), {sigma.mean, sigma.deviation, sigma.minimum, sigma.maximum});
    const Summary weight = numbers.weights ? numbers.weights->summary : Summary();
    addNumbers(row, numbers.weights.has_value(), {weight.mean, weight.deviation});
    const SignedWeights signs = numbers.bySign.value_or(SignedWeights());
    addNumbers(
        row, numbers.bySign.has_value(),
        {static_cast<double>(signs.positive), static_cast<double>(signs.negative), static_cast<double>(signs.zero)});
    addNumbers(row, signs.positive > 0, {signs.positiveMean});
    addNumbers(row, signs.negative > 0, {signs.negativeMean});
    addMoved(row, numbers.moved);
    addMoved(row, numbers.movedSince);
    return row;
}

} // namespace

Spread spreadOf(std::span<const float> values) {
    Spread spread;
    spread.summary = summarize(values);
    std::vector<float> finite;
    finite.reserve(spread.summary.count);
    for (const float value : values)
        if (std::isfinite(value)) finite.push_back(value);
    const std::vector<double> found = quantiles(std::move(finite), Spread::kShares);
    std::copy(found.begin(), found.end(), spread.quantiles.begin());
    return spread;
}

LayerStatistics statisticsOf(const Layer& layer, const LayerState& state, std::optional<double> timeStepMs) {
    LayerStatistics numbers;
    numbers.elements = state.count();
    if (state.count() == 0) return numbers;
    for (std::size_t axis = 0; axis < state.positions.size() / state.count(); ++axis)
        numbers.positions.push_back(spreadOf(state.axis(axis)));
    if (const auto scale = delayScaleOf(layer, timeStepMs)) {
        numbers.delayUnit = scale->name;
        numbers.delays = spreadOf(delaysOf(layer, state, *scale));
    }
    numbers.atBorder = borderShare(layer, state);
    countPairs(layer, state, numbers);
    if (!state.sigmas.empty()) numbers.sigma = summarize(state.sigmas);
    if (!layer.hasWeights) return numbers;
    numbers.weights = spreadOf(state.weights);
    numbers.bySign = signsOf(state.weights);
    return numbers;
}

std::vector<LayerStatistics> layerStatistics(const Run& run, std::size_t layer) {
    std::vector<LayerStatistics> all;
    const LayerState* first = nullptr;
    const LayerState* before = nullptr;
    for (const Snapshot& snapshot : run.snapshots) {
        if (layer >= snapshot.layers.size() || snapshot.layers[layer].count() == 0) continue;
        const LayerState& state = snapshot.layers[layer];
        LayerStatistics numbers = statisticsOf(run.layers[layer], state, run.card.timeStepMs);
        numbers.epoch = snapshot.epoch;
        const auto isAlike = [&state](const LayerState* other) {
            return other != nullptr && other->positions.size() == state.positions.size();
        };
        if (isAlike(first)) numbers.moved = displacementBetween(*first, state);
        if (isAlike(before)) numbers.movedSince = displacementBetween(*before, state);
        if (first == nullptr) first = &state;
        before = &state;
        all.push_back(std::move(numbers));
    }
    return all;
}

FigureTable statisticsTable(const Run& run, std::span<const std::size_t> layers) {
    std::size_t axes = 1;
    for (const std::size_t layer : layers)
        axes = std::max(axes, static_cast<std::size_t>(learnedAxes(run.layers[layer].kind.value)));
    FigureTable table;
    table.columns = columnsOf(axes);
    for (const std::size_t layer : layers)
        for (const LayerStatistics& numbers : layerStatistics(run, layer))
            table.rows.push_back(rowOf(run.layers[layer], numbers, axes));
    return table;
}

} // namespace dclscope

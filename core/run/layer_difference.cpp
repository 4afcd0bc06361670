// SPDX-License-Identifier: Apache-2.0
#include "core/run/layer_difference.h"

#include "core/base/text.h"
#include "core/run/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace dclscope {
namespace {

constexpr std::array kMiddle{0.5};

Displacement summed(std::vector<float> distances) {
    Displacement moved;
    moved.count = distances.size();
    if (distances.empty()) return moved;
    const Summary all = summarize(distances);
    moved.mean = all.mean;
    moved.largest = all.maximum;
    moved.median = quantiles(std::move(distances), kMiddle).front();
    return moved;
}

std::vector<float> finiteOf(std::span<const float> values) {
    std::vector<float> finite;
    for (const float value : values)
        if (std::isfinite(value)) finite.push_back(value);
    return finite;
}

AxisDifference alongOne(std::span<const float> a, std::span<const float> b, bool oneByOne) {
    AxisDifference along;
    along.apart = distributionDistance(a, b);
    if (!oneByOne) return along;
    std::vector<float> distances;
    double shift = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double moved = static_cast<double>(b[i]) - static_cast<double>(a[i]);
        if (!std::isfinite(moved)) continue;
        shift += moved;
        distances.push_back(static_cast<float>(std::fabs(moved)));
    }
    if (!distances.empty()) along.shift = shift / static_cast<double>(distances.size());
    along.moved = summed(std::move(distances));
    along.correlation = correlationOf(a, b);
    return along;
}

std::vector<std::int64_t> weightShape(const Layer& layer) {
    std::vector<std::int64_t> shape{layer.outChannels, layer.inChannelsPerGroup};
    shape.insert(shape.end(), layer.denseSize.begin(), layer.denseSize.end());
    shape.push_back(layer.elements);
    return shape;
}

std::optional<double> meanWidth(const LayerState& state) {
    const Summary all = summarize(state.sigmas);
    return all.count == 0 ? std::nullopt : std::optional(all.mean);
}

std::size_t axesIn(const LayerState& state) { return state.count() == 0 ? 0 : state.positions.size() / state.count(); }

void compareDelays(const LayerMoment& a, const LayerMoment& b, bool oneByOne, LayerDifference& difference) {
    const auto scaleOf = [](const LayerMoment& one, bool inMs) {
        return delayScaleOf(one.layer, inMs ? one.timeStepMs : std::nullopt);
    };
    const bool bothKnown = a.timeStepMs && b.timeStepMs;
    const auto scaleA = scaleOf(a, bothKnown);
    const auto scaleB = scaleOf(b, bothKnown);
    if (!scaleA || !scaleB || scaleA->name != scaleB->name) return;
    difference.delayUnit = scaleA->name;
    difference.delays = alongOne(delaysOf(a.layer, *a.state, *scaleA), delaysOf(b.layer, *b.state, *scaleB), oneByOne);
}

} // namespace

std::string whyNotOneByOne(const Layer& a, const Layer& b) {
    if (learnedAxes(a.kind.value) != learnedAxes(b.kind.value))
        return std::string(kindName(a.kind.value)) + " against " + std::string(kindName(b.kind.value));
    if (a.unit != b.unit) return "positions in " + std::string(a.unit) + " against " + std::string(b.unit);
    const auto shapeA = weightShape(a);
    const auto shapeB = weightShape(b);
    if (shapeA != shapeB) return "shapes differ: " + shapeText(shapeA) + " against " + shapeText(shapeB);
    return {};
}

LayerDifference compareLayers(const LayerMoment& a, const LayerMoment& b) {
    LayerDifference difference;
    difference.reason = whyNotOneByOne(a.layer, b.layer);
    difference.elementsA = a.state == nullptr ? 0 : a.state->count();
    difference.elementsB = b.state == nullptr ? 0 : b.state->count();
    if (difference.elementsA == 0 || difference.elementsB == 0) {
        difference.reason = difference.elementsA == 0 ? "the first holds no readable positions of it"
                                                      : "the second holds no readable positions of it";
        return difference;
    }
    if (difference.reason.empty() && a.state->positions.size() != b.state->positions.size())
        difference.reason = "the numbers of elements differ";
    const bool oneByOne = difference.reason.empty();
    if (axesIn(*a.state) == axesIn(*b.state) && a.layer.unit == b.layer.unit)
        for (std::size_t axis = 0; axis < axesIn(*a.state); ++axis)
            difference.axes.push_back(alongOne(a.state->axis(axis), b.state->axis(axis), oneByOne));
    compareDelays(a, b, oneByOne, difference);
    difference.sigmaA = meanWidth(*a.state);
    difference.sigmaB = meanWidth(*b.state);
    if (!oneByOne) return difference;
    difference.moved = displacementBetween(*a.state, *b.state);
    difference.positionCorrelation = correlationOf(a.state->positions, b.state->positions);
    if (a.layer.hasWeights && b.layer.hasWeights)
        difference.weightCorrelation = correlationOf(a.state->weights, b.state->weights);
    return difference;
}

Displacement displacementBetween(const LayerState& a, const LayerState& b) {
    const std::size_t n = std::min(a.count(), b.count());
    const std::size_t axes = std::min(axesIn(a), axesIn(b));
    std::vector<float> distances;
    distances.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        double squared = 0.0;
        for (std::size_t axis = 0; axis < axes; ++axis) {
            const double moved = static_cast<double>(b.positions[axis * b.count() + i]) -
                                 static_cast<double>(a.positions[axis * a.count() + i]);
            squared += moved * moved;
        }
        if (std::isfinite(squared)) distances.push_back(static_cast<float>(std::sqrt(squared)));
    }
    return summed(std::move(distances));
}

std::optional<double> correlationOf(std::span<const float> a, std::span<const float> b) {
    double meanA = 0.0;
    double meanB = 0.0;
    double count = 0.0;
    double squaresA = 0.0;
    double squaresB = 0.0;
    double products = 0.0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (!std::isfinite(a[i]) || !std::isfinite(b[i])) continue;
        ++count; // Welford's update, as in summarize()
        const double fromA = static_cast<double>(a[i]) - meanA;
        meanA += fromA / count;
        squaresA += fromA * (static_cast<double>(a[i]) - meanA);
        const double fromB = static_cast<double>(b[i]) - meanB;
        meanB += fromB / count;
        squaresB += fromB * (static_cast<double>(b[i]) - meanB);
        products += fromA * (static_cast<double>(b[i]) - meanB);
    }
    if (!(squaresA > 0.0 && squaresB > 0.0)) return std::nullopt;
    return std::clamp(products / std::sqrt(squaresA) / std::sqrt(squaresB), -1.0, 1.0);
}

std::optional<double> distributionDistance(std::span<const float> first, std::span<const float> second) {
    std::vector<float> a = finiteOf(first);
    std::vector<float> b = finiteOf(second);
    if (a.empty() || b.empty()) return std::nullopt;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    // Both quantile functions are steps: walk over the shares at which one of them steps, in units of 1 / (a b).
    double total = 0.0;
    std::uint64_t share = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const std::uint64_t endA = (i + 1) * static_cast<std::uint64_t>(b.size());
        const std::uint64_t endB = (j + 1) * static_cast<std::uint64_t>(a.size());
        const std::uint64_t next = std::min(endA, endB);
        total += static_cast<double>(next - share) * std::fabs(static_cast<double>(a[i]) - static_cast<double>(b[j]));
        share = next;
        if (endA == next) ++i;
        if (endB == next) ++j;
    }
    return total / static_cast<double>(a.size()) / static_cast<double>(b.size());
}

std::optional<DelayScale> delayScaleOf(const Layer& layer, std::optional<double> timeStepMs) {
    if (layer.delays == DelayMap::None) return std::nullopt;
    if (layer.delays == DelayMap::Causal && layer.dilatedSize.value.empty()) return std::nullopt;
    if (layer.unit == "steps" && timeStepMs) return DelayScale{*timeStepMs, "ms"};
    return DelayScale{1.0, std::string(layer.unit)};
}

std::vector<float> delaysOf(const Layer& layer, const LayerState& state, const DelayScale& scale) {
    constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();
    std::vector<float> delays;
    delays.reserve(state.count());
    for (std::size_t i = 0; i < state.count(); ++i)
        delays.push_back(layer.delay(state.positions[i]).value_or(kUnknown) * static_cast<float>(scale.perUnit));
    return delays;
}

} // namespace dclscope

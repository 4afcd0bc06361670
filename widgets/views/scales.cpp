// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/scales.h"

#include "widgets/views/delay_axis.h"
#include "widgets/views/element_density.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kFullStrengthShare = 0.99;
constexpr double kInsideShare = 0.99;   ///< of all offsets lie within the reach
constexpr double kDensityShare = 0.985; ///< elements pile up at rims, so some of the fog may be off its scale

/// The value below which `share` of them lie; 0 without any.
double percentile(std::vector<float>& values, double share) {
    if (values.empty()) return 0.0;
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), place, values.end());
    return static_cast<double>(*place);
}

void addMagnitudes(const std::vector<float>& from, std::vector<float>& to) {
    for (const float value : from)
        if (std::isfinite(value)) to.push_back(std::fabs(value));
}

/// Half a step of air: positions may reach the rim, and for even sizes one step past it.
QRectF roomOf(const KernelAxes& axes) {
    return {-1.0 - axes.columnOffset, -1.0 - axes.rowOffset, axes.columns + 1.0, axes.rows + 1.0};
}

void widenSizes(const Layer& layer, std::vector<std::int64_t>& sizes) {
    const auto& own = layer.dilatedSize.value;
    sizes.resize(std::max(sizes.size(), own.size()), 1);
    for (std::size_t axis = 0; axis < own.size(); ++axis) sizes[axis] = std::max(sizes[axis], own[axis]);
}

double longestDelay(const LayerScene& scene) {
    return scene.countsSteps() ? static_cast<double>(scene.delaySize() - 1) : scene.longestDelay();
}

} // namespace

Scales measureScales(std::span<const LayerScene* const> scenes) {
    Scales scales;
    std::vector<float> weights;
    std::vector<float> offsets;
    std::vector<float> densities;
    ElementDensity density;
    double farthest = 0.5;
    double longest = 0.0;
    double written = 0.0; // as the axes write it: a step of one run may be longer than one of the other
    std::optional<DelayUnit> unit;
    bool isOneUnit = true;
    bool isOneStep = true;
    bool first = true;
    LayerState state;
    for (const LayerScene* scene : scenes) {
        if (!scene->hasData()) continue;
        const std::vector<double>& epochs = scene->epochs();
        const KernelAxes& axes = scene->kernelAxes();
        const bool isPlane = learnedAxes(scene->layer()->kind.value) > 1;
        for (const std::size_t step : {std::size_t{0}, epochs.size() / 2, epochs.size() - 1}) {
            scene->stateAt(epochs[step], state);
            addMagnitudes(state.weights, weights);
            addMagnitudes(state.positions, offsets);
            if (!isPlane) continue;
            density.measure(axes, state);
            densities.insert(densities.end(), density.values().begin(), density.values().end());
        }
        widenSizes(*scene->layer(), scales.sizes);
        longest = std::max(longest, longestDelay(*scene));
        const DelayUnit own = delayUnit(*scene);
        if (!unit) unit = own;
        isOneUnit = isOneUnit && own.name == unit->name;
        isOneStep = isOneStep && own.perStep == unit->perStep;
        written = std::max(written, longestDelay(*scene) * own.perStep);
        farthest = std::max(farthest, 0.5 * std::max(axes.columns, axes.rows));
        scales.kernel = first ? roomOf(axes) : scales.kernel.united(roomOf(axes));
        scales.firstEpoch = first ? epochs.front() : std::min(scales.firstEpoch, epochs.front());
        scales.lastEpoch = first ? epochs.back() : std::max(scales.lastEpoch, epochs.back());
        first = false;
    }
    if (const double limit = percentile(weights, kFullStrengthShare); limit > 0.0) scales.weight = limit;
    if (longest > 0.0) scales.delay = longest;
    if (isOneUnit && !isOneStep) scales.delayWritten = written;
    scales.density = percentile(densities, kDensityShare);
    scales.reach = std::clamp(percentile(offsets, kInsideShare), 0.5, farthest);
    return scales;
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/atlas_scales.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kMostAtlasBins = 60.0;
constexpr double kAtlasBinsOfTime = 40.0; ///< where delays count no steps

bool isPlaneScene(const LayerScene& scene) { return learnedAxes(scene.layer()->kind.value) > 1; }

float shareOfOne(const LayerState& state) { return 1.0F / static_cast<float>(std::max<std::size_t>(1, state.count())); }

} // namespace

void AtlasExtent::widen(const LayerScene& scene) {
    if (!scene.hasData()) return;
    if (isPlaneScene(scene)) {
        grid = grid.expandedTo(QSizeF(scene.kernelAxes().columns, scene.kernelAxes().rows));
        return;
    }
    low = std::min(low, scene.leastDelay());
    high = std::max(high, scene.countsSteps() ? scene.leastDelay() + static_cast<double>(scene.delaySize() - 1)
                                              : scene.longestDelay());
    steps = steps && scene.countsSteps();
}

void AtlasExtent::widen(const AtlasExtent& other) {
    grid = grid.expandedTo(other.grid);
    low = std::min(low, other.low);
    high = std::max(high, other.high);
    steps = steps && other.steps;
}

AtlasScales::AtlasScales(const AtlasExtent& room) : extent(room) {
    const double span = room.high - room.low;
    const double perBin =
        room.steps ? std::max(1.0, std::ceil((span + 1.0) / kMostAtlasBins)) : span / kAtlasBinsOfTime;
    bins = static_cast<std::size_t>(std::max(1.0, room.steps ? std::ceil((span + 1.0) / perBin) : kAtlasBinsOfTime));
    lowest = room.steps ? room.low - 0.5 : room.low;
    highest = room.steps ? lowest + perBin * static_cast<double>(bins) : room.high;
}

double AtlasScales::valueOf(std::size_t bin) const noexcept {
    return lowest + (static_cast<double>(bin) + 0.5) / static_cast<double>(bins) * (highest - lowest);
}

void atlasHistogram(const AtlasScales& scales, const LayerScene& scene, const LayerState& state,
                    std::vector<float>& shares) {
    shares.assign(scales.bins, 0.0F);
    const double perValue = static_cast<double>(scales.bins) / (scales.highest - scales.lowest);
    const float share = shareOfOne(state);
    for (std::size_t i = 0; i < state.count(); ++i) {
        const double bin = (scene.delay(state, i) - scales.lowest) * perValue;
        if (bin >= 0.0 && bin < static_cast<double>(scales.bins)) shares[static_cast<std::size_t>(bin)] += share;
    }
}

void atlasDensity(const LayerScene& scene, const LayerState& state, ElementDensity& density,
                  std::vector<float>& shares) {
    density.measure(scene.kernelAxes(), state);
    shares = density.values();
    const float share = shareOfOne(state);
    for (float& value : shares) value *= share;
}

} // namespace dclscope

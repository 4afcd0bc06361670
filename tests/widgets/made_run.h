// SPDX-License-Identifier: GPL-3.0-or-later
// A small run made of plain values: two delay layers and one 2-D layer over five epochs.
#pragma once

#include "core/run/run.h"

#include <cmath>
#include <memory>

namespace dclscope::test {

inline Layer madeLayer(const std::string& name, LayerKind kind, std::int64_t out, std::int64_t in,
                       std::int64_t elements, std::vector<std::int64_t> grid) {
    Layer layer;
    layer.name = name;
    layer.kind = {kind, Origin::Inferred};
    layer.version = {Version::gauss, Origin::Card};
    layer.outChannels = out;
    layer.inChannelsPerGroup = in;
    layer.elements = elements;
    layer.dilatedSize = {std::move(grid), Origin::Given};
    layer.hasSig = true;
    if (kind == LayerKind::Dcls1d) layer.delays = DelayMap::Causal;
    return layer;
}

inline LayerState madeState(const Layer& layer, double epoch) {
    LayerState state;
    const auto n = static_cast<std::size_t>(layer.positionsPerAxis());
    const auto axes = static_cast<std::size_t>(learnedAxes(layer.kind.value));
    for (std::size_t i = 0; i < n * axes; ++i)
        state.positions.push_back(static_cast<float>(4.0 * std::sin(static_cast<double>(i) * 1.7 + epoch * 0.2)));
    state.sigmas.assign(n * axes, static_cast<float>(3.0 / (1.0 + epoch)));
    for (std::size_t i = 0; i < n; ++i)
        state.weights.push_back(static_cast<float>(std::cos(static_cast<double>(i) * 0.9)));
    return state;
}

inline std::shared_ptr<const Run> madeRun(const std::string& name = "made", int epochs = 5) {
    auto run = std::make_shared<Run>();
    run->name = name;
    run->path = "/made/" + name;
    run->layers = {madeLayer("layers.0", LayerKind::Dcls1d, 8, 6, 1, {15}),
                   madeLayer("layers.1", LayerKind::Dcls1d, 5, 8, 1, {15}),
                   madeLayer("stages.0.dwconv", LayerKind::Dcls2d, 12, 1, 9, {11, 11})};
    for (int e = 0; e < epochs; ++e) {
        Snapshot snapshot;
        snapshot.epoch = e;
        for (const Layer& layer : run->layers) snapshot.layers.push_back(madeState(layer, e));
        run->snapshots.push_back(std::move(snapshot));
        EpochMetrics row;
        row.epoch = e;
        row.values = {{"train_loss", 2.0 / (1.0 + e)}, {"valid_accuracy", 1.0 - 1.0 / (2.0 + e)}};
        run->metrics.push_back(row);
    }
    return run;
}

} // namespace dclscope::test

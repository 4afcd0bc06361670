// SPDX-License-Identifier: GPL-3.0-or-later
// Runs made of nothing, so that views can be tested and looked at without a checkpoint.
#pragma once

#include "core/run/run.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace dclscope::test {

inline Layer layer2d(std::string name, std::int64_t out, std::int64_t elements, std::int64_t size) {
    Layer layer;
    layer.name = std::move(name);
    layer.kind = {LayerKind::Dcls2d, Origin::Card};
    layer.version = {Version::gauss, Origin::Card};
    layer.outChannels = out;
    layer.inChannelsPerGroup = 1;
    layer.elements = elements;
    layer.dilatedSize = {{size, size}, Origin::Card};
    layer.hasSig = true;
    return layer;
}

inline Layer layer1d(std::string name, std::int64_t out, std::int64_t in, std::int64_t size) {
    Layer layer = layer2d(std::move(name), out, 1, size);
    layer.kind = {LayerKind::Dcls1d, Origin::Card};
    layer.delays = DelayMap::Causal;
    layer.inChannelsPerGroup = in;
    layer.dilatedSize = {{size}, Origin::Card};
    return layer;
}

/// Elements that drift outwards from the middle (2-D) or gather at two delays (1-D) while their width shrinks.
inline LayerState madeUpState(const Layer& layer, double progress) {
    std::mt19937 random(static_cast<unsigned>(layer.outChannels * 31 + layer.elements));
    std::normal_distribution<float> normal(0.0F, 1.0F);
    const auto n = static_cast<std::size_t>(layer.positionsPerAxis());
    const std::size_t axes = layer.dilatedSize.value.size();
    const auto half = static_cast<float>(layer.dilatedSize.value[0] / 2);
    const auto p = static_cast<float>(progress);
    LayerState state;
    state.positions.resize(axes * n);
    state.sigmas.assign(axes * n, (axes == 1 ? 3.0F : 0.9F) * std::pow(0.2F, p) + 0.27F);
    state.weights.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
        state.weights[i] = (0.3F + 0.7F * p) * normal(random) * 0.1F;
        for (std::size_t a = 0; a < axes; ++a) {
            const float start = half * 0.35F * normal(random);
            const float goal = axes == 1 ? (i % 3 == 0 ? -0.6F : 0.4F) * half + 0.6F * normal(random)
                                         : start * 2.0F + 0.8F * normal(random);
            state.positions[a * n + i] = std::clamp(std::lerp(start, goal, p * p * (3.0F - 2.0F * p)), -half, half);
        }
    }
    return state;
}

inline std::shared_ptr<Run> madeUpRun(std::vector<Layer> layers, int epochs, bool metrics = true) {
    auto run = std::make_shared<Run>();
    run->name = "made up";
    run->card.timeStepMs = 10.0;
    run->layers = std::move(layers);
    for (int e = 0; e < epochs; ++e) {
        const double progress = epochs < 2 ? 1.0 : static_cast<double>(e) / (epochs - 1);
        Snapshot snapshot;
        snapshot.epoch = e;
        for (const Layer& layer : run->layers) snapshot.layers.push_back(madeUpState(layer, progress));
        run->snapshots.push_back(std::move(snapshot));
        if (metrics)
            run->metrics.push_back(
                {static_cast<double>(e),
                 {{"train_loss", 2.2 * std::exp(-3.2 * progress) + 0.1},
                  {"valid_loss", 2.2 * std::exp(-2.6 * progress) + 0.2 + 0.03 * std::sin(9.0 * progress)},
                  {"valid_accuracy", 0.97 - 0.87 * std::exp(-4.0 * progress)}}});
    }
    return run;
}

} // namespace dclscope::test

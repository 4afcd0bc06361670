// SPDX-License-Identifier: Apache-2.0
#include "core/run/layer_family.h"

#include "core/run/dcls_family.h"
#include "core/run/delay_families.h"
#include "core/run/layer_discovery.h"
#include "core/run/stored_delays.h"

#include <array>
#include <set>

namespace dclscope {

std::span<const LayerFamily> layerFamilies() noexcept {
    static const std::array families{
        LayerFamily{"dcls", findDclsLayers, readDclsLayer},
        LayerFamily{"card", findChosenDelays, readStoredDelays},
        LayerFamily{"lava-dl", findLavaLayers, readStoredDelays},
        LayerFamily{"delgrad", findDelGradLayers, readStoredDelays},
        LayerFamily{"mlgenn", findMlGennLayers, readStoredDelays},
        LayerFamily{"delrec", findDelRecLayers, readStoredDelays},
        LayerFamily{"nir", findNirLayers, readStoredDelays},
        LayerFamily{"inferred", findNamedDelays, readStoredDelays},
    };
    return families;
}

namespace {

/// How long stored delays are gives the axis that they are drawn along.
void settleStoredDelays(std::vector<Layer>& layers, const TensorSource& source) {
    std::vector<LayerState> states;
    for (const Layer& layer : layers)
        states.push_back(layer.delays == DelayMap::Stored ? readLayer(source, layer) : LayerState());
    std::vector<std::span<const float>> positions;
    for (const LayerState& state : states) positions.emplace_back(state.positions);
    widenInferredSizes(layers, positions);
}

} // namespace

std::vector<Layer> discoverLayers(const TensorSource& source, const Card& card, std::span<const LayerFamily> families) {
    std::vector<Layer> all;
    std::set<std::string> taken;
    std::set<std::string> tensors; // of delays: families may call one layer by several names
    for (const LayerFamily& family : families)
        for (Layer& layer : family.find(source, card)) {
            if (!layer.stored.delays.empty() && !tensors.insert(layer.stored.delays).second) continue;
            if (!taken.insert(layer.name).second) continue;
            layer.family = &family;
            all.push_back(std::move(layer));
        }
    settleStoredDelays(all, source);
    return all;
}

LayerState readLayer(const TensorSource& source, const Layer& layer) {
    return layer.family == nullptr ? LayerState() : layer.family->read(source, layer);
}

} // namespace dclscope

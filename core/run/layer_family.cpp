// SPDX-License-Identifier: Apache-2.0
#include "core/run/layer_family.h"

#include "core/run/dcls_family.h"
#include "core/run/layer_discovery.h"

#include <array>
#include <set>

namespace dclscope {

std::span<const LayerFamily> layerFamilies() noexcept {
    static const std::array<LayerFamily, 1> families{LayerFamily{"dcls", findDclsLayers, readDclsLayer}};
    return families;
}

std::vector<Layer> discoverLayers(const TensorSource& source, const Card& card, std::span<const LayerFamily> families) {
    std::vector<Layer> all;
    std::set<std::string> taken;
    for (const LayerFamily& family : families)
        for (Layer& layer : family.find(source, card)) {
            if (!taken.insert(layer.name).second) continue;
            layer.family = &family;
            all.push_back(std::move(layer));
        }
    return all;
}

LayerState readLayer(const TensorSource& source, const Layer& layer) {
    return layer.family == nullptr ? LayerState() : layer.family->read(source, layer);
}

} // namespace dclscope

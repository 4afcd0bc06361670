// SPDX-License-Identifier: Apache-2.0
#include "core/run/delay_families.h"
#include "core/run/stored_delays.h"

namespace dclscope {
namespace {

constexpr std::string_view kTrained = ".delay";
constexpr std::string_view kExported = "layer.";

/// "layer.12"
bool isExportedLayer(std::string_view module) {
    return module.starts_with(kExported) && module.size() > kExported.size() &&
           module.find_first_not_of("0123456789", kExported.size()) == std::string_view::npos;
}

} // namespace

std::vector<Layer> findLavaLayers(const TensorSource& source, const Card& /*card*/) {
    std::vector<Layer> layers;
    for (const TensorInfo& tensor : source.tensors()) {
        if (!tensor.name.ends_with(kTrained) || tensor.shape.size() != 1 || !mayBeDelays(tensor)) continue;
        const std::string module = moduleAndLeaf(tensor.name).first;
        if (!module.ends_with(kTrained) && !isExportedLayer(module)) continue;
        layers.push_back(storedDelayLayer(module, {.delays = tensor.name}, delayShapeOf(tensor.shape), "steps"));
    }
    return layers;
}

} // namespace dclscope

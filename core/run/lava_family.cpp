// SPDX-License-Identifier: Apache-2.0
#include "core/run/delay_families.h"
#include "core/run/stored_delays.h"

#include <algorithm>

namespace dclscope {
namespace {

constexpr std::string_view kTrained = ".delay";
constexpr std::string_view kExported = "layer.";

/// "layer.12"
bool isExportedLayer(std::string_view module) {
    return module.starts_with(kExported) && module.size() > kExported.size() &&
           module.find_first_not_of("0123456789", kExported.size()) == std::string_view::npos;
}

/// "blocks.1.delay" beside "blocks.1.synapse..." or "blocks.1.neuron...": others call such a module so, too.
bool isTrainedBlock(const TensorSource& source, const std::string& module) {
    if (!module.ends_with(kTrained)) return false;
    const std::string block = module.substr(0, module.size() - kTrained.size() + 1);
    const auto& tensors = source.tensors();
    return std::any_of(tensors.begin(), tensors.end(), [&](const TensorInfo& tensor) {
        return tensor.name.starts_with(block + "synapse.") || tensor.name.starts_with(block + "neuron.");
    });
}

} // namespace

std::vector<Layer> findLavaLayers(const TensorSource& source, const Card& /*card*/) {
    std::vector<Layer> layers;
    for (const TensorInfo& tensor : source.tensors()) {
        if (!tensor.name.ends_with(kTrained) || tensor.shape.size() != 1 || !mayBeDelays(tensor)) continue;
        const std::string module = moduleAndLeaf(tensor.name).first;
        if (!isTrainedBlock(source, module) && !isExportedLayer(module)) continue;
        layers.push_back(storedDelayLayer(module, {.delays = tensor.name}, delayShapeOf(tensor.shape), "steps"));
    }
    return layers;
}

} // namespace dclscope

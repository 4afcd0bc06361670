// SPDX-License-Identifier: Apache-2.0
#include "core/run/delay_families.h"
#include "core/run/stored_delays.h"

namespace dclscope {

std::vector<Layer> findDelRecLayers(const TensorSource& source, const Card& /*card*/) {
    std::vector<Layer> layers;
    for (const TensorInfo& tensor : source.tensors()) {
        const auto [module, leaf] = moduleAndLeaf(tensor.name);
        if (leaf != "recurrent_delays" || !mayBeDelays(tensor)) continue;
        const bool square = tensor.shape.size() == 2 && tensor.shape[0] == tensor.shape[1];
        if (tensor.shape.size() != 1 && !square) continue;
        const std::string weights = keyIn(module, "recurrent_weights");
        StoredDelays stored{.delays = tensor.name, .weights = weightsBeside(source, tensor, {&weights, 1})};
        layers.push_back(storedDelayLayer(module.empty() ? tensor.name : module, std::move(stored),
                                          delayShapeOf(tensor.shape), "steps"));
    }
    return layers;
}

} // namespace dclscope

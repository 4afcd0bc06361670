// SPDX-License-Identifier: Apache-2.0
#include "core/run/delay_families.h"
#include "core/run/stored_delays.h"

#include <array>

namespace dclscope {
namespace {

/// What is left of a name in front of "delay" or "delays" ("", "rec_", "axonal_"); nothing when it is another name.
std::optional<std::string> stemOf(std::string_view leaf) {
    for (const std::string_view ending : {std::string_view("delays"), std::string_view("delay")}) {
        if (!leaf.ends_with(ending)) continue;
        const std::string_view stem = leaf.substr(0, leaf.size() - ending.size());
        if (stem.empty() || stem.ends_with('_')) return std::string(stem);
    }
    return std::nullopt;
}

std::string weightsOf(const TensorSource& source, const TensorInfo& tensor, const std::string& module,
                      const std::string& stem) {
    const auto [outer, own] = moduleAndLeaf(module);
    const std::array keys{keyIn(module, stem + "weights"), keyIn(module, stem + "weight"), keyIn(module, "weight"),
                          keyIn(module, "weights"),        keyIn(outer, "weight"),         keyIn(outer, "weights"),
                          keyIn(outer, "synapse.weight"),  keyIn(outer, "linear.weight")};
    return weightsBeside(source, tensor, keys);
}

} // namespace

std::vector<Layer> findNamedDelays(const TensorSource& source, const Card& /*card*/) {
    std::vector<Layer> layers;
    for (const TensorInfo& tensor : source.tensors()) {
        const auto [module, leaf] = moduleAndLeaf(tensor.name);
        const std::optional<std::string> stem = stemOf(leaf);
        // A single number is one delay for all, where nothing else is called so.
        const bool forAll = stem && stem->empty() && tensor.shape.empty() && isFloatingPoint(tensor.dtype);
        if (!stem || (!mayBeDelays(tensor) && !forAll)) continue;
        StoredDelays stored{.delays = tensor.name, .weights = weightsOf(source, tensor, module, *stem)};
        // A module may have several: those with a first name keep it.
        const std::string name = stem->empty() && !module.empty() ? module : tensor.name;
        layers.push_back(storedDelayLayer(name, std::move(stored), delayShapeOf(tensor.shape), "steps"));
    }
    return layers;
}

} // namespace dclscope

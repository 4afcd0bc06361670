// SPDX-License-Identifier: Apache-2.0
#include "core/run/delay_families.h"
#include "core/run/stored_delays.h"

#include <map>

namespace dclscope {
namespace {

constexpr std::string_view kNodes = ".nodes.";
constexpr std::string_view kDelay = ".delay";
constexpr std::size_t kMostEdges = 20'000;

/// Where a graph's edges come from, by the node they go to. The graph's path is "node" or "node.nodes.OUTER".
std::map<std::string, std::string> edgesOf(const TensorSource& source, const std::string& graph) {
    std::map<std::string, std::string> before;
    for (std::size_t i = 0; i < kMostEdges; ++i) {
        const std::string edge = graph + ".edges." + std::to_string(i);
        const std::optional<std::string> from = source.scalar(edge + ".0");
        const std::optional<std::string> to = source.scalar(edge + ".1");
        if (!from || !to) break;
        before.emplace(*to, *from);
    }
    return before;
}

/// Weights hand over to the neurons behind them: a delay there is one of dendrites.
bool isWeights(const std::optional<std::string>& type) {
    return type && (type == "Affine" || type == "Linear" || type->starts_with("Conv"));
}

} // namespace

std::vector<Layer> findNirLayers(const TensorSource& source, const Card& /*card*/) {
    std::vector<Layer> layers;
    std::map<std::string, std::map<std::string, std::string>> edges; // by graph
    for (const TensorInfo& tensor : source.tensors()) {
        if (!tensor.name.ends_with(kDelay)) continue;
        const std::string path = tensor.name.substr(0, tensor.name.size() - kDelay.size());
        const std::size_t nodes = path.rfind(kNodes);
        if (nodes == std::string::npos || source.scalar(path + ".type") != "Delay") continue;
        const std::string graph = path.substr(0, nodes);
        const std::string node = path.substr(nodes + kNodes.size());
        if (!edges.contains(graph)) edges.emplace(graph, edgesOf(source, graph));
        DelayShape shape{tensor.elementCount(), 1, 1, Place::Axon};
        if (shape.targets < 1) continue;
        const auto before = edges.at(graph).find(node);
        if (before != edges.at(graph).end() &&
            isWeights(source.scalar(graph + std::string(kNodes) + before->second + ".type")))
            shape.place = Place::Dendrite;
        layers.push_back(storedDelayLayer(path, {.delays = tensor.name}, shape, "s"));
    }
    return layers;
}

} // namespace dclscope

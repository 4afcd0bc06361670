// SPDX-License-Identifier: Apache-2.0
#include "core/run/delay_families.h"
#include "core/run/nir_edges.h"
#include "core/run/stored_delays.h"

#include <map>

namespace dclscope {
namespace {

constexpr std::string_view kNodes = ".nodes.";
constexpr std::string_view kDelay = ".delay";

using Sources = std::map<std::string, std::string>;

/// Where a graph's edges come from, by the node they go to.
Sources sourcesOf(const TensorSource& source, const std::string& graph) {
    Sources before;
    for (auto& [from, to] : nirEdges(source, graph)) before.emplace(std::move(to), std::move(from));
    return before;
}

/// Weights hand over to the neurons behind them: a delay there is one of dendrites.
bool isWeights(const std::optional<std::string>& type) {
    return type && (type == "Affine" || type == "Linear" || type->starts_with("Conv"));
}

} // namespace

std::vector<std::pair<std::string, std::string>> nirEdges(const TensorSource& source, const std::string& graph) {
    std::vector<std::pair<std::string, std::string>> edges;
    while (edges.size() <= kMostNirEdges) {
        const std::string edge = graph + ".edges." + std::to_string(edges.size());
        std::optional<std::string> from = source.scalar(edge + ".0");
        std::optional<std::string> to = source.scalar(edge + ".1");
        if (!from || !to) break;
        edges.emplace_back(std::move(*from), std::move(*to));
    }
    return edges;
}

std::vector<Layer> findNirLayers(const TensorSource& source, const Card& /*card*/) {
    std::vector<Layer> layers;
    std::map<std::string, Sources> sources; // by graph
    for (const TensorInfo& tensor : source.tensors()) {
        if (!tensor.name.ends_with(kDelay)) continue;
        const std::string path = tensor.name.substr(0, tensor.name.size() - kDelay.size());
        const std::size_t nodes = path.rfind(kNodes);
        if (nodes == std::string::npos || source.scalar(path + ".type") != "Delay") continue;
        const std::string graph = path.substr(0, nodes);
        const std::string node = path.substr(nodes + kNodes.size());
        if (!sources.contains(graph)) sources.emplace(graph, sourcesOf(source, graph));
        DelayShape shape{tensor.elementCount(), 1, 1, Place::Axon};
        if (shape.targets < 1) continue;
        const auto before = sources.at(graph).find(node);
        if (before != sources.at(graph).end() &&
            isWeights(source.scalar(graph + std::string(kNodes) + before->second + ".type")))
            shape.place = Place::Dendrite;
        layers.push_back(storedDelayLayer(path, {.delays = tensor.name}, shape, "s"));
    }
    return layers;
}

} // namespace dclscope

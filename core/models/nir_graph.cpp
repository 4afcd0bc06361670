// SPDX-License-Identifier: Apache-2.0
#include "core/models/nir_graph.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/nir_edges.h"

#include <algorithm>
#include <map>
#include <set>

namespace dclscope::models {
namespace {

constexpr const char* kInput = "Input";
constexpr const char* kOutput = "Output";

[[noreturn]] void refuse(const TensorSource& source, const std::string& what, const std::string& node = {}) {
    throw CheckpointError(source.path(), what, node.empty() ? "node" : "node.nodes." + node);
}

/// Nodes in the order of their names, not yet of computation.
std::vector<NirGraph::Node> readNodes(const TensorSource& source) {
    const auto edges = nirEdges(source, "node");
    if (edges.empty()) refuse(source, "is a NIR graph without edges");
    if (edges.size() > kMostNirEdges)
        refuse(source, "is a NIR graph of more than " + std::to_string(kMostNirEdges) + " edges");
    std::map<std::string, std::size_t> places;
    for (const auto& [from, to] : edges) {
        places.emplace(from, 0);
        places.emplace(to, 0);
    }
    std::vector<NirGraph::Node> nodes;
    for (auto& [name, place] : places) {
        place = nodes.size();
        const auto type = source.scalar("node.nodes." + name + ".type");
        if (!type) refuse(source, "node '" + printable(name) + "', which an edge names, is missing", name);
        nodes.push_back({name, *type, {}});
    }
    for (const auto& [from, to] : edges) nodes[places.at(to)].from.push_back(places.at(from));
    return nodes;
}

/// The one node of this type.
std::size_t theOnly(const TensorSource& source, const std::vector<NirGraph::Node>& nodes, const std::string& type) {
    const auto is = [&](const NirGraph::Node& node) { return node.type == type; };
    const auto found = std::find_if(nodes.begin(), nodes.end(), is);
    if (found == nodes.end()) refuse(source, "is a NIR graph without a node of type " + type);
    const auto second = std::find_if(found + 1, nodes.end(), is);
    if (second != nodes.end())
        refuse(source,
               "'" + printable(found->name) + "' and '" + printable(second->name) + "' are both of type " + type +
                   "; graphs with one are run",
               second->name);
    return static_cast<std::size_t>(found - nodes.begin());
}

/// Of nodes of which none can come first: one that its own output leads back to.
[[noreturn]] void refuseLoop(const TensorSource& source, const std::vector<NirGraph::Node>& nodes,
                             const std::vector<std::size_t>& waitingFor) {
    const auto waits = [&](std::size_t node) { return waitingFor[node] > 0; };
    std::size_t node = 0;
    while (!waits(node)) ++node;
    std::set<std::size_t> passed;
    std::size_t before = node;
    while (passed.insert(node).second) {
        before = node;
        const auto& from = nodes[node].from;
        node = *std::find_if(from.begin(), from.end(), waits);
    }
    const std::string other = before == node ? "" : ", by way of '" + printable(nodes[before].name) + "'";
    refuse(source, nirNodeText(nodes[node]) + " feeds back into itself" + other + "; only graphs without loops are run",
           nodes[node].name);
}

/// An order of computation: of what can come next, what comes first by name.
std::vector<std::size_t> orderOf(const TensorSource& source, const std::vector<NirGraph::Node>& nodes) {
    std::vector<std::vector<std::size_t>> to(nodes.size());
    std::vector<std::size_t> waitingFor(nodes.size());
    std::set<std::size_t> ready;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        waitingFor[i] = nodes[i].from.size();
        for (const std::size_t from : nodes[i].from) to[from].push_back(i);
        if (nodes[i].from.empty() && nodes[i].type != kInput)
            refuse(source, "nothing leads to " + nirNodeText(nodes[i]), nodes[i].name);
        if (!nodes[i].from.empty() && nodes[i].type == kInput)
            refuse(source, "an edge leads into " + nirNodeText(nodes[i]), nodes[i].name);
        if (nodes[i].from.empty()) ready.insert(i);
    }
    std::vector<std::size_t> order;
    while (!ready.empty()) {
        order.push_back(*ready.begin());
        ready.erase(ready.begin());
        for (const std::size_t next : to[order.back()])
            if (--waitingFor[next] == 0) ready.insert(next);
    }
    if (order.size() < nodes.size()) refuseLoop(source, nodes, waitingFor);
    return order;
}

} // namespace

std::string nirNodeText(const NirGraph::Node& node) {
    return "node '" + printable(node.name) + "' (" + printable(node.type, 40) + ")";
}

bool isNirGraph(const TensorSource& source) { return source.scalar("node.type") == "NIRGraph"; }

NirGraph readNirGraph(const TensorSource& source) {
    std::vector<NirGraph::Node> nodes = readNodes(source);
    theOnly(source, nodes, kInput);
    const std::size_t output = theOnly(source, nodes, kOutput);
    const std::vector<std::size_t> order = orderOf(source, nodes);
    std::vector<std::size_t> places(nodes.size());
    for (std::size_t i = 0; i < order.size(); ++i) places[order[i]] = i;
    NirGraph graph;
    graph.output = places[output];
    for (const std::size_t node : order) {
        graph.nodes.push_back(std::move(nodes[node]));
        for (std::size_t& from : graph.nodes.back().from) from = places[from];
    }
    return graph;
}

} // namespace dclscope::models

// SPDX-License-Identifier: Apache-2.0
// How the nodes of a NIR graph are joined.
#pragma once

#include "core/base/tensor_source.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace dclscope {

/// A graph has a node per layer: more edges than this are none that anybody drew.
inline constexpr std::size_t kMostNirEdges = 4096;

/// From where to where, by the nodes' names, in the file's order; one more than kMostNirEdges where there are too many.
/// @param graph  the graph's path: "node", or "node.nodes.OUTER" of one within another
std::vector<std::pair<std::string, std::string>> nirEdges(const TensorSource& source, const std::string& graph);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// The graph of a NIR file (neuromorphic intermediate representation): nodes and what leads to them. Private to
// core/models.
#pragma once

#include "core/base/tensor_source.h"

#include <cstddef>
#include <string>
#include <vector>

namespace dclscope::models {

struct NirGraph {
    struct Node {
        std::string name;
        std::string type;              ///< "LIF", "Affine", ...
        std::vector<std::size_t> from; ///< whose outputs, summed, are its input: earlier nodes; one may stand twice
    };
    std::vector<Node> nodes; ///< each after all that lead to it, the Input first
    std::size_t output = 0;  ///< which of them is the Output
};

/// "node 'lif1' (LIF)", as messages name it.
std::string nirNodeText(const NirGraph::Node& node);

/// Whether the source holds a NIR graph at all.
bool isNirGraph(const TensorSource& source);

/// @throws CheckpointError in one sentence for what is not feed-forward from one Input to one Output
NirGraph readNirGraph(const TensorSource& source);

} // namespace dclscope::models

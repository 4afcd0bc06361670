// SPDX-License-Identifier: Apache-2.0
// How an SNN-delays state dict is laid out: a flat Sequential of [delayed layer, (batch norm), neuron, dropout,
// (synapse filter)] per hidden layer, then [delayed layer, neuron]. Private to core/models.
#pragma once

#include "core/models/tensor_index.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dclscope::models {

/// One delayed layer and what follows it.
struct SnnBlock {
    std::int64_t index = 0; ///< in the Sequential
    bool hidden = true;
    bool hasBias = false, hasNorm = false;
    bool hasFilter = false; ///< a synapse filter follows
    bool learnsTau = false; ///< PLIF
    bool learnsFilter = false;

    std::string key(std::string_view leaf) const { return part(0, leaf); }
    std::string normKey(std::string_view leaf) const { return part(1, leaf); }
    std::string neuronKey() const { return part(hasNorm ? 2 : 1, "w"); }
    std::string filterKey() const { return part(hasNorm ? 4 : 3, "w"); }

private:
    std::string part(std::int64_t offset, std::string_view leaf) const {
        return "model." + std::to_string(index + offset) + "." + std::string(leaf);
    }
};

struct SnnStructure {
    std::vector<SnnBlock> blocks; ///< hidden layers, then the output; empty when there is no delayed layer
    bool hasSig = false;
};

SnnStructure readSnnStructure(const TensorIndex& index);

} // namespace dclscope::models

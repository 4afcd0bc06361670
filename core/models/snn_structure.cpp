// SPDX-License-Identifier: Apache-2.0
#include "core/models/snn_structure.h"

#include <set>

namespace dclscope::models {

SnnStructure readSnnStructure(const TensorIndex& index) {
    SnnStructure structure;
    std::set<std::int64_t> layers;
    constexpr std::string_view kPrefix = "model.";
    for (const TensorInfo& tensor : index.all()) {
        if (!tensor.name.starts_with(kPrefix)) continue;
        const auto part = numbered(std::string_view(tensor.name).substr(kPrefix.size()));
        if (!part || (part->rest != "P" && part->rest != "SIG")) continue;
        layers.insert(part->number);
        structure.hasSig = structure.hasSig || part->rest == "SIG";
    }
    for (auto at = layers.begin(); at != layers.end(); ++at) {
        SnnBlock block;
        block.index = *at;
        block.hidden = std::next(at) != layers.end();
        block.hasBias = index.find(block.key("bias")) != nullptr;
        for (const std::string_view leaf : {"weight", "bias", "running_mean", "running_var"})
            block.hasNorm = block.hasNorm || (block.hidden && index.find(block.normKey(leaf)) != nullptr);
        const std::int64_t plainStride = block.hasNorm ? 4 : 3;
        block.hasFilter = block.hidden && *std::next(at) == block.index + plainStride + 1;
        block.learnsTau = index.find(block.neuronKey()) != nullptr;
        block.learnsFilter = block.hasFilter && index.find(block.filterKey()) != nullptr;
        structure.blocks.push_back(block);
    }
    return structure;
}

} // namespace dclscope::models

// SPDX-License-Identifier: Apache-2.0
// The hand-made tone network as a file.
#pragma once

#include "core/checkpoint/writers.h"
#include "tests/core/tagging/tone_model.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dclscope::test {

/// The card that a file of the tone network carries.
inline Card toneFileCard() {
    Card card = toneCard();
    for (const char* said : {"model=snn-delays", "kind=Dcls1d", "version=v1", "neuron=lif", "tau=1", "loss=sum",
                             "dilated_kernel_size=1", "output_v_threshold=1e9"})
        card.set(said);
    return card;
}

/// Writes the tone network as safetensors.
inline void writeToneModel(const std::filesystem::path& path, const Card& card = toneFileCard()) {
    const snn::NetworkSpec spec = toneNetwork();
    std::vector<TensorToWrite> tensors;
    // In an SNN-delays state dict without batch norm a block is layer, neuron, dropout.
    for (std::size_t i = 0; i < spec.layers.size(); ++i) {
        const snn::LayerSpec& layer = spec.layers[i];
        const std::string name = "model." + std::to_string(3 * i) + ".";
        const std::vector<std::int64_t> shape{layer.outputs, layer.inputs, 1};
        tensors.push_back(tensorToWrite(name + "weight", shape, layer.weight));
        tensors.push_back(tensorToWrite(name + "P", {1, layer.outputs, layer.inputs, 1}, layer.positions));
        if (!layer.bias.empty()) tensors.push_back(tensorToWrite(name + "bias", {layer.outputs}, layer.bias));
    }
    writeSafetensors(path, tensors, {{std::string(kCardMetadataKey), card.toJson()}});
}

} // namespace dclscope::test

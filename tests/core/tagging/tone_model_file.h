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

/// The tensors of a network, with `before` in front of their names.
inline std::vector<TensorToWrite> toneTensors(const snn::NetworkSpec& spec, const std::string& before = {}) {
    std::vector<TensorToWrite> tensors;
    // In an SNN-delays state dict without batch norm a block is layer, neuron, dropout.
    for (std::size_t i = 0; i < spec.layers.size(); ++i) {
        const snn::LayerSpec& layer = spec.layers[i];
        const std::string name = before + "model." + std::to_string(3 * i) + ".";
        const std::vector<std::int64_t> shape{layer.outputs, layer.inputs, 1};
        tensors.push_back(tensorToWrite(name + "weight", shape, layer.weight));
        tensors.push_back(tensorToWrite(name + "P", {1, layer.outputs, layer.inputs, 1}, layer.positions));
        if (!layer.bias.empty()) tensors.push_back(tensorToWrite(name + "bias", {layer.outputs}, layer.bias));
    }
    return tensors;
}

/// Writes the tone network as safetensors.
inline void writeToneModel(const std::filesystem::path& path, const Card& card = toneFileCard()) {
    writeSafetensors(path, toneTensors(toneNetwork()), {{std::string(kCardMetadataKey), card.toJson()}});
}

/// Writes two of them: "student" is the tone network, "teacher" takes low for high and high for low.
inline void writeTwoToneModels(const std::filesystem::path& path) {
    snn::NetworkSpec mistaken = toneNetwork();
    mistaken.layers.back().weight = {0.0F, 8.0F, 8.0F, 0.0F, 0.0F, 0.0F};
    std::vector<TensorToWrite> tensors = toneTensors(toneNetwork(), "student.");
    for (TensorToWrite& tensor : toneTensors(mistaken, "teacher.")) tensors.push_back(std::move(tensor));
    writeSafetensors(path, tensors, {{std::string(kCardMetadataKey), toneFileCard().toJson()}});
}

} // namespace dclscope::test

// SPDX-License-Identifier: Apache-2.0
#include "core/run/causal_layers.h"

#include "core/run/known_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

namespace dclscope {
namespace {

constexpr std::string_view kSpikingModel = "snn-delays";
/// How modules of spiking neurons, or networks of them, are called: the beginning of a part of a name.
constexpr std::array<std::string_view, 6> kSpikingParts{"lif", "plif", "alif", "snn", "spike", "spiking"};
/// What only neurons of snnTorch (0.9) keep.
constexpr std::array<std::string_view, 2> kSpikingLeaves{"graded_spikes_factor", "reset_mechanism_val"};

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
    return out;
}

bool speaksOfDelays(std::string_view name) { return lower(name).find("delay") != std::string::npos; }

/// Whether a tensor is one of a spiking network's neurons, or holds delays.
bool isOfSpikingNetwork(std::string_view name) {
    const std::string plain = lower(name);
    const std::string_view leaf = std::string_view(plain).substr(plain.rfind('.') + 1);
    if (leaf.ends_with("delay") || leaf.ends_with("delays")) return true;
    if (std::find(kSpikingLeaves.begin(), kSpikingLeaves.end(), leaf) != kSpikingLeaves.end()) return true;
    for (std::size_t begin = 0; begin < plain.size();) {
        const std::size_t end = std::min(plain.find('.', begin), plain.size());
        std::string_view part = std::string_view(plain).substr(begin, end - begin);
        part = part.substr(0, part.find_last_not_of("0123456789_") + 1);
        if (std::any_of(kSpikingParts.begin(), kSpikingParts.end(), [&](auto word) {
                return part == word || (part.starts_with(word) && part[word.size()] == '_') ||
                       part == std::string(word) + "node";
            }))
            return true;
        begin = end + 1;
    }
    return false;
}

/// "model.0", "model.4", each with as many inputs as the one before has outputs.
bool areSnnDelays(std::span<const Layer> layers) {
    std::int64_t inputs = 0;
    for (const Layer& layer : layers) {
        if (layer.kind.value != LayerKind::Dcls1d || !isSnnDelaysLayer(layer.key("P"))) return false;
        if (inputs != 0 && !layer.broken && layer.inChannelsPerGroup != inputs) return false;
        inputs = layer.outChannels;
    }
    return true;
}

bool saysSpiking(const Card& card) {
    return card.model == kSpikingModel || card.neuron || card.tau || card.synapseTau || card.timeStepMs;
}

} // namespace

void settleDelays(std::span<Layer> layers, const TensorSource& source, const Card& card) {
    const auto& tensors = source.tensors();
    const bool said = saysSpiking(card);
    const bool spiking = said || areSnnDelays(layers) ||
                         std::any_of(tensors.begin(), tensors.end(),
                                     [](const TensorInfo& tensor) { return isOfSpikingNetwork(tensor.name); });
    for (Layer& layer : layers) {
        if (layer.kind.value != LayerKind::Dcls1d) continue;
        const bool causal = card.causal.value_or(spiking || speaksOfDelays(layer.name));
        layer.delays = causal ? DelayMap::Causal : DelayMap::None;
        const auto origin = card.origins.find(card.causal ? "causal" : "model");
        layer.delaysOrigin = !card.causal && !said          ? Origin::Inferred
                             : origin == card.origins.end() ? Origin::Card
                                                            : origin->second;
    }
}

bool couldBeCausal(const Layer& layer) noexcept {
    return layer.kind.value == LayerKind::Dcls1d && layer.delays == DelayMap::None &&
           layer.delaysOrigin == Origin::Inferred && !layer.broken;
}

} // namespace dclscope

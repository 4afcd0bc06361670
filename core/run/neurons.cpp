// SPDX-License-Identifier: Apache-2.0
#include "core/run/neurons.h"

#include <algorithm>
#include <cmath>

namespace dclscope {

std::size_t tellingNeuron(const Layer& layer, const LayerState& state) noexcept {
    const auto neurons = static_cast<std::size_t>(std::max<std::int64_t>(1, layer.outChannels));
    const std::size_t each = state.count() / neurons;
    if (each * neurons != state.count()) return 0;
    std::size_t best = 0;
    double most = 0.0;
    for (std::size_t neuron = 0; neuron < neurons; ++neuron) {
        double sum = 0.0;
        for (std::size_t i = neuron * each; i < (neuron + 1) * each; ++i)
            sum += static_cast<double>(state.weights[i]) * static_cast<double>(state.weights[i]);
        if (!(sum > most)) continue;
        most = sum;
        best = neuron;
    }
    return best;
}

std::string neuronLabel(const Run& run, const Layer& layer, std::size_t neuron) {
    const bool last = !run.layers.empty() && &layer == &run.layers.back();
    const bool named = static_cast<std::size_t>(std::max<std::int64_t>(0, layer.outChannels)) == run.card.labels.size();
    return last && named && neuron < run.card.labels.size() ? run.card.labels[neuron] : std::string();
}

} // namespace dclscope

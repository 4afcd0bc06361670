// SPDX-License-Identifier: Apache-2.0
#include "core/snn/neuron_trace.h"

#include "core/base/error.h"
#include "core/snn/lif_rows.h"
#include "core/snn/network_impl.h"

#include <limits>
#include <string>
#include <utility>

namespace dclscope::snn {
namespace {

/// What a layer's spikes are to the next one.
std::vector<float> emitted(const SpikeTrain& train, const std::optional<double>& synapseTau) {
    std::vector<float> out(train.spikes.begin(), train.spikes.end());
    if (!synapseTau) return out;
    const auto tau = static_cast<float>(*synapseTau);
    const auto neurons = static_cast<std::size_t>(train.neurons);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const float before = i < neurons ? 0.0F : out[i - neurons];
        out[i] = before - (1.0F - out[i]) * before / tau + out[i];
    }
    return out;
}

/// The synapses of one neuron by input.
std::vector<std::vector<DelayedTap>> tapsOf(const LayerSpec& layer, const Synapses& synapses, std::size_t neuron) {
    const auto outputs = static_cast<std::size_t>(layer.outputs);
    const auto delays = static_cast<std::size_t>(layer.delaySteps);
    std::vector<std::vector<DelayedTap>> taps(static_cast<std::size_t>(layer.inputs));
    for (std::size_t j = 0; j < taps.size(); ++j) {
        const auto add = [&](std::size_t delay, float weight) {
            if (weight != 0.0F) taps[j].push_back({j, static_cast<std::int64_t>(delay), weight});
        };
        if (synapses.starts.empty()) {
            for (std::size_t d = 0; d < delays; ++d) add(d, synapses.dense[(j * delays + d) * outputs + neuron]);
        } else {
            for (std::size_t k = synapses.starts[j]; k < synapses.starts[j + 1]; ++k) {
                const auto offset = static_cast<std::size_t>(synapses.offsets[k]);
                if (offset % outputs == neuron) add(offset / outputs, synapses.weights[k]);
            }
        }
    }
    return taps;
}

/// What arrives at the neuron step by step, added up in the order in which a StreamingNetwork does it.
std::vector<float> incoming(const std::vector<std::vector<DelayedTap>>& taps, std::span<const float> arriving,
                            std::size_t steps) {
    std::vector<float> x(steps);
    const std::size_t inputs = taps.size();
    for (std::size_t t = 0; t * inputs < arriving.size(); ++t)
        for (std::size_t j = 0; j < inputs; ++j) {
            const float value = arriving[t * inputs + j];
            if (value == 0.0F) continue;
            for (const DelayedTap& tap : taps[j]) {
                const std::size_t at = t + static_cast<std::size_t>(tap.delay);
                const float product = tap.weight * value;
                if (at < steps) x[at] += product;
            }
        }
    return x;
}

} // namespace

Hearing::Hearing(NetworkSpec spec, const Network& network, Array input) : spec_(std::move(spec)) {
    if (input.shape.size() != 3 || input.shape[1] != 1)
        throw ShapeError("one example is heard at a time: expected [time, 1, inputs], got " +
                         std::to_string(input.shape.size()) + " axes");
    output_ = network.run(input, true);
    arriving_.push_back(std::move(input.values));
    for (std::size_t k = 0; k + 1 < spec_.layers.size(); ++k)
        arriving_.push_back(emitted(output_.spikes[k], spec_.layers[k].synapseTau));
}

std::vector<std::uint8_t> Hearing::spikesOf(std::size_t layer, std::size_t neuron) const {
    const SpikeTrain& train = output_.spikes.at(layer);
    const auto neurons = static_cast<std::size_t>(train.neurons);
    std::vector<std::uint8_t> spikes;
    for (std::size_t i = neuron; i < train.spikes.size(); i += neurons) spikes.push_back(train.spikes[i]);
    return spikes;
}

NeuronTrace Hearing::trace(std::size_t layer, std::size_t neuron) const {
    if (layer >= layerCount() || neuron >= neurons(layer))
        throw ShapeError("there is no neuron " + std::to_string(neuron) + " in layer " + std::to_string(layer));
    const LayerSpec& spec = spec_.layers[layer];
    const Synapses synapses = buildSynapses(spec, spec_.version, spec_.mode);
    const auto taps = tapsOf(spec, synapses, neuron);
    const auto steps = static_cast<std::size_t>(output_.spikes[layer].steps);
    const std::vector<float> x = incoming(taps, arriving_[layer], steps);
    NeuronTrace trace;
    for (const auto& ofInput : taps) trace.taps.insert(trace.taps.end(), ofInput.begin(), ofInput.end());
    trace.threshold = spec.threshold;
    using Charge = detail::StreamStep::Charge;
    // A threshold that nothing meets leaves the membrane as it is before the reset.
    detail::StreamStep step{Charge::None, static_cast<float>(spec.tau), static_cast<float>(1.0 - 1.0 / spec.tau),
                            std::numeric_limits<float>::infinity()};
    if (spec_.neuron == NeuronKind::Lif) step.charge = Charge::Lif;
    if (spec_.neuron == NeuronKind::Plif) step.charge = Charge::Plif;
    float v = 0.0F;
    for (std::size_t t = 0; t < steps; ++t) {
        std::uint8_t never = 0;
        detail::streamRow(step, &x[t], &synapses.bias[neuron], &v, &never, 1);
        trace.charged.push_back(v);
        const bool fires = v >= spec.threshold;
        if (fires) v = 0.0F;
        trace.spikes.push_back(fires ? 1 : 0);
        trace.membrane.push_back(v);
    }
    return trace;
}

} // namespace dclscope::snn

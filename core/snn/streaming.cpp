// SPDX-License-Identifier: Apache-2.0
#include "core/snn/streaming.h"

#include "core/base/error.h"
#include "core/snn/lif_rows.h"
#include "core/snn/network_impl.h"

#include <algorithm>
#include <string>

namespace dclscope::snn {
namespace {

/// Charges, fires and resets all neurons of one stream for one step.
void fire(NeuronKind kind, const Network::Impl::Layer& layer, const float* input, float* membrane,
          std::uint8_t* spikes) {
    using Charge = detail::StreamStep::Charge;
    detail::StreamStep step{Charge::None, layer.tau, layer.decay, layer.threshold};
    if (kind == NeuronKind::Lif) step.charge = Charge::Lif;
    if (kind == NeuronKind::Plif) step.charge = Charge::Plif;
    detail::streamRow(step, input, layer.synapses.bias.data(), membrane, spikes,
                      static_cast<std::size_t>(layer.outputs));
}

void append(std::vector<float>& values, const std::vector<float>& more) {
    values.insert(values.end(), more.begin(), more.end());
}

} // namespace

StreamingNetwork::StreamingNetwork(const Network& network, std::int64_t streams)
    : impl_(network.impl_), streams_(streams), layers_(network.layerCount()) {
    if (streams < 1) throw ShapeError("a streaming network needs at least 1 stream, got " + std::to_string(streams));
    for (std::size_t k = 0; k < layers_.size(); ++k) {
        const Network::Impl::Layer& layer = impl_->layers[k];
        const auto neurons = static_cast<std::size_t>(streams * layer.outputs);
        layers_[k].pending.resize(neurons * static_cast<std::size_t>(2 * layer.delaySteps));
        layers_[k].membrane.resize(neurons);
        layers_[k].emitted.resize(neurons);
        layers_[k].spikes.resize(neurons);
    }
}

void StreamingNetwork::reset() {
    for (LayerState& state : layers_) {
        for (std::vector<float>* values : {&state.pending, &state.membrane, &state.emitted})
            std::fill(values->begin(), values->end(), 0.0F);
        std::fill(state.spikes.begin(), state.spikes.end(), std::uint8_t{0});
        state.slot = 0;
        state.ran = false;
    }
    steps_ = 0;
    flushed_ = 0;
}

void StreamingNetwork::step(std::span<const float> input) {
    const std::int64_t expected = streams_ * impl_->layers.front().inputs;
    if (static_cast<std::int64_t>(input.size()) != expected)
        throw ShapeError("a step takes " + std::to_string(expected) + " values (streams x inputs), got " +
                         std::to_string(input.size()));
    for (std::size_t k = 0; k < layers_.size(); ++k) advance(k, k == 0 ? input : layers_[k - 1].emitted);
    ++steps_;
}

bool StreamingNetwork::flushStep() {
    if (flushed_ >= impl_->layers.back().extraSteps) return false;
    ++flushed_;
    std::span<const float> input; // nothing comes in
    for (std::size_t k = 0; k < layers_.size(); ++k) {
        layers_[k].ran = false;
        if (flushed_ > impl_->layers[k].extraSteps) continue;
        advance(k, input);
        input = layers_[k].emitted;
    }
    return true;
}

void StreamingNetwork::advance(std::size_t index, std::span<const float> input) {
    const Network::Impl::Layer& layer = impl_->layers[index];
    LayerState& state = layers_[index];
    const auto outputs = static_cast<std::size_t>(layer.outputs);
    const auto half = outputs * static_cast<std::size_t>(layer.delaySteps);
    for (std::int64_t s = 0; s < streams_; ++s) {
        const auto stream = static_cast<std::size_t>(s);
        float* const pending = state.pending.data() + stream * 2 * half;
        float* const now = pending + static_cast<std::size_t>(state.slot) * outputs;
        if (!input.empty()) {
            const float* const values = input.data() + stream * static_cast<std::size_t>(layer.inputs);
            // Found without a branch first: which neurons fire is nothing that a processor could foresee.
            thread_local std::vector<std::uint32_t> events;
            if (events.size() < static_cast<std::size_t>(layer.inputs))
                events.resize(static_cast<std::size_t>(layer.inputs));
            std::size_t count = 0;
            for (std::uint32_t j = 0; j < static_cast<std::uint32_t>(layer.inputs); ++j) {
                events[count] = j;
                count += values[j] != 0.0F ? 1U : 0U;
            }
            for (std::size_t e = 0; e < count; ++e) layer.synapses.scatter(events[e], values[events[e]], now);
        }
        std::uint8_t* const spikes = state.spikes.data() + stream * outputs;
        fire(impl_->neuron, layer, now, state.membrane.data() + stream * outputs, spikes);
        float* const emitted = state.emitted.data() + stream * outputs;
        if (layer.synapseTau == 0.0F) {
            std::copy_n(spikes, outputs, emitted);
            continue;
        }
        for (std::size_t i = 0; i < outputs; ++i) {
            const float spike = static_cast<float>(spikes[i]);
            emitted[i] = emitted[i] - (1.0F - spike) * emitted[i] / layer.synapseTau + spike;
        }
    }
    state.ran = true;
    if (++state.slot == layer.delaySteps) wrap(state, half);
}

void StreamingNetwork::wrap(LayerState& state, std::size_t half) {
    for (std::int64_t s = 0; s < streams_; ++s) {
        const auto pending = state.pending.begin() + s * static_cast<std::ptrdiff_t>(2 * half);
        const auto middle = pending + static_cast<std::ptrdiff_t>(half);
        std::copy(middle, middle + static_cast<std::ptrdiff_t>(half), pending);
        std::fill(middle, middle + static_cast<std::ptrdiff_t>(half), 0.0F);
    }
    state.slot = 0;
}

bool StreamingNetwork::ran(std::size_t layer) const noexcept { return layers_[layer].ran; }
std::span<const std::uint8_t> StreamingNetwork::spikes(std::size_t layer) const noexcept {
    return layers_[layer].spikes;
}
std::span<const float> StreamingNetwork::membrane(std::size_t layer) const noexcept { return layers_[layer].membrane; }

StreamingState StreamingNetwork::save() const {
    StreamingState saved;
    saved.clocks = {steps_, flushed_};
    for (const LayerState& state : layers_) {
        append(saved.values, state.pending);
        append(saved.values, state.membrane);
        append(saved.values, state.emitted);
        saved.clocks.push_back(state.slot);
    }
    return saved;
}

void StreamingNetwork::restore(const StreamingState& saved) {
    std::size_t total = 0;
    for (const LayerState& state : layers_)
        total += state.pending.size() + state.membrane.size() + state.emitted.size();
    if (saved.values.size() != total || saved.clocks.size() != 2 + layers_.size())
        throw ShapeError("the saved state belongs to another network or another number of streams: expected " +
                         std::to_string(total) + " values, got " + std::to_string(saved.values.size()));
    auto from = saved.values.begin();
    const auto take = [&from](std::vector<float>& values) {
        const auto end = from + static_cast<std::ptrdiff_t>(values.size());
        std::copy(from, end, values.begin());
        from = end;
    };
    for (std::size_t k = 0; k < layers_.size(); ++k) {
        LayerState& state = layers_[k];
        const std::int64_t slot = saved.clocks[2 + k];
        if (slot < 0 || slot >= impl_->layers[k].delaySteps)
            throw ShapeError("the saved state belongs to another network: layer " + std::to_string(k) +
                             " has no ring position " + std::to_string(slot));
        take(state.pending);
        take(state.membrane);
        take(state.emitted);
        state.slot = slot;
        state.ran = false;
        std::fill(state.spikes.begin(), state.spikes.end(), std::uint8_t{0});
    }
    steps_ = saved.clocks[0];
    flushed_ = saved.clocks[1];
}

} // namespace dclscope::snn

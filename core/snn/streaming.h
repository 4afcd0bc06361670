// SPDX-License-Identifier: Apache-2.0
// The streaming delay engine: a network that takes one time step after the other, for ever.
#pragma once

#include "core/snn/network.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dclscope::snn {

/// Everything a stream remembers: membranes, synapse filters and the input still under way to each neuron.
struct StreamingState {
    std::vector<float> values;
    std::vector<std::int64_t> clocks;
};

/// Runs a Network step by step. A step touches only synapses of neurons that fired (or inputs that are not zero) and
/// allocates nothing. The results are exactly those of Network::run, which is built on this class.
/// One object is for one thread at a time.
class StreamingNetwork {
public:
    /// @param network  shared, not copied
    /// @param streams  independent sequences that advance together (the batch)
    explicit StreamingNetwork(const Network& network, std::int64_t streams = 1);

    /// One step of all layers.
    /// @param input  [streams, inputs]: spikes or features of this step
    /// @throws ShapeError when the input's size does not fit.
    void step(std::span<const float> input);
    /// Ends the sequences as whole ones end: call it after the last step until it returns false. Each call is one step of
    /// the layers that still run; layer k runs for the sum of (delaySteps - 1) / 2 over layers 0 .. k steps longer than
    /// the input, and its neurons are silent for later layers after that. Do not call step() again before reset().
    bool flushStep();

    /// Whether layer `layer` took part in the last step() or flushStep().
    bool ran(std::size_t layer) const noexcept;
    /// Spikes of the last step, [streams, neurons], zeros and ones.
    std::span<const std::uint8_t> spikes(std::size_t layer) const noexcept;
    /// Membranes after the reset, [streams, neurons].
    std::span<const float> membrane(std::size_t layer) const noexcept;
    /// Membranes of the output layer, [streams, classes].
    std::span<const float> output() const noexcept { return membrane(layers_.size() - 1); }

    std::int64_t streams() const noexcept { return streams_; }
    /// Steps taken since the last reset.
    std::int64_t steps() const noexcept { return steps_; }

    /// Back to rest.
    void reset();
    StreamingState save() const;
    /// @throws ShapeError when the state is of another network or another number of streams.
    void restore(const StreamingState& state);

private:
    struct LayerState {
        /// [streams, 2 delaySteps, neurons]: input that arrives at this step (row `slot`) and in coming steps. Twice
        /// the delays, so that an event's contributions never wrap; the upper half moves down when slot reaches it.
        std::vector<float> pending;
        std::int64_t slot = 0;
        std::vector<float> membrane;      ///< [streams, neurons]
        std::vector<float> emitted;       ///< [streams, neurons]: what the next layer sees, spikes or filtered spikes
        std::vector<std::uint8_t> spikes; ///< [streams, neurons]
        bool ran = false;
    };

    void advance(std::size_t layer, std::span<const float> input);
    void wrap(LayerState& state, std::size_t half);

    std::shared_ptr<const Network::Impl> impl_;
    std::int64_t streams_ = 1;
    std::int64_t steps_ = 0;
    std::int64_t flushed_ = 0;
    std::vector<LayerState> layers_;
};

} // namespace dclscope::snn

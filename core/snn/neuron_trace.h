// SPDX-License-Identifier: Apache-2.0
// A network that has heard one example, to be asked what each of its neurons went through.
#pragma once

#include "core/snn/network.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dclscope::snn {

/// What arrives `delay` steps after it was sent, times `weight`. Batch norm is in the weight.
struct DelayedTap {
    std::size_t input = 0;
    std::int64_t delay = 0;
    float weight = 0.0F;
};

/// One neuron while the network ran.
struct NeuronTrace {
    std::vector<DelayedTap> taps;     ///< by input, then as the network keeps them; none has weight 0
    std::vector<float> charged;       ///< [steps]: membrane before the reset, which is what meets the threshold
    std::vector<float> membrane;      ///< [steps]: after it
    std::vector<std::uint8_t> spikes; ///< [steps]
    float threshold = 1.0F;
};

/// Const members may be called from several threads at once.
class Hearing {
public:
    /// Runs the network from rest.
    /// @param network  made of `spec`
    /// @param input    [time, 1, inputs]
    /// @throws ShapeError as Network::run, and for more than one sequence
    Hearing(NetworkSpec spec, const Network& network, Array input);

    std::size_t layerCount() const noexcept { return spec_.layers.size(); }
    std::size_t neurons(std::size_t layer) const { return static_cast<std::size_t>(spec_.layers.at(layer).outputs); }
    std::size_t inputs(std::size_t layer) const { return static_cast<std::size_t>(spec_.layers.at(layer).inputs); }
    /// What comes to a layer's synapses, [steps, inputs]: the example, or spikes of the layer before, filtered where it
    /// has a filter. Nothing comes after these steps.
    std::span<const float> arriving(std::size_t layer) const { return arriving_.at(layer); }
    /// One per class.
    const std::vector<float>& scores() const noexcept { return output_.scores.values; }
    /// Spikes of a layer's neuron as the network itself had them.
    std::vector<std::uint8_t> spikesOf(std::size_t layer, std::size_t neuron) const;

    /// The same arithmetic in the same order as the network's, so that the membrane meets the threshold where it fired.
    /// @throws ShapeError where there is no such layer or neuron
    NeuronTrace trace(std::size_t layer, std::size_t neuron) const;

private:
    NetworkSpec spec_;
    NetworkOutput output_;
    std::vector<std::vector<float>> arriving_; ///< by layer
};

} // namespace dclscope::snn

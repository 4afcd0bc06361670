// SPDX-License-Identifier: Apache-2.0
// What Network and StreamingNetwork share: synapses laid out for event-driven scattering. Not for other rooms.
#pragma once

#include "core/snn/network.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dclscope::snn {

/// The delayed synapses of one layer, batch norm folded in. An event at input j adds, for the current and the coming
/// delaySteps - 1 steps, to a buffer [delay, outputs] of input that is under way.
struct Synapses {
    /// discrete: taps of input j are [starts[j], starts[j + 1]); no two of them have the same offset
    std::vector<std::size_t> starts;
    std::vector<std::int32_t> offsets; ///< delay * outputs + output
    std::vector<float> weights;
    /// smooth: [inputs, delaySteps, outputs], first delay 0
    std::vector<float> dense;
    std::size_t inputs = 0;
    /// Added to each neuron's input at each step: convolution bias and batch norm's shift, [outputs].
    std::vector<float> bias;

    /// Adds `value` times the synapses of input `input` to `underWay` [delaySteps, outputs].
    void scatter(std::size_t input, float value, float* underWay) const noexcept;
};

struct Network::Impl {
    struct Layer {
        std::int64_t inputs = 0, outputs = 0, delaySteps = 1;
        Synapses synapses;
        float tau = 2.0F;
        float decay = 0.5F; ///< 1 - 1/tau
        float threshold = 1.0F;
        float synapseTau = 0.0F;     ///< 0: no filter
        std::int64_t extraSteps = 0; ///< sum of (delaySteps - 1) / 2 up to and including this layer
    };
    std::vector<Layer> layers;
    NeuronKind neuron = NeuronKind::Lif;
    Loss loss = Loss::Sum;
    Mode mode = Mode::Discrete;
};

/// @throws ShapeError, ConfigError as Network's constructor.
Synapses buildSynapses(const LayerSpec& layer, Version version, Mode mode);

} // namespace dclscope::snn

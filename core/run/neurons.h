// SPDX-License-Identifier: Apache-2.0
// Neurons of a layer with delays: which one to show first, and what the last ones are called.
#pragma once

#include "core/run/run.h"

#include <cstddef>
#include <string>

namespace dclscope {

/// The neuron whose synapses say most: the one with the largest sum of squared weights.
/// @return 0 where the state is of another layer, or all are alike
std::size_t tellingNeuron(const Layer& layer, const LayerState& state) noexcept;

/// The label that an output neuron stands for: of the run's last layer, where the card has as many labels as that has
/// neurons. Empty for all others.
std::string neuronLabel(const Run& run, const Layer& layer, std::size_t neuron);

} // namespace dclscope

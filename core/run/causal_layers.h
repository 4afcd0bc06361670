// SPDX-License-Identifier: Apache-2.0
// Which one-dimensional DCLS layers see only the past, so that their positions are delays.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/card.h"
#include "core/run/layer.h"

#include <span>

namespace dclscope {

/// Sets Layer::delays of every Dcls1d. Their tensors do not say how their input is padded: in a spiking network all of it
/// lies before the first step, in a convolution such as DiffWave's half of it, and then positions are offsets. Positions
/// are delays where the card says so (`causal`, or that it is a spiking network: `model`, `neuron`, `tau`, `synapse_tau`,
/// `time_step_ms`), where the layers are those of SNN-delays, where the layer's name speaks of delays, and beside
/// neurons or delays of a spiking network.
void settleDelays(std::span<Layer> layers, const TensorSource& source, const Card& card);

/// Whether a layer's positions could be delays, but nothing says so.
bool couldBeCausal(const Layer& layer) noexcept;

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Spiking neurons and synapse filters made of LibTorch's operations, step by step, for devices that our own loops do not run
// on.
#pragma once

#include "core/torch/snn/lif_function.h"

namespace dclscope::snn {

/// What lif() gives, up to rounding, spikes and membrane both. @param x  [batch, steps, neurons], on any device
SpikesAndMembrane lifByLibTorch(const torch::Tensor& x, const LifOptions& options, const torch::Tensor& logit);

/// What synapseFilter() gives. @param spikes  as x there
torch::Tensor synapseByLibTorch(const torch::Tensor& spikes, double tau, const torch::Tensor& logit);

} // namespace dclscope::snn

// SPDX-License-Identifier: Apache-2.0
// Spiking neurons and synapse filters as differentiable LibTorch operations: the whole time loop is one node.
#pragma once

#include "core/snn/lif.h"

#include <torch/torch.h>

namespace dclscope::snn {

/// Which of the two results a caller wants; the other one stays undefined and costs nothing.
enum class LifResult { Spikes, Membrane, Both };

struct SpikesAndMembrane {
    torch::Tensor spikes;   ///< zeros and ones, as x
    torch::Tensor membrane; ///< after the reset, as x
};

/// Runs neurons over whole sequences from rest; on other devices than the CPU step by step, by LibTorch's operations.
/// @param x         [batch, steps, neurons], float32 or float64
/// @param options   options.tau is ignored where `logit` is given
/// @param logit     undefined, or the 0-d parameter w of PLIF neurons: 1/tau = sigmoid(w)
/// @return spikes and membrane, differentiable once with respect to x and logit
/// @throws ShapeError when x has another rank.
SpikesAndMembrane lif(const torch::Tensor& x, const LifOptions& options, LifResult wanted,
                      const torch::Tensor& logit = {});

/// The synapse filter I - (1 - s) I / tau + s.
/// @param spikes  [batch, steps, neurons]
/// @param tau     steps; ignored where `logit` is given (1/tau = sigmoid(logit))
torch::Tensor synapseFilter(const torch::Tensor& spikes, double tau, const torch::Tensor& logit = {});

/// Batch norm over steps and batch, as norm.forward(x) computes it, running statistics included, on vectors.
/// @param x  [steps, neurons, batch]
torch::Tensor normalise(const torch::Tensor& x, torch::nn::BatchNorm1dImpl& norm);

} // namespace dclscope::snn

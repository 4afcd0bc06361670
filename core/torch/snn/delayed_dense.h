// SPDX-License-Identifier: Apache-2.0
// A fully connected layer whose synapses have delays, as one differentiable LibTorch operation.
#pragma once

#include <torch/torch.h>

namespace dclscope::snn {

/// Cross-correlates over time as SNN-delays does: (L - 1) zeros before, (L - 1) / 2 after, so that time grows by
/// (L - 1) / 2 and kernel index L - 1 is delay 0. Runs in the frequency domain (delay_spectra.h), or, where
/// few values of x differ from zero, spike by spike (sparse_delays.h); on other devices than the CPU as LibTorch's convolution.
/// @param x       [steps, inputs, batch], float32 or float64
/// @param kernel  [outputs, inputs, L], same dtype and device
/// @param bias    [outputs], or undefined
/// @return [steps + (L - 1) / 2, outputs, batch]; differentiable once with respect to all three
/// @throws ShapeError when sizes do not fit.
torch::Tensor delayedDense(const torch::Tensor& x, const torch::Tensor& kernel, const torch::Tensor& bias = {});

} // namespace dclscope::snn

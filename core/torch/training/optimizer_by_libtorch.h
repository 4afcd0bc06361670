// SPDX-License-Identifier: Apache-2.0
// The steps of optimizer.h made of LibTorch's operations, many tensors at a time, for devices that our own loops do not run
// on: there each operation costs the same however few numbers it moves.
#pragma once

#include "core/training/step_loops.h"

#include <torch/torch.h>

#include <vector>

namespace dclscope::training {

/// What an optimiser has of tensors that are treated alike, one entry a tensor in each list.
struct TensorsInStep {
    std::vector<torch::Tensor> parameters, gradients, means;
    std::vector<torch::Tensor> squares; ///< empty with SGD
    std::vector<torch::Tensor> highest; ///< AMSGrad's; empty without it
};

/// As adamStep().
void adamByLibTorch(const TensorsInStep& tensors, const AdamNumbers& numbers);
/// As momentumStep().
void momentumByLibTorch(const TensorsInStep& tensors, double rate, double momentum, double decay);
/// LAMB's step: in proportion to a tensor's norm where it has decay. @param shrink  of the gradients before all else
void lambByLibTorch(const TensorsInStep& tensors, const AdamNumbers& numbers, double rate, double decay, double shrink);

/// 2-norm of all tensors together: one wait for the device.
double normByLibTorch(const std::vector<torch::Tensor>& tensors);
void scaleByLibTorch(const std::vector<torch::Tensor>& tensors, double factor);
void clearByLibTorch(const std::vector<torch::Tensor>& tensors);

} // namespace dclscope::training

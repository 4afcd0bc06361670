// SPDX-License-Identifier: Apache-2.0
// Kernel construction made of LibTorch's operations, for devices that our own kernels do not run on.
#pragma once

#include "core/dcls/kernel_shape.h"

#include <torch/torch.h>

namespace dclscope {

/// What constructKernel of construct_function.h gives, up to rounding; differentiable as often as LibTorch likes.
/// @param shape  one for which validate() passes
/// @param weight, P, SIG  as there, on any one device
torch::Tensor constructByLibTorch(const KernelShape& shape, const torch::Tensor& weight, const torch::Tensor& P,
                                  const torch::Tensor& SIG);

} // namespace dclscope

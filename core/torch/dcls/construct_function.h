// SPDX-License-Identifier: Apache-2.0
// Kernel construction as a differentiable LibTorch operation.
#pragma once

#include "core/dcls/kernel_shape.h"

#include <torch/torch.h>

namespace dclscope {

/// The dense kernel of `shape`, differentiable once with respect to weight, P and SIG.
/// On other devices than the CPU LibTorch's operations build it (construct_by_libtorch.h).
/// @param weight  shape.weightSizes(), float32 or float64
/// @param P       shape.positionSizes(), same dtype and device
/// @param SIG     shape.positionSizes(), same dtype; undefined (or ignored) for v0 and v1
/// @return shape.kernelSizes(), same dtype
/// @throws ShapeError when sizes do not fit, ConfigError for another dtype, or where devices differ.
torch::Tensor constructKernel(const KernelShape& shape, const torch::Tensor& weight, const torch::Tensor& P,
                              const torch::Tensor& SIG);

} // namespace dclscope

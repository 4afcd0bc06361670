// SPDX-License-Identifier: Apache-2.0
// Depthwise convolution with large kernels as a differentiable LibTorch operation.
#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace dclscope {

/// Stride 1, zero padding, differentiable once with respect to input, kernel and bias.
/// @param input   [batch, channels, height, width], float32 on the CPU
/// @param kernel  [channels, kernelHeight, kernelWidth], float32
/// @param bias    [channels], float32, or undefined
/// @return [batch, channels, height + 2 paddingHeight - kernelHeight + 1, likewise width]
/// @throws ShapeError when sizes do not fit.
torch::Tensor depthwiseConv2d(const torch::Tensor& input, const torch::Tensor& kernel, const torch::Tensor& bias,
                              std::int64_t paddingHeight, std::int64_t paddingWidth);

/// Whether depthwiseConv2d beats LibTorch's own convolution, as measured (bench/README.md): always, except forward alone of
/// small kernels over planes narrower than a vector, where a call's fixed costs outweigh the arithmetic.
/// @param width        of the plane
/// @param needsGradient  backward will follow
bool depthwiseIsFaster(std::int64_t kernelHeight, std::int64_t kernelWidth, std::int64_t width,
                       bool needsGradient) noexcept;

} // namespace dclscope

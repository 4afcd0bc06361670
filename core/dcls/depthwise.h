// SPDX-License-Identifier: Apache-2.0
// Depthwise two-dimensional convolution of stride 1 for large kernels: forward and both gradients, float32, plain C++.
#pragma once

#include "core/base/threads.h"

#include <cstdint>
#include <span>

namespace dclscope {

/// Sizes of one depthwise convolution. Every channel has a kernel of its own; zeros surround the input.
struct DepthwiseShape {
    std::int64_t batch = 1;
    std::int64_t channels = 1;
    std::int64_t height = 1;
    std::int64_t width = 1;
    std::int64_t kernelHeight = 1;
    std::int64_t kernelWidth = 1;
    std::int64_t paddingHeight = 0; ///< zeros above and below
    std::int64_t paddingWidth = 0;  ///< zeros left and right

    std::int64_t outHeight() const noexcept { return height + 2 * paddingHeight - kernelHeight + 1; }
    std::int64_t outWidth() const noexcept { return width + 2 * paddingWidth - kernelWidth + 1; }
    std::int64_t inputCount() const noexcept { return batch * channels * height * width; }
    std::int64_t outputCount() const noexcept { return batch * channels * outHeight() * outWidth(); }
    std::int64_t kernelCount() const noexcept { return channels * kernelHeight * kernelWidth; }
    /// @throws ShapeError when a size is below 1 (padding: below 0) or the output would be empty.
    void validate() const;
};

/// output[n, c, y, x] = bias[c] + sum over r, s of kernel[c, r, s] * input[n, c, y + r - paddingHeight, x + s - paddingWidth].
/// Taps that only see padding and kernels' zeros cost nothing. Products below 1.2e-38 count as zero.
/// @param input     [batch, channels, height, width]
/// @param kernel    [channels, kernelHeight, kernelWidth]
/// @param bias      [channels], or empty
/// @param output    result, [batch, channels, outHeight, outWidth], overwritten
/// @param parallel  spreads the channels over threads; results do not depend on it
/// @throws ShapeError for an invalid shape or a span of the wrong length.
void depthwiseForward(const DepthwiseShape& shape, std::span<const float> input, std::span<const float> kernel,
                      std::span<const float> bias, std::span<float> output, const ParallelFor& parallel = {});

/// The gradient of sum(output * gradOutput) with respect to the input, overwritten. Otherwise as depthwiseForward.
void depthwiseGradInput(const DepthwiseShape& shape, std::span<const float> gradOutput, std::span<const float> kernel,
                        std::span<float> gradInput, const ParallelFor& parallel = {});

/// The gradient of sum(output * gradOutput) with respect to the kernel, overwritten. Otherwise as depthwiseForward.
void depthwiseGradKernel(const DepthwiseShape& shape, std::span<const float> input, std::span<const float> gradOutput,
                         std::span<float> gradKernel, const ParallelFor& parallel = {});

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// The vector loops behind depthwise.h, dispatched to the machine's instruction set. Private to core/dcls.
#pragma once

#include <cstdint>

namespace dclscope::detail {

/// Correlation of planes: out[y][x] = bias + sum over r, s of kernel[r][s] * in[y + r - top][x + s - left], zero outside.
struct CorrelateJob {
    std::int64_t batch, channels;
    std::int64_t height, width; ///< of an input plane
    std::int64_t outHeight, outWidth;
    std::int64_t kernelHeight, kernelWidth;
    std::int64_t top, left; ///< padding before; negative crops
    bool flipped;           ///< kernel read backwards along both axes
    const float* input;
    const float* kernel;
    const float* bias; ///< may be null
    float* output;
};

void correlatePlanes(const CorrelateJob& job, std::int64_t beginChannel, std::int64_t endChannel);

/// gradKernel[r][s] = sum over images, y, x of gradOutput[y][x] * in[y + r - top][x + s - left].
struct KernelGradientJob {
    std::int64_t batch, channels;
    std::int64_t height, width;
    std::int64_t outHeight, outWidth;
    std::int64_t kernelHeight, kernelWidth;
    std::int64_t top, left;
    const float* input;
    const float* gradOutput;
    float* gradKernel;
};

void kernelGradients(const KernelGradientJob& job, std::int64_t beginChannel, std::int64_t endChannel);

} // namespace dclscope::detail

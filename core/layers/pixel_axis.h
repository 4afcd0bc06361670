// SPDX-License-Identifier: Apache-2.0
// Where the pixels of a feature map lie on what the network was given.
#pragma once

#include <cstdint>

namespace dclscope::layers {

/// One axis of a feature map: pixel i stands for the stretch from origin + i * step to origin + (i + 1) * step, counted in
/// pixels of the network's input.
struct PixelAxis {
    double origin = 0.0;
    double step = 1.0;

    /// The axis of what windows of `size` pixels, `stride` apart, make of this one: each stands for `stride` pixels around its
    /// middle. @param padding  pixels that are put before the first
    PixelAxis windowed(std::int64_t size, std::int64_t stride, std::int64_t padding) const noexcept {
        const double first = 0.5 * static_cast<double>(size - stride) - static_cast<double>(padding);
        return {origin + step * first, step * static_cast<double>(stride)};
    }
};

} // namespace dclscope::layers

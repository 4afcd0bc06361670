// SPDX-License-Identifier: Apache-2.0
// The last step of the construction's backward: from sums over the grid to the gradients of one element. Private to
// core/dcls.
#pragma once

#include "core/dcls/axis_taps.h"

namespace dclscope::detail {

/// Sums over the grid of gradKernel times the element's taps, one axis at a time replaced by its slopes.
template <class T>
struct GridSums {
    T plain = 0;
    std::array<T, 3> slope{};
    std::array<T, 3> widthSlope{};
};

/// Sums along each of the three axes of an element's taps and of their slopes.
template <class T>
struct AxisSums {
    std::array<T, 3> value{T(1), T(1), T(1)};
    std::array<T, 3> slope{};
    std::array<T, 3> widthSlope{};
};

/// d|x|/dx with 0 at 0, as the reference's autograd has it.
template <class T>
T signOf(T x) noexcept {
    if (x > T(0)) return T(1);
    return x < T(0) ? T(-1) : T(0);
}

/// Where the parameters' gradients of one call go.
template <class T>
struct ElementGradients {
    const KernelShape& shape;
    std::span<const T> weight, SIG;
    std::span<T> gradWeight, gradP, gradSIG;
    std::array<std::size_t, 3> slot; ///< which of the three axes each row of P moves along

    /// kernel = w x / (sum x + floor): the quotient rule, the sum's own slope from the axes' sums.
    void write(std::size_t index, const GridSums<T>& sums, const AxisSums<T>& axes) const noexcept {
        const bool normalised = shape.version != Version::v0;
        const T inverse =
            normalised ? T(1) / (axes.value[0] * axes.value[1] * axes.value[2] + static_cast<T>(kNormalisationFloor))
                       : T(1);
        const T mean = sums.plain * inverse;
        const T factor = weight[index] * inverse;
        gradWeight[index] = mean;
        for (std::size_t row = 0; row < static_cast<std::size_t>(shape.axes()); ++row) {
            T others = normalised ? T(1) : T(0);
            for (std::size_t axis = 0; axis < 3; ++axis)
                if (axis != slot[row]) others *= axes.value[axis];
            const std::size_t at = row * weight.size() + index;
            gradP[at] = factor * (sums.slope[slot[row]] - mean * others * axes.slope[slot[row]]);
            if (shape.hasSig())
                gradSIG[at] = factor * signOf(SIG[at]) *
                              (sums.widthSlope[slot[row]] - mean * others * axes.widthSlope[slot[row]]);
        }
    }
};

} // namespace dclscope::detail

// SPDX-License-Identifier: Apache-2.0
// One element seen along one axis of the grid: which grid lines it touches and how strongly. Private to core/dcls.
#pragma once

#include "core/dcls/kernel_shape.h"

#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace dclscope::detail {

/// Added to an element's sum over the grid before dividing by it.
inline constexpr double kNormalisationFloor = 1e-7;

/// The taps [first, first + count) of an element along one axis, with the slopes that gradients need.
template <class T>
struct AxisTaps {
    std::int64_t first = 0;
    std::int64_t count = 1;
    T sum = 1;                        ///< of values
    T slopeSum = 0;                   ///< of slopes
    T widthSlopeSum = 0;              ///< of widthSlopes
    std::vector<T> values{T(1)};      ///< factor of the grid line
    std::vector<T> slopes{T(0)};      ///< d value / d position
    std::vector<T> widthSlopes{T(0)}; ///< d value / d width

    void resize(std::int64_t size) {
        values.resize(static_cast<std::size_t>(size));
        slopes.resize(static_cast<std::size_t>(size));
        widthSlopes.resize(static_cast<std::size_t>(size));
    }
};

/// `x` as an index, kept within [low, high]: no value, not even NaN, makes the conversion undefined.
template <class T>
std::int64_t clampedIndex(T x, std::int64_t low, std::int64_t high) noexcept {
    if (!(x > static_cast<T>(low))) return low;
    if (x >= static_cast<T>(high)) return high;
    return static_cast<std::int64_t>(x);
}

template <class T>
struct TapValue {
    T value, slope, widthSlope;
};

/// The interpolation at grid line `n` for an element at `q` of width `s` (v0: `s` unused).
template <Version version, class T>
TapValue<T> tapAt(T n, T q, T s) noexcept {
    if constexpr (version == Version::v0) {
        const T floor = std::floor(q);
        const T part = q - floor;
        if (n == floor) return {T(1) - part, T(-1), T(0)};
        if (n == floor + T(1)) return {part, T(1), T(0)};
        return {T(0) * part, T(0), T(0)}; // NaN stays NaN
    } else if constexpr (version == Version::gauss) {
        const T u = (n - q) / s;
        const T exponent = T(-0.5) * u * u;
        // Tails that no sum can feel are dropped: as denormal numbers they would slow every later product down a hundredfold.
        if (exponent < T(-60)) return {T(0), T(0), T(0)};
        const T value = std::exp(exponent);
        return {value, value * u / s, value * u * u / s};
    } else {
        const T distance = n - q;
        const T value = s - std::fabs(distance);
        if (value <= T(0)) return {T(0), T(0), T(0)};
        const T sign = distance > T(0) ? T(1) : (distance < T(0) ? T(-1) : T(0));
        return {value, sign, T(1)};
    }
}

/// Fills `taps` for an axis of `size` grid lines. With `whole` every line is listed, else only those the element reaches.
template <Version version, class T>
void fillTaps(AxisTaps<T>& taps, T q, T s, std::int64_t size, bool whole) noexcept {
    std::int64_t first = 0;
    std::int64_t end = size;
    if (!whole && version == Version::v0) {
        first = clampedIndex(std::floor(q), std::int64_t{0}, size);
        end = clampedIndex(std::floor(q) + T(2), std::int64_t{0}, size);
    } else if (!whole && version != Version::gauss) {
        first = clampedIndex(std::floor(q - s), std::int64_t{0}, size);
        end = clampedIndex(std::ceil(q + s) + T(1), std::int64_t{0}, size);
    }
    taps.first = first;
    taps.count = end - first;
    taps.sum = taps.slopeSum = taps.widthSlopeSum = T(0);
    for (std::int64_t i = 0; i < taps.count; ++i) {
        const TapValue<T> tap = tapAt<version>(static_cast<T>(first + i), q, s);
        const auto at = static_cast<std::size_t>(i);
        taps.sum += taps.values[at] = tap.value;
        taps.slopeSum += taps.slopes[at] = tap.slope;
        taps.widthSlopeSum += taps.widthSlopes[at] = tap.widthSlope;
    }
}

/// Grid lines along each of three axes, outermost first; leading axes that the kind lacks have one.
inline std::array<std::int64_t, 3> gridExtent(const KernelShape& shape) noexcept {
    std::array<std::int64_t, 3> extent{1, 1, 1};
    const std::size_t unused = 3 - shape.dilatedSize.size();
    for (std::size_t axis = unused; axis < 3; ++axis) extent[axis] = shape.dilatedSize[axis - unused];
    return extent;
}

/// Which of the three axes each row of P moves along.
inline std::array<std::size_t, 3> axisSlots(const KernelShape& shape) noexcept {
    std::array<std::size_t, 3> slots{};
    for (std::size_t row = 0; row < shape.dilatedSize.size(); ++row)
        slots[row] = 3 - shape.dilatedSize.size() +
                     static_cast<std::size_t>(gridAxis(shape.kind, shape.version, static_cast<int>(row)));
    return slots;
}

/// What is added to |SIG|: 0.27 for gauss, but 1 in Dcls2_1d as the reference has it, and 1 for max.
template <class T>
T widthFloor(const KernelShape& shape) noexcept {
    return shape.version == Version::gauss && shape.kind != LayerKind::Dcls2_1d ? T(0.27) : T(1);
}

/// Looks up elements of one layer and spreads them over three axes, outermost first (unused leading axes hold one
/// neutral tap).
template <class T>
class ElementReader {
public:
    ElementReader(const KernelShape& shape, std::span<const T> weight, std::span<const T> P, std::span<const T> SIG)
        : shape_(shape), weight_(weight), P_(P), SIG_(SIG), stride_(static_cast<std::size_t>(shape.weightCount())),
          slot_(axisSlots(shape)), extent_(gridExtent(shape)), widthFloor_(widthFloor<T>(shape)) {
        for (std::size_t row = 0; row < static_cast<std::size_t>(shape.axes()); ++row) {
            offset_[row] = static_cast<T>(shape.dilatedSize[row] / 2);
            taps_[slot_[row]].resize(extent_[slot_[row]]);
        }
    }

    /// Reads element `index` (into weight) and fills the taps of all axes.
    template <Version version>
    void read(std::size_t index) noexcept {
        std::array<T, 3> q{};
        std::array<T, 3> s{T(1), T(1), T(1)};
        bool whole = !std::isfinite(weight_[index]);
        const auto axes = static_cast<std::size_t>(shape_.axes());
        for (std::size_t row = 0; row < axes; ++row) {
            q[row] = P_[row * stride_ + index] + offset_[row];
            if constexpr (version == Version::max || version == Version::gauss)
                s[row] = std::fabs(SIG_[row * stride_ + index]) + widthFloor_;
            whole = whole || !std::isfinite(q[row]) || !std::isfinite(s[row]);
        }
        for (std::size_t row = 0; row < axes; ++row)
            fillTaps<version>(taps_[slot_[row]], q[row], s[row], extent_[slot_[row]], whole);
    }

    /// Taps along `axis` of the three, outermost first.
    const AxisTaps<T>& taps(std::size_t axis) const noexcept { return taps_[axis]; }
    /// Grid lines along each of the three axes.
    const std::array<std::int64_t, 3>& extent() const noexcept { return extent_; }

private:
    const KernelShape& shape_;
    std::span<const T> weight_, P_, SIG_;
    std::size_t stride_;
    std::array<std::size_t, 3> slot_;
    std::array<std::int64_t, 3> extent_;
    T widthFloor_;
    std::array<AxisTaps<T>, 3> taps_;
    std::array<T, 3> offset_{};
};

/// Calls `function.template operator()<version>()` for the run-time `version`.
template <class Function>
void dispatchVersion(Version version, Function&& function) {
    switch (version) {
    case Version::v0: return function.template operator()<Version::v0>();
    case Version::v1: return function.template operator()<Version::v1>();
    case Version::max: return function.template operator()<Version::max>();
    case Version::gauss: return function.template operator()<Version::gauss>();
    }
}

} // namespace dclscope::detail

// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/dcls/axis_taps.h"
#include "core/dcls/construct.h"

namespace dclscope {
namespace detail {
namespace {

/// Sums over the grid of gradKernel times the element's taps, one axis at a time replaced by its slopes.
template <class T>
struct GridSums {
    T plain = 0;
    std::array<T, 3> slope{};
    std::array<T, 3> widthSlope{};
};

/// Along the innermost axis: sums of a line of gradKernel times values, slopes and width slopes.
template <class T>
TapValue<T> lineSums(const T* line, const AxisTaps<T>& taps) noexcept {
    TapValue<T> sums{};
    for (std::int64_t k = 0; k < taps.count; ++k) {
        const auto at = static_cast<std::size_t>(k);
        sums.value += line[k] * taps.values[at];
        sums.slope += line[k] * taps.slopes[at];
        sums.widthSlope += line[k] * taps.widthSlopes[at];
    }
    return sums;
}

template <class T>
GridSums<T> gridSums(const ElementReader<T>& reader, const T* gradGrid) noexcept {
    const AxisTaps<T>& outer = reader.taps(0);
    const AxisTaps<T>& middle = reader.taps(1);
    const AxisTaps<T>& inner = reader.taps(2);
    GridSums<T> sums;
    for (std::int64_t i = 0; i < outer.count; ++i) {
        const auto o = static_cast<std::size_t>(i);
        for (std::int64_t j = 0; j < middle.count; ++j) {
            const auto m = static_cast<std::size_t>(j);
            const TapValue<T> line = lineSums(
                gradGrid + ((outer.first + i) * reader.extent()[1] + middle.first + j) * reader.extent()[2] + inner.first, inner);
            const T both = outer.values[o] * middle.values[m];
            sums.plain += both * line.value;
            sums.slope[2] += both * line.slope;
            sums.widthSlope[2] += both * line.widthSlope;
            sums.slope[1] += outer.values[o] * middle.slopes[m] * line.value;
            sums.widthSlope[1] += outer.values[o] * middle.widthSlopes[m] * line.value;
            sums.slope[0] += outer.slopes[o] * middle.values[m] * line.value;
            sums.widthSlope[0] += outer.widthSlopes[o] * middle.values[m] * line.value;
        }
    }
    return sums;
}

/// d|x|/dx with 0 at 0, as the reference's autograd has it.
template <class T>
T signOf(T x) noexcept {
    if (x > T(0)) return T(1);
    return x < T(0) ? T(-1) : T(0);
}

} // namespace
} // namespace detail

template <class T>
void constructKernelBackward(const KernelShape& shape, std::span<const T> weight, std::span<const T> P,
                             std::span<const T> SIG, std::span<const T> gradKernel, std::span<T> gradWeight,
                             std::span<T> gradP, std::span<T> gradSIG) {
    detail::checkParameters(shape, weight.size(), P.size(), SIG.size(), gradKernel.size());
    detail::checkParameters(shape, gradWeight.size(), gradP.size(), gradSIG.size(), gradKernel.size());
    detail::ElementReader<T> reader(shape, weight, P, SIG);
    const auto elements = static_cast<std::size_t>(shape.elements);
    const auto points = static_cast<std::size_t>(shape.gridPoints());
    const auto axes = static_cast<std::size_t>(shape.axes());
    detail::dispatchVersion(shape.version, [&]<Version version>() {
        for (std::size_t index = 0; index < weight.size(); ++index) {
            reader.template read<version>(index);
            const detail::GridSums<T> sums = detail::gridSums(reader, gradKernel.data() + index / elements * points);
            // kernel = w x / (sum x + floor): the quotient rule, the sum's own slope from the axes' sums.
            T inverse = T(1);
            if constexpr (version != Version::v0)
                inverse /= reader.taps(0).sum * reader.taps(1).sum * reader.taps(2).sum +
                           static_cast<T>(detail::kNormalisationFloor);
            const T mean = sums.plain * inverse;
            gradWeight[index] = mean;
            for (std::size_t row = 0; row < axes; ++row) {
                const std::size_t slot = reader.slot(row);
                const std::size_t at = row * weight.size() + index;
                T others = version == Version::v0 ? T(0) : T(1);
                for (std::size_t axis = 0; axis < 3; ++axis)
                    if (axis != slot) others *= reader.taps(axis).sum;
                const T factor = weight[index] * inverse;
                gradP[at] = factor * (sums.slope[slot] - mean * others * reader.taps(slot).slopeSum);
                if constexpr (version == Version::max || version == Version::gauss)
                    gradSIG[at] = factor * detail::signOf(SIG[at]) *
                                  (sums.widthSlope[slot] - mean * others * reader.taps(slot).widthSlopeSum);
            }
        }
    });
}

template void constructKernelBackward<float>(const KernelShape&, std::span<const float>, std::span<const float>,
                                             std::span<const float>, std::span<const float>, std::span<float>,
                                             std::span<float>, std::span<float>);
template void constructKernelBackward<double>(const KernelShape&, std::span<const double>, std::span<const double>,
                                              std::span<const double>, std::span<const double>, std::span<double>,
                                              std::span<double>, std::span<double>);

} // namespace dclscope

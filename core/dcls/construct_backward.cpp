// SPDX-License-Identifier: Apache-2.0
#include "core/dcls/construct.h"
#include "core/dcls/construct_rows.h"

namespace dclscope {
namespace detail {
namespace {

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
            const TapValue<T> line =
                lineSums(gradGrid + ((outer.first + i) * reader.extent()[1] + middle.first + j) * reader.extent()[2] +
                             inner.first,
                         inner);
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

} // namespace

template <class T>
void constructRowsBackward(const KernelShape& shape, std::span<const T> weight, std::span<const T> P,
                           std::span<const T> SIG, std::span<const T> gradKernel, const ElementGradients<T>& result,
                           std::int64_t beginRow, std::int64_t endRow) {
    ElementReader<T> reader(shape, weight, P, SIG);
    const auto elements = static_cast<std::size_t>(shape.elements);
    const auto points = static_cast<std::size_t>(shape.gridPoints());
    dispatchVersion(shape.version, [&]<Version version>() {
        for (std::size_t index = static_cast<std::size_t>(beginRow) * elements;
             index < static_cast<std::size_t>(endRow) * elements; ++index) {
            reader.template read<version>(index);
            AxisSums<T> sums;
            for (std::size_t axis = 0; axis < 3; ++axis) {
                sums.value[axis] = reader.taps(axis).sum;
                sums.slope[axis] = reader.taps(axis).slopeSum;
                sums.widthSlope[axis] = reader.taps(axis).widthSlopeSum;
            }
            result.write(index, gridSums(reader, gradKernel.data() + index / elements * points), sums);
        }
    });
}

template void constructRowsBackward<float>(const KernelShape&, std::span<const float>, std::span<const float>,
                                           std::span<const float>, std::span<const float>,
                                           const ElementGradients<float>&, std::int64_t, std::int64_t);

} // namespace detail

template <class T>
void constructKernelBackward(const KernelShape& shape, std::span<const T> weight, std::span<const T> P,
                             std::span<const T> SIG, std::span<const T> gradKernel, std::span<T> gradWeight,
                             std::span<T> gradP, std::span<T> gradSIG, const ParallelFor& parallel) {
    detail::checkParameters(shape, weight.size(), P.size(), SIG.size(), gradKernel.size());
    detail::checkParameters(shape, gradWeight.size(), gradP.size(), gradSIG.size(), gradKernel.size());
    const detail::ElementGradients<T> result{shape, weight, SIG, gradWeight, gradP, gradSIG, detail::axisSlots(shape)};
    runParallel(parallel, shape.rows(), [&](std::int64_t begin, std::int64_t end) {
        if constexpr (std::is_same_v<T, float>) {
            if (shape.version == Version::gauss)
                return detail::gaussRowsBackward(shape, weight, P, SIG, gradKernel, result, begin, end);
        }
        detail::constructRowsBackward<T>(shape, weight, P, SIG, gradKernel, result, begin, end);
    });
}

template void constructKernelBackward<float>(const KernelShape&, std::span<const float>, std::span<const float>,
                                             std::span<const float>, std::span<const float>, std::span<float>,
                                             std::span<float>, std::span<float>, const ParallelFor&);
template void constructKernelBackward<double>(const KernelShape&, std::span<const double>, std::span<const double>,
                                              std::span<const double>, std::span<const double>, std::span<double>,
                                              std::span<double>, std::span<double>, const ParallelFor&);

} // namespace dclscope

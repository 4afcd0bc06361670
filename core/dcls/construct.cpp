// SPDX-License-Identifier: Apache-2.0
#include "core/dcls/construct.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dcls/construct_rows.h"

#include <algorithm>
#include <string>

namespace dclscope {
namespace detail {
namespace {

void requireLength(const char* name, std::size_t got, std::int64_t expected, const std::vector<std::int64_t>& sizes) {
    if (got == static_cast<std::size_t>(expected)) return;
    throw ShapeError(std::string(name) + ": expected " + shapeText(sizes) + ", " + std::to_string(expected) +
                     " values, got " + std::to_string(got));
}

} // namespace

void checkParameters(const KernelShape& shape, std::size_t weight, std::size_t P, std::size_t SIG, std::size_t kernel) {
    shape.validate();
    requireLength("weight", weight, shape.weightCount(), shape.weightSizes());
    requireLength("P", P, shape.positionCount(), shape.positionSizes());
    if (shape.hasSig()) requireLength("SIG", SIG, shape.positionCount(), shape.positionSizes());
    requireLength("kernel", kernel, shape.kernelCount(), shape.kernelSizes());
}

namespace {

/// Adds one element of weight `scale` (normalisation included) to its grid.
template <class T>
void addElement(const ElementReader<T>& reader, T scale, T* grid) noexcept {
    const AxisTaps<T>& outer = reader.taps(0);
    const AxisTaps<T>& middle = reader.taps(1);
    const AxisTaps<T>& inner = reader.taps(2);
    for (std::int64_t i = 0; i < outer.count; ++i) {
        for (std::int64_t j = 0; j < middle.count; ++j) {
            const T factor =
                scale * outer.values[static_cast<std::size_t>(i)] * middle.values[static_cast<std::size_t>(j)];
            T* line =
                grid + ((outer.first + i) * reader.extent()[1] + middle.first + j) * reader.extent()[2] + inner.first;
            for (std::int64_t k = 0; k < inner.count; ++k)
                line[k] += factor * inner.values[static_cast<std::size_t>(k)];
        }
    }
}

} // namespace

template <class T>
void constructRows(const KernelShape& shape, std::span<const T> weight, std::span<const T> P, std::span<const T> SIG,
                   std::span<T> kernel, std::int64_t beginRow, std::int64_t endRow) {
    ElementReader<T> reader(shape, weight, P, SIG);
    const auto elements = static_cast<std::size_t>(shape.elements);
    const auto points = static_cast<std::size_t>(shape.gridPoints());
    const auto begin = static_cast<std::size_t>(beginRow);
    const auto end = static_cast<std::size_t>(endRow);
    std::fill(kernel.begin() + static_cast<std::ptrdiff_t>(begin * points),
              kernel.begin() + static_cast<std::ptrdiff_t>(end * points), T(0));
    dispatchVersion(shape.version, [&]<Version version>() {
        for (std::size_t index = begin * elements; index < end * elements; ++index) {
            reader.template read<version>(index);
            T scale = weight[index];
            if constexpr (version != Version::v0) {
                // The sum over the grid of a product over the axes is the product of the axes' sums.
                const T sum = reader.taps(0).sum * reader.taps(1).sum * reader.taps(2).sum;
                scale /= sum + static_cast<T>(kNormalisationFloor);
            }
            addElement(reader, scale, kernel.data() + index / elements * points);
        }
    });
}

template void constructRows<float>(const KernelShape&, std::span<const float>, std::span<const float>,
                                   std::span<const float>, std::span<float>, std::int64_t, std::int64_t);

} // namespace detail

template <class T>
void constructKernel(const KernelShape& shape, std::span<const T> weight, std::span<const T> P, std::span<const T> SIG,
                     std::span<T> kernel, const ParallelFor& parallel) {
    detail::checkParameters(shape, weight.size(), P.size(), SIG.size(), kernel.size());
    runParallel(parallel, shape.rows(), [&](std::int64_t begin, std::int64_t end) {
        if constexpr (std::is_same_v<T, float>) {
            if (shape.version == Version::gauss) return detail::gaussRows(shape, weight, P, SIG, kernel, begin, end);
        }
        detail::constructRows<T>(shape, weight, P, SIG, kernel, begin, end);
    });
}

template void constructKernel<float>(const KernelShape&, std::span<const float>, std::span<const float>,
                                     std::span<const float>, std::span<float>, const ParallelFor&);
template void constructKernel<double>(const KernelShape&, std::span<const double>, std::span<const double>,
                                      std::span<const double>, std::span<double>, const ParallelFor&);

Array denseKernel(const Layer& layer, const Array& weight, const Array& P, const Array* SIG) {
    const KernelShape shape = KernelShape::of(layer);
    const auto require = [&](const char* name, const Array& array, const std::vector<std::int64_t>& sizes) {
        if (array.shape != sizes)
            throw ShapeError(layer.name + "." + name + ": expected " + shapeText(sizes) + ", got " +
                             shapeText(array.shape));
    };
    require("weight", weight, shape.weightSizes());
    require("P", P, shape.positionSizes());
    if (shape.hasSig() && !SIG)
        throw ShapeError(layer.name + ": version " + std::string(versionName(shape.version)) +
                         " needs SIG, which is missing");
    if (shape.hasSig()) require("SIG", *SIG, shape.positionSizes());
    Array kernel{shape.kernelSizes(), std::vector<float>(static_cast<std::size_t>(shape.kernelCount()))};
    const std::span<const float> widths =
        shape.hasSig() ? std::span<const float>(SIG->values) : std::span<const float>();
    constructKernel<float>(shape, weight.values, P.values, widths, kernel.values);
    return kernel;
}

} // namespace dclscope

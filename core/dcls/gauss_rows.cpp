// SPDX-License-Identifier: Apache-2.0
// Gaussian kernels on vectors. Along each axis an element's factors stand in lanes; a grid is then
// sum over elements of (outer factors) x (a line of inner factors), a small matrix product kept in registers.
#include "core/dcls/construct_rows.h"
#include "core/dcls/flush_denormals.h"

#include <algorithm>

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/dcls/gauss_rows.cpp"
#include <hwy/foreach_target.h>

#include "core/dcls/vector-inl.h"

#include <hwy/aligned_allocator.h>
#include <hwy/contrib/math/math-inl.h>
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace dclscope::detail::HWY_NAMESPACE {

constexpr int kUnroll = 2; // vectors of a grid line held at once

/// The factors of all elements of one row along one axis, `padded` lanes per element, zeros beyond the grid.
struct AxisTable {
    std::size_t size = 1;
    std::size_t padded = 1;
    hwy::AlignedFreeUniquePtr<float[]> values, slopes, widthSlopes;
    std::vector<float> sum, slopeSum, widthSlopeSum; ///< per element

    void allocate(std::size_t gridLines, std::size_t elements, bool withSlopes) {
        const std::size_t lanes = hn::Lanes(Tag()) * kUnroll;
        size = gridLines;
        padded = (gridLines + lanes - 1) / lanes * lanes;
        values = hwy::AllocateAligned<float>(padded * elements);
        if (withSlopes) slopes = hwy::AllocateAligned<float>(padded * elements);
        if (withSlopes) widthSlopes = hwy::AllocateAligned<float>(padded * elements);
        for (auto* each : {&sum, &slopeSum, &widthSlopeSum}) each->assign(elements, 0.0F);
    }

    void setNeutral(std::size_t elements) {
        for (std::size_t i = 0; i < padded * elements; ++i) values[i] = i % padded == 0 ? 1.0F : 0.0F;
        if (slopes) std::fill_n(slopes.get(), padded * elements, 0.0F);
        if (slopes) std::fill_n(widthSlopes.get(), padded * elements, 0.0F);
        sum.assign(elements, 1.0F);
    }

    template <bool withSlopes>
    void fill(std::size_t element, float q, float s) {
        const Tag d;
        if (!std::isfinite(q) || !std::isfinite(s)) return fillExactly(element, q, s);
        Vector total = hn::Zero(d);
        Vector totalSlope = hn::Zero(d);
        Vector totalWidth = hn::Zero(d);
        const Vector position = hn::Set(d, q);
        const Vector inverse = hn::Set(d, 1.0F / s);
        for (std::size_t line = 0; line < padded; line += hn::Lanes(d)) {
            const Vector n = hn::Iota(d, static_cast<float>(line));
            const Vector u = hn::Mul(hn::Sub(n, position), inverse);
            const Vector value = hn::IfThenElseZero(hn::Lt(n, hn::Set(d, static_cast<float>(size))),
                                                    hn::Exp(d, hn::Mul(hn::Set(d, -0.5F), hn::Mul(u, u))));
            hn::Store(value, d, values.get() + element * padded + line);
            total = hn::Add(total, value);
            if constexpr (withSlopes) {
                // Beyond the grid u may overflow; its product with a value of 0 must still be 0.
                const auto used = hn::Gt(value, hn::Zero(d));
                const Vector slope = hn::IfThenElseZero(used, hn::Mul(hn::Mul(value, u), inverse));
                const Vector width = hn::IfThenElseZero(used, hn::Mul(slope, u));
                hn::Store(slope, d, slopes.get() + element * padded + line);
                hn::Store(width, d, widthSlopes.get() + element * padded + line);
                totalSlope = hn::Add(totalSlope, slope);
                totalWidth = hn::Add(totalWidth, width);
            }
        }
        sum[element] = hn::GetLane(hn::SumOfLanes(d, total));
        if constexpr (withSlopes) slopeSum[element] = hn::GetLane(hn::SumOfLanes(d, totalSlope));
        if constexpr (withSlopes) widthSlopeSum[element] = hn::GetLane(hn::SumOfLanes(d, totalWidth));
    }

    /// NaN and infinity as IEEE arithmetic over the formula has them, which the vector exponential does not keep.
    void fillExactly(std::size_t element, float q, float s) {
        sum[element] = slopeSum[element] = widthSlopeSum[element] = 0.0F;
        for (std::size_t line = 0; line < padded; ++line) {
            const TapValue<float> tap =
                line < size ? tapAt<Version::gauss>(static_cast<float>(line), q, s) : TapValue<float>{0.0F, 0.0F, 0.0F};
            const std::size_t at = element * padded + line;
            sum[element] += values[at] = tap.value;
            if (!slopes) continue;
            slopeSum[element] += slopes[at] = tap.slope;
            widthSlopeSum[element] += widthSlopes[at] = tap.widthSlope;
        }
    }
};

/// The three axes' tables of one row and what fills them.
class RowTables {
public:
    RowTables(const KernelShape& shape, std::span<const float> P, std::span<const float> SIG, bool withSlopes)
        : shape_(shape), P_(P), SIG_(SIG), slots_(axisSlots(shape)), floor_(widthFloor<float>(shape)),
          elements_(static_cast<std::size_t>(shape.elements)), stride_(static_cast<std::size_t>(shape.weightCount())) {
        const std::array<std::int64_t, 3> extent = gridExtent(shape);
        for (std::size_t axis = 0; axis < 3; ++axis) {
            tables_[axis].allocate(static_cast<std::size_t>(extent[axis]), elements_, withSlopes);
            if (axis + shape.dilatedSize.size() < 3) tables_[axis].setNeutral(elements_);
        }
    }

    template <bool withSlopes>
    void fill(std::size_t row) {
        for (std::size_t axis = 0; axis < shape_.dilatedSize.size(); ++axis) {
            AxisTable& table = tables_[slots_[axis]];
            const float offset = static_cast<float>(shape_.dilatedSize[axis] / 2);
            for (std::size_t element = 0; element < elements_; ++element) {
                const std::size_t at = axis * stride_ + row * elements_ + element;
                table.fill<withSlopes>(element, P_[at] + offset, std::fabs(SIG_[at]) + floor_);
            }
        }
    }

    const AxisTable& operator[](std::size_t axis) const noexcept { return tables_[axis]; }
    std::size_t unusedAxes() const noexcept { return 3 - shape_.dilatedSize.size(); }

private:
    const KernelShape& shape_;
    std::span<const float> P_, SIG_;
    std::array<std::size_t, 3> slots_;
    float floor_;
    std::size_t elements_, stride_;
    std::array<AxisTable, 3> tables_;
};

/// `lines` grid lines from `factors` (one column per line, `pitch` apart per element) and the inner table.
template <int lines>
void multiplyLines(const AxisTable& inner, const float* factors, std::size_t pitch, std::size_t elements, float* grid) {
    const Tag d;
    const auto size = static_cast<std::int64_t>(inner.size);
    for (std::int64_t column = 0; column < size; column += kUnroll * kLanes) {
        Vector first[lines];
        Vector second[lines];
        unrolled<lines>([&](auto line) DCLSCOPE_INLINE_LAMBDA { first[line] = second[line] = hn::Zero(d); });
        const float* values = inner.values.get() + column;
        const float* factor = factors;
        for (std::size_t element = 0; element < elements; ++element, values += inner.padded, factor += pitch) {
            const Vector a = hn::Load(d, values);
            const Vector b = hn::Load(d, values + kLanes);
            unrolled<lines>([&](auto line) DCLSCOPE_INLINE_LAMBDA {
                const Vector f = hn::Set(d, factor[line]);
                first[line] = hn::MulAdd(f, a, first[line]);
                second[line] = hn::MulAdd(f, b, second[line]);
            });
        }
        unrolled<lines>([&](auto line) DCLSCOPE_INLINE_LAMBDA {
            float* to = grid + line * size + column;
            storeFirst(first[line], size - column, to);
            if (column + kLanes < size) storeFirst(second[line], size - column - kLanes, to + kLanes);
        });
    }
}

void Rows(const KernelShape& shape, std::span<const float> weight, std::span<const float> P, std::span<const float> SIG,
          std::span<float> kernel, std::int64_t beginRow, std::int64_t endRow) {
    const Tag d;
    RowTables tables(shape, P, SIG, false);
    const AxisTable& outer = tables[0];
    const AxisTable& middle = tables[1];
    const AxisTable& inner = tables[2];
    const auto elements = static_cast<std::size_t>(shape.elements);
    const auto points = static_cast<std::size_t>(shape.gridPoints());
    const hwy::AlignedFreeUniquePtr<float[]> factors = hwy::AllocateAligned<float>(elements * middle.padded);
    for (auto row = static_cast<std::size_t>(beginRow); row < static_cast<std::size_t>(endRow); ++row) {
        tables.fill<false>(row);
        for (std::size_t i = 0; i < outer.size; ++i) {
            for (std::size_t element = 0; element < elements; ++element) {
                const float sum = outer.sum[element] * middle.sum[element] * inner.sum[element];
                const float scale = weight[row * elements + element] / (sum + static_cast<float>(kNormalisationFloor)) *
                                    outer.values[element * outer.padded + i];
                for (std::size_t j = 0; j < middle.size; j += hn::Lanes(d)) {
                    const std::size_t at = element * middle.padded + j;
                    hn::Store(hn::Mul(hn::Set(d, scale), hn::Load(d, middle.values.get() + at)), d, factors.get() + at);
                }
            }
            float* grid = kernel.data() + row * points + i * middle.size * inner.size;
            std::size_t j = 0;
            for (; j + 4 <= middle.size; j += 4)
                multiplyLines<4>(inner, factors.get() + j, middle.padded, elements, grid + j * inner.size);
            for (; j < middle.size; ++j)
                multiplyLines<1>(inner, factors.get() + j, middle.padded, elements, grid + j * inner.size);
        }
    }
}

/// Per element, vectors whose lanes add up to the sums of GridSums.
struct LaneSums {
    Vector plain, slope[3], width[3];
};

/// Adds the part of one group of columns of a plane (middle x inner) of gradKernel. `plane` is padded as the inner table.
template <int count>
void addPlane(const AxisTable& outer, const AxisTable& middle, const AxisTable& inner, std::size_t firstElement,
              std::size_t i, const float* plane, LaneSums* sums) {
    const Tag d;
    const std::size_t lanes = hn::Lanes(d);
    for (std::size_t column = 0; column < inner.size; column += kUnroll * lanes) {
        Vector h[count * 3 * kUnroll]; // over the middle axis: with values, slopes, width slopes
        unrolled<count * 3 * kUnroll>([&](auto i) DCLSCOPE_INLINE_LAMBDA { h[i] = hn::Zero(d); });
        for (std::size_t j = 0; j < middle.size; ++j) {
            const float* line = plane + j * inner.padded + column;
            const Vector g0 = hn::Load(d, line);
            const Vector g1 = hn::Load(d, line + kLanes);
            unrolled<count>([&](auto e) DCLSCOPE_INLINE_LAMBDA {
                const std::size_t at = (firstElement + e) * middle.padded + j;
                const Vector factor[3] = {hn::Set(d, middle.values[at]), hn::Set(d, middle.slopes[at]),
                                          hn::Set(d, middle.widthSlopes[at])};
                unrolled<3>([&](auto kind) DCLSCOPE_INLINE_LAMBDA {
                    constexpr int at0 = (e * 3 + kind) * kUnroll;
                    h[at0] = hn::MulAdd(factor[kind], g0, h[at0]);
                    h[at0 + 1] = hn::MulAdd(factor[kind], g1, h[at0 + 1]);
                });
            });
        }
        unrolled<count>([&](auto e) DCLSCOPE_INLINE_LAMBDA {
            const std::size_t o = (firstElement + e) * outer.padded + i;
            const Vector a = hn::Set(d, outer.values[o]);
            const Vector aSlope = hn::Set(d, outer.slopes[o]);
            const Vector aWidth = hn::Set(d, outer.widthSlopes[o]);
            LaneSums& s = sums[e];
            unrolled<kUnroll>([&](auto part) DCLSCOPE_INLINE_LAMBDA {
                const std::size_t at = (firstElement + e) * inner.padded + column + part * lanes;
                const Vector h0 = h[e * 3 * kUnroll + part];
                const Vector b = hn::Load(d, inner.values.get() + at);
                const Vector weighted = hn::Mul(h0, b);
                s.plain = hn::MulAdd(a, weighted, s.plain);
                s.slope[0] = hn::MulAdd(aSlope, weighted, s.slope[0]);
                s.width[0] = hn::MulAdd(aWidth, weighted, s.width[0]);
                const Vector ab = hn::Mul(a, b);
                s.slope[1] = hn::MulAdd(ab, h[(e * 3 + 1) * kUnroll + part], s.slope[1]);
                s.width[1] = hn::MulAdd(ab, h[(e * 3 + 2) * kUnroll + part], s.width[1]);
                const Vector ah = hn::Mul(a, h0);
                s.slope[2] = hn::MulAdd(ah, hn::Load(d, inner.slopes.get() + at), s.slope[2]);
                s.width[2] = hn::MulAdd(ah, hn::Load(d, inner.widthSlopes.get() + at), s.width[2]);
            });
        });
    }
}

template <int count>
void elementGradients(const RowTables& tables, std::size_t firstElement, std::size_t firstIndex, const float* grid,
                      const ElementGradients<float>& result) {
    const Tag d;
    const AxisTable& outer = tables[0];
    const AxisTable& middle = tables[1];
    const AxisTable& inner = tables[2];
    LaneSums lanes[count];
    for (LaneSums& each : lanes) {
        each.plain = hn::Zero(d);
        for (std::size_t axis = 0; axis < 3; ++axis) each.slope[axis] = each.width[axis] = hn::Zero(d);
    }
    for (std::size_t i = 0; i < outer.size; ++i)
        addPlane<count>(outer, middle, inner, firstElement, i, grid + i * middle.size * inner.padded, lanes);
    for (std::size_t e = 0; e < static_cast<std::size_t>(count); ++e) {
        GridSums<float> sums;
        AxisSums<float> axes;
        sums.plain = hn::GetLane(hn::SumOfLanes(d, lanes[e].plain));
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const AxisTable& table = tables[axis];
            axes.value[axis] = table.sum[firstElement + e];
            axes.slope[axis] = table.slopeSum[firstElement + e];
            axes.widthSlope[axis] = table.widthSlopeSum[firstElement + e];
            if (axis < tables.unusedAxes()) continue;
            sums.slope[axis] = hn::GetLane(hn::SumOfLanes(d, lanes[e].slope[axis]));
            sums.widthSlope[axis] = hn::GetLane(hn::SumOfLanes(d, lanes[e].width[axis]));
        }
        result.write(firstIndex + e, sums, axes);
    }
}

void RowsBackward(const KernelShape& shape, std::span<const float> P, std::span<const float> SIG,
                  std::span<const float> gradKernel, const ElementGradients<float>& result, std::int64_t beginRow,
                  std::int64_t endRow) {
    RowTables tables(shape, P, SIG, true);
    const AxisTable& inner = tables[2];
    const auto elements = static_cast<std::size_t>(shape.elements);
    const auto points = static_cast<std::size_t>(shape.gridPoints());
    const std::size_t lines = points / inner.size;
    const hwy::AlignedFreeUniquePtr<float[]> grid = hwy::AllocateAligned<float>(lines * inner.padded);
    std::fill_n(grid.get(), lines * inner.padded, 0.0F);
    for (auto row = static_cast<std::size_t>(beginRow); row < static_cast<std::size_t>(endRow); ++row) {
        tables.fill<true>(row);
        for (std::size_t line = 0; line < lines; ++line)
            std::copy_n(gradKernel.data() + row * points + line * inner.size, inner.size,
                        grid.get() + line * inner.padded);
        std::size_t element = 0;
        for (; element + 2 <= elements; element += 2)
            elementGradients<2>(tables, element, row * elements + element, grid.get(), result);
        if (element < elements) elementGradients<1>(tables, element, row * elements + element, grid.get(), result);
    }
}

} // namespace dclscope::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope::detail {

HWY_EXPORT(Rows);
HWY_EXPORT(RowsBackward);

void gaussRows(const KernelShape& shape, std::span<const float> weight, std::span<const float> P,
               std::span<const float> SIG, std::span<float> kernel, std::int64_t beginRow, std::int64_t endRow) {
    const FlushDenormals flush;
    HWY_DYNAMIC_DISPATCH(Rows)(shape, weight, P, SIG, kernel, beginRow, endRow);
}

void gaussRowsBackward(const KernelShape& shape, std::span<const float>, std::span<const float> P,
                       std::span<const float> SIG, std::span<const float> gradKernel,
                       const ElementGradients<float>& result, std::int64_t beginRow, std::int64_t endRow) {
    const FlushDenormals flush;
    HWY_DYNAMIC_DISPATCH(RowsBackward)(shape, P, SIG, gradKernel, result, beginRow, endRow);
}

} // namespace dclscope::detail
#endif // HWY_ONCE

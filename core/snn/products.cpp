// SPDX-License-Identifier: Apache-2.0
// A panel of a few vectors' width is packed from each b; then tiles of c stay in registers over the whole depth.
#include "core/snn/products.h"

#include "core/dcls/flush_denormals.h"

#include <algorithm>
#include <vector>

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/snn/products.cpp"
#include <hwy/foreach_target.h>

#include "core/snn/tails-inl.h"

#include <hwy/aligned_allocator.h>
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace dclscope::snn::HWY_NAMESPACE {

using dclscope::detail::HWY_NAMESPACE::kManyRegisters;
using dclscope::detail::HWY_NAMESPACE::unrolled;

constexpr std::size_t kWidth = 2 * kVector;
constexpr int kTallRows = kManyRegisters ? 12 : 6;
constexpr int kLowRows = kManyRegisters ? 4 : 2;

/// Columns [first, first + width) of each b one below the other, zeros beyond the last column.
void pack(std::span<const Product<float>> products, std::size_t depth, std::size_t first, std::size_t width,
          float* panel) {
    const Tag d;
    for (const Product<float>& product : products) {
        const float sign = product.negative ? -1.0F : 1.0F;
        const float* from = product.b + static_cast<std::ptrdiff_t>(first) * product.bColumn;
        if (product.bColumn == 1 && width == kWidth) {
            for (std::size_t k = 0; k < depth; ++k, from += product.bRow) {
                hn::Store(hn::Mul(hn::Set(d, sign), hn::LoadU(d, from)), d, panel + k * kWidth);
                hn::Store(hn::Mul(hn::Set(d, sign), hn::LoadU(d, from + kVector)), d, panel + k * kWidth + kVector);
            }
        } else if (product.bColumn == 1) {
            for (std::size_t k = 0; k < depth; ++k, from += product.bRow)
                for (std::size_t column = 0; column < kWidth; ++column)
                    panel[k * kWidth + column] = column < width ? sign * from[column] : 0.0F;
        } else {
            if (width < kWidth) std::fill_n(panel, depth * kWidth, 0.0F);
            for (std::size_t column = 0; column < width; ++column, from += product.bColumn)
                for (std::size_t k = 0; k < depth; ++k)
                    panel[k * kWidth + column] = sign * from[static_cast<std::ptrdiff_t>(k) * product.bRow];
        }
        panel += depth * kWidth;
    }
}

template <int rows>
HWY_INLINE void tile(std::span<const Product<float>> products, std::size_t firstRow, std::size_t depth,
                     const float* panel, std::size_t width, float* c, std::ptrdiff_t cRow) {
    const Tag d;
    Vector left[rows];
    Vector right[rows];
    unrolled<rows>([&](auto r) DCLSCOPE_INLINE_LAMBDA { left[r] = right[r] = hn::Zero(d); });
    for (const Product<float>& product : products) {
        const std::ptrdiff_t aRow = product.aRow;
        const float* a = product.a + static_cast<std::ptrdiff_t>(firstRow) * aRow;
        for (std::size_t k = 0; k < depth; ++k, a += product.aColumn, panel += kWidth) {
            const Vector b0 = hn::Load(d, panel);
            const Vector b1 = hn::Load(d, panel + kVector);
            unrolled<rows>([&](auto r) DCLSCOPE_INLINE_LAMBDA {
                const Vector factor = hn::Set(d, a[r * aRow]);
                left[r] = hn::MulAdd(factor, b0, left[r]);
                right[r] = hn::MulAdd(factor, b1, right[r]);
            });
        }
    }
    unrolled<rows>([&](auto r) DCLSCOPE_INLINE_LAMBDA {
        storeFirst(left[r], width, c + r * cRow);
        if (width > kVector) storeFirst(right[r], width - kVector, c + r * cRow + kVector);
    });
}

void SumOfProducts(std::span<const Product<float>> products, std::size_t rows, std::size_t columns, std::size_t depth,
                   float* c, std::ptrdiff_t cRow) {
    thread_local hwy::AlignedFreeUniquePtr<float[]> panel;
    thread_local std::size_t capacity = 0;
    const std::size_t needed = products.size() * depth * kWidth;
    if (capacity < needed) {
        panel = hwy::AllocateAligned<float>(needed);
        capacity = needed;
    }
    for (std::size_t first = 0; first < columns; first += kWidth) {
        const std::size_t width = std::min(kWidth, columns - first);
        pack(products, depth, first, width, panel.get());
        const auto to = [&](std::size_t row) { return c + static_cast<std::ptrdiff_t>(row) * cRow + first; };
        std::size_t row = 0;
        for (; row + kTallRows <= rows; row += kTallRows)
            tile<kTallRows>(products, row, depth, panel.get(), width, to(row), cRow);
        for (; row + kLowRows <= rows; row += kLowRows)
            tile<kLowRows>(products, row, depth, panel.get(), width, to(row), cRow);
        for (; row < rows; ++row) tile<1>(products, row, depth, panel.get(), width, to(row), cRow);
    }
}

} // namespace dclscope::snn::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope::snn {

HWY_EXPORT(SumOfProducts);

template <>
void sumOfProducts<float>(std::span<const Product<float>> products, std::size_t rows, std::size_t columns,
                          std::size_t depth, float* c, std::ptrdiff_t cRow) {
    const dclscope::detail::FlushDenormals flush;
    HWY_DYNAMIC_DISPATCH(SumOfProducts)(products, rows, columns, depth, c, cRow);
}

template <>
void sumOfProducts<double>(std::span<const Product<double>> products, std::size_t rows, std::size_t columns,
                           std::size_t depth, double* c, std::ptrdiff_t cRow) {
    for (std::size_t row = 0; row < rows; ++row) {
        double* const to = c + static_cast<std::ptrdiff_t>(row) * cRow;
        std::fill_n(to, columns, 0.0);
        for (const Product<double>& product : products) {
            const double* a = product.a + static_cast<std::ptrdiff_t>(row) * product.aRow;
            const double* b = product.b;
            for (std::size_t k = 0; k < depth; ++k, a += product.aColumn, b += product.bRow)
                for (std::size_t column = 0; column < columns; ++column)
                    to[column] +=
                        (product.negative ? -*a : *a) * b[static_cast<std::ptrdiff_t>(column) * product.bColumn];
        }
    }
}

} // namespace dclscope::snn
#endif // HWY_ONCE

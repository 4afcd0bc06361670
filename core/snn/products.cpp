// SPDX-License-Identifier: Apache-2.0
// A panel of a few vectors' width is packed from each b; then tiles of c stay in registers over the whole depth.
#include "core/snn/products.h"

#include "core/dcls/flush_denormals.h"

#include <algorithm>
#include <cstdint>
#include <vector>

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/snn/products.cpp"
#include <hwy/foreach_target.h>

#include "core/snn/tails-inl.h"

#include <hwy/aligned_allocator.h>
#include <hwy/cache_control.h>
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace dclscope::snn::HWY_NAMESPACE {

using dclscope::detail::HWY_NAMESPACE::kManyRegisters;
using dclscope::detail::HWY_NAMESPACE::unrolled;

constexpr std::size_t kWidth = 2 * kVector;
constexpr int kTallRows = kManyRegisters ? 12 : 6;
constexpr int kMiddleRows = kManyRegisters ? 8 : 4;

/// Columns [first, first + width) of b, zeros beyond the last column.
void packPanel(const Product<float>& product, std::size_t depth, std::size_t first, std::size_t width, float* panel) {
    const float sign = product.negative ? -1.0F : 1.0F;
    const float* from = product.b + static_cast<std::ptrdiff_t>(first) * product.bColumn;
    if (product.bColumn == 1) {
        for (std::size_t k = 0; k < depth; ++k, from += product.bRow)
            for (std::size_t column = 0; column < kWidth; ++column)
                panel[k * kWidth + column] = column < width ? sign * from[column] : 0.0F;
        return;
    }
    if (width < kWidth) std::fill_n(panel, depth * kWidth, 0.0F);
    for (std::size_t column = 0; column < width; ++column, from += product.bColumn)
        for (std::size_t k = 0; k < depth; ++k)
            panel[k * kWidth + column] = sign * from[static_cast<std::ptrdiff_t>(k) * product.bRow];
}

/// `count` panels from column `first` on, the next one `apart` behind, of a b whose rows have no gaps. Reads along the rows,
/// as memory wants to be read: they may lie far apart.
void packRows(const Product<float>& product, std::size_t depth, std::size_t first, std::size_t count, std::size_t apart,
              float* panel) {
    const Tag d;
    const Vector sign = hn::Set(d, product.negative ? -1.0F : 1.0F);
    const float* row = product.b + first;
    for (std::size_t k = 0; k < depth; ++k, row += product.bRow, panel += kWidth)
        for (std::size_t i = 0; i < count; ++i) {
            hn::Store(hn::Mul(sign, hn::LoadU(d, row + i * kWidth)), d, panel + i * apart);
            hn::Store(hn::Mul(sign, hn::LoadU(d, row + i * kWidth + kVector)), d, panel + i * apart + kVector);
        }
}

/// Panels that are packed before they are used.
constexpr std::size_t kPanels = 8;

/// This thread's room for kPanels panels of `products` products of some depth.
float* panels(std::size_t products, std::size_t depth) {
    thread_local hwy::AlignedFreeUniquePtr<float[]> room;
    thread_local std::size_t capacity = 0;
    const std::size_t needed = kPanels * products * depth * kWidth;
    if (capacity < needed) {
        room = hwy::AllocateAligned<float>(needed);
        capacity = needed;
    }
    return room.get();
}

/// Where a panel's columns go.
struct Target {
    float* c;
    std::ptrdiff_t row;
    std::size_t width;
    bool streamed;
};

/// Some rows of a result, a panel wide, in registers.
template <int rows>
struct Tile {
    Vector left[rows];
    Vector right[rows];

    HWY_INLINE void clear() {
        const Tag d;
        unrolled<rows>([&](auto r) DCLSCOPE_INLINE_LAMBDA { left[r] = right[r] = hn::Zero(d); });
    }

    HWY_INLINE void add(const Product<float>& product, std::size_t firstRow, std::size_t depth, const float* panel) {
        const Tag d;
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

    HWY_INLINE void store(std::size_t firstRow, const Target& target) const {
        const Tag d;
        float* const c = target.c + static_cast<std::ptrdiff_t>(firstRow) * target.row;
        if (target.streamed && target.width == kWidth) {
            unrolled<rows>([&](auto r) DCLSCOPE_INLINE_LAMBDA {
                hn::Stream(left[r], d, c + r * target.row);
                hn::Stream(right[r], d, c + r * target.row + kVector);
            });
            return;
        }
        unrolled<rows>([&](auto r) DCLSCOPE_INLINE_LAMBDA {
            storeFirst(left[r], target.width, c + r * target.row);
            if (target.width > kVector) storeFirst(right[r], target.width - kVector, c + r * target.row + kVector);
        });
    }
};

/// Products and where the first panel of each is packed: product i's at i * depth * kWidth, the next panel `apart` behind.
struct Packed {
    std::span<const Product<float>> products;
    float* panel;
    std::size_t depth;
    std::size_t apart;

    /// Packs `count` panels that hold `columns` columns from `first` on.
    void pack(std::size_t first, std::size_t columns, std::size_t count) const {
        for (std::size_t i = 0; i < products.size(); ++i) {
            float* const to = panel + i * depth * kWidth;
            const std::size_t whole = products[i].bColumn == 1 ? columns / kWidth : 0;
            if (whole > 0) packRows(products[i], depth, first, whole, apart, to);
            for (std::size_t p = whole; p < count; ++p)
                packPanel(products[i], depth, first + p * kWidth, std::min(kWidth, columns - p * kWidth),
                          to + p * apart);
        }
    }

    Packed next(std::size_t panels) const { return {products, panel + panels * apart, depth, apart}; }

    template <int rows>
    HWY_INLINE void addTo(Tile<rows>& sum, std::size_t row) const {
        for (std::size_t i = 0; i < products.size(); ++i) sum.add(products[i], row, depth, panel + i * depth * kWidth);
    }
};

/// What a pass over a panel's width does with a tile of rows.
struct Sum {
    Packed products;
    Target target;

    template <int rows>
    HWY_INLINE void tile(std::size_t row) const {
        Tile<rows> sum;
        sum.clear();
        products.addTo(sum, row);
        sum.store(row, target);
    }
};

struct SharedSum {
    Packed shared, first, second;
    Target firstTarget, secondTarget;

    template <int rows>
    HWY_INLINE void tile(std::size_t row) const {
        Tile<rows> sum;
        sum.clear();
        shared.addTo(sum, row);
        Tile<rows> other = sum;
        first.addTo(sum, row);
        sum.store(row, firstTarget);
        second.addTo(other, row);
        other.store(row, secondTarget);
    }
};

/// All rows of one panel's width, a tile after the other.
template <class Pass>
HWY_INLINE void rowsOf(const Pass& pass, std::size_t rows) {
    std::size_t row = 0;
    if (kManyRegisters && rows % kTallRows == 1 && rows > 1) {
        pass.template tile<kTallRows + (kManyRegisters ? 1 : 0)>(row);
        row += kTallRows + 1;
    }
    for (; row + kTallRows <= rows; row += kTallRows) pass.template tile<kTallRows>(row);
    for (; row + kMiddleRows <= rows; row += kMiddleRows) pass.template tile<kMiddleRows>(row);
    for (; row + 2 <= rows; row += 2) pass.template tile<2>(row);
    if (row < rows) pass.template tile<1>(row);
}

/// Calls pack(first column, columns, panels) and then pass(panel, its first column, its width) for each panel packed.
template <class Pack, class Pass>
HWY_INLINE void eachPanel(std::size_t columns, Pack&& pack, Pass&& pass) {
    for (std::size_t first = 0; first < columns; first += kPanels * kWidth) {
        const std::size_t here = std::min(kPanels * kWidth, columns - first);
        const std::size_t count = (here + kWidth - 1) / kWidth;
        pack(first, here, count);
        for (std::size_t p = 0; p < count; ++p) pass(p, first + p * kWidth, std::min(kWidth, here - p * kWidth));
    }
}

void SumOfProducts(std::span<const Product<float>> products, std::size_t rows, std::size_t columns, std::size_t depth,
                   float* c, std::ptrdiff_t cRow, bool streamed) {
    streamed = streamed && reinterpret_cast<std::uintptr_t>(c) % (kVector * sizeof(float)) == 0 &&
               cRow % static_cast<std::ptrdiff_t>(kVector) == 0;
    const Packed packed{products, panels(products.size(), depth), depth, products.size() * depth * kWidth};
    eachPanel(
        columns, [&](std::size_t first, std::size_t here, std::size_t count) { packed.pack(first, here, count); },
        [&](std::size_t p, std::size_t first, std::size_t width) {
            rowsOf(Sum{packed.next(p), {c + first, cRow, width, streamed}}, rows);
        });
    if (streamed) hwy::FlushStream();
}

void SharedProducts(std::span<const Product<float>> shared, const Sharer<float>& one, const Sharer<float>& other,
                    std::size_t rows, std::size_t columns, std::size_t depth, std::ptrdiff_t cRow) {
    const std::size_t each = depth * kWidth;
    const std::size_t apart = (shared.size() + one.own.size() + other.own.size()) * each;
    const Packed common{shared, panels(apart / each, depth), depth, apart};
    const Packed first{one.own, common.panel + shared.size() * each, depth, apart};
    const Packed second{other.own, first.panel + one.own.size() * each, depth, apart};
    eachPanel(
        columns,
        [&](std::size_t column, std::size_t here, std::size_t count) {
            for (const Packed* packed : {&common, &first, &second}) packed->pack(column, here, count);
        },
        [&](std::size_t p, std::size_t column, std::size_t width) {
            rowsOf(SharedSum{common.next(p),
                             first.next(p),
                             second.next(p),
                             {one.c + column, cRow, width, false},
                             {other.c + column, cRow, width, false}},
                   rows);
        });
}

void AddScaled(const float* a, const float* b, float factor, std::size_t count, float* sum) {
    const Tag d;
    const Vector f = hn::Set(d, factor);
    for (std::size_t i = 0; i < count; i += kVector)
        storeFirst(hn::MulAdd(f, loadFirst(b + i, count - i), loadFirst(a + i, count - i)), count - i, sum + i);
}

} // namespace dclscope::snn::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope::snn {

HWY_EXPORT(SumOfProducts);
HWY_EXPORT(SharedProducts);
HWY_EXPORT(AddScaled);

template <>
void sumOfProducts<float>(std::span<const Product<float>> products, std::size_t rows, std::size_t columns,
                          std::size_t depth, float* c, std::ptrdiff_t cRow, bool streamed) {
    const dclscope::detail::FlushDenormals flush;
    HWY_DYNAMIC_DISPATCH(SumOfProducts)(products, rows, columns, depth, c, cRow, streamed);
}

template <>
void sharedProducts<float>(std::span<const Product<float>> shared, const Sharer<float>& first,
                           const Sharer<float>& second, std::size_t rows, std::size_t columns, std::size_t depth,
                           std::ptrdiff_t cRow) {
    const dclscope::detail::FlushDenormals flush;
    HWY_DYNAMIC_DISPATCH(SharedProducts)(shared, first, second, rows, columns, depth, cRow);
}

template <>
void sumOfProducts<double>(std::span<const Product<double>> products, std::size_t rows, std::size_t columns,
                           std::size_t depth, double* c, std::ptrdiff_t cRow, bool) {
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

template <>
void sharedProducts<double>(std::span<const Product<double>> shared, const Sharer<double>& first,
                            const Sharer<double>& second, std::size_t rows, std::size_t columns, std::size_t depth,
                            std::ptrdiff_t cRow) {
    for (const Sharer<double>& sharer : {first, second}) {
        std::vector<Product<double>> all(shared.begin(), shared.end());
        all.insert(all.end(), sharer.own.begin(), sharer.own.end());
        sumOfProducts<double>(all, rows, columns, depth, sharer.c, cRow);
    }
}

template <>
void addScaled<float>(const float* a, const float* b, float factor, std::size_t count, float* sum) {
    const dclscope::detail::FlushDenormals flush;
    HWY_DYNAMIC_DISPATCH(AddScaled)(a, b, factor, count, sum);
}

template <>
void addScaled<double>(const double* a, const double* b, double factor, std::size_t count, double* sum) {
    for (std::size_t i = 0; i < count; ++i) sum[i] = a[i] + factor * b[i];
}

} // namespace dclscope::snn
#endif // HWY_ONCE

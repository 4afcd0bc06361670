// SPDX-License-Identifier: Apache-2.0
// Sums of matrix products of any layout: what the delayed layers' training is made of. Plain C++, no LibTorch.
#pragma once

#include <cstddef>
#include <span>

namespace dclscope::snn {

/// One summand a * b, or -a * b. Element (r, c) of a lies at a[r * aRow + c * aColumn], so either may be a transposed,
/// mirrored or partial view.
template <class T>
struct Product {
    const T* a = nullptr;
    std::ptrdiff_t aRow = 0, aColumn = 1;
    const T* b = nullptr;
    std::ptrdiff_t bRow = 0, bColumn = 1;
    bool negative = false;
};

/// c = the sum of the products, overwritten. Numbers below 1.2e-38 may count as 0.
/// @param products  each [rows, depth] times [depth, columns]
/// @param c         [rows, columns], rows `cRow` apart
/// @param streamed  c is too large for the caches: write it past them
/// Safe to call from several threads on different results. float runs on the widest vectors the machine has; double, for
/// checking, plainly. Instantiated for float and double.
template <class T>
void sumOfProducts(std::span<const Product<T>> products, std::size_t rows, std::size_t columns, std::size_t depth, T* c,
                   std::ptrdiff_t cRow, bool streamed = false);

/// One of two sums that have some products in common.
template <class T>
struct Sharer {
    std::span<const Product<T>> own;
    T* c = nullptr;
};

/// c = the sum of the shared and of its own products, for each sharer; what is shared is computed once. Sizes, strides,
/// threads and precision as above.
template <class T>
void sharedProducts(std::span<const Product<T>> shared, const Sharer<T>& first, const Sharer<T>& second,
                    std::size_t rows, std::size_t columns, std::size_t depth, std::ptrdiff_t cRow);

/// sum = a + factor * b, of `count` values each. float and double.
template <class T>
void addScaled(const T* a, const T* b, T factor, std::size_t count, T* sum);

} // namespace dclscope::snn

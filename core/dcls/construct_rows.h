// SPDX-License-Identifier: Apache-2.0
// The construction of some rows (grids) of a kernel: plainly for any type and version, or on vectors. Private to core/dcls
// and its tests; lengths have been checked.
#pragma once

#include "core/dcls/axis_taps.h"
#include "core/dcls/element_gradient.h"

namespace dclscope::detail {

/// @throws ShapeError unless the spans have the lengths that `shape` asks for.
void checkParameters(const KernelShape& shape, std::size_t weight, std::size_t P, std::size_t SIG, std::size_t kernel);

/// Rows [beginRow, endRow) of constructKernel, one grid point after the other, only those an element reaches.
template <class T>
void constructRows(const KernelShape& shape, std::span<const T> weight, std::span<const T> P, std::span<const T> SIG,
                   std::span<T> kernel, std::int64_t beginRow, std::int64_t endRow);

template <class T>
void constructRowsBackward(const KernelShape& shape, std::span<const T> weight, std::span<const T> P,
                           std::span<const T> SIG, std::span<const T> gradKernel, const ElementGradients<T>& result,
                           std::int64_t beginRow, std::int64_t endRow);

/// The same for gauss on the widest vectors the machine has: exponentials per axis and grid line, then small matrix
/// products over the elements.
void gaussRows(const KernelShape& shape, std::span<const float> weight, std::span<const float> P,
               std::span<const float> SIG, std::span<float> kernel, std::int64_t beginRow, std::int64_t endRow);

void gaussRowsBackward(const KernelShape& shape, std::span<const float> weight, std::span<const float> P,
                       std::span<const float> SIG, std::span<const float> gradKernel,
                       const ElementGradients<float>& result, std::int64_t beginRow, std::int64_t endRow);

} // namespace dclscope::detail

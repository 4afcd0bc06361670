// SPDX-License-Identifier: Apache-2.0
// Products of the matrices that two spectra hold for each frequency: what a delayed layer is in the frequency domain.
#pragma once

#include "core/base/threads.h"

#include <cstddef>

namespace dclscope::snn {

/// How far apart the rows of a spectrum of `width` values per frequency lie. Rows a power of two apart would fight for the
/// same few places of a cache.
constexpr std::size_t spectrumPitch(std::size_t width) noexcept { return ((width + 15) / 16 | 1) * 16; }

/// Where the matrices of every frequency and piece lie. Frequency 0 and the highest one, both real, come first; then real and
/// imaginary parts in turn, one pitch apart.
template <class T>
struct SpectrumFactor {
    const T* spectrum = nullptr;
    std::size_t pitch = 0;
    std::size_t piece = 0; ///< between two pieces' matrices; 0 where all have the same one
    std::ptrdiff_t row = 0, column = 1;
};

/// Which factor of a complex product is conjugated.
enum class Conjugated { None, First, Second };

/// Whether the pieces' products are kept, one after the other, or added.
enum class Pieces { Apart, Added };

struct SpectrumSizes {
    std::size_t frequencies; ///< rows of a spectrum, which is the length of the transform: even
    std::size_t pieces;
    std::size_t rows, columns, depth; ///< of the matrices
};

/// a * b of every frequency and piece.
/// @param a       [rows, depth] each, b [depth, columns]; matrices without gaps, transposed or not. Only a factor that all
///                pieces share may be transposed as the first one.
/// @param result  [frequencies, spectrumPitch(width)], width = rows * columns, times the pieces when they are kept apart
/// Instantiated for float and double.
template <class T>
void multiplySpectra(const SpectrumFactor<T>& a, const SpectrumFactor<T>& b, Conjugated conjugated, Pieces kept,
                     const SpectrumSizes& sizes, T* result, const ParallelFor& parallel);

} // namespace dclscope::snn

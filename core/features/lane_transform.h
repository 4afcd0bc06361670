// SPDX-License-Identifier: Apache-2.0
// How a Fourier transform of any length goes step by step. Private to core/features.
#pragma once

#include <cstddef>
#include <vector>

namespace dclscope::detail {

/// A complex number as the vector loops read it.
struct Turn {
    double re = 1.0, im = 0.0;
};

/// exp(-2 pi i k / n)
Turn turn(std::size_t k, std::size_t n);

/// One step of Stockham's transform (its sorted form): `groups` * `stride` butterflies of `radix` numbers each.
struct TransformStep {
    std::size_t radix = 4, groups = 1, stride = 1;
    std::vector<Turn> twiddles; ///< [groups, radix - 1]
    std::vector<Turn> roots;    ///< [radix], for another radix than 2 and 4
};

/// The steps of a complex transform of `size` numbers: fours first, then a two, then what is left of it.
std::vector<TransformStep> transformSteps(std::size_t size);

} // namespace dclscope::detail

// SPDX-License-Identifier: Apache-2.0
// Plain statistics of plain numbers; NaN and infinite values are counted apart, never mixed in.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace dclscope {

struct Summary {
    std::size_t count = 0;     ///< finite values
    std::size_t notFinite = 0; ///< NaN and infinite values
    double minimum = 0.0;
    double maximum = 0.0;
    double mean = 0.0;
    double deviation = 0.0; ///< population standard deviation
};

Summary summarize(std::span<const float> values) noexcept;

/// Counts per equal bin over [low, high]; values outside fall into the nearest bin, NaN into none.
std::vector<std::size_t> histogram(std::span<const float> values, double low, double high, std::size_t bins);

/// The values below which the given shares of all lie, interpolated between neighbours as NumPy does by default.
/// @param values  finite; reordered  @param shares  ascending, each 0 to 1
/// @return as many as `shares`; empty without values
std::vector<double> quantiles(std::vector<float> values, std::span<const double> shares);

} // namespace dclscope

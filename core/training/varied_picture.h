// SPDX-License-Identifier: Apache-2.0
// The table of varied trainings as a picture: a line for each combination, a dot for each seed, a stroke for their mean.
#pragma once

#include "core/training/varied_table.h"

#include <string>
#include <vector>

namespace dclscope::training {

/// A stretch of the axis, in shares, that holds all values, and round numbers on it.
struct VariedAxis {
    double low = 0.0;
    double high = 1.0;
    std::vector<double> ticks;

    double place(double share) const noexcept { return (share - low) / (high - low); }
};

VariedAxis variedAxis(const VariedTable& table);
/// "Kept-out examples named right, %", or what else is measured.
std::string variedAxisTitle(const VariedTable& table);
/// "91.2 ± 0.4 %", without a spread for one seed.
std::string variedValue(const VariedRow& row);

/// An SVG of its own, dark on white, its texts as text.
std::string variedSvg(const VariedTable& table);

} // namespace dclscope::training

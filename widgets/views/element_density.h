// SPDX-License-Identifier: GPL-3.0-or-later
// How densely elements lie on a drawn grid: the fog of Overlay.
#pragma once

#include "widgets/views/kernel_axes.h"

#include <vector>

namespace dclscope {

/// A smoothed count in bins that cover the grid and half a step more on every side.
class ElementDensity {
public:
    static constexpr int kBinsPerStep = 4;

    void measure(const KernelAxes& axes, const LayerState& state);
    int wide() const noexcept { return wide_; } ///< bins across
    int high() const noexcept { return high_; } ///< bins down
    /// Elements per square grid step, row by row.
    const std::vector<float>& values() const noexcept { return values_; }

private:
    void blur();

    int wide_ = 0;
    int high_ = 0;
    std::vector<float> values_;
    std::vector<float> scratch_;
};

} // namespace dclscope

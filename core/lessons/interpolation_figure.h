// SPDX-License-Identifier: Apache-2.0
// Figure "interpolation": one element between the points of a line, its values there and what they do as it moves.
#pragma once

#include "core/lessons/figure.h"
#include "core/run/layer.h"

#include <cstdint>
#include <vector>

namespace dclscope::lessons {

struct InterpolationOptions {
    Version version = Version::v1;
    double position = 0.3; ///< offset from the middle, grid steps
    double sigma = 1.0;    ///< as used; gauss 0.27 and more, max 1 and more, else of no effect
    double watched = 3.0;  ///< the grid point, as offset from the middle, whose value is drawn over all positions
    bool compared = false; ///< whether a triangle (max) of the same sigma is computed, too
};

inline constexpr std::int64_t kLineSize = 17; ///< grid points: offsets -8 to 8

struct InterpolationFigure {
    std::vector<double> offsets;       ///< of the grid points
    std::vector<double> values;        ///< of the kernel there; the weight is 1
    std::vector<double> slopes;        ///< d value / d position
    std::vector<double> positions;     ///< -8 to 8 in steps of 0.05:
    std::vector<double> watchedValue;  ///< value at the watched grid point if the element were there
    std::vector<double> watchedSlope;  ///< and its gradient with respect to the position
    std::vector<double> comparedValue; ///< both of the triangle, where one is compared
    std::vector<double> comparedSlope;
};

/// @throws ConfigError naming the setting
InterpolationOptions readInterpolation(const Settings& settings);
InterpolationFigure computeInterpolation(const InterpolationOptions& options);
/// points (with a value above 0.001), sum, peak (the largest value), watched_value, watched_slope, reach (the
/// greatest distance between element and watched point at which the slope is at least 0.001; its label says where that is
/// as far as the line goes)
std::vector<Measure> measureInterpolation(const InterpolationOptions& options, const InterpolationFigure& figure);

} // namespace dclscope::lessons

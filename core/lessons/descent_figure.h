// SPDX-License-Identifier: Apache-2.0
// Figure "descent": one element of weight 1 that should lie on a target. The loss is (1 - kernel[target])^2: what a dot
// in a picture says to the element that is to find it.
#pragma once

#include "core/lessons/figure.h"
#include "core/run/layer.h"

#include <cstdint>
#include <vector>

namespace dclscope::lessons {

enum class Descent { Plain, Adam };

struct DescentOptions {
    Version version = Version::gauss;
    double start = -5.0;    ///< position, as offset from the middle
    double target = 2.0;    ///< a grid point, as offset from the middle
    double sigma = 2.0;     ///< as used, at the start
    double sigmaLast = 2.0; ///< at the last step; falls exponentially between
    Descent optimizer = Descent::Adam;
    double rate = 0.2; ///< learning rate
    std::int64_t steps = 100;
};

struct DescentStep {
    double position = 0.0, loss = 0.0, gradient = 0.0, sigma = 0.0;
};

struct DescentFigure {
    std::vector<double> positions; ///< -8 to 8 in steps of 0.05: the landscape with the first sigma
    std::vector<double> loss;
    std::vector<double> gradient;  ///< d loss / d position
    std::vector<double> lastLoss;  ///< the landscape with the last sigma
    std::vector<DescentStep> path; ///< steps + 1 of them
};

/// @throws ConfigError naming the setting
DescentOptions readDescent(const Settings& settings);
DescentFigure computeDescent(const DescentOptions& options);
/// The loss over the same positions with another sigma.
std::vector<double> descentLandscape(const DescentOptions& options, double sigma);
/// start_gradient, start_loss, last_position, last_loss, distance (of the last position from the target), moved (of the
/// last position from the start), arrived_after (steps until it stays within half a grid step; only where it does)
std::vector<Measure> measureDescent(const DescentOptions& options, const DescentFigure& figure);

} // namespace dclscope::lessons

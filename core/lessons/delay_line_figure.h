// SPDX-License-Identifier: Apache-2.0
// Figure "delay-line": one synapse. Spikes come in, the kernel of a Dcls1d layer with one element delays them.
#pragma once

#include "core/lessons/figure.h"
#include "core/run/layer.h"

#include <cstdint>
#include <vector>

namespace dclscope::lessons {

/// A current below it is none: what the flank of the narrowest Gaussian gives to a neighbouring step, 0.001.
inline constexpr double kLeastCurrent = 0.005;

struct DelayLineOptions {
    Version version = Version::gauss;
    std::int64_t size = 11;              ///< L, grid points of the kernel
    double delay = 4.0;                  ///< steps, 0 to L - 1
    double sigma = 0.27;                 ///< as used
    bool padded = true;                  ///< by L - 1 zeros on the left, as a network with delays has them
    std::vector<std::int64_t> spikes{3}; ///< when the input fires, steps
    std::int64_t steps = 30;
};

struct DelayLineFigure {
    double position = 0.0;           ///< P of that delay: (L - 1) - delay - L // 2
    std::vector<double> kernel;      ///< [L]: index L - 1 is delay 0
    std::vector<double> input;       ///< [padding + steps]: what the kernel slides over
    std::int64_t padding = 0;        ///< zeros at its left
    std::vector<double> current;     ///< [steps, or steps - (L - 1) without padding]
    std::int64_t first = 0;          ///< the time step of current[0]: without padding the kernel has to lie on L steps
    std::vector<double> firstWindow; ///< [L]: what the kernel lies on at the first output step
};

/// @throws ConfigError naming the setting
DelayLineOptions readDelayLine(const Settings& settings);
DelayLineFigure computeDelayLine(const DelayLineOptions& options);
/// position, index (on the grid), peak_step (time step of the largest current), peak, sum, output_steps, padding,
/// lit_steps (with a current above kLeastCurrent), shift (peak_step - the first spike). No peak_step and no shift where
/// no current comes out.
std::vector<Measure> measureDelayLine(const DelayLineOptions& options, const DelayLineFigure& figure);

} // namespace dclscope::lessons

// SPDX-License-Identifier: Apache-2.0
// A Dcls1d kernel of one element of weight 1, and how it changes with the element's position. Private to core/lessons.
#pragma once

#include "core/run/layer.h"

#include <cstdint>
#include <vector>

namespace dclscope::lessons {

struct LineElement {
    Version version = Version::v1;
    std::int64_t size = 1; ///< grid points
    double position = 0.0; ///< P: offset from the middle
    double sigma = 1.0;    ///< as used
};

/// [size]
std::vector<double> lineKernel(const LineElement& element);
/// The gradient of sum(kernel * outer) with respect to the position. @param outer  [size]
double lineGradient(const LineElement& element, const std::vector<double>& outer);
/// d kernel[index] / d position.
double lineSlope(const LineElement& element, std::size_t index);

/// `low` to `high` in steps of 0.05.
std::vector<double> finePositions(double low, double high);

} // namespace dclscope::lessons

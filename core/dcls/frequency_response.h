// SPDX-License-Identifier: Apache-2.0
// How strongly a kernel passes each frequency: the magnitude of its discrete-time Fourier transform,
// |H(f)| = |sum over t of h(t) exp(-2 pi i f t)|, f in cycles a step.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace dclscope {

/// Of kernels along one axis.
/// @param taps  [rows, any number], C order
/// @param bins  2 or more frequencies, evenly from 0 to 0.5 with both of them
/// @return [rows, bins]
/// @throws ShapeError where the taps make no whole rows
std::vector<float> rowResponse(std::span<const float> taps, std::size_t rows, std::size_t bins);

/// Of one kernel of two axes.
/// @param kernel  [rows, columns], C order
/// @param bins    2 or more frequencies along each axis, evenly from -0.5 to 0.5 with both of them
/// @return [bins along the rows' axis, bins along the columns' axis]
/// @throws ShapeError for a span of the wrong length
std::vector<float> planeResponse(std::span<const float> kernel, std::size_t rows, std::size_t columns,
                                 std::size_t bins);

/// The mean of a planeResponse() over all directions.
/// @param bins  of the plane, an odd number from 3 on
/// @return bins / 2 + 1 values, for frequencies evenly from 0 to 0.5
std::vector<float> meanOverDirections(std::span<const float> plane, std::size_t bins);

} // namespace dclscope

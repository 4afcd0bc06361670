// SPDX-License-Identifier: Apache-2.0
// Scores to probabilities.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace dclscope {

/// row = exp(row - its largest value), which is safe for scores of any size.
/// @param row  not empty
/// @return the sum of the new values, by which whoever wants probabilities divides them
template <class T>
T exponentials(std::span<T> row) {
    const T top = *std::max_element(row.begin(), row.end());
    T sum = 0;
    for (T& value : row) sum += value = std::exp(value - top);
    return sum;
}

/// row = exp(row) / the sum of exp(row), in the precision of T.
template <class T>
void softmaxInPlace(std::span<T> row) {
    if (row.empty()) return;
    const T sum = exponentials(row);
    for (T& value : row) value /= sum;
}

/// The same of one row of scores, computed in double precision.
template <class T = double>
std::vector<T> softmax(std::span<const float> scores) {
    std::vector<double> row(scores.begin(), scores.end());
    softmaxInPlace(std::span(row));
    return {row.begin(), row.end()};
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/features/lane_transform.h"

#include <cmath>
#include <numbers>

namespace dclscope::detail {
namespace {

std::size_t nextRadix(std::size_t size) {
    if (size % 4 == 0) return 4;
    if (size % 2 == 0) return 2;
    for (std::size_t radix = 3; radix * radix <= size; radix += 2)
        if (size % radix == 0) return radix;
    return size;
}

} // namespace

Turn turn(std::size_t k, std::size_t n) {
    const double angle = 2.0 * std::numbers::pi * static_cast<double>(k % n) / static_cast<double>(n);
    return {std::cos(angle), -std::sin(angle)};
}

std::vector<TransformStep> transformSteps(std::size_t size) {
    std::vector<TransformStep> steps;
    std::size_t stride = 1;
    for (std::size_t left = size; left > 1;) {
        TransformStep step;
        step.radix = nextRadix(left);
        step.groups = left / step.radix;
        step.stride = stride;
        for (std::size_t p = 0; p < step.groups; ++p)
            for (std::size_t j = 1; j < step.radix; ++j) step.twiddles.push_back(turn(p * j, left));
        if (step.radix != 2 && step.radix != 4)
            for (std::size_t j = 0; j < step.radix; ++j) step.roots.push_back(turn(j, step.radix));
        stride *= step.radix;
        left = step.groups;
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace dclscope::detail

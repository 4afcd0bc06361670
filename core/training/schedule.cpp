// SPDX-License-Identifier: Apache-2.0
#include "core/training/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dclscope::training {
namespace {

constexpr double kRisingShare = 0.3;
constexpr double kStartDivisor = 25.0;
constexpr double kEndDivisor = 1e4;
constexpr double kBeta1High = 0.95;
constexpr double kBeta1Low = 0.85;

double cosineBetween(double from, double to, double share) noexcept {
    return to + (from - to) / 2.0 * (1.0 + std::cos(std::numbers::pi * share));
}

} // namespace

double OneCycle::along(std::int64_t step, double first, double middle, double last) const noexcept {
    const double top = kRisingShare * static_cast<double>(totalSteps_) - 1.0;
    const double end = static_cast<double>(totalSteps_ - 1);
    const double at = std::min(static_cast<double>(step), end);
    // With few steps the top lies before the first one; PyTorch then starts on the falling side too.
    if (at <= top && top > 0.0) return cosineBetween(first, middle, at / top);
    if (totalSteps_ <= 1) return middle;
    return cosineBetween(middle, last, (at - top) / (end - top));
}

double OneCycle::learningRate(std::int64_t step) const noexcept {
    const double start = maximum_ / kStartDivisor;
    return along(step, start, maximum_, start / kEndDivisor);
}

double OneCycle::beta1(std::int64_t step) const noexcept { return along(step, kBeta1High, kBeta1Low, kBeta1High); }

double cosineRate(double first, std::int64_t period, std::int64_t step) noexcept {
    return first * (1.0 + std::cos(std::numbers::pi * static_cast<double>(step) / static_cast<double>(period))) / 2.0;
}

double decayedSigma(double first, double last, std::int64_t epochs, std::int64_t epochsDone) noexcept {
    if (epochs <= 0) return last;
    const double share = static_cast<double>(std::min(epochsDone, epochs)) / static_cast<double>(epochs);
    return first * std::pow(last / first, share);
}

} // namespace dclscope::training

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

double RatePlan::learningRate(std::int64_t unit) const noexcept {
    if (training_.schedule == "one-cycle") return cycle().learningRate(unit);
    const double highest = training_.learningRate;
    const std::int64_t warm = std::min(training_.warmupEpochs, training_.epochs) * unitsPerEpoch_;
    if (unit < warm) return highest * static_cast<double>(unit + 1) / static_cast<double>(warm);
    if (training_.schedule == "cosine") {
        const std::int64_t period = std::max<std::int64_t>(1, training_.epochs * unitsPerEpoch_ - warm);
        return cosineRate(highest, period, std::min(unit - warm, period));
    }
    if (training_.schedule == "constant") return highest;
    const auto falls = std::count_if(training_.stepEpochs.begin(), training_.stepEpochs.end(),
                                     [&](std::int64_t epoch) { return unit >= epoch * unitsPerEpoch_; });
    return highest * std::pow(training_.stepFactor, static_cast<double>(falls));
}

double RatePlan::beta1(std::int64_t unit) const noexcept {
    constexpr double kBeta1 = 0.9;
    return training_.schedule == "one-cycle" ? cycle().beta1(unit) : kBeta1;
}

double decayedSigma(double first, double last, std::int64_t epochs, std::int64_t epochsDone) noexcept {
    if (epochs <= 0) return last;
    const double share = static_cast<double>(std::min(epochsDone, epochs)) / static_cast<double>(epochs);
    return first * std::pow(last / first, share);
}

} // namespace dclscope::training

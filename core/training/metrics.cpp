// SPDX-License-Identifier: Apache-2.0
#include "core/training/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <numeric>
#include <vector>

namespace dclscope::training {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Calls visit(positives, others) for each group of examples of equal score, highest score first.
template <class Visit>
void byScore(std::span<const float> scores, std::span<const bool> positive, Visit visit) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    for (std::size_t i = 0; i < order.size();) {
        double positives = 0.0;
        double others = 0.0;
        const float score = scores[order[i]];
        for (; i < order.size() && scores[order[i]] == score; ++i) (positive[order[i]] ? positives : others) += 1.0;
        visit(positives, others);
    }
}

double polynomial(std::span<const double> coefficients, double x) {
    double value = 0.0;
    for (const double coefficient : coefficients) value = value * x + coefficient;
    return value;
}

/// Acklam's rational approximation below the middle; relative error under 1.2e-9.
double lowerQuantile(double p) {
    constexpr std::array a{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                           1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    constexpr std::array b{-5.447609879822406e+01, 1.615858368580409e+02,  -1.556989798598866e+02,
                           6.680131188771972e+01,  -1.328068155288572e+01, 1.0};
    constexpr std::array c{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                           -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    constexpr std::array d{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00,
                           1.0};
    constexpr double kTail = 0.02425;
    if (p < kTail) {
        const double q = std::sqrt(-2.0 * std::log(p));
        return polynomial(c, q) / polynomial(d, q);
    }
    const double q = p - 0.5;
    return q * polynomial(a, q * q) / polynomial(b, q * q);
}

} // namespace

double averagePrecision(std::span<const float> scores, std::span<const bool> positive) {
    const auto all = static_cast<double>(std::count(positive.begin(), positive.end(), true));
    if (all == 0.0) return kNone;
    double hits = 0.0;
    double shown = 0.0;
    double area = 0.0;
    byScore(scores, positive, [&](double positives, double others) {
        hits += positives;
        shown += positives + others;
        area += positives / all * hits / shown;
    });
    return area;
}

double rocArea(std::span<const float> scores, std::span<const bool> positive) {
    const auto all = static_cast<double>(std::count(positive.begin(), positive.end(), true));
    const double rest = static_cast<double>(positive.size()) - all;
    if (all == 0.0 || rest == 0.0) return kNone;
    double hits = 0.0;
    double pairs = 0.0;
    byScore(scores, positive, [&](double positives, double others) {
        pairs += others * (hits + positives / 2.0);
        hits += positives;
    });
    return pairs / (all * rest);
}

double inverseNormal(double p) {
    if (!(p > 0.0)) return p == 0.0 ? -std::numeric_limits<double>::infinity() : kNone;
    if (!(p < 1.0)) return p == 1.0 ? std::numeric_limits<double>::infinity() : kNone;
    if (p > 0.5) return -inverseNormal(1.0 - p);
    const double x = lowerQuantile(p);
    const double error = 0.5 * std::erfc(-x / std::numbers::sqrt2) - p;
    const double step = error * std::sqrt(2.0 * std::numbers::pi) * std::exp(x * x / 2.0);
    return x - step / (1.0 + x * step / 2.0);
}

double dPrime(double rocArea) { return std::numbers::sqrt2 * inverseNormal(rocArea); }

} // namespace dclscope::training

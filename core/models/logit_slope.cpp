// SPDX-License-Identifier: Apache-2.0
#include "core/models/logit_slope.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace dclscope::models {
namespace {

/// The weights of one output of a linear layer, packed or not.
std::vector<double> weightsOf(const layers::Linear& linear, std::int64_t output) {
    constexpr std::int64_t kRows = layers::PackedMatrix::kRows;
    const std::int64_t inGroup = output % kRows;
    std::vector<double> weights(static_cast<std::size_t>(linear.inputs));
    for (std::int64_t i = 0; i < linear.inputs; ++i) {
        const float weight = linear.packed ? linear.packed->floats(output - inGroup)[i * kRows + inGroup]
                                           : linear.weight[static_cast<std::size_t>(output * linear.inputs + i)];
        weights[static_cast<std::size_t>(i)] = static_cast<double>(weight);
    }
    return weights;
}

double biasOf(const layers::Linear& linear, std::size_t output) {
    return linear.bias.empty() ? 0.0 : static_cast<double>(linear.bias[output]);
}

} // namespace

LogitSlope::LogitSlope(const layers::Linear& head, std::int64_t label)
    : slope_(weightsOf(head, label)), constant_(biasOf(head, static_cast<std::size_t>(label))) {}

LogitSlope& LogitSlope::through(const layers::Linear& linear) {
    std::vector<double> before(static_cast<std::size_t>(linear.inputs), 0.0);
    for (std::size_t o = 0; o < slope_.size(); ++o) {
        if (slope_[o] == 0.0) continue; // a unit that was silent
        const std::vector<double> weights = weightsOf(linear, static_cast<std::int64_t>(o));
        for (std::size_t i = 0; i < before.size(); ++i) before[i] += slope_[o] * weights[i];
        constant_ += slope_[o] * biasOf(linear, o);
    }
    slope_ = std::move(before);
    return *this;
}

LogitSlope& LogitSlope::through(const layers::LayerNorm& norm, const layers::Rows& values) {
    const auto count = static_cast<double>(slope_.size());
    double sum = 0.0;
    for (const float value : values.values) sum += static_cast<double>(value);
    double squares = 0.0;
    for (const float value : values.values) squares += std::pow(static_cast<double>(value) - sum / count, 2.0);
    const double inverse = 1.0 / std::sqrt(squares / count + static_cast<double>(norm.epsilon));
    for (std::size_t c = 0; c < slope_.size(); ++c) {
        if (!norm.bias.empty()) constant_ += slope_[c] * static_cast<double>(norm.bias[c]);
        slope_[c] *= static_cast<double>(norm.weight[c]) * inverse;
    }
    const double mean = std::accumulate(slope_.begin(), slope_.end(), 0.0) / count;
    for (double& slope : slope_) slope -= mean;
    holdsNorm_ = true;
    return *this;
}

LogitSlope& LogitSlope::through(const layers::Rows& values, const layers::Rows& results) {
    for (std::size_t i = 0; i < slope_.size(); ++i) {
        const float value = values.values[i];
        slope_[i] *= value == 0.0F ? 0.0 : static_cast<double>(results.values[i]) / static_cast<double>(value);
    }
    holdsUnits_ = true;
    return *this;
}

ClassMap LogitSlope::emptyMap(const layers::FeatureMap& last) const {
    ClassMap map;
    map.height = last.height;
    map.width = last.width;
    map.constant = constant_;
    map.holdsNorm = holdsNorm_;
    map.holdsUnits = holdsUnits_;
    return map;
}

ClassMap LogitSlope::overMean(const layers::FeatureMap& last) const {
    ClassMap map = emptyMap(last);
    const auto pixels = static_cast<std::size_t>(last.pixels());
    std::vector<double> sums(pixels, 0.0);
    for (std::size_t c = 0; c < slope_.size(); ++c)
        for (std::size_t p = 0; p < pixels; ++p)
            sums[p] += slope_[c] * static_cast<double>(last.values[c * pixels + p]);
    for (const double sum : sums) map.shares.push_back(static_cast<float>(sum / static_cast<double>(pixels)));
    return map;
}

ClassMap LogitSlope::overMaximumPlusMean(const layers::FeatureMap& last) const {
    ClassMap map = emptyMap(last);
    map.holdsMaximum = true;
    const auto pixels = static_cast<std::size_t>(last.pixels());
    const auto columns = static_cast<std::size_t>(last.width);
    std::vector<double> sums(pixels, 0.0);
    for (std::size_t c = 0; c < slope_.size(); ++c) {
        const std::span plane = std::span(last.values).subspan(c * pixels, pixels);
        const auto rowSum = [&](std::size_t begin) {
            return std::accumulate(plane.begin() + static_cast<std::ptrdiff_t>(begin),
                                   plane.begin() + static_cast<std::ptrdiff_t>(begin + columns), 0.0);
        };
        std::size_t highest = 0;
        for (std::size_t row = columns; row < pixels; row += columns)
            if (rowSum(row) > rowSum(highest)) highest = row;
        const double everywhere = slope_[c] / static_cast<double>(pixels);
        for (std::size_t p = 0; p < pixels; ++p) sums[p] += everywhere * static_cast<double>(plane[p]);
        for (std::size_t p = highest; p < highest + columns; ++p)
            sums[p] += slope_[c] / static_cast<double>(columns) * static_cast<double>(plane[p]);
    }
    for (const double sum : sums) map.shares.push_back(static_cast<float>(sum));
    return map;
}

} // namespace dclscope::models

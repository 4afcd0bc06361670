// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/heard_mean.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace dclscope {
namespace {

constexpr double kLeastPower = 1e-20; // -200 dB: below any sound of 32 bits
constexpr double kMostPower = 1e20;

void addTo(std::vector<float>& sum, std::span<const float> values) {
    sum.resize(values.size(), 0.0F);
    std::transform(values.begin(), values.end(), sum.begin(), sum.begin(), std::plus<>());
}

} // namespace

int levelDb(std::span<const float> part) noexcept {
    double energy = 0.0;
    for (const float sample : part) energy += static_cast<double>(sample) * static_cast<double>(sample);
    const double power = energy / static_cast<double>(std::max<std::size_t>(part.size(), 1));
    const double finite = power > kLeastPower ? std::min(power, kMostPower) : kLeastPower; // NaN too
    return static_cast<int>(std::floor(10.0 * std::log10(finite)));
}

bool HeardMean::add(int level, std::span<const float> values) {
    if (!ofLevels_.empty() && !isHeardBeside(level, ofLevels_.rbegin()->first)) return false;
    Sum& sum = ofLevels_[level];
    addTo(sum.values, values);
    ++sum.count;
    while (!isHeardBeside(ofLevels_.begin()->first, ofLevels_.rbegin()->first)) ofLevels_.erase(ofLevels_.begin());
    return true;
}

std::vector<float> HeardMean::mean() const {
    std::vector<float> all;
    std::size_t count = 0;
    for (const auto& [level, sum] : ofLevels_) {
        addTo(all, sum.values);
        count += sum.count;
    }
    for (float& value : all) value /= static_cast<float>(count);
    return all;
}

} // namespace dclscope

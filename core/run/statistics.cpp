// SPDX-License-Identifier: Apache-2.0
#include "core/run/statistics.h"

#include <algorithm>
#include <cmath>

namespace dclscope {

Summary summarize(std::span<const float> values) noexcept {
    Summary s;
    double squares = 0.0; // sum of squared deviations, by Welford's update: stable for large offsets
    for (const float v : values) {
        if (!std::isfinite(v)) {
            ++s.notFinite;
            continue;
        }
        const double x = v;
        if (s.count == 0) s.minimum = s.maximum = x;
        ++s.count;
        const double delta = x - s.mean;
        s.mean += delta / static_cast<double>(s.count);
        squares += delta * (x - s.mean);
        s.minimum = std::min(s.minimum, x);
        s.maximum = std::max(s.maximum, x);
    }
    if (s.count > 0) s.deviation = std::sqrt(squares / static_cast<double>(s.count));
    return s;
}

std::vector<std::size_t> histogram(std::span<const float> values, double low, double high, std::size_t bins) {
    std::vector<std::size_t> counts(bins, 0);
    if (bins == 0 || !(high > low)) return counts;
    const double scale = static_cast<double>(bins) / (high - low);
    const double last = static_cast<double>(bins - 1);
    for (const float v : values) {
        if (std::isnan(v)) continue;
        const double bin = std::floor((static_cast<double>(v) - low) * scale);
        ++counts[static_cast<std::size_t>(std::clamp(bin, 0.0, last))];
    }
    return counts;
}

std::vector<double> quantiles(std::vector<float> values, std::span<const double> shares) {
    std::vector<double> found;
    if (values.empty()) return found;
    auto from = values.begin(); // whatever lies before is smaller
    for (const double share : shares) {
        const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(values.size() - 1);
        const auto whole = static_cast<std::ptrdiff_t>(place);
        const auto at = values.begin() + whole;
        std::nth_element(from, at, values.end());
        from = at;
        const auto low = static_cast<double>(*at);
        const double part = place - static_cast<double>(whole);
        const double high = part > 0.0 ? static_cast<double>(*std::min_element(at + 1, values.end())) : low;
        found.push_back(low + part * (high - low));
    }
    return found;
}

} // namespace dclscope

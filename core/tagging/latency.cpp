// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/latency.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace dclscope {
namespace {

constexpr double kHighShare = 0.95;

/// The smallest of `sorted` that so large a share of them does not exceed.
double quantile(const std::vector<double>& sorted, double share) {
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

} // namespace

const char* latencyPartName(LatencyPart part) noexcept {
    constexpr std::array<const char*, kLatencyParts> kNames{"window",  "device",    "queue",  "front_end",
                                                            "network", "hand_over", "drawing"};
    return kNames[static_cast<std::size_t>(part)];
}

double LatencyParts::sum() const noexcept { return std::accumulate(ms.begin(), ms.end(), 0.0); }

void LatencyBudget::add(const LatencyParts& parts) {
    if (newest_.size() < kWindows) {
        newest_.push_back(parts);
        next_ = 0;
        return;
    }
    newest_[next_] = parts;
    next_ = (next_ + 1) % kWindows;
}

template <class Value>
LatencyFigure LatencyBudget::figureOf(Value value) const {
    if (newest_.empty()) return {};
    std::vector<double> values;
    std::transform(newest_.begin(), newest_.end(), std::back_inserter(values), value);
    std::sort(values.begin(), values.end());
    return {quantile(values, 0.5), quantile(values, kHighShare)};
}

LatencyFigure LatencyBudget::of(LatencyPart part) const {
    return figureOf([part](const LatencyParts& parts) { return parts[part]; });
}

LatencyFigure LatencyBudget::total() const {
    return figureOf([](const LatencyParts& parts) { return parts.sum(); });
}

LatencyFigure LatencyBudget::work() const {
    return figureOf(
        [](const LatencyParts& parts) { return parts[LatencyPart::FrontEnd] + parts[LatencyPart::Network]; });
}

} // namespace dclscope

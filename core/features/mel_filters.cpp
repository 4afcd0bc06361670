// SPDX-License-Identifier: Apache-2.0
#include "core/features/mel_filters.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

// Slaney's scale: 200/3 Hz a mel up to 1 kHz (15 mel), then 27 mel for each factor of 6.4.
constexpr double kLinearHz = 200.0 / 3.0;
constexpr double kBreakHz = 1000.0;
constexpr double kBreakMel = 15.0;
const double kLogStep = std::log(6.4) / 27.0;

double melFromHz(MelScale scale, double hz) {
    if (scale == MelScale::Htk) return 2595.0 * std::log10(1.0 + hz / 700.0);
    return hz < kBreakHz ? hz / kLinearHz : kBreakMel + std::log(hz / kBreakHz) / kLogStep;
}

double hzFromMel(MelScale scale, double mel) {
    if (scale == MelScale::Htk) return 700.0 * (std::pow(10.0, mel / 2595.0) - 1.0);
    return mel < kBreakMel ? mel * kLinearHz : kBreakHz * std::exp(kLogStep * (mel - kBreakMel));
}

} // namespace

std::vector<double> melEdgesHz(const FrontEnd& f) {
    const double low = melFromHz(f.melScale, f.lowHz);
    const double high = melFromHz(f.melScale, f.highHz);
    std::vector<double> edges(static_cast<std::size_t>(f.mels) + 2);
    for (std::size_t i = 0; i < edges.size(); ++i)
        edges[i] = hzFromMel(f.melScale, low + (high - low) * static_cast<double>(i) / static_cast<double>(f.mels + 1));
    return edges;
}

MelFilters::MelFilters(const FrontEnd& f) : bins_(static_cast<std::size_t>(f.fftSize / 2 + 1)) {
    const auto count = static_cast<std::size_t>(f.mels);
    const std::vector<double> edges = melEdgesHz(f);
    filters_.resize(count);
    for (std::size_t m = 0; m < count; ++m) {
        const double area = f.melNorm == MelNorm::Area ? 2.0 / (edges[m + 2] - edges[m]) : 1.0;
        Filter& filter = filters_[m];
        const double firstBin = std::floor(edges[m] * static_cast<double>(f.fftSize) / f.sampleRateHz);
        for (auto bin = static_cast<std::size_t>(std::max(firstBin, 0.0)); bin < bins_; ++bin) {
            const double hz = static_cast<double>(bin) * f.sampleRateHz / static_cast<double>(f.fftSize);
            if (hz >= edges[m + 2]) break;
            const double up = (hz - edges[m]) / (edges[m + 1] - edges[m]);
            const double down = (edges[m + 2] - hz) / (edges[m + 2] - edges[m + 1]);
            const double weight = std::min(up, down) * area;
            if (weight <= 0.0) continue;
            if (filter.weights.empty()) filter.first = bin;
            filter.weights.push_back(weight);
        }
    }
}

std::vector<float> MelFilters::dense() const {
    std::vector<float> bank(bins_ * filters_.size(), 0.0F);
    for (std::size_t m = 0; m < filters_.size(); ++m)
        for (std::size_t i = 0; i < filters_[m].weights.size(); ++i)
            bank[(filters_[m].first + i) * filters_.size() + m] = static_cast<float>(filters_[m].weights[i]);
    return bank;
}

} // namespace dclscope

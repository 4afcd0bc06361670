// SPDX-License-Identifier: Apache-2.0
#include "core/training/vocal_tract.h"

#include "core/features/mel_filters.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dclscope::training {
namespace {

/// The paper has 4800 of 8000 Hz; here more, so that narrow bands (up to 3900 Hz) are scaled where their formants are.
constexpr double kScaledShare = 0.8;

} // namespace

VocalTract::VocalTract(const Recipe& recipe) : share_(recipe.augmentation.vocalTract) {
    const std::vector<double> edges = melEdgesHz(recipe.frontEnd);
    top_ = edges.back();
    peaks_.assign(edges.begin() + 1, edges.end() - 1);
}

void VocalTract::vary(std::span<float> features, Random& random) const {
    if (share_ > 0.0) scale(features, 1.0 + random.uniform(Range{-share_, share_}));
}

void VocalTract::scale(std::span<float> features, double factor) const {
    if (peaks_.size() < 2) return;
    const double knee = kScaledShare * top_ * std::min(1.0, 1.0 / factor);
    const double slopeAbove = (top_ - factor * knee) / (top_ - knee);
    std::vector<std::pair<std::size_t, float>> sources; // the band below, and how far it is from there to the next
    for (const double peak : peaks_) {
        const double hz =
            std::clamp(peak <= knee ? factor * peak : top_ - slopeAbove * (top_ - peak), peaks_.front(), peaks_.back());
        const auto above = std::upper_bound(peaks_.begin(), peaks_.end(), hz) - peaks_.begin();
        const auto below = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(above - 1, 0, std::ssize(peaks_) - 2));
        sources.emplace_back(below, static_cast<float>((hz - peaks_[below]) / (peaks_[below + 1] - peaks_[below])));
    }
    std::vector<float> frame(peaks_.size());
    for (; features.size() >= frame.size(); features = features.subspan(frame.size())) {
        std::copy_n(features.begin(), frame.size(), frame.begin());
        for (std::size_t band = 0; band < frame.size(); ++band) {
            const auto [below, share] = sources[band];
            features[band] = std::lerp(frame[below], frame[below + 1], share);
        }
    }
}

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/audio/signal_check.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace dclscope {
namespace {

constexpr double kClippedShare = 0.001; ///< of samples at full scale: loud music has fewer
constexpr double kOffset = 0.02;        ///< of full scale; sound cards stay well below
constexpr double kSilence = 1e-5;       ///< root mean square, -100 dB: below the step of 16 bits
constexpr double kCancelled = 0.1;      ///< the mix against the loudest channel: -20 dB

std::string percent(double share) {
    char text[32];
    // Two digits; "%.2g" alone would write 100 as 1e+02.
    std::snprintf(text, sizeof text, std::fabs(share) < 0.1 ? "%.2g %%" : "%.0f %%", 100.0 * share);
    return text;
}

} // namespace

std::uint64_t clippedFrames(std::span<const float> interleaved, std::size_t channels) noexcept {
    std::uint64_t clipped = 0;
    for (std::size_t begin = 0; begin + channels <= interleaved.size() && channels > 0; begin += channels) {
        const auto frame = interleaved.subspan(begin, channels);
        const auto isLoud = [](float sample) { return std::fabs(sample) >= kFullScale; };
        if (std::any_of(frame.begin(), frame.end(), isLoud)) ++clipped;
    }
    return clipped;
}

void SignalCheck::add(std::span<const float> interleaved, std::size_t channels) {
    clipped_ += dclscope::clippedFrames(interleaved, channels);
    channels_.resize(std::max(channels_.size(), channels));
    for (std::size_t begin = 0; begin + channels <= interleaved.size(); begin += channels) {
        double mix = 0.0;
        for (std::size_t c = 0; c < channels; ++c) {
            const float sample = interleaved[begin + c];
            if (!std::isfinite(sample)) continue;
            const auto value = static_cast<double>(sample);
            channels_[c].sum += value;
            channels_[c].squares += value * value;
            if (std::fabs(sample) >= kFullScale) ++channels_[c].atFullScale;
            mix += value;
        }
        mix /= static_cast<double>(channels);
        mixSquares_ += mix * mix;
        ++frames_;
    }
}

std::vector<std::string> SignalCheck::remarks() const {
    if (frames_ == 0) return {};
    const auto frames = static_cast<double>(frames_);
    double loudest = 0.0;
    double offset = 0.0;
    double clipped = 0.0;
    for (const Channel& channel : channels_) {
        loudest = std::max(loudest, std::sqrt(channel.squares / frames));
        clipped = std::max(clipped, static_cast<double>(channel.atFullScale) / frames);
        if (std::fabs(channel.sum / frames) > std::fabs(offset)) offset = channel.sum / frames;
    }
    if (loudest < kSilence) return {"it is silent"};
    std::vector<std::string> remarks;
    if (clipped > kClippedShare)
        remarks.push_back("it is clipped: " + percent(clipped) + " of its samples are at full scale");
    if (std::fabs(offset) > kOffset)
        remarks.push_back("it has an offset of " + percent(offset) + " of full scale, which is no sound");
    if (std::sqrt(mixSquares_ / frames) < kCancelled * loudest)
        remarks.push_back("its channels cancel each other: their mix, which is heard, is far quieter than one of them");
    return remarks;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/recent_sound.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr float kFullScale = 32767.0F;
constexpr double kJumpSeconds = 0.01; // times are rounded; what is farther apart is no neighbour

} // namespace

double RecentSound::heldFrom() const noexcept { return heldTo_ - static_cast<double>(ring_.size()) / rateHz_; }

void RecentSound::push(std::span<const float> samples, double sampleRateHz, double timeSeconds) {
    const std::scoped_lock lock(mutex_);
    if (sampleRateHz != rateHz_ || std::fabs(timeSeconds - heldTo_) > kJumpSeconds) {
        ring_.clear();
        next_ = 0;
        rateHz_ = sampleRateHz;
        heldTo_ = timeSeconds;
    }
    const auto most = static_cast<std::size_t>(longestSeconds_ * rateHz_);
    for (const float sample : samples) {
        const auto value = static_cast<std::int16_t>(std::lround(std::clamp(sample, -1.0F, 1.0F) * kFullScale));
        if (ring_.size() < most) {
            ring_.push_back(value);
        } else {
            ring_[next_] = value;
            next_ = (next_ + 1) % most;
        }
    }
    heldTo_ += static_cast<double>(samples.size()) / rateHz_;
}

RecentSound::Held RecentSound::held() const {
    const std::scoped_lock lock(mutex_);
    return rateHz_ > 0.0 ? Held{heldFrom(), heldTo_, rateHz_} : Held{};
}

bool RecentSound::holds(double fromSeconds, double toSeconds) const {
    const std::scoped_lock lock(mutex_);
    return rateHz_ > 0.0 && fromSeconds >= heldFrom() && toSeconds <= heldTo_;
}

Sound RecentSound::cut(double fromSeconds, double toSeconds) const {
    const std::scoped_lock lock(mutex_);
    Sound sound;
    sound.channels = 1;
    sound.sampleRateHz = rateHz_;
    if (ring_.empty()) return sound;
    const auto place = [this](double time) {
        const double at = std::round((time - heldFrom()) * rateHz_);
        return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(ring_.size())));
    };
    const std::size_t end = place(toSeconds);
    for (std::size_t i = place(fromSeconds); i < end; ++i)
        sound.samples.push_back(static_cast<float>(ring_[(next_ + i) % ring_.size()]) / kFullScale);
    return sound;
}

} // namespace dclscope

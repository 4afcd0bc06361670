// SPDX-License-Identifier: Apache-2.0
// The last minutes of what is listened to, to be heard again.
#pragma once

#include "core/audio/sound_file.h"

#include <cstdint>
#include <mutex>
#include <span>
#include <vector>

namespace dclscope {

/// A ring of samples at 16 bits. One thread pushes, others cut.
class RecentSound {
public:
    /// @param longestSeconds  that are kept; what is older is forgotten
    explicit RecentSound(double longestSeconds) : longestSeconds_(longestSeconds) {}

    /// Takes the next samples, nominally in [-1, 1]. A jump of the time, or another rate, begins anew.
    /// @param timeSeconds  of the first of them in the stream
    void push(std::span<const float> samples, double sampleRateHz, double timeSeconds);
    /// What is still held of a stretch of the stream; no samples where none of it is.
    Sound cut(double fromSeconds, double toSeconds) const;
    /// What can be cut: from and to in seconds of the stream, and its rate; all 0 before the first push().
    struct Held {
        double fromSeconds = 0.0;
        double toSeconds = 0.0;
        double sampleRateHz = 0.0;
    };
    Held held() const;
    /// Whether all of the stretch is held.
    bool holds(double fromSeconds, double toSeconds) const;

private:
    double heldFrom() const noexcept;

    double longestSeconds_;
    mutable std::mutex mutex_;
    double rateHz_ = 0.0;
    double heldTo_ = 0.0;            ///< time behind the newest sample
    std::vector<std::int16_t> ring_; ///< grows to its full size, then goes round
    std::size_t next_ = 0;           ///< where the next sample goes, once it goes round
};

} // namespace dclscope

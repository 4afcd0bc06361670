// SPDX-License-Identifier: GPL-3.0-or-later
// Which levels a spectrogram's colours stand for, while it is not known yet how loud it will be.
#pragma once

#include <cmath>

namespace dclscope {

/// Rises with the loudest, in steps, so that the picture is not coloured anew at every word, and never falls.
class LoudnessRange {
public:
    /// @return whether the range has risen
    bool follow(float loudest) {
        if (!std::isfinite(loudest) || loudest <= top_) return false;
        top_ = kStep * std::ceil(loudest / kStep);
        return true;
    }
    float low() const noexcept { return top_ - kRangeDb; }
    float high() const noexcept { return top_; }

private:
    static constexpr float kRangeDb = 60.0F;      // from the darkest to the brightest colour
    static constexpr float kQuietestTop = -20.0F; // brightest colour in a silent room, so that its noise stays dark
    static constexpr float kStep = 6.0F;

    float top_ = kQuietestTop;
};

} // namespace dclscope

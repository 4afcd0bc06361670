// SPDX-License-Identifier: Apache-2.0
// What may happen to a sound before it is shown to a network. Every function is pure but for its Random.
#pragma once

#include "core/training/random.h"
#include "core/training/recipe.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dclscope::training {

/// A stretch of samples, [begin, end).
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t length() const noexcept { return end - begin; }
};

/// Mean of the squares; 0 for nothing.
double meanPower(std::span<const float> samples) noexcept;

/// Faster (speed > 1: shorter and higher) or slower, by cubic interpolation (Catmull and Rom 1974).
/// @return about samples.size() / speed samples
std::vector<float> atSpeed(std::span<const float> samples, double speed);

/// From the first to the last stretch of 10 ms that is at most `belowDb` quieter than the loudest one.
Stretch activeStretch(std::span<const float> samples, double sampleRateHz, double belowDb = 30.0);

/// Noise whose amplitude falls as frequency^-slope (0 white, 0.5 pink, 1 brown), of mean power 1.
std::vector<float> colouredNoise(std::size_t count, double slope, Random& random);

/// Adds `other`, scaled so that `signalPower` lies `snrDb` above its mean power. A silent `other` adds nothing.
/// @param other  at least as long as `samples`
void mixAtSnr(std::span<float> samples, std::span<const float> other, double signalPower, double snrDb) noexcept;

/// Adds `sound` so that its first sample falls on `offset`; what lies outside the window is dropped.
void place(std::span<float> window, std::span<const float> sound, std::int64_t offset) noexcept;

void amplify(std::span<float> samples, double gainDb) noexcept;
/// Turned round in time, in place, by up to `share` of their length either way: what leaves at one end enters at the other.
void rolled(std::span<float> samples, double share, Random& random);
std::vector<float> backwards(std::span<const float> samples);

/// A random part of the sound that is between `share.low` and `share.high` of its length.
std::vector<float> fragment(std::span<const float> samples, Range share, Random& random);

/// Sets a random stretch of `lengths` frames (bands) to 0, in place (SpecAugment, Park et al. 2019).
/// @param features  [features.size() / bands, bands]
void maskTime(std::span<float> features, std::size_t bands, Range lengths, Random& random);
void maskBands(std::span<float> features, std::size_t bands, Range lengths, Random& random);

/// Moves a random frame by up to `most` frames either way, in place; what lies before and behind it is stretched and
/// squeezed along, linearly between frames (the time warping of SpecAugment, Park et al. 2019). Other people speak with
/// another rhythm, not only faster or slower.
/// @param features  [features.size() / bands, bands]; of fewer than 3 frames it is left as it is
/// @param most  frames; kept under a fifth of them, so that nothing becomes more than twice as fast or slower than two
///   thirds; 0 draws nothing
void warpTime(std::span<float> features, std::size_t bands, double most, Random& random);

/// Where a word may begin in a window of `window` samples so that the share of it that is seen lies in `share`: of the
/// possible places one is drawn evenly. A word longer than the window counts as seen whole where it fills the window.
/// @return the place of the word's first sample, may be negative
std::int64_t slidingOffset(std::size_t word, std::size_t window, Range share, Random& random);

} // namespace dclscope::training

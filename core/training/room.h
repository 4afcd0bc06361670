// SPDX-License-Identifier: Apache-2.0
// What a room and a microphone make of a sound, drawn anew for each example: networks that have heard a few microphones
// only take their colour for a part of the words.
#pragma once

#include "core/training/random.h"

#include <span>

namespace dclscope::training {

/// Raises or lowers the parts of the spectrum, in place, as microphones do: a gain is drawn evenly in [-toneDb, toneDb]
/// for each octave below half the sampling rate, and runs straight (in decibels over octaves) between them. The phases
/// stay, and so does the mean power.
void coloured(std::span<float> samples, double toneDb, Random& random);

/// Adds the echo of a room, in place: noise that falls by 60 dB in `seconds` and begins 2 to 20 ms behind the sound, of 0
/// to 12 dB less energy than the sound itself. What would come behind the last sample is dropped; the mean power stays.
/// The decaying noise is Moorer's model (1979) of a room's response.
/// @param seconds  above 0
void echoed(std::span<float> samples, double sampleRateHz, double seconds, Random& random);

/// Both, as far as a recipe asks for them; draws nothing where it does not.
void asHeard(std::span<float> samples, const AugmentationRecipe& augmentation, double sampleRateHz, Random& random);

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// Examples for a spiking network by name: a bundled sound, one of the parts that silence divides it into, or a file.
#pragma once

#include "core/audio/sound_file.h"
#include "core/base/tensor_source.h"
#include "core/tagging/tag_model.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// A stretch of samples.
struct SoundPart {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// What stands between silences of 0.15 s and more, with a little of them; shorter than 0.05 s is passed over.
std::vector<SoundPart> spokenParts(std::span<const float> samples, double sampleRateHz);

/// "digits.wav#1", "digits.wav#2", ...: every part of every bundled sound; empty where none are installed.
std::vector<std::string> bundledExamples();

/// The samples of such a sound, or of its part.
/// @param name  a bundled sound or a sound file, with "#N" its Nth part; empty: the first of bundledExamples()
/// @throws Error naming what is not there
Sound exampleSound(std::string_view name);

/// What a spiking network takes, [time, 1, inputs].
/// @param name   a bundled sound or a sound file, with "#N" its Nth part; a .npy of [time, inputs] or [time, 1, inputs];
///               empty: the first of bundledExamples()
/// @throws Error naming what is not there, or does not fit the network
Array exampleInput(const snn::Network& network, const Card& card, std::string_view name);

} // namespace dclscope

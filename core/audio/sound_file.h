// SPDX-License-Identifier: Apache-2.0
// Sound files of any kind that libsndfile reads, as mono float samples.
#pragma once

#include "core/audio/source.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dclscope {

struct Sound {
    double sampleRateHz = 0.0;
    int channels = 0;                   ///< in the file; `samples` is their mean
    std::vector<float> samples;         ///< mono, nominally in [-1, 1]
    std::vector<std::string> remarks{}; ///< what makes scores doubtful, as SignalCheck says; empty: nothing

    double seconds() const noexcept { return static_cast<double>(samples.size()) / sampleRateHz; }
};

/// Whether a file is called like one that can be read: .wav, .flac, .ogg and others, in any case.
bool isSoundName(const std::filesystem::path& path);

/// Reads a whole file.
/// @throws AudioError beginning with the path: not there, not a sound file, broken, empty, or longer than 4
/// hours.
Sound readSoundFile(const std::filesystem::path& path);

/// Writes mono 16 bit: FLAC where the name ends in .flac, else WAV. @throws AudioError beginning with the path.
void writeSoundFile(const std::filesystem::path& path, const Sound& sound);

enum class Pace { RealTime, AsFastAsPossible };

/// A file played as if it were a microphone, decoded block by block as it is read, however long it is. start() opens it
/// and throws as SoundReader does; where it turns out to be broken later, the source fails.
/// @param loop     begins again at the end instead of finishing
/// @param channel  the one that is heard, from 1 on; nothing: the mean of all
std::unique_ptr<Source> makeFileSource(const std::filesystem::path& path, Pace pace, bool loop = false,
                                       std::optional<int> channel = {});

/// Samples played as if they came from a microphone, under the given name.
std::unique_ptr<Source> makeSoundSource(std::string name, Sound sound, Pace pace, bool loop = false);

} // namespace dclscope

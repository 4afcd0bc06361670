// SPDX-License-Identifier: Apache-2.0
// A sound file read block by block.
#pragma once

#include "core/audio/signal_check.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

namespace dclscope {

/// An open sound file and how far it has been read. Memory does not grow with the file. Not for several threads at once.
class SoundReader {
public:
    /// Opens the file and decodes its first block.
    /// @param channel  the one that is read, from 1 on; nothing: the mean of all
    /// @throws AudioError beginning with the path: not there, not a sound file, broken at its beginning, empty, or without
    ///         that channel.
    explicit SoundReader(const std::filesystem::path& path, std::optional<int> channel = {});
    SoundReader(const SoundReader&) = delete;
    SoundReader& operator=(const SoundReader&) = delete;
    ~SoundReader();

    double sampleRateHz() const noexcept;
    int channels() const noexcept;
    /// The next samples, of the chosen channel or the mean of all; what is not finite becomes 0.
    /// @return how many were written to `out`, fewer than it holds at the end alone
    /// @throws AudioError beginning with the path, where the file is broken
    std::size_t read(std::span<float> out);
    /// What was decoded so far, at most a block more than was read.
    const SignalCheck& check() const noexcept;
    /// Begins again at the first sample.
    void rewind();

private:
    struct File;
    std::unique_ptr<File> file_;
};

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// A WAV file whose recorder was stopped before it wrote how much it had recorded: its header says 0 bytes of sound.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>

namespace dclscope {

/// The file as it would be with the size that its sound really has, to be read from any place on; the file itself is
/// left as it is.
class UnfinishedWave {
public:
    /// @return nothing where it is no RIFF WAVE file, or one whose header does not say 0, or nothing follows it
    static std::unique_ptr<UnfinishedWave> find(const std::filesystem::path& path);

    /// Of the file, bytes.
    std::int64_t length() const noexcept { return length_; }
    /// Where the next byte is read.
    std::int64_t place() const noexcept { return place_; }
    /// Moves into the file where it lies outside of it. @return where it is now
    std::int64_t moveTo(std::int64_t place) noexcept;
    /// @return how many bytes there were
    std::int64_t read(char* to, std::int64_t count);

private:
    UnfinishedWave() = default;

    std::ifstream stream_;
    std::int64_t length_ = 0;
    std::int64_t place_ = 0;
    std::int64_t sizeAt_ = 0; ///< where the size of the sound stands, 4 bytes
    std::uint32_t size_ = 0;  ///< what should stand there
};

} // namespace dclscope

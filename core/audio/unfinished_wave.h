// SPDX-License-Identifier: Apache-2.0
// A WAV file whose recorder was stopped before it wrote how much it had recorded: its header says 0 bytes of sound.
#pragma once

#include <sndfile.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>

namespace dclscope {

/// Shows libsndfile the file with the size that its sound really has; the file itself is left as it is.
class UnfinishedWave {
public:
    /// @return nothing where it is no RIFF WAVE file, or one whose header does not say 0, or nothing follows it
    static std::unique_ptr<UnfinishedWave> find(const std::filesystem::path& path);

    /// @param info  filled as sf_open does
    /// @return nullptr where libsndfile cannot read it; else to be closed before this object goes
    SNDFILE* open(SF_INFO& info);

private:
    UnfinishedWave() = default;

    std::ifstream stream_;
    std::int64_t length_ = 0; ///< of the file, bytes
    std::int64_t place_ = 0;
    std::int64_t sizeAt_ = 0; ///< where the size of the sound stands, 4 bytes
    std::uint32_t size_ = 0;  ///< what should stand there

    sf_count_t seek(sf_count_t offset, int whence);
    sf_count_t read(char* to, sf_count_t count);
};

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Whether a recording is what its listener thinks it is: silent, clipped, off its middle, or cancelled by mixing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// From here on a sample counts as clipped.
inline constexpr float kFullScale = 0.9995F;

/// How many frames have a sample at full scale, of whichever channel. Allocates nothing.
/// @param interleaved  [frames, channels]
std::uint64_t clippedFrames(std::span<const float> interleaved, std::size_t channels) noexcept;

/// Counts samples as they are decoded. Memory does not grow with them.
class SignalCheck {
public:
    /// @param interleaved  [frames, channels]
    void add(std::span<const float> interleaved, std::size_t channels);

    /// A sentence for each thing that makes scores doubtful, without a full stop; none for an ordinary recording.
    std::vector<std::string> remarks() const;
    /// Frames in which a sample was at full scale.
    std::uint64_t clippedFrames() const noexcept { return clipped_; }

private:
    struct Channel {
        double sum = 0.0;
        double squares = 0.0;
        std::uint64_t atFullScale = 0;
    };

    std::vector<Channel> channels_;
    double mixSquares_ = 0.0;
    std::uint64_t frames_ = 0;
    std::uint64_t clipped_ = 0;
};

} // namespace dclscope

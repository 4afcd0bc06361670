// SPDX-License-Identifier: Apache-2.0
// What happens inside an audio callback, apart from any audio library, so that it can be tested without one.
#pragma once

#include "core/audio/ring_buffer.h"
#include "core/audio/source.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace dclscope {

/// Takes interleaved blocks from a callback and hands them to a reader as mono.
/// accept() takes no lock, allocates nothing, does no I/O; what does not fit is dropped and counted.
class CaptureBuffer {
public:
    /// @param capacityFrames  how much sound may wait for the reader
    /// @param channel         the one that is handed on, from 0 on; nothing: the mean of all
    CaptureBuffer(std::size_t capacityFrames, double sampleRateHz, std::optional<std::size_t> channel = {});

    /// The callback's side. @param interleaved  [frames, channels], or nullptr: a block that the device lost
    /// @param ageSeconds  time since the block's last frame was in the air
    void accept(const float* interleaved, std::size_t frames, std::size_t channels, double ageSeconds,
                bool deviceOverflow) noexcept;

    /// The reader's side.
    std::size_t read(std::span<float> out) noexcept;
    /// When the frame last handed out by read() was captured.
    Source::Clock::time_point capturedAt() const noexcept;

    // Any thread.
    std::uint64_t acceptedFrames() const noexcept { return accepted_.load(std::memory_order_relaxed); }
    std::uint64_t lostFrames() const noexcept { return lost_.load(std::memory_order_relaxed); }
    std::uint64_t overflows() const noexcept { return overflows_.load(std::memory_order_relaxed); }
    /// Frames with a sample at full scale in a channel that is handed on.
    std::uint64_t clippedFrames() const noexcept { return clipped_.load(std::memory_order_relaxed); }
    /// When accept() was last called; the epoch of the clock before the first call.
    Source::Clock::time_point lastCallback() const noexcept;

private:
    double sampleRateHz_;
    std::optional<std::size_t> channel_;
    RingBuffer<float> ring_;
    std::uint64_t handedOut_ = 0; ///< reader's own
    std::atomic<std::uint64_t> accepted_{0};
    std::atomic<std::uint64_t> lost_{0};
    std::atomic<std::uint64_t> overflows_{0};
    std::atomic<std::uint64_t> clipped_{0};
    std::atomic<std::int64_t> lastCallbackNs_{0};
    // Which frame was captured when: written under a sequence count that is odd while the pair changes.
    std::atomic<std::uint32_t> sequence_{0};
    std::atomic<std::uint64_t> anchorFrame_{0};
    std::atomic<std::int64_t> anchorNs_{0};
};

} // namespace dclscope

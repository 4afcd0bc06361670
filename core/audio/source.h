// SPDX-License-Identifier: Apache-2.0
// Where sound comes from: a microphone or a file, one mono stream of float samples.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace dclscope {

struct SourceStatus {
    /// Finished: the sound is over. Failed: it broke off; `sentence` says why.
    enum class Phase { Idle, Running, Finished, Failed };
    Phase phase = Phase::Idle;
    std::string sentence;
    std::uint64_t lostFrames = 0; ///< captured but dropped because nobody read them in time
    std::uint64_t overflows = 0;  ///< times the device itself reported lost input
    /// Frames so far in which a sample of any channel was at full scale: what was louder is lost.
    std::uint64_t clippedFrames{};
};

/// A mono stream that is pulled. start(), read(), capturedAt() and stop() belong to one thread; status() may
/// be asked from any.
class Source {
public:
    using Clock = std::chrono::steady_clock;

    Source() = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    virtual ~Source() = default;

    /// What to call it in a window: the device's or the file's name.
    virtual std::string name() const = 0;
    /// Rate of the samples that read() gives; valid after start().
    virtual double sampleRateHz() const noexcept = 0;
    /// True when sound goes on whether or not it is read: who falls behind must skip.
    virtual bool isLive() const noexcept = 0;

    /// Opens the device or file and begins. @throws AudioError with a sentence for the user.
    virtual void start() = 0;
    virtual void stop() noexcept = 0;

    /// The next samples, in [-1, 1]; waits up to `wait` for the first of them.
    /// @return how many were written to `out`; 0 when none came in time, and ever after the source finished
    /// or failed
    virtual std::size_t read(std::span<float> out, std::chrono::milliseconds wait) = 0;
    /// When the last sample that read() gave was in the air.
    virtual Clock::time_point capturedAt() const = 0;
    virtual SourceStatus status() const = 0;
};

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Sounds over the system's loudspeaker, by way of PortAudio: whole ones, and such as are made while they are heard.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace dclscope {

/// Plays one sound at a time. Not for several threads at once.
class Loudspeaker {
public:
    virtual ~Loudspeaker() = default;

    /// The rate at which a sound of `soundHz` is to be played: its own where the device takes it, else the device's.
    /// @throws AudioError with a sentence when there is no device, or the sound system cannot be reached.
    virtual double rateFor(double soundHz) = 0;
    /// Plays from the beginning, over the system's default device; what was played before ends.
    /// @param samples  mono, nominally in [-1, 1]
    /// @param rateHz   as rateFor() says
    /// @throws AudioError with a sentence when the device cannot be opened.
    virtual void play(std::vector<float> samples, double rateHz) = 0;
    /// Begins a sound that is given piece by piece; silence where the next piece is late. What was played before ends.
    /// @throws AudioError as play() does.
    virtual void open(double rateHz) = 0;
    /// The next samples of a sound that open() began. @return how many were taken: a tenth to a fifth of a second may wait
    virtual std::size_t give(std::span<const float> samples) = 0;
    /// Seconds of that sound that have been heard, the device's own latency taken off.
    virtual double heardSeconds() const = 0;
    /// Whether something is still to be heard; of a sound that open() began, whether its device is still there.
    virtual bool isPlaying() const = 0;
    /// Falls silent and lets go of the device.
    virtual void stop() noexcept = 0;
};

std::unique_ptr<Loudspeaker> makeLoudspeaker();

/// One that is not heard and keeps the time all the same: for where there is none, or where it is muted.
std::unique_ptr<Loudspeaker> makeSilentLoudspeaker();

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Sounds over the system's loudspeaker, by way of PortAudio.
#pragma once

#include <memory>
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
    /// Whether something is still to be heard.
    virtual bool isPlaying() const = 0;
    /// Falls silent and lets go of the device.
    virtual void stop() noexcept = 0;
};

std::unique_ptr<Loudspeaker> makeLoudspeaker();

} // namespace dclscope

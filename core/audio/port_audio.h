// SPDX-License-Identifier: Apache-2.0
// PortAudio's life time and devices. Private to core/audio.
#pragma once

#include "core/audio/microphone.h"

#include <memory>
#include <string>

namespace dclscope {

/// Pa_Initialize, and Pa_Terminate when the last holder lets go.
class PortAudioSession {
public:
    /// The session that is open, or a new one. @throws AudioError when PortAudio cannot start.
    static std::shared_ptr<PortAudioSession> acquire();
    PortAudioSession(const PortAudioSession&) = delete;
    PortAudioSession& operator=(const PortAudioSession&) = delete;
    ~PortAudioSession();

private:
    PortAudioSession();
};

/// Index of the device that `wanted` names (empty: the default). @throws AudioError saying which devices
/// there are.
int findInputDevice(const std::string& wanted);
/// @param index  a PortAudio device
InputDevice describeInputDevice(int index, bool probeRates);

} // namespace dclscope

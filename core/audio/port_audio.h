// SPDX-License-Identifier: Apache-2.0
// PortAudio's life time and devices. Private to core/audio.
#pragma once

#include "core/audio/microphone.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

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

/// Place in `names` of the device that `wanted` means, as MicrophoneOptions::device says; nothing when none or more than
/// one is meant. Of equal names the first.
std::optional<std::size_t> deviceMeant(const std::vector<std::string>& names, const std::string& wanted);

struct FoundDevice {
    int index = 0;      ///< PortAudio's
    std::string remark; ///< a sentence when it is another than the one that was asked for
};
/// The device that `wanted` names (empty: the default).
/// @param fallBack  take the default one where none has that name
/// @throws AudioError saying which devices there are.
FoundDevice findInputDevice(const std::string& wanted, bool fallBack);
/// @param index  a PortAudio device
InputDevice describeInputDevice(int index, bool probeRates);

} // namespace dclscope

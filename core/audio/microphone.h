// SPDX-License-Identifier: Apache-2.0
// Microphones, by way of PortAudio.
#pragma once

#include "core/audio/source.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dclscope {

struct InputDevice {
    std::string name;    ///< what --device takes
    std::string hostApi; ///< "ALSA", "JACK Audio Connection Kit", ...
    int channels = 0;    ///< most it can record
    double defaultRateHz = 0.0;
    std::vector<double> ratesHz; ///< usual rates that it accepts; empty when not probed
    double latencySeconds = 0.0;
    bool isDefault = false;
};

/// The devices that can record, the system's default marked. Looks anew each time, unless a microphone is
/// open: PortAudio can only look for new devices while none is.
/// @param probeRates  also ask each device which rates it accepts (opens each of them briefly)
/// @throws AudioError when the sound system cannot be reached at all.
std::vector<InputDevice> inputDevices(bool probeRates = false);

struct MicrophoneOptions {
    /// A name, with or without "(hw:1,0)" and in any case, the part of one that only one device has, or a device's number
    /// in inputDevices(), from 1 on; "NAME#2" is the second of that name. Empty: the default one.
    std::string device;
    std::optional<int> channel{}; ///< the one that is heard, from 1 on; nothing: the mean of all
    /// Whether the default device is taken when none has that name; the status's sentence then says so.
    bool fallBack = false;
    double bufferSeconds = 20.0; ///< sound that may wait for a slow reader before frames are lost
    double stallSeconds = 0.6;   ///< silence of the callback after which the device counts as gone
};

/// A microphone; its device is opened by start(), which throws AudioError with a sentence when there is none,
/// when no device has that name or that channel, or when it cannot be opened. A device that goes away turns the status to
/// Failed within a second.
std::unique_ptr<Source> makeMicrophone(MicrophoneOptions options = {});

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/audio/port_audio.h"

#include "core/audio/quiet_standard_error.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <portaudio.h>

#include <algorithm>
#include <array>
#include <mutex>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

namespace dclscope {
namespace {

/// What ALSA's plug-ins keep when they look for devices is not counted as our leak. They are unloaded before leaks are
/// looked for, so that no list of suppressions could name them.
struct OthersLeaks {
#if defined(__SANITIZE_ADDRESS__)
    __lsan::ScopedDisabler disabled;
#endif
};

// Pa_Initialize and Pa_Terminate are not thread-safe.
std::mutex& portAudioMutex() {
    static std::mutex mutex;
    return mutex;
}

std::weak_ptr<PortAudioSession>& openSession() {
    static std::weak_ptr<PortAudioSession> session;
    return session;
}

constexpr std::array<double, 9> kUsualRates{8000, 11025, 16000, 22050, 32000, 44100, 48000, 96000, 192000};

} // namespace

PortAudioSession::PortAudioSession() {
    const QuietStandardError quiet;
    [[maybe_unused]] const OthersLeaks others;
    const PaError problem = Pa_Initialize();
    if (problem != paNoError)
        throw AudioError(std::string("the sound system cannot be reached (") + Pa_GetErrorText(problem) + ")");
}

PortAudioSession::~PortAudioSession() {
    const std::scoped_lock lock(portAudioMutex());
    const QuietStandardError quiet;
    Pa_Terminate();
}

std::shared_ptr<PortAudioSession> PortAudioSession::acquire() {
    const std::scoped_lock lock(portAudioMutex());
    if (auto open = openSession().lock()) return open;
    const std::shared_ptr<PortAudioSession> made(new PortAudioSession);
    openSession() = made;
    return made;
}

InputDevice describeInputDevice(int index, bool probeRates) {
    const PaDeviceInfo* info = Pa_GetDeviceInfo(index);
    const PaHostApiInfo* api = Pa_GetHostApiInfo(info->hostApi);
    InputDevice device;
    device.name = info->name;
    device.hostApi = api ? api->name : "";
    device.channels = info->maxInputChannels;
    device.defaultRateHz = info->defaultSampleRate;
    device.latencySeconds = info->defaultLowInputLatency;
    device.isDefault = index == Pa_GetDefaultInputDevice();
    if (!probeRates) return device;
    const QuietStandardError quiet;
    PaStreamParameters parameters{};
    parameters.device = index;
    parameters.channelCount = std::min(2, info->maxInputChannels);
    parameters.sampleFormat = paFloat32;
    parameters.suggestedLatency = info->defaultLowInputLatency;
    for (const double rate : kUsualRates)
        if (Pa_IsFormatSupported(&parameters, nullptr, rate) == paFormatIsSupported) device.ratesHz.push_back(rate);
    return device;
}

std::vector<InputDevice> inputDevices(bool probeRates) {
    const auto session = PortAudioSession::acquire();
    std::vector<InputDevice> devices;
    const int count = Pa_GetDeviceCount();
    for (int i = 0; i < count; ++i)
        if (Pa_GetDeviceInfo(i)->maxInputChannels > 0) devices.push_back(describeInputDevice(i, probeRates));
    return devices;
}

int findInputDevice(const std::string& wanted) {
    std::string known;
    int exact = paNoDevice;
    int partial = paNoDevice;
    int partialCount = 0;
    for (int i = 0; i < Pa_GetDeviceCount(); ++i) {
        const PaDeviceInfo* info = Pa_GetDeviceInfo(i);
        if (info->maxInputChannels < 1) continue;
        const std::string name = info->name;
        known += (known.empty() ? "" : ", ") + printable(name);
        if (name == wanted && exact == paNoDevice) exact = i;
        if (name.find(wanted) == std::string::npos) continue;
        partial = i;
        ++partialCount;
    }
    if (known.empty())
        throw AudioError(
            "no microphone found: plug one in, or check that the sound server (PipeWire or PulseAudio) runs");
    if (wanted.empty()) return Pa_GetDefaultInputDevice() != paNoDevice ? Pa_GetDefaultInputDevice() : partial;
    if (exact != paNoDevice) return exact;
    if (partialCount == 1) return partial;
    throw AudioError((partialCount == 0 ? "no microphone is called '" : "more than one microphone is called like '") +
                     printable(wanted) + "'; there are: " + known);
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/audio/port_audio.h"

#include "core/audio/quiet_standard_error.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <portaudio.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <mutex>
#include <string_view>

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

namespace {

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// Without "(hw:1,0)", which is another after the next start: "USB Audio: - (hw:1,0)" becomes "usb audio".
std::string lastingName(const std::string& name) {
    std::string lasting = lowered(name.substr(0, name.find("(hw:")));
    while (!lasting.empty() && (lasting.back() == ' ' || lasting.back() == '-' || lasting.back() == ':'))
        lasting.pop_back();
    return lasting.empty() ? lowered(name) : lasting;
}

std::optional<std::size_t> wholeNumber(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
    return number;
}

/// The n-th name that `same` holds of, from 1 on.
template <class Same>
std::optional<std::size_t> nth(const std::vector<std::string>& names, std::size_t number, Same same) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (same(names[i]) && --number == 0) return i;
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> deviceMeant(const std::vector<std::string>& names, const std::string& wanted) {
    if (const auto exact = nth(names, 1, [&](const std::string& name) { return name == wanted; })) return exact;
    const auto lasts = [](const std::string& asked) {
        return [asked = lastingName(asked)](const std::string& name) { return lastingName(name) == asked; };
    };
    if (const auto same = nth(names, 1, lasts(wanted))) return same;
    if (const std::size_t hash = wanted.rfind('#'); hash != std::string::npos)
        if (const auto number = wholeNumber(std::string_view(wanted).substr(hash + 1)))
            if (const auto chosen = nth(names, *number, lasts(wanted.substr(0, hash)))) return chosen;
    if (const auto number = wholeNumber(wanted); number && *number <= names.size()) return *number - 1;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (lowered(names[i]).find(lowered(wanted)) == std::string::npos) continue;
        if (found && lastingName(names[*found]) != lastingName(names[i])) return std::nullopt;
        if (!found) found = i;
    }
    return found;
}

FoundDevice findInputDevice(const std::string& wanted, bool fallBack) {
    std::vector<std::string> names;
    std::vector<int> indices;
    for (int i = 0; i < Pa_GetDeviceCount(); ++i) {
        const PaDeviceInfo* info = Pa_GetDeviceInfo(i);
        if (info->maxInputChannels < 1) continue;
        names.emplace_back(info->name);
        indices.push_back(i);
    }
    if (names.empty())
        throw AudioError(
            "no microphone found: plug one in, or check that the sound server (PipeWire or PulseAudio) runs");
    const int usual = Pa_GetDefaultInputDevice() != paNoDevice ? Pa_GetDefaultInputDevice() : indices.back();
    if (wanted.empty()) return {usual, {}};
    if (const auto meant = deviceMeant(names, wanted)) return {indices[*meant], {}};
    const bool several = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return lowered(name).find(lowered(wanted)) != std::string::npos;
    });
    const std::string what =
        (several ? "more than one microphone is called like '" : "no microphone is called '") + printable(wanted) + "'";
    if (fallBack) return {usual, what + "; the default one is heard: " + printable(Pa_GetDeviceInfo(usual)->name)};
    std::string known;
    for (const std::string& name : names) known += (known.empty() ? "" : ", ") + printable(name);
    throw AudioError(what + "; there are: " + known);
}

} // namespace dclscope

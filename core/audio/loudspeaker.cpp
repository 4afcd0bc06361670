// SPDX-License-Identifier: Apache-2.0
#include "core/audio/loudspeaker.h"

#include "core/audio/port_audio.h"
#include "core/audio/quiet_standard_error.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <portaudio.h>

#include <algorithm>
#include <string>

namespace dclscope {
namespace {

// What the callback may touch: fixed before the stream starts but for the position, which is the callback's own.
struct Playing {
    std::vector<float> samples;
    std::size_t channels = 1;
    std::size_t position = 0;
};

int onOutput(const void*, void* output, unsigned long frames, const PaStreamCallbackTimeInfo*, PaStreamCallbackFlags,
             void* user) {
    auto& playing = *static_cast<Playing*>(user);
    auto* out = static_cast<float*>(output);
    for (unsigned long frame = 0; frame < frames; ++frame) {
        const bool over = playing.position >= playing.samples.size();
        const float sample = over ? 0.0F : playing.samples[playing.position++];
        for (std::size_t channel = 0; channel < playing.channels; ++channel) *out++ = sample;
    }
    return playing.position < playing.samples.size() ? paContinue : paComplete;
}

/// The default device, else the first one that plays at all.
int outputDevice() {
    if (const int usual = Pa_GetDefaultOutputDevice(); usual != paNoDevice) return usual;
    for (int i = 0; i < Pa_GetDeviceCount(); ++i)
        if (Pa_GetDeviceInfo(i)->maxOutputChannels > 0) return i;
    throw AudioError("no loudspeaker found: connect one, or check that the sound server (PipeWire or PulseAudio) runs");
}

PaStreamParameters parametersOf(int device) {
    const PaDeviceInfo* info = Pa_GetDeviceInfo(device);
    PaStreamParameters parameters{};
    parameters.device = device;
    parameters.channelCount = std::min(2, info->maxOutputChannels);
    parameters.sampleFormat = paFloat32;
    parameters.suggestedLatency = std::max(0.05, info->defaultHighOutputLatency);
    return parameters;
}

class PortAudioLoudspeaker final : public Loudspeaker {
public:
    ~PortAudioLoudspeaker() override { stop(); }

    double rateFor(double soundHz) override {
        if (!session_) session_ = PortAudioSession::acquire();
        const QuietStandardError quiet;
        const PaStreamParameters parameters = parametersOf(outputDevice());
        if (Pa_IsFormatSupported(nullptr, &parameters, soundHz) == paFormatIsSupported) return soundHz;
        return Pa_GetDeviceInfo(parameters.device)->defaultSampleRate;
    }

    void play(std::vector<float> samples, double rateHz) override {
        stop();
        session_ = PortAudioSession::acquire();
        const QuietStandardError quiet;
        const PaStreamParameters parameters = parametersOf(outputDevice());
        playing_ = {std::move(samples), static_cast<std::size_t>(parameters.channelCount), 0};
        PaError problem = Pa_OpenStream(&stream_, nullptr, &parameters, rateHz, paFramesPerBufferUnspecified, paNoFlag,
                                        onOutput, &playing_);
        if (problem != paNoError) stream_ = nullptr;
        if (problem == paNoError) problem = Pa_StartStream(stream_);
        if (problem == paNoError) return;
        const std::string name = Pa_GetDeviceInfo(parameters.device)->name;
        stop();
        throw AudioError("the loudspeaker '" + printable(name) + "' cannot be opened (" + Pa_GetErrorText(problem) +
                         "): another program may hold it");
    }

    bool isPlaying() const override { return stream_ != nullptr && Pa_IsStreamActive(stream_) == 1; }

    void stop() noexcept override {
        if (stream_ != nullptr) {
            const QuietStandardError quiet;
            Pa_AbortStream(stream_);
            Pa_CloseStream(stream_);
            stream_ = nullptr;
        }
        session_.reset();
    }

private:
    std::shared_ptr<PortAudioSession> session_;
    Playing playing_;
    PaStream* stream_ = nullptr;
};

} // namespace

std::unique_ptr<Loudspeaker> makeLoudspeaker() { return std::make_unique<PortAudioLoudspeaker>(); }

} // namespace dclscope

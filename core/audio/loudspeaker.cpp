// SPDX-License-Identifier: Apache-2.0
#include "core/audio/loudspeaker.h"

#include "core/audio/port_audio.h"
#include "core/audio/quiet_standard_error.h"
#include "core/audio/ring_buffer.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <portaudio.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <span>
#include <string>
#include <utility>

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

constexpr double kAheadSeconds = 0.1;    // that may wait for the device
constexpr double kLatencySeconds = 0.15; // asked of the device, so that a busy machine does not make gaps

double clockSeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The same for a sound that is given piece by piece.
struct Flowing {
    Flowing(double rateHz, std::size_t channelCount)
        : rate(rateHz), channels(channelCount), waiting(static_cast<std::size_t>(kAheadSeconds * rateHz)) {}

    double rate;
    std::size_t channels;
    RingBuffer<float> waiting;
    std::atomic<double> taken{0.0}; ///< seconds of the sound that the device has
    std::atomic<double> anchor{
        0.0}; ///< seconds of the sound minus the clock's, when the device took the newest of them
};

int onFlow(const void*, void* output, unsigned long frames, const PaStreamCallbackTimeInfo*, PaStreamCallbackFlags,
           void* user) {
    auto& flowing = *static_cast<Flowing*>(user);
    auto* out = static_cast<float*>(output);
    const double before = flowing.taken.load(std::memory_order_relaxed);
    std::size_t taken = 0;
    std::array<float, 256> block{};
    for (std::size_t left = frames; left > 0;) {
        const std::size_t size = std::min(left, block.size());
        const std::size_t count = flowing.waiting.read(std::span(block).first(size));
        std::fill(block.begin() + static_cast<std::ptrdiff_t>(count), block.end(), 0.0F);
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t channel = 0; channel < flowing.channels; ++channel) *out++ = block[i];
        taken += count;
        left -= size;
    }
    // While nothing comes the clock goes on from the last that came: so the end of the sound is heard, too.
    if (taken > 0) flowing.anchor.store(before - clockSeconds(), std::memory_order_relaxed);
    flowing.taken.store(before + static_cast<double>(taken) / flowing.rate, std::memory_order_release);
    return paContinue;
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
    parameters.suggestedLatency = std::max(kLatencySeconds, info->defaultHighOutputLatency);
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
        start(rateHz, [&](std::size_t channels) {
            playing_ = {std::move(samples), channels, 0};
            return std::pair<PaStreamCallback*, void*>(onOutput, &playing_);
        });
    }

    void open(double rateHz) override {
        start(rateHz, [&](std::size_t channels) {
            flowing_ = std::make_unique<Flowing>(rateHz, channels);
            return std::pair<PaStreamCallback*, void*>(onFlow, flowing_.get());
        });
    }

    std::size_t give(std::span<const float> samples) override {
        return flowing_ ? flowing_->waiting.write(samples) : 0;
    }

    double heardSeconds() const override {
        if (!flowing_ || stream_ == nullptr) return 0.0;
        const double taken = flowing_->taken.load(std::memory_order_acquire);
        const double now = flowing_->anchor.load(std::memory_order_relaxed) + clockSeconds();
        return std::clamp(now - Pa_GetStreamInfo(stream_)->outputLatency, 0.0, taken);
    }

    bool isPlaying() const override { return stream_ != nullptr && Pa_IsStreamActive(stream_) == 1; }

    void stop() noexcept override {
        if (stream_ != nullptr) {
            const QuietStandardError quiet;
            Pa_AbortStream(stream_);
            Pa_CloseStream(stream_);
            stream_ = nullptr;
        }
        flowing_.reset();
        session_.reset();
    }

private:
    /// Opens the device for what `prepared` has ready: a callback and what belongs to it, given the number of channels.
    template <class Prepared>
    void start(double rateHz, Prepared prepared) {
        stop();
        session_ = PortAudioSession::acquire();
        const QuietStandardError quiet;
        const PaStreamParameters parameters = parametersOf(outputDevice());
        const auto [callback, user] = prepared(static_cast<std::size_t>(parameters.channelCount));
        PaError problem = Pa_OpenStream(&stream_, nullptr, &parameters, rateHz, paFramesPerBufferUnspecified, paNoFlag,
                                        callback, user);
        if (problem != paNoError) stream_ = nullptr;
        if (problem == paNoError) problem = Pa_StartStream(stream_);
        if (problem == paNoError) return;
        const std::string name = Pa_GetDeviceInfo(parameters.device)->name;
        stop();
        throw AudioError("the loudspeaker '" + printable(name) + "' cannot be opened (" + Pa_GetErrorText(problem) +
                         "): another program may hold it");
    }

    std::shared_ptr<PortAudioSession> session_;
    Playing playing_;
    std::unique_ptr<Flowing> flowing_;
    PaStream* stream_ = nullptr;
};

/// Takes sound at its rate and lets it be over in its time.
class SilentLoudspeaker final : public Loudspeaker {
public:
    double rateFor(double soundHz) override { return soundHz; }
    void play(std::vector<float> samples, double rateHz) override {
        open(rateHz);
        given_ = static_cast<double>(samples.size()) / rateHz;
        flows_ = false;
    }
    void open(double rateHz) override {
        rate_ = rateHz;
        given_ = heard_ = 0.0;
        last_ = clockSeconds();
        flows_ = open_ = true;
    }
    std::size_t give(std::span<const float> samples) override {
        const double room = std::max(0.0, heardSeconds() + kAheadSeconds - given_);
        const std::size_t count = std::min(samples.size(), static_cast<std::size_t>(room * rate_));
        given_ += static_cast<double>(count) / rate_;
        return count;
    }
    double heardSeconds() const override {
        // What comes late is heard late: the time without it does not count.
        const double now = clockSeconds();
        heard_ = std::min(given_, heard_ + now - last_);
        last_ = now;
        return heard_;
    }
    bool isPlaying() const override { return open_ && (flows_ || heardSeconds() < given_); }
    void stop() noexcept override { open_ = false; }

private:
    double rate_ = 1.0;
    double given_ = 0.0;
    mutable double heard_ = 0.0;
    mutable double last_ = 0.0; ///< on the clock
    bool flows_ = false;
    bool open_ = false;
};

} // namespace

std::unique_ptr<Loudspeaker> makeLoudspeaker() { return std::make_unique<PortAudioLoudspeaker>(); }

std::unique_ptr<Loudspeaker> makeSilentLoudspeaker() { return std::make_unique<SilentLoudspeaker>(); }

} // namespace dclscope

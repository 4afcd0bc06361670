// SPDX-License-Identifier: Apache-2.0
#include "core/audio/microphone.h"

#include "core/audio/capture_buffer.h"
#include "core/audio/port_audio.h"
#include "core/audio/quiet_standard_error.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <portaudio.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace dclscope {
namespace {

using std::chrono::milliseconds;

// What the callback may touch: fixed before the stream starts.
struct Capture {
    CaptureBuffer buffer;
    std::size_t channels;
    double sampleRateHz;
    std::atomic<bool> finished{false};
};

// PortAudio's clocks are not always sound; an age that cannot be is taken as none.
double ageOfBlock(const PaStreamCallbackTimeInfo* times, unsigned long frames, double sampleRateHz) noexcept {
    if (times == nullptr || times->inputBufferAdcTime <= 0.0) return 0.0;
    const double age = times->currentTime - times->inputBufferAdcTime - static_cast<double>(frames) / sampleRateHz;
    return age > 0.0 && age < 2.0 ? age : 0.0;
}

int onInput(const void* input, void*, unsigned long frames, const PaStreamCallbackTimeInfo* times,
            PaStreamCallbackFlags flags, void* user) {
    auto& capture = *static_cast<Capture*>(user);
    capture.buffer.accept(static_cast<const float*>(input), frames, capture.channels,
                          ageOfBlock(times, frames, capture.sampleRateHz), (flags & paInputOverflow) != 0);
    return paContinue;
}

void onFinished(void* user) { static_cast<Capture*>(user)->finished.store(true, std::memory_order_release); }

class Microphone final : public Source {
public:
    explicit Microphone(MicrophoneOptions options) : options_(std::move(options)), name_(options_.device) {}
    ~Microphone() override { stop(); }

    std::string name() const override { return name_; }
    double sampleRateHz() const noexcept override { return capture_ ? capture_->sampleRateHz : 0.0; }
    bool isLive() const noexcept override { return true; }

    void start() override;
    void stop() noexcept override;
    std::size_t read(std::span<float> out, milliseconds wait) override;
    Clock::time_point capturedAt() const override { return capture_ ? capture_->buffer.capturedAt() : Clock::now(); }
    SourceStatus status() const override;

private:
    bool open(int device, double rate, int channels);
    bool deviceIsGone() const;
    void setPhase(SourceStatus::Phase phase, std::string sentence = {});

    MicrophoneOptions options_;
    std::string name_;
    std::shared_ptr<PortAudioSession> session_;
    std::unique_ptr<Capture> capture_;
    PaStream* stream_ = nullptr;
    Clock::time_point begun_;
    mutable std::mutex statusMutex_; ///< never taken by the callback
    SourceStatus status_;
};

bool Microphone::open(int device, double rate, int channels) {
    PaStreamParameters parameters{};
    parameters.device = device;
    parameters.channelCount = channels;
    parameters.sampleFormat = paFloat32;
    // Room for three blocks of 10 ms: less makes sound servers drop input, more only adds to the delay of a
    // label.
    parameters.suggestedLatency = std::max(0.03, Pa_GetDeviceInfo(device)->defaultLowInputLatency);
    const auto heard = options_.channel ? std::optional(static_cast<std::size_t>(*options_.channel - 1)) : std::nullopt;
    const auto capacity = static_cast<std::size_t>(rate * options_.bufferSeconds);
    auto capture = std::unique_ptr<Capture>(
        new Capture{CaptureBuffer(capacity, rate, heard), static_cast<std::size_t>(channels), rate});
    const auto block = static_cast<unsigned long>(rate / 100.0);
    PaStream* stream = nullptr;
    if (Pa_OpenStream(&stream, &parameters, nullptr, rate, block, paClipOff | paDitherOff, onInput, capture.get()) !=
        paNoError)
        return false;
    Pa_SetStreamFinishedCallback(stream, onFinished);
    if (Pa_StartStream(stream) != paNoError) {
        Pa_CloseStream(stream);
        return false;
    }
    stream_ = stream;
    const std::scoped_lock lock(statusMutex_); // status() may be looking at the last one from another thread
    capture_ = std::move(capture);
    return true;
}

void Microphone::start() {
    stop();
    session_ = PortAudioSession::acquire();
    const auto [device, remark] = findInputDevice(options_.device, options_.fallBack);
    const InputDevice info = describeInputDevice(device, false);
    name_ = info.name;
    const int least = options_.channel.value_or(1);
    if (least < 1 || least > info.channels)
        throw AudioError("the microphone '" + printable(name_) + "' has no channel " + std::to_string(least) +
                         "; it has " + counted(info.channels, "channel"));
    const QuietStandardError quiet;
    for (const double rate : {info.defaultRateHz, 48000.0, 44100.0, 32000.0, 16000.0, 8000.0})
        for (const int channels : {std::min(2, info.channels), 1, least, info.channels})
            if (channels >= least && open(device, rate, channels)) {
                begun_ = Clock::now();
                setPhase(SourceStatus::Phase::Running, remark);
                return;
            }
    session_.reset();
    const PaHostErrorInfo* host = Pa_GetLastHostErrorInfo();
    const std::string why =
        host && host->errorText && *host->errorText ? printable(host->errorText) : "no reason given";
    throw AudioError("the microphone '" + printable(name_) + "' cannot be opened (" + why +
                     "): another program may hold it, or access to it is denied");
}

void Microphone::stop() noexcept {
    if (stream_ != nullptr) {
        const QuietStandardError quiet;
        Pa_AbortStream(stream_);
        Pa_CloseStream(stream_);
        stream_ = nullptr;
    }
    session_.reset();
    const std::scoped_lock lock(statusMutex_);
    if (status_.phase == SourceStatus::Phase::Running) status_.phase = SourceStatus::Phase::Idle;
}

bool Microphone::deviceIsGone() const {
    if (capture_->finished.load(std::memory_order_acquire)) return true;
    const Clock::time_point last = std::max(begun_, capture_->buffer.lastCallback());
    // A server that has just been started may take more than a second for the first block.
    const double patience = capture_->buffer.acceptedFrames() > 0 ? options_.stallSeconds : 5.0;
    return std::chrono::duration<double>(Clock::now() - last).count() > patience;
}

std::size_t Microphone::read(std::span<float> out, milliseconds wait) {
    if (!capture_ || out.empty()) return 0;
    const Clock::time_point patience = Clock::now() + wait;
    for (;;) {
        // Waiting by looking every few milliseconds: a wake-up call would be a system call inside the
        // callback.
        if (const std::size_t count = capture_->buffer.read(out); count > 0) return count;
        if (stream_ == nullptr) return 0;
        if (deviceIsGone()) {
            setPhase(SourceStatus::Phase::Failed, "the microphone '" + printable(name_) + "' went away");
            return 0;
        }
        if (Clock::now() >= patience) return 0;
        std::this_thread::sleep_for(milliseconds(5));
    }
}

void Microphone::setPhase(SourceStatus::Phase phase, std::string sentence) {
    const std::scoped_lock lock(statusMutex_);
    status_.phase = phase;
    status_.sentence = std::move(sentence);
}

SourceStatus Microphone::status() const {
    const std::scoped_lock lock(statusMutex_);
    SourceStatus status = status_;
    if (capture_) {
        status.lostFrames = capture_->buffer.lostFrames();
        status.overflows = capture_->buffer.overflows();
        status.clippedFrames = capture_->buffer.clippedFrames();
    }
    return status;
}

} // namespace

std::unique_ptr<Source> makeMicrophone(MicrophoneOptions options) {
    return std::make_unique<Microphone>(std::move(options));
}

} // namespace dclscope

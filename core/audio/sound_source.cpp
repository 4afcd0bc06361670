// SPDX-License-Identifier: Apache-2.0
#include "core/audio/sound_file.h"
#include "core/base/error.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace dclscope {
namespace {

class SoundSource final : public Source {
public:
    SoundSource(std::string name, Sound sound, Pace pace, bool loop)
        : name_(std::move(name)), sound_(std::move(sound)), pace_(pace), loop_(loop) {}

    std::string name() const override { return name_; }
    double sampleRateHz() const noexcept override { return sound_.sampleRateHz; }
    bool isLive() const noexcept override { return pace_ == Pace::RealTime; }

    void start() override {
        if (sound_.samples.empty()) throw AudioError(name_ + ": holds no sound");
        position_ = 0;
        begun_ = Clock::now();
        phase_ = SourceStatus::Phase::Running;
    }

    void stop() noexcept override { phase_ = SourceStatus::Phase::Idle; }

    std::size_t read(std::span<float> out, std::chrono::milliseconds wait) override {
        if (phase_ != SourceStatus::Phase::Running) return 0;
        const Clock::time_point patience = Clock::now() + wait;
        std::size_t ready = playable();
        if (ready == 0 && !atEnd()) {
            std::this_thread::sleep_until(std::min(patience, timeOf(position_ + 1)));
            ready = playable();
        }
        const std::size_t count = std::min(out.size(), ready);
        for (std::size_t i = 0; i < count; ++i, ++position_) out[i] = sound_.samples[position_ % sound_.samples.size()];
        if (count == 0 && atEnd()) phase_ = SourceStatus::Phase::Finished;
        return count;
    }

    Clock::time_point capturedAt() const override { return pace_ == Pace::RealTime ? timeOf(position_) : Clock::now(); }

    SourceStatus status() const override {
        const SourceStatus::Phase phase = phase_;
        return {phase, phase == SourceStatus::Phase::Finished ? "the sound is over" : "", 0, 0};
    }

private:
    bool atEnd() const { return !loop_ && position_ >= sound_.samples.size(); }

    // Samples that may be given out by now.
    std::size_t playable() const {
        std::size_t end = position_ + 65536;
        if (pace_ == Pace::RealTime) {
            const std::chrono::duration<double> since = Clock::now() - begun_;
            end = static_cast<std::size_t>(since.count() * sound_.sampleRateHz);
        }
        if (!loop_) end = std::min(end, sound_.samples.size());
        return end > position_ ? end - position_ : 0;
    }

    Clock::time_point timeOf(std::size_t position) const {
        const std::chrono::duration<double> offset(static_cast<double>(position) / sound_.sampleRateHz);
        return begun_ + std::chrono::duration_cast<Clock::duration>(offset);
    }

    std::string name_;
    Sound sound_;
    Pace pace_;
    bool loop_;
    std::size_t position_ = 0;
    Clock::time_point begun_;
    std::atomic<SourceStatus::Phase> phase_{SourceStatus::Phase::Idle};
};

} // namespace

std::unique_ptr<Source> makeSoundSource(std::string name, Sound sound, Pace pace, bool loop) {
    return std::make_unique<SoundSource>(std::move(name), std::move(sound), pace, loop);
}

std::unique_ptr<Source> makeFileSource(const std::filesystem::path& path, Pace pace, bool loop) {
    return makeSoundSource(path.filename().string(), readSoundFile(path), pace, loop);
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/audio/signal_check.h"
#include "core/audio/sound_file.h"
#include "core/audio/sound_reader.h"
#include "core/base/error.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace dclscope {
namespace {

/// Samples from the first one on, wherever they come from.
class Samples {
public:
    Samples() = default;
    Samples(const Samples&) = delete;
    Samples& operator=(const Samples&) = delete;
    virtual ~Samples() = default;

    /// Before the first read(), and to begin again. @throws AudioError
    virtual void rewind() = 0;
    virtual double rateHz() const noexcept = 0;
    /// @return how many were written, fewer than asked for at the end alone. @throws AudioError
    virtual std::size_t read(std::span<float> out) = 0;
    /// As SourceStatus counts them.
    virtual std::uint64_t clippedFrames() const noexcept = 0;
};

class SamplesInMemory final : public Samples {
public:
    SamplesInMemory(const std::string& name, Sound sound) : name_(name), sound_(std::move(sound)) {}

    void rewind() override {
        if (sound_.samples.empty()) throw AudioError(name_ + ": holds no sound");
        position_ = 0;
    }
    double rateHz() const noexcept override { return sound_.sampleRateHz; }
    std::size_t read(std::span<float> out) override {
        const std::size_t count = std::min(out.size(), sound_.samples.size() - position_);
        std::copy_n(sound_.samples.begin() + static_cast<std::ptrdiff_t>(position_), count, out.begin());
        position_ += count;
        clipped_ += dclscope::clippedFrames(out.first(count), 1);
        return count;
    }
    std::uint64_t clippedFrames() const noexcept override { return clipped_; }

private:
    std::string name_;
    Sound sound_;
    std::size_t position_ = 0;
    std::uint64_t clipped_ = 0;
};

class SamplesInFile final : public Samples {
public:
    SamplesInFile(std::filesystem::path path, std::optional<int> channel) : path_(std::move(path)), channel_(channel) {}

    void rewind() override {
        if (reader_)
            reader_->rewind();
        else
            reader_ = std::make_unique<SoundReader>(path_, channel_);
    }
    double rateHz() const noexcept override { return reader_ ? reader_->sampleRateHz() : 0.0; }
    std::size_t read(std::span<float> out) override { return reader_->read(out); }
    std::uint64_t clippedFrames() const noexcept override { return reader_->check().clippedFrames(); }

private:
    std::filesystem::path path_;
    std::optional<int> channel_;
    std::unique_ptr<SoundReader> reader_;
};

class SoundSource final : public Source {
public:
    SoundSource(std::string name, std::unique_ptr<Samples> samples, Pace pace, bool loop)
        : name_(std::move(name)), samples_(std::move(samples)), pace_(pace), loop_(loop) {}

    std::string name() const override { return name_; }
    double sampleRateHz() const noexcept override { return samples_->rateHz(); }
    bool isLive() const noexcept override { return pace_ == Pace::RealTime; }

    void start() override {
        samples_->rewind();
        sentence_.clear();
        position_ = 0;
        begun_ = Clock::now();
        phase_ = SourceStatus::Phase::Running;
    }

    void stop() noexcept override { phase_ = SourceStatus::Phase::Idle; }

    std::size_t read(std::span<float> out, std::chrono::milliseconds wait) override {
        if (phase_ != SourceStatus::Phase::Running) return 0;
        const Clock::time_point patience = Clock::now() + wait;
        std::size_t ready = due();
        if (ready == 0) {
            std::this_thread::sleep_until(std::min(patience, timeOf(position_ + 1)));
            ready = due();
        }
        const std::size_t count = next(out.first(std::min(out.size(), ready)));
        position_ += count;
        clipped_ = samples_->clippedFrames();
        return count;
    }

    Clock::time_point capturedAt() const override { return pace_ == Pace::RealTime ? timeOf(position_) : Clock::now(); }

    // Asked from other threads too: the sentence is there before the phase says so.
    SourceStatus status() const override {
        const SourceStatus::Phase phase = phase_;
        if (phase == SourceStatus::Phase::Failed) return {phase, sentence_, 0, 0, clipped_};
        return {phase, phase == SourceStatus::Phase::Finished ? "the sound is over" : "", 0, 0, clipped_};
    }

private:
    // Samples whose time has come.
    std::size_t due() const {
        if (pace_ == Pace::AsFastAsPossible) return 65536;
        const std::chrono::duration<double> since = Clock::now() - begun_;
        const auto end = static_cast<std::size_t>(since.count() * sampleRateHz());
        return end > position_ ? end - position_ : 0;
    }

    // Fills `out`, as far as the sound goes.
    std::size_t next(std::span<float> out) {
        try {
            std::size_t count = samples_->read(out);
            for (std::size_t more = 1; loop_ && more > 0 && count < out.size(); count += more) {
                samples_->rewind();
                more = samples_->read(out.subspan(count));
            }
            if (count == 0 && !out.empty()) phase_ = SourceStatus::Phase::Finished;
            return count;
        } catch (const AudioError& error) {
            sentence_ = error.what();
            phase_ = SourceStatus::Phase::Failed;
            return 0;
        }
    }

    Clock::time_point timeOf(std::size_t position) const {
        const std::chrono::duration<double> offset(static_cast<double>(position) / sampleRateHz());
        return begun_ + std::chrono::duration_cast<Clock::duration>(offset);
    }

    std::string name_;
    std::unique_ptr<Samples> samples_;
    Pace pace_;
    bool loop_;
    std::size_t position_ = 0;
    Clock::time_point begun_;
    std::string sentence_;
    std::atomic<SourceStatus::Phase> phase_{SourceStatus::Phase::Idle};
    std::atomic<std::uint64_t> clipped_{0};
};

} // namespace

std::unique_ptr<Source> makeSoundSource(std::string name, Sound sound, Pace pace, bool loop) {
    auto samples = std::make_unique<SamplesInMemory>(name, std::move(sound));
    return std::make_unique<SoundSource>(std::move(name), std::move(samples), pace, loop);
}

std::unique_ptr<Source> makeFileSource(const std::filesystem::path& path, Pace pace, bool loop,
                                       std::optional<int> channel) {
    return std::make_unique<SoundSource>(path.filename().string(), std::make_unique<SamplesInFile>(path, channel), pace,
                                         loop);
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// Loudspeakers that nobody hears: they keep the time and remember what they were given.
#pragma once

#include "core/audio/loudspeaker.h"
#include "core/base/error.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace dclscope::test {

/// What its loudspeakers were given, all of them together. Must outlive them.
class MadeSpeakers {
public:
    std::atomic<bool> missing{false};
    std::atomic<bool> gone{false}; ///< pulled out while they play
    std::atomic<int> opened{0};

    std::function<std::unique_ptr<Loudspeaker>()> maker() {
        return [this] { return std::make_unique<Made>(*this); };
    }
    std::vector<float> heard() const {
        const std::scoped_lock lock(mutex_);
        return heard_;
    }
    void forget() {
        const std::scoped_lock lock(mutex_);
        heard_.clear();
    }

private:
    class Made final : public Loudspeaker {
    public:
        explicit Made(MadeSpeakers& all) : all_(all), clock_(makeSilentLoudspeaker()) {}
        double rateFor(double soundHz) override {
            if (all_.missing) throw AudioError("no loudspeaker found: connect one");
            return soundHz;
        }
        void play(std::vector<float> samples, double rateHz) override {
            open(rateHz);
            all_.take(samples);
        }
        void open(double rateHz) override {
            clock_->open(rateHz);
            ++all_.opened;
        }
        std::size_t give(std::span<const float> samples) override {
            const std::size_t count = clock_->give(samples);
            all_.take(samples.first(count));
            return count;
        }
        double heardSeconds() const override { return clock_->heardSeconds(); }
        bool isPlaying() const override { return !all_.gone && clock_->isPlaying(); }
        void stop() noexcept override { clock_->stop(); }

    private:
        MadeSpeakers& all_;
        std::unique_ptr<Loudspeaker> clock_;
    };
    void take(std::span<const float> samples) {
        const std::scoped_lock lock(mutex_);
        heard_.insert(heard_.end(), samples.begin(), samples.end());
    }

    mutable std::mutex mutex_;
    std::vector<float> heard_;
};

} // namespace dclscope::test

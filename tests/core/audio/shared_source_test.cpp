// SPDX-License-Identifier: Apache-2.0
// One source for several listeners: all of it for each, and none waits for another.
#include "core/audio/shared_source.h"
#include "core/audio/sound_file.h"
#include "core/base/error.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace dclscope {
namespace {

using std::chrono::milliseconds;

constexpr double kRateHz = 8000.0;

/// Counts its samples, 80 with each read(), as fast as they are asked for up to the end, where it fails or finishes.
class Counting final : public Source {
public:
    struct Plan {
        std::size_t samples = 0;
        bool fails = false;
        int startsThatThrow = 0;
    };
    explicit Counting(std::shared_ptr<Plan> plan) : plan_(std::move(plan)) {}

    std::string name() const override { return "counting"; }
    double sampleRateHz() const noexcept override { return kRateHz; }
    bool isLive() const noexcept override { return true; }
    void start() override {
        if (plan_->startsThatThrow > 0) {
            --plan_->startsThatThrow;
            throw AudioError("no microphone found");
        }
        given_ = 0;
    }
    void stop() noexcept override {}
    std::size_t read(std::span<float> out, milliseconds) override {
        const std::size_t count = std::min({out.size(), std::size_t{80}, plan_->samples - given_});
        for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<float>(given_ + i);
        given_ += count;
        return count;
    }
    Clock::time_point capturedAt() const override { return Clock::now(); }
    SourceStatus status() const override {
        using Phase = SourceStatus::Phase;
        if (given_ < plan_->samples) return {Phase::Running, "", 3, 0, 5};
        return {plan_->fails ? Phase::Failed : Phase::Finished, plan_->fails ? "it went away" : "it is over", 3, 0, 5};
    }

private:
    std::shared_ptr<Plan> plan_;
    std::atomic<std::size_t> given_{0};
};

/// Everything up to the end.
std::vector<float> heardOut(Source& source) {
    std::vector<float> all;
    std::vector<float> block(1000);
    for (;;) {
        const std::size_t count = source.read(block, milliseconds(50));
        all.insert(all.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(count));
        if (count == 0 && source.status().phase != SourceStatus::Phase::Running) return all;
    }
}

void expectCounted(const std::vector<float>& heard, std::size_t count) {
    ASSERT_EQ(heard.size(), count);
    for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(heard[i], static_cast<float>(i));
}

TEST(SharedSource, EachListenerGetsAllOfItFromTheFirstSampleOn) {
    const auto plan = std::make_shared<Counting::Plan>(Counting::Plan{16000, false, 0});
    auto sources = shareSource(std::make_unique<Counting>(plan), 2);
    EXPECT_EQ(sources[0]->name(), "counting");
    EXPECT_EQ(sources[0]->status().phase, SourceStatus::Phase::Idle);
    sources[0]->start();
    EXPECT_EQ(sources[0]->sampleRateHz(), kRateHz);
    std::vector<float> other;
    std::thread late([&] {
        std::this_thread::sleep_for(milliseconds(60));
        sources[1]->start(); // while it runs, or behind its end, where all is still there
        other = heardOut(*sources[1]);
    });
    const std::vector<float> first = heardOut(*sources[0]);
    late.join();
    expectCounted(first, 16000);
    expectCounted(other, 16000);
    for (const auto& source : sources) {
        const SourceStatus status = source->status();
        EXPECT_EQ(status.phase, SourceStatus::Phase::Finished);
        EXPECT_EQ(status.sentence, "it is over");
        EXPECT_EQ(status.lostFrames, 3U) << "the source's own";
        EXPECT_EQ(status.clippedFrames, 5U);
        source->stop();
    }
}

TEST(SharedSource, WhoDoesNotReadLosesFramesAndHoldsUpNobody) {
    const auto plan = std::make_shared<Counting::Plan>(Counting::Plan{8000, false, 0});
    auto sources = shareSource(std::make_unique<Counting>(plan), 2, 0.5);
    sources[0]->start();
    sources[1]->start();
    std::vector<float> block(80);
    std::size_t heard = 0;
    while (sources[0]->status().phase == SourceStatus::Phase::Running || heard < 8000) {
        const std::size_t count = sources[0]->read(block, milliseconds(20));
        for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(block[i], static_cast<float>(heard + i));
        heard += count;
    }
    EXPECT_EQ(heard, 8000U);
    EXPECT_EQ(sources[0]->status().lostFrames, 3U);
    const std::size_t kept = heardOut(*sources[1]).size();
    EXPECT_EQ(kept, 4096U) << "half a second, rounded up to a power of two";
    EXPECT_EQ(sources[1]->status().lostFrames, 3U + 8000U - 4096U);
}

TEST(SharedSource, AFailureReachesEveryListenerAndTheFirstOneStartsItAgain) {
    const auto plan = std::make_shared<Counting::Plan>(Counting::Plan{800, true, 0});
    auto sources = shareSource(std::make_unique<Counting>(plan), 2);
    for (const auto& source : sources) source->start();
    expectCounted(heardOut(*sources[0]), 800);
    EXPECT_EQ(sources[0]->status().phase, SourceStatus::Phase::Failed);
    EXPECT_EQ(sources[0]->status().sentence, "it went away");
    sources[0]->stop();
    plan->startsThatThrow = 1;
    EXPECT_THROW(sources[0]->start(), AudioError);
    sources[0]->start();
    expectCounted(heardOut(*sources[1]), 800);
    EXPECT_EQ(sources[1]->status().phase, SourceStatus::Phase::Failed) << "it still hears out the first part";
    sources[1]->stop();
    sources[1]->start();
    expectCounted(heardOut(*sources[0]), 800);
    expectCounted(heardOut(*sources[1]), 800);
}

TEST(SharedSource, GoesOnAsLongAsAnyoneListens) {
    const Sound sound{kRateHz, 1, std::vector<float>(8000, 0.1F)};
    auto sources = shareSource(makeSoundSource("sound", sound, Pace::RealTime, true), 2);
    for (const auto& source : sources) source->start();
    std::vector<float> block(400);
    EXPECT_GT(sources[0]->read(block, milliseconds(1000)), 0U);
    const std::chrono::duration<double> age = Source::Clock::now() - sources[0]->capturedAt();
    EXPECT_LT(age.count(), 0.5);
    sources[0].reset();
    while (sources[1]->read(block, milliseconds(0)) > 0) {}
    EXPECT_GT(sources[1]->read(block, milliseconds(1000)), 0U) << "what came after the other one left";
    sources[1]->stop();
    EXPECT_EQ(sources[1]->status().phase, SourceStatus::Phase::Idle);
}

} // namespace
} // namespace dclscope

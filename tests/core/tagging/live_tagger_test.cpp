// SPDX-License-Identifier: Apache-2.0
#include "core/audio/shared_source.h"
#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/tagging/live_tagger.h"
#include "tests/core/tagging/fake_model.h"
#include "tests/core/tagging/tone_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <condition_variable>
#include <mutex>

namespace dclscope {
namespace {

using std::chrono::milliseconds;

// Collects what a live tagger tells and lets the test wait for it.
class Listener {
public:
    LiveCallbacks callbacks(milliseconds slowness = milliseconds(0)) {
        return {[](const std::string&, double) {},
                [this, slowness](TagFrame frame) {
                    std::this_thread::sleep_for(slowness);
                    const std::scoped_lock lock(mutex_);
                    frames.push_back(std::move(frame));
                    changed_.notify_all();
                },
                [this](bool isFailure, const std::string& why) {
                    const std::scoped_lock lock(mutex_);
                    ended = true;
                    failed = isFailure;
                    sentence = why;
                    changed_.notify_all();
                }};
    }
    template <class Condition>
    bool waitFor(Condition condition) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(20), condition);
    }

    std::vector<TagFrame> frames;
    bool ended = false;
    bool failed = false;
    std::string sentence;

private:
    std::mutex mutex_;
    std::condition_variable changed_;
};

// A device that gives some sound and then breaks off.
class BrokenSource final : public Source {
public:
    explicit BrokenSource(bool opens) : opens_(opens) {}
    std::string name() const override { return "broken"; }
    double sampleRateHz() const noexcept override { return 8000.0; }
    bool isLive() const noexcept override { return true; }
    void start() override {
        if (!opens_) throw AudioError("no microphone found");
    }
    void stop() noexcept override {}
    std::size_t read(std::span<float> out, milliseconds) override {
        if (given_ >= 4000) return 0;
        const std::size_t count = std::min<std::size_t>(out.size(), 400);
        std::fill_n(out.begin(), count, 0.0F);
        given_ += count;
        return count;
    }
    Clock::time_point capturedAt() const override { return Clock::now(); }
    SourceStatus status() const override {
        if (given_ < 4000) return {SourceStatus::Phase::Running, "", 7, 0};
        return {SourceStatus::Phase::Failed, "the microphone 'broken' went away", 7, 0};
    }

private:
    bool opens_;
    std::atomic<std::size_t> given_{0};
};

TEST(LiveTagger, HearsAWholeFile) {
    Listener listener;
    const Sound sound{16000.0, 1, test::toneStream(16000.0, 4.0, {1.0, 2.5}, {0, 1})};
    LiveTagger tagger(test::toneModel(), makeSoundSource("tones", sound, Pace::AsFastAsPossible), listener.callbacks());
    ASSERT_TRUE(listener.waitFor([&] { return listener.ended; }));
    tagger.stop();
    EXPECT_FALSE(listener.failed) << listener.sentence;
    std::vector<std::size_t> started;
    for (const TagFrame& frame : listener.frames)
        for (const TagEvent& event : frame.events)
            if (event.kind == TagEvent::Kind::Start) started.push_back(event.label);
    EXPECT_EQ(started, (std::vector<std::size_t>{0, 1}));
}

TEST(LiveTagger, ItsThresholdsCanBeMovedWhileItListens) {
    Listener listener;
    const Sound sound{16000.0, 1, test::toneStream(16000.0, 5.5, {1.0, 2.5, 4.0}, {0, 1, 0})};
    LiveCallbacks callbacks = listener.callbacks();
    LiveTagger* listening = nullptr;
    std::mutex known; // the first frame may come before the tagger's name is known here
    known.lock();
    callbacks.frame = [&, tell = callbacks.frame](TagFrame frame) {
        if (frame.timeSeconds > 2.2) {
            const std::scoped_lock lock(known);
            listening->setThreshold(1, 1.01F); // no score reaches it; the others keep theirs
        }
        tell(std::move(frame));
    };
    LiveTagger tagger(test::toneModel(), makeSoundSource("tones", sound, Pace::AsFastAsPossible), callbacks);
    listening = &tagger;
    known.unlock();
    ASSERT_TRUE(listener.waitFor([&] { return listener.ended; }));
    tagger.stop();
    std::vector<std::size_t> started;
    for (const TagFrame& frame : listener.frames)
        for (const TagEvent& event : frame.events)
            if (event.kind == TagEvent::Kind::Start) started.push_back(event.label);
    EXPECT_EQ(started, (std::vector<std::size_t>{0, 0})) << "the high tone comes too late";
}

TEST(LiveTagger, KeepsUpInRealTime) {
    Listener listener;
    const Sound sound{16000.0, 1, test::toneStream(16000.0, 1.0, {0.2}, {0})};
    LiveTagger tagger(test::toneModel(), makeSoundSource("tones", sound, Pace::RealTime), listener.callbacks());
    ASSERT_TRUE(listener.waitFor([&] { return listener.ended; }));
    tagger.stop();
    for (const TagFrame& frame : listener.frames) {
        EXPECT_EQ(frame.latencyMs.has_value(), frame.timeSeconds < 1.0001) << "at " << frame.timeSeconds;
        EXPECT_LT(frame.latencyMs.value_or(0.0), 250.0) << "at " << frame.timeSeconds;
    }
}

TEST(LiveTagger, SkipsTheOldestWindowsWhenItIsTooSlowAndSaysSo) {
    Listener listener;
    const Sound sound{8000.0, 1, test::toneStream(8000.0, 30.0, {}, {})};
    // Four times slower than the sound comes in.
    LiveTagger tagger(test::toneModel(), makeSoundSource("tones", sound, Pace::RealTime),
                      listener.callbacks(milliseconds(200)));
    ASSERT_TRUE(listener.waitFor([&] { return listener.frames.size() >= 8; }));
    tagger.stop();
    EXPECT_GT(listener.frames.back().skippedWindows, 5U);
    EXPECT_LT(listener.frames.back().latencyMs.value_or(1e9), 1000.0);
}

TEST(LiveTagger, ASlowNetworkBesideAFastOneCostsThatNothing) {
    const Sound sound{8000.0, 1, test::toneStream(8000.0, 4.0, {1.0, 2.5}, {0, 1})};
    auto sources = shareSource(makeSoundSource("tones", sound, Pace::RealTime), 2);
    LiveOptions patient; // a busy machine is not what is tested
    patient.patienceSeconds = 60.0;
    Listener fast;
    Listener slow;
    LiveTagger one(test::toneModel(), std::move(sources[0]), fast.callbacks(), patient);
    LiveTagger other(test::toneModel(), std::move(sources[1]), slow.callbacks(milliseconds(300)));
    ASSERT_TRUE(fast.waitFor([&] { return fast.ended; }));
    ASSERT_TRUE(slow.waitFor([&] { return slow.ended; }));
    one.stop();
    other.stop();
    EXPECT_EQ(fast.frames.back().lostFrames, 0U);
    EXPECT_EQ(fast.frames.back().skippedWindows, 0U);
    EXPECT_GT(slow.frames.back().skippedWindows, 20U);
    StreamingTagger alone(test::toneModel(), 8000.0, {});
    std::vector<TagFrame> frames;
    alone.push(sound.samples, frames);
    alone.finish(frames);
    ASSERT_EQ(fast.frames.size(), frames.size());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        EXPECT_EQ(fast.frames[i].timeSeconds, frames[i].timeSeconds);
        for (std::size_t k = 0; k < 3; ++k) ASSERT_NEAR(fast.frames[i].scores[k], frames[i].scores[k], 1e-4F) << i;
    }
}

TEST(LiveTagger, SaysWhereTheTimeBetweenSoundAndLabelWent) {
    const auto network = std::make_shared<test::FakeModel>(models::InputKind::LogMel);
    network->slowness = milliseconds(40);
    LiveOptions options;
    options.tagger.hopSeconds = 0.25;
    Listener listener;
    const Sound sound{32000.0, 1, test::toneStream(32000.0, 1.5, {0.2}, {0})};
    LiveTagger tagger(TagModel::make("slow", network, {}), makeSoundSource("tones", sound, Pace::RealTime),
                      listener.callbacks(milliseconds(100)), options);
    ASSERT_TRUE(listener.waitFor([&] { return listener.ended; }));
    tagger.stop();
    ASSERT_GE(listener.frames.size(), 5U);
    for (const TagFrame& frame : listener.frames) {
        if (!frame.latencyMs) continue;
        const LatencyParts& parts = frame.latency;
        EXPECT_EQ(parts[LatencyPart::Window], 125.0);
        EXPECT_GE(parts[LatencyPart::Network], 40.0);
        EXPECT_GT(parts[LatencyPart::FrontEnd], 0.0);
        EXPECT_GE(parts[LatencyPart::Device], 0.0);
        EXPECT_GE(parts[LatencyPart::Queue], 0.0);
        EXPECT_NEAR(parts.sum() - parts[LatencyPart::Window], *frame.latencyMs, 0.01) << "nothing is left out";
        EXPECT_LE(frame.toldAt, Source::Clock::now());
    }
}

TEST(LiveTagger, TimeThatWindowsWaitForEachOtherIsNotTheDevices) {
    Listener listener;
    const Sound sound{8000.0, 1, test::toneStream(8000.0, 3.0, {}, {})};
    LiveTagger tagger(test::toneModel(), makeSoundSource("tones", sound, Pace::RealTime),
                      listener.callbacks(milliseconds(200)));
    ASSERT_TRUE(listener.waitFor([&] { return listener.frames.size() >= 6; }));
    tagger.stop();
    LatencyBudget budget;
    for (const TagFrame& frame : listener.frames)
        if (frame.latencyMs) budget.add(frame.latency);
    EXPECT_GT(budget.of(LatencyPart::Queue).high, budget.of(LatencyPart::Device).high);
}

TEST(LiveTagger, CountsFramesAtFullScale) {
    Listener listener;
    Sound sound{16000.0, 1, test::toneStream(16000.0, 2.0, {0.5}, {0})};
    std::fill_n(sound.samples.begin() + 9000, 25, -1.0F);
    LiveTagger tagger(test::toneModel(), makeSoundSource("tones", sound, Pace::AsFastAsPossible), listener.callbacks());
    ASSERT_TRUE(listener.waitFor([&] { return listener.ended; }));
    tagger.stop();
    EXPECT_EQ(listener.frames.back().clippedFrames, 25U);
}

TEST(LiveOptions, ANetworkThatIsTooSlowSaysHowOftenItLooks) {
    const auto network = std::make_shared<test::FakeModel>(models::InputKind::LogMel);
    const TagModel model = TagModel::make("slow", network, {});
    EXPECT_EQ(slownessSentence(liveOptionsFor(model, Pace::RealTime)), "");
    network->slowness = milliseconds(800);
    const LiveOptions options = liveOptionsFor(model, Pace::RealTime);
    EXPECT_GE(options.slowWindowSeconds, 0.8);
    EXPECT_NEAR(options.tagger.hopSeconds, kHopPerWindowTime * options.slowWindowSeconds, 1e-9);
    const std::string sentence = slownessSentence(options);
    EXPECT_TRUE(sentence.starts_with("this network needs 0.")) << sentence;
    EXPECT_NE(sentence.find("so one is looked at every 1."), std::string::npos) << sentence;
    EXPECT_EQ(slownessSentence(liveOptionsFor(model, Pace::AsFastAsPossible)), "") << "a sound that waits";
}

TEST(LiveTagger, ADeviceThatGoesAwayIsASentence) {
    Listener listener;
    LiveTagger tagger(test::toneModel(), std::make_unique<BrokenSource>(true), listener.callbacks());
    ASSERT_TRUE(listener.waitFor([&] { return listener.ended; }));
    tagger.stop();
    EXPECT_TRUE(listener.failed);
    EXPECT_EQ(listener.sentence, "the microphone 'broken' went away");
    EXPECT_EQ(listener.frames.front().lostFrames, 7U);
    EXPECT_TRUE(listener.frames.front().latencyMs);
    EXPECT_FALSE(listener.frames.back().latencyMs) << "silence that was put behind the sound was never in the air";
}

// Goes away after half a second of sound, and comes back at the third try, at another rate.
class ReturningSource final : public Source {
public:
    std::string name() const override { return begun_ == 1 ? "first" : "second"; }
    double sampleRateHz() const noexcept override { return begun_ == 1 ? 8000.0 : 16000.0; }
    bool isLive() const noexcept override { return true; }
    void start() override {
        if (begun_ == 1 && ++tries_ < 3) throw AudioError("no microphone found");
        ++begun_;
        given_ = 0;
    }
    void stop() noexcept override {}
    std::size_t read(std::span<float> out, milliseconds) override {
        if (over()) return 0;
        const std::size_t count = std::min<std::size_t>(out.size(), 400);
        std::fill_n(out.begin(), count, 0.0F);
        given_ += count;
        return count;
    }
    Clock::time_point capturedAt() const override { return Clock::now(); }
    SourceStatus status() const override {
        if (!over()) return {SourceStatus::Phase::Running, begun_ == 2 ? "another one is heard" : "", 7, 0};
        if (begun_ == 2) return {SourceStatus::Phase::Finished, "", 7, 0};
        return {SourceStatus::Phase::Failed, "the microphone 'first' went away", 7, 0};
    }

private:
    bool over() const { return given_ >= (begun_ == 1 ? 4000U : 8000U); }

    std::atomic<int> begun_{0};
    int tries_ = 0;
    std::atomic<std::size_t> given_{0};
};

TEST(LiveTagger, GoesOnBehindTheGapWhenADeviceComesBack) {
    Listener listener;
    std::vector<std::string> told;
    double lostAt = 0.0;
    double backAt = 0.0;
    double heard = 0.0;
    LiveCallbacks callbacks = listener.callbacks();
    callbacks.lost = [&](const std::string& sentence, double time) {
        told.push_back(sentence);
        lostAt = time;
    };
    callbacks.back = [&](const std::string& name, double rate, double time) {
        told.push_back(name + " " + std::to_string(std::lround(rate)));
        backAt = time;
    };
    callbacks.remark = [&](const std::string& sentence) { told.push_back(sentence); };
    callbacks.samples = [&](std::span<const float> samples, double rate, double time) {
        heard += static_cast<double>(samples.size()) / rate;
        EXPECT_TRUE(time < 0.5 || time >= backAt) << time;
    };
    LiveOptions options;
    options.retrySeconds = 60.0;
    const auto begin = Source::Clock::now();
    LiveTagger tagger(test::toneModel(), std::make_unique<ReturningSource>(), callbacks, options);
    ASSERT_TRUE(listener.waitFor([&] { return listener.ended; }));
    tagger.stop();
    const std::chrono::duration<double> passed = Source::Clock::now() - begin;
    EXPECT_FALSE(listener.failed);
    EXPECT_EQ(told,
              (std::vector<std::string>{"the microphone 'first' went away", "second 16000", "another one is heard"}));
    EXPECT_GE(backAt - lostAt, 1.5) << "three tries, half a second apart";
    EXPECT_LE(backAt, passed.count() + 0.02);
    EXPECT_NEAR(heard, 1.0, 1e-9);
    double last = 0.0;
    bool behind = false;
    for (const TagFrame& frame : listener.frames) {
        EXPECT_GT(frame.timeSeconds, last);
        last = frame.timeSeconds;
        behind = behind || frame.timeSeconds > backAt;
        if (frame.timeSeconds > backAt) {
            EXPECT_EQ(frame.lostFrames, 14U) << "of both parts";
            EXPECT_GE(frame.firstColumn, std::lround(backAt / 0.01) - 1) << "columns are numbered by time";
        }
    }
    EXPECT_TRUE(behind);
}

TEST(LiveTagger, GivesUpOnADeviceThatStaysAway) {
    Listener listener;
    LiveOptions options;
    options.retrySeconds = 0.7;
    int losses = 0;
    LiveCallbacks callbacks = listener.callbacks();
    callbacks.lost = [&](const std::string&, double) { ++losses; };
    class Gone final : public Source {
    public:
        std::string name() const override { return "gone"; }
        double sampleRateHz() const noexcept override { return 8000.0; }
        bool isLive() const noexcept override { return true; }
        void start() override {
            if (began_++ > 0) throw AudioError("no microphone found");
        }
        void stop() noexcept override {}
        std::size_t read(std::span<float>, milliseconds) override { return 0; }
        Clock::time_point capturedAt() const override { return Clock::now(); }
        SourceStatus status() const override { return {SourceStatus::Phase::Failed, "it went away", 0, 0}; }

    private:
        int began_ = 0;
    };
    LiveTagger tagger(test::toneModel(), std::make_unique<Gone>(), callbacks, options);
    ASSERT_TRUE(listener.waitFor([&] { return listener.ended; }));
    tagger.stop();
    EXPECT_EQ(losses, 1);
    EXPECT_TRUE(listener.failed);
    EXPECT_EQ(listener.sentence, "it went away");
}

TEST(LiveTagger, NoDeviceIsASentence) {
    Listener listener;
    LiveTagger tagger(test::toneModel(), std::make_unique<BrokenSource>(false), listener.callbacks());
    ASSERT_TRUE(listener.waitFor([&] { return listener.ended; }));
    tagger.stop();
    EXPECT_TRUE(listener.failed);
    EXPECT_EQ(listener.sentence, "no microphone found");
}

TEST(LiveTagger, StopsInTheMiddle) {
    Listener listener;
    const Sound sound{8000.0, 1, test::toneStream(8000.0, 60.0, {}, {})};
    LiveTagger tagger(test::toneModel(), makeSoundSource("tones", sound, Pace::RealTime), listener.callbacks());
    ASSERT_TRUE(listener.waitFor([&] { return !listener.frames.empty(); }));
    tagger.stop();
    EXPECT_FALSE(listener.ended);
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/event_detector.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace dclscope {
namespace {

constexpr double kHop = 0.05;
constexpr std::size_t kBackground = 2;

// Plays windows to a detector that knows the labels 0 and 1 and the background 2.
class Player {
public:
    explicit Player(EventOptions options = {}) : detector_(options, {kBackground}, kHop, 0.8) {}

    /// `count` windows that are sure of `label`.
    Player& windows(int count, std::size_t label, float levelDb = -20.0F) {
        std::vector<float> scores(3, 0.05F);
        scores[label] = 0.9F;
        for (int i = 0; i < count; ++i) {
            time_ += kHop;
            detector_.push({time_, scores, levelDb}, events);
        }
        return *this;
    }
    Player& quiet(int count) { return windows(count, kBackground, -60.0F); }

    std::vector<std::size_t> started() const {
        std::vector<std::size_t> labels;
        for (const TagEvent& e : events)
            if (e.kind == TagEvent::Kind::Start) labels.push_back(e.label);
        return labels;
    }

    std::vector<TagEvent> events;

private:
    EventDetector detector_;
    double time_ = 0.0;
};

TEST(EventDetector, OneWordIsOneEvent) {
    Player player;
    player.quiet(30).windows(9, 1).quiet(30);
    ASSERT_EQ(player.events.size(), 2U);
    EXPECT_EQ(player.events[0].kind, TagEvent::Kind::Start);
    EXPECT_EQ(player.events[0].label, 1U);
    EXPECT_NEAR(player.events[0].timeSeconds, 35 * kHop, 1e-9); // the fifth vote
    EXPECT_NEAR(player.events[0].score, (5 * 0.9F + 0.05F) / 6, 1e-6F);
    EXPECT_EQ(player.events[1].kind, TagEvent::Kind::End);
    EXPECT_NEAR(player.events[1].timeSeconds, 41 * kHop, 1e-9); // the second window that another label won
}

TEST(EventDetector, SeveralClassesMayMakeNoEvent) {
    EventDetector detector({}, {0, 2}, kHop, 0.8);
    std::vector<TagEvent> events;
    double time = 0.0;
    for (const std::size_t label : {2, 0, 2, 1, 2}) {
        std::vector<float> scores(3, 0.05F);
        scores[label] = 0.9F;
        for (int i = 0; i < 30; ++i) detector.push({time += kHop, scores, label == 2 ? -60.0F : -20.0F}, events);
    }
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].label, 1U);
}

TEST(EventDetector, AFewWindowsAreNotEnough) {
    Player player;
    player.quiet(30).windows(4, 1).quiet(3).windows(4, 0).quiet(30);
    EXPECT_TRUE(player.events.empty());
}

TEST(EventDetector, OneDoubtfulWindowDoesNotBreakAWord) {
    Player player;
    player.quiet(30).windows(3, 1).windows(1, kBackground).windows(2, 1).quiet(30);
    EXPECT_EQ(player.started(), (std::vector<std::size_t>{1}));
}

TEST(EventDetector, ASuffixThatSoundsLikeAnotherWordIsNotAWord) {
    Player player;
    player.quiet(30).windows(8, 1).windows(7, 0).quiet(30).windows(8, 0).quiet(20);
    EXPECT_EQ(player.started(), (std::vector<std::size_t>{1, 0}));
}

TEST(EventDetector, BackgroundAndDoubtMakeNoEvent) {
    Player player({.threshold = 0.95F});
    player.quiet(30).windows(20, kBackground).windows(20, 1);
    EXPECT_TRUE(player.events.empty());
}

TEST(EventDetector, NothingOpensTheGateInSteadyNoise) {
    Player player;
    player.windows(100, 1, -30.0F);
    EXPECT_TRUE(player.events.empty());
    player.windows(7, 1, -10.0F);
    EXPECT_EQ(player.started(), (std::vector<std::size_t>{1}));
}

TEST(EventDetector, WhatIsTooFaintDoesNotCount) {
    Player player({.minimumLevelDb = -50.0F});
    player.windows(30, kBackground, -100.0F).windows(10, 1, -60.0F);
    EXPECT_TRUE(player.events.empty());
}

// Windows of labels that do not exclude one another: each is an event as long as it reaches its threshold.
class SeveralLabels : public testing::Test {
protected:
    static EventOptions options() {
        EventOptions options;
        options.threshold = 0.3F;
        options.several = true;
        options.windows = options.wins = options.releases = 1;
        options.refractorySeconds = options.gateDb = 0.0;
        return options;
    }
    /// Each as "+label" or "-label" with its score.
    std::vector<std::string> push(const std::vector<float>& scores) {
        std::vector<TagEvent> events;
        detector_.push({time_ += 1.0, scores, -20.0F}, events);
        return said(events);
    }
    static std::vector<std::string> said(const std::vector<TagEvent>& events) {
        std::vector<std::string> words;
        for (const TagEvent& e : events)
            words.push_back((e.kind == TagEvent::Kind::Start ? "+" : "-") + std::to_string(e.label) + " " +
                            std::to_string(std::lround(e.score * 100.0F)));
        return words;
    }
    using Words = std::vector<std::string>;

    EventDetector detector_{options(), {3}, 1.0, 10.0};
    double time_ = 0.0;
};

TEST_F(SeveralLabels, AreHeardAtTheSameTime) {
    EXPECT_EQ(push({0.4F, 0.9F, 0.1F, 0.9F}), (Words{"+1 90", "+0 40"})) << "the highest first; 3 is never heard";
    EXPECT_EQ(push({0.5F, 0.8F, 0.35F, 0.9F}), (Words{"+2 35"}));
    EXPECT_EQ(push({0.2F, 0.8F, 0.35F, 0.0F}), (Words{"-0 50"})) << "with its highest score; the others go on";
    EXPECT_EQ(push({0.3F, 0.1F, 0.4F, 0.0F}), (Words{"-1 90", "+0 30"}));
    std::vector<TagEvent> rest;
    detector_.finish(5.0, rest);
    EXPECT_EQ(said(rest), (Words{"-2 40", "-0 30"}));
    rest.clear();
    detector_.finish(6.0, rest);
    EXPECT_TRUE(rest.empty());
}

TEST_F(SeveralLabels, MayHaveThresholdsOfTheirOwn) {
    detector_.setThreshold(0, 0.1F);
    detector_.setThreshold(1, 0.95F);
    EXPECT_EQ(push({0.2F, 0.9F, 0.2F, 0.0F}), (Words{"+0 20"}));
    detector_.setThreshold(0.15F); // of those that have none of their own
    EXPECT_EQ(push({0.12F, 0.9F, 0.2F, 0.0F}), (Words{"+2 20"}));
    EXPECT_EQ(push({0.05F, 0.96F, 0.2F, 0.0F}), (Words{"-0 20", "+1 96"}));
}

TEST(EventDetector, VotesOfSeveralLabelsAreCountedForEach) {
    EventOptions options;
    options.several = true;
    options.windows = 3;
    options.wins = 2;
    options.gateDb = 0.0;
    EventDetector detector(options, {}, kHop, 0.8);
    std::vector<TagEvent> events;
    double time = 0.0;
    const auto push = [&](float a, float b) { detector.push({time += kHop, std::vector{a, b}, -20.0F}, events); };
    push(0.9F, 0.9F);
    EXPECT_TRUE(events.empty()) << "one vote";
    push(0.9F, 0.1F);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].label, 0U);
    push(0.9F, 0.9F);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[1].label, 1U);
}

TEST(EventDetector, AThresholdOfOneLabelCountsWhereTheyExcludeOneAnotherToo) {
    Player player({.thresholds = {{1, 0.95F}}});
    player.quiet(30).windows(20, 1).quiet(30).windows(20, 0);
    EXPECT_EQ(player.started(), (std::vector<std::size_t>{0}));
}

} // namespace
} // namespace dclscope

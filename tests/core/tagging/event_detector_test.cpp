// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/event_detector.h"

#include <gtest/gtest.h>

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

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/frame_tape.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

constexpr double kTapeHop = 0.05;

TagFrame frameAt(int number) {
    TagFrame frame;
    frame.timeSeconds = kTapeHop * number;
    frame.scores = {0.1F, static_cast<float>(number) * 1e-3F, 0.7F};
    frame.levelDb = -33.25F;
    frame.noiseFloorDb = -61.5F;
    frame.gateOpen = number % 2 == 0;
    frame.firstColumn = 5 * number;
    frame.columns = {-200.0F, -41.237F, -3.5F, 12.0F};
    frame.input.assign(4000, 1.0F);
    frame.spikes = {{frame.timeSeconds - 0.02, 0, 17}, {frame.timeSeconds - 0.01, 1, 300}};
    return frame;
}

} // namespace

TEST(FrameTape, GivesBackTheFramesThatCame) {
    FrameTape tape;
    EXPECT_TRUE(tape.isEmpty());
    EXPECT_EQ(tape.firstAfter(0.0), 0U);
    for (int i = 1; i <= 40; ++i) tape.push(frameAt(i));
    ASSERT_EQ(tape.size(), 40U);
    EXPECT_DOUBLE_EQ(tape.fromSeconds(), kTapeHop);
    EXPECT_DOUBLE_EQ(tape.toSeconds(), 2.0);
    const std::size_t number = tape.firstAfter(0.74);
    const TagFrame frame = tape.frame(number);
    const TagFrame came = frameAt(15);
    EXPECT_DOUBLE_EQ(frame.timeSeconds, came.timeSeconds);
    EXPECT_EQ(frame.scores, came.scores) << "to the last bit";
    EXPECT_EQ(frame.levelDb, came.levelDb);
    EXPECT_EQ(frame.noiseFloorDb, came.noiseFloorDb);
    EXPECT_EQ(frame.gateOpen, came.gateOpen);
    EXPECT_EQ(frame.firstColumn, came.firstColumn);
    ASSERT_EQ(frame.columns.size(), came.columns.size());
    for (std::size_t i = 0; i < came.columns.size(); ++i) EXPECT_NEAR(frame.columns[i], came.columns[i], 0.0051F);
    ASSERT_EQ(frame.spikes.size(), 2U);
    EXPECT_NEAR(frame.spikes[1].timeSeconds, came.spikes[1].timeSeconds, 1e-6);
    EXPECT_EQ(frame.spikes[1].layer, 1U);
    EXPECT_EQ(frame.spikes[1].neuron, 300U);
    EXPECT_TRUE(frame.input.empty()) << "what the network saw is not kept";
    EXPECT_EQ(tape.firstAfter(2.0), 40U);
    EXPECT_DOUBLE_EQ(*tape.frameTimeAt(0.74), 14 * kTapeHop);
    EXPECT_DOUBLE_EQ(tape.frame(*tape.numberAt(0.74)).timeSeconds, 14 * kTapeHop);
    EXPECT_FALSE(tape.numberAt(0.0));
    EXPECT_DOUBLE_EQ(*tape.frameTimeAt(15 * kTapeHop - 1e-4), 15 * kTapeHop) << "but for rounding";
    EXPECT_DOUBLE_EQ(*tape.frameTimeAt(99.0), 2.0);
    EXPECT_FALSE(tape.frameTimeAt(0.0));
    tape.push(frameAt(3));
    EXPECT_EQ(tape.size(), 1U) << "another stream";
    tape.clear();
    EXPECT_TRUE(tape.isEmpty());
    EXPECT_EQ(tape.bytes(), 0U);
}

TEST(FrameTape, KeepsNoMoreSecondsAndBytesThanItMay) {
    FrameTape minutes({2.0, 1U << 20});
    for (int i = 0; i < 1000; ++i) minutes.push(frameAt(i));
    EXPECT_NEAR(minutes.toSeconds() - minutes.fromSeconds(), 2.0, kTapeHop);
    const std::size_t bytes = minutes.bytes();
    for (int i = 1000; i < 2000; ++i) minutes.push(frameAt(i));
    EXPECT_EQ(minutes.bytes(), bytes);

    FrameTape small({600.0, 10000});
    for (int i = 0; i < 1000; ++i) small.push(frameAt(i));
    EXPECT_LE(small.bytes(), 10000U);
    EXPECT_GT(small.size(), 10U);
    EXPECT_DOUBLE_EQ(small.toSeconds(), 999.0 * kTapeHop) << "the newest stay";
}

TEST(FrameTape, KnowsWhatWasHeardWhenAsFarAsItIsKept) {
    FrameTape tape({1.0, 1U << 20});
    TagFrame start = frameAt(10);
    start.events = {{TagEvent::Kind::Start, 2, 0.5, 0.9F}};
    tape.push(start);
    TagFrame end = frameAt(16);
    end.events = {{TagEvent::Kind::End, 2, 0.8, 0.95F}, {TagEvent::Kind::Start, 1, 0.8, 0.8F}};
    tape.push(end);
    ASSERT_EQ(tape.events().size(), 2U);
    EXPECT_EQ(tape.events()[0].label, 2U);
    EXPECT_EQ(tape.events()[0].score, 0.9F);
    EXPECT_DOUBLE_EQ(tape.events()[0].endSeconds.value_or(0.0), 0.8);
    EXPECT_FALSE(tape.events()[1].endSeconds);
    for (int i = 17; i < 60; ++i) tape.push(frameAt(i));
    ASSERT_EQ(tape.events().size(), 1U) << "the first is over and forgotten, the other goes on";
    EXPECT_EQ(tape.events()[0].label, 1U);
}

} // namespace dclscope

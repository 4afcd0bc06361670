// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/epoch_cursor.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <limits>

using dclscope::EpochCursor;

namespace {

struct EpochCursorTest : ::testing::Test {
    EpochCursorTest() { cursor.restart({0.0, 1.0, 2.0, 4.0, 8.0}); }
    static constexpr double kEpochsPerSecond = 2.0; // eight epochs in the shortest film of four seconds
    EpochCursor cursor;
};

} // namespace

TEST_F(EpochCursorTest, startsOnTheLastEpoch) { EXPECT_DOUBLE_EQ(cursor.epoch(), 8.0); }

TEST_F(EpochCursorTest, stepsGoFromCheckpointToCheckpoint) {
    cursor.setEpoch(2.5);
    cursor.stepForward();
    EXPECT_DOUBLE_EQ(cursor.epoch(), 4.0);
    cursor.stepForward();
    EXPECT_DOUBLE_EQ(cursor.epoch(), 8.0);
    cursor.stepForward();
    EXPECT_DOUBLE_EQ(cursor.epoch(), 8.0);
    cursor.setEpoch(2.5);
    cursor.stepBackward();
    EXPECT_DOUBLE_EQ(cursor.epoch(), 2.0);
    cursor.toFirst();
    cursor.stepBackward();
    EXPECT_DOUBLE_EQ(cursor.epoch(), 0.0);
}

TEST_F(EpochCursorTest, isLimitedToTheRun) {
    cursor.setEpoch(99.0);
    EXPECT_DOUBLE_EQ(cursor.epoch(), 8.0);
    cursor.setEpoch(-1.0);
    EXPECT_DOUBLE_EQ(cursor.epoch(), 0.0);
    cursor.setEpoch(std::numeric_limits<double>::quiet_NaN());
    EXPECT_DOUBLE_EQ(cursor.epoch(), 0.0);
}

TEST_F(EpochCursorTest, advancesWithTimeAndSpeed) {
    cursor.toFirst();
    cursor.advance(0.25);
    EXPECT_NEAR(cursor.epoch(), 0.25 * kEpochsPerSecond, 1e-12);
    cursor.setSpeed(0.5);
    cursor.advance(0.25);
    EXPECT_NEAR(cursor.epoch(), 0.375 * kEpochsPerSecond, 1e-12);
}

TEST_F(EpochCursorTest, aFilmTakesFourToTwentySeconds) {
    std::vector<double> epochs;
    for (int i = 0; i < 41; ++i) epochs.push_back(100.0 * i);
    cursor.restart(epochs);
    EXPECT_NEAR(cursor.epochsPerSecond(), 4000.0 / 16.4, 1e-9);
    for (int i = 41; i < 1001; ++i) epochs.push_back(100.0 * i);
    cursor.restart(epochs);
    EXPECT_NEAR(cursor.epochsPerSecond(), 100000.0 / 20.0, 1e-9);
}

TEST_F(EpochCursorTest, endsAtTheLastEpochWithoutLoop) {
    cursor.toFirst();
    cursor.play();
    EXPECT_TRUE(cursor.isPlaying());
    cursor.advance(60.0);
    EXPECT_DOUBLE_EQ(cursor.epoch(), 8.0);
    EXPECT_FALSE(cursor.isPlaying());
}

TEST_F(EpochCursorTest, loopsShowTheLastEpochAndStartAgain) {
    cursor.setLoops(true);
    cursor.setEpoch(7.5);
    cursor.play();
    cursor.advance(1.0);
    EXPECT_DOUBLE_EQ(cursor.epoch(), 8.0);
    cursor.advance(0.016);
    EXPECT_DOUBLE_EQ(cursor.epoch(), 0.0);
    EXPECT_TRUE(cursor.isPlaying());
}

TEST_F(EpochCursorTest, playFromTheEndStartsAgain) {
    const QSignalSpy playing(&cursor, &EpochCursor::playingChanged);
    cursor.play();
    EXPECT_DOUBLE_EQ(cursor.epoch(), 0.0);
    cursor.play();
    EXPECT_EQ(playing.count(), 1);
    cursor.pause();
    EXPECT_EQ(playing.count(), 2);
}

TEST_F(EpochCursorTest, theClockMovesIt) {
    cursor.toFirst();
    QSignalSpy moved(&cursor, &EpochCursor::epochChanged);
    cursor.play();
    ASSERT_TRUE(moved.wait(2000));
    EXPECT_GT(cursor.epoch(), 0.0);
}

TEST_F(EpochCursorTest, followsAGrowingRunOnlyFromItsEnd) {
    cursor.setEpochs({0.0, 1.0, 2.0, 4.0, 8.0, 9.0});
    EXPECT_DOUBLE_EQ(cursor.epoch(), 9.0);
    cursor.setEpoch(3.3);
    cursor.setEpochs({0.0, 1.0, 2.0, 4.0, 8.0, 9.0, 10.0});
    EXPECT_DOUBLE_EQ(cursor.epoch(), 3.3);
}

TEST_F(EpochCursorTest, nothingOpenIsHarmless) {
    cursor.restart({});
    cursor.play();
    cursor.stepForward();
    cursor.stepBackward();
    cursor.advance(1.0);
    EXPECT_FALSE(cursor.isPlaying());
    EXPECT_DOUBLE_EQ(cursor.epoch(), 0.0);
    cursor.restart({7.0});
    cursor.play();
    EXPECT_FALSE(cursor.isPlaying());
    EXPECT_DOUBLE_EQ(cursor.epoch(), 7.0);
}

TEST_F(EpochCursorTest, knowsTheKeysOfPlayingAndNoOther) {
    cursor.setEpochs({0.0, 1.0, 2.0});
    cursor.toLast();
    EXPECT_TRUE(cursor.takeKey(Qt::Key_Left));
    EXPECT_DOUBLE_EQ(cursor.epoch(), 1.0);
    EXPECT_TRUE(cursor.takeKey(Qt::Key_Home));
    EXPECT_DOUBLE_EQ(cursor.epoch(), 0.0);
    EXPECT_TRUE(cursor.takeKey(Qt::Key_Right));
    EXPECT_DOUBLE_EQ(cursor.epoch(), 1.0);
    EXPECT_TRUE(cursor.takeKey(Qt::Key_End));
    EXPECT_DOUBLE_EQ(cursor.epoch(), 2.0);
    EXPECT_TRUE(cursor.takeKey(Qt::Key_Plus));
    EXPECT_DOUBLE_EQ(cursor.speed(), 2.0);
    EXPECT_TRUE(cursor.takeKey(Qt::Key_Minus));
    EXPECT_DOUBLE_EQ(cursor.speed(), 1.0);
    EXPECT_TRUE(cursor.takeKey(Qt::Key_Space));
    EXPECT_TRUE(cursor.isPlaying());
    cursor.pause();
    EXPECT_FALSE(cursor.takeKey(Qt::Key_V));
    EXPECT_FALSE(cursor.takeKey(Qt::Key_PageDown));
}

TEST_F(EpochCursorTest, speedIsLimited) {
    cursor.setSpeed(1000.0);
    EXPECT_DOUBLE_EQ(cursor.speed(), EpochCursor::kFastest);
    cursor.setSpeed(0.0);
    EXPECT_DOUBLE_EQ(cursor.speed(), EpochCursor::kSlowest);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/made_up_run.h"
#include "widgets/style/theme.h"
#include "widgets/views/timeline.h"
#include "widgets/views/timeline_track.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace dclscope {
namespace {

std::shared_ptr<const Run> sixEpochs(bool metrics = true) {
    return test::madeUpRun({test::layer1d("d", 4, 5, 15)}, 6, metrics);
}

TEST(Timeline, KeysStepJumpAndPlay) {
    EpochCursor cursor;
    Timeline timeline(cursor);
    timeline.setRun(sixEpochs());
    QTest::keyClick(&timeline, Qt::Key_End);
    EXPECT_EQ(cursor.epoch(), 5.0);
    QTest::keyClick(&timeline, Qt::Key_Left);
    EXPECT_EQ(cursor.epoch(), 4.0);
    QTest::keyClick(&timeline, Qt::Key_Home);
    EXPECT_EQ(cursor.epoch(), 0.0);
    cursor.setEpoch(2.4);
    QTest::keyClick(&timeline, Qt::Key_Right);
    EXPECT_EQ(cursor.epoch(), 3.0);
    cursor.setEpoch(2.4);
    QTest::keyClick(&timeline, Qt::Key_Left);
    EXPECT_EQ(cursor.epoch(), 2.0);
    QTest::keyClick(&timeline, Qt::Key_Space);
    EXPECT_TRUE(cursor.isPlaying());
    QTest::keyClick(&timeline, Qt::Key_Space);
    EXPECT_FALSE(cursor.isPlaying());
}

TEST(Timeline, KeysReachItFromTheTrack) {
    EpochCursor cursor;
    Timeline timeline(cursor);
    timeline.setRun(sixEpochs());
    QTest::keyClick(timeline.findChild<TimelineTrack*>(), Qt::Key_End);
    EXPECT_EQ(cursor.epoch(), 5.0);
}

TEST(Timeline, PlaysAtItsSpeedAndLoops) {
    EpochCursor cursor;
    Timeline timeline(cursor);
    timeline.setRun(sixEpochs());
    QSignalSpy changed(&cursor, &EpochCursor::epochChanged);
    cursor.setLoops(true);
    QSignalSpy playing(&cursor, &EpochCursor::playingChanged);
    cursor.play();
    cursor.advance(1.0);
    EXPECT_NEAR(cursor.epoch(), 5.0 / 4.0, 1e-9);
    cursor.setSpeed(2.0);
    cursor.advance(1.0);
    EXPECT_NEAR(cursor.epoch(), 3 * 5.0 / 4.0, 1e-9);
    cursor.advance(10.0);
    EXPECT_EQ(cursor.epoch(), 5.0) << "the last picture is shown before the film starts again";
    cursor.advance(0.016);
    EXPECT_EQ(cursor.epoch(), 0.0);
    cursor.setLoops(false);
    cursor.advance(100.0);
    EXPECT_EQ(cursor.epoch(), 5.0);
    EXPECT_FALSE(cursor.isPlaying());
    EXPECT_GE(changed.count(), 5);
    EXPECT_EQ(playing.count(), 2);
    cursor.play();
    EXPECT_EQ(cursor.epoch(), 0.0) << "playing from the end starts over";
}

TEST(Timeline, TheClockRuns) {
    EpochCursor cursor;
    Timeline timeline(cursor);
    timeline.setRun(sixEpochs());
    cursor.play();
    EXPECT_TRUE(QTest::qWaitFor([&] { return cursor.epoch() > 0.05; }, 3000));
}

TEST(Timeline, TheMouseScrubs) {
    EpochCursor cursor;
    Timeline timeline(cursor);
    timeline.setRun(sixEpochs());
    timeline.resize(1000, 96);
    timeline.show();
    QCoreApplication::processEvents();
    auto* track = timeline.findChild<TimelineTrack*>();
    cursor.play();
    QTest::mousePress(track, Qt::LeftButton, {}, QPoint(static_cast<int>(track->xOf(3.0)), 40));
    EXPECT_NEAR(cursor.epoch(), 3.0, 0.03);
    EXPECT_FALSE(cursor.isPlaying());
    QMouseEvent move(QEvent::MouseMove, QPointF(track->width() + 50, 40),
                     track->mapToGlobal(QPointF(track->width() + 50, 40)), Qt::LeftButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(track, &move);
    EXPECT_EQ(cursor.epoch(), 5.0);
    EXPECT_NEAR(track->epochAt(track->xOf(1.7)), 1.7, 1e-9);
}

TEST(Timeline, WorksWithoutMetricsWithOneEpochAndWithNone) {
    EpochCursor cursor;
    Timeline timeline(cursor);
    timeline.setRun(sixEpochs(false));
    cursor.toLast();
    EXPECT_EQ(cursor.epoch(), 5.0);
    timeline.setRun(test::madeUpRun({test::layer1d("d", 4, 5, 15)}, 1));
    EXPECT_EQ(cursor.epoch(), 0.0);
    cursor.play();
    EXPECT_FALSE(cursor.isPlaying());
    timeline.setRun(nullptr);
    cursor.stepForward();
    cursor.toLast();
    timeline.resize(700, 96);
    EXPECT_FALSE(timeline.grab().isNull());
}

TEST(Timeline, KeepsItsPlaceWhenAnEpochIsAdded) {
    EpochCursor cursor;
    Timeline timeline(cursor);
    timeline.setRun(sixEpochs());
    cursor.setEpoch(3.3);
    QSignalSpy changed(&cursor, &EpochCursor::epochChanged);
    timeline.setRun(test::madeUpRun({test::layer1d("d", 4, 5, 15)}, 7));
    EXPECT_EQ(cursor.epoch(), 3.3);
    EXPECT_EQ(cursor.last(), 6.0);
    EXPECT_EQ(changed.count(), 0);
}

TEST(TimelineTrack, MarksFilesThatCannotBeRead) {
    auto run = test::madeUpRun({test::layer1d("d", 4, 5, 15)}, 6);
    const ThemeColors& colors = themeColors(false);
    const auto warnings = [&] {
        EpochCursor cursor;
        Timeline timeline(cursor);
        timeline.setRun(run);
        auto* track = timeline.findChild<TimelineTrack*>();
        track->resize(600, 90);
        QImage image(track->size(), QImage::Format_RGB32);
        QPainter painter(&image);
        track->paint(painter, image.rect(), colors);
        int hits = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixel(x, y) == colors.warning.rgb()) ++hits;
        return hits;
    };
    EXPECT_EQ(warnings(), 0);
    run->snapshots.edit(2).problem = "cut short";
    EXPECT_GT(warnings(), 0);
}

} // namespace
} // namespace dclscope

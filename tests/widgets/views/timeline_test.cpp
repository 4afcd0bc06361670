// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/timeline.h"

#include "tests/widgets/views/made_up_run.h"
#include "widgets/style/theme.h"
#include "widgets/views/timeline_track.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace dclscope {
namespace {

std::shared_ptr<const Run> sixEpochs(bool metrics = true) { return test::madeUpRun({test::layer1d("d", 4, 5, 15)}, 6, metrics); }

TEST(Timeline, KeysStepJumpAndPlay) {
    Timeline timeline;
    timeline.setRun(sixEpochs());
    QTest::keyClick(&timeline, Qt::Key_End);
    EXPECT_EQ(timeline.epoch(), 5.0);
    QTest::keyClick(&timeline, Qt::Key_Left);
    EXPECT_EQ(timeline.epoch(), 4.0);
    QTest::keyClick(&timeline, Qt::Key_Home);
    EXPECT_EQ(timeline.epoch(), 0.0);
    timeline.setEpoch(2.4);
    QTest::keyClick(&timeline, Qt::Key_Right);
    EXPECT_EQ(timeline.epoch(), 3.0);
    timeline.setEpoch(2.4);
    QTest::keyClick(&timeline, Qt::Key_Left);
    EXPECT_EQ(timeline.epoch(), 2.0);
    QTest::keyClick(&timeline, Qt::Key_Space);
    EXPECT_TRUE(timeline.isPlaying());
    QTest::keyClick(&timeline, Qt::Key_Space);
    EXPECT_FALSE(timeline.isPlaying());
}

TEST(Timeline, KeysReachItFromTheTrack) {
    Timeline timeline;
    timeline.setRun(sixEpochs());
    QTest::keyClick(timeline.findChild<TimelineTrack*>(), Qt::Key_End);
    EXPECT_EQ(timeline.epoch(), 5.0);
}

TEST(Timeline, PlaysAtItsSpeedAndLoops) {
    Timeline timeline;
    timeline.setRun(sixEpochs());
    QSignalSpy changed(&timeline, &Timeline::epochChanged);
    QSignalSpy playing(&timeline, &Timeline::playingChanged);
    timeline.play();
    timeline.advance(1.0);
    EXPECT_NEAR(timeline.epoch(), 5.0 / 4.0, 1e-9);
    timeline.setSpeed(2.0);
    timeline.advance(1.0);
    EXPECT_NEAR(timeline.epoch(), 3 * 5.0 / 4.0, 1e-9);
    timeline.advance(10.0);
    EXPECT_EQ(timeline.epoch(), 5.0) << "the last picture is shown before the film starts again";
    timeline.advance(0.016);
    EXPECT_EQ(timeline.epoch(), 0.0);
    timeline.setLooping(false);
    timeline.advance(100.0);
    EXPECT_EQ(timeline.epoch(), 5.0);
    EXPECT_FALSE(timeline.isPlaying());
    EXPECT_GE(changed.count(), 5);
    EXPECT_EQ(playing.count(), 2);
    timeline.play();
    EXPECT_EQ(timeline.epoch(), 0.0) << "playing from the end starts over";
}

TEST(Timeline, TheClockRuns) {
    Timeline timeline;
    timeline.setRun(sixEpochs());
    timeline.play();
    EXPECT_TRUE(QTest::qWaitFor([&] { return timeline.epoch() > 0.05; }, 3000));
}

TEST(Timeline, TheMouseScrubs) {
    Timeline timeline;
    timeline.setRun(sixEpochs());
    timeline.resize(1000, 96);
    timeline.show();
    QCoreApplication::processEvents();
    auto* track = timeline.findChild<TimelineTrack*>();
    timeline.play();
    QTest::mousePress(track, Qt::LeftButton, {}, QPoint(static_cast<int>(track->xOf(3.0)), 40));
    EXPECT_NEAR(timeline.epoch(), 3.0, 0.03);
    EXPECT_FALSE(timeline.isPlaying());
    QMouseEvent move(QEvent::MouseMove, QPointF(track->width() + 50, 40), track->mapToGlobal(QPointF(track->width() + 50, 40)), Qt::LeftButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(track, &move);
    EXPECT_EQ(timeline.epoch(), 5.0);
    EXPECT_NEAR(track->epochAt(track->xOf(1.7)), 1.7, 1e-9);
}

TEST(Timeline, WorksWithoutMetricsWithOneEpochAndWithNone) {
    Timeline timeline;
    timeline.setRun(sixEpochs(false));
    timeline.toLast();
    EXPECT_EQ(timeline.epoch(), 5.0);
    timeline.setRun(test::madeUpRun({test::layer1d("d", 4, 5, 15)}, 1));
    EXPECT_EQ(timeline.epoch(), 0.0);
    timeline.play();
    EXPECT_FALSE(timeline.isPlaying());
    timeline.setRun(nullptr);
    timeline.stepForward();
    timeline.toLast();
    timeline.resize(700, 96);
    EXPECT_FALSE(timeline.grab().isNull());
}

TEST(Timeline, KeepsItsPlaceWhenAnEpochIsAdded) {
    Timeline timeline;
    timeline.setRun(sixEpochs());
    timeline.setEpoch(3.3);
    QSignalSpy changed(&timeline, &Timeline::epochChanged);
    timeline.setRun(test::madeUpRun({test::layer1d("d", 4, 5, 15)}, 7));
    EXPECT_EQ(timeline.epoch(), 3.3);
    EXPECT_EQ(timeline.lastEpoch(), 6.0);
    EXPECT_EQ(changed.count(), 0);
}

TEST(TimelineTrack, MarksFilesThatCannotBeRead) {
    auto run = test::madeUpRun({test::layer1d("d", 4, 5, 15)}, 6);
    const ThemeColors& colors = themeColors(false);
    const auto warnings = [&] {
        Timeline timeline;
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
    run->snapshots[2].problem = "cut short";
    EXPECT_GT(warnings(), 0);
}

} // namespace
} // namespace dclscope

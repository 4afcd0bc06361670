// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/made_up_run.h"
#include "widgets/style/theme.h"
#include "widgets/views/timeline.h"
#include "widgets/views/timeline_track.h"

#include <QComboBox>
#include <QFontMetricsF>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>

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

TEST(Timeline, AnyFigureOfTheRunCanBeDrawn) {
    auto run = test::madeUpRun({test::layer1d("d", 4, 5, 15)}, 6);
    for (EpochMetrics& row : run->metrics) {
        row.values["learning_rate"] = 0.001 * (6.0 - row.epoch);
        row.values["mean_drift"] = row.epoch;
    }
    TimelineTrack track;
    track.resize(600, 84);
    track.setData({0, 1, 2, 3, 4, 5}, {}, run->metrics);
    EXPECT_EQ(track.shownCurves(), (QStringList{"train loss", "valid accuracy", "valid loss"}));
    EXPECT_EQ(track.curveNames().size(), 5);
    const QImage usual = track.grab().toImage();
    track.showCurves({"learning rate", "valid loss"});
    EXPECT_EQ(track.shownCurves(), (QStringList{"valid loss", "learning rate"}));
    EXPECT_NE(track.grab().toImage(), usual);
    track.setData({0, 1, 2, 3, 4, 5}, {}, run->metrics);
    EXPECT_TRUE(track.shownCurves().contains("learning rate")) << "it stays chosen";
    track.showCurves({});
    EXPECT_EQ(track.grab().toImage(), usual);
    EpochCursor cursor;
    Timeline timeline(cursor);
    timeline.setRun(run);
    const auto buttons = timeline.findChildren<QToolButton*>();
    const auto curves = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton* button) {
        return button->accessibleName() == QLatin1String("Curves in the timeline");
    });
    ASSERT_NE(curves, buttons.end());
    emit(*curves)->menu()->aboutToShow();
    EXPECT_EQ((*curves)->menu()->actions().first()->text(), "train loss");
    (*curves)->menu()->actions().first()->trigger();
    EXPECT_EQ(timeline.track().shownCurves(), (QStringList{"valid accuracy", "valid loss"}));
}

TEST(TimelineTrack, DashesAreSeenInTheSignsOfTwoRuns) {
    const std::vector<EpochMetrics> metrics{{0.0, {{"valid_loss", 2.0}}}, {5.0, {{"valid_loss", 1.0}}}};
    const std::vector<EpochMetrics> scores{{0.0, {{"valid_accuracy", 0.2}}}, {5.0, {{"valid_accuracy", 0.9}}}};
    const ThemeColors& colors = themeColors(false);
    TimelineTrack track;
    track.resize(700, 90);
    const auto piecesOfSign = [&](const std::vector<EpochMetrics>& own) { // of the first curve
        track.setData({0.0, 5.0}, {}, own,
                      BesideCurves{QStringLiteral("one"), QStringLiteral("two"), own, [](double e) { return e; }});
        QImage image(track.size(), QImage::Format_RGB32);
        QPainter painter(&image);
        track.paint(painter, image.rect(), colors);
        painter.setFont(readableFont(track.font(), 0.9));
        const int y = static_cast<int>(2.0 + QFontMetricsF(painter.font()).height() / 2.0);
        int pieces = 0;
        bool before = false;
        for (int x = 1; x < 31; ++x) {
            const bool drawn = image.pixel(x, y) != colors.window.rgb();
            if (drawn && !before) ++pieces;
            before = drawn;
        }
        return pieces;
    };
    EXPECT_EQ(piecesOfSign(scores), 1) << "a score's is one line";
    EXPECT_GE(piecesOfSign(metrics), 2) << "a loss's is dashed";
}

TEST(TimelineTrack, NamesKeepWhatTellsThemApart) {
    const std::vector<EpochMetrics> metrics{
        {0.0, {{"valid_accuracy", 0.2}, {"valid_background_accuracy", 0.3}, {"train_accuracy", 0.1}}}};
    TimelineTrack track;
    track.setData({0.0}, {}, metrics);
    const QFontMetricsF letters(track.font());
    const auto all = [&](double room) {
        QStringList names;
        for (const QString& name : track.legendNames(letters, room)) names << name;
        return names;
    };
    EXPECT_EQ(all(1e6), (QStringList{"train accuracy", "valid accuracy", "valid background accuracy"}));
    const QStringList abridged{"train acc.", "valid acc.", "valid background acc."};
    double room = 0.0;
    for (const QString& name : abridged) room += letters.horizontalAdvance(name);
    EXPECT_EQ(all(room + 1.0), abridged);
    const QString longest = all(room - 20.0).back();
    EXPECT_TRUE(longest.startsWith(QStringLiteral("valid")) && longest.endsWith(QStringLiteral("acc.")))
        << longest.toStdString();
    const std::vector<EpochMetrics> both{{0.0, {{"valid_accuracy", 0.2}, {"valid_background_accuracy", 0.3}}}};
    track.setData({0.0}, {}, both);
    room = letters.horizontalAdvance(QStringLiteral("acc.")) +
           letters.horizontalAdvance(QStringLiteral("background acc."));
    EXPECT_EQ(all(room + 1.0), (QStringList{"acc.", "background acc."})) << "what is common goes first";
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

TEST(TimelineTrack, FiguresBelongToTheirEpochAlone) {
    TimelineTrack track;
    std::vector<EpochMetrics> metrics;
    for (const double epoch : {1.0, 2.0, 4.0}) metrics.push_back({epoch, {{"valid_loss", 0.5 * epoch}}});
    track.setData({0, 1, 2, 3, 4}, {}, metrics);
    track.resize(600, 90);
    track.show();
    QSignalSpy hovered(&track, &TimelineTrack::hovered);
    const auto reading = [&](double epoch) {
        QMouseEvent move(QEvent::MouseMove, QPointF(track.xOf(epoch), 40), track.mapToGlobal(QPointF(0, 40)),
                         Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&track, &move);
        return hovered.last()[0].toString();
    };
    EXPECT_TRUE(reading(0).endsWith(QStringLiteral("valid loss not measured"))) << reading(0).toStdString();
    EXPECT_TRUE(reading(1.0001).endsWith(QStringLiteral("valid loss 0.5"))) << reading(1.0001).toStdString();
    EXPECT_TRUE(reading(2.0001).endsWith(QStringLiteral("valid loss 1")));
    EXPECT_TRUE(reading(3.0001).endsWith(QStringLiteral("valid loss not measured"))) << "epoch 2's is not epoch 3's";
    EXPECT_TRUE(reading(4).endsWith(QStringLiteral("valid loss 2")));
}

TEST(TimelineTrack, ShowsFocusThatCameByKey) {
    EpochCursor cursor;
    Timeline timeline(cursor);
    timeline.setRun(sixEpochs());
    timeline.resize(900, 96);
    timeline.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&timeline));
    auto* track = timeline.findChild<TimelineTrack*>();
    const auto corner = [&] { return track->grab().toImage().pixel(1, 1); };
    const QRgb accent = Theme::instance().colors().accent.rgb();
    EXPECT_NE(corner(), accent);
    track->clearFocus();
    track->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(corner(), accent);
    QTest::keyClick(track, Qt::Key_Home);
    EXPECT_EQ(cursor.epoch(), 0.0);
}

TEST(Timeline, EverySpeedFitsItsBox) {
    EpochCursor cursor;
    Timeline timeline(cursor);
    timeline.setRun(sixEpochs());
    timeline.resize(1000, 96);
    timeline.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&timeline));
    cursor.setSpeed(EpochCursor::kSlowest);
    const auto* box = timeline.findChild<QComboBox*>();
    QStyleOptionComboBox option;
    option.initFrom(box);
    const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
    EXPECT_TRUE(box->currentText().startsWith(QStringLiteral("0.125"))) << box->currentText().toStdString();
    EXPECT_GE(room.width(), box->fontMetrics().horizontalAdvance(box->currentText()));
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

// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence map names, pins, filters and groups labels, few or hundreds.
#include "tests/widgets/live/drawn.h"
#include "widgets/live_views/evidence_map.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QMouseEvent>

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

using namespace dclscope;

TEST(EvidenceMap, longLabelsAreCutNotDrawnOverThePlot) {
    EvidenceMap view;
    view.setLabels({"one", "two", QString(400, 'w')});
    EXPECT_LT(view.neededLeftMargin(), 240);
    view.setLeftMargin(view.neededLeftMargin());
    const QImage empty = drawn(view);
    for (int i = 0; i < 30; ++i) view.addScores(std::vector<float>{0.1F, 0.9F, 0.0F}, 0.01 * (i + 1));
    view.setEndTime(0.3);
    const QImage scored = drawn(view);
    EXPECT_NE(scored, empty);
    view.markStart(1, 0.1);
    EXPECT_NE(drawn(view), scored);
}

TEST(EvidenceMap, hundredsOfLabelsStillDraw) {
    EvidenceMap view;
    QStringList labels;
    for (int i = 0; i < 527; ++i) labels << QString("label %1").arg(i);
    view.setLabels(labels);
    view.addScores(std::vector<float>(527, 0.5F), 0.1);
    EXPECT_GT(colours(drawn(view)), 3);
}

TEST(EvidenceMap, ofHundredsOfLabelsThoseThatMatterHaveARowAndAName) {
    EvidenceMap view;
    QStringList labels;
    for (int i = 0; i < 527; ++i) labels << QString("label %1").arg(i);
    view.resize(500, 160);
    view.setSpan(1.0);
    view.setTimeStep(0.1);
    view.setLabels(labels);
    const double line = QFontMetricsF(view.font()).height();
    ASSERT_LT(static_cast<double>(view.shownLabels().size()), 160.0 / line); // no name over another
    ASSERT_GE(view.shownLabels().size(), 4);

    std::vector<float> scores(527, 0.01F);
    scores[17] = 0.6F;
    scores[300] = 0.9F;
    view.addScores(scores, 0.1);
    EXPECT_TRUE(view.shownLabels().contains("label 17"));
    const qsizetype row = view.shownLabels().indexOf("label 300");
    ASSERT_GE(row, 0);
    scores[17] = scores[300] = 0.01F;
    scores[411] = 0.7F;
    for (int i = 2; i < 6; ++i) view.addScores(scores, 0.1 * i);
    EXPECT_TRUE(view.shownLabels().contains("label 411"));
    EXPECT_EQ(view.shownLabels().indexOf("label 300"), row); // it is still in sight, and has not moved
    for (int i = 6; i < 40; ++i) view.addScores(scores, 0.1 * i);
    const QStringList later = view.shownLabels();
    EXPECT_TRUE(later.contains("label 411"));
    view.setEndTime(4.0);
    const QImage image = drawn(view, {500, 160});
    EXPECT_GT(colours(image), 3);
    drawn(view, {500, 90});
    EXPECT_LT(view.shownLabels().size(), later.size());
    EXPECT_TRUE(view.shownLabels().contains("label 411"));
}

TEST(EvidenceMap, aLabelThatIsHeardHasARow) {
    EvidenceMap view;
    QStringList labels;
    for (int i = 0; i < 100; ++i) labels << QString("label %1").arg(i);
    view.resize(500, 90);
    view.setLabels(labels);
    std::vector<float> scores(100, 0.5F);
    scores[99] = 0.4F;
    view.addScores(scores, 0.1);
    EXPECT_FALSE(view.shownLabels().contains("label 99"));
    view.markStart(99, 0.1);
    view.addScores(scores, 0.2);
    EXPECT_TRUE(view.shownLabels().contains("label 99"));
}

TEST(EvidenceMap, ofLabelsThatAreHeardTheScoreDecidesNotHowOftenTheyAre) {
    EvidenceMap view;
    QStringList labels;
    for (int i = 0; i < 100; ++i) labels << QString("label %1").arg(i);
    view.resize(500, 110);
    view.setLabels(labels);
    std::vector<float> scores(100, 0.3F);
    scores[60] = 0.95F; // never heard
    scores[99] = 0.9F;  // heard once
    for (int time = 1; time <= 3; ++time)
        for (std::size_t label = 0; label < 50; ++label) {
            view.markStart(label, 0.1 * time);
            view.markEnd(label, 0.1 * time + 0.05);
        }
    view.markStart(99, 0.3);
    view.addScores(scores, 0.4);
    ASSERT_LT(view.shownLabels().size(), 50);
    EXPECT_TRUE(view.shownLabels().contains("label 99"));
    EXPECT_FALSE(view.shownLabels().contains("label 60")) << "what is heard comes before what is not";
}

TEST(EvidenceMap, namesTakeLessOfANarrowWindow) {
    EvidenceMap view;
    view.setLabels({QString(400, 'w')});
    view.resize(1200, 160);
    const int wide = view.neededLeftMargin();
    view.resize(600, 160);
    EXPECT_LT(view.neededLeftMargin(), wide);
    EXPECT_LT(view.neededLeftMargin(), 600 / 3);
    view.setLabels({"one", "two"});
    EXPECT_LT(view.neededLeftMargin(), wide) << "short names take what they need";
}

TEST(EvidenceMap, anEventIsFramedWhereItsScoresStand) {
    EvidenceMap view;
    view.setSpan(1.0);
    view.setTimeStep(0.1);
    view.setLabels({"one"});
    view.setLeftMargin(50);
    for (int i = 1; i <= 10; ++i) view.addScores(std::vector<float>{0.0F}, 0.1 * i);
    view.setEndTime(1.0);
    const QImage bare = drawn(view, {550, 100});
    const auto framed = [&] {
        const QImage image = drawn(view, {550, 100});
        std::pair<double, double> edges(image.width(), 0.0);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixel(x, y) != bare.pixel(x, y))
                    edges = {std::min<double>(edges.first, x), std::max<double>(edges.second, x)};
        return edges;
    };
    const auto xOf = [](double time) { return 50.0 + time * 484.0; };
    view.markStart(0, 0.5); // the first score that counts stands from 0.4 to 0.5
    view.markEnd(0, 0.8);   // and the first that does not from 0.7 to 0.8
    EXPECT_NEAR(framed().first, xOf(0.4), 2.5);
    EXPECT_NEAR(framed().second, xOf(0.7), 2.5);
    view.markStart(0, 0.9);
    EXPECT_NEAR(framed().second, xOf(1.0), 3.5) << "it goes on";
    view.markEnd(0, 1.0);
    EXPECT_NEAR(framed().second, xOf(0.9), 2.5);
    view.setOver(1.0);
    EXPECT_NEAR(framed().second, xOf(1.0), 3.5) << "it was heard to the last";
}

// A map as large as in a window of 1024x640, with as many labels as AudioSet has.
struct ManyLabels : testing::Test {
    ManyLabels() {
        for (int i = 0; i < 527; ++i) labels << QString("label %1").arg(i);
        labels[40] = "Dog";
        labels[41] = "Bark";
        labels[42] = "Music";
        view.resize(700, 170);
        view.setSpan(1.0);
        view.setTimeStep(0.1);
        view.setLabels(labels, groups);
        view.setLeftMargin(view.neededLeftMargin());
        push(std::vector<float>(527, 0.01F));
    }
    void push(const std::vector<float>& scores) {
        view.addScores(scores, time += 0.1);
        view.setEndTime(time);
    }
    void click(const QString& name) {
        const qsizetype row = view.shownLabels().indexOf(name);
        ASSERT_GE(row, 0) << name.toStdString();
        const QPointF point = view.nameArea(static_cast<std::size_t>(row)).center();
        for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            QMouseEvent event(type, point, view.mapToGlobal(point), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&view, &event);
        }
    }
    void expectNoNameOverAnother() {
        for (qsizetype row = 1; row < view.shownLabels().size(); ++row) {
            const auto at = static_cast<std::size_t>(row);
            EXPECT_GE(view.nameArea(at).top() + 1e-9, view.nameArea(at - 1).bottom()) << row;
            EXPECT_GE(view.nameArea(at).height(), QFontMetricsF(view.font()).height() * 0.8) << row;
        }
    }
    std::vector<EvidenceGroup> groups{
        {"Animal", {1}, {}, {40, 41}, true}, {"Dog", {}, {40, 41}, {40, 41}, false}, {"Music", {}, {42}, {42}, true}};
    EvidenceMap view;
    QStringList labels;
    double time = 0.0;
};

TEST_F(ManyLabels, namesNeverOverlap) {
    for (const QSize size : {QSize(700, 170), QSize(700, 110), QSize(1000, 260)}) {
        drawn(view, size);
        ASSERT_GE(view.shownLabels().size(), 3);
        expectNoNameOverAnother();
    }
    view.setGrouped(true);
    click("Animal");
    click("Dog");
    expectNoNameOverAnother();
}

TEST_F(ManyLabels, aPinnedLabelStaysOnTopUntilItIsLetGo) {
    QStringList told;
    QObject::connect(&view, &EvidenceMap::pinnedChanged, [&told](const QStringList& pinned) { told = pinned; });
    std::vector<float> scores(527, 0.01F);
    scores[300] = 0.9F;
    push(scores);
    click("label 300");
    EXPECT_EQ(told, QStringList{"label 300"});
    EXPECT_EQ(view.shownLabels().value(0), "label 300");
    view.setPinned({"label 500", "no such label", "label 300", "label 500"});
    EXPECT_EQ(view.pinned(), (QStringList{"label 500", "label 300"}));
    for (int i = 0; i < 30; ++i) push(std::vector<float>(527, 0.2F)); // nothing is left of what it scored
    EXPECT_EQ(view.shownLabels().mid(0, 2), (QStringList{"label 500", "label 300"}));
    EXPECT_EQ(view.shownLabels().count("label 300"), 1);
    click("label 500");
    EXPECT_EQ(told, QStringList{"label 300"});
    EXPECT_EQ(view.shownLabels().value(0), "label 300");
    view.setLabels(labels);
    EXPECT_TRUE(view.pinned().isEmpty()) << "another model has its own";
}

TEST_F(ManyLabels, moreArePinnedThanThereIsRoomFor) {
    view.setPinned(labels.mid(100, 60));
    const QStringList shown = view.shownLabels();
    ASSERT_LT(shown.size(), 60);
    EXPECT_EQ(shown, labels.mid(100, shown.size()));
    expectNoNameOverAnother();
}

TEST_F(ManyLabels, areFilteredByAPartInAnyCase) {
    view.setPinned({"Music"});
    view.setFilter("LABEL 30");
    QStringList shown = view.shownLabels();
    EXPECT_EQ(shown.value(0), "Music") << "what is pinned stays";
    shown.removeFirst();
    ASSERT_FALSE(shown.isEmpty());
    for (const QString& label : shown) EXPECT_TRUE(label.contains("label 30")) << label.toStdString();
    view.setPinned({});
    view.setFilter("nowhere");
    EXPECT_TRUE(view.shownLabels().isEmpty());
    EXPECT_GT(colours(drawn(view, {700, 170})), 2);
    EXPECT_EQ(view.readingAt({500.0, 75.0}), QString());
    view.setFilter({});
    EXPECT_GT(view.shownLabels().size(), 3);
}

TEST_F(ManyLabels, groupsAreTheMaximumOfTheirMembersAndUnfold) {
    std::vector<float> scores(527, 0.01F);
    scores[41] = 0.75F;
    push(scores);
    view.setGrouped(true);
    EXPECT_EQ(view.shownLabels(), (QStringList{"Animal", "Music"}));
    const auto readingOf = [this](const QString& name) {
        const QRectF area = view.nameArea(static_cast<std::size_t>(view.shownLabels().indexOf(name)));
        return view.readingAt({static_cast<double>(view.width()) - 40.0, area.center().y()});
    };
    EXPECT_TRUE(readingOf("Animal").endsWith("Animal · 75.0 %")) << readingOf("Animal").toStdString();
    EXPECT_TRUE(readingOf("Music").endsWith("Music · 1.0 %")) << readingOf("Music").toStdString();
    click("Animal");
    EXPECT_EQ(view.shownLabels(), (QStringList{"Animal", "Dog", "Music"}));
    click("Dog");
    EXPECT_EQ(view.shownLabels(), (QStringList{"Animal", "Dog", "Dog", "Bark", "Music"}));
    click("Bark");
    EXPECT_EQ(view.shownLabels(), (QStringList{"Bark", "Animal", "Dog", "Dog", "Music"})) << "pinned, it has one row";
    view.setLabels(labels, groups);
    EXPECT_EQ(view.shownLabels(), (QStringList{"Animal", "Dog", "Dog", "Bark", "Music"})) << "listened with once more";
    view.setPinned({"Bark"});
    click("Animal");
    EXPECT_EQ(view.shownLabels(), (QStringList{"Bark", "Animal", "Music"}));
    view.setFilter("dog");
    EXPECT_EQ(view.shownLabels(), (QStringList{"Bark", "Dog"})) << "a filter shows labels";
    view.setFilter({});
    view.setLabels({"one", "two"});
    EXPECT_FALSE(view.isGrouped()) << "there are no groups";
    EXPECT_EQ(view.shownLabels(), (QStringList{"one", "two"}));
}

TEST_F(ManyLabels, anEventIsFramedInTheGroupThatHidesItsLabel) {
    view.setGrouped(true);
    const QImage before = drawn(view, {700, 170});
    view.markStart(41, 0.1);
    EXPECT_NE(drawn(view, {700, 170}), before);
    view.markEnd(41, 0.1);
    EvidenceRows rows;
    rows.setLabels(labels, groups);
    rows.setGrouped(true);
    rows.toggleFold(527); // Animal
    rows.choose(100, std::vector<float>(527, 0.0F));
    EXPECT_EQ(rows.rowOf(41), 1U) << "in Dog, the inner one of both";
    EXPECT_EQ(rows.rowOf(42), 2U);
    EXPECT_EQ(rows.rowOf(43), 3U) << "nowhere";
}

TEST(EvidenceMap, skippedWindowsStayBare) {
    EvidenceMap view;
    view.setSpan(1.0);
    view.setTimeStep(0.1);
    view.setLabels({"one"});
    view.setLeftMargin(50);
    view.addScores(std::vector<float>{1.0F}, 0.1);
    view.addScores(std::vector<float>{1.0F}, 0.6);
    view.setEndTime(1.0);
    const QImage image = drawn(view, {550, 100});
    EXPECT_EQ(image.pixel(75, 50), image.pixel(325, 50)); // the two scores
    EXPECT_NE(image.pixel(75, 50), image.pixel(200, 50)); // nothing was looked at in between
}

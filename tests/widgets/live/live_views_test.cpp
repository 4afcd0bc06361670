// SPDX-License-Identifier: GPL-3.0-or-later
// Each live view draws made-up data without a display, and what it draws answers to the data.
#include "tests/widgets/live/drawn.h"
#include "widgets/live_views/evidence_map.h"
#include "widgets/live_views/heard_label.h"
#include "widgets/live_views/level_meter.h"
#include "widgets/live_views/raster_view.h"
#include "widgets/live_views/spectrogram_view.h"
#include "widgets/live_views/tag_bars_view.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTest>
#include <QToolTip>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace dclscope;

TEST(SpectrogramView, newColumnsEnterAtTheRight) {
    SpectrogramView view;
    view.setSpan(1.0);
    view.setTimeStep(0.01);
    view.setBands({100, 200, 400, 800, 1600, 3200}, 0.0F, 1.0F);
    const QImage empty = drawn(view);
    for (int i = 0; i < 50; ++i) view.addColumn(std::vector<float>(6, 1.0F), 0.01 * (i + 1));
    view.setEndTime(0.5);
    const QImage half = drawn(view);
    EXPECT_NE(half, empty);
    EXPECT_EQ(half.pixel(200, 80), empty.pixel(200, 40)); // the left half is still bare
    EXPECT_NE(half.pixel(450, 80), half.pixel(200, 80));
    for (int i = 0; i < 300; ++i) view.addColumn(std::vector<float>(6, i % 2 == 0 ? 0.2F : 0.7F), 0.5 + 0.01 * (i + 1));
    view.setEndTime(3.5);
    EXPECT_GT(colours(drawn(view)), 3);
    view.clear();
    EXPECT_EQ(drawn(view), empty);
}

TEST(SpectrogramView, aRestOfAFewColumnsIsNoGap) {
    SpectrogramView view;
    view.setSpan(1.0);
    view.setTimeStep(0.05);
    view.setBands({100, 200, 400, 800, 1600, 3200}, 0.0F, 1.0F);
    for (int i = 1; i <= 20; ++i) view.addColumn(std::vector<float>(6, 1.0F), 0.05 * i);
    const auto differsAtTheEdge = [&] {
        const QImage image = drawn(view);
        return std::abs(qGray(image.pixel(480, 80)) - qGray(image.pixel(300, 80))) > 4;
    };
    view.setEndTime(1.06);
    EXPECT_FALSE(differsAtTheEdge());
    view.setEndTime(1.3);
    EXPECT_TRUE(differsAtTheEdge()) << "nothing is known of that";
}

TEST(ScrollingPlots, markWhereTheSoundIsOver) {
    SpectrogramView view;
    view.setSpan(1.0);
    view.setTimeStep(0.01);
    view.setBands({100, 200, 400}, 0.0F, 1.0F);
    for (int i = 1; i <= 100; ++i) view.addColumn(std::vector<float>(3, 0.2F), 0.01 * i);
    view.setEndTime(1.0);
    const QImage bare = drawn(view);
    view.setSoundEnd(0.6, true);
    const QImage marked = drawn(view);
    const int x = qRound(72.0 + 0.6 * 412.0);
    EXPECT_NE(marked.pixel(x, 120), bare.pixel(x, 120));
    EXPECT_EQ(marked.pixel(x - 4, 120), bare.pixel(x - 4, 120));
    EXPECT_EQ(marked.pixel(x + 4, 120), bare.pixel(x + 4, 120));
    view.setSoundEnd(1.0, true);
    EXPECT_EQ(drawn(view), bare) << "the picture ends with it";
}

TEST(ScrollingPlots, sayWhatColoursMeanWhereThereIsRoom) {
    SpectrogramView view;
    view.setSpan(1.0);
    view.setBands({100, 200, 400}, -60.0F, 0.0F);
    const auto head = [&](int width) { return drawn(view, {width, 160}).copy(width - 150, 0, 134, 15); };
    EXPECT_EQ(colours(head(500)), 1) << "there is nothing to see yet";
    view.addColumn(std::vector<float>{-10.0F, -20.0F, -30.0F}, 0.01);
    const QImage wide = head(500);
    const QImage narrow = head(200);
    EXPECT_GT(colours(wide), 40) << "a strip of them";
    view.setRange(-110.0F, -25.0F);
    EXPECT_NE(head(500), wide) << "it says from where to where";
    EXPECT_EQ(head(200), narrow) << "there is room for the title alone";
}

TEST(RasterView, spikesBecomeMarksAndOldOnesGo) {
    RasterView view;
    view.setSpan(1.0);
    view.setTimeStep(0.01);
    view.setLayers({4, 2});
    const QImage empty = drawn(view);
    view.setEndTime(0.5);
    for (int i = 0; i < 50; ++i) view.addSpike(0.01 * i, 1, static_cast<std::size_t>(i % 2));
    EXPECT_NE(drawn(view), empty);
    view.addSpike(0.5, 2, 0); // no such layer
    view.addSpike(0.5, 0, 4); // no such neuron
    EXPECT_EQ(view.spikeCount(), 50U);
    view.setEndTime(60.0);
    view.addSpike(60.0, 0, 0);
    EXPECT_EQ(view.spikeCount(), 1U);
    view.clear();
    EXPECT_EQ(view.spikeCount(), 0U);
}

TEST(ScrollingPlots, sayWhatIsUnderTheMouse) {
    constexpr QPointF kMiddle(300.0, 75.0);
    SpectrogramView spectrogram;
    spectrogram.setSpan(1.0);
    spectrogram.setTimeStep(0.1);
    spectrogram.setBands({100.0, 200.0, 400.0}, -60.0F, 0.0F);
    drawn(spectrogram);
    EXPECT_EQ(spectrogram.readingAt(kMiddle), QString()) << "nothing has been heard";
    for (int i = 1; i <= 10; ++i) spectrogram.addColumn(std::vector<float>{-10.0F, -20.0F, -30.0F}, 0.1 * i);
    spectrogram.setEndTime(1.0);
    EXPECT_TRUE(spectrogram.readingAt(kMiddle).endsWith("s · 200 Hz · -20 dB"))
        << spectrogram.readingAt(kMiddle).toStdString();
    EXPECT_EQ(spectrogram.readingAt({2.0, 75.0}), QString()) << "beside the plot";

    EvidenceMap evidence;
    evidence.setSpan(1.0);
    evidence.setTimeStep(0.1);
    evidence.setLabels({"one", "two", "three"});
    drawn(evidence);
    for (int i = 1; i <= 10; ++i) evidence.addScores(std::vector<float>{0.1F, 0.75F, 0.15F}, 0.1 * i);
    evidence.setEndTime(1.0);
    EXPECT_TRUE(evidence.readingAt(kMiddle).endsWith("s · two · 75.0 %")) << evidence.readingAt(kMiddle).toStdString();

    RasterView raster;
    raster.setSpan(1.0);
    raster.setTimeStep(0.1);
    raster.setLayers({1});
    drawn(raster);
    raster.setEndTime(1.0);
    for (int i = 1; i <= 10; ++i) raster.addSpike(0.1 * i, 0, 0, true);
    EXPECT_TRUE(raster.readingAt(kMiddle).endsWith("hidden 1, neuron 0 · fires, though nothing rises above the noise"))
        << raster.readingAt(kMiddle).toStdString();
}

TEST(RasterView, spikesOfBackgroundNoiseArePale) {
    const auto darkest = [](bool quiet) {
        RasterView view;
        view.setSpan(1.0);
        view.setTimeStep(0.01);
        view.setLayers({2});
        view.setEndTime(1.0);
        view.addSpike(0.01, 0, 0); // an empty plot has a text
        const QImage empty = drawn(view);
        for (int i = 0; i < 50; ++i) view.addSpike(0.01 * i, 0, 1, quiet);
        EXPECT_EQ(view.quietCount(), quiet ? 50U : 0U);
        const QImage image = drawn(view);
        int most = 0; // difference to the plot without spikes
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                most = std::max(most, std::abs(qGray(image.pixel(x, y)) - qGray(empty.pixel(x, y))));
        return most;
    };
    EXPECT_LT(2 * darkest(true), darkest(false));
    EXPECT_GT(darkest(true), 0);
}

TEST(RasterView, aClickNamesTheNeuronAndAMarkShowsIt) {
    RasterView view;
    view.setSpan(1.0);
    view.setLayers({4, 2});
    view.setEndTime(1.0);
    view.addSpike(0.5, 0, 0);
    const QImage plain = drawn(view);
    std::vector<std::pair<std::size_t, std::size_t>> clicked;
    QObject::connect(&view, &RasterView::neuronClicked, &view,
                     [&](std::size_t layer, std::size_t neuron) { clicked.emplace_back(layer, neuron); });
    std::vector<std::pair<std::size_t, std::size_t>> seen;
    for (int y = view.height(); y > 0; --y)
        if (const auto at = view.neuronAt({300.0, static_cast<double>(y)}))
            if (seen.empty() || seen.back() != std::pair(at->layer, at->neuron)) {
                seen.emplace_back(at->layer, at->neuron);
                QTest::mouseClick(&view, Qt::LeftButton, {}, {300, y});
            }
    EXPECT_EQ(seen, (decltype(seen){{0, 0}, {0, 1}, {0, 2}, {0, 3}, {1, 0}, {1, 1}}));
    EXPECT_EQ(clicked, seen);
    view.setMarked(RasterView::Neuron{1, 1});
    EXPECT_NE(drawn(view), plain);
    view.setMarked(RasterView::Neuron{2, 0}); // no such layer
    EXPECT_EQ(drawn(view), plain);
}

TEST(TagBarsView, nearMissesLookDifferent) {
    TagBarsView view;
    view.setThreshold(0.5F);
    const QImage empty = drawn(view, {260, 160});
    view.setBars({{"seven", 0.9F}, {"five", 0.3F}});
    const QImage heard = drawn(view, {260, 160});
    EXPECT_NE(heard, empty);
    EXPECT_EQ(view.accessibleDescription(), "seven 90 %");
    view.setThreshold(0.95F);
    EXPECT_NE(drawn(view, {260, 160}), heard);
}

TEST(TagBarsView, theThresholdDoesNotCrossOutNames) {
    TagBarsView view;
    view.setBars({{QString(30, ' '), 0.0F}}); // a name that leaves the ground to be seen
    const int middle = qRound(view.fontMetrics().height() * 0.75);
    const auto hasLine = [&](int x, int y) {
        const QImage image = drawn(view, {260, 160});
        return image.pixel(x, y) != image.pixel(x + 8, y);
    };
    view.setThreshold(0.1F);
    EXPECT_TRUE(hasLine(26, 3)) << "a tick above";
    EXPECT_FALSE(hasLine(26, middle));
    EXPECT_TRUE(hasLine(26, 2 * middle - 4)) << "and one below";
    view.setThreshold(0.75F);
    EXPECT_TRUE(hasLine(195, middle)) << "behind the name";
}

TEST(TagBarsView, itsThresholdIsDraggedAndMovedByKeys) {
    TagBarsView view;
    view.setThreshold(0.5F);
    view.setBars({{"seven", 0.6F}});
    view.resize(200, 100);
    float moved = 0.0F;
    QObject::connect(&view, &TagBarsView::thresholdMoved, [&moved](float threshold) { moved = threshold; });
    const auto mouse = [&view](QEvent::Type type, double x) {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, QPointF(x, 10.0), view.mapToGlobal(QPointF(x, 10.0)), button, Qt::LeftButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &event);
    };
    mouse(QEvent::MouseButtonPress, 40.0); // beside the line
    mouse(QEvent::MouseMove, 140.0);
    EXPECT_EQ(moved, 0.0F);
    mouse(QEvent::MouseButtonPress, 101.0);
    mouse(QEvent::MouseMove, 140.0);
    EXPECT_FLOAT_EQ(moved, 0.7F);
    EXPECT_EQ(view.accessibleDescription(), "") << "seven does not reach it any more";
    mouse(QEvent::MouseButtonRelease, 140.0);
    mouse(QEvent::MouseMove, 60.0);
    EXPECT_FLOAT_EQ(view.threshold(), 0.7F);
    QKeyEvent left(QEvent::KeyPress, Qt::Key_Left, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &left);
    EXPECT_FLOAT_EQ(moved, 0.69F);
}

TEST(TagBarsView, aLabelMayHaveAThresholdOfItsOwn) {
    TagBarsView view;
    view.setThreshold(0.5F);
    view.setBars({{"dog", 0.4F, false, 7, 0.3F}, {"cat", 0.4F, false, 9}});
    EXPECT_EQ(view.accessibleDescription(), "dog 40 %") << "cat does not reach that of the others";
    view.resize(200, 100);
    QList<QPair<std::size_t, float>> moved;
    float ofAll = 0.0F;
    QObject::connect(&view, &TagBarsView::labelThresholdMoved, [&moved](std::size_t label, float threshold) {
        moved.append({label, threshold});
    });
    QObject::connect(&view, &TagBarsView::thresholdMoved, [&ofAll](float threshold) { ofAll = threshold; });
    const double second = view.fontMetrics().height() * 1.5 + 10.0;
    const auto drag = [&view](double y, double from, double to, Qt::KeyboardModifiers keys) {
        const std::vector<std::pair<QEvent::Type, double>> steps{
            {QEvent::MouseButtonPress, from}, {QEvent::MouseMove, to}, {QEvent::MouseButtonRelease, to}};
        for (const auto& [type, x] : steps) {
            QMouseEvent event(type, QPointF(x, y), view.mapToGlobal(QPointF(x, y)),
                              type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, Qt::LeftButton, keys);
            QCoreApplication::sendEvent(&view, &event);
        }
    };
    drag(10.0, 60.0, 120.0, Qt::NoModifier); // dog's own
    ASSERT_EQ(moved.size(), 1);
    EXPECT_EQ(moved[0].first, 7U);
    EXPECT_FLOAT_EQ(moved[0].second, 0.6F);
    EXPECT_EQ(view.accessibleDescription(), "");
    drag(second, 100.0, 60.0, Qt::ShiftModifier); // cat gets one
    ASSERT_EQ(moved.size(), 2);
    EXPECT_EQ(moved[1].first, 9U);
    EXPECT_EQ(view.accessibleDescription(), "cat 40 %");
    EXPECT_FLOAT_EQ(view.threshold(), 0.5F);
    EXPECT_EQ(ofAll, 0.0F);
}

TEST(HeardLabel, namesTheHighestOfSeveralAtOneMoment) {
    HeardLabel view;
    view.setHeard("Music", 0.9F, 2.0);
    view.setHeard("Piano", 0.6F, 2.0);
    EXPECT_EQ(view.label(), "Music");
    view.setHeard("Speech", 0.4F, 3.0);
    EXPECT_EQ(view.label(), "Speech") << "what is newer counts more";
    view.clear();
    view.setHeard("Piano", 0.3F, 0.0);
    EXPECT_EQ(view.label(), "Piano");
}

TEST(HeardLabel, fadesAndForgets) {
    HeardLabel view;
    view.setIdleText("Say a digit");
    const QImage idle = drawn(view, {260, 130});
    view.setHeard("seven", 0.93F, 2.0);
    const QImage fresh = drawn(view, {260, 130});
    EXPECT_NE(fresh, idle);
    view.setOver("seven", 2.5);
    view.setTime(6.0);
    EXPECT_NE(drawn(view, {260, 130}), fresh);
    view.clear();
    EXPECT_EQ(drawn(view, {260, 130}), idle);
}

TEST(HeardLabel, staysBrightWhileItIsHeardAndAgesFromItsEnd) {
    HeardLabel view;
    view.setHeard("rain", 0.9F, 2.0);
    const QImage fresh = drawn(view, {260, 130});
    view.setTime(9.0);
    EXPECT_EQ(drawn(view, {260, 130}), fresh);
    view.setOver("dog", 9.0);
    EXPECT_EQ(view.age(), 0.0) << "another label's end";
    view.setOver("rain", 9.5);
    view.setTime(12.0);
    EXPECT_DOUBLE_EQ(view.age(), 2.5);
    EXPECT_NE(drawn(view, {260, 130}), fresh);
    view.setHeard("rain", 0.9F, 13.0);
    EXPECT_EQ(view.age(), 0.0) << "heard once more";
    HeardLabel anew;
    anew.setHeard("rain", 0.9F, 13.0);
    EXPECT_EQ(drawn(view, {260, 130}), drawn(anew, {260, 130}));
}

TEST(LevelMeter, draws) {
    LevelMeter view;
    const QImage silent = drawn(view, {220, 40});
    view.setLevel(-20.0, 0.0);
    EXPECT_NE(drawn(view, {220, 40}), silent);
}

TEST(HeardLabel, longLabelsAreWrittenOverSeveralLines) {
    HeardLabel label;
    const QString beginning = "Domestic animals, pets, and the sounds that they make while ";
    label.setHeard(beginning + "asleep", 0.9F, 1.0);
    const QImage asleep = drawn(label, {250, 130});
    label.setHeard(beginning + "awake", 0.9F, 1.0);
    EXPECT_NE(drawn(label, {250, 130}), asleep) << "the end is there as well";
}

TEST(TagBarsView, pointingAtABarTellsItsWholeLabel) {
    TagBarsView view;
    const QString label = "Domestic animals, pets, and the sounds that they make at night";
    view.setBars({{"Speech", 0.9F, false}, {label, 0.5F, false}});
    view.resize(200, 200);
    const QPoint second(20, view.fontMetrics().height() * 2);
    QHelpEvent help(QEvent::ToolTip, second, view.mapToGlobal(second));
    QCoreApplication::sendEvent(&view, &help);
    EXPECT_EQ(QToolTip::text(), label);
}

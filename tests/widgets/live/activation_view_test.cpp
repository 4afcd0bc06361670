// SPDX-License-Identifier: GPL-3.0-or-later
// What a network looks at as pictures: the stages over the spectrogram's time, and where a label was heard upon it.
#include "core/checkpoint/checkpoint.h"
#include "core/models/registry.h"
#include "tests/app/made_models.h"
#include "tests/temporary_folder.h"
#include "widgets/live_views/activation_view.h"
#include "widgets/live_views/spectrogram_view.h"
#include "widgets/style/theme.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

using namespace dclscope;

namespace {

constexpr double kRate = 32000.0;

std::vector<double> bandCentres(std::size_t count) {
    std::vector<double> centres;
    for (std::size_t i = 0; i < count; ++i) centres.push_back(100.0 * static_cast<double>(i + 1));
    return centres;
}

/// Two seconds with a tone in them, seen by a small ConvNeXt.
ActivationView::InsightPointer insightOf(double hertz) {
    static const WindowScorer scorer = [] {
        const test::TemporaryFolder folder;
        test::writeSoundConvNeXt(folder / "made.safetensors", 3);
        Card card;
        card.frontEnd = FrontEnd::named("dcls-audio-128").toMap();
        card.frontEnd["window_samples"] = "64000";
        return WindowScorer(
            TagModel::make("made", models::loadModel(*openCheckpoint(folder / "made.safetensors"), card), card));
    }();
    std::vector<float> sound(64000);
    for (std::size_t i = 0; i < sound.size(); ++i)
        sound[i] = static_cast<float>(0.3 * std::sin(6.2831853 * hertz * static_cast<double>(i) / kRate) *
                                      (i > 16000 && i < 40000 ? 1.0 : 0.01));
    return std::make_shared<const NetworkInsight>(scorer, sound);
}

struct ActivationViewTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().setMode(ThemeMode::Light); }
    ActivationViewTest() {
        view.resize(500, 200);
        view.setSpan(4.0);
        view.setTimeStep(0.01);
        view.setLeftMargin(72);
        view.setBands(bandCentres(128));
        view.setEndTime(4.0);
    }
    QImage picture() { return view.grab().toImage().convertToFormat(QImage::Format_RGB32); }
    QString readingAt(double x, double y) { return view.readingAt({72.0 + x * 412.0, 20.0 + y * 155.0}); }

    ActivationView view;
};

TEST_F(ActivationViewTest, ShowsEachStageOfTheNewestWindowAndWhatIsLeftOfOlderOnes) {
    const QImage empty = picture();
    view.addInsight(insightOf(800.0), 1.0);
    const QImage one = picture();
    EXPECT_NE(one, empty);
    EXPECT_EQ(view.stageNames(), (QStringList{"stage 1 · 4 channels · 64 × 12", "stage 2 · 6 channels · 32 × 6",
                                              "stage 3 · 8 channels · 16 × 3", "stage 4 · 10 channels · 8 × 1"}));
    EXPECT_EQ(view.rowNames(), (QStringList{"stage 1", "stage 2", "stage 3", "stage 4"}));
    EXPECT_TRUE(view.accessibleDescription().contains("stage 3 · 8 channels"));
    // The picture covers the time of the window and no other.
    EXPECT_EQ(readingAt(0.1, 0.1), "");
    EXPECT_TRUE(readingAt(0.5, 0.1).contains("s · stage 1 · 4 channels · 64 × 12 · about"))
        << readingAt(0.5, 0.1).toStdString();
    EXPECT_TRUE(readingAt(0.5, 0.9).contains("stage 4"));
    EXPECT_EQ(readingAt(0.9, 0.1), "");
    view.addInsight(insightOf(3000.0), 2.0);
    const QImage two = picture();
    const QRect older(72 + 110, 22, 90, 30); // of the first window what the second does not cover
    EXPECT_EQ(two.copy(older), one.copy(older));
    EXPECT_TRUE(readingAt(0.9, 0.1).contains("stage 1"));
}

TEST_F(ActivationViewTest, ShowsTheStrongestChannelsOfOneStage) {
    QSignalSpy known(&view, &ActivationView::stagesKnown);
    QSignalSpy wanted(&view, &ActivationView::stageWanted);
    view.addInsight(insightOf(800.0), 1.0);
    EXPECT_EQ(known.count(), 1);
    const QImage all = picture();
    QTest::mouseClick(&view, Qt::LeftButton, {}, {300, 80});
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.at(0).at(0).value<std::optional<std::size_t>>(), std::optional<std::size_t>(1));
    view.setStage(1);
    EXPECT_NE(picture(), all);
    ASSERT_EQ(view.rowNames().size(), 6) << "all together and five";
    EXPECT_EQ(view.rowNames().front(), "all channels");
    const QString second = view.rowNames().at(1);
    EXPECT_TRUE(second.startsWith("channel "));
    EXPECT_TRUE(readingAt(0.5, 0.25).contains(second + " · about")) << readingAt(0.5, 0.25).toStdString();
    QTest::mouseClick(&view, Qt::LeftButton, {}, {300, 80});
    EXPECT_EQ(wanted.at(1).at(0).value<std::optional<std::size_t>>(), std::nullopt);
    // Channels that stay among the strongest keep their rows.
    const QStringList before = view.rowNames();
    view.addInsight(insightOf(800.0), 1.5);
    EXPECT_EQ(view.rowNames(), before);
    view.setStage({});
    EXPECT_EQ(view.rowNames().size(), 4);
    view.setStage(9);
    EXPECT_EQ(view.stage(), std::nullopt) << "there is none";
}

TEST_F(ActivationViewTest, BeginsWithTheSound) {
    view.setEndTime(2.0);
    view.addInsight(insightOf(800.0), -1.0); // a window whose first half is the silence before it
    const QImage image = picture();
    const QColor ground = Theme::instance().colors().plot;
    EXPECT_EQ(image.pixelColor(160, 35), ground); // -1.1 s
    EXPECT_EQ(image.pixelColor(240, 35), ground); // -0.4 s
    EXPECT_NE(image.pixelColor(300, 35), ground); // 0.2 s
}

TEST_F(ActivationViewTest, FollowsTheTheme) {
    view.addInsight(insightOf(800.0), 1.0);
    view.setStage(0);
    const QImage light = picture();
    Theme::instance().setMode(ThemeMode::Dark);
    EXPECT_NE(picture(), light);
    Theme::instance().setMode(ThemeMode::Light);
    EXPECT_EQ(picture(), light);
}

TEST_F(ActivationViewTest, BeginsAnew) {
    const QImage empty = picture();
    view.addInsight(insightOf(800.0), 1.0);
    view.setBands(bandCentres(128));
    EXPECT_EQ(picture(), empty);
    EXPECT_TRUE(view.stageNames().isEmpty());
}

/// One second of an even spectrogram with a map of 2 x 2 cells upon its last half.
struct HeardTest : ::testing::Test {
    HeardTest() {
        view.resize(500, 160);
        view.setSpan(1.0);
        view.setTimeStep(0.01);
        view.setBands(bandCentres(8), 0.0F, 1.0F);
        for (int i = 0; i < 100; ++i) view.addColumn(std::vector<float>(8, 0.8F), 0.01 * (i + 1));
        view.setEndTime(1.0);
        map.grid = {2, 2, 0.0, 0.25, 0.0, 4.0};
        map.shares = {0.8F, -0.1F, 0.1F, 0.1F}; // low and early
        map.logit = 1.0;
    }
    QRgb at(double time, double height) {
        const QImage image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        return image.pixel(static_cast<int>(72.0 + time * 412.0), static_cast<int>(140.0 - height * 118.0));
    }
    QString readingAt(double time, double height) {
        return view.readingAt({72.0 + time * 412.0, 140.0 - height * 118.0});
    }

    SpectrogramView view;
    LabelMap map;
};

TEST_F(HeardTest, LightsWhatSpeaksForALabelAndVeilsTheRestOfTheWindow) {
    const QRgb plain = at(0.6, 0.25);
    view.setHeard(HeardOverlay(map, "rain", 0.5, 1.0, 8));
    EXPECT_EQ(at(0.25, 0.25), plain) << "before the window";
    EXPECT_EQ(at(0.6, 0.25), plain) << "what speaks for it most";
    EXPECT_LT(qGray(at(0.6, 0.75)), qGray(plain));
    EXPECT_LT(qGray(at(0.9, 0.25)), qGray(at(0.9, 0.75))) << "against it is darker than a little for it";
    EXPECT_TRUE(view.accessibleDescription().contains("rain"));
    view.setHeard({});
    EXPECT_EQ(at(0.9, 0.25), plain);
    EXPECT_EQ(view.accessibleDescription(), "");
}

TEST_F(HeardTest, OutlinesAreClosedAlsoAtTheEdgesOfTheWindow) {
    Theme::instance().setMode(ThemeMode::Dark); // in which nothing else is white
    const auto whiteLines = [this](QPoint from, QPoint step) {
        const QImage image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        int lines = 0;
        bool wasWhite = false;
        for (QPoint at = from; image.rect().contains(at); at += step) {
            const bool isWhite = image.pixelColor(at) == QColor(Qt::white);
            lines += isWhite && !wasWhite;
            wasWhite = isWhite;
        }
        return lines;
    };
    const auto across = [&] { return whiteLines({73, 110}, {1, 0}); };
    const auto downAt = [&](double time) { return whiteLines({static_cast<int>(72.0 + time * 412.0), 0}, {0, 1}); };
    view.setHeard(HeardOverlay(map, "rain", 0.5, 1.0, 8)); // low, at the left edge
    EXPECT_EQ(across(), 2);
    EXPECT_EQ(downAt(0.6), 2);
    EXPECT_EQ(downAt(0.9), 0);
    map.shares = {0.8F, 0.8F, -0.1F, 0.8F};
    map.grid.secondsPerColumn = 0.3; // reaches beyond the window
    view.setHeard(HeardOverlay(map, "rain", 0.5, 1.0, 8));
    EXPECT_EQ(across(), 2) << "none between two cells";
    EXPECT_EQ(downAt(0.6), 2);
    EXPECT_EQ(downAt(0.9), 2);
    Theme::instance().setMode(ThemeMode::Light);
}

TEST_F(HeardTest, SaysWhatAPlaceAdds) {
    view.setHeard(HeardOverlay(map, "rain", 0.5, 1.0, 8));
    EXPECT_TRUE(readingAt(0.6, 0.25).endsWith(" · +0.8 for rain")) << readingAt(0.6, 0.25).toStdString();
    EXPECT_TRUE(readingAt(0.9, 0.25).endsWith("0.1 for rain")) << readingAt(0.9, 0.25).toStdString();
    EXPECT_FALSE(readingAt(0.9, 0.25).contains("+0.1"));
    EXPECT_TRUE(readingAt(0.2, 0.25).endsWith("dB"));
}

TEST_F(HeardTest, SaysWhenNothingSpeaksForALabel) {
    map.shares.assign(4, -0.2F);
    const HeardOverlay none(map, "rain", 0.5, 1.0, 8);
    EXPECT_TRUE(none.legend().startsWith("Nothing")) << none.legend().toStdString();
    view.setHeard(none);
    EXPECT_LT(qGray(at(0.6, 0.25)), qGray(at(0.25, 0.25)));
}

} // namespace

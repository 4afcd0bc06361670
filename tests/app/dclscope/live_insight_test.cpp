// SPDX-License-Identifier: GPL-3.0-or-later
// Live with a network that does not spike: what its stages answer to and where it heard a label take the raster's place.
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_display.h"
#include "app/dclscope/workspaces/live/live_insight.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "core/audio/sound_file.h"
#include "tests/app/made_models.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/temporary_folder.h"
#include "widgets/live_views/activation_view.h"
#include "widgets/live_views/raster_view.h"
#include "widgets/live_views/spectrogram_view.h"
#include "widgets/live_views/tag_bars_view.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

constexpr int kLongestMs = 20000; // only a failing test waits this long

struct LiveInsightTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }
    LiveInsightTest() {
        writeSoundFile(folder / "tones.wav", {16000.0, 1, test::toneStream(16000.0, 3.0, {0.5, 2.0}, {0, 1})});
        live.controls().pickFile(path("tones.wav"));
        live.resize(1000, 640);
        live.show();
    }

    QString path(const char* name) const { return QString::fromStdString((folder / name).string()); }
    void pickConvolutional(std::int64_t classes = 3) {
        test::writeSoundConvNeXt(folder / "sounds.safetensors", classes);
        live.controls().pickModel({path("sounds.safetensors")}, "sounds");
    }
    void pickSpiking() {
        test::writeToneModel(folder / "tones.safetensors");
        live.controls().pickModel({path("tones.safetensors")}, "tones");
    }
    void listenToTheEnd() {
        QSignalSpy ended(&live.session(), &TaggingSession::ended);
        live.startFast();
        ASSERT_TRUE(ended.wait(kLongestMs));
        QTest::qWait(1); // what waits for the events that are there
    }
    SpectrogramView& spectrogram() { return *live.findChild<SpectrogramView*>(); }
    QString said() { return spectrogram().accessibleDescription(); }

    test::TemporaryFolder folder;
    LiveWorkspace live;
};

TEST_F(LiveInsightTest, TheStagesTakeTheRastersPlace) {
    EXPECT_FALSE(live.display().insight().isVisible());
    pickConvolutional();
    listenToTheEnd();
    EXPECT_TRUE(live.display().insight().isVisible());
    EXPECT_FALSE(live.findChild<RasterView*>()->isVisible());
    EXPECT_EQ(live.display().insight().plot().rowNames().size(), 4);
    EXPECT_EQ(live.display().insight().plot().endTime(), 3.0);
    EXPECT_EQ(live.display().insight().plot().span(), spectrogram().span());
    pickSpiking();
    listenToTheEnd();
    EXPECT_FALSE(live.display().insight().isVisible());
    EXPECT_TRUE(live.findChild<RasterView*>()->isVisible());
    EXPECT_EQ(said(), "");
}

TEST_F(LiveInsightTest, AClickOnABarChoosesItsLabel) {
    pickConvolutional();
    listenToTheEnd();
    TagBarsView& bars = live.controls().bars();
    ASSERT_GE(bars.bars().size(), 2U);
    const double row = static_cast<double>(bars.minimumSizeHint().height()) / 3.0; // which is that of three
    const QPoint second(4, static_cast<int>(1.4 * row));                           // beside the line of the threshold
    QTest::mouseClick(&bars, Qt::LeftButton, {}, second);
    EXPECT_EQ(live.display().insight().explained(), static_cast<int>(bars.bars()[1].number));
    EXPECT_TRUE(said().contains(bars.bars()[1].label)) << said().toStdString();
    QTest::mouseClick(&bars, Qt::LeftButton, {}, QPoint(4, bars.height() - 1));
    EXPECT_EQ(live.display().insight().explained(), static_cast<int>(bars.bars()[1].number)) << "there is no bar";
}

TEST_F(LiveInsightTest, ShowsWhereALabelWasHeardInTheNewestWindow) {
    QSignalSpy frames(&live.session(), &TaggingSession::frame);
    pickConvolutional();
    listenToTheEnd();
    const auto newest = frames.last().at(0).value<TaggingSession::FramePointer>();
    ASSERT_NE(newest->insight, nullptr);
    const std::size_t best = topTags(newest->scores, 1).front().label;
    ASSERT_TRUE(spectrogram().heard());
    EXPECT_EQ(spectrogram().heard()->map().label, best);
    EXPECT_EQ(live.display().insight().explained(), -1);
    live.display().insight().explain(2);
    EXPECT_EQ(spectrogram().heard()->map().label, 2U);
    EXPECT_TRUE(said().contains("class 2")) << said().toStdString();
    auto* shown = live.display().insight().findChild<QCheckBox*>();
    shown->setChecked(false);
    EXPECT_FALSE(spectrogram().heard());
    shown->setChecked(true);
    EXPECT_TRUE(spectrogram().heard());
}

TEST_F(LiveInsightTest, AsksForNothingThatNobodySees) {
    QSignalSpy frames(&live.session(), &TaggingSession::frame);
    pickConvolutional();
    live.hide();
    listenToTheEnd();
    EXPECT_EQ(frames.last().at(0).value<TaggingSession::FramePointer>()->insight, nullptr);
    live.show();
    listenToTheEnd();
    EXPECT_NE(frames.last().at(0).value<TaggingSession::FramePointer>()->insight, nullptr);
}

TEST_F(LiveInsightTest, AStageIsPickedFromTheListOrInThePicture) {
    pickConvolutional();
    listenToTheEnd();
    const auto boxes = live.display().insight().findChildren<QComboBox*>();
    QComboBox* stages = boxes.back();
    ASSERT_EQ(stages->count(), 5);
    EXPECT_EQ(stages->itemText(2), "stage 2 · 6 channels · 32 × 31");
    stages->setCurrentIndex(2);
    EXPECT_EQ(live.display().insight().plot().stage(), std::optional<std::size_t>(1));
    emit live.display().insight().plot().stageWanted(std::nullopt);
    EXPECT_EQ(stages->currentIndex(), 0);
    EXPECT_EQ(live.display().insight().plot().stage(), std::nullopt);
}

TEST_F(LiveInsightTest, AmongManyLabelsOneIsFoundByTyping) {
    pickConvolutional(40);
    listenToTheEnd();
    QComboBox* labels = live.display().insight().findChildren<QComboBox*>().front();
    EXPECT_TRUE(labels->isEditable());
    EXPECT_EQ(labels->count(), 41);
    EXPECT_FALSE(labels->accessibleName().isEmpty());
    EXPECT_EQ(labels->lineEdit()->cursorPosition(), 0);
    live.display().insight().explain(20);
    QTest::qWait(1);
    EXPECT_EQ(labels->currentText(), labels->itemText(21));
    EXPECT_EQ(labels->lineEdit()->cursorPosition(), 0) << "its beginning is what is read";
    EXPECT_EQ(live.controls().bars().bars().size(), 20U) << "as many as a high window shows";
}

TEST_F(LiveInsightTest, TheListHasRoomForItsFirstEntry) {
    pickConvolutional();
    listenToTheEnd();
    const QComboBox* labels = live.display().insight().findChildren<QComboBox*>().front();
    EXPECT_GE(labels->minimumContentsLength(), labels->itemText(0).size());
    EXPECT_GT(labels->width(), labels->fontMetrics().horizontalAdvance(labels->itemText(0)) + 20);
    EXPECT_LE(labels->minimumWidth(), 100) << "two networks beside one another may make it narrower";
}

TEST_F(LiveInsightTest, RemembersWhetherItShowsWhere) {
    QSettings settings(path("settings.ini"), QSettings::IniFormat);
    live.display().insight().findChild<QCheckBox*>()->setChecked(false);
    live.saveLayout(settings);
    LiveWorkspace other;
    EXPECT_TRUE(other.display().insight().findChild<QCheckBox*>()->isChecked());
    other.restoreLayout(settings);
    EXPECT_FALSE(other.display().insight().findChild<QCheckBox*>()->isChecked());
}

} // namespace

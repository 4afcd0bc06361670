// SPDX-License-Identifier: GPL-3.0-or-later
// Two networks that hear the same sound side by side, and where the time between sound and label goes.
#include "app/dclscope/workspaces/live/heard_list.h"
#include "app/dclscope/workspaces/live/latency_meter.h"
#include "app/dclscope/workspaces/live/latency_popup.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_display.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "app/dclscope/workspaces/live/model_picker.h"
#include "app/dclscope/workspaces/live/second_model.h"
#include "app/dclscope/workspaces/live/status_line.h"
#include "app/dclscope/workspaces/live/transport.h"
#include "core/audio/sound_file.h"
#include "tests/app/made_models.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/temporary_folder.h"
#include "widgets/live_views/heard_label.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <utility>

using namespace dclscope;

namespace {

constexpr int kPatience = 20000; // ms; only a failing test waits this long

struct SecondModelTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }

    test::TemporaryFolder folder;
    LiveWorkspace live;
    QSignalSpy troubled{&live, &LiveWorkspace::troubled};

    QString path(const char* name) const { return QString::fromStdString((folder / name).string()); }
    /// A low and a high tone, of which 25 samples are at full scale.
    void pickTones(double seconds = 4.0) {
        std::vector<float> samples = test::toneStream(16000.0, seconds, {0.5, 2.0}, {0, 1});
        std::fill_n(samples.begin() + 12000, 25, 1.0F);
        writeSoundFile(folder / "tones.wav", {16000.0, 1, samples});
        live.controls().pickFile(path("tones.wav"));
        test::writeToneModel(folder / "tones.safetensors");
        test::writeTwoToneModels(folder / "two.safetensors");
        live.controls().pickModel({path("tones.safetensors")}, "tones");
    }
    /// The network that takes low for high.
    void addMistaken() {
        live.addSecond();
        live.second()->models().pick({{path("two.safetensors"), "teacher"}, "mistaken"});
    }
    QToolButton* plus() {
        for (QToolButton* button : live.controls().findChildren<QToolButton*>())
            if (button->text() == "+") return button;
        return nullptr;
    }
    QString bars() { return live.latency().findChild<LatencyBars*>()->accessibleDescription(); }
};

std::set<double> timesOf(const QSignalSpy& frames) {
    std::set<double> times;
    for (const QList<QVariant>& frame : frames)
        times.insert(frame.first().value<TaggingSession::FramePointer>()->timeSeconds);
    return times;
}

} // namespace

TEST_F(SecondModelTest, hearsTheSameSoundInAColumnOfItsOwn) {
    pickTones();
    ASSERT_NE(plus(), nullptr);
    plus()->click();
    ASSERT_NE(live.second(), nullptr);
    EXPECT_FALSE(plus()->isEnabled()) << "there are no three";
    EXPECT_NE(live.second()->models().current().model, live.controls().models().current().model);
    live.second()->models().pick({{path("two.safetensors"), "teacher"}, "mistaken"});
    QSignalSpy frames(&live.session(), &TaggingSession::frame);
    QSignalSpy others(&live.second()->session(), &TaggingSession::frame);
    QSignalSpy ended(&live.session(), &TaggingSession::ended);
    QSignalSpy otherEnded(&live.second()->session(), &TaggingSession::ended);
    live.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended.count() == 1 && otherEnded.count() == 1; }, kPatience));
    EXPECT_EQ(troubled.count(), 0);
    EXPECT_EQ(live.controls().heard().label(), "high");
    EXPECT_EQ(live.second()->heard().label(), "low") << "it takes one for the other";
    std::set<std::pair<QString, bool>> heard; // label, and whether the second network heard it
    const TagListModel& tags = live.controls().list().tags();
    for (int row = 0; row < tags.rowCount(); ++row)
        if (const std::optional<HeardTag> tag = tags.tag(row)) heard.emplace(tag->label, tag->bySecond);
    EXPECT_EQ(heard,
              (std::set<std::pair<QString, bool>>{{"low", false}, {"high", false}, {"low", true}, {"high", true}}));
    EXPECT_TRUE(tags.csv().contains("\"mistaken\"")) << tags.csv().toStdString();
    EXPECT_FALSE(live.second()->display().isSpectrogramShown()) << "one is enough for both";
    const std::set<double> times = timesOf(frames);
    const std::set<double> otherTimes = timesOf(others);
    std::vector<double> common;
    std::set_intersection(times.begin(), times.end(), otherTimes.begin(), otherTimes.end(), std::back_inserter(common));
    EXPECT_GT(common.size(), 20U) << "windows of both end at the same times of one stream";
}

TEST_F(SecondModelTest, goesThroughAFileAsFastAsItCan) {
    pickTones();
    addMistaken();
    QSignalSpy otherEnded(&live.second()->session(), &TaggingSession::ended);
    live.startFast();
    ASSERT_TRUE(otherEnded.count() > 0 || otherEnded.wait(kPatience));
    EXPECT_EQ(live.second()->heard().label(), "low");
}

TEST_F(SecondModelTest, withAnotherFrontEndHasASpectrogramOfItsOwn) {
    pickTones(2.5);
    test::writeSoundConvNeXt(folder / "sounds.safetensors", 3);
    live.addSecond();
    live.second()->models().pick({{path("sounds.safetensors")}, "sounds"});
    QSignalSpy ended(&live.session(), &TaggingSession::ended);
    QSignalSpy otherEnded(&live.second()->session(), &TaggingSession::ended);
    live.startFast();
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended.count() == 1 && otherEnded.count() == 1; }, kPatience));
    EXPECT_TRUE(live.second()->display().isSpectrogramShown());
}

TEST_F(SecondModelTest, standsStillAtTheMomentAtWhichTheFirstDoes) {
    pickTones();
    addMistaken();
    QSignalSpy ended(&live.session(), &TaggingSession::ended);
    QSignalSpy otherEnded(&live.second()->session(), &TaggingSession::ended);
    live.startFast();
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended.count() == 1 && otherEnded.count() == 1; }, kPatience));
    LiveDisplay& beside = live.second()->display();
    EXPECT_NEAR(beside.tape().toSeconds(), live.transport().tape().toSeconds(), 0.2);
    EXPECT_LT(beside.span(), 6.0) << "a short file fills the pictures";
    EXPECT_EQ(beside.span(), live.display().span());
    live.transport().scrubTo(1.4);
    EXPECT_EQ(beside.shownSeconds(), live.display().shownSeconds());
    EXPECT_EQ(live.controls().heard().label(), "low");
    EXPECT_EQ(live.second()->heard().label(), "high") << "which is what it takes the first tone for";
    const TimeStretch marked{0.5, 1.0};
    emit beside.stretchMarked(marked);
    ASSERT_TRUE(live.transport().stretch());
    EXPECT_EQ(live.transport().stretch()->toSeconds, marked.toSeconds) << "what is marked in one is marked in both";
    live.transport().toNow();
    EXPECT_GT(beside.shownSeconds(), 3.0);
    EXPECT_EQ(live.second()->heard().label(), "low");
    live.closeSecond();
    live.transport().scrubTo(1.0);
    EXPECT_NEAR(live.display().shownSeconds(), 1.0, 1e-9) << "and goes on without it";
}

TEST_F(SecondModelTest, stopsAndIsClosedWhileTheFirstGoesOn) {
    pickTones(20.0);
    live.start();
    QSignalSpy frames(&live.session(), &TaggingSession::frame);
    ASSERT_TRUE(frames.wait(kPatience));
    addMistaken(); // starts both anew
    QSignalSpy others(&live.second()->session(), &TaggingSession::frame);
    emit live.second()->picked();
    ASSERT_TRUE(others.wait(kPatience));
    live.closeSecond();
    EXPECT_EQ(live.second(), nullptr);
    EXPECT_TRUE(plus()->isEnabled());
    const qsizetype before = frames.count();
    ASSERT_TRUE(QTest::qWaitFor([&] { return frames.count() > before + 5; }, kPatience));
    live.addSecond();
    live.stop();
    EXPECT_EQ(live.session().state(), TaggingSession::State::Idle);
    EXPECT_EQ(live.second()->session().state(), TaggingSession::State::Idle);
    EXPECT_EQ(troubled.count(), 0);
}

TEST_F(SecondModelTest, aModelThatIsNotThereIsASentenceAndTheFirstGoesOn) {
    pickTones();
    live.addSecond();
    live.second()->models().pick({{"/no/such/model"}, "missing"});
    QSignalSpy ended(&live.session(), &TaggingSession::ended);
    live.startFast();
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended.count() == 1 && troubled.count() == 1; }, kPatience));
    EXPECT_TRUE(troubled.first().first().toString().startsWith("/no/such/model: "));
    EXPECT_EQ(live.controls().heard().label(), "high");
}

TEST_F(SecondModelTest, theStatusLineCountsClippedSamplesAndOpensTheLatencies) {
    pickTones();
    live.resize(900, 600);
    live.show();
    auto* status = live.findChild<StatusLine*>();
    ASSERT_NE(status, nullptr);
    EXPECT_EQ(status->minimumSizeHint().width(), 1) << "a long text must not widen the window";
    QTest::keyClick(status, Qt::Key_Return);
    EXPECT_TRUE(live.latency().isVisible());
    EXPECT_TRUE(bars().contains("Network: median 0.0\u00a0ms")) << bars().toStdString();
    QTest::keyClick(&live.latency(), Qt::Key_Escape);
    EXPECT_FALSE(live.latency().isVisible());

    QSignalSpy frames(&live.session(), &TaggingSession::frame);
    live.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return frames.count() >= 40; }, kPatience));
    QTest::mouseClick(status, Qt::LeftButton);
    EXPECT_TRUE(live.latency().isVisible());
    EXPECT_TRUE(live.statusText().contains("clipped: 25")) << live.statusText().toStdString();
    EXPECT_EQ(status->accessibleDescription(), live.statusText());
    EXPECT_TRUE(bars().contains("Window’s end: median 25.0\u00a0ms")) << bars().toStdString();
    EXPECT_FALSE(bars().contains("In all: median 0.0\u00a0ms")) << bars().toStdString();
    EXPECT_TRUE(live.latency().sentence().contains("50.0\u00a0ms")) << live.latency().sentence().toStdString();
    live.stop();
}

TEST(LatencyMeter, countsWhatWaitedAndWhatWasDrawn) {
    QWidget screen;
    screen.resize(50, 50);
    screen.show();
    LatencyMeter meter(screen);
    TagFrame frame;
    frame.latency[LatencyPart::Network] = 7.0;
    meter.take(frame);
    EXPECT_TRUE(QTest::qWaitFor([] { return true; }, 10));
    EXPECT_EQ(meter.budget().windows(), 0U) << "its window was never in the air";
    frame.latencyMs = 12.0;
    frame.toldAt = std::chrono::steady_clock::now() - std::chrono::milliseconds(30);
    meter.take(frame);
    EXPECT_EQ(meter.budget().windows(), 0U) << "nobody has seen it";
    QTest::qSleep(20);
    screen.update();
    ASSERT_TRUE(QTest::qWaitFor([&] { return meter.budget().windows() == 1; }, kPatience));
    EXPECT_EQ(meter.budget().of(LatencyPart::Network).median, 7.0);
    EXPECT_GE(meter.budget().of(LatencyPart::HandOver).median, 30.0);
    EXPECT_GE(meter.budget().of(LatencyPart::Drawing).median, 20.0);
    screen.hide();
    meter.take(frame);
    EXPECT_EQ(meter.budget().windows(), 2U) << "a hidden page draws nothing, but it listens";
    meter.clear();
    EXPECT_EQ(meter.budget().windows(), 0U);
}

TEST(LatencyPopup, saysWhatASlowNetworkCanKeep) {
    QWidget screen;
    LatencyMeter meter(screen);
    LatencyPopup popup(meter);
    ModelFacts facts;
    facts.hopSeconds = 1.38;
    facts.slowWindowSeconds = 0.92;
    popup.setFacts(facts);
    popup.refresh();
    EXPECT_EQ(popup.sentence(), "") << "nothing is measured yet";
    TagFrame frame;
    frame.latencyMs = 930.0;
    frame.latency[LatencyPart::Network] = 920.0;
    meter.take(frame);
    popup.refresh();
    EXPECT_EQ(popup.sentence(), "This network needs 0.92 s for a window here: one is looked at every 1.4 s.");
    facts.slowWindowSeconds = 0.0;
    popup.setFacts(facts);
    popup.refresh();
    EXPECT_TRUE(popup.sentence().endsWith("every 1380\u00a0ms.")) << popup.sentence().toStdString();
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Live on the real PortAudio, with a microphone that is pulled out and put back.
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "tests/app/null_sink.h"
#include "tests/core/tagging/tone_model_file.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

constexpr int kPatience = 20000; // ms; only a failing test waits this long

} // namespace

TEST(LiveMicrophone, thatGoesAwayIsSaidAndListenedToAgainWhenItIsBack) {
    if (const std::string missing = test::NullSink::missing(); !missing.empty())
        GTEST_SKIP() << "needs a microphone of its own: " << missing << " is not installed";
    Theme::instance().install(*qApp);
    const test::TemporaryFolder folder;
    test::writeToneModel(folder / "tones.safetensors");
    auto sink = std::make_unique<test::NullSink>();
    LiveWorkspace live;
    live.controls().pickModel({QString::fromStdString((folder / "tones.safetensors").string())}, "tones");
    QSignalSpy frames(&live.session(), &TaggingSession::frame);
    QSignalSpy troubled(&live, &LiveWorkspace::troubled);
    QStringList said; // in the status line, frame by frame
    QObject::connect(&live.session(), &TaggingSession::frame, &live, [&] { said << live.statusText(); });
    live.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return frames.count() >= 5 || troubled.count() > 0; }, kPatience));
    ASSERT_EQ(troubled.count(), 0) << troubled.first().first().toString().toStdString();
    EXPECT_TRUE(live.statusText().contains("kHz")) << live.statusText().toStdString();

    sink->unplug();
    ASSERT_TRUE(QTest::qWaitFor([&] { return troubled.count() > 0; }, 5000));
    EXPECT_TRUE(troubled.first().first().toString().contains("went away"))
        << troubled.first().first().toString().toStdString();
    EXPECT_EQ(live.session().state(), TaggingSession::State::Listening);
    EXPECT_TRUE(live.statusText().startsWith("Waiting for the microphone")) << live.statusText().toStdString();
    EXPECT_TRUE(said.last().contains("latency –")) << said.last().toStdString();
    for (const QString& text : said) EXPECT_FALSE(text.contains("latency 0 ms")) << text.toStdString();

    QSignalSpy settled(&live, &LiveWorkspace::settled);
    const qsizetype before = frames.count();
    sink->plugIn();
    EXPECT_TRUE(QTest::qWaitFor([&] { return frames.count() >= before + 5; }, kPatience));
    EXPECT_EQ(settled.count(), 1);
    EXPECT_EQ(troubled.count(), 1) << troubled.last().first().toString().toStdString();
    EXPECT_TRUE(live.statusText().contains("kHz")) << live.statusText().toStdString();
    double last = 0.0; // the time axis goes on behind the gap
    for (const QList<QVariant>& frame : frames) {
        const double time = frame.first().value<TaggingSession::FramePointer>()->timeSeconds;
        EXPECT_GT(time, last);
        last = time;
    }
    live.stop();
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Trials on a thread of their own: figures, sweeps, and that only what was asked for last is answered.
#include "core/base/bundled.h"
#include "widgets/session/trial_session.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

constexpr int kPatience = 60000; // ms; only a failing test waits this long

struct TrialSessionTest : ::testing::Test {
    void SetUp() override {
        if (!bundledExamples(*bundledRun("demo"))) GTEST_SKIP() << "the demo's examples are not installed";
        training::ModelJudging judging;
        judging.model = "demo";
        session.setNetwork(judging);
    }
    TrialSession session;
    QSignalSpy judged{&session, &TrialSession::judged};
    QSignalSpy swept{&session, &TrialSession::swept};
    QSignalSpy failed{&session, &TrialSession::failed};
};

} // namespace

TEST_F(TrialSessionTest, answersWhatWasAskedForLast) {
    session.judge({experiments::parseEdit("shift by=4")});
    session.judge({experiments::parseEdit("shuffle seed=1")});
    session.judge({experiments::parseEdit("shuffle seed=1")});
    EXPECT_TRUE(session.isJudging());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !judged.isEmpty(); }, kPatience));
    EXPECT_FALSE(session.isJudging());
    QTest::qWait(50);
    ASSERT_EQ(judged.size(), 1) << "what is no longer asked for says nothing";
    const auto figures = judged.first().first().value<TrialFigures>();
    EXPECT_EQ(figures.figure, QStringLiteral("accuracy"));
    EXPECT_TRUE(figures.hasEdits);
    EXPECT_LT(figures.edited, figures.unedited - 0.2);
    session.judge({});
    ASSERT_TRUE(QTest::qWaitFor([&] { return judged.size() == 2; }, kPatience));
    EXPECT_EQ(judged.last().first().value<TrialFigures>().edited, figures.unedited);
    EXPECT_TRUE(failed.isEmpty());
}

TEST_F(TrialSessionTest, sweepsComeValueByValue) {
    session.sweep({}, experiments::parseSweep("round step=1..3 steps=3"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !swept.isEmpty() && swept.last().at(1).toBool(); }, kPatience));
    EXPECT_GE(swept.size(), 2);
    EXPECT_EQ(swept.last().first().value<experiments::SweepTable>().rows.size(), 3U);
    session.sweep({}, experiments::parseSweep("jitter sigma=0..3 steps=101 seeds=50"));
    session.cancel();
    EXPECT_FALSE(session.isJudging());
    const qsizetype before = swept.size();
    QTest::qWait(100);
    EXPECT_EQ(swept.size(), before);
}

TEST_F(TrialSessionTest, troubleIsASentence) {
    session.judge({experiments::parseEdit("mirror layer=nowhere")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !failed.isEmpty(); }, kPatience));
    EXPECT_TRUE(failed.first().first().toString().contains(QStringLiteral("there is no layer 'nowhere'")));
    training::ModelJudging other;
    other.model = "/no/such/file.pt";
    session.setNetwork(other);
    session.judge({});
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.size() == 2; }, kPatience));
    EXPECT_FALSE(session.isJudging());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"
#include "widgets/session/run_session.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <fstream>

using dclscope::RunSession;

namespace {

constexpr int kPatience = 20000; // ms; only a failing test waits this long
using RunPointer = std::shared_ptr<const dclscope::Run>;

struct RunSessionTest : ::testing::Test {
    RunSession session;
    QSignalSpy opened{&session, &RunSession::opened};
    QSignalSpy failed{&session, &RunSession::failed};
    QSignalSpy grown{&session, &RunSession::grown};

    RunPointer open(const std::filesystem::path& path) {
        session.open(QString::fromStdString(path.string()));
        if (!opened.wait(kPatience)) return nullptr;
        return opened.takeFirst().at(0).value<RunPointer>();
    }
    QString failure(const QString& path) {
        session.open(path);
        return failed.wait(kPatience) ? failed.takeFirst().at(1).toString() : QString();
    }
};

} // namespace

TEST_F(RunSessionTest, opensARunFolderOffTheGuiThread) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_snn");
    QSignalSpy progressed(&session, &RunSession::progressed);
    session.open(QString::fromStdString(dclscope::test::shared("fixtures/checkpoints/series_snn").string()));
    EXPECT_EQ(session.pending(), 1);
    EXPECT_EQ(opened.count(), 0);
    ASSERT_TRUE(opened.wait(kPatience));
    EXPECT_EQ(session.pending(), 0);
    const auto run = opened.takeFirst().at(0).value<RunPointer>();
    EXPECT_EQ(run->snapshots.size(), 15U);
    EXPECT_EQ(run->layers.size(), 3U);
    EXPECT_GE(progressed.count(), 1);
}

TEST_F(RunSessionTest, aNetworkInWhichNothingMovesSaysWhatItIs) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/kernel_sharing");
    const auto run = open(dclscope::test::shared("fixtures/checkpoints/kernel_sharing/convmixer_shared.pt"));
    ASSERT_NE(run, nullptr);
    EXPECT_TRUE(run->layers.empty());
    ASSERT_GE(run->plainFacts.size(), 3U);
    EXPECT_TRUE(run->plainFacts[0].starts_with("convmixer (by all names and shapes)")) << run->plainFacts[0];
    EXPECT_EQ(run->plainFacts[1], "4714 parameters; counted layer by layer 15754, so sharing saves 70\u00a0%");
    EXPECT_TRUE(run->plainFacts[2].starts_with("One tensor [32, 1, 9, 9] for 4 layers: ")) << run->plainFacts[2];
}

TEST_F(RunSessionTest, whatCannotBeOpenedIsASentence) {
    const QString sentence = failure("/no/such/folder");
    EXPECT_TRUE(sentence.startsWith("/no/such/folder: ")) << sentence.toStdString();
    EXPECT_GT(sentence.size(), 25);
    const dclscope::test::TemporaryFolder folder;
    EXPECT_FALSE(failure(QString::fromStdString(folder.path().string())).isEmpty());
    std::ofstream(folder.path() / "model.pt") << "<html>not a checkpoint</html>";
    EXPECT_FALSE(failure(QString::fromStdString((folder.path() / "model.pt").string())).isEmpty());
    EXPECT_EQ(session.pending(), 0);
}

TEST_F(RunSessionTest, cancelledOpeningsAnswerToo) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_convnext");
    session.open(QString::fromStdString(dclscope::test::shared("fixtures/checkpoints/series_convnext").string()));
    session.cancel();
    ASSERT_TRUE(failed.wait(kPatience) || opened.count() == 1);
    EXPECT_EQ(session.pending(), 0);
}

TEST_F(RunSessionTest, newCheckpointsAppearAsTheyAreWritten) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_snn");
    const auto source = dclscope::test::shared("fixtures/checkpoints/series_snn");
    const dclscope::test::TemporaryFolder folder;
    for (const char* name : {"epoch-00.pt", "epoch-01.pt"})
        std::filesystem::copy_file(source / name, folder.path() / name);
    const RunPointer before = open(folder.path());
    ASSERT_TRUE(before);
    ASSERT_EQ(before->snapshots.size(), 2U);

    std::filesystem::copy_file(source / "epoch-02.pt", folder.path() / "epoch-02.pt");
    std::ofstream(folder.path() / "metrics.jsonl") << "{\"epoch\": 2, \"train_loss\": 0.5}\n";
    RunPointer now;
    while (!now || now->snapshots.size() < 3 || now->metrics.empty()) {
        ASSERT_TRUE(grown.count() > 0 || grown.wait(kPatience));
        now = grown.takeFirst().at(0).value<RunPointer>();
    }
    EXPECT_EQ(now->path, before->path);
    EXPECT_DOUBLE_EQ(now->snapshots.back().epoch, 2.0);
    EXPECT_TRUE(now->snapshots.back().problem.empty());
    EXPECT_EQ(before->snapshots.size(), 2U);
}

TEST_F(RunSessionTest, aClosedRunIsNoLongerWatched) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_snn");
    const auto source = dclscope::test::shared("fixtures/checkpoints/series_snn");
    const dclscope::test::TemporaryFolder folder;
    std::filesystem::copy_file(source / "epoch-00.pt", folder.path() / "epoch-00.pt");
    const RunPointer run = open(folder.path());
    ASSERT_TRUE(run);
    session.close(run);
    std::filesystem::copy_file(source / "epoch-01.pt", folder.path() / "epoch-01.pt");
    EXPECT_FALSE(grown.wait(600));
}

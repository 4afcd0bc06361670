// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/checkpoint/small_checkpoint.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"
#include "widgets/session/run_session.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <functional>
#include <thread>

using dclscope::RunSession;
using dclscope::test::writeCheckpoint;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 20000; // ms; only a failing test waits this long
using RunPointer = std::shared_ptr<const dclscope::Run>;

struct RunSessionTest : ::testing::Test {
    RunSession session{nullptr, {.settle = 20ms, .poll = 100ms}};
    QSignalSpy opened{&session, &RunSession::opened};
    QSignalSpy failed{&session, &RunSession::failed};
    QSignalSpy grown{&session, &RunSession::grown};

    RunPointer open(const std::filesystem::path& path) {
        session.open(QString::fromStdString(path.string()));
        if (!opened.wait(kPatience)) return nullptr;
        return opened.takeFirst().at(0).value<RunPointer>();
    }
    /// The run as it is when it has grown until `isSo`.
    RunPointer growth(const std::function<bool(const dclscope::Run&)>& isSo) {
        for (;;) {
            if (grown.isEmpty() && !grown.wait(kPatience)) return nullptr;
            auto run = grown.takeFirst().at(0).value<RunPointer>();
            if (isSo(*run)) return run;
        }
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

TEST_F(RunSessionTest, aCheckpointThatTakesLongToBeWrittenIsReadInTheEnd) {
    const dclscope::test::TemporaryFolder folder;
    writeCheckpoint(folder / "e-0.safetensors", 1.0F);
    ASSERT_TRUE(open(folder.path()));
    // The last one of a training: written in place, slowly, and the folder never changes again.
    writeCheckpoint(folder / "whole", 2.0F);
    std::ifstream whole(folder / "whole", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(whole), {}};
    std::ofstream slow(folder / "e-1.safetensors", std::ios::binary);
    slow << bytes.substr(0, bytes.size() / 2) << std::flush;
    const RunPointer half = growth([](const auto& run) { return run.snapshots.size() == 2; });
    ASSERT_TRUE(half);
    EXPECT_FALSE(half->snapshots[1].problem.empty());
    EXPECT_FALSE(grown.wait(1200)) << "nothing has changed";
    slow << bytes.substr(bytes.size() / 2) << std::flush;
    const RunPointer now = growth([](const auto& run) { return run.snapshots[1].problem.empty(); });
    ASSERT_TRUE(now);
    EXPECT_EQ(now->snapshots[1].layers.at(0).positions.at(0), 2.0F);
}

TEST_F(RunSessionTest, aGrowingRunIsWhatItWouldBeOpenedAnew) {
    const dclscope::test::TemporaryFolder folder;
    writeCheckpoint(folder / "e-0.safetensors", 3.0F);
    const RunPointer before = open(folder.path());
    ASSERT_TRUE(before);
    EXPECT_EQ(before->layers[0].dilatedSize.value, std::vector<std::int64_t>{7});
    writeCheckpoint(folder / "e-1.safetensors", 30.0F);
    const RunPointer now = growth([](const auto& run) { return run.snapshots.size() == 2; });
    ASSERT_TRUE(now);
    EXPECT_EQ(now->layers[0].dilatedSize.value, std::vector<std::int64_t>{61});
    std::filesystem::remove(folder / "e-1.safetensors");
    EXPECT_TRUE(growth([](const auto& run) { return run.snapshots.size() == 1; }));
}

TEST_F(RunSessionTest, curvesThatAreAppendedInPlaceAreNoticedAtOnce) {
    RunSession patient(nullptr, {.settle = 20ms, .poll = 1h});
    QSignalSpy patientOpened(&patient, &RunSession::opened);
    QSignalSpy patientGrown(&patient, &RunSession::grown);
    const dclscope::test::TemporaryFolder folder;
    writeCheckpoint(folder / "e-0.safetensors", 3.0F);
    std::ofstream(folder / "metrics.jsonl") << "{\"epoch\": 0, \"loss\": 2}\n";
    patient.open(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(patientOpened.wait(kPatience));
    for (int row = 1; row < 3; ++row) {
        std::ofstream(folder / "metrics.jsonl", std::ios::app) << "{\"epoch\": " << row << ", \"loss\": 1}\n";
        ASSERT_TRUE(patientGrown.wait(kPatience)) << "by notice, not by looking every hour";
        EXPECT_EQ(patientGrown.takeFirst().at(0).value<RunPointer>()->metrics.size(),
                  static_cast<std::size_t>(row) + 1);
    }
}

TEST_F(RunSessionTest, reloadAnswersWithTheRunReadFromTheStart) {
    const dclscope::test::TemporaryFolder folder;
    writeCheckpoint(folder / "e-0.safetensors", 3.0F);
    const RunPointer before = open(folder.path());
    ASSERT_TRUE(before);
    session.reload(before);
    EXPECT_EQ(session.pending(), 1);
    ASSERT_TRUE(grown.wait(kPatience));
    const auto now = grown.takeFirst().at(0).value<RunPointer>();
    EXPECT_NE(&now->snapshots[0], &before->snapshots[0]) << "read again, not shared";
    EXPECT_EQ(now->path, before->path);
    EXPECT_EQ(opened.count() + failed.count(), 0);
    session.close(now);
    session.reload(now);
    EXPECT_EQ(session.pending(), 0);
}

TEST_F(RunSessionTest, severalTrainingsInOneFolderAreAskedFor) {
    const dclscope::test::TemporaryFolder folder;
    for (const char* name : {"seed=0_best.safetensors", "seed=1_best.safetensors"})
        writeCheckpoint(folder / name, 1.0F);
    const QString path = QString::fromStdString(folder.path().string());
    EXPECT_TRUE(failure(path).contains("seed=1_best.safetensors"));
    QSignalSpy asked(&session, &RunSession::seriesAsked);
    session.open(path);
    ASSERT_TRUE(asked.wait(kPatience));
    const QStringList names = asked.takeFirst().at(1).toStringList();
    ASSERT_EQ(names, (QStringList{"seed=0_best.safetensors", "seed=1_best.safetensors"}));
    session.openSeries(path, names.last());
    ASSERT_TRUE(opened.wait(kPatience));
    EXPECT_EQ(opened.takeFirst().at(0).value<RunPointer>()->seriesName, "seed=1_best.safetensors");
}

TEST_F(RunSessionTest, ofSeveralNetworksInAFileOneIsOpenedAndTheOthersAreNamed) {
    const dclscope::test::TemporaryFolder folder;
    const std::vector<float> values(6, 1.0F);
    const auto path = folder / "pair.safetensors";
    dclscope::writeSafetensors(path, std::vector{dclscope::tensorToWrite("student.fc.weight", {2, 3}, values),
                                                 dclscope::tensorToWrite("student.fc2.weight", {3, 2}, values),
                                                 dclscope::tensorToWrite("teacher.fc.weight", {2, 3}, values),
                                                 dclscope::tensorToWrite("teacher.fc2.weight", {3, 2}, values)});
    const auto run = open(path);
    ASSERT_NE(run, nullptr);
    ASSERT_EQ(run->otherEntries.size(), 1U);
    const std::string other = run->otherEntries.front();
    EXPECT_NE(run->entry, other);
    dclscope::RunChoice choice;
    choice.entry = other;
    session.open(QString::fromStdString(path.string()), choice);
    ASSERT_TRUE(opened.wait(kPatience));
    const auto second = opened.takeFirst().at(0).value<RunPointer>();
    EXPECT_EQ(second->entry, other);
    EXPECT_EQ(second->plain.at(0).name, "fc.weight");
    EXPECT_EQ(second->shelf->read(second->snapshots.share(0), "fc.weight")->values, values);
}

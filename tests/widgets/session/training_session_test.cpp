// SPDX-License-Identifier: GPL-3.0-or-later
// Trainings on a thread of their own: what is signalled, how they stop and fail; and a real one where LibTorch is built.
#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/training/torch_library.h"
#include "tests/temporary_folder.h"
#include "widgets/session/training_session.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <thread>

using namespace dclscope;
using training::ProgressCallback;
using training::TrainingOptions;
using training::TrainingProgress;
using training::TrainingResult;

namespace {

constexpr int kPatience = 30000; // ms; only a failing test waits this long

/// Trains epochs that take a millisecond each, until it is stopped or all are done.
TrainingResult pretend(const TrainingOptions& options, const ProgressCallback& report, const std::atomic<bool>& stop) {
    TrainingResult result;
    TrainingProgress progress;
    progress.epochs = options.recipe.training.epochs;
    for (std::int64_t epoch = 1; epoch <= progress.epochs && !result.stopped; ++epoch) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        progress.phase = training::TrainingPhase::Training;
        progress.epoch = epoch;
        progress.epochDone = true;
        report(progress);
        result.epochs.push_back({epoch, {{"valid_accuracy", 0.5}}, {}});
        result.stopped = stop;
    }
    return result;
}

TrainingOptions optionsFor(std::int64_t epochs) {
    TrainingOptions options;
    options.recipe.training.epochs = epochs;
    return options;
}

struct TrainingSessionTest : ::testing::Test {
    void follow(TrainingSession& session) {
        finished = std::make_unique<QSignalSpy>(&session, &TrainingSession::finished);
        failed = std::make_unique<QSignalSpy>(&session, &TrainingSession::failed);
        progress = std::make_unique<QSignalSpy>(&session, &TrainingSession::progress);
        states = std::make_unique<QSignalSpy>(&session, &TrainingSession::stateChanged);
    }
    TrainingResult result() const { return finished->first().first().value<TrainingResult>(); }
    QString sentence() const { return failed->first().first().toString(); }
    bool waitForEnd(TrainingSession& session) const {
        return QTest::qWaitFor([&] { return !session.isTraining(); }, kPatience);
    }

    std::unique_ptr<QSignalSpy> finished, failed, progress, states;
};

} // namespace

TEST_F(TrainingSessionTest, trainsOnAThreadOfItsOwnAndSignalsOnThisOne) {
    QThread* trainsOn = nullptr;
    QThread* signalsOn = nullptr;
    TrainingSession session([&](const auto& options, const auto& report, const auto& stop) {
        trainsOn = QThread::currentThread();
        return pretend(options, report, stop);
    });
    follow(session);
    QObject::connect(&session, &TrainingSession::progress, &session,
                     [&](const TrainingProgress&) { signalsOn = QThread::currentThread(); });
    session.start(optionsFor(3));
    EXPECT_TRUE(session.isTraining());
    ASSERT_TRUE(waitForEnd(session));
    EXPECT_EQ(progress->count(), 3);
    ASSERT_EQ(finished->count(), 1);
    EXPECT_EQ(result().epochs.size(), 3U);
    EXPECT_FALSE(result().stopped);
    EXPECT_EQ(failed->count(), 0);
    EXPECT_EQ(states->count(), 2) << "training, idle";
    EXPECT_EQ(signalsOn, QThread::currentThread());
    EXPECT_NE(trainsOn, QThread::currentThread());
}

TEST_F(TrainingSessionTest, stopsWhenItIsToldToAndThenTrainsAgain) {
    TrainingSession session(pretend);
    follow(session);
    session.start(optionsFor(1000000));
    ASSERT_TRUE(QTest::qWaitFor([&] { return progress->count() > 2; }, kPatience));
    session.start(optionsFor(1)); // nothing happens: one is under way
    session.stop();
    EXPECT_EQ(session.state(), TrainingSession::State::Stopping);
    ASSERT_TRUE(waitForEnd(session));
    ASSERT_EQ(finished->count(), 1);
    EXPECT_TRUE(result().stopped);

    session.start(optionsFor(2));
    ASSERT_TRUE(waitForEnd(session));
    ASSERT_EQ(finished->count(), 2);
    EXPECT_FALSE(finished->last().first().value<TrainingResult>().stopped) << "an old wish to stop is forgotten";
}

TEST_F(TrainingSessionTest, theWindowGoesAwayWhileItTrains) {
    std::atomic<bool> saved{false};
    {
        TrainingSession session([&](const auto& options, const auto& report, const auto& stop) {
            const TrainingResult result = pretend(options, report, stop);
            saved = true;
            return result;
        });
        session.start(optionsFor(1000000));
        QCoreApplication::processEvents();
    }
    EXPECT_TRUE(saved) << "it is waited for";
}

TEST_F(TrainingSessionTest, whatGoesWrongIsASentence) {
    const std::pair<std::function<void()>, QString> cases[] = {
        {[] { throw Error("the loss is no longer a number in epoch 3; lower the recipe's learning rates"); },
         "The loss is no longer a number in epoch 3; lower the recipe's learning rates."},
        {[] { throw CheckpointError("/run/resume.state", "does not fit the recipe"); },
         "/run/resume.state: does not fit the recipe."},
        {[] { throw ConfigError("/data/x: no recordings of the layout fsdd"); },
         "/data/x: no recordings of the layout fsdd."},
    };
    for (const auto& [fail, expected] : cases) {
        TrainingSession session([&fail = fail](const auto&, const auto&, const auto&) -> TrainingResult {
            fail();
            return {};
        });
        follow(session);
        session.start(optionsFor(1));
        ASSERT_TRUE(waitForEnd(session));
        ASSERT_EQ(failed->count(), 1);
        EXPECT_EQ(sentence(), expected);
        EXPECT_EQ(finished->count(), 0);
    }
    TrainingSession session([](const auto&, const auto&, const auto&) -> TrainingResult { throw std::bad_alloc(); });
    follow(session);
    session.start(optionsFor(1));
    ASSERT_TRUE(waitForEnd(session));
    EXPECT_TRUE(sentence().contains("memory")) << sentence().toStdString();
    EXPECT_TRUE(sentence().contains("batch size")) << sentence().toStdString();
}

TEST_F(TrainingSessionTest, withoutThePartThatTrainsItSaysWhatIsMissing) {
    if (training::trainingAvailable()) GTEST_SKIP() << "it is there; the next test trains with it";
    TrainingSession session;
    follow(session);
    session.start(optionsFor(1));
    ASSERT_TRUE(waitForEnd(session));
    ASSERT_EQ(failed->count(), 1);
    EXPECT_TRUE(sentence().contains("libdclscope_torch")) << sentence().toStdString();
}

TEST_F(TrainingSessionTest, trainsANetworkOnMadeUpSounds) {
    if (!training::trainingAvailable()) GTEST_SKIP() << "the part that trains is not built (ninja training)";
    test::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "data");
    for (int i = 0; i < 12; ++i) {
        Sound sound{8000.0, 1, {}};
        for (int t = 0; t < 3200; ++t)
            sound.samples.push_back(
                static_cast<float>(0.3 * std::sin(t * (i % 2 == 0 ? 0.3 : 0.9) * (1.0 + 0.01 * i))));
        const std::string name = (i % 2 == 0 ? "low_ann_" : "high_ann_") + std::to_string(i) + ".wav";
        writeSoundFile(folder / "data" / name, sound);
    }
    TrainingOptions options;
    options.recipe =
        training::parseRecipe("name = \"tones\"\n[data]\nfolders = [\"nowhere\"]\ncredit = \"made up\"\n"
                              "validation_indices = [8, 11]\n[network]\nkind = \"snn-delays\"\nhidden = [6]\n"
                              "delay_steps = 5\n[training]\nepochs = 2\nbatch_size = 4\n",
                              "tones.toml");
    options.data = folder / "data";
    options.output = folder / "run";
    options.threads = 1;
    TrainingSession session;
    follow(session);
    session.start(options);
    ASSERT_TRUE(waitForEnd(session));
    ASSERT_EQ(failed->count(), 0) << sentence().toStdString();
    EXPECT_EQ(result().epochs.size(), 2U);
    EXPECT_TRUE(std::filesystem::exists(result().lastCheckpoint));
    int epochsDone = 0;
    for (const auto& signal : *progress) epochsDone += signal.first().value<TrainingProgress>().epochDone ? 1 : 0;
    EXPECT_EQ(epochsDone, 2);

    options.data = folder / "nothing";
    options.output = folder / "other";
    session.start(options);
    ASSERT_TRUE(waitForEnd(session));
    ASSERT_EQ(failed->count(), 1);
    EXPECT_TRUE(sentence().contains("nothing")) << "the folder is named: " << sentence().toStdString();
}

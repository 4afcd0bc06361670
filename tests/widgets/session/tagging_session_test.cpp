// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/sound_file.h"
#include "tests/core/tagging/fake_model.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/temporary_folder.h"
#include "widgets/session/tagging_session.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

using namespace dclscope;

namespace {

constexpr int kPatience = 20000; // ms; only a failing test waits this long

struct TaggingSessionTest : ::testing::Test {
    TaggingSession session;
    QSignalSpy started{&session, &TaggingSession::started};
    QSignalSpy frames{&session, &TaggingSession::frame};
    QSignalSpy ended{&session, &TaggingSession::ended};
    QSignalSpy failed{&session, &TaggingSession::failed};
    test::TemporaryFolder folder;

    /// A low and a high tone in 6 s, as a file.
    SoundRequest tones(bool fast) const {
        constexpr double kRate = 16000.0;
        const auto path = folder / "tones.wav";
        writeSoundFile(path, {kRate, 1, test::toneStream(kRate, 6.0, {1.0, 3.5}, {0, 1})});
        return {SoundRequest::Kind::File, QString::fromStdString(path.string()), fast};
    }
};

} // namespace

TEST_F(TaggingSessionTest, framesAndEventsArriveAsSignals) {
    QSignalSpy ready(&session, &TaggingSession::modelReady);
    session.listen(test::toneModel(), tones(true));
    ASSERT_TRUE(ended.wait(kPatience));
    EXPECT_EQ(failed.count(), 0);
    ASSERT_EQ(ready.count(), 1);
    const auto facts = ready.first().first().value<ModelFacts>();
    EXPECT_EQ(facts.labels, QStringList({"low", "high", "other"}));
    EXPECT_EQ(facts.background, 2);
    EXPECT_EQ(facts.hiddenNeurons, std::vector<std::size_t>{2});
    ASSERT_EQ(facts.bandCentresHz.size(), 40U);
    EXPECT_TRUE(std::is_sorted(facts.bandCentresHz.begin(), facts.bandCentresHz.end()));
    ASSERT_EQ(started.count(), 1);
    EXPECT_DOUBLE_EQ(started.first().at(1).toDouble(), 16000.0);

    std::vector<std::size_t> heard;
    std::size_t columns = 0;
    for (const auto& arguments : frames) {
        const auto frame = arguments.first().value<TaggingSession::FramePointer>();
        columns += frame->columns.size() / 40;
        for (const TagEvent& event : frame->events)
            if (event.kind == TagEvent::Kind::Start) heard.push_back(event.label);
    }
    EXPECT_EQ(heard, (std::vector<std::size_t>{0, 1}));
    EXPECT_GT(columns, 500U); // 10 ms each
    EXPECT_EQ(session.state(), TaggingSession::State::Idle);
}

TEST_F(TaggingSessionTest, nothingArrivesAfterStop) {
    session.listen(test::toneModel(), tones(false));
    ASSERT_TRUE(frames.count() > 0 || frames.wait(kPatience));
    session.stop();
    const auto before = frames.count();
    EXPECT_FALSE(frames.wait(200));
    EXPECT_EQ(frames.count(), before);
    EXPECT_EQ(ended.count(), 0);
}

TEST_F(TaggingSessionTest, whatIsMissingIsASentence) {
    session.listen(test::toneModel(), {SoundRequest::Kind::File, "/no/such/sound.wav", false});
    EXPECT_EQ(failed.count(), 0); // nothing is opened on this thread
    ASSERT_TRUE(failed.wait(kPatience));
    EXPECT_TRUE(failed.takeFirst().first().toString().startsWith("/no/such/sound.wav"));
    session.start({"/no/such/model"}, tones(true));
    EXPECT_EQ(session.state(), TaggingSession::State::Loading);
    ASSERT_TRUE(failed.wait(kPatience));
    EXPECT_TRUE(failed.takeFirst().first().toString().startsWith("/no/such/model: "));
    EXPECT_EQ(session.state(), TaggingSession::State::Idle);
}

TEST_F(TaggingSessionTest, aSlowNetworkGetsTheTimeItNeedsAsOnTheCommandLine) {
    const auto network = std::make_shared<test::FakeModel>(models::InputKind::LogMel);
    network->slowness = std::chrono::milliseconds(800);
    const TagModel model = TagModel::make("slow", network, {});
    QSignalSpy ready(&session, &TaggingSession::modelReady);
    session.listen(model, tones(false));
    ASSERT_TRUE(ready.count() > 0 || ready.wait(kPatience));
    EXPECT_GE(ready.first().first().value<ModelFacts>().hopSeconds, 1.2);
}

TEST_F(TaggingSessionTest, whatIsSupersededIsBrokenOff) {
    const auto network = std::make_shared<test::FakeModel>(models::InputKind::LogMel);
    network->slowness = std::chrono::milliseconds(300);
    session.listen(TagModel::make("slow", network, {}), tones(false));
    ASSERT_TRUE(QTest::qWaitFor([&] { return network->runs > 0; }, kPatience));
    session.listen(test::toneModel(), tones(true)); // in the middle of the first of the two runs that are measured
    ASSERT_TRUE(ended.wait(kPatience));
    EXPECT_EQ(network->runs, 1);
    EXPECT_EQ(failed.count(), 0);
    EXPECT_EQ(started.count(), 1);
}

TEST_F(TaggingSessionTest, stoppingDoesNotWaitForTheWindow) {
    const auto network = std::make_shared<test::FakeModel>(models::InputKind::LogMel);
    network->slowness = std::chrono::milliseconds(200);
    session.listen(TagModel::make("slow", network, {}), tones(true));
    ASSERT_TRUE(started.wait(kPatience));
    const int before = network->runs;
    network->slowness = std::chrono::milliseconds(1000);
    ASSERT_TRUE(QTest::qWaitFor([&] { return network->runs > before; }, kPatience));
    const auto begun = std::chrono::steady_clock::now();
    session.stop();
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::milliseconds(500));
    EXPECT_EQ(session.state(), TaggingSession::State::Idle);
}

TEST_F(TaggingSessionTest, aModelIsExaminedWithoutListening) {
    QSignalSpy examined(&session, &TaggingSession::examined);
    test::writeToneModel(folder / "tones.safetensors");
    const QString path = QString::fromStdString((folder / "tones.safetensors").string());
    session.examine({path});
    ASSERT_TRUE(examined.wait(kPatience));
    const auto outline = examined.takeFirst().first().value<ModelOutline>();
    EXPECT_EQ(outline.model, ModelChoice{path});
    EXPECT_TRUE(outline.networks.isEmpty());
    EXPECT_EQ(outline.problem, "");
    EXPECT_EQ(outline.labels, QStringList({"low", "high", "other"}));
    EXPECT_EQ(outline.background, 2);
    session.examine({"/no/such/model"});
    ASSERT_TRUE(examined.wait(kPatience));
    EXPECT_TRUE(examined.first().first().value<ModelOutline>().problem.startsWith("/no/such/model: "));
    EXPECT_EQ(session.state(), TaggingSession::State::Idle);
}

TEST_F(TaggingSessionTest, aMicrophoneThatIsNotThereIsASentence) {
    session.listen(test::toneModel(), {SoundRequest::Kind::Microphone, "a microphone that nobody has", false});
    ASSERT_TRUE(failed.count() > 0 || failed.wait(kPatience));
    EXPECT_FALSE(failed.first().first().toString().isEmpty());
}

TEST_F(TaggingSessionTest, listsInputsWithoutHoldingUpTheWindow) {
    QSignalSpy changed(&session, &TaggingSession::inputsChanged);
    QSignalSpy trouble(&session, &TaggingSession::inputsFailed);
    session.rescanInputs();
    EXPECT_EQ(changed.count(), 0);
    ASSERT_TRUE(changed.wait(kPatience) || trouble.count() > 0);
}

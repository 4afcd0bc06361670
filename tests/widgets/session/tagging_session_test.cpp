// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/sound_file.h"
#include "tests/core/tagging/tone_model.h"
#include "tests/temporary_folder.h"
#include "widgets/session/tagging_session.h"

#include <QSignalSpy>

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
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed.takeFirst().first().toString().startsWith("/no/such/sound.wav"));
    session.start("/no/such/model", tones(true));
    EXPECT_EQ(session.state(), TaggingSession::State::Loading);
    ASSERT_TRUE(failed.wait(kPatience));
    EXPECT_TRUE(failed.takeFirst().first().toString().startsWith("/no/such/model: "));
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

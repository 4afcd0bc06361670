// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/sound_file.h"
#include "core/tagging/load_tag_model.h"
#include "tests/app/made_models.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/temporary_folder.h"
#include "widgets/session/neighbour_session.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

using namespace dclscope;

namespace {

constexpr int kPatience = 20000; // ms; only a failing test waits this long

struct NeighbourSessionTest : ::testing::Test {
    NeighbourSessionTest() {
        test::writeSoundConvNeXt(folder / "net.safetensors", 0);
        std::filesystem::create_directory(folder / "sounds");
        for (int tone = 0; tone < 2; ++tone)
            writeSoundFile(file(tone == 0 ? "low.wav" : "high.wav"),
                           {32000.0, 1, test::toneStream(32000.0, 1.5, {0.2, 0.8}, {tone, tone})});
    }
    std::filesystem::path file(const std::string& name) const { return folder / "sounds" / name; }
    QString text(const std::filesystem::path& path) const { return QString::fromStdString(path.string()); }
    ModelChoice model() const { return {text(folder / "net.safetensors")}; }
    QString npy() const { return text(folder / "e.npy"); }
    void build() {
        session.build(text(folder / "sounds"), model(), npy());
        ASSERT_TRUE(opened.wait(kPatience));
    }
    QString sentence() {
        if (failed.isEmpty() && !failed.wait(kPatience)) return {};
        return failed.takeFirst().first().toString();
    }

    test::TemporaryFolder folder;
    NeighbourSession session;
    QSignalSpy opened{&session, &NeighbourSession::opened};
    QSignalSpy progressed{&session, &NeighbourSession::progressed};
    QSignalSpy skipped{&session, &NeighbourSession::skipped};
    QSignalSpy found{&session, &NeighbourSession::found};
    QSignalSpy followed{&session, &NeighbourSession::followed};
    QSignalSpy failed{&session, &NeighbourSession::failed};
};

} // namespace

TEST_F(NeighbourSessionTest, aFolderIsEmbeddedAndASoundFindsItself) {
    std::ofstream(file("broken.wav")) << "no sound";
    build();
    const auto index = opened.first().first().value<NeighbourIndex>();
    EXPECT_EQ(index.sounds, 2);
    EXPECT_EQ(index.model, model().path);
    EXPECT_EQ(progressed.count(), 3);
    ASSERT_EQ(skipped.count(), 1);
    EXPECT_TRUE(skipped.first().first().toString().contains("broken.wav"));

    session.findFile(text(file("high.wav")));
    ASSERT_TRUE(found.wait(kPatience));
    const auto nearest = found.first().first().value<QList<NeighbourSound>>();
    ASSERT_EQ(nearest.size(), 2) << "all there are";
    EXPECT_EQ(nearest[0].path, text(file("high.wav")));
    EXPECT_NEAR(nearest[0].similarity, 1.0, 1e-5);
    EXPECT_LT(nearest[1].similarity, nearest[0].similarity);
    ASSERT_GT(nearest[0].columns.bands, 0U);
    const auto columns = static_cast<double>(nearest[0].columns.decibels.size() / nearest[0].columns.bands);
    EXPECT_NEAR(columns * nearest[0].columns.columnSeconds, 1.5, 0.05);
    EXPECT_EQ(found.first().at(1).value<SoundColumns>().decibels, nearest[0].columns.decibels) << "it is itself";

    session.follow(readSoundFile(file("low.wav")));
    session.follow(readSoundFile(file("high.wav"))); // passed over
    ASSERT_TRUE(followed.wait(kPatience));
    EXPECT_EQ(followed.count(), 1);
    EXPECT_EQ(followed.first().at(0).toString(), text(file("low.wav")));
    EXPECT_NEAR(followed.first().at(1).toDouble(), 1.0, 1e-5);
    EXPECT_EQ(failed.count(), 0);
}

TEST_F(NeighbourSessionTest, aMadeUpIndexIsSearchedThoughItsFilesAreGone) {
    const Sound low = readSoundFile(file("low.wav"));
    const WindowScorer scorer(loadEmbeddingModel(model().path.toStdString()));
    const std::vector<float> point = embed(scorer, low.samples, low.sampleRateHz);
    EmbeddingIndex index{"", {"opposite", "the same", "sounds/high.wav"}, {}};
    index.embeddings.shape = {3, static_cast<std::int64_t>(point.size())};
    for (const float factor : {-1.0F, 2.0F, 0.0F})
        for (const float value : point) index.embeddings.values.push_back(factor * value);
    writeIndex(npy().toStdString(), index);
    session.open(npy(), model()); // it does not say what made it
    ASSERT_TRUE(opened.wait(kPatience));
    session.find(low);
    ASSERT_TRUE(found.wait(kPatience));
    const auto nearest = found.first().first().value<QList<NeighbourSound>>();
    ASSERT_EQ(nearest.size(), 3);
    EXPECT_EQ(nearest[0].name, "the same");
    EXPECT_NEAR(nearest[0].similarity, 1.0, 1e-5);
    EXPECT_TRUE(nearest[0].path.isEmpty());
    EXPECT_TRUE(nearest[0].columns.decibels.empty());
    EXPECT_EQ(nearest[1].similarity, 0.0);
    EXPECT_EQ(nearest[1].path, text(file("high.wav"))) << "seen from the index";
    EXPECT_NEAR(nearest[2].similarity, -1.0, 1e-5);
}

TEST_F(NeighbourSessionTest, stoppedItGoesOnWhereItWas) {
    session.build(text(folder / "sounds"), model(), npy());
    session.stop();
    EXPECT_TRUE(sentence().contains("no sound was embedded"));
    build();
    EXPECT_EQ(opened.first().first().value<NeighbourIndex>().sounds, 2);
    progressed.clear();
    opened.clear();
    build();
    EXPECT_EQ(progressed.count(), 0) << "all are there";
}

TEST_F(NeighbourSessionTest, saysWhyThereIsNoAnswer) {
    session.find(readSoundFile(file("low.wav")));
    session.open(text(file("low.wav")), model());
    EXPECT_TRUE(sentence().startsWith(text(file("low.wav"))));
    test::writeToneModel(folder / "tones.safetensors");
    session.build(text(folder / "sounds"), {text(folder / "tones.safetensors")}, npy());
    EXPECT_TRUE(sentence().contains("gives no embedding"));
    std::filesystem::create_directory(folder / "empty");
    session.build(text(folder / "empty"), model(), npy());
    EXPECT_TRUE(sentence().startsWith(text(folder / "empty") + ": holds no sound file"));
    EXPECT_FALSE(session.isOpen());

    writeIndex(npy().toStdString(), {model().path.toStdString(), {"a"}, {{1, 3}, {1, 2, 3}}});
    session.open(npy(), {});
    ASSERT_TRUE(opened.wait(kPatience));
    session.find(readSoundFile(file("low.wav")));
    EXPECT_TRUE(sentence().contains("made with another model"));
    EXPECT_EQ(found.count(), 0);
}

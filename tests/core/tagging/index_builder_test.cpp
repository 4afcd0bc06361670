// SPDX-License-Identifier: Apache-2.0
#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/base/npy.h"
#include "core/tagging/index_builder.h"
#include "tests/core/tagging/fake_model.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace dclscope::test {
namespace {

struct IndexBuilderTest : ::testing::Test {
    IndexBuilderTest() {
        for (const char* name : {"a", "b", "c"}) write(name, name);
    }
    std::string path(const std::string& name) const { return folder / name; }
    void write(const std::string& name, const std::string& text) const { std::ofstream(path(name)) << text; }
    IndexBuilder builder(const std::string& maker = "net 1") const {
        return {npy(), {path("a"), path("b"), path("c")}, "net", maker};
    }
    std::filesystem::path npy() const { return folder / "e.npy"; }
    /// An index of a and b, as a run leaves it that was killed before c.
    void leaveTwo() const {
        IndexBuilder first = builder();
        first.add(path("a"), {1.0F, 2.0F});
        first.add(path("b"), {3.0F, 4.0F});
        first.save();
    }
    TemporaryFolder folder;
};

} // namespace

TEST_F(IndexBuilderTest, GoesOnWhereAnEarlierRunStopped) {
    leaveTwo();
    IndexBuilder second = builder();
    EXPECT_TRUE(second.has(path("a")));
    EXPECT_FALSE(second.has(path("c")));
    second.add(path("c"), {5.0F, 6.0F});
    second.save();
    const EmbeddingIndex index = readIndex(npy());
    EXPECT_EQ(index.names, (std::vector<std::string>{path("a"), path("b"), path("c")}));
    EXPECT_EQ(index.embeddings.values, (std::vector<float>{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(index.model, "net");
}

TEST_F(IndexBuilderTest, ForgetsAChangedSoundAndAnotherMakersRows) {
    leaveTwo();
    write("b", "longer than before");
    EXPECT_TRUE(builder().has(path("a")));
    EXPECT_FALSE(builder().has(path("b")));
    EXPECT_EQ(builder("net 2").size(), 0U);
}

TEST_F(IndexBuilderTest, CountsFilesThatDoNotBelongTogetherForNothing) {
    leaveTwo();
    writeNpy(npy(), {{2, 2}, {9, 9, 9, 9}}); // as one killed after the array and before the names
    std::filesystem::last_write_time(npy(), std::filesystem::file_time_type::clock::now() + std::chrono::seconds(5));
    EXPECT_EQ(builder().size(), 0U);
    std::ofstream(namesFileOf(npy())) << "[[[";
    EXPECT_EQ(builder().size(), 0U);
    std::filesystem::remove(npy());
    EXPECT_EQ(builder().size(), 0U);
}

TEST_F(IndexBuilderTest, WritesNothingForNothingAndRefusesAnotherWidth) {
    IndexBuilder empty = builder();
    empty.save();
    EXPECT_FALSE(std::filesystem::exists(npy()));
    empty.add(path("a"), {1.0F, 2.0F});
    EXPECT_THROW(empty.add(path("b"), {1.0F}), ShapeError);
}

TEST_F(IndexBuilderTest, TellsARunFolderByAllItsFiles) {
    const std::string before = makerOf(folder.path());
    EXPECT_EQ(makerOf(folder.path()), before);
    write("epoch-002.safetensors", "x");
    EXPECT_NE(makerOf(folder.path()), before);
}

TEST_F(IndexBuilderTest, EmbedsWhatIsMissingUntilItIsStopped) {
    std::vector<std::string> sounds;
    for (const char* name : {"1.wav", "2.wav", "3.wav"}) {
        sounds.push_back(path(name));
        writeSoundFile(path(name), {32000.0, 1, std::vector<float>(40000, 0.25F)});
    }
    sounds.insert(sounds.begin() + 1, path("a")); // no sound
    const WindowScorer scorer(TagModel::make("fake", std::make_shared<FakeModel>(models::InputKind::Waveform), {}));
    std::stop_source stop;
    std::vector<std::string> begun;
    std::vector<std::string> broken;
    const EmbeddingSteps steps{.begun =
                                   [&](std::size_t number, const std::string& sound) {
                                       EXPECT_EQ(sounds[number], sound);
                                       begun.push_back(sound);
                                       if (number == 2) stop.request_stop();
                                   },
                               .broken = [&](const std::string& sentence) { broken.push_back(sentence); }};
    IndexBuilder index(npy(), sounds, "net", "net 1");
    EXPECT_EQ(embedMissing(index, scorer, sounds, steps, stop.get_token()), 1U);
    EXPECT_EQ(index.size(), 2U) << "the one that was under way is there as well";
    ASSERT_EQ(broken.size(), 1U);
    EXPECT_EQ(broken[0].find(path("a")), 0U) << broken[0];
    begun.clear();
    EXPECT_EQ(embedMissing(index, scorer, sounds, {.begun = steps.begun}), 1U);
    EXPECT_EQ(begun, (std::vector<std::string>{sounds[1], sounds[3]})) << "what is there is not embedded again";
    EXPECT_EQ(index.size(), 3U);
}

TEST_F(IndexBuilderTest, TellsWhatMadeAnEmbedding) {
    const std::string before = embeddingMaker(path("a"), "");
    EXPECT_EQ(embeddingMaker(path("a"), ""), before);
    EXPECT_NE(embeddingMaker(path("a"), "teacher"), before);
    EXPECT_NE(embeddingMaker(path("a"), "", std::vector<std::string>{"kind=Dcls2d"}), before);
    write("a", "other weights");
    EXPECT_NE(embeddingMaker(path("a"), ""), before);
}

} // namespace dclscope::test

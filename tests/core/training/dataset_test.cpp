// SPDX-License-Identifier: Apache-2.0
#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/training/dataset.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace dclscope::training {
namespace {

void writeTone(const std::filesystem::path& path, double rate = 8000.0) {
    std::filesystem::create_directories(path.parent_path());
    Sound sound;
    sound.sampleRateHz = rate;
    sound.channels = 1;
    sound.samples.assign(static_cast<std::size_t>(rate / 10.0), 0.25F);
    writeSoundFile(path, sound);
}

TEST(Dataset, ReadsFsddNames) {
    const test::TemporaryFolder folder;
    writeTone(folder / "7_old_man_12.wav");
    writeTone(folder / "10_ann_0.wav");
    writeTone(folder / "2_ann_3.wav");
    std::ofstream(folder / "README.md") << "no sound";
    ASSERT_EQ(guessLayout(folder.path()), Layout::Fsdd);
    const Dataset data =
        loadDataset(folder.path(), listSounds(folder.path(), Layout::Fsdd), {}, {.sampleRateHz = 8000.0});
    EXPECT_EQ(data.labels, (std::vector<std::string>{"2", "7", "10"}));
    ASSERT_EQ(data.recordings.size(), 3U);
    EXPECT_EQ(data.recordings[2].file.speaker, "old_man");
    EXPECT_EQ(data.recordings[2].file.index, 12);
    EXPECT_EQ(data.recordings[2].label, 1U);
    EXPECT_EQ(data.recordings[0].samples.size(), 800U);
}

TEST(Dataset, ReadsFoldersWithFoldsAndResamples) {
    const test::TemporaryFolder folder;
    writeTone(folder / "rain/1-100-A.wav", 16000.0);
    writeTone(folder / "rain/4-200-A.wav", 16000.0);
    writeTone(folder / "dog/x.wav", 8000.0);
    ASSERT_EQ(guessLayout(folder.path()), Layout::Folders);
    const Dataset data = loadDataset(folder.path(), listSounds(folder.path(), Layout::Folders), {"rain", "dog"},
                                     {.sampleRateHz = 8000.0, .threads = 2});
    ASSERT_EQ(data.recordings.size(), 3U);
    EXPECT_EQ(data.recordings[0].label, 1U);
    EXPECT_EQ(data.recordings[2].file.fold, 4);
    EXPECT_NEAR(static_cast<double>(data.recordings[2].samples.size()), 800.0, 2.0);
    EXPECT_EQ(data.countPerLabel(), (std::vector<std::size_t>{2, 1}));
}

TEST(Dataset, SaysWhatIsWrong) {
    const test::TemporaryFolder folder;
    EXPECT_THROW(listSounds(folder / "nowhere", Layout::Fsdd), ConfigError);
    EXPECT_THROW(listSounds(folder.path(), Layout::Fsdd), ConfigError);
    writeTone(folder / "a_b_1.wav");
    const std::vector<SoundFileEntry> files = listSounds(folder.path(), Layout::Fsdd);
    EXPECT_THROW(loadDataset(folder.path(), files, {"c"}, {.sampleRateHz = 8000.0}), ConfigError);
    std::ofstream(folder / "a_b_2.wav") << "not a sound";
    EXPECT_THROW(loadDataset(folder.path(), listSounds(folder.path(), Layout::Fsdd), {}, {.sampleRateHz = 8000.0}),
                 AudioError);
    try {
        firstFolder({"no/such/one", "nor/this"}, "digits");
        FAIL();
    } catch (const ConfigError& error) {
        EXPECT_NE(std::string(error.what()).find("no/such/one nor in nor/this"), std::string::npos);
    }
    EXPECT_EQ(firstFolder({"no/such/one", folder.path().string()}, "digits"), folder.path());
}

} // namespace
} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/tagging/sound_keeper.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

namespace dclscope {
namespace {

constexpr double kRate = 8000.0;

/// A second of samples that say when they were.
std::vector<float> second(int number) {
    std::vector<float> samples(8000);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>((number + static_cast<double>(i) / kRate) / 100.0);
    return samples;
}

std::size_t filesIn(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++count;
    return count;
}

TEST(SoundKeeper, KeepsTheSecondsAroundASpan) {
    const test::TemporaryFolder folder;
    SoundKeeper keeper({.folder = folder / "kept", .marginSeconds = 0.5});
    for (int n = 0; n < 3; ++n) keeper.push(second(n), kRate, n);
    keeper.keep({1.25, 2.75, 0, 0.9F}, "2026-11-26_07-31-05.250_seven/\"eight\"");
    EXPECT_EQ(keeper.kept(), 0U) << "half a second of what follows is still to come";
    keeper.push(second(3), kRate, 3.0);
    ASSERT_EQ(keeper.kept(), 1U);
    const Sound sound = readSoundFile(folder / "kept" / "2026-11-26_07-31-05.250_seven-eight-.flac");
    EXPECT_EQ(sound.sampleRateHz, kRate);
    ASSERT_NEAR(sound.seconds(), 2.5, 1e-3);
    EXPECT_NEAR(sound.samples.front(), 0.0075, 1e-4);
    EXPECT_NEAR(sound.samples.back(), 0.0325, 1e-4);
}

TEST(SoundKeeper, AGapEndsWhatWaits) {
    const test::TemporaryFolder folder;
    SoundKeeper keeper({.folder = folder.path()});
    keeper.push(second(0), kRate, 0.0);
    keeper.keep({0.2, 0.9, 0, 0.9F}, "2026-11-26_07-31-05.250_a");
    keeper.push(second(20), kRate, 20.0);
    ASSERT_EQ(keeper.kept(), 1U) << "as far as it was heard";
    EXPECT_NEAR(readSoundFile(folder / "2026-11-26_07-31-05.250_a.flac").seconds(), 1.0, 1e-3);
    keeper.keep({20.1, 20.4, 0, 0.9F}, "2026-11-26_07-31-25.250_b");
    keeper.finish();
    EXPECT_EQ(keeper.kept(), 2U);
}

TEST(SoundKeeper, ALongEventIsKeptToItsEndAndMemoryIsBounded) {
    const test::TemporaryFolder folder;
    SoundKeeper keeper({.folder = folder.path(), .marginSeconds = 1.0, .longestSeconds = 5.0});
    for (int n = 0; n < 40; ++n) keeper.push(second(n), kRate, n);
    keeper.keep({2.0, 39.0, 0, 0.9F}, "2026-11-26_07-31-05.250_long");
    keeper.push(second(40), kRate, 40.0);
    const Sound sound = readSoundFile(folder / "2026-11-26_07-31-05.250_long.flac");
    EXPECT_NEAR(sound.seconds(), 7.0, 0.01);
    EXPECT_NEAR(sound.samples.back(), 0.40, 1e-3);
}

TEST(SoundKeeper, RemovesItsOldestFilesAndNoOthers) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "my music.flac") << std::string(100000, 'x');
    SoundKeeper keeper({.folder = folder.path(), .marginSeconds = 0.0, .mostBytes = 15000});
    std::vector<float> noise(8000);
    unsigned state = 1;
    for (float& sample : noise)
        sample = static_cast<float>((state = state * 1664525U + 1013904223U) >> 8) / 16777216.0F;
    for (int n = 0; n < 5; ++n) {
        keeper.push(noise, kRate, n);
        keeper.keep({n + 0.0, n + 1.0, 0, 0.9F}, "2026-11-26_07-31-0" + std::to_string(n) + ".000_noise");
    }
    keeper.finish();
    EXPECT_EQ(keeper.kept(), 5U);
    EXPECT_TRUE(std::filesystem::exists(folder / "my music.flac"));
    EXPECT_TRUE(std::filesystem::exists(folder / "2026-11-26_07-31-04.000_noise.flac"));
    EXPECT_FALSE(std::filesystem::exists(folder / "2026-11-26_07-31-00.000_noise.flac"));
    EXPECT_LE(filesIn(folder.path()), 3U);
}

TEST(SoundKeeper, WhereNoFolderCanBeMadeIsSaid) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "file") << "x";
    EXPECT_THROW(SoundKeeper({.folder = folder / "file"}), Error);
}

TEST(FileNames, AreSafe) {
    EXPECT_EQ(fileNameOf("../../etc/passwd"), "etc-passwd");
    EXPECT_EQ(fileNameOf("Glass, shatter"), "Glass-shatter");
    EXPECT_EQ(fileNameOf("///"), "sound");
    EXPECT_EQ(fileNameOf("\xff\xfe"), "sound");
    EXPECT_EQ(fileNameOf(std::string(149, 'a') + "\xc3\xa9"), std::string(149, 'a'));
}

} // namespace
} // namespace dclscope

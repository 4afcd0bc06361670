// SPDX-License-Identifier: Apache-2.0
#include "core/audio/sound_file.h"
#include "core/audio/sound_reader.h"
#include "core/base/error.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <optional>

namespace dclscope {
namespace {

using std::chrono::milliseconds;

std::string messageOf(const std::filesystem::path& path) {
    try {
        readSoundFile(path);
    } catch (const AudioError& e) {
        return e.what();
    }
    return "read";
}

TEST(SoundFile, ComesBackAsWritten) {
    const test::TemporaryFolder folder;
    Sound sound{11025.0, 1, {}};
    for (int i = 0; i < 5000; ++i) sound.samples.push_back(static_cast<float>(i % 200 - 100) / 128.0F);
    writeSoundFile(folder / "a.wav", sound);
    const Sound back = readSoundFile(folder / "a.wav");
    EXPECT_EQ(back.sampleRateHz, 11025.0);
    ASSERT_EQ(back.samples.size(), sound.samples.size());
    for (std::size_t i = 0; i < back.samples.size(); ++i)
        ASSERT_NEAR(back.samples[i], sound.samples[i], 1.0F / 32768.0F);
}

TEST(SoundFile, ComesBackFromFlac) {
    const test::TemporaryFolder folder;
    Sound sound{16000.0, 1, {}};
    for (int i = 0; i < 5000; ++i) sound.samples.push_back(static_cast<float>(i % 200 - 100) / 128.0F);
    writeSoundFile(folder / "a.flac", sound);
    std::ifstream file(folder / "a.flac", std::ios::binary);
    std::string head(4, ' ');
    file.read(head.data(), 4);
    EXPECT_EQ(head, "fLaC");
    const Sound back = readSoundFile(folder / "a.flac");
    ASSERT_EQ(back.samples.size(), sound.samples.size());
    for (std::size_t i = 0; i < back.samples.size(); ++i)
        ASSERT_NEAR(back.samples[i], sound.samples[i], 1.0F / 32768.0F);
}

/// A WAV of 16 bits with 1, 2, 3, ... hundredths in its channels, a second long.
void writeChannels(const std::filesystem::path& path, std::uint16_t channels) {
    std::ofstream file(path, std::ios::binary);
    const auto number = [&](auto value) { file.write(reinterpret_cast<const char*>(&value), sizeof value); };
    const std::uint32_t bytes = 8000U * channels * 2U;
    file << "RIFF";
    number(36U + bytes);
    file << "WAVEfmt ";
    number(16U);
    number(std::uint16_t{1});
    number(channels);
    number(8000U);
    number(8000U * channels * 2U);
    number(static_cast<std::uint16_t>(channels * 2));
    number(std::uint16_t{16});
    file << "data";
    number(bytes);
    for (int i = 0; i < 8000; ++i)
        for (int c = 1; c <= channels; ++c) number(static_cast<std::int16_t>(c * 328));
}

TEST(SoundReader, ReadsOneChannelOrTheirMean) {
    const test::TemporaryFolder folder;
    writeChannels(folder / "three.wav", 3);
    const auto first = [&](std::optional<int> channel) {
        SoundReader reader(folder / "three.wav", channel);
        std::vector<float> out(10000);
        EXPECT_EQ(reader.read(out), 8000U);
        return out[7000];
    };
    EXPECT_NEAR(first({}), 0.02, 1e-4);
    EXPECT_NEAR(first(1), 0.01, 1e-4);
    EXPECT_NEAR(first(3), 0.03, 1e-4);
    try {
        const SoundReader reader(folder / "three.wav", 4);
        FAIL();
    } catch (const AudioError& error) {
        EXPECT_NE(std::string(error.what()).find("three.wav: has no channel 4; it has 3 channels"), std::string::npos)
            << error.what();
    }
}

TEST(SoundFile, OfAnUnknownKindIsSaidWithTheCommandThatTurnsIt) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "a.m4a", std::ios::binary)
        << std::string("\0\0\0\x20", 4) << "ftypM4A " << std::string(64, '\0');
    std::ofstream(folder / "b.webm", std::ios::binary) << "\x1A\x45\xDF\xA3" << std::string(64, '\0');
    EXPECT_NE(messageOf(folder / "a.m4a").find("ffmpeg -i \"a.m4a\" \"a.wav\""), std::string::npos)
        << messageOf(folder / "a.m4a");
    EXPECT_NE(messageOf(folder / "b.webm").find("ffmpeg -i \"b.webm\" \"b.wav\""), std::string::npos);
}

TEST(SoundFile, WhatIsWrongIsSaid) {
    const test::TemporaryFolder folder;
    EXPECT_NE(messageOf(folder / "none.wav").find("none.wav: no such file"), std::string::npos);
    EXPECT_NE(messageOf(folder.path()).find("not a file"), std::string::npos);
    std::ofstream(folder / "text.wav") << "hello, this is not a sound at all";
    EXPECT_NE(messageOf(folder / "text.wav").find("not a sound file"), std::string::npos);
    std::ofstream(folder / "empty.wav").close();
    EXPECT_NE(messageOf(folder / "empty.wav").find("empty.wav: "), std::string::npos);
    writeSoundFile(folder / "silent.wav", {8000.0, 1, {}});
    EXPECT_NE(messageOf(folder / "silent.wav").find("holds no sound"), std::string::npos);
}

/// Interleaved samples as a 16-bit WAV file, byte by byte: writeSoundFile only writes one channel.
std::string waveOf(int channels, const std::vector<std::int16_t>& samples) {
    std::string bytes;
    const auto add = [&](std::uint64_t value, int size) {
        for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> 8 * i & 0xFFU);
    };
    const auto frame = static_cast<std::uint64_t>(2 * channels);
    bytes = "RIFF";
    add(36 + 2 * samples.size(), 4);
    bytes += "WAVEfmt ";
    add(16, 4);
    add(1, 2);
    add(static_cast<std::uint64_t>(channels), 2);
    add(8000, 4);
    add(8000 * frame, 4);
    add(frame, 2);
    add(16, 2);
    bytes += "data";
    add(2 * samples.size(), 4);
    for (const std::int16_t sample : samples) add(static_cast<std::uint16_t>(sample), 2);
    return bytes;
}

std::vector<std::string> remarksOn(int channels, const std::vector<std::int16_t>& samples) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "a.wav", std::ios::binary) << waveOf(channels, samples);
    return readSoundFile(folder / "a.wav").remarks;
}

std::int16_t tone(std::size_t i, double amplitude) {
    return static_cast<std::int16_t>(amplitude * 32767.0 * std::sin(0.3 * static_cast<double>(i)));
}

TEST(SoundFile, SaysWhatMakesARecordingDoubtful) {
    std::vector<std::int16_t> good, loud, aside, opposed, one;
    for (std::size_t i = 0; i < 4000; ++i) {
        good.push_back(tone(i, 0.5));
        loud.push_back(static_cast<std::int16_t>(std::clamp(20 * tone(i, 0.9), -32768, 32767)));
        aside.push_back(static_cast<std::int16_t>(12000 + tone(i, 0.1)));
        opposed.insert(opposed.end(), {tone(i, 0.5), static_cast<std::int16_t>(-tone(i, 0.5))});
        one.insert(one.end(), {tone(i, 0.5), 0, 0, 0});
    }
    EXPECT_EQ(remarksOn(1, good), std::vector<std::string>{});
    EXPECT_EQ(remarksOn(4, one), std::vector<std::string>{}) << "a quarter of a channel is heard well";
    EXPECT_EQ(remarksOn(1, std::vector<std::int16_t>(4000, 0)), std::vector<std::string>{"it is silent"});
    const auto only = [](const std::vector<std::string>& remarks) {
        return remarks.size() == 1 ? remarks[0] : "none or several";
    };
    EXPECT_EQ(only(remarksOn(1, loud)).rfind("it is clipped: 9", 0), 0U) << only(remarksOn(1, loud));
    EXPECT_EQ(only(remarksOn(1, aside)), "it has an offset of 37 % of full scale, which is no sound");
    std::vector<std::int16_t> square;
    for (std::size_t i = 0; i < 4000; ++i) square.push_back(i % 2 == 0 ? std::int16_t{32767} : std::int16_t{-32768});
    EXPECT_EQ(only(remarksOn(1, square)), "it is clipped: 100 % of its samples are at full scale");
    EXPECT_EQ(only(remarksOn(2, opposed)).rfind("its channels cancel each other", 0), 0U);
}

TEST(SoundFile, AHeaderThatSaysNothingFollowsIsNotBelieved) {
    const test::TemporaryFolder folder;
    std::vector<std::int16_t> samples;
    for (std::size_t i = 0; i < 50'000; ++i) samples.push_back(tone(i, 0.5));
    std::string bytes = waveOf(1, samples);
    bytes.replace(40, 4, 4, '\0');
    std::ofstream(folder / "cut.wav", std::ios::binary) << bytes;
    const Sound sound = readSoundFile(folder / "cut.wav");
    ASSERT_EQ(sound.samples.size(), samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i)
        ASSERT_EQ(sound.samples[i], static_cast<float>(samples[i]) / 32768.0F) << i;
    SoundReader reader(folder / "cut.wav");
    std::vector<float> first(100), again(100);
    reader.read(first);
    reader.rewind();
    reader.read(again);
    EXPECT_EQ(first, again);
    bytes.resize(44);
    std::ofstream(folder / "nothing.wav", std::ios::binary) << bytes;
    EXPECT_NE(messageOf(folder / "nothing.wav").find("holds no sound"), std::string::npos);
}

TEST(SoundFile, EveryPrefixReadsOrFailsCleanly) {
    const test::TemporaryFolder folder;
    writeSoundFile(folder / "a.wav", {8000.0, 1, std::vector<float>(100, 0.5F)});
    std::ifstream in(folder / "a.wav", std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        std::ofstream(folder / "cut.wav", std::ios::binary) << bytes.substr(0, length);
        const std::string message = messageOf(folder / "cut.wav");
        EXPECT_TRUE(message == "read" || message.find("cut.wav: ") != std::string::npos) << message;
    }
}

TEST(SoundSource, GivesEverySampleOnceAsFastAsPossible) {
    Sound sound{8000.0, 1, {}};
    for (int i = 0; i < 200'000; ++i) sound.samples.push_back(static_cast<float>(i));
    const auto source = makeSoundSource("ramp", sound, Pace::AsFastAsPossible);
    source->start();
    std::vector<float> block(777);
    std::vector<float> all;
    while (source->status().phase == SourceStatus::Phase::Running) {
        const std::size_t count = source->read(block, milliseconds(100));
        all.insert(all.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(count));
    }
    EXPECT_EQ(all, sound.samples);
    EXPECT_EQ(source->status().phase, SourceStatus::Phase::Finished);
}

TEST(FileSource, GivesWhatReadingTheWholeFileGives) {
    const test::TemporaryFolder folder;
    Sound sound{8000.0, 1, {}};
    for (int i = 0; i < 100'000; ++i) sound.samples.push_back(static_cast<float>(i % 2000 - 1000) / 1024.0F);
    writeSoundFile(folder / "a.wav", sound);
    const auto source = makeFileSource(folder / "a.wav", Pace::AsFastAsPossible);
    EXPECT_EQ(source->name(), "a.wav");
    source->start();
    EXPECT_EQ(source->sampleRateHz(), 8000.0);
    std::vector<float> block(1000);
    std::vector<float> all;
    while (source->status().phase == SourceStatus::Phase::Running) {
        const std::size_t count = source->read(block, milliseconds(100));
        all.insert(all.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(count));
    }
    EXPECT_EQ(all, readSoundFile(folder / "a.wav").samples);
    EXPECT_EQ(source->status().phase, SourceStatus::Phase::Finished);
    source->start(); // and again
    EXPECT_EQ(source->read(block, milliseconds(100)), 1000U);
    EXPECT_EQ(block.front(), all.front());
}

TEST(FileSource, IsOpenedByStartAndDecodedAsItIsRead) {
    const test::TemporaryFolder folder;
    const auto missing = makeFileSource(folder / "none.wav", Pace::RealTime);
    EXPECT_THROW(missing->start(), AudioError);
    writeSoundFile(folder / "long.wav", {8000.0, 1, std::vector<float>(400'000, 0.25F)});
    const auto source = makeFileSource(folder / "long.wav", Pace::AsFastAsPossible);
    source->start();
    std::filesystem::resize_file(folder / "long.wav", 200'000); // its second half has not been looked at yet
    std::vector<float> block(50'000);
    std::size_t taken = 0;
    while (source->status().phase == SourceStatus::Phase::Running) taken += source->read(block, milliseconds(100));
    EXPECT_GE(taken, 90'000U);
    EXPECT_LE(taken, 110'000U);
}

TEST(FileSource, BeginsAgainWhenLooping) {
    const test::TemporaryFolder folder;
    writeSoundFile(folder / "three.wav", {8000.0, 1, {0.25F, 0.5F, 0.75F}});
    const auto source = makeFileSource(folder / "three.wav", Pace::AsFastAsPossible, true);
    source->start();
    std::vector<float> block(7);
    EXPECT_EQ(source->read(block, milliseconds(10)), 7U);
    EXPECT_EQ(block.back(), block.front());
    EXPECT_EQ(block[2], block[5]);
}

TEST(SoundSource, KeepsRealTime) {
    const auto source = makeSoundSource("beep", {8000.0, 1, std::vector<float>(1600, 0.1F)}, Pace::RealTime);
    source->start();
    const auto begin = Source::Clock::now();
    std::vector<float> block(4096);
    std::size_t taken = 0;
    while (source->status().phase == SourceStatus::Phase::Running) {
        taken += source->read(block, milliseconds(50));
        EXPECT_LE(source->capturedAt(), Source::Clock::now());
    }
    EXPECT_EQ(taken, 1600U);
    EXPECT_GE(Source::Clock::now() - begin, milliseconds(199));
}

TEST(SoundSource, BeginsAgainWhenLooping) {
    const auto source = makeSoundSource("loop", {8000.0, 1, {1.0F, 2.0F, 3.0F}}, Pace::AsFastAsPossible, true);
    source->start();
    std::vector<float> block(7);
    EXPECT_EQ(source->read(block, milliseconds(10)), 7U);
    EXPECT_EQ(block, (std::vector<float>{1, 2, 3, 1, 2, 3, 1}));
}

} // namespace
} // namespace dclscope

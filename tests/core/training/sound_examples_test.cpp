// SPDX-License-Identifier: Apache-2.0
#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/features/log_mel.h"
#include "core/training/division.h"
#include "core/training/example_source.h"
#include "core/training/judging.h"
#include "core/training/kept_batches.h"
#include "core/training/recipe_table.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

namespace dclscope::training {
namespace {

void writeSine(const std::filesystem::path& path, double hz, double seconds = 0.5) {
    std::filesystem::create_directories(path.parent_path());
    Sound sound{8000.0, 1, {}};
    for (int t = 0; t < static_cast<int>(8000.0 * seconds); ++t)
        sound.samples.push_back(static_cast<float>(0.3 * std::sin(6.2832 * hz / 8000.0 * t)));
    writeSoundFile(path, sound);
}

std::string joined(const std::vector<std::string>& facts) {
    std::string text;
    for (const std::string& fact : facts) text += fact + "\n";
    return text;
}

/// Whether the recipe is refused in a sentence that holds `words`.
void expectRefused(const Recipe& recipe, const std::filesystem::path& folder, const std::string& words) {
    try {
        (void)openExamples(recipe, folder, 1);
        ADD_FAILURE() << "accepted";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find(words), std::string::npos) << error.what();
    }
}

class SoundExamplesTest : public testing::Test {
protected:
    SoundExamplesTest() {
        for (int i = 0; i < 10; ++i)
            for (const char* label : {"low", "high"})
                writeSine(folder_ / "fsdd" /
                              (std::string(label) + (i % 2 == 0 ? "_ann_" : "_bob_") + std::to_string(i) + ".wav"),
                          label[0] == 'l' ? 300.0 : 900.0);
        recipe_.data.validationIndices = {8, 9};
    }
    test::TemporaryFolder folder_;
    Recipe recipe_;
};

TEST_F(SoundExamplesTest, BatchesAreAWholeEpochInPieces) {
    recipe_.augmentation.noiseProbability = 0.5;
    const auto source = openExamples(recipe_, folder_ / "fsdd", 2);
    EXPECT_EQ(source->labels(), (std::vector<std::string>{"high", "low"}));
    ASSERT_EQ(source->examplesPerEpoch(), 16U);
    EXPECT_EQ(source->exampleShape(), (std::vector<std::int64_t>{80, 40}));
    const Batch whole = source->training(2, 0, 16, 2);
    EXPECT_EQ(whole.shape, (std::vector<std::int64_t>{16, 80, 40}));
    const Batch part = source->training(2, 5, 3, 1);
    EXPECT_TRUE(std::equal(part.input.begin(), part.input.end(), whole.input.begin() + 5 * 80 * 40));
    EXPECT_TRUE(std::equal(part.labels.begin(), part.labels.end(), whole.labels.begin() + 5));
    EXPECT_EQ(source->validationCount(), 4U);
    EXPECT_NE(source->validationName(0).find("high_ann_8.wav"), std::string::npos);
    const std::string facts = joined(source->facts());
    EXPECT_NE(
        facts.find("16 recordings of 2 labels are learned from, 4 are kept out to judge by: those numbered 8 to 9."),
        std::string::npos)
        << facts;
    EXPECT_NE(facts.find("2 speakers are on both sides (ann, bob)"), std::string::npos) << facts;
}

TEST_F(SoundExamplesTest, ASpeakerHeldOutIsOnOneSideOnly) {
    recipe_.data.holdOutSpeaker = "bob";
    const auto source = openExamples(recipe_, folder_ / "fsdd", 1);
    EXPECT_NE(
        joined(source->facts()).find("No speaker is on both sides: 1 speaker to learn from, 1 speaker to judge by."),
        std::string::npos)
        << joined(source->facts());
    recipe_.data.holdOutSpeaker = "eve";
    expectRefused(recipe_, folder_ / "fsdd", "there are ann, bob");
}

TEST_F(SoundExamplesTest, ConvolutionalNetworksGetTheirShapes) {
    recipe_.network = networkOfKind("convnext");
    const auto source = openExamples(recipe_, folder_ / "fsdd", 1);
    EXPECT_EQ(source->exampleShape(), (std::vector<std::int64_t>{1, 40, 80}));
    const Batch turned = source->validation(0, 2, 1);
    EXPECT_EQ(turned.shape, (std::vector<std::int64_t>{2, 1, 40, 80}));

    recipe_.network = networkOfKind("panns");
    const auto waves = openExamples(recipe_, folder_ / "fsdd", 1);
    EXPECT_EQ(waves->training(0, 0, 2, 1).shape, (std::vector<std::int64_t>{2, 1, 80, 40}));
    const Batch waveform = waves->validation(1, 2, 1);
    EXPECT_EQ(waveform.shape, (std::vector<std::int64_t>{2, 6400}));
    const Array features = LogMel(recipe_.frontEnd).features(std::span(waveform.input).first(6400));
    const Batch second = source->validation(1, 1, 1);
    for (std::size_t t = 0; t < 80; ++t)
        for (std::size_t band = 0; band < 40; ++band)
            ASSERT_EQ(second.input[band * 80 + t], features.values[t * 40 + band]);
}

TEST_F(SoundExamplesTest, EachAugmentationOfTheRecipeChangesWhatIsShown) {
    const auto shown = [&](const char* key, const char* value) {
        const Recipe recipe = *key == '\0' ? recipe_ : withValue(recipe_, key, value);
        return openExamples(recipe, folder_ / "fsdd", 1)->training(1, 0, 4, 1).input;
    };
    const std::vector<float> plain = shown("", "");
    EXPECT_EQ(shown("", ""), plain);
    for (const auto& [key, value] :
         std::vector<std::pair<const char*, const char*>>{{"augmentation.speeds", "[0.8]"},
                                                          {"augmentation.placement", "sliding"},
                                                          {"augmentation.noise_probability", "1"},
                                                          {"augmentation.gain_db", "[-12, -6]"},
                                                          {"augmentation.tone_db", "12"},
                                                          {"augmentation.echo_probability", "1"},
                                                          {"augmentation.vocal_tract", "0.2"},
                                                          {"augmentation.roll_share", "0.4"},
                                                          {"augmentation.time_mask_probability", "1"},
                                                          {"augmentation.frequency_mask_probability", "1"}})
        EXPECT_NE(shown(key, value), plain) << key;
}

TEST_F(SoundExamplesTest, WindowsOfLongClipsHoldSomethingOfThem) {
    std::filesystem::create_directories(folder_ / "clips");
    for (const char* name : {"low_ann_200", "mid_ann_201", "high_ann_202"}) {
        Sound clip{8000.0, 1, std::vector<float>(40000, 0.0F)}; // a short tone, then silence
        for (std::size_t i = 0; i < 800; ++i) clip.samples[i] = 0.5F * std::sin(0.5F * static_cast<float>(i));
        writeSoundFile(folder_ / "clips" / (std::string(name) + ".wav"), clip);
        clip.samples.assign(3000, 0.1F);
        writeSoundFile(folder_ / "clips" / (std::string(name) + "9.wav"), clip);
    }
    recipe_.network = networkOfKind("convnext");
    recipe_.data.validationIndices = {2009, 2029}; // the other clips
    const auto source = openExamples(recipe_, folder_ / "clips", 1);
    const std::size_t count = source->examplesPerEpoch();
    ASSERT_EQ(count, 3U);
    for (std::int64_t epoch = 0; epoch < 20; ++epoch) {
        const Batch shown = source->training(epoch, 0, count, 1);
        const std::size_t each = shown.input.size() / count;
        for (std::size_t i = 0; i < count; ++i) {
            const auto example = std::span(shown.input).subspan(i * each, each);
            EXPECT_NE(*std::max_element(example.begin(), example.end()),
                      *std::min_element(example.begin(), example.end()))
                << "epoch " << epoch << ": nothing but silence";
        }
    }
}

TEST_F(SoundExamplesTest, EpochsCanBeDrawnAndBalanced) {
    for (int i = 0; i < 6; ++i) writeSine(folder_ / "fsdd" / ("mid_ann_" + std::to_string(100 + i) + ".wav"), 500.0);
    recipe_.data.examplesPerEpoch = 31;
    recipe_.data.balanced = true;
    const auto source = openExamples(recipe_, folder_ / "fsdd", 1);
    ASSERT_EQ(source->examplesPerEpoch(), 31U);
    const Batch epoch = source->training(0, 0, 31, 2);
    for (std::int64_t label = 0; label < 3; ++label) {
        const auto count = std::count(epoch.labels.begin(), epoch.labels.end(), label);
        EXPECT_TRUE(count == 10 || count == 11) << count;
    }
}

TEST_F(SoundExamplesTest, FoldsKeepClipsApartAndSayWhereTheyDoNot) {
    for (const char* name : {"1-100-A", "1-100-B", "2-200-A", "3-300-A", "4-100-A"})
        for (const char* label : {"rain", "dog"})
            writeSine(folder_ / "esc" / label / (std::string(name) + ".wav"), 440.0);
    recipe_.data.layout = "folds";
    recipe_.data.trainingFolds = {1, 2};
    recipe_.data.validationFolds = {3};
    const auto source = openExamples(recipe_, folder_ / "esc", 1);
    EXPECT_EQ(source->examplesPerEpoch(), 6U);
    EXPECT_EQ(source->validationCount(), 2U);
    EXPECT_NE(joined(source->facts()).find("No source clip is on both sides"), std::string::npos);
    EXPECT_NE(joined(source->facts()).find("2 recordings of other folds are left out."), std::string::npos);
    recipe_.data.validationFolds = {4};
    EXPECT_NE(joined(openExamples(recipe_, folder_ / "esc", 1)->facts()).find("1 source clip is on both sides (100)"),
              std::string::npos);
    recipe_.data.validationFolds = {9};
    expectRefused(recipe_, folder_ / "esc", "no recording is kept out to judge by");
}

TEST_F(SoundExamplesTest, SpeechCommandsAreDividedBySpeaker) {
    for (int i = 0; i < 40; ++i) {
        const std::string speaker = std::to_string(10000000 + i * 77777);
        for (const char* word : {"yes", "no", "cat"})
            writeSine(folder_ / "sc" / word / (speaker + "_nohash_0.wav"), 440.0, 0.1);
        writeSine(folder_ / "sc/_unknown_" / ("bird_" + speaker + "_nohash_1.wav"), 440.0, 0.1);
    }
    writeSine(folder_ / "sc/_background_noise_/hum.wav", 100.0, 2.0);
    recipe_.data.layout = "speech-commands";
    recipe_.data.validationShare = 0.3;
    recipe_.data.testingShare = 0.0;
    const auto all = openExamples(recipe_, folder_ / "sc", 1);
    EXPECT_EQ(all->labels(), (std::vector<std::string>{"_unknown_", "cat", "no", "yes"}));
    EXPECT_EQ(all->examplesPerEpoch() + all->validationCount(), 160U);
    EXPECT_NE(joined(all->facts()).find("No speaker is on both sides"), std::string::npos) << joined(all->facts());
    recipe_.data.labels = {"yes", "_unknown_"};
    recipe_.data.unknown = {"cat"};
    const auto two = openExamples(recipe_, folder_ / "sc", 1);
    EXPECT_EQ(two->examplesPerEpoch() + two->validationCount(), 120U);
    EXPECT_NE(joined(two->facts()).find("1 folder of words that the recipe does not name is left out."),
              std::string::npos);
}

TEST(KeptBatches, AreMadeOnceAsLongAsTheyFit) {
    const KeptBatches kept(10);
    int made = 0;
    const auto ask = [&](std::size_t first, std::size_t values) {
        return kept.get(first, 2, [&] {
            ++made;
            return Batch{{2, 2}, std::vector<float>(values, static_cast<float>(first)), {0, 1}, {}};
        });
    };
    EXPECT_EQ(ask(0, 4).input, std::vector<float>(4, 0.0F));
    EXPECT_EQ(ask(0, 4).input, std::vector<float>(4, 0.0F));
    EXPECT_EQ(made, 1);
    EXPECT_EQ(ask(2, 6).input, std::vector<float>(6, 2.0F));
    EXPECT_EQ(ask(2, 6).labels, (std::vector<std::int64_t>{0, 1}));
    EXPECT_EQ(made, 2);
    ask(4, 1); // no room is left
    ask(4, 1);
    EXPECT_EQ(made, 4);
}

TEST(JudgedBy, IsTheLoudestWindowWhereWindowsAreShort) {
    FrontEnd frontEnd = FrontEnd::named("dcls-audio-128");
    EXPECT_EQ(judgedBy(true, frontEnd), JudgedBy::Loudest);
    frontEnd.windowSamples = 320000;
    EXPECT_EQ(judgedBy(false, frontEnd), JudgedBy::Beginning) << "ten seconds, as published";
    frontEnd.windowSamples = 16000;
    EXPECT_EQ(judgedBy(false, frontEnd), JudgedBy::LoudestPart);
    std::vector<float> bark(64000, 0.01F);
    std::fill(bark.begin() + 40000, bark.begin() + 56000, 0.5F);
    EXPECT_EQ(judgedSamples(bark, frontEnd, JudgedBy::LoudestPart), std::vector<float>(16000, 0.5F));
    EXPECT_EQ(judgedSamples(bark, frontEnd, JudgedBy::Beginning), std::vector<float>(16000, 0.01F));
    const std::vector<float> brief = judgedSamples(std::span(bark).first(10), frontEnd, JudgedBy::LoudestPart);
    EXPECT_EQ(brief.front(), 0.01F) << "what is shorter stands at the beginning";
    EXPECT_EQ(brief.back(), 0.0F);
}

TEST_F(SoundExamplesTest, WhatIsJudgedByIsTheSameEachTime) {
    const auto source = openExamples(recipe_, folder_ / "fsdd", 1);
    const Batch first = source->validation(1, 2, 1);
    const Batch again = source->validation(1, 2, 2);
    EXPECT_EQ(again.input, first.input);
    EXPECT_EQ(again.labels, first.labels);
    EXPECT_NE(source->validation(0, 2, 1).input, first.input);
}

TEST(SpeechCommands, HashesAsTheStandardAndTheReadme) {
    const auto text = [](std::string_view of) {
        std::string hex;
        for (const std::uint8_t byte : sha1(of)) {
            hex += "0123456789abcdef"[byte / 16];
            hex += "0123456789abcdef"[byte % 16];
        }
        return hex;
    };
    EXPECT_EQ(text("abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
    EXPECT_EQ(text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    // Of the official lists: 022cd682 is in testing_list.txt.
    EXPECT_EQ(officialSide("022cd682", 0.1, 0.1), Side::Testing);
}

TEST(SpeechCommands, RealFilesAreAllOfTheOfficialTest) {
    SKIP_WITHOUT_SHARED("data/speech_commands");
    const auto files = listSounds(test::shared("data/speech_commands"), Layout::SpeechCommands);
    DataRecipe data;
    data.layout = "speech-commands";
    for (const SoundFileEntry& file : files)
        if (file.label != "_silence_") {
            ASSERT_EQ(sideOf(file, data), Side::Testing) << file.path;
        }
}

} // namespace
} // namespace dclscope::training

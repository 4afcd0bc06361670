// SPDX-License-Identifier: Apache-2.0
#include "core/features/log_mel.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/whole_tagger.h"
#include "tests/core/tagging/fake_model.h"
#include "tests/core/tagging/tone_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace dclscope {
namespace {

using models::InputKind;

std::vector<float> noise(std::size_t count, unsigned seed) {
    std::vector<float> samples(count);
    for (float& sample : samples) {
        seed = seed * 1664525U + 1013904223U;
        sample = static_cast<float>(seed >> 8) / 8388608.0F - 1.0F;
    }
    return samples;
}

std::vector<float> inBlocks(const WindowScorer& scorer, std::span<const float> samples, double rate, std::size_t size) {
    WholeTagger tagger(scorer, rate);
    for (; !samples.empty(); samples = samples.subspan(std::min(size, samples.size())))
        tagger.push(samples.first(std::min(size, samples.size())));
    return tagger.finish();
}

struct Fake {
    explicit Fake(InputKind kind, const Card& card = {})
        : network(std::make_shared<test::FakeModel>(kind)), model(TagModel::make("fake", network, card)) {}
    std::shared_ptr<test::FakeModel> network;
    TagModel model;
};

TEST(LoudestWindow, IsWhereTheWholeRecordingsIs) {
    for (const std::size_t count : {std::size_t{10}, std::size_t{800}, std::size_t{801}, std::size_t{5000}}) {
        const std::vector<float> samples = noise(count, static_cast<unsigned>(count));
        LoudestWindow loudest(800);
        for (std::size_t at = 0; at < count; at += 123)
            loudest.push(std::span(samples).subspan(at, std::min<std::size_t>(123, count - at)));
        const std::size_t start = loudestStretch(samples, 800);
        std::vector<float> expected(800, 0.0F);
        const std::size_t held = std::min<std::size_t>(800, count);
        std::copy_n(samples.begin() + static_cast<std::ptrdiff_t>(start), held,
                    expected.begin() + static_cast<std::ptrdiff_t>((800 - held) / 2));
        EXPECT_EQ(loudest.window(), expected) << count;
    }
    // Of equals the first, and silence is a window too.
    LoudestWindow silent(4, 2);
    silent.push(std::vector<float>(9, 0.0F));
    EXPECT_EQ(silent.window(), std::vector<float>(4, 0.0F));
}

TEST(WholeTagger, BlocksDoNotMatter) {
    const WindowScorer spiking(test::toneModel());
    const std::vector<float> tones = test::toneStream(16000.0, 3.0, {1.0}, {1});
    const std::vector<float> whole = inBlocks(spiking, tones, 16000.0, tones.size());
    EXPECT_EQ(whole, tagWhole(spiking, tones, 16000.0));
    EXPECT_GT(whole[1], 0.5F) << "the high tone";
    for (const std::size_t size : {std::size_t{77}, std::size_t{1600}, std::size_t{16384}})
        EXPECT_EQ(inBlocks(spiking, tones, 16000.0, size), whole) << size;

    for (const InputKind kind : {InputKind::LogMel, InputKind::Waveform}) {
        const Fake fake(kind);
        const WindowScorer scorer(fake.model);
        const std::vector<float> samples = noise(3 * 44100, 7);
        EXPECT_EQ(inBlocks(scorer, samples, 44100.0, 1000), tagWhole(scorer, samples, 44100.0));
        EXPECT_EQ(fake.network->given[0].values, fake.network->given[1].values);
    }
}

/// That a network is given just what judgedParts() names.
void expectTheNamedParts(const Fake& fake, const std::vector<float>& samples, std::size_t blockSize) {
    const WindowScorer scorer(fake.model);
    fake.network->given.clear();
    const std::vector<float> scores = inBlocks(scorer, samples, 32000.0, blockSize);
    const std::vector<Array> given = fake.network->given;
    const auto parts = judgedParts(fake.model, samples);
    ASSERT_EQ(given.size(), parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) EXPECT_EQ(given[i].values, scorer.input(parts[i]).values) << i;
    EXPECT_EQ(scores, scorer.mean("probabilities", parts));
}

TEST(WholeTagger, JudgesALongWaveformInTheNamedParts) {
    const Fake fake(InputKind::Waveform);
    for (const double seconds : {0.2, 59.0, 60.0, 61.0, 70.0, 75.5}) {
        SCOPED_TRACE(seconds);
        expectTheNamedParts(fake, noise(static_cast<std::size_t>(32000.0 * seconds), 3), 50000);
    }
}

TEST(WholeTagger, JudgesShortWindowsOfFeaturesInTheNamedParts) {
    Card card;
    card.frontEnd = FrontEnd::named("dcls-audio-128").toMap();
    card.frontEnd["window_samples"] = "32000";
    const Fake fake(InputKind::LogMel, card);
    for (const double seconds : {0.4, 1.0, 1.2, 1.5, 2.0, 3.3, 5.0}) {
        SCOPED_TRACE(seconds);
        for (const std::size_t block : {std::size_t{1000}, std::size_t{32000}, std::size_t{70000}})
            expectTheNamedParts(fake, noise(static_cast<std::size_t>(32000.0 * seconds), 5), block);
    }
}

/// Noise whose parts of a second are so loud each.
std::vector<float> seconds(const std::vector<float>& factors) {
    std::vector<float> samples = noise(32000 * factors.size(), 9);
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] *= factors[i / 32000];
    return samples;
}

TEST(WholeTagger, AsksNothingOfWindowsInWhichNothingIsHeard) {
    Card card;
    card.frontEnd = FrontEnd::named("dcls-audio-128").toMap();
    card.frontEnd["window_samples"] = "32000";
    const Fake fake(InputKind::LogMel, card);
    const WindowScorer scorer(fake.model);
    // Two barks, the second one louder, and what a microphone hears before, between and behind them.
    const std::vector<float> barks = seconds({1e-5F, 1e-5F, 0.3F, 1e-5F, 1e-5F, 0.9F, 1e-5F, 0.0F});
    const auto parts = judgedParts(fake.model, barks);
    std::vector<std::ptrdiff_t> starts;
    for (const auto& part : parts) starts.push_back(part.data() - barks.data());
    EXPECT_EQ(starts, (std::vector<std::ptrdiff_t>{48000, 64000, 80000, 144000, 160000, 176000}));
    std::vector<double> told;
    WholeTagger tagger(scorer, 32000.0, [&told](std::span<const float>, double seconds) { told.push_back(seconds); });
    tagger.push(barks);
    const std::vector<float> whole = tagger.finish();
    EXPECT_EQ(told, (std::vector<double>{0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 4.5, 5.0, 5.5})) << "it cannot look ahead";
    const std::vector<float> named = scorer.mean("probabilities", parts);
    ASSERT_EQ(whole.size(), named.size());
    for (std::size_t i = 0; i < whole.size(); ++i) EXPECT_NEAR(whole[i], named[i], 1e-6F);
    // Where nothing is heard at all, all of it counts.
    EXPECT_EQ(judgedParts(fake.model, std::vector<float>(4 * 32000)).size(), 7U);
}

TEST(HeardMean, ForgetsWhatALouderPartMakesUnheard) {
    HeardMean mean;
    EXPECT_TRUE(mean.empty());
    mean.add(-80, std::vector<float>{1.0F, 0.0F});
    mean.add(-60, std::vector<float>{0.0F, 1.0F});
    EXPECT_EQ(mean.mean(), (std::vector<float>{0.5F, 0.5F}));
    EXPECT_TRUE(mean.add(-20, std::vector<float>{0.0F, 0.5F}));
    EXPECT_EQ(mean.mean(), (std::vector<float>{0.0F, 0.75F}));
    EXPECT_FALSE(mean.add(-71, std::vector<float>{9.0F, 9.0F}));
    EXPECT_EQ(mean.mean(), (std::vector<float>{0.0F, 0.75F}));
    // Whole decibels of mean power; nothing that is no number becomes a level.
    EXPECT_EQ(levelDb(std::vector<float>(10, 0.5F)), -7);
    EXPECT_EQ(levelDb(std::vector<float>(10, 0.0F)), -200);
    EXPECT_EQ(levelDb({}), -200);
    EXPECT_EQ(levelDb(std::vector<float>(10, std::numeric_limits<float>::quiet_NaN())), -200);
    EXPECT_EQ(levelDb(std::vector<float>(10, std::numeric_limits<float>::infinity())), 200);
}

} // namespace
} // namespace dclscope

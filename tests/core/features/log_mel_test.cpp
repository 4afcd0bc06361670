// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/features/log_mel.h"
#include "core/features/mel_filters.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <limits>
#include <numbers>
#include <random>

namespace dclscope {
namespace {

std::vector<float> noise(std::size_t count, unsigned seed = 1) {
    std::mt19937 generator(seed);
    std::normal_distribution<float> normal(0.0F, 0.1F);
    std::vector<float> samples(count);
    for (float& s : samples) s = normal(generator);
    return samples;
}

// The definition, by the slow way: a discrete Fourier transform of one frame of the mirrored signal.
std::vector<double> slowFrame(const FrontEnd& f, const std::vector<float>& samples, std::int64_t t) {
    const auto count = static_cast<std::int64_t>(samples.size());
    std::vector<double> power(static_cast<std::size_t>(f.fftSize / 2 + 1));
    for (std::size_t k = 0; k < power.size(); ++k) {
        std::complex<double> sum = 0.0;
        for (std::int64_t n = 0; n < f.fftSize; ++n) {
            const std::int64_t inWindow = n - (f.fftSize - f.winLength) / 2;
            if (inWindow < 0 || inWindow >= f.winLength) continue;
            std::int64_t at = t * f.hop + n - (f.centered ? f.fftSize / 2 : 0);
            if (at < 0) at = -at;
            if (at >= count) at = 2 * (count - 1) - at;
            const double hann = 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * static_cast<double>(inWindow) /
                                                     static_cast<double>(f.winLength));
            const double angle = -2.0 * std::numbers::pi * static_cast<double>(k) * static_cast<double>(n) /
                                 static_cast<double>(f.fftSize);
            sum += hann * static_cast<double>(samples[static_cast<std::size_t>(at)]) * std::polar(1.0, angle);
        }
        power[k] = f.power == 1 ? std::abs(sum) : std::norm(sum);
    }
    const MelFilters filters(f);
    std::vector<double> mel(static_cast<std::size_t>(f.mels));
    for (std::size_t m = 0; m < mel.size(); ++m) {
        double x = 0.0;
        for (std::size_t i = 0; i < filters.weights(m).size(); ++i)
            x += filters.weights(m)[i] * power[filters.first(m) + i];
        mel[m] = 10.0 * std::log10(f.logFloorKind == LogFloor::Add ? x + f.logFloor : std::max(x, f.logFloor));
    }
    return mel;
}

TEST(LogMel, AgreesWithTheDefinition) {
    for (const char* name : {"snn-digits-40", "dcls-audio-128", "panns-64"}) {
        const FrontEnd f = FrontEnd::named(name);
        const LogMel logMel(f);
        const std::vector<float> samples = noise(5 * static_cast<std::size_t>(f.fftSize) + 7);
        const Array result = logMel.decibels(samples);
        ASSERT_EQ(result.shape[0], 1 + static_cast<std::int64_t>(samples.size()) / f.hop);
        for (const std::int64_t t : {std::int64_t{0}, std::int64_t{1}, std::int64_t{4}, result.shape[0] - 1}) {
            const std::vector<double> expected = slowFrame(f, samples, t);
            for (std::int64_t m = 0; m < f.mels; ++m)
                EXPECT_NEAR(result.values[static_cast<std::size_t>(t * f.mels + m)],
                            expected[static_cast<std::size_t>(m)], 2e-5)
                    << name << " frame " << t << " band " << m;
        }
    }
}

// Lengths whose transforms take other steps than fours: twos, threes, fives and a prime.
TEST(LogMel, TakesTransformsOfAnyEvenLength) {
    for (const std::int64_t size : {16, 18, 22, 34, 40, 128, 180, 400, 2 * 101}) {
        FrontEnd f;
        f.winLength = size - size / 4;
        f.fftSize = size;
        f.mels = 8;
        f.lowHz = 0.0;
        f.power = size % 4 == 0 ? 2 : 1;
        const std::vector<float> samples = noise(3 * static_cast<std::size_t>(size) + 1);
        const Array result = LogMel(f).decibels(samples);
        const std::int64_t t = result.shape[0] - 1;
        const std::vector<double> expected = slowFrame(f, samples, t);
        for (std::size_t m = 0; m < 8; ++m)
            EXPECT_NEAR(result.values[static_cast<std::size_t>(t) * 8 + m], expected[m], 2e-5) << size << " band " << m;
    }
}

// A sound file may hold anything: what is no number stays visible and does not spread to other frames.
TEST(LogMel, WhatIsNoNumberSpoilsItsOwnFramesOnly) {
    for (const char* name : {"snn-digits-40", "dcls-audio-128"}) {
        const FrontEnd f = FrontEnd::named(name);
        const LogMel logMel(f);
        std::vector<float> samples = noise(20 * static_cast<std::size_t>(f.fftSize));
        const Array clean = logMel.decibels(samples);
        samples[10 * static_cast<std::size_t>(f.fftSize)] = std::numeric_limits<float>::quiet_NaN();
        const Array spoilt = logMel.decibels(samples);
        std::int64_t different = 0;
        for (std::int64_t t = 0; t < clean.shape[0]; ++t) {
            const auto middle = static_cast<std::size_t>(t * f.mels + f.mels / 2);
            if (clean.values[middle] == spoilt.values[middle]) continue;
            ++different;
            EXPECT_TRUE(std::isnan(spoilt.values[middle])) << name << " frame " << t;
        }
        EXPECT_GT(different, 0);
        EXPECT_LE(different, f.winLength / f.hop + 1);
    }
}

TEST(LogMel, AToneLiesInItsBand) {
    const LogMel logMel(FrontEnd::named("snn-digits-40"));
    std::vector<float> samples(6400);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(std::sin(2.0 * std::numbers::pi * 1000.0 * static_cast<double>(i) / 8000.0));
    const Array features = logMel.features(samples);
    ASSERT_EQ(features.shape, (std::vector<std::int64_t>{80, 40}));
    const auto row = features.values.begin() + 40 * 40;
    const auto loudest = std::max_element(row, row + 40) - row;
    // 1000 Hz is 1000 mel; 40 bands between 60 Hz (92.5 mel) and 3900 Hz (2117.9 mel) are 49.4 mel apart.
    EXPECT_EQ(loudest, 17);
    EXPECT_FLOAT_EQ(*std::max_element(features.values.begin(), features.values.end()), 1.0F);
    EXPECT_GE(*std::min_element(features.values.begin(), features.values.end()), 0.0F);
}

TEST(LogMel, DigitsFeaturesDoNotDependOnLoudness) {
    const LogMel logMel(FrontEnd::named("snn-digits-40"));
    std::vector<float> samples = noise(6400);
    const Array loud = logMel.features(samples);
    for (float& s : samples) s *= 0.2F;
    const Array quiet = logMel.features(samples);
    for (std::size_t i = 0; i < loud.values.size(); ++i) EXPECT_NEAR(loud.values[i], quiet.values[i], 1e-5F);
}

TEST(LogMel, SilenceIsFinite) {
    for (const std::string& name : FrontEnd::names()) {
        const LogMel logMel(FrontEnd::named(name));
        const Array features = logMel.features(std::vector<float>(16000, 0.0F));
        EXPECT_FALSE(features.values.empty());
        for (const float v : features.values) ASSERT_TRUE(std::isfinite(v)) << name;
    }
}

TEST(LogMel, ShortSignalsAreFollowedByZerosAndLongOnesCut) {
    const LogMel logMel(FrontEnd::named("snn-digits-40"));
    std::vector<float> samples = noise(3000);
    const Array fewer = logMel.features(samples);
    samples.resize(6400, 0.0F);
    const Array padded = logMel.features(samples);
    samples.resize(9000, 1.0F);
    EXPECT_EQ(fewer.values, padded.values);
    EXPECT_EQ(logMel.features(samples).values, padded.values);
}

TEST(LogMel, OneSampleAndNoneAreHarmless) {
    const LogMel logMel(FrontEnd::named("dcls-audio-128"));
    EXPECT_EQ(logMel.decibels(std::vector<float>{}).shape[0], 0);
    EXPECT_EQ(logMel.decibels(std::vector<float>{0.5F}).shape[0], 1);
}

TEST(LogMelStream, GivesTheSameFramesHoweverTheSignalIsCut) {
    for (const char* name : {"snn-digits-40", "convnext-224"}) {
        const LogMel logMel(FrontEnd::named(name));
        const std::vector<float> samples = noise(30011, 3);
        const Array whole = logMel.decibels(samples);
        for (const std::size_t block : {std::size_t{1}, std::size_t{37}, std::size_t{480}, std::size_t{50000}}) {
            LogMelStream stream(logMel);
            std::vector<float> rows;
            for (std::size_t at = 0; at < samples.size(); at += block)
                stream.push(std::span(samples).subspan(at, std::min(block, samples.size() - at)), rows);
            stream.finish(rows);
            EXPECT_EQ(rows, whole.values) << name << " in blocks of " << block;
        }
    }
}

TEST(LogMelStream, FinishingAShortSignalIsTheSameAsTakingItWhole) {
    const LogMel logMel(FrontEnd::named("snn-digits-40"));
    for (const std::size_t count :
         {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{79}, std::size_t{200}, std::size_t{513}}) {
        const std::vector<float> samples = noise(count);
        LogMelStream stream(logMel);
        std::vector<float> rows;
        stream.push(samples, rows);
        stream.finish(rows);
        EXPECT_EQ(rows, logMel.decibels(samples).values) << count;
    }
}

TEST(LoudestStretch, FindsTheLoudPart) {
    std::vector<float> samples(20000, 0.01F);
    for (std::size_t i = 9000; i < 12000; ++i) samples[i] = 0.5F;
    const std::size_t start = loudestStretch(samples, 6400, 80);
    EXPECT_LE(start, 9000U);
    EXPECT_GE(start + 6400, 12000U);
    EXPECT_EQ(loudestStretch(std::span(samples).first(6000), 6400), 0U);
}

} // namespace
} // namespace dclscope

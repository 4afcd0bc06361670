// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/features/resample.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dclscope {
namespace {

std::vector<float> tone(double hz, double rate, double seconds) {
    std::vector<float> samples(static_cast<std::size_t>(rate * seconds));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(0.5 * std::sin(2.0 * std::numbers::pi * hz * static_cast<double>(i) / rate));
    return samples;
}

double rms(std::span<const float> samples) {
    double sum = 0.0;
    for (const float s : samples) sum += static_cast<double>(s) * static_cast<double>(s);
    return std::sqrt(sum / static_cast<double>(samples.size()));
}

TEST(StreamResampler, KeepsATone) {
    for (const double rate : {8000.0, 11025.0, 16000.0, 22050.0, 44100.0, 48000.0, 96000.0, 192000.0}) {
        const std::vector<float> out = resample(tone(1000.0, rate, 1.0), rate, 8000.0);
        const std::vector<float> expected = tone(1000.0, 8000.0, 1.0);
        ASSERT_NEAR(static_cast<double>(out.size()), 8000.0, 2.0) << rate;
        for (std::size_t i = 400; i < 7600; ++i) ASSERT_NEAR(out[i], expected[i], 1e-3F) << rate << " at " << i;
    }
}

TEST(StreamResampler, SilencesWhatTheNewRateCannotHold) {
    const std::vector<float> out = resample(tone(6000.0, 48000.0, 1.0), 48000.0, 8000.0);
    // The tone begins and ends with a click, which does belong into the band.
    EXPECT_LT(rms(std::span(out).subspan(400, 7200)), 1e-4);
}

TEST(StreamResampler, BlockSizesDoNotMatter) {
    const std::vector<float> samples = tone(700.0, 44100.0, 0.5);
    const std::vector<float> whole = resample(samples, 44100.0, 8000.0);
    for (const std::size_t block : {std::size_t{1}, std::size_t{333}, std::size_t{1024}}) {
        StreamResampler resampler(44100.0, 8000.0);
        std::vector<float> out;
        for (std::size_t at = 0; at < samples.size(); at += block)
            resampler.push(std::span(samples).subspan(at, std::min(block, samples.size() - at)), out);
        resampler.finish(out);
        ASSERT_EQ(out.size(), whole.size()) << block;
        for (std::size_t i = 0; i < out.size(); ++i) ASSERT_NEAR(out[i], whole[i], 1e-6F) << block;
    }
}

TEST(StreamResampler, RefusesImpossibleRates) {
    EXPECT_THROW(StreamResampler(0.0, 8000.0), ConfigError);
    EXPECT_THROW(StreamResampler(8000.0, std::nan("")), ConfigError);
}

TEST(ResampleSinc, HasTheReferencesLength) {
    EXPECT_EQ(resampleSinc(std::vector<double>(5292), 44100, 32000).size(), 3840U);
    EXPECT_EQ(resampleSinc(std::vector<double>(7), 16000, 8000).size(), 4U);
    EXPECT_TRUE(resampleSinc(std::vector<double>{}, 16000, 8000).empty());
}

TEST(SincStream, GivesTheWholeSignalsSamplesInAnyBlocks) {
    for (const auto& [from, to] : {std::pair(44100, 32000), std::pair(8000, 32000), std::pair(48000, 16000),
                                   std::pair(192000, 32000), std::pair(16000, 16000), std::pair(11025, 32000)}) {
        const std::vector<float> signal = tone(700.0, from, 0.31);
        const std::vector<float> expected = resampleSinc(signal, from, to);
        for (const std::size_t size : {std::size_t{1}, std::size_t{97}, std::size_t{4096}, signal.size()}) {
            SincStream stream(from, to);
            std::vector<float> out;
            for (std::size_t at = 0; at < signal.size(); at += size)
                stream.push(std::span(signal).subspan(at, std::min(size, signal.size() - at)), out);
            stream.finish(out);
            EXPECT_EQ(out, expected) << from << " to " << to << " in blocks of " << size;
        }
    }
    EXPECT_THROW(SincStream(0, 8000), ConfigError);
}

} // namespace
} // namespace dclscope

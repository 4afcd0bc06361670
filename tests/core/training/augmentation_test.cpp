// SPDX-License-Identifier: Apache-2.0
#include "core/training/augmentation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dclscope::training {
namespace {

std::vector<float> tone(std::size_t count, double cyclesPerSample) {
    std::vector<float> samples(count);
    for (std::size_t i = 0; i < count; ++i)
        samples[i] = static_cast<float>(std::sin(2.0 * std::numbers::pi * cyclesPerSample * static_cast<double>(i)));
    return samples;
}

double correlationAtLagOne(const std::vector<float>& samples) {
    double sum = 0.0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        sum += static_cast<double>(samples[i]) * static_cast<double>(samples[i - 1]);
    return sum / static_cast<double>(samples.size() - 1) / meanPower(samples);
}

TEST(Augmentation, WarpingMovesFramesAndKeepsTheirOrderAndTheEnds) {
    constexpr std::size_t kFrames = 50;
    bool earlier = false;
    bool later = false;
    Random random(5);
    for (int round = 0; round < 40; ++round) {
        std::vector<float> features;
        for (std::size_t frame = 0; frame < kFrames; ++frame)
            for (const float factor : {1.0F, -2.0F}) features.push_back(factor * static_cast<float>(frame));
        warpTime(features, 2, 8.0, random);
        EXPECT_FLOAT_EQ(features.front(), 0.0F);
        EXPECT_FLOAT_EQ(features[2 * (kFrames - 1)], 49.0F);
        for (std::size_t frame = 0; frame < kFrames; ++frame) {
            const float source = features[2 * frame];
            EXPECT_FLOAT_EQ(features[2 * frame + 1], -2.0F * source) << "all bands alike";
            EXPECT_LE(std::abs(source - static_cast<float>(frame)), 8.001F);
            if (frame > 0) {
                EXPECT_GE(source - features[2 * frame - 2], 0.66F);
                EXPECT_LE(source - features[2 * frame - 2], 2.01F);
            }
        }
        earlier |= features[2 * 25] > 26.0F;
        later |= features[2 * 25] < 24.0F;
    }
    EXPECT_TRUE(earlier && later);
    std::vector<float> two{1.0F, 2.0F};
    warpTime(two, 1, 8.0, random);
    EXPECT_EQ(two, (std::vector<float>{1.0F, 2.0F}));
}

TEST(Augmentation, SpeedShiftsAToneAndChangesItsLength) {
    const std::vector<float> slow = tone(8000, 0.02);
    const std::vector<float> fast = atSpeed(slow, 1.25);
    ASSERT_EQ(fast.size(), 6400U);
    const std::vector<float> expected = tone(6400, 0.025);
    for (std::size_t i = 10; i + 10 < fast.size(); ++i) ASSERT_NEAR(fast[i], expected[i], 2e-3F);
    EXPECT_EQ(atSpeed(slow, 1.0), slow);
    EXPECT_EQ(atSpeed(std::vector<float>{0.5F}, 2.0), std::vector<float>{0.5F});
}

TEST(Augmentation, NoiseHasPowerOneAndTheColourAskedFor) {
    Random random(7);
    const std::vector<float> white = colouredNoise(6400, 0.0, random);
    const std::vector<float> brown = colouredNoise(6400, 1.0, random);
    EXPECT_NEAR(meanPower(white), 1.0, 1e-4);
    EXPECT_NEAR(meanPower(brown), 1.0, 1e-4);
    EXPECT_LT(std::fabs(correlationAtLagOne(white)), 0.1);
    EXPECT_GT(correlationAtLagOne(brown), 0.9);
}

TEST(Augmentation, MixingKeepsTheSignalToNoiseRatio) {
    Random random(3);
    std::vector<float> signal = tone(4000, 0.05);
    const std::vector<float> clean = signal;
    mixAtSnr(signal, colouredNoise(4000, 0.5, random), meanPower(clean), 10.0);
    std::vector<float> added(signal.size());
    std::transform(signal.begin(), signal.end(), clean.begin(), added.begin(), std::minus<>());
    EXPECT_NEAR(10.0 * std::log10(meanPower(clean) / meanPower(added)), 10.0, 0.01);
    const std::vector<float> before = signal;
    mixAtSnr(signal, std::vector<float>(4000), 1.0, 0.0);
    EXPECT_EQ(signal, before);
}

TEST(Augmentation, GainIsInDecibels) {
    std::vector<float> samples{0.5F, -0.25F};
    amplify(samples, -20.0);
    EXPECT_NEAR(samples[0], 0.05F, 1e-6);
    EXPECT_NEAR(samples[1], -0.025F, 1e-6);
}

TEST(Augmentation, RollingLosesNothingAndStaysWithinItsShare) {
    std::vector<float> ramp(100);
    for (std::size_t i = 0; i < ramp.size(); ++i) ramp[i] = static_cast<float>(i);
    Random random(5);
    bool earlier = false, later = false;
    for (int i = 0; i < 40; ++i) {
        std::vector<float> turned = ramp;
        rolled(turned, 0.2, random);
        const auto by = static_cast<int>(turned[0]); // what lies at the beginning now
        EXPECT_TRUE(by <= 20 || by >= 80) << by;
        earlier = earlier || (by > 0 && by <= 20);
        later = later || by >= 80;
        for (std::size_t k = 0; k < ramp.size(); ++k)
            ASSERT_EQ(turned[k], ramp[(k + static_cast<std::size_t>(by)) % ramp.size()]);
    }
    EXPECT_TRUE(earlier && later);
    std::vector<float> nothing;
    rolled(nothing, 0.5, random);
}

TEST(Augmentation, TheActiveStretchLeavesOutSilence) {
    std::vector<float> samples(8000, 1e-4F);
    const std::vector<float> word = tone(2000, 0.05);
    std::copy(word.begin(), word.end(), samples.begin() + 3000);
    const Stretch active = activeStretch(samples, 8000.0);
    EXPECT_NEAR(static_cast<double>(active.begin), 3000.0, 80.0);
    EXPECT_NEAR(static_cast<double>(active.end), 5000.0, 80.0);
    EXPECT_EQ(activeStretch({}, 8000.0).length(), 0U);
}

TEST(Augmentation, PlacingDropsWhatLiesOutside) {
    const std::vector<float> sound{1, 2, 3};
    std::vector<float> window(4);
    place(window, sound, -1);
    EXPECT_EQ(window, (std::vector<float>{2, 3, 0, 0}));
    place(window, sound, 3);
    EXPECT_EQ(window, (std::vector<float>{2, 3, 0, 1}));
    place(window, sound, 9);
    place(window, sound, -9);
    EXPECT_EQ(window, (std::vector<float>{2, 3, 0, 1}));
}

TEST(Augmentation, SlidingOffsetsShowTheShareAskedFor) {
    Random random(11);
    const auto seen = [](std::int64_t offset, std::int64_t word, std::int64_t window) {
        const std::int64_t visible = std::min(window, offset + word) - std::max<std::int64_t>(0, offset);
        return static_cast<double>(visible) / static_cast<double>(std::min(word, window));
    };
    bool left = false;
    bool right = false;
    for (int i = 0; i < 2000; ++i) {
        EXPECT_GE(seen(slidingOffset(300, 1000, {0.9, 1.0}, random), 300, 1000), 0.9 - 0.01);
        EXPECT_GE(seen(slidingOffset(1500, 1000, {0.9, 1.0}, random), 1500, 1000), 0.9 - 0.01);
        const std::int64_t cut = slidingOffset(300, 1000, {0.1, 0.5}, random);
        EXPECT_GE(seen(cut, 300, 1000), 0.1 - 0.01);
        EXPECT_LE(seen(cut, 300, 1000), 0.5 + 0.01);
        (cut < 0 ? left : right) = true;
    }
    EXPECT_TRUE(left && right);
}

TEST(Augmentation, MasksClearOneStretchOfFramesOrBands) {
    Random random(5);
    for (int i = 0; i < 100; ++i) {
        std::vector<float> features(20 * 8, 1.0F);
        maskTime(features, 8, {1, 10}, random);
        std::size_t cleared = 0;
        for (std::size_t frame = 0; frame < 20; ++frame) {
            const auto row = features.begin() + static_cast<std::ptrdiff_t>(frame * 8);
            EXPECT_EQ(std::count(row, row + 8, 0.0F) % 8, 0);
            cleared += *row == 0.0F ? 1U : 0U;
        }
        EXPECT_GE(cleared, 1U);
        EXPECT_LE(cleared, 10U);
        std::fill(features.begin(), features.end(), 1.0F);
        maskBands(features, 8, {1, 60}, random);
        EXPECT_GE(std::count(features.begin(), features.end(), 0.0F), 20);
    }
}

TEST(Augmentation, FragmentsAreParts) {
    Random random(2);
    const std::vector<float> sound = tone(1000, 0.01);
    for (int i = 0; i < 50; ++i) {
        const std::vector<float> part = fragment(sound, {0.2, 0.4}, random);
        EXPECT_GE(part.size(), 199U);
        EXPECT_LE(part.size(), 400U);
        EXPECT_NE(std::search(sound.begin(), sound.end(), part.begin(), part.end()), sound.end());
    }
    EXPECT_EQ(backwards(backwards(sound)), sound);
    EXPECT_EQ(backwards(sound).front(), sound.back());
}

TEST(Random, StreamsDifferAndRepeat) {
    Random a(1, 5);
    Random b(1, 5);
    Random c(1, 6);
    const std::uint64_t first = a.next();
    EXPECT_EQ(first, b.next());
    EXPECT_NE(first, c.next());
    double sum = 0.0;
    for (int i = 0; i < 10000; ++i) sum += a.uniform();
    EXPECT_NEAR(sum / 10000.0, 0.5, 0.02);
    for (int i = 0; i < 1000; ++i) EXPECT_LE(a.whole({2, 4}), 4U);
}

} // namespace
} // namespace dclscope::training

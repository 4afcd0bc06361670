// SPDX-License-Identifier: Apache-2.0
#include "core/training/augmentation.h"
#include "core/training/room.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace dclscope::training {
namespace {

constexpr double kRateHz = 8000.0;

std::vector<float> sine(double frequencyHz) {
    std::vector<float> samples(8000);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] =
            static_cast<float>(std::sin(2.0 * std::numbers::pi * frequencyHz * static_cast<double>(i) / kRateHz));
    return samples;
}

/// How loud a tone is within a sound, in decibels re a tone of amplitude 1.
double loudness(const std::vector<float>& sound, double frequencyHz) {
    double real = 0.0, imaginary = 0.0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const double angle = 2.0 * std::numbers::pi * frequencyHz * static_cast<double>(i) / kRateHz;
        real += static_cast<double>(sound[i]) * std::cos(angle);
        imaginary += static_cast<double>(sound[i]) * std::sin(angle);
    }
    return 20.0 * std::log10(2.0 * std::hypot(real, imaginary) / static_cast<double>(sound.size()));
}

TEST(Room, ColoursBothTonesWithinWhatIsAllowedAndKeepsThePower) {
    std::vector<float> both = sine(250.0);
    const std::vector<float> high = sine(2000.0);
    std::transform(both.begin(), both.end(), high.begin(), both.begin(), std::plus<>());
    const double power = meanPower(both);
    double widest = 0.0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        std::vector<float> heard = both;
        Random random(seed);
        coloured(heard, 6.0, random);
        EXPECT_NEAR(meanPower(heard), power, 1e-4 * power);
        widest = std::max(widest, std::abs(loudness(heard, 250.0) - loudness(heard, 2000.0)));
    }
    EXPECT_GT(widest, 4.0);  // twenty draws of a difference of up to 12 dB
    EXPECT_LT(widest, 12.1); // the tones begin and end in the middle of a window
}

TEST(Room, LeavesSilenceAndASoundOfNoColourAlone) {
    std::vector<float> silence(100);
    Random random(1);
    coloured(silence, 12.0, random);
    echoed(silence, kRateHz, 0.3, random);
    EXPECT_EQ(silence, std::vector<float>(100));
    std::vector<float> same = sine(440.0);
    coloured(same, 0.0, random);
    const std::vector<float> before = sine(440.0);
    for (std::size_t i = 0; i < same.size(); ++i) ASSERT_NEAR(same[i], before[i], 1e-4F);
}

TEST(Room, EchoFallsBySixtyDecibelsInItsTime) {
    double early = 0.0, late = 0.0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        std::vector<float> click(8000);
        click[0] = 1.0F;
        Random random(seed);
        echoed(click, kRateHz, 0.5, random);
        EXPECT_GT(click[0], 0.5F);                                                    // the sound itself
        EXPECT_LT(meanPower(std::span(click).subspan(1, 15)), 1e-6);                  // nothing before 2 ms
        early += meanPower(std::span(click).subspan(400, 400)) / click[0] / click[0]; // 50 to 100 ms
        late += meanPower(std::span(click).subspan(2400, 400)) / click[0] / click[0]; // 300 to 350 ms
    }
    EXPECT_NEAR(10.0 * std::log10(early / late), 30.0, 1.0);
}

TEST(Room, DrawsNothingWhereARecipeAsksForNothing) {
    AugmentationRecipe augmentation;
    std::vector<float> sound = sine(440.0);
    Random random(5), untouched(5);
    asHeard(sound, augmentation, kRateHz, random);
    EXPECT_EQ(sound, sine(440.0));
    EXPECT_EQ(random.next(), untouched.next());
    augmentation.echoProbability = 1.0;
    asHeard(sound, augmentation, kRateHz, random);
    EXPECT_NE(sound, sine(440.0));
}

} // namespace
} // namespace dclscope::training

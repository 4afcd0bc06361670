// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/recent_sound.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

constexpr double kRate = 1000.0;

/// Samples that say when they were: 0.001 for each millisecond of the stream.
std::vector<float> stretch(int fromMs, int toMs) {
    std::vector<float> samples;
    for (int ms = fromMs; ms < toMs; ++ms) samples.push_back(static_cast<float>(ms) * 1e-3F);
    return samples;
}

} // namespace

TEST(RecentSound, GivesBackWhatItHeard) {
    RecentSound recent(1.0);
    recent.push(stretch(0, 300), kRate, 0.0);
    recent.push(stretch(300, 500), kRate, 0.3);
    const Sound sound = recent.cut(0.25, 0.35);
    EXPECT_EQ(sound.sampleRateHz, kRate);
    ASSERT_EQ(sound.samples.size(), 100U);
    EXPECT_NEAR(sound.samples.front(), 0.250F, 1e-4);
    EXPECT_NEAR(sound.samples.back(), 0.349F, 1e-4);
    EXPECT_TRUE(recent.holds(0.0, 0.5));
    EXPECT_FALSE(recent.holds(0.4, 0.6)) << "it has not been heard yet";
    EXPECT_EQ(recent.cut(0.4, 0.6).samples.size(), 100U);
}

TEST(RecentSound, ForgetsWhatIsTooLongAgo) {
    RecentSound recent(0.4);
    for (int ms = 0; ms < 1000; ms += 50) recent.push(stretch(ms, ms + 50), kRate, ms * 1e-3);
    EXPECT_FALSE(recent.holds(0.55, 0.9));
    ASSERT_TRUE(recent.holds(0.601, 0.999));
    const Sound sound = recent.cut(0.7, 0.8);
    ASSERT_EQ(sound.samples.size(), 100U);
    EXPECT_NEAR(sound.samples.front(), 0.7F, 1e-4);
    EXPECT_NEAR(sound.samples.back(), 0.799F, 1e-4);
    EXPECT_TRUE(recent.cut(0.1, 0.3).samples.empty());
    EXPECT_NEAR(recent.held().fromSeconds, 0.6, 1e-9);
    EXPECT_NEAR(recent.held().toSeconds, 1.0, 1e-9);
    EXPECT_EQ(recent.held().sampleRateHz, kRate);
    EXPECT_EQ(RecentSound(1.0).held().sampleRateHz, 0.0);
}

TEST(RecentSound, BeginsAnewBehindAGapAndClipsWhatIsTooLoud) {
    RecentSound recent(10.0);
    EXPECT_TRUE(recent.cut(0.0, 1.0).samples.empty());
    recent.push(stretch(0, 200), kRate, 0.0);
    recent.push(std::vector<float>(100, 3.0F), kRate, 7.0);
    EXPECT_FALSE(recent.holds(0.05, 0.1));
    const Sound sound = recent.cut(7.0, 7.1);
    ASSERT_EQ(sound.samples.size(), 100U);
    EXPECT_EQ(sound.samples.front(), 1.0F);
}

} // namespace dclscope

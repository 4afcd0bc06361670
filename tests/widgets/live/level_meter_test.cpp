// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/level_meter.h"

#include <gtest/gtest.h>

using namespace dclscope;

TEST(LevelMeter, saysDecibelsOfFullScale) {
    EXPECT_DOUBLE_EQ(decibels(1.0), 0.0);
    EXPECT_NEAR(decibels(0.5), -6.0206, 1e-4);
    EXPECT_DOUBLE_EQ(decibels(0.0), LevelMeter::kFloorDb);
    EXPECT_DOUBLE_EQ(decibels(1e-9), LevelMeter::kFloorDb);
}

TEST(LevelMeter, holdsThePeakAndThenLetsItFall) {
    LevelMeter meter;
    meter.setLevel(0.1, 1.0, 0.0);
    meter.setLevel(0.001, 0.001, 1.0);
    EXPECT_DOUBLE_EQ(meter.peakDb(), 0.0);
    EXPECT_NEAR(meter.levelDb(), -60.0, 1e-6);
    meter.setLevel(0.001, 0.001, 2.0);
    EXPECT_NEAR(meter.peakDb(), -20.0, 1e-9); // one second since the last reading at 20 dB a second
    meter.setLevel(0.001, 0.5, 2.1);
    EXPECT_NEAR(meter.peakDb(), -6.0206, 1e-3);
    meter.clear();
    EXPECT_DOUBLE_EQ(meter.peakDb(), LevelMeter::kFloorDb);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/level_meter.h"

#include <gtest/gtest.h>

#include <limits>

using dclscope::LevelMeter;

TEST(LevelMeter, staysOnItsScale) {
    LevelMeter meter;
    meter.setLevel(3.0, 0.0);
    EXPECT_DOUBLE_EQ(meter.levelDb(), 0.0);
    meter.setLevel(-120.0, 0.1);
    EXPECT_DOUBLE_EQ(meter.levelDb(), LevelMeter::kFloorDb);
    meter.setLevel(std::numeric_limits<double>::quiet_NaN(), 0.2);
    EXPECT_DOUBLE_EQ(meter.levelDb(), LevelMeter::kFloorDb);
}

TEST(LevelMeter, holdsThePeakAndThenLetsItFall) {
    LevelMeter meter;
    meter.setLevel(-3.0, 0.0);
    meter.setLevel(-50.0, 1.0);
    EXPECT_DOUBLE_EQ(meter.peakDb(), -3.0);
    EXPECT_DOUBLE_EQ(meter.levelDb(), -50.0);
    meter.setLevel(-50.0, 2.0);
    EXPECT_NEAR(meter.peakDb(), -23.0, 1e-9); // one second since the last reading at 20 dB a second
    meter.setLevel(-10.0, 2.1);
    EXPECT_DOUBLE_EQ(meter.peakDb(), -10.0);
    meter.clear();
    EXPECT_DOUBLE_EQ(meter.peakDb(), LevelMeter::kFloorDb);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/scroll_buffer.h"

#include <gtest/gtest.h>

#include <array>

using dclscope::ScrollBuffer;

TEST(ScrollBuffer, keepsTheNewestColumns) {
    ScrollBuffer buffer(2, 3);
    EXPECT_EQ(buffer.size(), 0U);
    for (int i = 0; i < 5; ++i) buffer.push(std::array{static_cast<float>(i), static_cast<float>(-i)});
    EXPECT_EQ(buffer.size(), 3U);
    EXPECT_EQ(buffer.pushed(), 5U);
    for (std::size_t age = 0; age < 3; ++age) {
        EXPECT_FLOAT_EQ(buffer.column(age)[0], 4.0F - static_cast<float>(age));
        EXPECT_FLOAT_EQ(buffer.column(age)[1], -4.0F + static_cast<float>(age));
    }
    buffer.clear();
    EXPECT_EQ(buffer.size(), 0U);
}

TEST(ScrollBuffer, columnsOfTheWrongHeightAreCutOrFilled) {
    ScrollBuffer buffer(2, 2);
    buffer.push(std::array{1.0F, 2.0F, 3.0F});
    buffer.push(std::array{9.0F});
    EXPECT_FLOAT_EQ(buffer.column(1)[1], 2.0F);
    EXPECT_FLOAT_EQ(buffer.column(0)[0], 9.0F);
    EXPECT_FLOAT_EQ(buffer.column(0)[1], 0.0F);
}

TEST(ScrollBuffer, withoutRoomNothingIsKept) {
    ScrollBuffer buffer;
    buffer.push(std::array{1.0F});
    EXPECT_EQ(buffer.size(), 0U);
}

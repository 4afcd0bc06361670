// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/program_icon.h"
#include "tests/fixtures.h"

#include <QImage>
#include <QPixmap>

#include <gtest/gtest.h>

#include <cstdlib>

namespace dclscope {
namespace {

TEST(ProgramIcon, IsDrawnAtEverySizeThatDesktopsAskFor) {
    const QIcon icon = programIcon();
    ASSERT_FALSE(icon.isNull());
    for (const int side : {16, 48, 256}) {
        const QImage image = icon.pixmap(QSize(side, side), 1.0).toImage();
        ASSERT_EQ(image.width(), side);
        EXPECT_EQ(qAlpha(image.pixel(0, 0)), 0) << "the corner is not round";
        const QColor first = image.pixelColor(side * 60 / 128, side * 42 / 128);
        const QColor second = image.pixelColor(side * 84 / 128, side * 82 / 128);
        EXPECT_GT(first.blue(), first.red() + 60) << side;
        EXPECT_GT(second.red(), second.blue() + 60) << side;
    }
}

TEST(ProgramIcon, IsNullWhereTheDrawingIsBroken) {
    ::setenv("DCLSCOPE_RESOURCES", test::testData("app/broken_resources").c_str(), 1);
    const bool null = programIcon().isNull();
    ::unsetenv("DCLSCOPE_RESOURCES");
    EXPECT_TRUE(null);
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/style/icons.h"
#include "widgets/style/text_size.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QLocale>
#include <QPalette>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace dclscope {
namespace {

TEST(ColorMap, DivergingColoursPartAboutZero) {
    for (const bool dark : {false, true}) {
        const ColorMap& map = ColorMap::diverging(dark);
        const QColor negative = QColor::fromRgb(map.signedRgb(-1.0, 1.0));
        const QColor zero = QColor::fromRgb(map.signedRgb(0.0, 1.0));
        const QColor positive = QColor::fromRgb(map.signedRgb(1.0, 1.0));
        EXPECT_GT(negative.blue(), negative.red() + 60);
        EXPECT_GT(positive.red(), positive.blue() + 60);
        EXPECT_LT(zero.hsvSaturation(), 12);
        // Neither sign shouts: both ends are equally light, and the middle recedes into the ground.
        EXPECT_NEAR(perceivedLightness(negative.rgb()), perceivedLightness(positive.rgb()), 0.08);
        EXPECT_LT(contrastRatio(zero, themeColors(dark).plot), contrastRatio(positive, themeColors(dark).plot));
    }
}

TEST(ColorMap, MagnitudeRisesInEvenSteps) {
    const auto& table = ColorMap::magnitude().table();
    const double whole = perceivedLightness(table.back()) - perceivedLightness(table.front());
    EXPECT_GT(whole, 0.6);
    for (std::size_t i = 16; i < table.size(); i += 16)
        EXPECT_NEAR(perceivedLightness(table[i]) - perceivedLightness(table[i - 16]), whole * 16 / 255, 0.012) << i;
}

TEST(ColorMap, ClampsAndSurvivesNaN) {
    const ColorMap& map = ColorMap::magnitude();
    EXPECT_EQ(map.rgb(-3.0), map.rgb(0.0));
    EXPECT_EQ(map.rgb(7.0), map.rgb(1.0));
    EXPECT_EQ(map.rgb(std::numeric_limits<double>::quiet_NaN()), map.rgb(0.0));
    EXPECT_EQ(map.signedRgb(1.0, 0.0), map.rgb(0.5));
}

TEST(Theme, TextIsReadableInBothThemes) {
    for (const bool dark : {false, true}) {
        const ThemeColors& c = themeColors(dark);
        for (const QColor& ground : {c.window, c.panel, c.plot}) {
            EXPECT_GE(contrastRatio(c.text, ground), 7.0);
            EXPECT_GE(contrastRatio(c.subtle, ground), 4.5);
            EXPECT_GE(contrastRatio(c.accent, ground), 4.5);
            EXPECT_GE(contrastRatio(c.warning, ground), 4.5);
        }
    }
    QFont tiny;
    tiny.setPointSizeF(5.0);
    EXPECT_GE(readableFont(tiny, 0.8).pointSizeF(), 9.0);
}

TEST(TextSize, ScalesAllTextWithinLimits) {
    const double usual = QApplication::font().pointSizeF();
    setTextScale(1.5);
    EXPECT_NEAR(QApplication::font().pointSizeF(), std::max(9.0, 1.5 * usual), 1e-6);
    setTextScale(9.0);
    EXPECT_DOUBLE_EQ(textScale(), kLargestTextScale);
    setTextScale(0.1);
    EXPECT_GE(QApplication::font().pointSizeF(), 9.0);
    setTextScale(1.0);
    EXPECT_NEAR(QApplication::font().pointSizeF(), std::max(9.0, usual), 1e-6);
}

TEST(Theme, ModeChangesPaletteAndTells) {
    Theme& theme = Theme::instance();
    theme.install(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    theme.setMode(ThemeMode::Light);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(ThemeMode::Dark);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), themeColors(true).window);
    EXPECT_EQ(Theme::modeFromName(Theme::modeName(ThemeMode::Dark)), ThemeMode::Dark);
    theme.setMode(ThemeMode::Light);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), themeColors(false).window);
}

TEST(Format, NumbersAreShortAndHaveARealMinus) {
    EXPECT_EQ(formatNumber(0.0312), QStringLiteral("0.0312"));
    EXPECT_EQ(formatNumber(-4.20), QStringLiteral("\u22124.2"));
    EXPECT_EQ(formatNumber(1234.4), QStringLiteral("1234"));
    EXPECT_EQ(formatNumber(0.0), QStringLiteral("0"));
    EXPECT_EQ(formatNumber(std::numeric_limits<double>::quiet_NaN()), QStringLiteral("not a number"));
    EXPECT_EQ(formatNumber(-std::numeric_limits<double>::infinity()), QStringLiteral("\u2212\u221e"));
    EXPECT_EQ(formatFixed(-0.001, 1), QStringLiteral("0.0"));
    EXPECT_EQ(formatEpoch(37.42, 60), QStringLiteral("epoch 37.4 of 60"));
    EXPECT_EQ(formatEpoch(37.0, 60), QStringLiteral("epoch 37 of 60"));
}

TEST(Format, ThousandsAreSetApartAlikeInEveryLanguage) {
    const QLocale before;
    for (const char* language : {"en", "de", "fr"}) {
        QLocale::setDefault(QLocale(QString::fromLatin1(language)));
        EXPECT_EQ(formatCount(14848), QStringLiteral("14\u202f848")) << language;
        EXPECT_EQ(formatCount(9999), QStringLiteral("9999")) << language << ": four digits are read at once";
        EXPECT_EQ(formatCount(-4147200000), QStringLiteral("\u22124\u202f147\u202f200\u202f000")) << language;
        EXPECT_EQ(formatNumber(125322), QStringLiteral("125\u202f322")) << language;
        EXPECT_EQ(formatNumber(-12345.0), QStringLiteral("\u221212\u202f345")) << language;
        EXPECT_EQ(formatNumber(12345.678, 7), QStringLiteral("12\u202f345.68")) << language;
        EXPECT_EQ(formatFixed(12345.678, 1), QStringLiteral("12\u202f345.7")) << language;
        EXPECT_EQ(formatNumber(0.00012345, 5), QStringLiteral("0.00012345")) << language << ": decimals are not";
    }
    QLocale::setDefault(before);
}

TEST(Format, UnitsFollowTheNumber) {
    EXPECT_EQ(formatDelay(12.4, 10.0), QStringLiteral("124\u00a0ms (12.4\u00a0steps)"));
    EXPECT_EQ(formatDelay(12.4, std::nullopt), QStringLiteral("12.4\u00a0steps"));
    EXPECT_EQ(formatRate(44100), QStringLiteral("44.1\u00a0kHz"));
}

TEST(Icons, EachDrawsSomethingOfItsOwn) {
    std::set<QByteArray> seen;
    for (int i = 0; i <= static_cast<int>(IconShape::Close); ++i) {
        const QImage image =
            makeIcon(static_cast<IconShape>(i)).pixmap(24, 24).toImage().convertToFormat(QImage::Format_ARGB32);
        const QByteArray bytes(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
        EXPECT_TRUE(std::any_of(bytes.begin(), bytes.end(), [](char b) { return b != 0; })) << i;
        EXPECT_TRUE(seen.insert(bytes).second) << "icon " << i << " looks like another";
    }
}

} // namespace
} // namespace dclscope

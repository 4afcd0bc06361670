// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/drawn_picture.h"
#include "widgets/views/kernel_picture.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

TEST(KernelPicture, DiscsStandWhereTheirPositionsSay) {
    for (const bool dark : {false, true}) {
        KernelPicture picture;
        picture.look(test::seen(View::Channel));
        picture.setRun(test::twoElements(), 0);
        const QImage image = test::draw(picture, dark);
        const QPointF positive = picture.discCentre(0).value();
        const QPointF negative = picture.discCentre(1).value();
        const QPointF middle = picture.plotRect().center();
        EXPECT_GT(positive.x(), middle.x());
        EXPECT_LT(positive.y(), middle.y());
        // 12 grid steps fill the plot; column +4 and row -3 are that many steps from its middle.
        const double step = picture.plotRect().width() / 12.0;
        EXPECT_NEAR(positive.x() - middle.x(), 4 * step, 0.01);
        EXPECT_NEAR(positive.y() - middle.y(), -3 * step, 0.01);
        const QColor warm = image.pixelColor(positive.toPoint());
        const QColor cold = image.pixelColor(negative.toPoint());
        EXPECT_GT(warm.red(), warm.blue() + 60);
        EXPECT_GT(cold.blue(), cold.red() + 60);
    }
}

TEST(KernelPicture, TrailsAndPinsComeAndGo) {
    const auto run = test::madeUpRun({test::layer2d("plane", 2, 9, 13)}, 6);
    KernelPicture picture;
    picture.setRun(run, 0);
    picture.setEpoch(4.0);
    ViewState state = test::seen(View::Channel);
    picture.look(state);
    const QImage with = test::draw(picture);
    state.trails = false;
    picture.look(state);
    const QImage without = test::draw(picture);
    EXPECT_NE(with, without);
    state.pins = {{"plane", 4}, {"another", 1}, {"plane", 9999}};
    picture.look(state);
    const QImage pinned = test::draw(picture);
    EXPECT_NE(pinned, without);
    const QPointF rim = *picture.discCentre(4);
    EXPECT_EQ(picture.elementAt(rim), 4U);
    state.pins = {{"another", 1}};
    picture.look(state);
    EXPECT_EQ(test::draw(picture), without) << "pins belong to their layer";
}

TEST(KernelPicture, TrailsReachBackToTheCheckpointBefore) {
    const auto run = test::madeUpRun({test::layer2d("plane", 2, 9, 13)}, 4);
    KernelPicture picture;
    const auto reachAt = [&](double epoch) {
        picture.setEpoch(epoch);
        return picture.trailEpochs();
    };
    picture.setRun(run, 0);
    EXPECT_EQ(reachAt(0.0), 0.0) << "nothing came before";
    EXPECT_EQ(reachAt(2.0), 3.0);
    for (std::size_t i = 0; i < 4; ++i) run->snapshots.edit(i).epoch = 80.0 * static_cast<double>(i);
    picture.setRun(run, 0);
    EXPECT_EQ(reachAt(160.0), 80.0);
    EXPECT_EQ(reachAt(170.0), 80.0) << "as far while a film goes on to the next";
    ViewState state = test::seen(View::Channel);
    state.trails = false;
    picture.look(state);
    EXPECT_EQ(reachAt(160.0), 0.0);
}

TEST(KernelPicture, TheHazeEndsWithTheGrid) {
    auto run = test::twoElements();
    LayerState& state = run->snapshots.edit(0).layers[0];
    state.positions = {5, -4, 0, 3}; // column 5 is the last one
    state.sigmas = {2.0F, 0.4F, 2.0F, 0.4F};
    KernelPicture picture;
    picture.look(test::seen(View::Channel));
    picture.setRun(run, 0);
    const QImage image = test::draw(picture);
    const QRectF frame = picture.frameRect();
    const double step = frame.width() / 11.0;
    const QPointF beside(frame.right() + 0.25 * step, picture.discCentre(0)->y() + 0.8 * step);
    ASSERT_TRUE(picture.plotRect().contains(beside));
    EXPECT_EQ(image.pixel(beside.toPoint()), themeColors(false).plot.rgb());
    const QPointF within(frame.right() - 0.25 * step, beside.y());
    EXPECT_NE(image.pixel(within.toPoint()), themeColors(false).plot.rgb());
}

TEST(KernelPicture, VersionZeroExchangesTheAxes) {
    auto run = test::twoElements();
    run->layers[0].version.value = Version::v0;
    KernelPicture picture;
    picture.look(test::seen(View::Channel));
    picture.setRun(run, 0);
    test::draw(picture);
    const QPointF positive = picture.discCentre(0).value();
    EXPECT_LT(positive.x(), picture.plotRect().center().x());
    EXPECT_GT(positive.y(), picture.plotRect().center().y());
}

TEST(KernelPicture, ReadsTheNumbersUnderTheCursor) {
    KernelPicture picture;
    picture.look(test::seen(View::Overlay));
    picture.setRun(test::twoElements(), 0);
    test::draw(picture);
    const QString text = picture.readingAt(*picture.discCentre(0));
    EXPECT_TRUE(text.contains(QStringLiteral("element 0"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("column offset 4.00, row offset \u22123.00"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("weight 1"))) << text.toStdString();
    EXPECT_TRUE(picture.readingAt({2, 2}).isEmpty());
}

TEST(KernelPicture, ZoomKeepsThePointUnderTheCursor) {
    KernelPicture picture;
    picture.setRun(test::twoElements(), 0);
    test::draw(picture, false, test::kSize, {4.0, 0.5, 0.5});
    const double step = picture.plotRect().width() / 12.0;
    EXPECT_NEAR(picture.discCentre(0)->x() - picture.plotRect().center().x(), 4 * 4 * step, 0.01);
    const QRectF corner = visiblePart({2.0, 0.0, 0.0}, QRectF(0, 0, 10, 10));
    EXPECT_EQ(corner, QRectF(0, 0, 5, 5));
}

TEST(KernelPicture, ChannelsAreAPageFromTheirFirstOneAndCanBeClicked) {
    KernelPicture picture;
    ViewState state = test::seen(View::Channels);
    picture.look(state);
    picture.setRun(test::madeUpRun({test::layer2d("s", 150, 4, 11)}, 1), 0);
    test::draw(picture);
    EXPECT_TRUE(picture.discCentre(64 * 4 - 1));
    EXPECT_FALSE(picture.discCentre(64 * 4)) << "the second page begins there";
    EXPECT_TRUE(picture.subject().contains(QStringLiteral("1–64 of 150"))) << picture.subject().toStdString();
    state.out = 128;
    picture.look(state);
    test::draw(picture);
    EXPECT_FALSE(picture.discCentre(127 * 4));
    EXPECT_EQ(picture.placeAt(*picture.discCentre(130 * 4)), (ChannelPlace{130, 0}));
    EXPECT_FALSE(picture.placeAt({2, 2}));
    EXPECT_TRUE(picture.subject().contains(QStringLiteral("129–150 of 150"))) << picture.subject().toStdString();
    picture.look(test::seen(View::Overlay));
    test::draw(picture);
    EXPECT_FALSE(picture.placeAt(picture.plotRect().center()));
}

TEST(KernelPicture, TheCaptionOfChannelsFitsWhereItStands) {
    KernelPicture picture;
    picture.look(test::seen(View::Channels));
    picture.setRun(test::madeUpRun({test::layer2d("s", 150, 4, 11)}, 1), 0);
    test::draw(picture);
    const QFontMetricsF metrics{QFont()};
    const QStringList wide = picture.caption(metrics, 2000.0);
    ASSERT_EQ(wide.size(), 1);
    const QStringList narrow = picture.caption(metrics, metrics.horizontalAdvance(wide.first()) - 1.0);
    ASSERT_EQ(narrow.size(), 2);
    EXPECT_EQ(narrow.join("; "), wide.first()) << "nothing is cut off";
}

TEST(KernelPicture, WithoutSpreadOverlayHasNoFog) {
    KernelPicture picture;
    picture.setRun(test::madeUpRun({test::layer2d("s", 40, 26, 23)}, 1), 0);
    ViewState state = test::seen(View::Overlay);
    const auto shades = [&] {
        picture.look(state);
        const QImage image = test::draw(picture);
        return test::inked(image, picture.plotRect(), themeColors(false).plot);
    };
    const auto legend = [&] {
        picture.look(state);
        const QImage image = test::draw(picture);
        return image.copy(
            QRectF(picture.plotRect().topRight() + QPointF(14, 0), QPointF(image.width(), image.height())).toRect());
    };
    const double fog = shades();
    const QImage said = legend();
    state.spread = false;
    EXPECT_LT(shades(), 0.8 * fog);
    EXPECT_NE(legend(), said) << "what the fog means stands beside it";
}

} // namespace
} // namespace dclscope

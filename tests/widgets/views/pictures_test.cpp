// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/drawn_picture.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_picture.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/mark_legend.h"
#include "widgets/views/ridgeline_picture.h"
#include "widgets/views/view_picture.h"

#include <QFontMetricsF>
#include <QPainter>

#include <gtest/gtest.h>

#include <limits>

namespace dclscope {
namespace {

TEST(Pictures, NoneIsEmptyLightOrDarkLargeOrTiny) {
    const auto spacings = test::madeUpRun({test::layer2d("s", 40, 26, 23)}, 6);
    const auto delays = test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 6);
    for (const bool dark : {false, true})
        for (const QSize& size : {test::kSize, QSize(220, 180)}) {
            const QColor ground = themeColors(dark).plot;
            for (const View view : {View::Channel, View::Channels, View::Overlay}) {
                KernelPicture kernel;
                kernel.look(test::seen(view));
                kernel.setRun(spacings, 0);
                kernel.setEpoch(3.5);
                const QImage image = test::draw(kernel, dark, size);
                EXPECT_GT(test::inked(image, kernel.plotRect(), ground), 0.02) << viewName(view);
            }
            DelayPicture matrix;
            RidgelinePicture ridges;
            FieldPicture field;
            for (Picture* picture : std::initializer_list<Picture*>{&matrix, &ridges, &field}) {
                picture->setRun(delays, 0);
                picture->setEpoch(3.5);
                const QImage image = test::draw(*picture, dark, size);
                EXPECT_GT(test::inked(image, picture->plotRect(), ground), 0.02);
            }
        }
}

TEST(Pictures, MoveWithTheEpoch) {
    const auto run = test::madeUpRun({test::layer2d("s", 8, 26, 23)}, 6);
    KernelPicture picture;
    picture.setRun(run, 0);
    picture.setEpoch(0.0);
    const QImage first = test::draw(picture);
    picture.setEpoch(4.5);
    EXPECT_NE(test::draw(picture), first);
}

TEST(Pictures, WrongNumbersDoNoHarm) {
    auto run = test::madeUpRun({test::layer2d("s", 8, 26, 23), test::layer1d("d", 5, 6, 25)}, 2);
    for (std::size_t i = 0; i < run->snapshots.size(); ++i)
        for (LayerState& state : run->snapshots.edit(i).layers) {
            state.positions[0] = std::numeric_limits<float>::quiet_NaN();
            state.positions[1] = 1e30F;
            state.weights[2] = std::numeric_limits<float>::infinity();
            state.weights[3] = std::numeric_limits<float>::quiet_NaN();
            state.sigmas[4] = std::numeric_limits<float>::infinity();
            state.sigmas[5] = 0.0F;
        }
    KernelPicture kernel;
    for (const View view : {View::Channel, View::Channels, View::Overlay}) {
        kernel.look(test::seen(view));
        kernel.setRun(run, 0);
        test::draw(kernel);
    }
    DelayPicture matrix;
    RidgelinePicture ridges;
    FieldPicture field;
    for (Picture* picture : std::initializer_list<Picture*>{&matrix, &ridges, &field}) {
        picture->setRun(run, 1);
        EXPECT_FALSE(test::draw(*picture).isNull());
    }
}

TEST(Pictures, SayWhyTheyAreEmpty) {
    KernelPicture kernel;
    EXPECT_TRUE(kernel.emptySentence().startsWith(QStringLiteral("Open a run")));
    kernel.setRun(test::madeUpRun({test::layer1d("d", 5, 6, 25)}, 2), 0);
    EXPECT_TRUE(kernel.emptySentence().contains(QStringLiteral("delays along one axis")));
    DelayPicture matrix;
    matrix.setRun(test::twoElements(), 0);
    EXPECT_TRUE(matrix.emptySentence().contains(QStringLiteral("kernel view")));
    const QImage image = test::draw(matrix);
    EXPECT_GT(test::inked(image, image.rect(), themeColors(false).plot), 0.001);
    auto broken = test::twoElements();
    broken->layers[0].problem = "weight is [1, 1, 2] but P is [2, 1, 1, 9]";
    kernel.setRun(broken, 0);
    EXPECT_TRUE(kernel.emptySentence().contains(QStringLiteral("P is [2, 1, 1, 9]")));
}

TEST(FieldPicture, LongDelaysStandAtTheLeftAndChannelZeroAtTheBottom) {
    auto run = std::make_shared<dclscope::Run>();
    run->layers = {test::layer1d("d", 1, 2, 25)};
    Snapshot snapshot;
    // P = -12 is index 0, delay 24; P = 12 is index 24, delay 0.
    snapshot.layers = {LayerState{{-12, 12}, {0.3F, 0.3F}, {1.0F, -1.0F}}};
    run->snapshots = {snapshot};
    FieldPicture picture;
    picture.setRun(run, 0);
    test::draw(picture);
    const QPointF late = picture.markCentre(0).value();
    const QPointF now = picture.markCentre(1).value();
    EXPECT_LT(late.x(), now.x());
    EXPECT_GT(late.y(), now.y());
    EXPECT_TRUE(picture.readingAt(late).contains(QStringLiteral("delay 24"))) << picture.readingAt(late).toStdString();
}

TEST(FieldPicture, DelaysThatAreStoredAsSuchHaveNoHaze) {
    for (const DelayMap delays : {DelayMap::Causal, DelayMap::Stored}) {
        const auto run = test::madeUpRun({test::layer1d("d", 4, 6, 25)}, 1);
        run->layers[0].delays = delays;
        FieldPicture picture;
        picture.setRun(run, 0);
        ViewState state = test::seen(View::Field);
        picture.look(state);
        const QImage with = test::draw(picture);
        state.spread = false;
        picture.look(state);
        EXPECT_EQ(test::draw(picture) == with, delays == DelayMap::Stored);
    }
}

TEST(DelayPicture, ColourIsTheDelayAndTheReadingHasBothUnits) {
    auto run = std::make_shared<dclscope::Run>();
    run->card.timeStepMs = 10.0;
    run->layers = {test::layer1d("d", 2, 2, 25)};
    Snapshot snapshot;
    snapshot.layers = {LayerState{{12, -12, 0, 4}, {1, 1, 1, 1}, {0.5F, -0.5F, 0.1F, 0.2F}}};
    run->snapshots = {snapshot};
    DelayPicture picture;
    picture.setRun(run, 0);
    const QImage image = test::draw(picture);
    const QRectF plot = picture.plotRect();
    const QPointF topLeft(plot.left() + plot.width() / 4, plot.top() + plot.height() / 4);
    const QPointF topRight(plot.left() + plot.width() * 3 / 4, plot.top() + plot.height() / 4);
    EXPECT_EQ(image.pixel(topLeft.toPoint()), ColorMap::magnitude().rgb(0.0));
    EXPECT_EQ(image.pixel(topRight.toPoint()), ColorMap::magnitude().rgb(1.0));
    EXPECT_TRUE(picture.readingAt(topRight).contains(QStringLiteral("240\u00a0ms (24\u00a0steps)")));
    ViewState weights = test::seen(View::Delays);
    weights.quantity = Quantity::Weight;
    picture.look(weights);
    EXPECT_GT(test::draw(picture).pixelColor(topLeft.toPoint()).red(), 150);
}

TEST(DelayPicture, SaysTheEndsOfItsColoursWhereABarHasNoRoom) {
    EXPECT_EQ(colorEnds(0.0, 240.0, QStringLiteral("ms")), QStringLiteral("colours 0 to 240\u00a0ms"));
    EXPECT_EQ(colorEnds(-0.3, 0.3), QString::fromUtf8("colours to ±0.3"));
    QImage image(QSize(300, 240), QImage::Format_RGB32);
    QPainter painter(&image);
    EXPECT_EQ(colorBarRoom(painter, 300.0), 0.0);
    EXPECT_GT(colorLineRoom(painter, 300.0), 5.0);
    EXPECT_GT(colorBarRoom(painter, 400.0), 0.0);
    EXPECT_EQ(colorLineRoom(painter, 400.0), 0.0);
    DelayPicture picture;
    picture.setRun(test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 2), 0);
    picture.paint(painter, QRectF(0, 0, 300, 240), themeColors(false));
    const double top = picture.plotRect().bottom() + axisRoom(painter).bottom - 3.0;
    EXPECT_LT(top + colorLineRoom(painter, 300.0), 241.0) << "it lies within the picture";
    EXPECT_GT(test::inked(image, QRectF(60, top, 180, colorLineRoom(painter, 300.0)), themeColors(false).plot), 0.02);
}

TEST(RidgelinePicture, ManyEpochsStandEquallyFarApart) {
    EXPECT_EQ(evenSteps(0, 32), std::vector<std::size_t>());
    EXPECT_EQ(evenSteps(1, 32), std::vector<std::size_t>{0});
    EXPECT_EQ(evenSteps(4, 32), (std::vector<std::size_t>{0, 1, 2, 3}));
    for (const std::size_t count : {32U, 33U, 51U, 64U, 200U}) {
        const std::vector<std::size_t> steps = evenSteps(count, 32);
        ASSERT_GE(steps.size(), 3U);
        EXPECT_LE(steps.size(), 32U);
        EXPECT_EQ(steps.front(), 0U);
        EXPECT_EQ(steps.back(), count - 1) << "the last is always there";
        for (std::size_t i = 2; i + 1 < steps.size(); ++i)
            EXPECT_EQ(steps[i] - steps[i - 1], steps[1]) << "of " << count;
        EXPECT_LE(steps.back() - steps[steps.size() - 2], steps[1]);
    }
}

TEST(RidgelinePicture, TheOnlyEpochFillsThePictureAndHasNoEpochAxis) {
    RidgelinePicture picture;
    picture.setRun(test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 1), 0);
    const QImage image = test::draw(picture);
    EXPECT_EQ(picture.subject(), "delays");
    const QRect plot = picture.plotRect().toRect();
    const QRgb accent = themeColors(false).accent.rgb();
    int top = plot.bottom();
    for (int y = plot.bottom(); y >= plot.top(); --y)
        for (int x = plot.left(); x < plot.right(); ++x)
            if (image.pixel(x, y) == accent) top = y;
    EXPECT_LT(top, plot.top() + plot.height() / 10);
    picture.setRun(test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 2), 0);
    EXPECT_EQ(picture.subject(), "delays by epoch");
}

TEST(RidgelinePicture, DelaysThatCountNoStepsAreMeasuredByTheirOwnSpan) {
    auto run = test::madeUpRun({test::layer1d("d", 1, 4, 25)}, 1);
    Layer& layer = run->layers[0];
    layer.delays = DelayMap::Stored;
    layer.unit = "s";
    layer.dilatedSize.value = {2};
    run->snapshots.edit(0).layers[0].positions = {0.0F, 0.001F, 0.001F, 0.004F};
    RidgelinePicture picture;
    picture.setRun(run, 0);
    test::draw(picture);
    const QRectF plot = picture.plotRect();
    const auto at = [&](double seconds) { // the picture goes from a step before nothing to two behind the longest
        const double share = (seconds + 0.0002) / 0.0046;
        return picture.readingAt({plot.left() + share * plot.width(), plot.center().y()});
    };
    EXPECT_TRUE(at(0.001).contains(QStringLiteral("0.0002 s"))) << at(0.001).toStdString();
    EXPECT_TRUE(at(0.001).contains(QStringLiteral(" · 57 % of elements"))) << at(0.001).toStdString();
    EXPECT_TRUE(at(0.0025).contains(QStringLiteral(" · 0 % of elements"))) << at(0.0025).toStdString();

    DelayPicture matrix;
    matrix.setRun(run, 0);
    ViewState full = test::seen(View::Delays);
    full.strength = false;
    matrix.look(full);
    const QImage image = test::draw(matrix);
    const QRect cells = matrix.plotRect().toRect();
    const auto cell = [&](int in) {
        return image.pixel(cells.left() + (2 * in + 1) * cells.width() / 8, cells.center().y());
    };
    EXPECT_EQ(cell(1), cell(2));
    EXPECT_GT(qGray(cell(3)) > qGray(cell(0)) ? qGray(cell(3)) - qGray(cell(0)) : qGray(cell(0)) - qGray(cell(3)), 60)
        << "nothing and the longest stand at the ends of the colours";
}

TEST(MarkLegend, EverySignHasItsWord) {
    const auto rowsOfWords = [](double right) {
        QImage image(300, 200, QImage::Format_RGB32);
        const QColor ground(Qt::white);
        image.fill(ground);
        QPainter painter(&image);
        drawMarkLegend(painter, QRectF(10, -24, 12, 12), 200.0, {true, 3.0, true}, themeColors(false), right);
        painter.end();
        int rows = 0;
        const double high = QFontMetricsF(readableFont(QFont(), 0.9)).height() + 4.0;
        for (double top = 0.0; top + high < 200.0; top += high)
            rows += test::inked(image, QRectF(45, top + 2, 200, high - 4), ground) > 0.0 ? 1 : 0;
        return rows;
    };
    EXPECT_EQ(rowsOfWords(300.0), 4) << "weight, sigma, cloud, trail";
    EXPECT_EQ(rowsOfWords(60.0), 6) << "what has no room stands on a second line";
}

} // namespace
} // namespace dclscope

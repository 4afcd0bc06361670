// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/made_up_run.h"
#include "tests/widgets/views/plain_run.h"
#include "widgets/views/kernel_map_picture.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace dclscope {
namespace {

constexpr QSize kPage(900, 700);

QImage paintKernel(Picture& picture, bool dark = false) {
    QImage image(kPage, QImage::Format_RGB32);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(0, 0), kPage), themeColors(dark));
    return image;
}

ViewState pairOf(std::size_t out, std::size_t in) {
    ViewState state;
    state.view = View::Kernel;
    state.out = out;
    state.in = in;
    return state;
}

TEST(KernelMap, ColoursTheKernelWhereItsElementsAre) {
    auto run = std::make_shared<dclscope::Run>();
    run->layers = {test::layer2d("pair", 1, 2, 11)};
    Snapshot snapshot; // a positive element right and above, a negative one left and below
    snapshot.layers = {LayerState{{4, -4, -3, 3}, {0.4F, 0.4F, 0.4F, 0.4F}, {1.0F, -1.0F}}};
    run->snapshots = {snapshot};
    for (const bool dark : {false, true}) {
        KernelMapPicture picture(PlainReading::AtOnce);
        picture.setRun(run, 0);
        picture.look(pairOf(0, 0));
        const QImage image = paintKernel(picture, dark);
        const QRectF plot = picture.kernelRect();
        const double step = plot.width() / 11.0;
        const QColor warm = image.pixelColor((plot.center() + QPointF(4, -3) * step).toPoint());
        const QColor cold = image.pixelColor((plot.center() + QPointF(-4, 3) * step).toPoint());
        EXPECT_GT(warm.red(), warm.blue() + 60);
        EXPECT_GT(cold.blue(), cold.red() + 60);
        EXPECT_TRUE(
            picture.readingAt(plot.center() + QPointF(4, -3) * step).contains("row P[1] \u22123, column P[0] 4"))
            << picture.readingAt(plot.center() + QPointF(4, -3) * step).toStdString();
        EXPECT_TRUE(
            picture.readingAt(picture.responseRect().center()).contains("0.00 cycles per step across, 0.00 down"))
            << picture.readingAt(picture.responseRect().center()).toStdString();
        EXPECT_FALSE(picture.placeAt(plot.center())) << "there is no other kernel in it";
    }
}

TEST(KernelMap, RowsOfANeuronAreInputsInMillisecondsAndHertz) {
    auto run = test::madeUpRun({test::layer1d("delays", 4, 6, 25)}, 3);
    KernelMapPicture picture(PlainReading::AtOnce);
    picture.setRun(run, 0);
    picture.look(pairOf(2, 1));
    picture.setEpoch(2.0);
    paintKernel(picture);
    ASSERT_EQ(picture.kernel().rows, 6U);
    const QRectF plot = picture.kernelRect();
    // The first input lies at the bottom, delay 0 at the right.
    const QPointF corner = plot.bottomRight() - QPointF(0.5 / 25.0 * plot.width(), 0.5 / 6.0 * plot.height());
    EXPECT_TRUE(picture.readingAt(corner).startsWith("input 0 \u00b7 delay (ms) 0 "))
        << picture.readingAt(corner).toStdString();
    EXPECT_EQ(picture.placeAt(corner), (ChannelPlace{2, 0}));
    EXPECT_EQ(picture.placeAt(plot.topLeft() + QPointF(2, 2)), (ChannelPlace{2, 5}));
    // Steps of 10 ms: half a cycle a step is 50 Hz.
    const QString last = picture.readingAt(picture.responseRect().topRight() + QPointF(-1, 1));
    EXPECT_TRUE(last.contains("50 Hz")) << last.toStdString();
    const LayerKernel early = picture.kernel();
    picture.setEpoch(0.0);
    EXPECT_NE(picture.kernel().values, early.values) << "it moves over the run";
}

TEST(KernelMap, ALowRowIsPointedAtFromOutside) {
    KernelMapPicture picture(PlainReading::AtOnce);
    picture.setRun(test::madeUpRun({test::layer1d("delays", 2, 200, 25)}, 1), 0);
    picture.look(pairOf(1, 100));
    const QImage image = paintKernel(picture);
    const QRect plot = picture.kernelRect().toRect();
    const QRgb accent = themeColors(false).accent.rgb();
    const auto marked = [&](const QRect& where) {
        int hits = 0;
        for (int y = where.top(); y <= where.bottom(); ++y)
            for (int x = where.left(); x <= where.right(); ++x)
                if (image.pixel(x, y) == accent) ++hits;
        return hits;
    };
    const int middle = plot.center().y();
    EXPECT_GT(marked(QRect(plot.left() - 8, middle - 8, 7, 16)), 4);
    EXPECT_GT(marked(QRect(plot.right() + 3, middle - 8, 7, 16)), 4);
    EXPECT_LT(marked(plot.adjusted(3, 3, -3, -3)), 20) << "the row itself is to be seen";
}

TEST(KernelMap, PlainKernelsAndSingleRowsAreDrawnToo) {
    KernelMapPicture plain(PlainReading::AtOnce);
    const auto run = test::plainRun(2);
    plain.setRun(run, run->shownIndex("conv.weight"));
    plain.look(pairOf(3, 1));
    paintKernel(plain);
    EXPECT_EQ(plain.emptySentence(), QString());
    EXPECT_EQ(plain.kernel().values.front(), 63.0F);
    plain.setEpoch(1.0);
    EXPECT_EQ(plain.kernel().values.front(), 126.0F);
    KernelMapPicture single(PlainReading::AtOnce);
    single.setRun(test::madeUpRun({test::layer1d("depthwise", 5, 1, 25)}, 2), 0);
    single.look(pairOf(4, 0));
    paintKernel(single, true);
    EXPECT_EQ(single.kernel().rows, 1U);
    EXPECT_TRUE(single.responseRect().isEmpty()) << "its response is a curve";
}

TEST(KernelMap, SaysWhyThereIsNone) {
    auto run = test::madeUpRun({test::layer1d("stored", 4, 6, 25), test::layer2d("v0", 2, 3, 9)}, 2);
    run->layers[0].delays = DelayMap::Stored;
    run->layers[1].dilatedSize.value = {9};
    KernelMapPicture picture(PlainReading::AtOnce);
    picture.setRun(run, 0);
    EXPECT_TRUE(picture.emptySentence().contains("no kernel")) << picture.emptySentence().toStdString();
    const auto values = test::plainRun();
    picture.setRun(values, values->shownIndex("fc.weight"));
    EXPECT_TRUE(picture.emptySentence().contains("no kernels")) << picture.emptySentence().toStdString();
}

} // namespace
} // namespace dclscope

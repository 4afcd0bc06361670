// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/made_up_run.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_views.h"
#include "widgets/views/kernel_canvas.h"
#include "widgets/views/layer_plots.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <qcustomplot.h>

#include <gtest/gtest.h>

#include <limits>

namespace dclscope {
namespace {

constexpr QSize kSize(720, 560);

QImage draw(Picture& picture, bool dark = false, const QSize& size = kSize, const Zoom& zoom = {}) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(0, 0), size), themeColors(dark), zoom);
    return image;
}

/// Share of pixels that differ from the ground.
double inked(const QImage& image, const QRectF& where, const QColor& ground) {
    int hits = 0;
    int all = 0;
    const QRect box = where.toRect().intersected(image.rect());
    for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x, ++all)
            if (image.pixel(x, y) != ground.rgb()) ++hits;
    return all == 0 ? 0.0 : static_cast<double>(hits) / all;
}

/// One kernel with a heavy positive element right and above, a heavy negative one left and below.
std::shared_ptr<dclscope::Run> twoElements() {
    auto run = std::make_shared<dclscope::Run>();
    run->layers = {test::layer2d("pair", 1, 2, 11)};
    Snapshot snapshot;
    snapshot.layers = {LayerState{{4, -4, -3, 3}, {0.4F, 0.4F, 0.4F, 0.4F}, {1.0F, -1.0F}}};
    run->snapshots = {snapshot};
    return run;
}

TEST(KernelPicture, DiscsStandWhereTheirPositionsSay) {
    for (const bool dark : {false, true}) {
        KernelPicture picture;
        picture.setMode(KernelMode::Single);
        picture.setRun(twoElements(), 0);
        const QImage image = draw(picture, dark);
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

TEST(KernelPicture, VersionZeroExchangesTheAxes) {
    auto run = twoElements();
    run->layers[0].version.value = Version::v0;
    KernelPicture picture;
    picture.setMode(KernelMode::Single);
    picture.setRun(run, 0);
    draw(picture);
    const QPointF positive = picture.discCentre(0).value();
    EXPECT_LT(positive.x(), picture.plotRect().center().x());
    EXPECT_GT(positive.y(), picture.plotRect().center().y());
}

TEST(KernelPicture, ReadsTheNumbersUnderTheCursor) {
    KernelPicture picture;
    picture.setMode(KernelMode::Overlay);
    picture.setRun(twoElements(), 0);
    draw(picture);
    const QString text = picture.readingAt(*picture.discCentre(0));
    EXPECT_TRUE(text.contains(QStringLiteral("element 0"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("column offset 4.00, row offset \u22123.00"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("weight 1"))) << text.toStdString();
    EXPECT_TRUE(picture.readingAt({2, 2}).isEmpty());
}

TEST(KernelPicture, ZoomKeepsThePointUnderTheCursor) {
    KernelPicture picture;
    picture.setRun(twoElements(), 0);
    draw(picture, false, kSize, {4.0, {0.5, 0.5}});
    const double step = picture.plotRect().width() / 12.0;
    EXPECT_NEAR(picture.discCentre(0)->x() - picture.plotRect().center().x(), 4 * 4 * step, 0.01);
    const QRectF corner = Zoom{2.0, {0.0, 0.0}}.visible(QRectF(0, 0, 10, 10));
    EXPECT_EQ(corner, QRectF(0, 0, 5, 5));
}

TEST(KernelPicture, CloseUpShowsAllElementsLarger) {
    KernelPicture picture;
    picture.setMode(KernelMode::Overlay);
    picture.setRun(test::madeUpRun({test::layer2d("s", 40, 26, 41)}, 1), 0);
    EXPECT_EQ(picture.closeUp().scale, 1.0) << "positions reach the rim";
    picture.setRun(twoElements(), 0);
    EXPECT_EQ(picture.closeUp().scale, 1.0) << "four of five and a half steps are most of the grid";
    auto middle = twoElements();
    for (float& p : middle->snapshots.edit(0).layers[0].positions) p *= 0.25F;
    picture.setRun(middle, 0);
    EXPECT_GT(picture.closeUp().scale, 1.5);
    draw(picture, false, kSize, picture.closeUp());
    for (std::size_t i = 0; i < 2; ++i) EXPECT_TRUE(picture.plotRect().contains(*picture.discCentre(i)));
}

TEST(Pictures, NoneIsEmptyLightOrDarkLargeOrTiny) {
    const auto spacings = test::madeUpRun({test::layer2d("s", 40, 26, 23)}, 6);
    const auto delays = test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 6);
    for (const bool dark : {false, true})
        for (const QSize& size : {kSize, QSize(220, 180)}) {
            const QColor ground = themeColors(dark).plot;
            for (const KernelMode mode : {KernelMode::Single, KernelMode::Grid, KernelMode::Overlay}) {
                KernelPicture kernel;
                kernel.setMode(mode);
                kernel.setRun(spacings, 0);
                kernel.setEpoch(3.5);
                const QImage image = draw(kernel, dark, size);
                EXPECT_GT(inked(image, kernel.plotRect(), ground), 0.02) << static_cast<int>(mode);
            }
            DelayPicture matrix;
            RidgelinePicture ridges;
            FieldPicture field;
            for (Picture* picture : std::initializer_list<Picture*>{&matrix, &ridges, &field}) {
                picture->setRun(delays, 0);
                picture->setEpoch(3.5);
                const QImage image = draw(*picture, dark, size);
                EXPECT_GT(inked(image, picture->plotRect(), ground), 0.02);
            }
        }
}

TEST(Pictures, MoveWithTheEpoch) {
    const auto run = test::madeUpRun({test::layer2d("s", 8, 26, 23)}, 6);
    KernelPicture picture;
    picture.setRun(run, 0);
    picture.setEpoch(0.0);
    const QImage first = draw(picture);
    picture.setEpoch(4.5);
    EXPECT_NE(draw(picture), first);
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
    for (const KernelMode mode : {KernelMode::Single, KernelMode::Grid, KernelMode::Overlay}) {
        kernel.setMode(mode);
        kernel.setRun(run, 0);
        draw(kernel);
    }
    DelayPicture matrix;
    RidgelinePicture ridges;
    FieldPicture field;
    for (Picture* picture : std::initializer_list<Picture*>{&matrix, &ridges, &field}) {
        picture->setRun(run, 1);
        EXPECT_FALSE(draw(*picture).isNull());
    }
}

TEST(Pictures, SayWhyTheyAreEmpty) {
    KernelPicture kernel;
    EXPECT_TRUE(kernel.emptySentence().startsWith(QStringLiteral("Open a run")));
    kernel.setRun(test::madeUpRun({test::layer1d("d", 5, 6, 25)}, 2), 0);
    EXPECT_TRUE(kernel.emptySentence().contains(QStringLiteral("delays along one axis")));
    DelayPicture matrix;
    matrix.setRun(twoElements(), 0);
    EXPECT_TRUE(matrix.emptySentence().contains(QStringLiteral("kernel view")));
    const QImage image = draw(matrix);
    EXPECT_GT(inked(image, image.rect(), themeColors(false).plot), 0.001);
    auto broken = twoElements();
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
    draw(picture);
    const QPointF late = picture.markCentre(0).value();
    const QPointF now = picture.markCentre(1).value();
    EXPECT_LT(late.x(), now.x());
    EXPECT_GT(late.y(), now.y());
    EXPECT_TRUE(picture.readingAt(late).contains(QStringLiteral("delay 24"))) << picture.readingAt(late).toStdString();
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
    const QImage image = draw(picture);
    const QRectF plot = picture.plotRect();
    const QPointF topLeft(plot.left() + plot.width() / 4, plot.top() + plot.height() / 4);
    const QPointF topRight(plot.left() + plot.width() * 3 / 4, plot.top() + plot.height() / 4);
    EXPECT_EQ(image.pixel(topLeft.toPoint()), ColorMap::magnitude().rgb(0.0));
    EXPECT_EQ(image.pixel(topRight.toPoint()), ColorMap::magnitude().rgb(1.0));
    EXPECT_TRUE(picture.readingAt(topRight).contains(QStringLiteral("240\u00a0ms (24\u00a0steps)")));
    picture.setQuantity(MatrixQuantity::Weight);
    EXPECT_GT(draw(picture).pixelColor(topLeft.toPoint()).red(), 150);
}

TEST(Axes, TicksAreRoundAndCoverTheRange) {
    EXPECT_EQ(roundTicks(0, 10, 5), (std::vector<double>{0, 2, 4, 6, 8, 10}));
    EXPECT_EQ(roundTicks(0, 2, 10, true), (std::vector<double>{0, 1, 2}));
    EXPECT_EQ(roundTicks(3, 3, 5), (std::vector<double>{3}));
    EXPECT_EQ(roundTicks(-1, 1, 2).size(), 3U);
}

TEST(PictureView, WheelZoomsDragPansDoubleClickResetsAndHoverTells) {
    KernelCanvas view;
    view.setMode(KernelMode::Single);
    view.setRun(twoElements(), 0);
    view.resize(kSize);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    view.repaint();
    QSignalSpy hovered(&view, &PictureView::hovered);
    const QPointF disc = static_cast<const KernelPicture&>(view.picture()).discCentre(0).value();
    QTest::mouseMove(&view, disc.toPoint());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !hovered.isEmpty(); }, 2000));
    EXPECT_TRUE(hovered.last()[0].toString().contains(QStringLiteral("element 0")));
    QWheelEvent wheel(disc, view.mapToGlobal(disc), {}, QPoint(0, 480), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&view, &wheel);
    EXPECT_GT(view.zoom().scale, 2.0);
    view.repaint();
    const QPointF after = static_cast<const KernelPicture&>(view.picture()).discCentre(0).value();
    EXPECT_NEAR(after.x(), disc.x(), 1.0);
    EXPECT_NEAR(after.y(), disc.y(), 1.0);
    const Zoom before = view.zoom();
    QTest::mousePress(&view, Qt::LeftButton, {}, {300, 300});
    QMouseEvent drag(QEvent::MouseMove, QPointF(340, 280), view.mapToGlobal(QPointF(340, 280)), Qt::LeftButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(&view, &drag);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {340, 280});
    EXPECT_LT(view.zoom().centre.x(), before.centre.x());
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {300, 300});
    EXPECT_EQ(view.zoom(), Zoom{});
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&view, &leave);
    EXPECT_TRUE(hovered.last()[0].toString().isEmpty());
}

TEST(DelayViews, ChooseANeuronByClickAndByKeys) {
    const auto run = test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 3);
    DelayMatrix matrix;
    matrix.setRun(run, 0);
    matrix.resize(kSize);
    matrix.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&matrix));
    matrix.repaint();
    QSignalSpy chosen(&matrix, &DelayMatrix::neuronChosen);
    const QRectF plot = matrix.picture().plotRect();
    QTest::mouseClick(&matrix, Qt::LeftButton, {},
                      QPointF(plot.center().x(), plot.top() + plot.height() * 5.5 / 20).toPoint());
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toInt(), 5);
    ReceptiveField field;
    field.setRun(run, 0);
    QSignalSpy changed(&field, &ReceptiveField::neuronChanged);
    field.setNeuron(99);
    EXPECT_EQ(field.neuron(), 19);
    QTest::keyClick(&field, Qt::Key_PageUp);
    EXPECT_EQ(field.neuron(), 18);
    EXPECT_EQ(changed.count(), 2);
}

TEST(LayerPlots, FollowTheEpochAndAskForOne) {
    const auto run = test::madeUpRun({test::layer2d("s", 8, 26, 23)}, 6);
    LayerPlots plots;
    plots.resize(300, 640);
    plots.setRun(run, 0);
    plots.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&plots));
    ASSERT_EQ(plots.plot().axisRectCount(), 4);
    const auto columns = [&] {
        double sum = 0.0;
        for (const QCPGraphData& p : *plots.plot().graph(0)->data()) sum += p.key * p.key * p.value;
        return sum;
    };
    const double narrow = columns();
    plots.setEpoch(5.0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return columns() > 1.5 * narrow; }, 2000));
    QSignalSpy requested(&plots, &LayerPlots::epochRequested);
    plots.plot().replot();
    const QRect last = plots.plot().axisRect(3)->rect();
    QTest::mouseClick(&plots.plot(), Qt::LeftButton, {}, QPoint(last.left() + last.width() / 2, last.center().y()));
    ASSERT_EQ(requested.count(), 1);
    EXPECT_NEAR(requested[0][0].toDouble(), 2.5, 0.1);
    plots.setRun(nullptr, 0);
    EXPECT_EQ(plots.plot().axisRectCount(), 0);
}

} // namespace
} // namespace dclscope

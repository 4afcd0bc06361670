// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/made_up_run.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_picture.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/layer_plots.h"
#include "widgets/views/picture_view.h"
#include "widgets/views/ridgeline_picture.h"
#include "widgets/views/view_picture.h"

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

QImage draw(Picture& picture, bool dark = false, const QSize& size = kSize, const ViewZoom& zoom = {}) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(0, 0), size), themeColors(dark), zoom);
    return image;
}

ViewState seen(View view) {
    ViewState state;
    state.view = view;
    return state;
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
        picture.look(seen(View::Channel));
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

TEST(KernelPicture, TrailsAndPinsComeAndGo) {
    const auto run = test::madeUpRun({test::layer2d("plane", 2, 9, 13)}, 6);
    KernelPicture picture;
    picture.setRun(run, 0);
    picture.setEpoch(4.0);
    ViewState state = seen(View::Channel);
    picture.look(state);
    const QImage with = draw(picture);
    state.trails = false;
    picture.look(state);
    const QImage without = draw(picture);
    EXPECT_NE(with, without);
    state.pins = {{"plane", 4}, {"another", 1}, {"plane", 9999}};
    picture.look(state);
    const QImage pinned = draw(picture);
    EXPECT_NE(pinned, without);
    const QPointF rim = *picture.discCentre(4);
    EXPECT_EQ(picture.elementAt(rim), 4U);
    state.pins = {{"another", 1}};
    picture.look(state);
    EXPECT_EQ(draw(picture), without) << "pins belong to their layer";
}

TEST(Pins, AreInEveryViewOfDelays) {
    const auto run = test::madeUpRun({test::layer1d("delays", 5, 6, 25)}, 5);
    for (const View view : {View::Field, View::Delays, View::Ridgeline}) {
        const auto picture = makePicture(view);
        picture->setRun(run, 0);
        picture->setEpoch(2.5);
        ViewState state = seen(view);
        state.out = 1;
        picture->look(state);
        const QImage bare = draw(*picture);
        state.pins = {{"delays", 8}}; // the third input of neuron 1
        picture->look(state);
        EXPECT_NE(draw(*picture), bare) << viewName(view);
    }
}

TEST(KernelPicture, VersionZeroExchangesTheAxes) {
    auto run = twoElements();
    run->layers[0].version.value = Version::v0;
    KernelPicture picture;
    picture.look(seen(View::Channel));
    picture.setRun(run, 0);
    draw(picture);
    const QPointF positive = picture.discCentre(0).value();
    EXPECT_LT(positive.x(), picture.plotRect().center().x());
    EXPECT_GT(positive.y(), picture.plotRect().center().y());
}

TEST(KernelPicture, ReadsTheNumbersUnderTheCursor) {
    KernelPicture picture;
    picture.look(seen(View::Overlay));
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
    draw(picture, false, kSize, {4.0, 0.5, 0.5});
    const double step = picture.plotRect().width() / 12.0;
    EXPECT_NEAR(picture.discCentre(0)->x() - picture.plotRect().center().x(), 4 * 4 * step, 0.01);
    const QRectF corner = visiblePart({2.0, 0.0, 0.0}, QRectF(0, 0, 10, 10));
    EXPECT_EQ(corner, QRectF(0, 0, 5, 5));
}

TEST(KernelPicture, ChannelsAreAPageFromTheirFirstOneAndCanBeClicked) {
    KernelPicture picture;
    ViewState state = seen(View::Channels);
    picture.look(state);
    picture.setRun(test::madeUpRun({test::layer2d("s", 150, 4, 11)}, 1), 0);
    draw(picture);
    EXPECT_TRUE(picture.discCentre(64 * 4 - 1));
    EXPECT_FALSE(picture.discCentre(64 * 4)) << "the second page begins there";
    EXPECT_TRUE(picture.subject().contains(QStringLiteral("1–64 of 150"))) << picture.subject().toStdString();
    state.out = 128;
    picture.look(state);
    draw(picture);
    EXPECT_FALSE(picture.discCentre(127 * 4));
    EXPECT_EQ(picture.placeAt(*picture.discCentre(130 * 4)), (ChannelPlace{130, 0}));
    EXPECT_FALSE(picture.placeAt({2, 2}));
    EXPECT_TRUE(picture.subject().contains(QStringLiteral("129–150 of 150"))) << picture.subject().toStdString();
    picture.look(seen(View::Overlay));
    draw(picture);
    EXPECT_FALSE(picture.placeAt(picture.plotRect().center()));
}

TEST(KernelPicture, TheCaptionOfChannelsFitsWhereItStands) {
    KernelPicture picture;
    picture.look(seen(View::Channels));
    picture.setRun(test::madeUpRun({test::layer2d("s", 150, 4, 11)}, 1), 0);
    draw(picture);
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
    ViewState state = seen(View::Overlay);
    const auto shades = [&] {
        picture.look(state);
        const QImage image = draw(picture);
        return inked(image, picture.plotRect(), themeColors(false).plot);
    };
    const double fog = shades();
    state.spread = false;
    EXPECT_LT(shades(), 0.8 * fog);
}

TEST(Pictures, NoneIsEmptyLightOrDarkLargeOrTiny) {
    const auto spacings = test::madeUpRun({test::layer2d("s", 40, 26, 23)}, 6);
    const auto delays = test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 6);
    for (const bool dark : {false, true})
        for (const QSize& size : {kSize, QSize(220, 180)}) {
            const QColor ground = themeColors(dark).plot;
            for (const View view : {View::Channel, View::Channels, View::Overlay}) {
                KernelPicture kernel;
                kernel.look(seen(view));
                kernel.setRun(spacings, 0);
                kernel.setEpoch(3.5);
                const QImage image = draw(kernel, dark, size);
                EXPECT_GT(inked(image, kernel.plotRect(), ground), 0.02) << viewName(view);
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
    for (const View view : {View::Channel, View::Channels, View::Overlay}) {
        kernel.look(seen(view));
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
    ViewState weights = seen(View::Delays);
    weights.quantity = Quantity::Weight;
    picture.look(weights);
    EXPECT_GT(draw(picture).pixelColor(topLeft.toPoint()).red(), 150);
}

TEST(RidgelinePicture, TheOnlyEpochFillsThePictureAndHasNoEpochAxis) {
    RidgelinePicture picture;
    picture.setRun(test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 1), 0);
    const QImage image = draw(picture);
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
    draw(picture);
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
    ViewState full = seen(View::Delays);
    full.strength = false;
    matrix.look(full);
    const QImage image = draw(matrix);
    const QRect cells = matrix.plotRect().toRect();
    const auto cell = [&](int in) {
        return image.pixel(cells.left() + (2 * in + 1) * cells.width() / 8, cells.center().y());
    };
    EXPECT_EQ(cell(1), cell(2));
    EXPECT_GT(qGray(cell(3)) > qGray(cell(0)) ? qGray(cell(3)) - qGray(cell(0)) : qGray(cell(0)) - qGray(cell(3)), 60)
        << "nothing and the longest stand at the ends of the colours";
}

TEST(Axes, TicksAreRoundAndCoverTheRange) {
    EXPECT_EQ(roundTicks(0, 10, 5), (std::vector<double>{0, 2, 4, 6, 8, 10}));
    EXPECT_EQ(roundTicks(0, 2, 10, true), (std::vector<double>{0, 1, 2}));
    EXPECT_EQ(roundTicks(3, 3, 5), (std::vector<double>{3}));
    EXPECT_EQ(roundTicks(-1, 1, 2).size(), 3U);
}

TEST(PictureView, WheelZoomsDragPansDoubleClickResetsAndHoverTells) {
    PictureView view(makePicture(View::Channel));
    view.setRun(twoElements(), 0);
    view.look(seen(View::Channel));
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
    const ViewZoom before = view.zoom();
    QTest::mousePress(&view, Qt::LeftButton, {}, {300, 300});
    QMouseEvent drag(QEvent::MouseMove, QPointF(340, 280), view.mapToGlobal(QPointF(340, 280)), Qt::LeftButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(&view, &drag);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {340, 280});
    EXPECT_LT(view.zoom().x, before.x);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {300, 300});
    EXPECT_EQ(view.zoom(), ViewZoom{});
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&view, &leave);
    EXPECT_TRUE(hovered.last()[0].toString().isEmpty());
}

TEST(DelayPicture, KnowsTheSynapseUnderAPoint) {
    DelayPicture matrix;
    matrix.setRun(test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 3), 0);
    draw(matrix);
    const QRectF plot = matrix.plotRect();
    const QPointF where(plot.left() + plot.width() * 7.5 / 30, plot.top() + plot.height() * 5.5 / 20);
    EXPECT_EQ(matrix.placeAt(where), (ChannelPlace{5, 7}));
    EXPECT_FALSE(matrix.placeAt({1, 1}));
}

TEST(FieldPicture, ShowsTheNeuronOfTheStateAndSaysSo) {
    FieldPicture field;
    field.setRun(test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 3), 0);
    ViewState state = seen(View::Field);
    state.out = 7;
    field.look(state);
    const QImage with = draw(field);
    EXPECT_TRUE(field.markCentre(7 * 30));
    EXPECT_FALSE(field.markCentre(0));
    EXPECT_TRUE(field.subject().contains(QStringLiteral("neuron 7")));
    state.spread = false;
    field.look(state);
    EXPECT_NE(draw(field), with);
    state.out = 99;
    field.look(state);
    EXPECT_EQ(field.neuron(), 19U);
}

TEST(PictureView, ShowsFocusThatCameByKeyAndPointsAtWhatCanBeClicked) {
    PictureView view(makePicture(View::Delays));
    view.setRun(test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 3), 0);
    view.look(seen(View::Delays));
    view.resize(kSize);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    const auto corner = [&] { return view.grab().toImage().pixel(1, 1); };
    const QRgb accent = Theme::instance().colors().accent.rgb();
    view.setFocus(Qt::MouseFocusReason);
    EXPECT_NE(corner(), accent);
    view.clearFocus();
    view.setFocus(Qt::TabFocusReason);
    EXPECT_EQ(corner(), accent);
    view.clearFocus();
    EXPECT_NE(corner(), accent);
    view.setFocus(Qt::MouseFocusReason);
    QTest::keyClick(&view, Qt::Key_Shift);
    EXPECT_EQ(corner(), accent);
    QTest::mouseMove(&view, view.picture().plotRect().center().toPoint());
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.cursor().shape() == Qt::PointingHandCursor; }, 2000));
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

TEST(LayerPlots, TitlesNeverRunIntoOneAnother) {
    LayerPlots plots;
    plots.setRun(test::madeUpRun({test::layer2d("s", 8, 26, 23)}, 6), 0);
    plots.show();
    const auto fit = [&](int height) {
        plots.resize(280, height);
        QCoreApplication::processEvents();
        plots.plot().replot();
        const auto length = [](const QCPAxisRect& rect) {
            const QCPAxis* y = rect.axis(QCPAxis::atLeft);
            return QFontMetrics(y->labelFont()).horizontalAdvance(y->label());
        };
        for (int i = 0; i < 3; ++i) {
            const QCPAxisRect& upper = *plots.plot().axisRect(i);
            const QCPAxisRect& lower = *plots.plot().axisRect(i + 1);
            EXPECT_LT((length(upper) + length(lower)) / 2, lower.rect().center().y() - upper.rect().center().y());
        }
        return plots.plot().axisRect(3)->axis(QCPAxis::atLeft)->label();
    };
    EXPECT_EQ(fit(plots.heightFor(86)), "drift");
    EXPECT_EQ(fit(plots.heightFor(190)), "drift (steps)");
}

TEST(LayerPlots, OneCheckpointHasNoFirstAndNow) {
    LayerPlots plots;
    plots.setRun(test::madeUpRun({test::layer2d("s", 8, 26, 23)}, 2), 0);
    EXPECT_EQ(plots.plot().itemCount(), 4) << "two words and two playheads";
    plots.setRun(test::madeUpRun({test::layer2d("s", 8, 26, 23)}, 1), 0);
    EXPECT_EQ(plots.plot().itemCount(), 0);
    EXPECT_EQ(plots.plot().graphCount(), 2);
    plots.setEpoch(0.0);
}

} // namespace
} // namespace dclscope

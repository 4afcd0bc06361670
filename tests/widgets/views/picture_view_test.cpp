// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/drawn_picture.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_picture.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/layer_plots.h"
#include "widgets/views/picture_view.h"
#include "widgets/views/view_picture.h"

#include <QFontMetricsF>
#include <QSignalSpy>
#include <QTest>
#include <qcustomplot.h>

#include <gtest/gtest.h>

namespace dclscope {
namespace {

TEST(Axes, TicksAreRoundAndCoverTheRange) {
    EXPECT_EQ(roundTicks(0, 10, 5), (std::vector<double>{0, 2, 4, 6, 8, 10}));
    EXPECT_EQ(roundTicks(0, 2, 10, true), (std::vector<double>{0, 1, 2}));
    EXPECT_EQ(roundTicks(3, 3, 5), (std::vector<double>{3}));
    EXPECT_EQ(roundTicks(-1, 1, 2).size(), 3U);
}

TEST(Axes, LeftOnesHaveRoomForTheirNumbersAndMoreThanOne) {
    QImage image(100, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    const double line = QFontMetricsF(painter.font()).height();
    const Axis small{QStringLiteral("Gradient"), -0.11, 0.11, false, {}};
    EXPECT_LE(leftAxisRoom(painter, small, 12.0 * line), axisRoom(painter).left) << "\u22120.05 is wider than 0000";
    const Axis zero{QStringLiteral("Position"), -0.5, 0.5, true, {}};
    const Axis wide{QStringLiteral("Position"), -8.0, 8.0, true, {}};
    for (const double lines : {3.0, 5.0, 8.0})
        EXPECT_GT(leftAxisRoom(painter, wide, lines * line), leftAxisRoom(painter, zero, lines * line))
            << "a 0 alone has no scale, " << lines << " lines high";
}

TEST(PictureView, WheelZoomsDragPansDoubleClickResetsAndHoverTells) {
    PictureView view(makePicture(View::Channel));
    view.setRun(test::twoElements(), 0);
    view.look(test::seen(View::Channel));
    view.resize(test::kSize);
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
    test::draw(matrix);
    const QRectF plot = matrix.plotRect();
    const QPointF where(plot.left() + plot.width() * 7.5 / 30, plot.top() + plot.height() * 5.5 / 20);
    EXPECT_EQ(matrix.placeAt(where), (ChannelPlace{5, 7}));
    EXPECT_FALSE(matrix.placeAt({1, 1}));
}

TEST(FieldPicture, ShowsTheNeuronOfTheStateAndSaysSo) {
    FieldPicture field;
    field.setRun(test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 3), 0);
    ViewState state = test::seen(View::Field);
    state.out = 7;
    field.look(state);
    const QImage with = test::draw(field);
    EXPECT_TRUE(field.markCentre(7 * 30));
    EXPECT_FALSE(field.markCentre(0));
    EXPECT_TRUE(field.subject().contains(QStringLiteral("neuron 7")));
    state.spread = false;
    field.look(state);
    EXPECT_NE(test::draw(field), with);
    state.out = 99;
    field.look(state);
    EXPECT_EQ(field.neuron(), 19U);
}

TEST(PictureView, ShowsFocusThatCameByKeyAndPointsAtWhatCanBeClicked) {
    PictureView view(makePicture(View::Delays));
    view.setRun(test::madeUpRun({test::layer1d("d", 20, 30, 25)}, 3), 0);
    view.look(test::seen(View::Delays));
    view.resize(test::kSize);
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

TEST(LayerPlots, AreNotDrawnWhileTheyHaveNoRoom) {
    LayerPlots plots;
    plots.resize(300, 640);
    plots.setRun(test::madeUpRun({test::layer2d("s", 8, 26, 23)}, 6), 0);
    plots.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&plots));
    static QStringList said;
    said.clear();
    const QtMessageHandler usual = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext&, const QString& message) { said.append(message); });
    plots.plot().resize(0, 0);
    qInstallMessageHandler(usual);
    EXPECT_TRUE(said.isEmpty()) << said.join('\n').toStdString();
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

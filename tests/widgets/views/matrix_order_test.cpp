// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/made_up_run.h"
#include "widgets/views/delay_picture.h"
#include "widgets/views/matrix_order.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace dclscope {
namespace {

using Places = std::vector<std::size_t>;

TEST(MatrixOrder, SortsByMeanDelayAndWeight) {
    // What has no weight does not count for the delay.
    const SynapseMatrix matrix{3, 2, {9, 9, 2, 50, 5, 5}, {1, 1, 2, 0, -4, 4}};
    EXPECT_EQ(matrixOrder(matrix, Order::Delay, Quantity::Delay).rows, (Places{1, 2, 0}));
    EXPECT_EQ(matrixOrder(matrix, Order::Delay, Quantity::Delay).columns, (Places{0, 1}));
    EXPECT_EQ(matrixOrder(matrix, Order::Weight, Quantity::Delay).rows, (Places{2, 0, 1}));
    EXPECT_EQ(matrixOrder(matrix, Order::Weight, Quantity::Delay).columns, (Places{0, 1}));
    EXPECT_EQ(matrixOrder(matrix, Order::Index, Quantity::Delay).rows, (Places{0, 1, 2}));
}

TEST(MatrixOrder, AlikeRowsAndColumnsComeTogether) {
    // Two kinds of neurons taking turns, each listening to every other input.
    SynapseMatrix matrix{8, 6, {}, {}};
    for (std::size_t r = 0; r < 8; ++r)
        for (std::size_t c = 0; c < 6; ++c) {
            matrix.delays.push_back(r % 2 == c % 2 ? 20.0F : 1.0F);
            matrix.weights.push_back(r % 2 == c % 2 ? 1.0F : -0.5F);
        }
    for (const Quantity quantity : {Quantity::Delay, Quantity::Weight}) {
        const MatrixOrder order = matrixOrder(matrix, Order::Similarity, quantity);
        for (std::size_t i = 1; i < 4; ++i) {
            EXPECT_EQ(order.rows[i] % 2, order.rows[0] % 2);
            EXPECT_NE(order.rows[7 - i] % 2, order.rows[0] % 2);
        }
        for (std::size_t i = 1; i < 3; ++i) EXPECT_EQ(order.columns[i] % 2, order.columns[0] % 2);
    }
}

TEST(MatrixOrder, ThePictureClicksAndReadsWhatStandsThere) {
    auto run = std::make_shared<dclscope::Run>();
    run->layers = {test::layer1d("delays", 2, 2, 11)};
    Snapshot snapshot; // delays 9 and 9 of neuron 0, 1 and 1 of neuron 1
    snapshot.layers = {LayerState{{-4, -4, 4, 4}, {}, {1, 1, 1, 0.01F}}};
    run->snapshots = {snapshot};
    DelayPicture picture;
    picture.setRun(run, 0);
    ViewState state;
    state.view = View::Delays;
    const auto drawn = [&](Order order, bool strength) {
        state.order = order;
        state.strength = strength;
        picture.look(state);
        QImage image(600, 500, QImage::Format_RGB32);
        QPainter painter(&image);
        picture.paint(painter, QRectF(0, 0, 600, 500), themeColors(false));
        return image;
    };
    drawn(Order::Index, false);
    const QPointF first = picture.plotRect().topLeft() + QPointF(4, 4);
    EXPECT_EQ(picture.placeAt(first)->out, 0U);
    EXPECT_TRUE(picture.readingAt(first).contains("delay 9")) << picture.readingAt(first).toStdString();
    EXPECT_TRUE(picture.readingAt(first).contains("click")) << picture.readingAt(first).toStdString();
    drawn(Order::Delay, false);
    EXPECT_EQ(picture.placeAt(first)->out, 1U) << "the shortest first";
    EXPECT_TRUE(picture.readingAt(first).startsWith("neuron 1,")) << picture.readingAt(first).toStdString();
    const QPointF last = picture.plotRect().bottomRight() - QPointF(4, 4);
    const QPointF faint = picture.plotRect().topRight() + QPointF(-4, 4);
    const QImage full = drawn(Order::Delay, false);
    const QImage pale = drawn(Order::Delay, true);
    EXPECT_EQ(full.pixel(last.toPoint()), pale.pixel(last.toPoint())) << "full weight keeps its colour";
    EXPECT_NE(full.pixel(faint.toPoint()), pale.pixel(faint.toPoint()));
    EXPECT_GT(qGray(pale.pixel(faint.toPoint())), 220) << "nearly the ground";
}

} // namespace
} // namespace dclscope

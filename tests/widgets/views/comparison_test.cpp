// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/made_up_run.h"
#include "widgets/style/color_map.h"
#include "widgets/views/comparison_arrows.h"
#include "widgets/views/comparison_matrix.h"
#include "widgets/views/comparison_picture.h"
#include "widgets/views/comparison_spread.h"
#include "widgets/views/delay_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/timeline_track.h"

#include <QCoreApplication>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>

#include <gtest/gtest.h>

namespace dclscope {
namespace {

constexpr QSizeF kRow(1200, 460);

std::shared_ptr<dclscope::Run> runOf(const std::string& name, const std::vector<Layer>& layers, int epochs = 5) {
    auto run = std::make_shared<dclscope::Run>(*test::madeUpRun(layers, epochs));
    run->name = name;
    run->path = "/made/" + name;
    return run;
}

QImage drawn(ComparisonPicture& picture, const QSizeF& size = kRow, const ViewZoom& zoom = {}) {
    QImage image(size.toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(0, 0), size), themeColors(false), zoom);
    return image;
}

/// The same with all positions along one axis moved.
std::shared_ptr<dclscope::Run> shifted(const dclscope::Run& run, const std::string& name, float by) {
    auto other = std::make_shared<dclscope::Run>(run);
    other->name = name;
    other->path = "/made/" + name;
    for (std::size_t i = 0; i < other->snapshots.size(); ++i)
        for (LayerState& state : other->snapshots.edit(i).layers)
            for (std::size_t e = 0; e < state.count(); ++e) state.positions[e] += by;
    return other;
}

TEST(ComparisonPicture, ArrowsGoFromElementToElement) {
    const auto a = runOf("a", {test::layer2d("x", 2, 3, 11)});
    ComparisonPicture picture;
    picture.setRun(a, 0);
    picture.setOther(shifted(*a, "b", 1.0F));
    ViewState state;
    state.view = View::Overlay;
    picture.look(state);
    picture.setEpoch(4.0);
    drawn(picture);
    const auto* arrows = dynamic_cast<const ComparisonArrows*>(picture.difference());
    ASSERT_NE(arrows, nullptr);
    EXPECT_EQ(arrows->count(), 6U);
    const auto& first = dynamic_cast<const KernelPicture&>(*picture.first());
    const auto& second = dynamic_cast<const KernelPicture&>(*picture.second());
    EXPECT_EQ(first.scales().weight, second.scales().weight);
    EXPECT_EQ(first.plotRect().size(), second.plotRect().size());
    const double step = first.plotRect().width() / first.scales().kernel.width();
    const QPointF moved = (second.discCentre(0).value() - second.plotRect().topLeft()) -
                          (first.discCentre(0).value() - first.plotRect().topLeft());
    EXPECT_NEAR(moved.x(), step, 1e-6);
    EXPECT_NEAR(moved.y(), 0.0, 1e-6);
    const QString reading = picture.readingAt(first.discCentre(0).value());
    EXPECT_TRUE(reading.startsWith(QLatin1String("A: out 0, in 0, element 0"))) << reading.toStdString();
    const QRectF plot = arrows->plotRect();
    const QPointF inDifference = plot.topLeft() + (first.discCentre(0).value() - first.plotRect().topLeft()) *
                                                      (plot.width() / first.plotRect().width());
    EXPECT_TRUE(picture.readingAt(inDifference).contains(QLatin1String("moved 1.00 steps (column 1.00, row 0.00)")))
        << picture.readingAt(inDifference).toStdString();
    EXPECT_EQ(picture.plotRectAt(inDifference), plot) << "the wheel zooms about the point in its own panel";
}

TEST(ComparisonPicture, DelaysAreSubtractedInTheUnitThatIsWritten) {
    const auto a = runOf("a", {test::layer1d("x", 4, 5, 25)});
    a->card.timeStepMs = 10.0;
    ComparisonPicture picture;
    picture.setRun(a, 0);
    picture.setOther(shifted(*a, "b", -2.0F)); // positions two steps lower: delays two steps longer
    ViewState state;
    state.view = View::Delays;
    picture.look(state);
    picture.setEpoch(4.0);
    drawn(picture);
    const auto* matrix = dynamic_cast<const ComparisonMatrix*>(picture.difference());
    ASSERT_NE(matrix, nullptr);
    EXPECT_NEAR(matrix->differenceAt(3, 2), 20.0, 1e-4);
    EXPECT_EQ(matrix->readingAt(matrix->plotRect().center()), QStringLiteral("delay +20 ms"));
    state.quantity = Quantity::Weight;
    picture.look(state);
    EXPECT_NEAR(matrix->differenceAt(3, 2), 0.0, 1e-6);
}

TEST(ComparisonPicture, BesideASingleMomentColoursReachAsFarAsWhatIsShownDiffers) {
    const auto a = runOf("a", {test::layer1d("x", 4, 5, 25)}); // its training moves elements much farther
    a->card.timeStepMs = 10.0;
    const auto b = shifted(*a, "b", -2.0F);
    b->snapshots = Snapshots({b->snapshots.at(4)});
    ComparisonPicture picture;
    picture.setRun(a, 0);
    picture.setOther(b);
    ViewState state;
    state.view = View::Delays;
    picture.look(state);
    picture.setEpoch(4.0);
    const QImage image = drawn(picture);
    ASSERT_NE(picture.difference(), nullptr);
    const QRectF plot = picture.difference()->plotRect();
    const QPointF cell = plot.topLeft() + QPointF(plot.width() / 10.0, plot.height() / 8.0);
    EXPECT_EQ(image.pixel(cell.toPoint()), ColorMap::diverging(false).signedRgb(20.0, 20.0));
}

TEST(ComparisonPicture, CrowdedArrowsAreCalledLinesAndStandOnTheGridOfTheFirst) {
    const auto few = runOf("a", {test::layer2d("x", 2, 3, 11)});
    const auto many = runOf("c", {test::layer2d("x", 20, 26, 23)});
    ComparisonPicture picture;
    ViewState state;
    state.view = View::Overlay;
    const auto caption = [&](const std::shared_ptr<dclscope::Run>& run) {
        picture.setRun(run, 0);
        picture.setOther(shifted(*run, "b", 1.0F));
        picture.look(state);
        picture.setEpoch(4.0);
        drawn(picture);
        return picture.difference()->caption();
    };
    EXPECT_EQ(caption(many), QStringLiteral("from A to B (dot), a line per element"));
    EXPECT_EQ(caption(few), QStringLiteral("from A to B, an arrow per element"));
    const Picture& first = *picture.first();
    EXPECT_TRUE(first.hasAxes());
    EXPECT_LT(first.frameRect().width(), first.plotRect().width()) << "the plot has air around the grid";
    EXPECT_NEAR(first.frameRect().width() / first.plotRect().width(), 11.0 / 12.0, 1e-6);
}

TEST(ComparisonPicture, NeuronsOfBothSidesStandInTheOrderOfTheFirst) {
    // Delays 9 and 9 of neuron 0, 1 and 1 of neuron 1; in the other run it is the other way round.
    const auto made = [](const std::string& name, float first, float weight) {
        const auto run = runOf(name, {test::layer1d("x", 2, 2, 11)}, 1);
        run->snapshots.edit(0).layers = {LayerState{{first, first, -first, -first}, {}, {weight, 1, 1, 1}}};
        run->snapshots.edit(0).epoch = 0.0;
        return run;
    };
    ComparisonPicture picture;
    picture.setRun(made("a", -4.0F, 3.0F), 0);
    picture.setOther(made("b", 4.0F, 1.0F));
    ViewState state;
    state.view = View::Delays;
    picture.look(state);
    picture.setEpoch(0.0);
    const auto& first = [&]() -> const DelayPicture& { return dynamic_cast<const DelayPicture&>(*picture.first()); };
    const auto& second = [&]() -> const DelayPicture& { return dynamic_cast<const DelayPicture&>(*picture.second()); };
    const QImage stored = drawn(picture);
    EXPECT_EQ(second().places().rows, (std::vector<std::size_t>{0, 1}));
    state.order = Order::Delay;
    picture.look(state);
    const QImage sorted = drawn(picture);
    EXPECT_NE(sorted, stored);
    EXPECT_EQ(first().places().rows, (std::vector<std::size_t>{1, 0})) << "the shortest of A first";
    EXPECT_EQ(second().places().rows, (std::vector<std::size_t>{1, 0})) << "by itself B would have them as stored";
    const auto inFirstRow = [](const QRectF& plot) { return plot.topLeft() + QPointF(4, 4); };
    EXPECT_TRUE(first().readingAt(inFirstRow(first().plotRect())).startsWith("neuron 1,"));
    EXPECT_TRUE(second().readingAt(inFirstRow(second().plotRect())).startsWith("neuron 1,"));
    const auto* matrix = dynamic_cast<const ComparisonMatrix*>(picture.difference());
    ASSERT_NE(matrix, nullptr);
    EXPECT_EQ(matrix->readingAt(inFirstRow(matrix->plotRect())), QStringLiteral("delay +80 ms"));
    EXPECT_EQ(matrix->readingAt(matrix->plotRect().bottomRight() - QPointF(4, 4)), QStringLiteral("delay −80 ms"));
    state.quantity = Quantity::Weight;
    state.order = Order::Weight;
    picture.look(state);
    EXPECT_EQ(second().places().rows, (std::vector<std::size_t>{0, 1})) << "the heaviest of A first";
    state.order = Order::Index;
    state.quantity = Quantity::Delay;
    picture.look(state);
    EXPECT_EQ(drawn(picture), stored);
}

TEST(ComparisonPicture, OtherShapesShowTheirDistributionsAndSayWhy) {
    const auto a = runOf("a", {test::layer2d("x", 2, 3, 11)});
    ComparisonPicture picture;
    picture.setRun(a, 0);
    picture.setOther(runOf("b", {test::layer2d("x", 2, 4, 11)}));
    ViewState state;
    state.view = View::Overlay;
    picture.look(state);
    drawn(picture);
    EXPECT_NE(dynamic_cast<const ComparisonSpread*>(picture.difference()), nullptr);
    EXPECT_TRUE(picture.differenceMissing().contains(QLatin1String("[2, 1, 3] against [2, 1, 4]")));
    picture.setOther(runOf("c", {test::layer1d("y", 2, 4, 11)}));
    picture.look(state);
    EXPECT_EQ(picture.second(), nullptr);
    EXPECT_TRUE(picture.secondMissing().startsWith(QLatin1String("c has no layer")));
    EXPECT_FALSE(drawn(picture).isNull());
    picture.setOther(runOf("d", {test::layer1d("x", 2, 4, 11)}));
    picture.look(state);
    EXPECT_TRUE(picture.secondMissing().contains(QLatin1String("cannot be drawn this way")));
}

TEST(ComparisonPicture, TheSecondMovesByShareOfItsTrainingOrStays) {
    const auto a = runOf("a", {test::layer2d("x", 2, 3, 11)}, 5);
    ComparisonPicture picture;
    picture.setRun(a, 0);
    picture.setOther(runOf("b", {test::layer2d("x", 2, 3, 11)}, 9));
    ViewState state;
    picture.look(state);
    picture.setEpoch(1.0);
    EXPECT_DOUBLE_EQ(picture.otherEpoch(), 2.0);
    EXPECT_DOUBLE_EQ(picture.second()->scene().epoch(), 2.0);
    state.otherEpoch = 7.0;
    picture.look(state);
    EXPECT_DOUBLE_EQ(picture.second()->scene().epoch(), 7.0);
    picture.setOther(a);
    state.otherEpoch.reset();
    picture.look(state);
    picture.setEpoch(3.0);
    EXPECT_DOUBLE_EQ(picture.first()->scene().epoch(), 3.0);
    EXPECT_DOUBLE_EQ(picture.second()->scene().epoch(), 0.0) << "the run itself stays at its beginning";
}

TEST(ComparisonPicture, EveryViewIsDrawnInRowAndInTwoRows) {
    const auto plane = runOf("a", {test::layer2d("x", 4, 3, 11)});
    const auto delays = runOf("a", {test::layer1d("x", 4, 5, 25)});
    for (const View view : {View::Overlay, View::Channels, View::Channel, View::Ridgeline, View::Delays, View::Field}) {
        const bool isPlane = view == View::Overlay || view == View::Channels || view == View::Channel;
        const auto run = isPlane ? plane : delays;
        ComparisonPicture picture;
        picture.setRun(run, 0);
        picture.setOther(shifted(*run, "b", 0.5F));
        ViewState state;
        state.view = view;
        picture.look(state);
        for (const QSizeF size : {kRow, QSizeF(620, 560)}) {
            drawn(picture, size, {2.0, 0.4, 0.6});
            ASSERT_NE(picture.difference(), nullptr) << viewName(view);
            const QRectF a = picture.first()->plotRect();
            const QRectF b = picture.second()->plotRect();
            const QRectF d = picture.difference()->plotRect();
            for (const QRectF& plot : {a, b, d}) EXPECT_GT(plot.width(), 100.0) << viewName(view);
            EXPECT_FALSE(a.intersects(b) || a.intersects(d) || b.intersects(d)) << viewName(view);
        }
    }
}

TEST(TimelineTrack, CurvesOfTwoRunsAreNamedAndTheSecondOnesLieOnTheFirstOnesEpochs) {
    const std::vector<EpochMetrics> metrics{
        {0.0, {{"train_loss", 3.0}, {"valid_loss", 2.0}, {"valid_accuracy", 0.1}}},
        {10.0, {{"train_loss", 1.0}, {"valid_loss", 1.0}, {"valid_accuracy", 0.9}}}};
    TimelineTrack track;
    track.resize(700, 90);
    QString told;
    QObject::connect(&track, &TimelineTrack::hovered, [&](const QString& text) { told = text; });
    const std::vector<EpochMetrics> others{{0.0, {{"valid_loss", 9.0}}}, {20.0, {{"valid_loss", 5.0}}}};
    track.setData({0.0, 10.0}, {}, metrics,
                  BesideCurves{QStringLiteral("one"), QStringLiteral("two"), others, [](double e) { return e / 2; }});
    track.setEpoch(10.0);
    const QPointF end(track.xOf(10.0), 40.0);
    QMouseEvent move(QEvent::MouseMove, end, end, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&track, &move);
    EXPECT_TRUE(told.contains(QLatin1String("one: valid accuracy 0.9"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QLatin1String("one: valid loss 1"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QLatin1String("two: valid loss 5"))) << told.toStdString();
    EXPECT_FALSE(told.contains(QLatin1String("train"))) << told.toStdString();
}

} // namespace
} // namespace dclscope

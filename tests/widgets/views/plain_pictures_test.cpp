// SPDX-License-Identifier: GPL-3.0-or-later
// Plain tensors as pictures: what is drawn is what the tensor holds.
#include "tests/widgets/views/made_up_run.h"
#include "tests/widgets/views/plain_run.h"
#include "widgets/style/color_map.h"
#include "widgets/views/neuron_picture.h"
#include "widgets/views/plain_kernels_picture.h"
#include "widgets/views/plain_plots.h"
#include "widgets/views/plain_values_picture.h"
#include "widgets/views/view_picture.h"

#include <QImage>
#include <QPainter>
#include <qcustomplot.h>

#include <gtest/gtest.h>

#include <limits>

namespace dclscope {
namespace {

constexpr QSize kSize(720, 560);
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

QImage draw(Picture& picture, const ViewZoom& zoom = {}) {
    QImage image(kSize, QImage::Format_RGB32);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(0, 0), kSize), themeColors(false), zoom);
    return image;
}

bool holds(const QImage& image, const QColor& color) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == color.rgb()) return true;
    return false;
}

/// Every line that is read along a row of points.
QStringList readings(const Picture& picture, double height) {
    QStringList all;
    const QRectF& plot = picture.plotRect();
    for (double x = plot.left() + 1.0; x < plot.right(); x += 2.0)
        if (const QString text = picture.readingAt({x, plot.top() + height * plot.height()}); !text.isEmpty())
            if (all.isEmpty() || all.last() != text) all << text;
    return all;
}

} // namespace

TEST(HeatMap, EachDotIsOneValueOfItsBlock) {
    const std::vector<float> values{0.1F, -0.9F, 0.2F, 0.3F, 0.0F, 0.4F, kNan, 0.5F};
    const HeatGrid grid{values, 2, 4};
    const QImage image = heatImage(grid, QRect(0, 0, 4, 2), {2, 2}, 1.0, false);
    ASSERT_EQ(image.size(), QSize(2, 1));
    EXPECT_EQ(image.pixel(0, 0), ColorMap::diverging(false).signedRgb(0.4F, 1.0));
    EXPECT_EQ(image.pixel(1, 0), oddColor(false).rgb()) << "no number is passed over";
    EXPECT_TRUE(blockFor({1000, 10}, {400, 300}).reduces());
    EXPECT_EQ(blockFor({1000, 10}, {400, 300}).columns, 3U);
    EXPECT_FALSE(blockFor({400, 10}, {400, 300}).reduces());
}

TEST(PlainKernels, ReadTheValuesUnderThePointer) {
    PlainKernelsPicture picture(PlainReading::AtOnce);
    picture.setRun(test::plainRun(), 1);
    ViewState state;
    state.view = View::Channels;
    picture.look(state);
    EXPECT_EQ(picture.emptySentence(), QString());
    draw(picture);
    EXPECT_EQ(picture.subject(), QString::fromUtf8("kernels 1–8 of 8"));
    bool found = false;
    for (double y = 0.01; y < 1.0; y += 0.02)
        for (const QString& text : readings(picture, y)) {
            // 3 * 18 + 1 * 9 + 2 * 3 + 0: output 3, input 1, row 2, column 0
            found = found || text == QString::fromUtf8("output 3, input 1, row 2, column 0 · 69");
        }
    EXPECT_TRUE(found);
    ASSERT_TRUE(picture.placeAt(picture.plotRect().bottomRight() - QPointF(3, 3)));
    EXPECT_EQ(*picture.placeAt(picture.plotRect().bottomRight() - QPointF(3, 3)), (ChannelPlace{3, 1}));
}

TEST(PlainKernels, OneAloneIsTheOneThatWasAskedFor) {
    PlainKernelsPicture picture(PlainReading::AtOnce);
    picture.setRun(test::plainRun(), 1);
    ViewState state;
    state.view = View::Channel;
    state.out = 2;
    state.in = 1;
    picture.look(state);
    draw(picture);
    EXPECT_EQ(readings(picture, 0.1), (QStringList{QString::fromUtf8("output 2, input 1, row 0, column 0 · 45"),
                                                   QString::fromUtf8("output 2, input 1, row 0, column 1 · 46"),
                                                   QString::fromUtf8("output 2, input 1, row 0, column 2 · 47")}));
    EXPECT_FALSE(picture.placeAt(picture.plotRect().center()));
}

TEST(PlainValues, MatricesAndVectorsReadTheirValues) {
    PlainValuesPicture picture(PlainReading::AtOnce);
    const auto run = test::plainRun();
    picture.setRun(run, 2);
    draw(picture);
    EXPECT_EQ(readings(picture, 0.5).value(6), QString::fromUtf8("row 2, column 6 · 20"));
    picture.setRun(run, 0);
    draw(picture);
    EXPECT_EQ(readings(picture, 0.5).value(4), QString::fromUtf8("index 4 · 4"));
    draw(picture, {2.0, 1.0, 0.5});
    EXPECT_EQ(readings(picture, 0.5).value(0), QString::fromUtf8("index 3 · 3")) << "the right half";
}

TEST(PlainValues, WhatIsNoNumberHasAColourOfItsOwn) {
    PlainValuesPicture picture(PlainReading::AtOnce);
    picture.setRun(test::plainRun(), 2);
    EXPECT_FALSE(holds(draw(picture), oddColor(false)));
    picture.setRun(test::plainRun(1, 5, 7, [](std::vector<float>& values) { values[3] = kNan; }), 2);
    EXPECT_TRUE(holds(draw(picture), oddColor(false)));
    EXPECT_EQ(readings(picture, 0.1).value(3), QString::fromUtf8("row 0, column 3 · not a number"));
    // Also where thousands of values share a dot.
    picture.setRun(test::plainRun(1, 3000, 2000,
                                  [](std::vector<float>& values) {
                                      if (values.size() > 4'000'000) values[4'000'000] = kNan;
                                  }),
                   2);
    EXPECT_TRUE(holds(draw(picture), oddColor(false)));
}

TEST(PlainValues, BetweenTwoCheckpointsValuesAreMixed) {
    PlainValuesPicture picture(PlainReading::AtOnce);
    picture.setRun(test::plainRun(3), 2);
    picture.setEpoch(1.5);
    draw(picture);
    EXPECT_EQ(readings(picture, 0.1).value(2), QString::fromUtf8("row 0, column 2 · 5"));
    EXPECT_EQ(picture.epochs(), (std::vector<double>{0.0, 1.0, 2.0}));
    EXPECT_NEAR(picture.scales().weight, 3.0 * 34.0, 4.0) << "colours mean the same in all of them";
}

TEST(PlainValues, WaitsForSomebodyElseToRead) {
    PlainValuesPicture picture(PlainReading::Later);
    const auto run = test::plainRun();
    picture.setRun(run, 2);
    EXPECT_TRUE(picture.emptySentence().startsWith("Reading fc.weight"));
    run->shelf->read(run->snapshots.share(0), "fc.weight");
    picture.refresh();
    EXPECT_EQ(picture.emptySentence(), QString());
}

TEST(PlainValues, WhatCannotBeReadIsASentence) {
    PlainValuesPicture picture(PlainReading::AtOnce);
    const auto run = test::plainRun();
    run->plain[2].name = "gone";
    picture.setRun(run, 2);
    EXPECT_EQ(picture.emptySentence(), "The values of gone cannot be shown: the tensor is missing.");
    run->plain[2].name = "bias";
    picture.setRun(run, 2);
    EXPECT_EQ(picture.emptySentence(), "The values of bias cannot be shown: it has another shape in this checkpoint.");
}

TEST(PlainPlots, HistogramsFollowTheEpochs) {
    PlainPlots plots;
    const auto run = test::plainRun(4);
    for (std::size_t i = 0; i < 4; ++i) run->shelf->read(run->snapshots.share(i), "fc.weight");
    plots.setRun(run, 2);
    plots.setEpoch(3.0);
    plots.refresh();
    EXPECT_EQ(plots.plot().axisRectCount(), 2) << "now, and over all epochs";
    EXPECT_TRUE(plots.numbers().startsWith("mean 68, deviation ")) << plots.numbers().toStdString();
    double values = 0.0;
    for (const QCPGraphData& point : *plots.plot().graph(0)->data()) values += point.value;
    EXPECT_GE(values, 35.0);
    plots.setRun(test::plainRun(1), 2);
    EXPECT_EQ(plots.plot().axisRectCount(), 1);
}

TEST(Neurons, StandFromTheShortestDelayToTheLongest) {
    auto run = std::make_shared<dclscope::Run>();
    Layer layer = test::layer1d("axons", 4, 1, 9);
    layer.place = Place::Axon;
    layer.delays = DelayMap::Stored;
    run->layers = {layer};
    for (const std::vector<float>& delays : {std::vector<float>{1, 1, 1, 1}, {3, 0, 7, 2}}) {
        Snapshot snapshot;
        snapshot.epoch = static_cast<double>(run->snapshots.size());
        snapshot.layers = {LayerState{delays, {}, {1, 1, 1, 1}}};
        run->snapshots.push_back(snapshot);
    }
    const auto picture = makePicture(View::Neurons, run->layers[0]);
    picture->setRun(run, 0);
    picture->setEpoch(1.0);
    draw(*picture);
    EXPECT_EQ(readings(*picture, 0.5).replaceInStrings(QStringLiteral("\u00a0"), QStringLiteral(" ")),
              (QStringList{QString::fromUtf8("neuron 1 · delay 0 steps, at first 1 steps · place 1 of 4"),
                           QString::fromUtf8("neuron 3 · delay 2 steps, at first 1 steps · place 2 of 4"),
                           QString::fromUtf8("neuron 0 · delay 3 steps, at first 1 steps · place 3 of 4"),
                           QString::fromUtf8("neuron 2 · delay 7 steps, at first 1 steps · place 4 of 4")}));
}

} // namespace dclscope

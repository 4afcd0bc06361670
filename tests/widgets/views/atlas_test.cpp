// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/made_up_run.h"
#include "widgets/views/atlas_picture.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <numeric>

namespace dclscope {
namespace {

void paintAtlas(Picture& picture, const QSize& size = {900, 640}, bool dark = false) {
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(0, 0), size), themeColors(dark));
}

std::shared_ptr<dclscope::Run> withStates(std::vector<Layer> layers, std::vector<LayerState> states) {
    auto run = std::make_shared<dclscope::Run>();
    run->name = "known";
    run->layers = std::move(layers);
    Snapshot snapshot;
    snapshot.layers = std::move(states);
    run->snapshots = {snapshot};
    return run;
}

TEST(Atlas, HistogramsHoldTheShareOfEachDelayOnOneAxis) {
    // Delays 0, 3, 3 and 4 of 5 steps; and 8, 8 of 9 steps.
    const auto run = withStates({test::layer1d("a.first", 2, 2, 5), test::layer1d("a.second", 1, 2, 9)},
                                {LayerState{{2, -1, -1, -2}, {}, {1, 1, 1, 1}}, LayerState{{-4, -4}, {}, {1, 1}}});
    AtlasPicture picture;
    picture.setRun(run, 0);
    paintAtlas(picture);
    ASSERT_EQ(picture.bins(), 9U) << "a part for each step of the longest";
    const auto shareAt = [&](std::size_t layer, double delay) {
        for (std::size_t b = 0; b < picture.bins(); ++b)
            if (std::fabs(picture.valueOf(b) - delay) < 0.5) return picture.shares(layer)[b];
        return -1.0F;
    };
    EXPECT_FLOAT_EQ(shareAt(0, 0), 0.25F);
    EXPECT_FLOAT_EQ(shareAt(0, 3), 0.5F);
    EXPECT_FLOAT_EQ(shareAt(0, 4), 0.25F);
    EXPECT_FLOAT_EQ(shareAt(0, 8), 0.0F);
    EXPECT_FLOAT_EQ(shareAt(1, 8), 1.0F);
    EXPECT_EQ(picture.tileRect(0).width(), picture.tileRect(1).width()) << "common scales";
    const QRectF plot = picture.tileRect(0);
    const QString text = picture.readingAt(plot.topLeft() + QPointF(3.5 / 9.0 * plot.width(), plot.height() / 2));
    EXPECT_TRUE(text.startsWith("a.first")) << text.toStdString();
    EXPECT_TRUE(text.contains("50 %")) << text.toStdString();
}

TEST(Atlas, DensitiesLieWherePositionsAre) {
    Layer layer = test::layer2d("plane", 1, 2, 11);
    const auto run = withStates({layer}, {LayerState{{4, 4, -3, -3}, {1, 1, 1, 1}, {1, 1}}});
    AtlasPicture picture;
    picture.setRun(run, 0);
    paintAtlas(picture);
    const std::vector<float>& shares = picture.shares(0);
    constexpr int kWide = 12 * ElementDensity::kBinsPerStep;
    ASSERT_EQ(shares.size(), static_cast<std::size_t>(kWide * kWide));
    constexpr double kBin = 1.0 / (ElementDensity::kBinsPerStep * ElementDensity::kBinsPerStep);
    EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0) * kBin, 1.0, 1e-4) << "all of it is somewhere";
    double x = 0.0;
    double y = 0.0;
    for (int i = 0; i < kWide * kWide; ++i) {
        x += kBin * static_cast<double>(shares[static_cast<std::size_t>(i)]) * (i % kWide + 0.5);
        y += kBin * static_cast<double>(shares[static_cast<std::size_t>(i)]) * (i / kWide + 0.5);
    }
    // Column 5 + 4, row 5 - 3; bins begin one step left of column 0, within half a bin.
    EXPECT_NEAR(x / ElementDensity::kBinsPerStep - 1.0, 9.0, 0.13);
    EXPECT_NEAR(y / ElementDensity::kBinsPerStep - 1.0, 2.0, 0.13);
    const QRectF plot = picture.tileRect(0);
    const QPointF there = plot.center() + QPointF(4.0, -3.0) * (plot.width() / 11.0);
    EXPECT_TRUE(picture.readingAt(there).contains("column 4.0, row \u22123.0"))
        << picture.readingAt(there).toStdString();
}

TEST(Atlas, RowsOfGridsStandCloseTogether) {
    AtlasPicture picture;
    picture.setRun(test::madeUpRun(std::vector<Layer>(5, test::layer2d("plane", 4, 5, 17)), 2), 0);
    for (const QSize& size : {QSize(768, 590), QSize(500, 900), QSize(1400, 600)}) {
        paintAtlas(picture, size);
        const double below = picture.plotRect().bottom();
        for (std::size_t i = 0; i + 1 < 5; ++i) {
            const QRectF tile = picture.tileRect(i);
            EXPECT_NEAR(tile.width(), tile.height(), 0.01);
            if (picture.tileRect(i + 1).top() > tile.bottom())
                EXPECT_LT(picture.tileRect(i + 1).top() - tile.bottom(), 50.0) << size.width();
        }
        EXPECT_LT(below - picture.tileRect(4).bottom(), 50.0) << "nor is the title of the axis far away";
    }
}

TEST(Atlas, NarrowTilesLeaveOutWhatAllNamesEndWith) {
    EXPECT_EQ(AtlasPicture::withoutCommonEnding({"stages.0.0.dwconv", "stages.1.0.dwconv"}),
              QStringList({"stages.0", "stages.1"}));
    EXPECT_EQ(AtlasPicture::withoutCommonEnding({"stages.0.0.dwconv", "stages.1.2.dwconv"}),
              QStringList({"stages.0.0", "stages.1.2"}));
    EXPECT_EQ(AtlasPicture::withoutCommonEnding({"model.0", "model.4"}), QStringList({"model.0", "model.4"}));
    EXPECT_EQ(AtlasPicture::withoutCommonEnding({"a.conv", ".conv"}), QStringList({"a.conv", ".conv"}))
        << "nothing would be left of the second";
    EXPECT_EQ(AtlasPicture::withoutCommonEnding({"only.one"}), QStringList({"only.one"}));
}

TEST(Atlas, ANameIsCutToWhatTellsItFromTheOthers) {
    AtlasPicture picture;
    picture.setRun(
        test::madeUpRun({test::layer2d("stages.0.dwconv", 1, 1, 5), test::layer2d("stages.1.dwconv", 1, 1, 5)}, 1), 0);
    const QFontMetricsF metrics{QFont()};
    EXPECT_EQ(picture.nameOf(1, metrics, 1000.0), QStringLiteral("stages.1.dwconv"));
    EXPECT_EQ(picture.nameOf(1, metrics, metrics.horizontalAdvance("stages.1") + 1.0), QStringLiteral("stages.1"));
    EXPECT_TRUE(picture.nameOf(1, metrics, metrics.horizontalAdvance("stages.1") - 4.0).endsWith(QStringLiteral(".1")));
}

TEST(Atlas, ClicksGoIntoTheLayerUnderThem) {
    std::vector<Layer> layers;
    for (int i = 0; i < 18; ++i)
        layers.push_back(
            test::layer2d("stages." + std::to_string(i / 5) + "." + std::to_string(i % 5) + ".dwconv", 12, 5, 13));
    const auto run = test::madeUpRun(layers, 3);
    AtlasPicture picture;
    picture.setRun(run, 0);
    picture.setEpoch(1.5);
    for (const QSize& size : {QSize(480, 400), QSize(1400, 1000)}) {
        paintAtlas(picture, size);
        double covered = 0.0;
        for (std::size_t i = 0; i < 18; ++i) {
            const QRectF tile = picture.tileRect(i);
            ASSERT_GT(tile.width(), 30.0);
            EXPECT_EQ(picture.layerAt(tile.center()), i);
            covered += tile.width() * tile.height();
        }
        EXPECT_GT(covered, 0.2 * size.width() * size.height()) << size.width();
    }
    EXPECT_FALSE(picture.layerAt({1, 1}));
}

TEST(Atlas, LayersOfBothKindsAndBrokenOnesStandTogether) {
    auto run = test::madeUpRun(
        {test::layer2d("plane", 4, 5, 13), test::layer1d("delays", 4, 5, 25), test::layer1d("broken", 2, 2, 9)}, 4);
    run->layers[2].problem = "its tensors do not fit";
    for (std::size_t i = 0; i < run->snapshots.size(); ++i) run->snapshots.edit(i).layers[2] = {};
    AtlasPicture picture;
    picture.setRun(run, 2);
    EXPECT_TRUE(picture.emptySentence().isEmpty()) << "the others can be drawn";
    paintAtlas(picture, {700, 500}, true);
    EXPECT_FALSE(picture.tileRect(0).isEmpty());
    EXPECT_FALSE(picture.tileRect(1).isEmpty());
    EXPECT_TRUE(picture.tileRect(2).isEmpty());
    EXPECT_EQ(picture.epochs().size(), 4U);
    picture.setRun(nullptr, 0);
    EXPECT_FALSE(picture.emptySentence().isEmpty());
}

} // namespace
} // namespace dclscope

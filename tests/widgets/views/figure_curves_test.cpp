// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/figure_curves.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace dclscope {
namespace {

FigureTable twoLayersOfFigures() {
    FigureTable table;
    table.columns = {"layer", "epoch", "moved_mean", "sigma_mean"};
    const auto none = std::monostate();
    table.rows = {{std::string("a"), 0.0, none, 3.0},
                  {std::string("a"), 1.0, 0.5, 2.0},
                  {std::string("a"), 2.0, 1.5, 1.0},
                  {std::string("b"), 1.0, 4.0, none}};
    return table;
}

TEST(FigureCurves, ACurveForEachLayerOfWhatIsANumber) {
    FigureCurves curves;
    curves.setTable(twoLayersOfFigures(), "moved_mean", QStringLiteral("moved"));
    ASSERT_EQ(curves.curves().size(), 2U);
    EXPECT_EQ(curves.curves()[0].epochs, (std::vector<double>{1, 2})) << "the first epoch has no number";
    EXPECT_EQ(curves.curves()[0].values, (std::vector<double>{0.5, 1.5}));
    EXPECT_EQ(curves.curves()[1].layer, "b");
    curves.setTable(twoLayersOfFigures(), "sigma_mean", QStringLiteral("sigma"));
    EXPECT_EQ(curves.curves().size(), 1U);
    curves.setTable(twoLayersOfFigures(), "nothing", {});
    EXPECT_TRUE(curves.curves().empty());
}

TEST(FigureCurves, TellsTheValueUnderTheMouse) {
    FigureCurves curves;
    QImage image(600, 220, QImage::Format_RGB32);
    QPainter painter(&image);
    curves.setTable(twoLayersOfFigures(), "sigma_mean", QStringLiteral("sigma"));
    curves.paint(painter, QRectF(0, 0, 600, 220), themeColors(false));
    QStringList told;
    for (int x = 0; x < 600; x += 2)
        for (int y = 0; y < 220; y += 2)
            if (const QString text = curves.readingAt(QPointF(x, y)); !text.isEmpty() && !told.contains(text))
                told << text;
    EXPECT_EQ(told.size(), 3);
    EXPECT_TRUE(told.contains(QString::fromUtf8("a · epoch 1 · sigma 2"))) << told.join("; ").toStdString();
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// The views that grow while a network is trained: its curves, and what it takes for what.
#include "widgets/style/theme.h"
#include "widgets/views/confusion_view.h"
#include "widgets/views/curves_view.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace dclscope {
namespace {

std::vector<EpochMetrics> rows(int count, double offset = 0.0) {
    std::vector<EpochMetrics> made;
    for (int epoch = 1; epoch <= count; ++epoch)
        made.push_back({static_cast<double>(epoch),
                        {{"train_loss", 2.0 / epoch},
                         {"valid_loss", 2.5 / epoch + offset},
                         {"train_accuracy", 1.0 - 0.5 / epoch},
                         {"valid_accuracy", 1.0 - 0.6 / epoch - offset},
                         {"seconds", 99.0}}});
    return made;
}

QImage pictureOf(const CurvesView& view, const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    view.paint(painter, QRectF(QPointF(0, 0), size), themeColors(false));
    return image;
}

QImage pictureOf(const ConfusionView& view) {
    QImage image(view.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    view.paint(painter, view.rect(), themeColors(false));
    return image;
}

/// Pixels of about a colour.
int count(const QImage& image, const QRect& area, const QColor& color) {
    int found = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor at = image.pixelColor(x, y);
            if (std::abs(at.red() - color.red()) + std::abs(at.green() - color.green()) +
                    std::abs(at.blue() - color.blue()) <
                24)
                ++found;
        }
    return found;
}

TEST(CurvesView, GrowsTowardsTheLastEpochThatWillBe) {
    CurvesView view;
    const QSize size(640, 200);
    const QRect lossRight(200, 30, 110, 120); // the panel of the loss, its right third
    view.setRun(rows(8), 24);
    EXPECT_EQ(count(pictureOf(view, size), lossRight, themeColors(false).series[1]), 0)
        << "a third of the training is a third of the axis";
    view.setRun(rows(24), 24);
    EXPECT_GT(count(pictureOf(view, size), lossRight, themeColors(false).series[1]), 20);
}

TEST(CurvesView, AxesFitWhatIsMeasured) {
    EXPECT_EQ(rangeOfLosses({}).high, 1.0);
    EXPECT_EQ(rangeOfShares({}).low, 0.0) << "before the first epoch";
    EXPECT_EQ(rangeOfShares({}).high, 1.0);
    EXPECT_EQ(rangeOfShares({1.0, 1.0}).high, 1.0) << "no share is above all of them";
    EXPECT_LT(rangeOfShares({1.0, 1.0}).low, 1.0);
    EXPECT_DOUBLE_EQ(rangeOfShares({0.57, 0.8}).low, 0.5);
    EXPECT_GT(rangeOfLosses({0.7, 0.993, 0.6}).high, 0.993) << "the highest loss is not drawn on the frame";
    EXPECT_LT(rangeOfLosses({0.5, 40.0, 0.4}).high, 3.0) << "but what is far off is cut";
    EXPECT_EQ(rangeOfLosses({0.0, 0.0}).high, 1.0);
    EXPECT_LE(rangeOfLosses({-2.0, -1.0}).low, -2.0);
    EXPECT_GT(rangeOfLosses({-2.0, -1.0}).high, -2.0);
}

TEST(CurvesView, SaysWhatWasMeasuredWhereItIsPointedAt) {
    CurvesView view;
    view.resize(640, 200);
    view.setRun(rows(10), 10);
    const QString loss = view.readingAt(300);
    EXPECT_TRUE(loss.startsWith("epoch")) << loss.toStdString();
    EXPECT_TRUE(loss.contains("kept out")) << loss.toStdString();
    EXPECT_FALSE(loss.contains("99")) << "seconds are no loss: " << loss.toStdString();
    EXPECT_TRUE(view.readingAt(620).contains("%")) << view.readingAt(620).toStdString();
    EXPECT_EQ(view.readingAt(2), "");
}

TEST(CurvesView, EarlierRunsStandBehind) {
    CurvesView view;
    const QSize size(640, 200);
    view.setRun(rows(2), 20);
    const QRect scoreRight(520, 20, 100, 120);
    const QColor thin = themeColors(false).axis;
    const int before = count(pictureOf(view, size), scoreRight, thin);
    view.setEarlier({{"digits 1", rows(20, 0.1)}, {"digits 2", rows(20, 0.2)}});
    EXPECT_GT(count(pictureOf(view, size), scoreRight, thin), before + 20);
    view.setRun({}, 20);
    EXPECT_GT(count(pictureOf(view, size), scoreRight, thin), before + 20) << "also before the first epoch is done";
}

TEST(CurvesView, NumbersThatAreNoneLeaveAGap) {
    CurvesView view;
    view.resize(640, 200);
    auto made = rows(5);
    made[2].values["valid_loss"] = std::nan("");
    view.setRun(made, 5);
    EXPECT_FALSE(pictureOf(view, view.size()).isNull());
    EXPECT_TRUE(view.readingAt(150).contains("kept out"));
}

TEST(ConfusionView, ReadsACellByItsLabels) {
    ConfusionView view;
    view.resize(260, 280);
    view.setCounts({"yes", "no"}, {{45, 5}, {10, 30}});
    QStringList readings;
    for (int y = 2; y < 200; y += 3)
        for (int x = 2; x < 258; x += 3) {
            const QString reading = view.readingAt(QPointF(x, y));
            if (!reading.isEmpty() && !readings.contains(reading)) readings << reading;
        }
    EXPECT_EQ(readings.size(), 4);
    EXPECT_TRUE(readings.contains("“yes” named “no”: 5 of 50")) << readings.join("\n").toStdString();
    EXPECT_TRUE(readings.contains("“no” named “yes”: 10 of 40"));
}

TEST(ConfusionView, RightIsBlueAndWrongIsOrange) {
    ConfusionView view;
    view.resize(260, 280);
    const auto warmest = [&view] {
        const QImage image = pictureOf(view);
        int most = 0;
        for (int y = 0; y < 150; ++y)
            for (int x = 60; x < 258; ++x)
                most = std::max(most, image.pixelColor(x, y).red() - image.pixelColor(x, y).blue());
        return most;
    };
    view.setCounts({"a", "b"}, {{50, 0}, {0, 50}});
    EXPECT_LT(warmest(), 30) << "nothing is wrong";
    view.setCounts({"a", "b"}, {{48, 2}, {0, 50}});
    EXPECT_GT(warmest(), 50) << "two of fifty are seen";
}

TEST(ConfusionView, TakesAnyNumberOfLabelsAndNone) {
    ConfusionView view;
    view.resize(240, 240);
    EXPECT_TRUE(view.isEmpty());
    EXPECT_EQ(view.readingAt({100, 100}), "");
    ConfusionView::Counts many(300, std::vector<std::size_t>(300, 1));
    view.setCounts({"only one name"}, many);
    EXPECT_FALSE(view.isEmpty());
    EXPECT_FALSE(pictureOf(view).isNull());
    view.setCounts({}, {{1}, {}}); // a row that is too short
    EXPECT_FALSE(pictureOf(view).isNull());
}

} // namespace
} // namespace dclscope

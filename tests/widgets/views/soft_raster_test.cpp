// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/pixel_marks.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace dclscope {
namespace {

constexpr int kSide = 60;

template <class Paint>
QImage onBlack(Paint&& paint) {
    QImage image(kSide, kSide, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    SoftRaster raster;
    raster.run(painter, QRectF(0, 0, kSide, kSide), paint);
    return image;
}

/// Share of a pixel that a shape covers whose edge is so far from its middle line.
double covered(double distance, double half) { return std::clamp(half + 0.5 - distance, 0.0, 1.0); }

double toSegment(const QPointF& p, const QPointF& a, const QPointF& b) {
    const QPointF way = b - a;
    const double length2 = std::max(1e-6, QPointF::dotProduct(way, way));
    const QPointF d = p - (a + std::clamp(QPointF::dotProduct(p - a, way) / length2, 0.0, 1.0) * way);
    return std::hypot(d.x(), d.y());
}

TEST(SoftRaster, TailsCoverWhatIsNearThem) {
    const std::pair<QPointF, QPointF> tails[] = {
        {{5.2, 7.9}, {50.1, 41.3}}, {{50, 10}, {8, 12.4}},  {{30.5, 3}, {30.5, 55}}, {{3, 30.2}, {57, 30.2}},
        {{40, 40}, {40.1, 40.05}},  {{-20, -5}, {80, 70}},  {{10, 50}, {13, 5}},     {{-50, 20}, {-3, 22}},
        {{20, 20.0005}, {50, 20}},  {{55, 58}, {100, 58.4}}};
    for (const auto& tail : tails)
        for (const double width : {0.8, 2.0, 7.0}) {
            const QPointF a = tail.first;
            const QPointF b = tail.second;
            const QImage image =
                onBlack([&](SoftPainter& canvas) { canvas.tail(a, b, width, qRgb(255, 255, 255), 1.0); });
            for (int y = 0; y < kSide; ++y)
                for (int x = 0; x < kSide; ++x) {
                    const double share = covered(toSegment({x + 0.5, y + 0.5}, a, b), width / 2);
                    ASSERT_NEAR(qRed(image.pixel(x, y)), 255.0 * share, 2.5)
                        << x << ',' << y << " of " << a.x() << ',' << a.y() << " width " << width;
                }
        }
}

TEST(SoftRaster, DiscsHaveTheirRimInside) {
    for (const double radius : {0.7, 1.3, 2.0, 6.4, 14.0}) {
        const QPointF centre(29.3, 31.8);
        const QImage image = onBlack(
            [&](SoftPainter& canvas) { canvas.disc(centre, radius, qRgb(200, 0, 0), 1.0, qRgb(0, 200, 0), 1.0); });
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide; ++x) {
                const double distance = std::hypot(x + 0.5 - centre.x(), y + 0.5 - centre.y());
                const double fill = covered(distance, radius);
                const double rim = std::clamp(std::min(fill, distance - radius + 1.5), 0.0, 1.0);
                ASSERT_NEAR(qGreen(image.pixel(x, y)), 200.0 * rim, 3.0) << x << ',' << y << " radius " << radius;
                ASSERT_NEAR(qRed(image.pixel(x, y)), 200.0 * fill * (1.0 - rim), 3.0) << x << ',' << y;
            }
    }
}

TEST(SoftRaster, ManyThreadsDrawWhatOneDraws) {
    PixelMarks marks;
    for (int i = 0; i < 9000; ++i) {
        const double t = 0.01 * i;
        const QPointF at(30 + 28 * std::sin(7 * t), 30 + 28 * std::cos(5 * t));
        marks.addTail(at, at + QPointF(6 * std::cos(t), 9 * std::sin(3 * t)), 1.4, qRgb(i % 250, 90, 40), 0.3);
        marks.addDisc(at, 0.8 + i % 3, qRgb(20, i % 255, 200), 0.7, qRgb(0, 0, 0), 0.2);
        if (i % 50 == 0) marks.addSpot(at, {4.0, 3.0}, Profile::Gauss, qRgb(200, 30, 30), 0.4);
    }
    marks.addDisc({std::nan(""), 4.0}, 2.0, 0, 1.0, 0, 1.0);
    QImage alone(kSide, kSide, QImage::Format_ARGB32_Premultiplied);
    alone.fill(Qt::transparent);
    QImage together = alone;
    marks.paint(alone, 1);
    marks.paint(together, 4);
    EXPECT_EQ(alone, together);
    EXPECT_GT(qAlpha(alone.pixel(30, 30)), 0);
}

TEST(SoftRaster, ColoursLieOverOneAnotherByTheirOpacity) {
    const QImage image = onBlack([](SoftPainter& canvas) {
        canvas.disc({30, 30}, 20, qRgb(240, 120, 60), 1.0, qRgb(0, 0, 0), 0.0);
        canvas.disc({30, 30}, 20, qRgb(40, 220, 160), 0.25, qRgb(0, 0, 0), 0.0);
    });
    const QColor mixed = image.pixelColor(30, 30);
    EXPECT_NEAR(mixed.red(), 190, 2);
    EXPECT_NEAR(mixed.green(), 145, 2);
    EXPECT_NEAR(mixed.blue(), 85, 2);
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/icons.h"

#include "widgets/style/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace dclscope {
namespace {

// Every shape is drawn on a square of 24 x 24.
constexpr double kSide = 24.0;
constexpr double kLine = 2.0;

QPainterPath polygon(std::initializer_list<QPointF> points) {
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath box(double x, double y, double w, double h, double radius = 1.0) {
    QPainterPath path;
    path.addRoundedRect(QRectF(x, y, w, h), radius, radius);
    return path;
}

QPainterPath disc(double x, double y, double r) {
    QPainterPath path;
    path.addEllipse(QPointF(x, y), r, r);
    return path;
}

QPainterPath triangleRight(double x) { return polygon({{x, 5}, {x + 11, 12}, {x, 19}}); }
QPainterPath triangleLeft(double x) { return polygon({{x + 11, 5}, {x, 12}, {x + 11, 19}}); }

QPainterPath transportShape(IconShape shape) {
    switch (shape) {
    case IconShape::Play: return polygon({{7, 4.5}, {19.5, 12}, {7, 19.5}});
    case IconShape::Pause: return box(6, 5, 4, 14).united(box(14, 5, 4, 14));
    case IconShape::Stop: return box(6, 6, 12, 12, 1.5);
    case IconShape::StepBack: return triangleLeft(4).united(box(17, 5, 2.6, 14, 0.8));
    case IconShape::StepForward: return box(4.4, 5, 2.6, 14, 0.8).united(triangleRight(9));
    case IconShape::First: return box(4, 5, 2.4, 14, 0.8).united(triangleLeft(8.5));
    case IconShape::Last: return triangleRight(4.5).united(box(17.6, 5, 2.4, 14, 0.8));
    case IconShape::Record: return disc(12, 12, 7);
    default: return {};
    }
}

void strokeArc(QPainter& painter, const QRectF& rect, int startDegrees, int spanDegrees) {
    painter.drawArc(rect, startDegrees * 16, spanDegrees * 16);
}

void fillShape(QPainter& painter, const QPainterPath& path, const QColor& color) { painter.fillPath(path, color); }

void drawLoop(QPainter& painter, const QColor& color) {
    painter.drawPolyline(QPolygonF({{17, 7}, {7, 7}, {4, 10}, {4, 13}}));
    painter.drawPolyline(QPolygonF({{7, 17}, {17, 17}, {20, 14}, {20, 11}}));
    fillShape(painter, polygon({{15, 3}, {20, 7}, {15, 11}}), color);
    fillShape(painter, polygon({{9, 13}, {4, 17}, {9, 21}}), color);
}

void drawFileShape(QPainter& painter, IconShape shape, const QColor& color) {
    switch (shape) {
    case IconShape::Open: painter.drawPath(polygon({{3, 6}, {9, 6}, {11, 8.5}, {21, 8.5}, {21, 19}, {3, 19}})); break;
    case IconShape::Save:
        painter.drawLine(QPointF(12, 4), QPointF(12, 14));
        painter.drawPolyline(QPolygonF({{7.5, 10}, {12, 14.5}, {16.5, 10}}));
        painter.drawPolyline(QPolygonF({{4, 15}, {4, 20}, {20, 20}, {20, 15}}));
        break;
    case IconShape::Camera:
        painter.drawPath(box(3, 7, 18, 12, 2));
        painter.drawEllipse(QPointF(12, 13), 3.4, 3.4);
        fillShape(painter, box(8.5, 4, 7, 3.4), color);
        break;
    case IconShape::Reset:
        strokeArc(painter, QRectF(5, 5, 14, 14), 60, 280);
        fillShape(painter, polygon({{12.5, 1.5}, {18.5, 5.5}, {12.5, 9}}), color);
        break;
    default:
        painter.drawLine(QPointF(6, 6), QPointF(18, 18));
        painter.drawLine(QPointF(18, 6), QPointF(6, 18));
        break;
    }
}

void drawSoundShape(QPainter& painter, IconShape shape, const QColor& color) {
    if (shape == IconShape::Speaker) {
        fillShape(painter, polygon({{3, 9}, {7, 9}, {12, 5}, {12, 19}, {7, 15}, {3, 15}}), color);
        strokeArc(painter, QRectF(10, 8, 8, 8), -50, 100);
        strokeArc(painter, QRectF(8, 5, 14, 14), -50, 100);
        return;
    }
    fillShape(painter, box(9, 3, 6, 11, 3), color);
    strokeArc(painter, QRectF(6, 6, 12, 11), 180, 180);
    painter.drawLine(QPointF(12, 17), QPointF(12, 21));
    painter.drawLine(QPointF(8.5, 21), QPointF(15.5, 21));
}

void drawWorkspace(QPainter& painter, IconShape shape) {
    switch (shape) {
    case IconShape::Inspect:
        painter.drawEllipse(QPointF(10.5, 10.5), 6.5, 6.5);
        painter.drawLine(QPointF(15.3, 15.3), QPointF(20.5, 20.5));
        break;
    case IconShape::Live: {
        const double heights[] = {4, 9, 15, 7, 12, 5};
        for (int i = 0; i < 6; ++i)
            painter.drawLine(QPointF(3.5 + 3.4 * i, 12 - heights[i] / 2), QPointF(3.5 + 3.4 * i, 12 + heights[i] / 2));
        break;
    }
    case IconShape::Train:
        painter.drawPolyline(QPolygonF({{4, 4}, {4, 20}, {20, 20}}));
        painter.drawPolyline(QPolygonF({{7, 7}, {10, 13}, {14, 15.5}, {20, 16.5}}));
        break;
    default:
        painter.drawPolyline(QPolygonF({{12, 7}, {12, 20}}));
        painter.drawPath(
            polygon({{12, 7}, {8, 5}, {3, 5}, {3, 18}, {8, 18}, {12, 20}, {16, 18}, {21, 18}, {21, 5}, {16, 5}}));
        break;
    }
}

void drawViewShape(QPainter& painter, IconShape shape, const QColor& color) {
    switch (shape) {
    case IconShape::Kernel:
        for (const auto& [x, y, r] :
             {std::array{7.0, 8.0, 3.2}, {16.5, 6.5, 2.2}, {13.0, 13.0, 4.0}, {6.0, 17.5, 2.0}, {18.5, 18.5, 2.8}})
            fillShape(painter, disc(x, y, r), color);
        break;
    case IconShape::Matrix:
        for (int row = 0; row < 3; ++row)
            for (int column = 0; column < 3; ++column) {
                painter.setOpacity((row * 2 + column * 5) % 7 < 3 ? 0.45 : 1.0);
                fillShape(painter, box(4 + 5.6 * column, 4 + 5.6 * row, 4.6, 4.6, 0.6), color);
            }
        painter.setOpacity(1.0);
        break;
    case IconShape::Ridges:
        for (int i = 0; i < 3; ++i) {
            QPainterPath path(QPointF(3, 9 + 5.5 * i));
            path.cubicTo(9, 9 + 5.5 * i, 9 + i, 1 + 5.5 * i, 12 + i, 1.5 + 5.5 * i);
            path.cubicTo(15 + i, 2 + 5.5 * i, 14, 9 + 5.5 * i, 21, 9 + 5.5 * i);
            painter.drawPath(path);
        }
        break;
    default:
        for (const auto& [x, y, w] :
             {std::array{4.0, 5.0, 7.0}, {13.0, 5.0, 4.0}, {8.0, 10.5, 9.0}, {4.0, 16.0, 4.0}, {12.0, 16.0, 8.0}})
            fillShape(painter, box(x, y, w, 3.2, 1.4), color);
        break;
    }
}

void drawWarning(QPainter& painter, const QColor& color) {
    painter.drawPath(polygon({{12, 4}, {21.5, 20}, {2.5, 20}}));
    painter.drawLine(QPointF(12, 10), QPointF(12, 14.5));
    fillShape(painter, disc(12, 17.3, 1.2), color);
}

class ThemedIcon : public QIconEngine {
public:
    explicit ThemedIcon(IconShape shape) : shape_(shape) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const ThemeColors& colors = Theme::instance().colors();
        QColor color = state == QIcon::On ? colors.accent : colors.text;
        if (mode == QIcon::Disabled) color.setAlpha(90);
        drawIcon(*painter, shape_, rect, color);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemedIcon(shape_); }

private:
    IconShape shape_;
};

} // namespace

void drawIcon(QPainter& painter, IconShape shape, const QRectF& area, const QColor& color) {
    const double side = std::min(area.width(), area.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center() - QPointF(side / 2, side / 2));
    painter.scale(side / kSide, side / kSide);
    painter.setPen(QPen(color, kLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (const QPainterPath path = transportShape(shape); !path.isEmpty())
        fillShape(painter, path, color);
    else if (shape == IconShape::Loop)
        drawLoop(painter, color);
    else if (shape >= IconShape::Inspect && shape <= IconShape::Learn)
        drawWorkspace(painter, shape);
    else if (shape >= IconShape::Kernel && shape <= IconShape::Field)
        drawViewShape(painter, shape, color);
    else if (shape == IconShape::Microphone || shape == IconShape::Speaker)
        drawSoundShape(painter, shape, color);
    else if (shape == IconShape::Warning)
        drawWarning(painter, color);
    else
        drawFileShape(painter, shape, color);
    painter.restore();
}

QIcon makeIcon(IconShape shape) { return QIcon(new ThemedIcon(shape)); }

} // namespace dclscope

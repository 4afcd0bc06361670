// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/figure_plot.h"

#include "widgets/views/value_map.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dclscope {
namespace {

constexpr double kBareMargin = 6.0;
constexpr double kMargin = 10.0;
constexpr double kNothing = 1e-3;

QFont noteFont(const QPainter& painter) { return readableFont(painter.font(), 0.95); }

QPolygonF curveThrough(const FigurePlot& plot, std::span<const double> x, std::span<const double> y) {
    QPolygonF line;
    for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i)
        if (std::isfinite(y[i])) line.append(plot.at(x[i], y[i]));
    return line;
}

QRectF aroundCurves(const FigurePlot& plot) { return plot.box.adjusted(-1, -1, 1, 1); }

/// The axis as it is drawn, its high end at the top.
Axis downwards(const Axis& up) { return {up.title, up.high, up.low, up.wholeOnly, up.label}; }

} // namespace

FigurePlot drawPlot(QPainter& painter, const QRectF& area, const Axis& across, const Axis& up, const PlotWords& words,
                    const ThemeColors& colors, bool bare) {
    FigurePlot plot{area, across, up};
    if (bare) {
        plot.box = area.adjusted(kBareMargin, kBareMargin, -kBareMargin, -kBareMargin);
        painter.setPen(QPen(colors.axis, 1.0));
        painter.drawLine(plot.box.bottomLeft(), plot.box.bottomRight());
        return plot;
    }
    const AxisRoom room = axisRoom(painter);
    // Half of the number at the end of the axis stands beyond it.
    const double right = std::max(kMargin, QFontMetricsF(painter.font()).horizontalAdvance(QStringLiteral("0000")) / 2);
    const double title = words.title.isEmpty() ? 0.0 : partTitleHeight(painter);
    QRectF box = area.adjusted(0.0, kMargin / 2 + title, -right, words.bottom ? -room.bottom : -kMargin / 2);
    // Plots over one another stand on one line, but for numbers that need more than the usual room.
    box.setLeft(box.left() + std::max(room.left, words.left ? leftAxisRoom(painter, up, box.height()) : 0.0));
    if (title > 0.0) drawPartTitle(painter, {box.left(), box.top() - title, box.width(), title}, words.title, colors);
    if (box.height() < 1.0 || box.width() < 1.0) box = QRectF(box.topLeft(), QSizeF(1.0, 1.0));
    plot.box = box;
    painter.fillRect(box, colors.plot);
    if (words.left) drawLeftAxis(painter, box, downwards(up), colors, true);
    if (words.bottom) drawBottomAxis(painter, box, across, colors, true);
    drawFrame(painter, box, colors);
    return plot;
}

void drawCurve(QPainter& painter, const FigurePlot& plot, std::span<const double> x, std::span<const double> y,
               const QColor& color, bool dashed, bool filled) {
    const QPolygonF line = curveThrough(plot, x, y);
    painter.save();
    painter.setClipRect(aroundCurves(plot));
    if (filled && !line.isEmpty()) {
        QPolygonF under = line;
        const double ground =
            plot.y(std::clamp(0.0, std::min(plot.up.low, plot.up.high), std::max(plot.up.low, plot.up.high)));
        under << QPointF(line.last().x(), ground) << QPointF(line.first().x(), ground);
        QColor soft = color;
        soft.setAlpha(45);
        painter.setPen(Qt::NoPen);
        painter.setBrush(soft);
        painter.drawPolygon(under);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 2.0, dashed ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.restore();
}

void drawComparedCurve(QPainter& painter, const FigurePlot& plot, std::span<const double> x, std::span<const double> y,
                       const QColor& color) {
    painter.save();
    painter.setClipRect(aroundCurves(plot));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.3, Qt::DashLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(curveThrough(plot, x, y));
    painter.restore();
}

void drawCurveNames(QPainter& painter, const QRectF& plot, std::span<const CurveName> names, bool atRight,
                    const ThemeColors& colors) {
    constexpr double kSample = 22.0, kSampleGap = 6.0, kInside = 10.0;
    painter.save();
    painter.setFont(noteFont(painter));
    const QFontMetricsF metrics(painter.font());
    double widest = 0.0;
    for (const CurveName& name : names) widest = std::max(widest, metrics.horizontalAdvance(name.text));
    const QSizeF size(kSample + kSampleGap + widest + 2.0, static_cast<double>(names.size()) * metrics.height());
    const double left = atRight ? plot.right() - kInside - size.width() : plot.left() + kInside;
    const QRectF block(QPointF(left, plot.center().y() - size.height() / 2), size);
    QColor ground = colors.plot; // lines of the plot do not cross the words
    ground.setAlpha(190);
    painter.fillRect(block.adjusted(-3, -1, 3, 1), ground);
    double middle = block.top() + metrics.height() / 2;
    for (const CurveName& name : names) {
        painter.setPen(QPen(name.color, name.dashed ? 1.3 : 2.0, name.dashed ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(left, middle), QPointF(left + kSample, middle));
        painter.setPen(colors.text);
        painter.drawText(
            QRectF(left + kSample + kSampleGap, middle - metrics.height() / 2, widest + 2.0, metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, name.text);
        middle += metrics.height();
    }
    painter.restore();
}

void drawStem(QPainter& painter, const FigurePlot& plot, double x, double value, const QColor& color, bool strong) {
    const QPointF top = plot.at(x, value);
    painter.save();
    if (std::abs(value) < kNothing) { // a mark only: many of them are not to look like something
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(top, 1.6, 1.6);
        painter.restore();
        return;
    }
    painter.setPen(QPen(color, strong ? 4.0 : 2.0, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(plot.at(x, 0.0), top);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double radius = strong ? 5.0 : 3.5;
    painter.drawEllipse(top, radius, radius);
    painter.restore();
}

void drawLevel(QPainter& painter, const FigurePlot& plot, double value, const QColor& color) {
    painter.save();
    painter.setPen(QPen(color, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(plot.box.left(), plot.y(value)), QPointF(plot.box.right(), plot.y(value)));
    painter.restore();
}

void drawMoment(QPainter& painter, const FigurePlot& plot, double value, const QColor& color) {
    painter.save();
    painter.setPen(QPen(color, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(plot.x(value), plot.box.top()), QPointF(plot.x(value), plot.box.bottom()));
    painter.restore();
}

void drawArrow(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& color) {
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    if (length < 1.0) return;
    const QPointF along = way / length;
    const QPointF beside(-along.y(), along.x());
    const double head = std::min(10.0, length);
    painter.save();
    painter.setPen(QPen(color, 3.0, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(from, to - along * head * 0.8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(
        QPolygonF({to, to - along * head + beside * head * 0.6, to - along * head - beside * head * 0.6}));
    painter.restore();
}

void drawPlotNote(QPainter& painter, const QRectF& plot, const QString& text, const QColor& color, int row) {
    painter.save();
    painter.setFont(noteFont(painter));
    const double height = QFontMetricsF(painter.font()).height();
    painter.setPen(color);
    painter.drawText(QRectF(plot.left() + 6, plot.top() + 4 + row * height, plot.width() - 12, height),
                     Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, plot.width() - 12));
    painter.restore();
}

std::vector<QRectF> stacked(const QRectF& area, std::span<const double> shares, double gap) {
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    const double room = area.height() - gap * (static_cast<double>(shares.size()) - 1.0);
    std::vector<QRectF> parts;
    double top = area.top();
    for (const double share : shares) {
        const double height = room * share / all;
        parts.emplace_back(area.left(), top, area.width(), height);
        top += height + gap;
    }
    return parts;
}

std::vector<QRectF> sideBySide(const QRectF& area, std::span<const double> shares, double gap) {
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    const double room = area.width() - gap * (static_cast<double>(shares.size()) - 1.0);
    std::vector<QRectF> parts;
    double left = area.left();
    for (const double share : shares) {
        const double width = room * share / all;
        parts.emplace_back(left, area.top(), width, area.height());
        left += width + gap;
    }
    return parts;
}

} // namespace dclscope

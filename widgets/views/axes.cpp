// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/axes.h"

#include "widgets/style/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kTick = 4.0;
constexpr double kGap = 4.0;
constexpr double kLeastForBar = 340.0;   ///< width of a picture that has room for a colour bar
constexpr qsizetype kUprightLetters = 3; ///< a title of so few is read at once and hardly wider than a turned one

struct AxisWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::Axes)
};

QFont numberFont(const QPainter& painter) { return readableFont(painter.font(), 0.9); }

QString tickText(const Axis& axis, double value) { return axis.label ? axis.label(value) : formatNumber(value, 6); }

/// Ends of `axis` in ascending order.
std::vector<double> ticksOf(const Axis& axis, int wanted) {
    return roundTicks(std::min(axis.low, axis.high), std::max(axis.low, axis.high), wanted, axis.wholeOnly);
}

double widestLabel(const QPainter& painter, const Axis& axis, const std::vector<double>& ticks) {
    const QFontMetricsF metrics(numberFont(painter));
    double widest = 0.0;
    for (const double value : ticks) widest = std::max(widest, metrics.horizontalAdvance(tickText(axis, value)));
    return widest;
}

/// Ticks of a left axis: two where there is room, for a single number does not say how long a step is.
std::vector<double> leftTicks(const QPainter& painter, const Axis& axis, double height) {
    constexpr double kLinesPerTick = 2.2;
    constexpr int kMostTicks = 10;
    const int fitting = static_cast<int>(height / (QFontMetricsF(numberFont(painter)).height() * kLinesPerTick));
    const int wanted = std::clamp(fitting, 1, kMostTicks);
    std::vector<double> ticks = ticksOf(axis, wanted);
    if (fitting < 1) return ticks;
    for (int more = wanted + 1; ticks.size() < 2 && more <= kMostTicks; ++more) ticks = ticksOf(axis, more);
    if (ticks.size() > static_cast<std::size_t>(wanted) + 1) return {ticks.front(), ticks.back()};
    return ticks;
}

/// From the plot to the left edge of the title, with numbers of this width between them.
double titleAway(const QPainter& painter, double numbers) {
    return kTick + 3 * kGap + numbers + QFontMetricsF(painter.font()).height();
}

/// The title, or its part before the comma, or nothing: what fits without being cut.
QString fittingTitle(const QFontMetricsF& metrics, const QString& title, double room) {
    for (const QString& text : {title, title.section(QLatin1Char(','), 0, 0)})
        if (metrics.horizontalAdvance(text) <= room) return text;
    return {};
}

void drawTitleAlong(QPainter& painter, const QRectF& box, const QString& title, bool upwards) {
    if (upwards && title.size() <= kUprightLetters) {
        const QFontMetricsF metrics(painter.font());
        QRectF upright(0, 0, metrics.horizontalAdvance(title) + 2.0, metrics.height());
        upright.moveCenter(box.center());
        return painter.drawText(upright, Qt::AlignCenter, title);
    }
    painter.save();
    if (upwards) {
        painter.translate(box.center());
        painter.rotate(-90);
        painter.translate(-QPointF(box.height() / 2, box.width() / 2));
    } else {
        painter.translate(box.topLeft());
    }
    const QSizeF size = upwards ? QSizeF(box.height(), box.width()) : box.size();
    painter.drawText(QRectF(QPointF(0, 0), size), Qt::AlignCenter,
                     fittingTitle(QFontMetricsF(painter.font()), title, size.width()));
    painter.restore();
}

} // namespace

std::vector<double> roundTicks(double low, double high, int wanted, bool wholeOnly) {
    std::vector<double> ticks;
    if (!(high > low) || !std::isfinite(high - low)) return {low};
    const double raw = (high - low) / std::max(1, wanted);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    double step = 10.0 * power;
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw) {
            step = factor * power;
            break;
        }
    if (wholeOnly) step = std::max(1.0, step);
    const double slack = 1e-9 * (high - low);
    for (double k = std::ceil((low - slack) / step); k * step <= high + slack; ++k) ticks.push_back(k * step);
    return ticks;
}

AxisRoom axisRoom(const QPainter& painter) {
    const QFontMetricsF title(painter.font());
    const QFontMetricsF number(numberFont(painter));
    return {titleAway(painter, number.horizontalAdvance(QStringLiteral("\u22120.00"))),
            title.height() + number.height() + kTick + 3 * kGap};
}

double leftAxisRoom(const QPainter& painter, const Axis& axis, double height) {
    return titleAway(painter, widestLabel(painter, axis, leftTicks(painter, axis, height)));
}

void drawBottomAxis(QPainter& painter, const QRectF& plot, const Axis& axis, const ThemeColors& colors, bool grid) {
    painter.save();
    const QFont titleFont = painter.font();
    const QFontMetricsF metrics(numberFont(painter));
    const double needed = widestLabel(painter, axis, {std::round(axis.low), std::round(axis.high)}) + 18.0;
    const auto ticks = ticksOf(axis, std::clamp(static_cast<int>(plot.width() / needed), 1, 10));
    painter.setFont(numberFont(painter));
    for (const double value : ticks) {
        const double x = plot.left() + axis.share(value) * plot.width();
        if (grid) {
            painter.setPen(QPen(colors.grid, 1.0));
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        }
        painter.setPen(QPen(colors.axis, 1.0));
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + kTick));
        painter.setPen(colors.subtle);
        const QRectF box(x - needed, plot.bottom() + kTick + 1, 2 * needed, metrics.height());
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop, tickText(axis, value));
    }
    painter.setFont(titleFont);
    painter.setPen(colors.text);
    const double top = plot.bottom() + kTick + metrics.height() + kGap;
    drawTitleAlong(painter, QRectF(plot.left(), top, plot.width(), QFontMetricsF(titleFont).height() + kGap),
                   axis.title, false);
    painter.restore();
}

void drawLeftAxis(QPainter& painter, const QRectF& plot, const Axis& axis, const ThemeColors& colors, bool grid) {
    painter.save();
    const QFont titleFont = painter.font();
    const QFontMetricsF metrics(numberFont(painter));
    const auto ticks = leftTicks(painter, axis, plot.height());
    const double labels = widestLabel(painter, axis, ticks);
    const double title = plot.left() - titleAway(painter, labels);
    painter.setFont(numberFont(painter));
    for (const double value : ticks) {
        const double y = plot.top() + axis.share(value) * plot.height();
        if (grid) {
            painter.setPen(QPen(colors.grid, 1.0));
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        }
        painter.setPen(QPen(colors.axis, 1.0));
        painter.drawLine(QPointF(plot.left() - kTick, y), QPointF(plot.left(), y));
        painter.setPen(colors.subtle);
        const QRectF box(plot.left() - kTick - kGap - 2 * labels, y - metrics.height(), 2 * labels,
                         2 * metrics.height());
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, tickText(axis, value));
    }
    painter.setFont(titleFont);
    painter.setPen(colors.text);
    const double height = QFontMetricsF(titleFont).height();
    drawTitleAlong(painter, QRectF(title, plot.top(), height, plot.height()), axis.title, true);
    painter.restore();
}

void drawFrame(QPainter& painter, const QRectF& plot, const ThemeColors& colors) {
    painter.save();
    painter.setPen(QPen(colors.axis, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({plot.topLeft(), plot.bottomLeft(), plot.bottomRight()}));
    painter.restore();
}

QRectF colorBarBeside(const QRectF& plot) {
    const double height = std::min(plot.height(), 260.0);
    return {plot.right() + 16.0, plot.center().y() - height / 2, 12.0, height};
}

double colorBarRoom(const QPainter& painter, double width) {
    if (width < kLeastForBar) return 0.0;
    const QFontMetricsF number(numberFont(painter));
    return 26.0 + kTick + kGap + number.horizontalAdvance(QStringLiteral("\u22120.000")) +
           QFontMetricsF(painter.font()).height() + 3 * kGap;
}

QString colorEnds(double low, double high, const QString& unit) {
    const QString ends = low == -high
                             ? AxisWords::tr("colours to ±%1").arg(formatNumber(high, 2))
                             : AxisWords::tr("colours %1 to %2").arg(formatNumber(low, 3), formatNumber(high, 3));
    return unit.isEmpty() ? ends : QStringLiteral("%1\u00a0%2").arg(ends, unit);
}

double colorLineRoom(const QPainter& painter, double width) {
    return width < kLeastForBar ? QFontMetricsF(numberFont(painter)).height() : 0.0;
}

void drawColorLine(QPainter& painter, const QRectF& area, const QRectF& plot, const QString& text,
                   const ThemeColors& colors) {
    painter.save();
    const double top = plot.bottom() + axisRoom(painter).bottom - kGap;
    painter.setFont(numberFont(painter));
    painter.setPen(colors.subtle);
    const QFontMetricsF metrics(painter.font());
    const double width = std::min(metrics.horizontalAdvance(text) + 2.0, area.width());
    const double left = std::clamp(plot.center().x() - width / 2, area.left(), area.right() - width);
    painter.drawText(QRectF(left, top, width, metrics.height()), Qt::AlignCenter,
                     metrics.elidedText(text, Qt::ElideRight, width));
    painter.restore();
}

void drawColorBar(QPainter& painter, const QRectF& bar, const ColorMap& map, const Axis& axis,
                  const ThemeColors& colors) {
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(bar, map.strip(true));
    painter.setPen(QPen(colors.axis, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    const QFont titleFont = painter.font();
    painter.setFont(numberFont(painter));
    const QFontMetricsF metrics(painter.font());
    const auto ticks = ticksOf(axis, std::clamp(static_cast<int>(bar.height() / (metrics.height() * 2.5)), 1, 6));
    const double labels = widestLabel(painter, axis, ticks);
    for (const double value : ticks) {
        const double y = bar.bottom() - axis.share(value) * bar.height();
        painter.setPen(QPen(colors.axis, 1.0));
        painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + kTick, y));
        painter.setPen(colors.subtle);
        painter.drawText(QRectF(bar.right() + kTick + kGap, y - metrics.height(), labels * 2, 2 * metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, tickText(axis, value));
    }
    painter.setFont(titleFont);
    painter.setPen(colors.text);
    const double height = QFontMetricsF(titleFont).height();
    drawTitleAlong(painter, QRectF(bar.right() + kTick + 3 * kGap + labels, bar.top(), height, bar.height()),
                   axis.title, true);
    painter.restore();
}

void drawSentence(QPainter& painter, const QRectF& area, const ThemeColors& colors, const QString& sentence) {
    painter.save();
    painter.setPen(colors.subtle);
    const double width = std::min(area.width() - 16.0, 420.0);
    const QRectF box(area.center().x() - width / 2, area.top() + 8, width, area.height() - 16);
    painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, sentence);
    painter.restore();
}

} // namespace dclscope

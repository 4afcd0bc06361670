// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/heard_overlay.h"

#include "widgets/style/format.h"
#include "widgets/style/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kVeil = 110.0;       // opacity where nothing speaks for the label, of 255
constexpr double kOutlineInset = 2.0; // pixels: a line of two beside the window's frame

QString heardText(const char* text) { return QCoreApplication::translate("dclscope::HeardOverlay", text); }

} // namespace

HeardOverlay::HeardOverlay(LabelMap map, QString label, double startSeconds, double endSeconds, std::size_t bands)
    : map_(std::move(map)), label_(std::move(label)), start_(startSeconds), end_(endSeconds), bands_(bands),
      veil_(static_cast<int>(map_.grid.columns), static_cast<int>(map_.grid.rows),
            QImage::Format_ARGB32_Premultiplied) {
    for (const float share : map_.shares) highest_ = std::max(highest_, share);
    for (std::size_t row = 0; row < map_.grid.rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(veil_.scanLine(static_cast<int>(map_.grid.rows - 1 - row)));
        for (std::size_t column = 0; column < map_.grid.columns; ++column) {
            const float share = map_.shares[row * map_.grid.columns + column];
            const double lit = highest_ > 0.0F ? std::clamp(static_cast<double>(share / highest_), 0.0, 1.0) : 0.0;
            line[column] = qRgba(0, 0, 0, static_cast<int>(kVeil * (1.0 - lit)));
        }
    }
}

QRectF HeardOverlay::cellArea(const QRectF& plot, const std::function<double(double)>& xOf, std::size_t row,
                              std::size_t column) const {
    const SoundGrid& grid = map_.grid;
    const auto yOf = [&](double band) { return plot.bottom() - band / static_cast<double>(bands_) * plot.height(); };
    const auto r = static_cast<double>(row);
    const auto c = static_cast<double>(column);
    return QRectF(QPointF(xOf(start_ + grid.secondsAt(c)), yOf(grid.bandAt(r + 1.0))),
                  QPointF(xOf(start_ + grid.secondsAt(c + 1.0)), yOf(grid.bandAt(r))));
}

bool HeardOverlay::standsOut(std::size_t row, std::size_t column) const {
    return highest_ > 0.0F && row < map_.grid.rows && column < map_.grid.columns &&
           map_.shares[row * map_.grid.columns + column] >= 0.5F * highest_;
}

void HeardOverlay::paint(QPainter& painter, const QRectF& plot, const std::function<double(double)>& xOf) const {
    const QRectF window(QPointF(xOf(start_), plot.top()), QPointF(xOf(end_), plot.bottom()));
    const SoundGrid& grid = map_.grid;
    const QRectF all = cellArea(plot, xOf, grid.rows - 1, 0).united(cellArea(plot, xOf, 0, grid.columns - 1));
    painter.save();
    painter.setClipRect(window, Qt::IntersectClip);
    painter.drawImage(all, veil_);
    // What the last map does not reach was not listened to.
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, static_cast<int>(kVeil)));
    if (all.right() < window.right()) painter.drawRect(QRectF(QPointF(all.right(), plot.top()), window.bottomRight()));
    if (all.top() > plot.top())
        painter.drawRect(
            QRectF(QPointF(window.left(), plot.top()), QPointF(std::min(all.right(), window.right()), all.top())));
    painter.restore();
    painter.setPen(QPen(themeColors(true).accent, 1.0, Qt::DashLine)); // the picture is dark in both themes
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(window.adjusted(0.5, 0.5, -0.5, -0.5));
    const QRectF seen = window.intersected(plot);
    paintOutline(painter, plot, xOf, seen.adjusted(kOutlineInset, kOutlineInset, -kOutlineInset, -kOutlineInset));
}

// On whole pixels, and closed where the window, or what is seen of it, ends.
void HeardOverlay::paintOutline(QPainter& painter, const QRectF& plot, const std::function<double(double)>& xOf,
                                const QRectF& inside) const {
    if (inside.isEmpty()) return;
    const auto seenOf = [&](std::size_t row, std::size_t column) {
        const QRectF area = cellArea(plot, xOf, row, column);
        const auto x = [&](double at) { return qRound(std::clamp(at, inside.left(), inside.right())); };
        const auto y = [&](double at) { return qRound(std::clamp(at, inside.top(), inside.bottom())); };
        return QRect(QPoint(x(area.left()), y(area.top())), QPoint(x(area.right()), y(area.bottom())));
    };
    const auto isLit = [&](std::size_t row, std::size_t column) {
        if (!standsOut(row, column)) return false;
        const QRect seen = seenOf(row, column);
        return seen.right() > seen.left() && seen.bottom() > seen.top();
    };
    painter.setPen(QPen(Qt::white, 2.0));
    for (std::size_t row = 0; row < map_.grid.rows; ++row)
        for (std::size_t column = 0; column < map_.grid.columns; ++column) {
            if (!isLit(row, column)) continue;
            const QRect area = seenOf(row, column);
            if (!isLit(row + 1, column)) painter.drawLine(area.topLeft(), area.topRight());
            if (!isLit(row - 1, column)) painter.drawLine(area.bottomLeft(), area.bottomRight());
            if (!isLit(row, column - 1)) painter.drawLine(area.topLeft(), area.bottomLeft());
            if (!isLit(row, column + 1)) painter.drawLine(area.topRight(), area.bottomRight());
        }
}

QString HeardOverlay::legend() const {
    if (!(highest_ > 0.0F)) return heardText("Nothing in this window speaks for “%1”").arg(label_);
    return heardText("Lit: speaks for “%1” · outlined: most").arg(label_);
}

QString HeardOverlay::readingAt(double time, double band) const {
    const SoundGrid& grid = map_.grid;
    const double row = std::floor((band - grid.firstBand) / grid.bandsPerRow);
    const double column = std::floor((time - start_ - grid.firstSecond) / grid.secondsPerColumn);
    if (row < 0.0 || column < 0.0 || row >= static_cast<double>(grid.rows) ||
        column >= static_cast<double>(grid.columns))
        return {};
    const float share = map_.shares[static_cast<std::size_t>(row) * grid.columns + static_cast<std::size_t>(column)];
    const QString amount =
        (share > 0.0F ? QStringLiteral("+") : QString()) + formatNumber(static_cast<double>(share), 2);
    return heardText("%1 for %2").arg(amount, label_);
}

} // namespace dclscope

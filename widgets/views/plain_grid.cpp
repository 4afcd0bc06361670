// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/plain_grid.h"

#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kMostSlender = 6.0; ///< longer kernels are stretched: as a thread they could not be read
constexpr double kMostNumbers = 900.0;
constexpr double kSmallestSide = 20.0;

QRectF plotIn(const QPainter& painter, const QRectF& room, const HeatGrid& grid, bool square) {
    const AxisRoom axes = axisRoom(painter);
    QRectF plot = room.adjusted(axes.left, 0, -colorBarRoom(painter, room.width()), -axes.bottom);
    if (plot.width() < kSmallestSide || plot.height() < kSmallestSide) return {};
    const double ratio = static_cast<double>(grid.columns) / static_cast<double>(grid.rows);
    if (!square || ratio > kMostSlender || ratio < 1.0 / kMostSlender) return plot;
    const double side = std::min(plot.width() / ratio, plot.height());
    QRectF kept(0, 0, side * ratio, side);
    kept.moveCenter(plot.center());
    return kept;
}

void drawNumbers(QPainter& painter, const GridPlace& place, const HeatGrid& grid, double limit,
                 const ThemeColors& colors) {
    const QSizeF cell(place.plot.width() / place.visible.width(), place.plot.height() / place.visible.height());
    painter.save();
    painter.setFont(readableFont(painter.font(), 0.9));
    const QFontMetricsF metrics(painter.font());
    const bool fits = cell.width() >= metrics.horizontalAdvance(QStringLiteral("\u22120.0000")) &&
                      cell.height() >= 1.3 * metrics.height() &&
                      place.visible.width() * place.visible.height() <= kMostNumbers;
    painter.setClipRect(place.plot);
    for (auto r = static_cast<std::size_t>(place.visible.top()); fits && r < grid.rows; ++r)
        for (auto c = static_cast<std::size_t>(place.visible.left()); c < grid.columns; ++c) {
            const QPointF corner(place.plot.left() + (static_cast<double>(c) - place.visible.left()) * cell.width(),
                                 place.plot.top() + (static_cast<double>(r) - place.visible.top()) * cell.height());
            if (corner.x() > place.plot.right() || corner.y() > place.plot.bottom()) break;
            const float value = grid.values[r * grid.columns + c];
            if (!std::isfinite(value)) continue; // its colour says it
            const QRgb ground = ColorMap::diverging(colors.dark).signedRgb(static_cast<double>(value), limit);
            painter.setPen(perceivedLightness(ground) > 0.6 ? Qt::black : Qt::white);
            painter.drawText(QRectF(corner, cell), Qt::AlignCenter, formatNumber(static_cast<double>(value), 2));
        }
    painter.restore();
}

} // namespace

GridPlace drawGrid(QPainter& painter, const QRectF& room, const HeatGrid& grid, const GridTitles& titles, double limit,
                   const ThemeColors& colors, const ViewZoom& zoom, bool square, std::optional<QPointF> cursor,
                   HeatBlock& block, HeatCache* cache) {
    GridPlace place{plotIn(painter, room, grid, square), {}};
    if (place.plot.isEmpty()) return place;
    place.visible = visiblePart(zoom, {0, 0, static_cast<double>(grid.columns), static_cast<double>(grid.rows)});
    block = drawHeat(painter, place.plot, grid, place.visible, limit, colors, cache);
    drawNumbers(painter, place, grid, limit, colors);
    if (const auto cell = cursor ? cellAt(place, grid, *cursor) : std::nullopt) {
        const QSizeF unit(place.plot.width() / place.visible.width(), place.plot.height() / place.visible.height());
        const QRectF box(place.plot.left() + (static_cast<double>(cell->column) - place.visible.left()) * unit.width(),
                         place.plot.top() + (static_cast<double>(cell->row) - place.visible.top()) * unit.height(),
                         unit.width(), unit.height());
        painter.setPen(QPen(colors.accent, 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.intersected(place.plot).adjusted(-1, -1, 1, 1));
    }
    drawFrame(painter, place.plot, colors);
    // A cell's number stands at its middle, half a cell past its edge.
    const QRectF& visible = place.visible;
    drawBottomAxis(painter, place.plot, {titles.column, visible.left() - 0.5, visible.right() - 0.5, true, {}}, colors);
    drawLeftAxis(painter, place.plot, {titles.row, visible.top() - 0.5, visible.bottom() - 0.5, true, {}}, colors);
    return place;
}

std::optional<GridCell> cellAt(const GridPlace& place, const HeatGrid& grid, const QPointF& where) {
    if (place.plot.isEmpty() || !place.plot.contains(where)) return std::nullopt;
    const double x =
        place.visible.left() + (where.x() - place.plot.left()) / place.plot.width() * place.visible.width();
    const double y =
        place.visible.top() + (where.y() - place.plot.top()) / place.plot.height() * place.visible.height();
    return GridCell{std::min(grid.rows - 1, static_cast<std::size_t>(std::max(0.0, y))),
                    std::min(grid.columns - 1, static_cast<std::size_t>(std::max(0.0, x)))};
}

} // namespace dclscope

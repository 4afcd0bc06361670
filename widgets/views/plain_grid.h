// SPDX-License-Identifier: GPL-3.0-or-later
// A matrix of numbers with its axes: how a plain matrix and a single kernel are drawn.
#pragma once

#include "widgets/views/heat_map.h"
#include "widgets/views/picture.h"

#include <QString>

#include <optional>

class QPainter;

namespace dclscope {

struct GridTitles {
    QString row;
    QString column;
};

/// Where the last picture of a grid lies.
struct GridPlace {
    QRectF plot;
    QRectF visible; ///< in cells
};

/// Draws axes, colours and, where cells are large enough, the numbers in them.
/// @param room    what plot and axes may take  @param square  whether cells keep their shape, where that leaves enough
/// @param cursor  a point whose cell is marked  @param cache  as of drawHeat()
GridPlace drawGrid(QPainter& painter, const QRectF& room, const HeatGrid& grid, const GridTitles& titles, double limit,
                   const ThemeColors& colors, const ViewZoom& zoom, bool square, std::optional<QPointF> cursor,
                   HeatBlock& block, HeatCache* cache);

struct GridCell {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// The cell under a point.
std::optional<GridCell> cellAt(const GridPlace& place, const HeatGrid& grid, const QPointF& where);

} // namespace dclscope

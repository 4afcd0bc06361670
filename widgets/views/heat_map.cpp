// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/heat_map.h"

#include "widgets/style/color_map.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

/// The value in the middle of a block: extremes would make noise look strong, and means would make it vanish. What is no
/// number is never passed over.
float standing(const HeatGrid& grid, std::size_t row, std::size_t column, const HeatBlock& block) {
    const std::size_t lastRow = std::min(grid.rows, row + block.rows);
    const std::size_t lastColumn = std::min(grid.columns, column + block.columns);
    for (std::size_t r = row; !grid.finite && r < lastRow; ++r)
        for (std::size_t c = column; c < lastColumn; ++c)
            if (const float value = grid.values[r * grid.columns + c]; !std::isfinite(value)) return value;
    return grid.values[(row + lastRow) / 2 * grid.columns + (column + lastColumn) / 2];
}

std::size_t perDot(double cells, double pixels) {
    return static_cast<std::size_t>(std::max(1.0, std::ceil(cells / std::max(1.0, pixels) - 1e-6)));
}

} // namespace

QColor oddColor(bool dark) { return dark ? QColor(255, 70, 220) : QColor(214, 0, 170); }

HeatBlock blockFor(const QSizeF& cells, const QSizeF& pixels) {
    return {perDot(cells.height(), pixels.height()), perDot(cells.width(), pixels.width())};
}

QImage heatImage(const HeatGrid& grid, const QRect& cells, const HeatBlock& block, double limit, bool dark) {
    const auto dots = [](int count, std::size_t per) {
        return static_cast<int>((static_cast<std::size_t>(count) + per - 1) / per);
    };
    QImage image(dots(cells.width(), block.columns), dots(cells.height(), block.rows), QImage::Format_RGB32);
    const ColorMap& map = ColorMap::diverging(dark);
    const QRgb odd = oddColor(dark).rgb();
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        const std::size_t row = static_cast<std::size_t>(cells.top()) + static_cast<std::size_t>(y) * block.rows;
        for (int x = 0; x < image.width(); ++x) {
            const float value = standing(
                grid, row, static_cast<std::size_t>(cells.left()) + static_cast<std::size_t>(x) * block.columns, block);
            line[x] = std::isfinite(value) ? map.signedRgb(static_cast<double>(value), limit) : odd;
        }
    }
    return image;
}

HeatBlock drawHeat(QPainter& painter, const QRectF& target, const HeatGrid& grid, const QRectF& visible, double limit,
                   const ThemeColors& colors, HeatCache* cache) {
    const QRectF whole(0, 0, static_cast<double>(grid.columns), static_cast<double>(grid.rows));
    const QRectF part = visible.intersected(whole);
    if (part.isEmpty() || target.isEmpty()) return {};
    const QSizeF pixels = painter.deviceTransform().mapRect(target).size();
    const HeatBlock block = blockFor(part.size(), pixels);
    // Blocks begin at the grid's corner, so that dots keep their meaning while it is moved.
    const auto below = [](double cell, std::size_t per) {
        return static_cast<int>(static_cast<std::size_t>(cell) / per * per);
    };
    const QPoint first(below(part.left(), block.columns), below(part.top(), block.rows));
    const QPoint behind(std::min(static_cast<int>(grid.columns), static_cast<int>(std::ceil(part.right()))),
                        std::min(static_cast<int>(grid.rows), static_cast<int>(std::ceil(part.bottom()))));
    const QRect cells(first, QSize(behind.x() - first.x(), behind.y() - first.y()));
    HeatCache own;
    HeatCache& kept = cache != nullptr ? *cache : own;
    if (kept.image.isNull() || kept.cells != cells || kept.block != block || kept.limit != limit ||
        kept.dark != colors.dark)
        kept = {heatImage(grid, cells, block, limit, colors.dark), cells, block, limit, colors.dark};
    const QRectF source((part.left() - first.x()) / static_cast<double>(block.columns),
                        (part.top() - first.y()) / static_cast<double>(block.rows),
                        part.width() / static_cast<double>(block.columns),
                        part.height() / static_cast<double>(block.rows));
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(target, kept.image, source);
    painter.restore();
    return block;
}

} // namespace dclscope

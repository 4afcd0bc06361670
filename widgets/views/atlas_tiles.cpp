// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a tile of AtlasPicture, and the words around all of them.
#include "widgets/style/format.h"
#include "widgets/views/atlas_picture.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kTitleEdge = 7.0;
constexpr double kAxisShare = 0.6; ///< of the usual room, in tiles that have axes of their own
constexpr double kPinRadius = 2.5;

struct TileWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::AtlasPicture)
};

} // namespace

QString AtlasPicture::nameOf(std::size_t layer, const QFontMetricsF& metrics, double room) const {
    const Tile& tile = *tiles_.at(layer);
    const QString& name = metrics.horizontalAdvance(tile.name) <= room ? tile.name : tile.shortName;
    return metrics.elidedText(name, Qt::ElideLeft, room);
}

void AtlasPicture::drawTile(QPainter& painter, Tile& tile, const ThemeColors& colors) {
    const std::size_t index = indexOf(tile);
    painter.save();
    if (cursor_ && page_.contains(*cursor_) && tile.box.contains(*cursor_)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accentSoft);
        painter.drawRoundedRect(tile.box.adjusted(-3, -1, 3, 3), 4, 4);
    }
    tile.plot = tile.box.adjusted(0, partTitleHeight(painter), 0, 0);
    const AxisRoom room = axisRoom(painter);
    if (!isUniform()) tile.plot.adjust(room.left * kAxisShare, 0, 0, -room.bottom * kAxisShare);
    if (!tile.scene.hasData()) {
        drawSentence(painter, tile.plot, colors, TileWords::tr("cannot be drawn"));
        tile.plot = {};
    } else if (tile.plot.width() >= 8 && tile.plot.height() >= 8) {
        shares(index);
        if (tile.isPlane)
            drawPlane(painter, tile, colors);
        else
            drawBars(painter, tile, colors);
        drawTileAxes(painter, index, tile.plot, colors);
        drawPins(painter, tile, colors);
    }
    painter.setFont(readableFont(painter.font(), 0.95, index == current_));
    painter.setPen(index == current_ ? colors.accent : colors.text);
    QRectF name = tile.box;
    if (tile.isPlane && !tile.plot.isEmpty()) name.setLeft(tile.plot.left()); // over the plane, not over its numbers
    painter.drawText(name, Qt::AlignLeft | Qt::AlignTop, nameOf(index, QFontMetricsF(painter.font()), name.width()));
    painter.restore();
}

void AtlasPicture::drawTileAxes(QPainter& painter, std::size_t layer, const QRectF& plot,
                                const ThemeColors& colors) const {
    const Tile& tile = *tiles_.at(layer);
    const QSizeF half = common_.extent.grid / 2.0;
    const DelayUnit unit = delayUnit(tile.scene);
    const Axis across = tile.isPlane
                            ? Axis{{}, -half.width(), half.width(), true, {}}
                            : Axis{{}, common_.lowest * unit.perStep, common_.highest * unit.perStep, false, {}};
    const Axis down = tile.isPlane ? Axis{{}, -half.height(), half.height(), true, {}}
                                   : Axis{{}, 100.0 * common_.tallest * kAir, 0.0, false, {}};
    if (tile.bottom) drawBottomAxis(painter, plot, across, colors);
    if (tile.left) drawLeftAxis(painter, plot, down, colors);
}

/// The middle of each kernel, where offsets are 0, lies in the middle of its tile.
QRectF AtlasPicture::gridIn(std::size_t layer, const QRectF& plot) const {
    const KernelAxes& axes = tiles_.at(layer)->scene.kernelAxes();
    const double unit = plot.width() / common_.extent.grid.width();
    const QPointF corner = plot.center() - QPointF(axes.columnOffset + 0.5, axes.rowOffset + 0.5) * unit;
    return {corner, QSizeF(axes.columns, axes.rows) * unit};
}

void AtlasPicture::drawPlane(QPainter& painter, Tile& tile, const ThemeColors& colors) const {
    const QSizeF& most = common_.extent.grid;
    const double unit = std::min(tile.plot.width() / most.width(), tile.plot.height() / most.height());
    QRectF room(QPointF(), most * unit);
    room.moveCenter(tile.plot.center());
    room.moveTop(tile.plot.top());
    tile.plot = room;
    const QRectF grid = gridIn(indexOf(tile), tile.plot);
    const QImage image = valueImage({tile.shares, static_cast<std::size_t>(tile.density.high()),
                                     static_cast<std::size_t>(tile.density.wide()), 0.0, common_.densest, false},
                                    ColorMap::magnitude(), colors.dark);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipRect(grid, Qt::IntersectClip);
    painter.drawImage(grid.adjusted(-0.5 * unit, -0.5 * unit, 0.5 * unit, 0.5 * unit), image);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.axis, 1.0));
    painter.drawRect(grid);
}

void AtlasPicture::drawBars(QPainter& painter, const Tile& tile, const ThemeColors& colors) const {
    const QRectF& plot = tile.plot;
    const double width = plot.width() / static_cast<double>(bins());
    const double most = common_.tallest * kAir;
    const auto top = [&](float share) {
        return plot.bottom() - std::min(1.0, static_cast<double>(share) / most) * plot.height();
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    const double gap = width >= 4.0 ? 1.0 : 0.0;
    for (std::size_t b = 0; b < tile.shares.size(); ++b) {
        const double y = top(tile.shares[b]);
        if (y < plot.bottom())
            painter.drawRect(QRectF(plot.left() + static_cast<double>(b) * width, y, width - gap, plot.bottom() - y));
    }
    QPolygonF outline;
    for (std::size_t b = 0; epochs_.size() > 1 && b < tile.first.size(); ++b)
        outline << QPointF(plot.left() + static_cast<double>(b) * width, top(tile.first[b]))
                << QPointF(plot.left() + static_cast<double>(b + 1) * width, top(tile.first[b]));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.text, 1.2));
    painter.drawPolyline(outline);
    drawFrame(painter, plot, colors);
}

/// A ring on the grid, or a line at the element's delay with the ring at its top.
void AtlasPicture::drawPins(QPainter& painter, const Tile& tile, const ThemeColors& colors) const {
    const LayerState& state = tile.scene.state();
    for (const std::size_t element : pinnedIn(tile.scene)) {
        QPointF where;
        if (tile.isPlane) {
            const QRectF grid = gridIn(indexOf(tile), tile.plot);
            const double unit = tile.plot.width() / common_.extent.grid.width();
            where = grid.topLeft() + (gridPoint(tile.scene.kernelAxes(), state, element) + QPointF(0.5, 0.5)) * unit;
        } else {
            const double share =
                (tile.scene.delay(state, element) - common_.lowest) / (common_.highest - common_.lowest);
            where = QPointF(tile.plot.left() + share * tile.plot.width(), tile.plot.top() + 8.0);
            if (!tile.plot.contains(where)) continue;
            painter.setPen(QPen(colors.accent, 1.4, Qt::DashLine));
            painter.drawLine(where + QPointF(0, kPinRadius + 2.5), QPointF(where.x(), tile.plot.bottom()));
        }
        drawPin(painter, where, kPinRadius, element, colors);
    }
}

void AtlasPicture::drawTitles(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    const QFontMetricsF metrics(painter.font());
    const bool delays = planes_ < tiles_.size();
    const LayerScene* scene = nullptr;
    for (const auto& tile : tiles_)
        if (tile->scene.hasData() && (!tile->isPlane || !delays)) scene = &tile->scene;
    if (scene == nullptr) return;
    const QString across = delays ? delayUnit(*scene).title : TileWords::tr("column, grid steps from the middle");
    const QString down =
        delays ? TileWords::tr("share of delays, %") : TileWords::tr("row, grid steps from the middle");
    painter.save();
    painter.setPen(colors.text);
    const double below = page_.bottom() + axisRoom(painter).bottom - metrics.height();
    painter.drawText(QRectF(page_.left(), below, page_.width(), metrics.height()), Qt::AlignCenter,
                     metrics.elidedText(across, Qt::ElideRight, page_.width()));
    painter.save();
    painter.translate(area.left() + kTitleEdge + metrics.height() / 2, page_.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-page_.height() / 2, -metrics.height() / 2, page_.height(), metrics.height()),
                     Qt::AlignCenter, metrics.elidedText(down, Qt::ElideRight, page_.height()));
    painter.restore();
    if (delays) {
        painter.setPen(colors.subtle);
        QString words = epochs_.size() > 1
                            ? TileWords::tr("Filled: now. Line: at epoch %1.").arg(formatNumber(epochs_.front(), 6))
                            : QString();
        if (!isUniform())
            words += QLatin1Char(' ') + TileWords::tr("Grids: density of positions, steps from the middle.");
        painter.drawText(QRectF(page_.left(), area.top() + kTitleEdge, page_.width(), metrics.height()),
                         Qt::AlignRight | Qt::AlignTop,
                         metrics.elidedText(words.trimmed(), Qt::ElideRight, page_.width()));
    }
    painter.restore();
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/plain_kernels_picture.h"

#include "widgets/style/format.h"
#include "widgets/views/axes.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kGap = 5.0;          ///< between tiles
constexpr double kSliceGap = 2.0;     ///< between slices
constexpr double kLargestCell = 64.0; ///< a single small kernel does not fill the window
constexpr double kWorthRows = 0.75;   ///< of the largest size of a kernel, for rows that begin with an output

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::PlainPicture)
};

std::size_t sizeOf(std::int64_t count) { return static_cast<std::size_t>(std::max<std::int64_t>(1, count)); }

} // namespace

void PlainKernelsPicture::look(const ViewState& state) {
    view_ = state.view == View::Channel ? View::Channel : View::Channels;
    wanted_ = {state.out, state.in};
}

std::size_t PlainKernelsPicture::picture() const noexcept {
    const PlainLayer& layer = *plain_.layer();
    return std::min(wanted_.out, sizeOf(layer.outs) - 1) * sizeOf(layer.ins) +
           std::min(wanted_.in, sizeOf(layer.ins) - 1);
}

HeatGrid PlainKernelsPicture::grid(std::size_t picture, std::size_t slice) const {
    const PlainLayer& layer = *plain_.layer();
    const std::size_t size = sizeOf(layer.rows) * sizeOf(layer.columns);
    const std::size_t first = picture * sizeOf(layer.perPicture()) + slice * size;
    return {plain_.values().subspan(first, size), sizeOf(layer.rows), sizeOf(layer.columns)};
}

QString PlainKernelsPicture::pairName(std::size_t picture) const {
    const std::size_t ins = sizeOf(plain_.layer()->ins);
    if (ins == 1) return Words::tr("output %1").arg(picture);
    return Words::tr("output %1, input %2").arg(picture / ins).arg(picture % ins);
}

QString PlainKernelsPicture::subject() const {
    if (plain_.layer() == nullptr) return {};
    if (isAlone()) return pairName(picture());
    const std::size_t all = sizeOf(plain_.layer()->pictures());
    const std::size_t first = picture();
    return Words::tr("kernels %1–%2 of %3")
        .arg(first + 1)
        .arg(std::min(all, first + picturesPerPage(*plain_.layer())))
        .arg(all);
}

double PlainKernelsPicture::unitFor(const QSizeF& room, std::size_t count, std::size_t across, const QSizeF& cells,
                                    double label) const {
    const auto columns = static_cast<double>(across);
    const auto rows = static_cast<double>((count + across - 1) / across);
    const double slices = kSliceGap * static_cast<double>(tiles_.slices - 1);
    const double wide = (room.width() - (columns - 1) * kGap) / columns - slices;
    const double high = (room.height() - (rows - 1) * kGap) / rows - label;
    return std::min({wide / cells.width(), high / cells.height(), kLargestCell});
}

PlainKernelsPicture::Tiles PlainKernelsPicture::layOut(const QPainter& painter, const QSizeF& room) const {
    const PlainLayer& layer = *plain_.layer();
    const std::size_t ins = sizeOf(layer.ins);
    Tiles tiles = tiles_;
    const QSizeF cells(static_cast<double>(tiles.slices * sizeOf(layer.columns)), static_cast<double>(layer.rows));
    const QFontMetricsF metrics(readableFont(painter.font(), 0.9));
    const double nameWidth = metrics.horizontalAdvance(tileName(tiles.first + tiles.count - 1)) + 4.0;
    for (const double label : {metrics.height() + 1.0, 0.0}) {
        tiles.label = label;
        tiles.unit = 0.0;
        std::size_t even = 0; // the best whose rows begin with an output's inputs, or end with them
        double evenUnit = 0.0;
        for (std::size_t across = 1; across <= tiles.count; ++across) {
            const double unit = unitFor(room, tiles.count, across, cells, label);
            if (unit > tiles.unit) tiles.unit = unit, tiles.across = across;
            const bool fits = !isAlone() && ins > 1 && (across % ins == 0 || ins % across == 0);
            if (fits && unit > evenUnit) evenUnit = unit, even = across;
        }
        if (even > 0 && evenUnit >= kWorthRows * tiles.unit) tiles.unit = evenUnit, tiles.across = even;
        tiles.tile = {tiles.unit * cells.width() + kSliceGap * static_cast<double>(tiles.slices - 1),
                      tiles.unit * cells.height()};
        if (tiles.tile.width() >= nameWidth) break;
    }
    return tiles;
}

QRectF PlainKernelsPicture::tileRect(std::size_t tile) const {
    const double x = static_cast<double>(tile % tiles_.across) * (tiles_.tile.width() + kGap);
    const double y = static_cast<double>(tile / tiles_.across) * (tiles_.tile.height() + tiles_.label + kGap);
    return {QPointF(x, y + tiles_.label), tiles_.tile};
}

QRectF PlainKernelsPicture::toScreen(const QRectF& laidOut) const {
    const double scale = plotRect_.width() / visible_.width();
    return {plotRect_.topLeft() + (laidOut.topLeft() - visible_.topLeft()) * scale, laidOut.size() * scale};
}

QString PlainKernelsPicture::tileName(std::size_t tile) const {
    if (isAlone()) return Words::tr("slice %1").arg(tile);
    const std::size_t ins = sizeOf(plain_.layer()->ins);
    return ins == 1 ? QString::number(tile) : QStringLiteral("%1·%2").arg(tile / ins).arg(tile % ins);
}

void PlainKernelsPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const PlainLayer& layer = *plain_.layer();
    const QRectF room = belowNotes(painter, area);
    HeatBlock block;
    alone_ = {};
    tiles_ = {};
    if (isAlone() && layer.slices == 1) {
        const GridTitles titles = layer.rowsAreInputs() ? GridTitles{Words::tr("input"), Words::tr("tap")}
                                                        : GridTitles{Words::tr("row"), Words::tr("column")};
        alone_ = drawGrid(painter, room, grid(picture(), 0), titles, scales_.weight, colors, zoom, true, cursor_, block,
                          nullptr);
        plotRect_ = alone_.plot;
    } else {
        drawTiles(painter, room, colors, zoom, block);
    }
    if (!plotRect_.isEmpty()) drawBar(painter, plotRect_, room.width(), colors);
    drawNotes(painter, area, colors, block);
}

void PlainKernelsPicture::drawTiles(QPainter& painter, const QRectF& room, const ThemeColors& colors,
                                    const ViewZoom& zoom, HeatBlock& block) {
    const PlainLayer& layer = *plain_.layer();
    const QRectF plot = room.adjusted(0, 0, -colorBarRoom(painter, room.width()), 0);
    if (plot.width() < 20 || plot.height() < 20) return;
    if (isAlone()) {
        tiles_.count = sizeOf(layer.slices);
    } else {
        tiles_.first = picture();
        tiles_.count = std::min(picturesPerPage(layer), sizeOf(layer.pictures()) - tiles_.first);
        tiles_.slices = sizeOf(layer.slices);
    }
    tiles_ = layOut(painter, plot.size());
    if (tiles_.unit <= 0.0) return;
    const QRectF last = tileRect(tiles_.count - 1);
    const QRectF whole(0, 0, tileRect(tiles_.across - 1).right(), last.bottom());
    plotRect_ =
        QRectF(plot.topLeft() + QPointF((plot.width() - whole.width()) / 2, (plot.height() - whole.height()) / 2),
               whole.size());
    visible_ = visiblePart(zoom, whole);
    painter.save();
    painter.setClipRect(plotRect_.adjusted(-1, -1, 1, 1));
    for (std::size_t tile = 0; tile < tiles_.count; ++tile) drawTile(painter, tile, colors, block);
    painter.restore();
}

void PlainKernelsPicture::drawTile(QPainter& painter, std::size_t tile, const ThemeColors& colors,
                                   HeatBlock& block) const {
    const QRectF laidOut = tileRect(tile);
    const QRectF box = toScreen(laidOut);
    if (!box.adjusted(0, -box.height(), 0, 0).intersects(plotRect_)) return;
    const double scale = box.width() / laidOut.width();
    const double width = tiles_.unit * static_cast<double>(plain_.layer()->columns);
    for (std::size_t slice = 0; slice < tiles_.slices; ++slice) {
        const QRectF part(box.left() + static_cast<double>(slice) * (width + kSliceGap) * scale, box.top(),
                          width * scale, box.height());
        const HeatGrid values = isAlone() ? grid(picture(), tile) : grid(tiles_.first + tile, slice);
        const HeatBlock own = drawHeat(
            painter, part, values, QRectF(0, 0, static_cast<double>(values.columns), static_cast<double>(values.rows)),
            scales_.weight, colors);
        block = {std::max(block.rows, own.rows), std::max(block.columns, own.columns)};
    }
    painter.setBrush(Qt::NoBrush);
    const bool marked = cursor_ && box.contains(*cursor_) && !isAlone();
    painter.setPen(marked ? QPen(colors.accent, 2.0) : QPen(colors.grid, 1.0));
    painter.drawRect(box);
    if (tiles_.label <= 0.0) return;
    const QFont plain = painter.font();
    painter.setFont(readableFont(plain, 0.9));
    painter.setPen(colors.subtle);
    const double height = QFontMetricsF(painter.font()).height();
    painter.drawText(QRectF(box.left(), box.top() - height - 1.0, box.width(), height),
                     Qt::AlignHCenter | Qt::AlignBottom, tileName(tiles_.first + tile));
    painter.setFont(plain);
}

std::optional<PlainKernelsPicture::Spot> PlainKernelsPicture::spotAt(const QPointF& where) const {
    for (std::size_t tile = 0; tile < tiles_.count; ++tile) {
        const QRectF box = toScreen(tileRect(tile));
        if (!box.contains(where)) continue;
        const double unit = box.height() / static_cast<double>(plain_.layer()->rows);
        const double slice = unit * static_cast<double>(plain_.layer()->columns) + kSliceGap * unit / tiles_.unit;
        const auto at = static_cast<std::size_t>((where.x() - box.left()) / slice);
        const double x = (where.x() - box.left() - static_cast<double>(at) * slice) / unit;
        return Spot{
            tile, std::min(at, tiles_.slices - 1),
            std::min(static_cast<std::size_t>((where.y() - box.top()) / unit), sizeOf(plain_.layer()->rows) - 1),
            std::min(static_cast<std::size_t>(std::max(0.0, x)), sizeOf(plain_.layer()->columns) - 1)};
    }
    return std::nullopt;
}

std::optional<ChannelPlace> PlainKernelsPicture::placeAt(const QPointF& where) const {
    if (isAlone() || plotRect_.isEmpty() || !plotRect_.contains(where)) return std::nullopt;
    const auto spot = spotAt(where);
    if (!spot) return std::nullopt;
    const std::size_t ins = sizeOf(plain_.layer()->ins);
    return ChannelPlace{(tiles_.first + spot->tile) / ins, (tiles_.first + spot->tile) % ins};
}

QString PlainKernelsPicture::reading(const QPointF& where) const {
    Spot spot;
    if (alone_.plot.isEmpty()) {
        const auto found = spotAt(where);
        if (!found) return {};
        spot = *found;
    } else {
        const auto cell = cellAt(alone_, grid(picture(), 0), where);
        if (!cell) return {};
        spot = {0, 0, cell->row, cell->column};
    }
    const PlainLayer& layer = *plain_.layer();
    const std::size_t shown = isAlone() ? picture() : tiles_.first + spot.tile;
    const std::size_t slice = isAlone() ? spot.tile : spot.slice;
    QString text = pairName(shown);
    if (layer.slices > 1) text += Words::tr(", slice %1").arg(slice);
    text += (layer.rowsAreInputs() ? Words::tr(", input %1, tap %2") : Words::tr(", row %1, column %2"))
                .arg(spot.row)
                .arg(spot.column);
    return text + QStringLiteral(" · ") +
           valueText(grid(shown, slice).values[spot.row * sizeOf(layer.columns) + spot.column]);
}

} // namespace dclscope

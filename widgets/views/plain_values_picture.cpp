// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/plain_values_picture.h"

#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace dclscope {
namespace {

constexpr double kAir = 0.06;          ///< of the value axis above and below
constexpr double kPixelsPerStem = 2.5; ///< closer ones become a range
constexpr double kPixelsPerDot = 8.0;  ///< closer stems have no dots

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::PlainPicture)
};

} // namespace

QString PlainValuesPicture::subject() const {
    const PlainLayer* layer = plain_.layer();
    if (layer == nullptr) return {};
    if (layer->kind == PlainKind::Matrix)
        return Words::tr("matrix of %1 × %2").arg(formatCount(layer->rows), formatCount(layer->columns));
    return layer->count() == 1 ? Words::tr("a number")
                               : Words::tr("vector of %1 values").arg(formatCount(layer->count()));
}

HeatGrid PlainValuesPicture::grid() const {
    return {plain_.values(), static_cast<std::size_t>(plain_.layer()->rows),
            static_cast<std::size_t>(plain_.layer()->columns),
            plain_.digest() != nullptr && plain_.digest()->odd() == 0};
}

void PlainValuesPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const PlainLayer& layer = *plain_.layer();
    if (layer.count() == 1) {
        painter.setFont(readableFont(painter.font(), 1.6));
        drawSentence(painter, area, colors, QStringLiteral("%1 = %2").arg(title(), valueText(plain_.values().front())));
        return;
    }
    const QRectF room = belowNotes(painter, area);
    HeatBlock block;
    if (layer.kind == PlainKind::Matrix) {
        const bool weight = layer.name.ends_with("weight");
        const GridTitles titles = weight ? GridTitles{Words::tr("output (axis 0)"), Words::tr("input (axis 1)")}
                                         : GridTitles{Words::tr("row (axis 0)"), Words::tr("column (axis 1)")};
        place_ = drawGrid(painter, room, grid(), titles, scales_.weight, colors, zoom, false, cursor_, block, &cache_);
        if (!place_.plot.isEmpty()) drawBar(painter, place_.plot, room.width(), colors);
    } else {
        drawVector(painter, room, colors, zoom);
    }
    plotRect_ = place_.plot;
    drawNotes(painter, area, colors, block);
}

double PlainValuesPicture::yOf(double value) const {
    return place_.plot.bottom() - (value - low_) / (high_ - low_) * place_.plot.height();
}

void PlainValuesPicture::drawVector(QPainter& painter, const QRectF& area, const ThemeColors& colors,
                                    const ViewZoom& zoom) {
    const AxisRoom room = axisRoom(painter);
    place_.plot = area.adjusted(room.left + 16.0, 0, 0, -room.bottom);
    if (place_.plot.width() < 20 || place_.plot.height() < 20) {
        place_ = {};
        return;
    }
    // Along the values only the index is enlarged.
    place_.visible = visiblePart(zoom, {0, 0, static_cast<double>(plain_.layer()->count()), 1.0});
    place_.visible.setTop(0.0);
    place_.visible.setHeight(1.0);
    const double low = std::min(0.0, plain_.low());
    const double high = std::max(0.0, plain_.high());
    const double air = kAir * (high > low ? high - low : 1.0);
    low_ = low - (low < 0.0 ? air : 0.0);
    high_ = high + (high > 0.0 || low == high ? air : 0.0);
    const Axis left{Words::tr("value"), high_, low_, false, [](double v) { return formatNumber(v, 3); }};
    drawLeftAxis(painter, place_.plot, left, colors, true);
    painter.save();
    painter.setClipRect(place_.plot.adjusted(-1, -1, 1, 1));
    if (place_.visible.width() * kPixelsPerStem <= place_.plot.width())
        drawStems(painter, colors);
    else
        drawRanges(painter, colors);
    painter.restore();
    drawFrame(painter, place_.plot, colors);
    drawBottomAxis(painter, place_.plot,
                   {Words::tr("index"), place_.visible.left() - 0.5, place_.visible.right() - 0.5, true, {}}, colors);
}

void PlainValuesPicture::drawStems(QPainter& painter, const ThemeColors& colors) const {
    const double step = place_.plot.width() / place_.visible.width();
    const ColorMap& map = ColorMap::diverging(colors.dark);
    const QColor up = map.color(0.92);
    const QColor down = map.color(0.08);
    const auto marked = cursor_ ? indexAt(*cursor_) : std::nullopt;
    const double zero = yOf(0.0);
    for (auto i = static_cast<std::size_t>(place_.visible.left()); i < plain_.values().size(); ++i) {
        const double x = place_.plot.left() + (static_cast<double>(i) + 0.5 - place_.visible.left()) * step;
        if (x > place_.plot.right() + step) break;
        const float value = plain_.values()[i];
        if (!std::isfinite(value)) {
            painter.fillRect(QRectF(x - step / 2, place_.plot.top(), step, place_.plot.height()),
                             oddColor(colors.dark));
            continue;
        }
        const QPointF tip(x, yOf(static_cast<double>(value)));
        const QColor color = marked == i ? colors.accent : value < 0.0F ? down : up;
        if (step < kPixelsPerDot) { // side by side: thin stems would make patterns of their own
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.fillRect(QRectF(QPointF(x - step / 2, zero), QPointF(x + step / 2, tip.y())).normalized(), color);
            painter.setRenderHint(QPainter::Antialiasing);
            continue;
        }
        painter.setPen(QPen(color, std::clamp(step * 0.4, 1.0, 6.0), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, zero), tip);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(tip, std::min(4.0, step * 0.35), std::min(4.0, step * 0.35));
    }
    painter.setPen(QPen(colors.axis, 1.0));
    painter.drawLine(QPointF(place_.plot.left(), zero), QPointF(place_.plot.right(), zero));
}

void PlainValuesPicture::drawRanges(QPainter& painter, const ThemeColors& colors) const {
    const auto values = plain_.values();
    const double perPixel = place_.visible.width() / place_.plot.width();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int x = 0; x < static_cast<int>(place_.plot.width()); ++x) {
        const auto from = static_cast<std::size_t>(std::max(0.0, place_.visible.left() + x * perPixel));
        const auto to = std::min(
            values.size(), std::max(from + 1, static_cast<std::size_t>(place_.visible.left() + (x + 1) * perPixel)));
        float low = std::numeric_limits<float>::infinity();
        float high = -low;
        bool odd = false;
        for (std::size_t i = from; i < to; ++i) {
            odd = odd || !std::isfinite(values[i]);
            if (!std::isfinite(values[i])) continue;
            low = std::min(low, values[i]);
            high = std::max(high, values[i]);
        }
        const double at = place_.plot.left() + x;
        if (odd) {
            painter.setPen(oddColor(colors.dark));
            painter.drawLine(QPointF(at, place_.plot.top()), QPointF(at, place_.plot.bottom()));
        }
        if (low > high) continue;
        painter.setPen(colors.accent);
        painter.drawLine(QPointF(at, yOf(static_cast<double>(low))), QPointF(at, yOf(static_cast<double>(high)) - 1.0));
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

std::optional<std::size_t> PlainValuesPicture::indexAt(const QPointF& where) const {
    if (place_.plot.isEmpty() || !place_.plot.contains(where)) return std::nullopt;
    const double x =
        place_.visible.left() + (where.x() - place_.plot.left()) / place_.plot.width() * place_.visible.width();
    return std::min(plain_.values().size() - 1, static_cast<std::size_t>(std::max(0.0, x)));
}

QString PlainValuesPicture::reading(const QPointF& where) const {
    if (plain_.layer()->kind == PlainKind::Matrix) {
        const auto cell = cellAt(place_, grid(), where);
        if (!cell) return {};
        return Words::tr("row %1, column %2 · %3")
            .arg(cell->row)
            .arg(cell->column)
            .arg(valueText(plain_.values()[cell->row * grid().columns + cell->column]));
    }
    const auto index = indexAt(where);
    return index ? Words::tr("index %1 · %2").arg(*index).arg(valueText(plain_.values()[*index])) : QString();
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/comparison_atlas.h"

#include "core/run/run_pair.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace dclscope {
namespace {

constexpr double kAtlasMargin = 14.0;

struct AtlasPairWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::ComparisonAtlas)
};

} // namespace

ComparisonAtlas::ComparisonAtlas(const AtlasPicture& a, const AtlasPicture& b)
    : ComparisonDifference(a, b), first_(a), second_(b), partners_(a.layers()) {
    for (const LayerPair& pair : matchLayers(a.scene().run()->layers, b.scene().run()->layers).pairs)
        partners_[pair.a] = pair.b;
}

QString ComparisonAtlas::caption() const {
    for (std::size_t layer = 0; layer < first_.layers(); ++layer)
        if (!first_.isPlane(layer)) return AtlasPairWords::tr("A and B, one behind the other, layer by layer");
    return AtlasPairWords::tr("B less A: where elements have become denser or rarer");
}

std::vector<float> ComparisonAtlas::differenceOf(std::size_t layer) const {
    const auto partner = partners_.at(layer);
    if (!partner || !first_.sceneOf(layer).hasData() || !second_.sceneOf(*partner).hasData()) return {};
    const std::vector<float>& before = first_.shares(layer);
    std::vector<float> difference = second_.shares(*partner);
    const bool alike = first_.isPlane(layer) == second_.isPlane(*partner) && before.size() == difference.size() &&
                       first_.density(layer).wide() == second_.density(*partner).wide();
    if (!alike) return {};
    for (std::size_t i = 0; i < before.size(); ++i) difference[i] -= before[i];
    return difference;
}

/// Where something of the first picture lies here.
QRectF ComparisonAtlas::placed(const QRectF& rect) const {
    const QRectF& from = first_.plotRect();
    const double across = plotRect_.width() / from.width();
    const double down = plotRect_.height() / from.height();
    return {plotRect_.left() + (rect.left() - from.left()) * across, plotRect_.top() + (rect.top() - from.top()) * down,
            rect.width() * across, rect.height() * down};
}

void ComparisonAtlas::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const QRectF model = first_.plotRect();
    plotRect_ = {};
    if (model.isEmpty()) return;
    const AxisRoom room = axisRoom(painter);
    bool planes = false;
    bool bars = false;
    for (std::size_t layer = 0; layer < first_.layers(); ++layer) (first_.isPlane(layer) ? planes : bars) = true;
    const double bar = planes ? colorBarRoom(painter, area.width()) : 0.0;
    const QRectF inside =
        area.adjusted(kAtlasMargin + room.left, kAtlasMargin / 2, -kAtlasMargin - bar, -kAtlasMargin / 2 - room.bottom);
    if (inside.width() < 40 || inside.height() < 40) return;
    QSizeF size = inside.size(); // histograms may be as wide as there is room; grids stay square
    if (planes) size = model.size() * std::min(inside.width() / model.width(), inside.height() / model.height());
    plotRect_ = QRectF(inside.topLeft(), size);
    painter.save();
    const double open = zoom.scale > 1.0 ? 0.0 : 1.0;
    painter.setClipRect(plotRect_.adjusted(-open * room.left, -1, 2, open * room.bottom), Qt::IntersectClip);
    for (std::size_t layer = 0; layer < first_.layers(); ++layer) drawLayer(painter, layer, colors);
    painter.restore();
    if (bar > 0.0)
        drawColorBar(painter, colorBarBeside(plotRect_), ColorMap::diverging(colors.dark),
                     {AtlasPairWords::tr("elements per square step, B less A (%)"), -100.0 * first_.common().densest,
                      100.0 * first_.common().densest, false, [](double v) { return formatNumber(v, 2); }},
                     colors);
    if (!bars) return;
    painter.setPen(colors.text);
    painter.drawText(QRectF(plotRect_.left(), area.bottom() - kAtlasMargin / 2 - painter.fontMetrics().height(),
                            plotRect_.width(), painter.fontMetrics().height()),
                     Qt::AlignCenter, delayUnit(first_.scene()).title);
}

void ComparisonAtlas::drawLayer(QPainter& painter, std::size_t layer, const ThemeColors& colors) const {
    const QRectF box = placed(first_.boxRect(layer));
    if (box.isEmpty() || !box.intersects(plotRect_)) return;
    painter.save();
    painter.setFont(readableFont(painter.font(), 0.95));
    painter.setPen(colors.text);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignTop,
                     first_.nameOf(layer, QFontMetricsF(painter.font()), box.width()));
    painter.restore();
    const QRectF plot = placed(first_.tileRect(layer));
    const auto partner = partners_[layer];
    if (plot.isEmpty() || !partner || !second_.sceneOf(*partner).hasData())
        return drawSentence(painter, box, colors, AtlasPairWords::tr("no partner"));
    if (first_.isPlane(layer)) {
        drawPlaneDifference(painter, layer, plot, colors);
    } else {
        drawHistogram(painter, first_.shares(layer), plot, firstSideColor(colors), 90);
        drawHistogram(painter, second_.shares(*partner), plot, secondSideColor(colors), 50);
        drawFrame(painter, plot, colors);
    }
    first_.drawTileAxes(painter, layer, plot, colors);
}

void ComparisonAtlas::drawPlaneDifference(QPainter& painter, std::size_t layer, const QRectF& plot,
                                          const ThemeColors& colors) const {
    const std::vector<float> difference = differenceOf(layer);
    if (difference.empty()) return drawSentence(painter, plot, colors, AtlasPairWords::tr("other grid"));
    const ElementDensity& density = first_.density(layer);
    const double limit = first_.common().densest;
    const QImage image = valueImage({difference, static_cast<std::size_t>(density.high()),
                                     static_cast<std::size_t>(density.wide()), -limit, limit, false},
                                    ColorMap::diverging(colors.dark), colors.dark);
    const QRectF grid = first_.gridIn(layer, plot);
    const double half = 0.5 * plot.width() / first_.common().extent.grid.width();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipRect(grid, Qt::IntersectClip);
    painter.drawImage(grid.adjusted(-half, -half, half, half), image);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.axis, 1.0));
    painter.drawRect(grid);
}

void ComparisonAtlas::drawHistogram(QPainter& painter, const std::vector<float>& shares, const QRectF& plot,
                                    const QColor& color, int alpha) const {
    if (shares.empty()) return;
    const double width = plot.width() / static_cast<double>(shares.size());
    const double most = first_.common().tallest * AtlasPicture::kAir;
    QPainterPath path(plot.bottomLeft());
    for (std::size_t bin = 0; bin < shares.size(); ++bin) {
        const double y = plot.bottom() - std::min(1.0, static_cast<double>(shares[bin]) / most) * plot.height();
        path.lineTo(plot.left() + static_cast<double>(bin) * width, y);
        path.lineTo(plot.left() + static_cast<double>(bin + 1) * width, y);
    }
    path.lineTo(plot.bottomRight());
    QColor fill = color;
    fill.setAlpha(alpha);
    painter.setBrush(fill);
    painter.setPen(QPen(color, 1.4));
    painter.drawPath(path);
}

QString ComparisonAtlas::readingAt(const QPointF& where) const {
    for (std::size_t layer = 0; layer < first_.layers(); ++layer) {
        const QRectF plot = first_.tileRect(layer).isEmpty() ? QRectF() : placed(first_.tileRect(layer));
        const auto partner = partners_[layer];
        if (!plot.contains(where) || !partner) continue;
        if (!first_.isPlane(layer)) {
            const auto& before = first_.shares(layer);
            const auto& after = second_.shares(*partner);
            const double share = (where.x() - plot.left()) / plot.width();
            const auto bin = std::min(
                first_.bins() - 1, static_cast<std::size_t>(std::max(0.0, share) * static_cast<double>(first_.bins())));
            if (bin >= before.size() || bin >= after.size()) return {};
            const auto percent = [bin](const auto& of) {
                return formatNumber(100.0 * static_cast<double>(of[bin]), 3);
            };
            return AtlasPairWords::tr("%1 · A %2 %, B %3 % of elements")
                .arg(delayText(first_.sceneOf(layer), first_.valueOf(bin)), percent(before), percent(after));
        }
        const std::vector<float> difference = differenceOf(layer);
        const ElementDensity& density = first_.density(layer);
        const double unit = plot.width() / first_.common().extent.grid.width();
        const QPointF bin =
            ((where - first_.gridIn(layer, plot).topLeft()) / unit + QPointF(0.5, 0.5)) * ElementDensity::kBinsPerStep;
        if (difference.empty() ||
            !(bin.x() >= 0 && bin.y() >= 0 && bin.x() < density.wide() && bin.y() < density.high()))
            return {};
        const auto row = static_cast<std::size_t>(bin.y());
        const auto column = static_cast<std::size_t>(bin.x());
        const std::size_t at = row * static_cast<std::size_t>(density.wide()) + column;
        const double percent = 100.0 * static_cast<double>(difference[at]);
        return AtlasPairWords::tr("%1 % of elements per square step")
            .arg((percent > 0.0 ? QStringLiteral("+") : QString()) + formatNumber(percent, 3));
    }
    return {};
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/atlas_picture.h"

#include "core/base/text.h"
#include "widgets/style/format.h"
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

constexpr double kEdge = 14.0;
constexpr double kGap = 10.0;
constexpr double kWide = 1.6; ///< of a histogram's height: where both are there it is as good as square for a plane

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::AtlasPicture)
};

} // namespace

QStringList AtlasPicture::withoutCommonEnding(const QStringList& names) {
    if (names.size() < 2) return names;
    QString ending = names.first().mid(std::max<qsizetype>(0, names.first().indexOf(QLatin1Char('.'))));
    for (const QString& name : names)
        while (!ending.isEmpty() && (!name.endsWith(ending) || name.size() == ending.size())) {
            const qsizetype next = ending.indexOf(QLatin1Char('.'), 1);
            ending = next < 0 ? QString() : ending.mid(next);
        }
    QStringList shorter;
    for (const QString& name : names) shorter << name.chopped(ending.size());
    return shorter;
}

void AtlasPicture::chosen(const RunPointer& run, std::size_t index) {
    current_ = index;
    tiles_.clear();
    epochs_.clear();
    planes_ = 0;
    if (!run) return;
    for (std::size_t layer = 0; layer < run->layers.size(); ++layer) {
        auto tile = std::make_unique<Tile>();
        tile->scene.setRun(run, layer);
        tile->isPlane = learnedAxes(run->layers[layer].kind.value) > 1;
        tile->name = QString::fromStdString(printable(run->layers[layer].name));
        planes_ += tile->isPlane ? 1 : 0;
        if (tile->scene.epochs().size() > epochs_.size()) epochs_ = tile->scene.epochs();
        tiles_.push_back(std::move(tile));
    }
    QStringList names;
    for (const auto& tile : tiles_) names << tile->name;
    const QStringList shorter = withoutCommonEnding(names);
    for (std::size_t i = 0; i < tiles_.size(); ++i) tiles_[i]->shortName = shorter[static_cast<qsizetype>(i)];
    AtlasExtent extent;
    for (const auto& tile : tiles_) extent.widen(tile->scene);
    fit(extent);
}

void AtlasPicture::epochChanged() {
    for (const auto& tile : tiles_) {
        tile->scene.setEpoch(scene_.epoch());
        tile->stale = true;
    }
}

QString AtlasPicture::title() const {
    return scene_.run() == nullptr ? QString() : QString::fromStdString(printable(scene_.run()->name));
}

QString AtlasPicture::subject() const {
    return tiles_.size() == 1 ? Words::tr("its only layer") : Words::tr("all %1 layers").arg(tiles_.size());
}

QString AtlasPicture::facts() const {
    qint64 elements = 0;
    for (const auto& tile : tiles_) elements += static_cast<qint64>(tile->scene.state().count());
    return Words::tr("%1 elements, on common scales").arg(formatCount(elements));
}

QString AtlasPicture::emptySentence() const {
    if (scene_.run() == nullptr || tiles_.empty()) return Picture::emptySentence();
    for (const auto& tile : tiles_)
        if (tile->scene.hasData()) return {};
    return Picture::emptySentence();
}

/// Limits over the first, the middle and the last epoch.
void AtlasPicture::fit(const AtlasExtent& extent) {
    common_ = AtlasScales(extent);
    LayerState state;
    std::vector<float> shares;
    for (const auto& tile : tiles_) {
        tile->stale = true;
        if (!tile->scene.hasData()) continue;
        const std::vector<double>& epochs = tile->scene.epochs();
        for (const double epoch : {epochs.back(), epochs[epochs.size() / 2], epochs.front()}) {
            tile->scene.stateAt(epoch, state);
            measure(*tile, state, shares);
            double& limit = tile->isPlane ? common_.densest : common_.tallest;
            // A rim where elements pile up may be off its scale: what lies between them is to be seen.
            const auto place =
                static_cast<std::ptrdiff_t>((tile->isPlane ? 0.985 : 1.0) * static_cast<double>(shares.size() - 1));
            std::vector<float> sorted = shares;
            std::nth_element(sorted.begin(), sorted.begin() + place, sorted.end());
            limit = std::max(limit, static_cast<double>(sorted[static_cast<std::size_t>(place)]));
        }
        if (!tile->isPlane) tile->first = shares;
    }
    if (!(common_.tallest > 0.0)) common_.tallest = 1.0;
    if (!(common_.densest > 0.0)) common_.densest = 1.0;
}

void AtlasPicture::standBeside(Picture& second) {
    auto* other = dynamic_cast<AtlasPicture*>(&second);
    if (other == nullptr) return;
    AtlasExtent both = common_.extent;
    both.widen(other->common_.extent);
    for (AtlasPicture* side : {this, other})
        if (side->common_.extent != both) side->fit(both);
    common_.tallest = other->common_.tallest = std::max(common_.tallest, other->common_.tallest);
    common_.densest = other->common_.densest = std::max(common_.densest, other->common_.densest);
}

void AtlasPicture::measure(Tile& tile, const LayerState& state, std::vector<float>& shares) const {
    if (tile.isPlane)
        atlasDensity(tile.scene, state, tile.density, shares);
    else
        atlasHistogram(common_, tile.scene, state, shares);
}

const std::vector<float>& AtlasPicture::shares(std::size_t layer) const {
    Tile& tile = *tiles_.at(layer);
    if (tile.stale && tile.scene.hasData()) measure(tile, tile.scene.state(), tile.shares);
    tile.stale = false;
    return tile.shares;
}

std::size_t AtlasPicture::indexOf(const Tile& tile) const {
    return static_cast<std::size_t>(tile.scene.layer() - tile.scene.run()->layers.data());
}

QRectF AtlasPicture::tileRect(std::size_t layer) const { return tiles_.at(layer)->plot; }

/// So many side by side that tiles are as large as they can be and few places stay empty.
AtlasPicture::Grid AtlasPicture::layOut(const QSizeF& room, double title) const {
    Grid best;
    double most = -1.0;
    const double wide = planes_ > 0 ? common_.extent.grid.width() / common_.extent.grid.height() : kWide;
    for (std::size_t across = 1; across <= tiles_.size(); ++across) {
        const std::size_t down = (tiles_.size() + across - 1) / across;
        const double width = room.width() / static_cast<double>(across) - kGap;
        const double height = room.height() / static_cast<double>(down) - kGap - title;
        const double filled = static_cast<double>(tiles_.size()) / static_cast<double>(across * down);
        const double score = std::min(width, wide * height) * std::sqrt(filled);
        if (score > most) most = score, best = {across, down};
    }
    return best;
}

/// Grids are as high as they are wide: rows of nothing else leave no more between them than their names need.
QRectF AtlasPicture::tightened(const QRectF& room, const Grid& grid, double title) const {
    if (planes_ == 0 || !isUniform()) return room;
    const QSizeF& most = common_.extent.grid;
    const double wide = std::max(0.0, room.width() / static_cast<double>(grid.across) - kGap);
    const double high = wide * most.height() / most.width() + kGap + title;
    QRectF page = room;
    page.setHeight(std::min(room.height(), high * static_cast<double>(grid.down)));
    page.moveCenter(room.center());
    return page;
}

void AtlasPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const AxisRoom room = axisRoom(painter);
    const double bar = planes_ > 0 ? colorBarRoom(painter, area.width()) : 0.0;
    const double note = planes_ < tiles_.size() ? QFontMetricsF(painter.font()).height() + 4.0 : 0.0;
    page_ = area.adjusted(kEdge + room.left, kEdge / 2 + note, -kEdge - bar, -kEdge / 2 - room.bottom);
    if (page_.width() < 40 || page_.height() < 40) return;
    const double title = partTitleHeight(painter);
    const Grid grid = layOut(page_.size(), title);
    page_ = tightened(page_, grid, title);
    plotRect_ = page_;
    const QRectF seen = visiblePart(zoom, page_);
    const double scale = page_.width() / seen.width();
    const QSizeF cell(page_.width() / static_cast<double>(grid.across) * scale,
                      page_.height() / static_cast<double>(grid.down) * scale);
    painter.save();
    painter.setClipRect(
        page_.adjusted(zoom.scale > 1.0 ? 0.0 : -room.left, -1, 2, zoom.scale > 1.0 ? 0.0 : room.bottom),
        Qt::IntersectClip);
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        Tile& tile = *tiles_[i];
        const std::size_t column = i % grid.across;
        const std::size_t row = i / grid.across;
        tile.box =
            QRectF(page_.topLeft() + (page_.topLeft() - seen.topLeft()) * scale +
                       QPointF(static_cast<double>(column) * cell.width(), static_cast<double>(row) * cell.height()),
                   cell)
                .adjusted(kGap / 2, 0, -kGap / 2, -kGap);
        tile.plot = {};
        if (!tile.box.intersects(page_)) continue;
        const bool last = i + grid.across >= tiles_.size();
        tile.left = column == 0 || !isUniform();
        tile.bottom = last || !isUniform();
        drawTile(painter, tile, colors);
    }
    painter.restore();
    drawTitles(painter, area, colors);
    if (bar > 0.0)
        drawColorBar(painter, colorBarBeside(page_), ColorMap::magnitude(),
                     {Words::tr("elements per square step, %"), 0.0, 100.0 * common_.densest, false,
                      [](double v) { return formatNumber(v, 2); }},
                     colors);
}

const AtlasPicture::Tile* AtlasPicture::tileAt(const QPointF& where) const {
    if (plotRect_.isEmpty() || !plotRect_.contains(where)) return nullptr;
    for (const auto& tile : tiles_)
        if (tile->box.contains(where)) return tile.get();
    return nullptr;
}

std::optional<std::size_t> AtlasPicture::layerAt(const QPointF& where) const {
    const Tile* tile = tileAt(where);
    if (tile == nullptr) return std::nullopt;
    return indexOf(*tile);
}

QString AtlasPicture::reading(const QPointF& where) const {
    const Tile* tile = tileAt(where);
    if (tile == nullptr) return {};
    const Layer& layer = *tile->scene.layer();
    QString text = QString::fromStdString(printable(layer.name));
    if (!tile->plot.contains(where) || tile->shares.empty()) return Words::tr("%1 · click to go in").arg(text);
    const double x = (where.x() - tile->plot.left()) / tile->plot.width();
    if (!tile->isPlane) {
        const auto bin = std::min(bins() - 1, static_cast<std::size_t>(std::max(0.0, x) * static_cast<double>(bins())));
        return Words::tr("%1 · %2: %3 % of elements · click to go in")
            .arg(text, delayText(tile->scene, valueOf(bin)),
                 formatNumber(100.0 * static_cast<double>(tile->shares[bin]), 3));
    }
    const KernelAxes& axes = tile->scene.kernelAxes();
    const double unit = tile->plot.width() / common_.extent.grid.width();
    const QPointF offset = (where - tile->plot.center()) / unit;
    const QPointF bin =
        (offset + QPointF(axes.columnOffset + 1.0, axes.rowOffset + 1.0)) * ElementDensity::kBinsPerStep;
    if (!(bin.x() >= 0 && bin.y() >= 0 && bin.x() < tile->density.wide() && bin.y() < tile->density.high()))
        return Words::tr("%1 · click to go in").arg(text);
    const auto at = static_cast<std::size_t>(bin.y()) * static_cast<std::size_t>(tile->density.wide()) +
                    static_cast<std::size_t>(bin.x());
    return Words::tr("%1 · column %2, row %3: %4 % of elements per square step · click to go in")
        .arg(text, formatFixed(offset.x(), 1), formatFixed(offset.y(), 1),
             formatNumber(100.0 * static_cast<double>(tile->shares[at]), 3));
}

} // namespace dclscope

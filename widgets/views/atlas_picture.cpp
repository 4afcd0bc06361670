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
constexpr std::size_t kMostBins = 60;
constexpr double kWide = 1.6; ///< of a histogram's height: where both are there it is as good as square for a plane
constexpr double kAir = 1.05;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::AtlasPicture)
};

} // namespace

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
    fitScales();
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

double AtlasPicture::valueOf(std::size_t bin) const noexcept {
    return lowest_ + (static_cast<double>(bin) + 0.5) / static_cast<double>(bins_) * (highest_ - lowest_);
}

/// One axis for all delays, one grid for all kernels, and limits over the first, the middle and the last epoch.
void AtlasPicture::fitScales() {
    double low = 0.0;
    double high = 1.0;
    bool steps = true;
    grid_ = {1, 1};
    for (const auto& tile : tiles_) {
        const LayerScene& scene = tile->scene;
        if (!scene.hasData()) continue;
        if (tile->isPlane) {
            const QSizeF size(scene.kernelAxes().columns, scene.kernelAxes().rows);
            grid_ = grid_.expandedTo(size);
            continue;
        }
        low = std::min(low, scene.leastDelay());
        high = std::max(high, scene.countsSteps() ? scene.leastDelay() + static_cast<double>(scene.delaySize() - 1)
                                                  : scene.longestDelay());
        steps = steps && scene.countsSteps();
    }
    // A bin for each step, or for so many steps that bars stay apart; whole steps lie in the middle of theirs.
    const double perBin = steps ? std::max(1.0, std::ceil((high - low + 1.0) / kMostBins)) : (high - low) / 40.0;
    bins_ = static_cast<std::size_t>(std::max(1.0, steps ? std::ceil((high - low + 1.0) / perBin) : 40.0));
    lowest_ = steps ? low - 0.5 : low;
    highest_ = steps ? lowest_ + perBin * static_cast<double>(bins_) : high;
    tallest_ = densest_ = 0.0;
    LayerState state;
    std::vector<float> shares;
    for (const auto& tile : tiles_) {
        if (!tile->scene.hasData()) continue;
        const std::vector<double>& epochs = tile->scene.epochs();
        for (const double epoch : {epochs.back(), epochs[epochs.size() / 2], epochs.front()}) {
            tile->scene.stateAt(epoch, state);
            measure(*tile, state, shares);
            double& limit = tile->isPlane ? densest_ : tallest_;
            // A rim where elements pile up may be off its scale: what lies between them is to be seen.
            const auto place = shares.begin() + static_cast<std::ptrdiff_t>((tile->isPlane ? 0.985 : 1.0) *
                                                                            static_cast<double>(shares.size() - 1));
            std::vector<float> sorted = shares;
            std::nth_element(sorted.begin(), sorted.begin() + (place - shares.begin()), sorted.end());
            limit = std::max(limit, static_cast<double>(sorted[static_cast<std::size_t>(place - shares.begin())]));
        }
        if (!tile->isPlane) tile->first = shares;
    }
    if (!(tallest_ > 0.0)) tallest_ = 1.0;
    if (!(densest_ > 0.0)) densest_ = 1.0;
}

void AtlasPicture::histogram(const LayerScene& scene, const LayerState& state, std::vector<float>& shares) const {
    shares.assign(bins_, 0.0F);
    const double perValue = static_cast<double>(bins_) / (highest_ - lowest_);
    const float share = 1.0F / static_cast<float>(std::max<std::size_t>(1, state.count()));
    for (std::size_t i = 0; i < state.count(); ++i) {
        const double bin = (scene.delay(state, i) - lowest_) * perValue;
        if (bin >= 0.0 && bin < static_cast<double>(bins_)) shares[static_cast<std::size_t>(bin)] += share;
    }
}

void AtlasPicture::measure(Tile& tile, const LayerState& state, std::vector<float>& shares) {
    if (!tile.isPlane) return histogram(tile.scene, state, shares);
    tile.density.measure(tile.scene.kernelAxes(), state);
    shares = tile.density.values();
    const float share = 1.0F / static_cast<float>(std::max<std::size_t>(1, state.count()));
    for (float& value : shares) value *= share;
}

const std::vector<float>& AtlasPicture::shares(std::size_t layer) {
    Tile& tile = *tiles_.at(layer);
    if (tile.stale && tile.scene.hasData()) measure(tile, tile.scene.state(), tile.shares);
    tile.stale = false;
    return tile.shares;
}

QRectF AtlasPicture::tileRect(std::size_t layer) const { return tiles_.at(layer)->plot; }

/// So many side by side that tiles are as large as they can be and few places stay empty.
AtlasPicture::Grid AtlasPicture::layOut(const QSizeF& room, double title) const {
    Grid best;
    double most = -1.0;
    const double wide = planes_ > 0 ? grid_.width() / grid_.height() : kWide;
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

void AtlasPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const AxisRoom room = axisRoom(painter);
    const double bar = planes_ > 0 ? colorBarRoom(painter, area.width()) : 0.0;
    const double note = planes_ < tiles_.size() ? QFontMetricsF(painter.font()).height() + 4.0 : 0.0;
    page_ = area.adjusted(kEdge + room.left, kEdge / 2 + note, -kEdge - bar, -kEdge / 2 - room.bottom);
    if (page_.width() < 40 || page_.height() < 40) return;
    plotRect_ = page_;
    const double title = partTitleHeight(painter);
    const Grid grid = layOut(page_.size(), title);
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
        drawTile(painter, tile, column == 0 || !isUniform(), last || !isUniform(), colors);
    }
    painter.restore();
    drawTitles(painter, area, colors);
    if (bar > 0.0)
        drawColorBar(painter, colorBarBeside(page_), ColorMap::magnitude(),
                     {Words::tr("elements per square step, %"), 0.0, 100.0 * densest_, false,
                      [](double v) { return formatNumber(v, 2); }},
                     colors);
}

void AtlasPicture::drawTile(QPainter& painter, Tile& tile, bool left, bool bottom, const ThemeColors& colors) {
    const double title = partTitleHeight(painter);
    const auto index = static_cast<std::size_t>(tile.scene.layer() - tile.scene.run()->layers.data());
    painter.save();
    if (cursor_ && page_.contains(*cursor_) && tile.box.contains(*cursor_)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accentSoft);
        painter.drawRoundedRect(tile.box.adjusted(-3, -1, 3, 3), 4, 4);
    }
    ThemeColors words = colors;
    if (index == current_) words.text = colors.accent;
    painter.save();
    const QFont plain = painter.font();
    painter.setFont(readableFont(plain, 0.95, index == current_));
    painter.setPen(words.text);
    painter.drawText(tile.box, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetricsF(painter.font()).elidedText(tile.name, Qt::ElideLeft, tile.box.width()));
    painter.restore();
    tile.plot = tile.box.adjusted(0, title, 0, 0);
    if (!isUniform()) tile.plot.adjust(axisRoom(painter).left * 0.6, 0, 0, -axisRoom(painter).bottom * 0.6);
    if (!tile.scene.hasData()) {
        drawSentence(painter, tile.plot, colors, Words::tr("cannot be drawn"));
        tile.plot = {};
    } else if (tile.plot.width() >= 8 && tile.plot.height() >= 8) {
        shares(index);
        if (tile.isPlane)
            drawPlane(painter, tile, colors);
        else
            drawBars(painter, tile, colors);
        const DelayUnit unit = delayUnit(tile.scene);
        const double half = 0.5 * grid_.width();
        const Axis across = tile.isPlane ? Axis{{}, -half, half, true, {}}
                                         : Axis{{}, lowest_ * unit.perStep, highest_ * unit.perStep, false, {}};
        const Axis down = tile.isPlane ? Axis{{}, -0.5 * grid_.height(), 0.5 * grid_.height(), true, {}}
                                       : Axis{{}, 100.0 * tallest_ * kAir, 0.0, false, {}};
        if (bottom) drawBottomAxis(painter, tile.plot, across, colors);
        if (left) drawLeftAxis(painter, tile.plot, down, colors);
    }
    painter.restore();
}

void AtlasPicture::drawPlane(QPainter& painter, Tile& tile, const ThemeColors& colors) const {
    const double unit = std::min(tile.plot.width() / grid_.width(), tile.plot.height() / grid_.height());
    QRectF room(QPointF(), grid_ * unit);
    room.moveCenter(tile.plot.center());
    room.moveTop(tile.plot.top());
    tile.plot = room;
    const KernelAxes& axes = tile.scene.kernelAxes();
    // The middle of each kernel, where offsets are 0, lies in the middle of its tile.
    const QPointF zero = room.center();
    const QPointF corner = zero - QPointF(axes.columnOffset + 0.5, axes.rowOffset + 0.5) * unit;
    const QRectF grid(corner, QSizeF(axes.columns, axes.rows) * unit);
    const QImage image = valueImage({tile.shares, static_cast<std::size_t>(tile.density.high()),
                                     static_cast<std::size_t>(tile.density.wide()), 0.0, densest_, false},
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
    const double width = plot.width() / static_cast<double>(bins_);
    const double most = tallest_ * kAir;
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

void AtlasPicture::drawTitles(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    const QFontMetricsF metrics(painter.font());
    const bool mixed = !isUniform();
    const bool delays = planes_ < tiles_.size();
    const LayerScene* scene = nullptr;
    for (const auto& tile : tiles_)
        if (tile->scene.hasData() && (!tile->isPlane || !delays)) scene = &tile->scene;
    if (scene == nullptr) return;
    const QString across = delays ? delayUnit(*scene).title : Words::tr("column, grid steps from the middle");
    const QString down = delays ? Words::tr("share of delays, %") : Words::tr("row, grid steps from the middle");
    painter.save();
    painter.setPen(colors.text);
    painter.drawText(
        QRectF(page_.left(), area.bottom() - metrics.height() - kEdge / 2, page_.width(), metrics.height()),
        Qt::AlignCenter, metrics.elidedText(across, Qt::ElideRight, page_.width()));
    painter.save();
    painter.translate(area.left() + kEdge / 2 + metrics.height() / 2, page_.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-page_.height() / 2, -metrics.height() / 2, page_.height(), metrics.height()),
                     Qt::AlignCenter, metrics.elidedText(down, Qt::ElideRight, page_.height()));
    painter.restore();
    if (delays) {
        painter.setPen(colors.subtle);
        QString words = epochs_.size() > 1
                            ? Words::tr("Filled: now. Line: at epoch %1.").arg(formatNumber(epochs_.front(), 6))
                            : QString();
        if (mixed) words += QLatin1Char(' ') + Words::tr("Grids: density of positions, steps from the middle.");
        painter.drawText(QRectF(page_.left(), area.top() + kEdge / 2, page_.width(), metrics.height()),
                         Qt::AlignRight | Qt::AlignTop,
                         metrics.elidedText(words.trimmed(), Qt::ElideRight, page_.width()));
    }
    painter.restore();
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
    return static_cast<std::size_t>(tile->scene.layer() - tile->scene.run()->layers.data());
}

QString AtlasPicture::reading(const QPointF& where) const {
    const Tile* tile = tileAt(where);
    if (tile == nullptr) return {};
    const Layer& layer = *tile->scene.layer();
    QString text = QString::fromStdString(printable(layer.name));
    if (!tile->plot.contains(where) || tile->shares.empty()) return Words::tr("%1 · click to go in").arg(text);
    const double x = (where.x() - tile->plot.left()) / tile->plot.width();
    if (!tile->isPlane) {
        const auto bin = std::min(bins_ - 1, static_cast<std::size_t>(std::max(0.0, x) * static_cast<double>(bins_)));
        return Words::tr("%1 · %2: %3 % of elements · click to go in")
            .arg(text, delayText(tile->scene, valueOf(bin)),
                 formatNumber(100.0 * static_cast<double>(tile->shares[bin]), 3));
    }
    const KernelAxes& axes = tile->scene.kernelAxes();
    const double unit = tile->plot.width() / grid_.width();
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

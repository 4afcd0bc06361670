// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/kernel_picture.h"

#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/mark_legend.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace dclscope {
namespace {

constexpr double kMargin = 14.0;    ///< around the whole picture
constexpr double kDiscShare = 0.46; ///< radius of the heaviest disc in grid steps
constexpr double kSmallestRadius = 1.1;
constexpr double kSmallestInCells = 2.2; ///< radius of the heaviest disc where many kernels share the picture
constexpr double kPickDistance = 14.0;   ///< how near the cursor must come

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::KernelPicture)
};

} // namespace

void KernelPicture::look(const ViewState& state) {
    const View view = state.view.value_or(View::Overlay);
    view_ = view == View::Channels || view == View::Channel ? view : View::Overlay;
    wanted_ = {state.out, state.in};
    spread_ = state.spread;
    trails_ = state.trails;
    setPins(state.pins);
    setHiddenAxis(state.hidden);
    confinePlace();
}

void KernelPicture::confinePlace() {
    place_ = wanted_;
    if (scene_.outChannels() > 0) place_.out = std::min(place_.out, scene_.outChannels() - 1);
    if (scene_.inChannels() > 0) place_.in = std::min(place_.in, scene_.inChannels() - 1);
}

QString KernelPicture::subject() const {
    const std::size_t pairs = scene_.outChannels() * scene_.inChannels();
    const std::size_t first = place_.out * scene_.inChannels() + place_.in;
    if (view_ == View::Channels)
        return Words::tr("kernels %1–%2 of %3").arg(first + 1).arg(std::min(first + kCellsPerPage, pairs)).arg(pairs);
    if (view_ == View::Channel) return Words::tr("output %1, input %2").arg(place_.out).arg(place_.in);
    return pairs == 1 ? Words::tr("its only kernel") : Words::tr("all %1 kernels over one another").arg(pairs);
}

QString KernelPicture::hiddenAxis() const {
    if (!axes().hidden) return {};
    return Words::tr("%1 is not drawn: its %2 steps lie over one another")
        .arg(axisName(*scene_.layer(), *axes().hidden))
        .arg(axes().hiddenSteps);
}

void KernelPicture::runChanged() {
    if (scene_.layer() != nullptr) confinePlace();
}

QString KernelPicture::whyEmpty() const {
    if (learnedAxes(scene_.layer()->kind.value) >= 2) return {};
    return Words::tr("This layer learns delays along one axis. Its matrix, ridgeline and receptive field show them.");
}

KernelPicture::Cells KernelPicture::layOut(const QRectF& area) const {
    Cells cells;
    const double wide = axes().columns;
    const double high = axes().rows;
    if (view_ != View::Channels) {
        cells.whole = scales_.kernel.translated(axes().columnOffset, axes().rowOffset);
        return cells;
    }
    const std::size_t pairs = scene_.outChannels() * scene_.inChannels();
    cells.first = std::min(place_.out * scene_.inChannels() + place_.in, pairs - 1);
    cells.count = std::min(pairs - cells.first, kCellsPerPage);
    cells.gap = 1.0 + 0.12 * std::max(wide, high);
    const double cellWide = wide + cells.gap;
    const double cellHigh = high + cells.gap;
    const double ideal =
        std::sqrt(static_cast<double>(cells.count) * area.width() / std::max(1.0, area.height()) * cellHigh / cellWide);
    cells.across = std::clamp(static_cast<std::size_t>(std::ceil(ideal)), std::size_t{1}, cells.count);
    const std::size_t down = (cells.count + cells.across - 1) / cells.across;
    cells.whole = QRectF(-0.5 - cells.gap / 2, -0.5 - cells.gap / 2, cellWide * static_cast<double>(cells.across),
                         cellHigh * static_cast<double>(down));
    return cells;
}

QPointF KernelPicture::cellOrigin(const Cells& cells, std::size_t cell) const {
    return {static_cast<double>(cell % cells.across) * (axes().columns + cells.gap),
            static_cast<double>(cell / cells.across) * (axes().rows + cells.gap)};
}

QPointF KernelPicture::toScreen(const QPointF& grid) const {
    return plotRect_.topLeft() + (grid - visible_.topLeft()) * unit_;
}

double KernelPicture::largestRadius() const {
    if (view_ == View::Channels) return std::max(kDiscShare * unit_, kSmallestInCells);
    if (view_ == View::Channel) return kDiscShare * unit_;
    // The more elements share a grid step, the smaller their discs.
    const double side = 2.0 * scales_.reach + 1.0;
    const double perStep = static_cast<double>(scene_.state().count()) / (side * side);
    return kDiscShare * unit_ * std::min(1.0, 1.1 / std::sqrt(std::max(perStep, 1e-6)));
}

double KernelPicture::radiusOf(double weight, double largest) const {
    const double share = std::isfinite(weight) ? std::min(1.0, std::fabs(weight) / scales_.weight) : 0.0;
    return std::max(kSmallestRadius, largest * std::sqrt(std::max(share, 0.03)));
}

void KernelPicture::placeDots() {
    const LayerState& state = scene_.state();
    const std::size_t perPair = scene_.elementsPerPair();
    std::size_t count = state.count();
    dots_.first = 0;
    if (view_ == View::Channel) {
        dots_.first = scene_.firstElement(place_.out, place_.in);
        count = perPair;
    } else if (view_ == View::Channels) {
        dots_.first = cells_.first * perPair;
        count = cells_.count * perPair;
    }
    dots_.centres.resize(count);
    dots_.radii.resize(count);
    const double largest = largestRadius();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t index = dots_.first + i;
        const QPointF origin = view_ == View::Channels ? cellOrigin(cells_, i / perPair) : QPointF();
        dots_.centres[i] = toScreen(origin + gridPoint(axes(), state, index));
        dots_.radii[i] = static_cast<float>(radiusOf(static_cast<double>(state.weights[index]), largest));
    }
}

void KernelPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const AxisRoom room = axisRoom(painter);
    const bool withAxes = view_ != View::Channels;
    const QString hidden = hiddenAxis();
    const double top = hidden.isEmpty() ? 0.0 : QFontMetricsF(painter.font()).height() + 6.0;
    const QRectF inside = area.adjusted(kMargin + (withAxes ? room.left : 0.0), kMargin + top,
                                        -kMargin - colorBarRoom(painter, area.width()),
                                        -kMargin / 2 - room.bottom - colorLineRoom(painter, area.width()));
    if (inside.width() < 20 || inside.height() < 20) return;
    cells_ = layOut(inside);
    const double fit = std::min(inside.width() / cells_.whole.width(), inside.height() / cells_.whole.height());
    const QSizeF size = cells_.whole.size() * fit;
    plotRect_ = QRectF(inside.center() - QPointF(size.width() / 2, size.height() / 2), size);
    visible_ = visiblePart(zoom, cells_.whole);
    unit_ = plotRect_.width() / visible_.width();
    placeDots();

    painter.save();
    painter.setClipRect(plotRect_, Qt::IntersectClip);
    if (view_ == View::Overlay && spread_) drawDensity(painter, colors);
    drawGround(painter, colors);
    drawElements(painter, colors);
    if (view_ == View::Channels) drawCellNames(painter, colors);
    painter.restore();
    drawAxes(painter, colors, area);
    drawLegend(painter, colors, area);
    painter.setPen(colors.subtle);
    painter.drawText(QRectF(area.left() + kMargin, area.top() + 8.0, area.width() - 2 * kMargin, top),
                     Qt::AlignHCenter | Qt::AlignTop,
                     QFontMetricsF(painter.font()).elidedText(hidden, Qt::ElideRight, area.width() - 2 * kMargin));
}

void KernelPicture::drawGround(QPainter& painter, const ThemeColors& colors) const {
    painter.setBrush(Qt::NoBrush);
    if (view_ == View::Channels) {
        painter.setPen(QPen(colors.grid, 1.0));
        painter.setBrush(colors.dark ? colors.panel : colors.plot);
        for (std::size_t k = 0; k < cells_.count; ++k) {
            const QPointF corner = toScreen(cellOrigin(cells_, k) - QPointF(0.5, 0.5));
            painter.drawRect(QRectF(corner, QSizeF(axes().columns, axes().rows) * unit_));
        }
        return;
    }
    const QRectF grid = frameRect();
    QColor line = colors.grid;
    if (view_ == View::Overlay) line.setAlpha(120);
    painter.setPen(QPen(line, 1.0));
    if (unit_ >= 6.0) {
        for (int c = 1; c < axes().columns; ++c) {
            const double x = grid.left() + c * unit_;
            painter.drawLine(QPointF(x, grid.top()), QPointF(x, grid.bottom()));
        }
        for (int r = 1; r < axes().rows; ++r) {
            const double y = grid.top() + r * unit_;
            painter.drawLine(QPointF(grid.left(), y), QPointF(grid.right(), y));
        }
    }
    painter.setPen(QPen(colors.axis, 1.0));
    painter.drawRect(grid);
    QPen middle(colors.axis, 1.0, Qt::DotLine);
    painter.setPen(middle);
    const QPointF zero = toScreen({axes().columnOffset, axes().rowOffset});
    painter.drawLine(QPointF(zero.x(), grid.top()), QPointF(zero.x(), grid.bottom()));
    painter.drawLine(QPointF(grid.left(), zero.y()), QPointF(grid.right(), zero.y()));
}

QRectF KernelPicture::frameRect() const {
    if (view_ == View::Channels) return plotRect_;
    return {toScreen({-0.5, -0.5}), QSizeF(axes().columns, axes().rows) * unit_};
}

std::optional<QPointF> KernelPicture::discCentre(std::size_t index) const {
    if (plotRect_.isEmpty() || index < dots_.first || index - dots_.first >= dots_.centres.size()) return std::nullopt;
    return dots_.centres[index - dots_.first];
}

std::optional<std::size_t> KernelPicture::elementAt(const QPointF& where) const {
    if (plotRect_.isEmpty()) return std::nullopt;
    double best = kPickDistance * kPickDistance;
    std::optional<std::size_t> nearest;
    for (std::size_t i = 0; i < dots_.centres.size(); ++i) {
        const QPointF d = dots_.centres[i] - where;
        const double distance = d.x() * d.x() + d.y() * d.y();
        if (distance >= best) continue;
        best = distance;
        nearest = dots_.first + i;
    }
    return nearest;
}

std::optional<ChannelPlace> KernelPicture::placeAt(const QPointF& where) const {
    if (view_ != View::Channels || plotRect_.isEmpty() || !plotRect_.contains(where)) return std::nullopt;
    const QPointF grid = visible_.topLeft() + (where - plotRect_.topLeft()) / unit_ - cells_.whole.topLeft();
    const auto column = static_cast<std::size_t>(std::max(0.0, grid.x() / (axes().columns + cells_.gap)));
    const auto row = static_cast<std::size_t>(std::max(0.0, grid.y() / (axes().rows + cells_.gap)));
    const std::size_t cell = row * cells_.across + column;
    if (column >= cells_.across || cell >= cells_.count) return std::nullopt;
    const std::size_t pair = cells_.first + cell;
    return ChannelPlace{pair / scene_.inChannels(), pair % scene_.inChannels()};
}

QString KernelPicture::reading(const QPointF& where) const {
    const auto index = elementAt(where);
    if (!index) return {};
    const LayerState& state = scene_.state();
    const ElementAddress address = scene_.address(*index);
    QString text = Words::tr("out %1, in %2, element %3").arg(address.out).arg(address.in).arg(address.element);
    const bool wide = state.sigmas.size() == state.positions.size();
    QStringList offsets;
    QStringList sigmas;
    const auto at = [&](const std::vector<float>& values, std::size_t axis) {
        return formatFixed(static_cast<double>(values[axis * state.count() + *index]), 2);
    };
    const auto addAxis = [&](std::size_t axis) {
        offsets << Words::tr("%1 offset %2").arg(axisWord(*scene_.layer(), axis), at(state.positions, axis));
        if (wide) sigmas << at(state.sigmas, axis);
    };
    addAxis(axes().columnAxis);
    addAxis(axes().rowAxis);
    if (axes().hidden) addAxis(*axes().hidden);
    text += QStringLiteral(" · ") + offsets.join(QStringLiteral(", "));
    if (wide) text += Words::tr(" · sigma %1").arg(sigmas.join(QStringLiteral(" × ")));
    return text + Words::tr(" · weight %1").arg(formatNumber(static_cast<double>(state.weights[*index])));
}

QStringList KernelPicture::caption(const QFontMetricsF& metrics, double width) const {
    const Layer& layer = *scene_.layer();
    const QString kernels = Words::tr("%1 of %2 kernels, each %3 × %4 grid steps")
                                .arg(cells_.count)
                                .arg(scene_.outChannels() * scene_.inChannels())
                                .arg(axes().rows)
                                .arg(axes().columns);
    const QString directions =
        Words::tr("across: %1, down: %2").arg(axisName(layer, axes().columnAxis), axisName(layer, axes().rowAxis));
    const QString together = Words::tr("%1; %2").arg(kernels, directions);
    if (metrics.horizontalAdvance(together) <= width) return {together};
    return {kernels, directions};
}

void KernelPicture::drawAxes(QPainter& painter, const ThemeColors& colors, const QRectF& area) const {
    if (view_ == View::Channels) {
        painter.setPen(colors.subtle);
        const QFontMetricsF metrics(painter.font());
        QRectF line(area.left() + kMargin, plotRect_.bottom() + 6, area.width() - 2 * kMargin, metrics.height());
        for (const QString& text : caption(metrics, line.width())) {
            painter.drawText(line, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, line.width()));
            line.translate(0.0, metrics.height());
        }
        return;
    }
    drawAxesAt(painter, plotRect_, colors);
}

void KernelPicture::drawAxesAt(QPainter& painter, const QRectF& plot, const ThemeColors& colors) const {
    const Layer& layer = *scene_.layer();
    const auto title = [&](std::size_t axis) {
        return Words::tr("%1, grid steps from the middle").arg(axisName(layer, axis));
    };
    Axis columns{title(axes().columnAxis),
                 visible_.left() - axes().columnOffset,
                 visible_.right() - axes().columnOffset,
                 true,
                 {}};
    Axis rows{title(axes().rowAxis), visible_.top() - axes().rowOffset, visible_.bottom() - axes().rowOffset, true, {}};
    drawBottomAxis(painter, plot, columns, colors);
    drawLeftAxis(painter, plot, rows, colors);
}

void KernelPicture::drawLegend(QPainter& painter, const ThemeColors& colors, const QRectF& area) const {
    const double limit = scales_.weight;
    if (colorBarRoom(painter, area.width()) <= 0.0)
        return drawColorLine(painter, area, plotRect_, colorEnds(-limit, limit), colors);
    const QRectF bar = colorBarBeside(plotRect_);
    drawColorBar(
        painter, bar, ColorMap::diverging(colors.dark),
        {Words::tr("weight, as colour and area"), -limit, limit, false, [](double v) { return formatNumber(v, 2); }},
        colors);
    const bool overlay = view_ == View::Overlay;
    drawMarkLegend(painter, bar, area.bottom() - kMargin, {hasFootprints(), trailEpochs(), spread_ && overlay}, colors,
                   area.right() - 2.0);
}

void KernelPicture::drawCellNames(QPainter& painter, const ThemeColors& colors) const {
    const double side = axes().columns * unit_;
    if (side < 64.0) return;
    painter.setFont(readableFont(painter.font(), 0.85));
    painter.setPen(colors.subtle);
    for (std::size_t k = 0; k < cells_.count; ++k) {
        const QPointF corner = toScreen(cellOrigin(cells_, k) - QPointF(0.5, 0.5));
        const QRectF box(corner + QPointF(4, 2), QSizeF(side - 8, 20));
        if (!box.intersects(plotRect_)) continue;
        const std::size_t pair = cells_.first + k;
        const QString name =
            scene_.inChannels() == 1
                ? QString::number(pair)
                : QStringLiteral("%1 · %2").arg(pair / scene_.inChannels()).arg(pair % scene_.inChannels());
        painter.drawText(box, Qt::AlignLeft | Qt::AlignTop, name);
    }
}

} // namespace dclscope

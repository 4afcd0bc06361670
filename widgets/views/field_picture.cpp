// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/field_picture.h"

#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"
#include "widgets/views/mark_legend.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kMargin = 14.0;
constexpr double kPickDistance = 14.0;
constexpr double kSmallestRadius = 1.4;
constexpr double kLargestRadius = 9.0;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::FieldPicture)
};

} // namespace

void FieldPicture::look(const ViewState& state) {
    neuron_ = state.out;
    spread_ = state.spread;
    setPins(state.pins);
}

std::size_t FieldPicture::neuron() const noexcept {
    return scene_.outChannels() == 0 ? neuron_ : std::min(neuron_, scene_.outChannels() - 1);
}

QString FieldPicture::subject() const { return Words::tr("receptive field of %1").arg(scene_.neuronName(neuron())); }

QString FieldPicture::whyEmpty() const { return whyNoDelays(*scene_.layer()); }

QPointF FieldPicture::markAt(std::size_t index) const {
    const double delay = scene_.delay(scene_.state(), index);
    const double x = scene_.hasOffsets() ? delay : -delay;
    const double y = static_cast<double>(scene_.inChannels() - 1 - scene_.address(index).in) + 0.5;
    return {plotRect_.left() + (x - visible_.left()) / visible_.width() * plotRect_.width(),
            plotRect_.top() + (y - visible_.top()) / visible_.height() * plotRect_.height()};
}

std::optional<QPointF> FieldPicture::markCentre(std::size_t index) const {
    if (plotRect_.isEmpty() || index >= scene_.state().count() || scene_.address(index).out != neuron())
        return std::nullopt;
    return markAt(index);
}

void FieldPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const AxisRoom room = axisRoom(painter);
    const QRectF plot = area.adjusted(kMargin + room.left, kMargin, -kMargin - colorBarRoom(painter, area.width()),
                                      -kMargin / 2 - room.bottom - colorLineRoom(painter, area.width()));
    if (plot.width() < 20 || plot.height() < 20) return;
    plotRect_ = plot;
    // A step of air, or as much where delays count no steps.
    const double longest = scales_.longestDelay(delayUnit(scene_).perStep);
    const double air = scene_.countsSteps() ? 1.0 : 0.04 * longest;
    const double left = scene_.hasOffsets() ? -std::floor((longest + 1.0) / 2.0) - air : -longest - air;
    visible_ = visiblePart(zoom, QRectF(left, 0.0, longest + 2.0 * air, static_cast<double>(scene_.inChannels())));
    drawFrame(painter, colors, area);
    painter.save();
    painter.setClipRect(plot, Qt::IntersectClip);
    raster_.run(painter, plot, [&](SoftPainter& canvas) { paintMarks(canvas, colors); });
    for (const std::size_t element : pinned())
        if (const auto centre = markCentre(element)) drawPin(painter, *centre, 5.0, element, colors);
    if (cursor_)
        if (const auto chosen = elementAt(*cursor_)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colors.accent, 2.0));
            painter.drawEllipse(markAt(*chosen), kLargestRadius, kLargestRadius);
        }
    painter.restore();
}

/// Delays that are stored as such are spread by no interpolation.
bool FieldPicture::spreads() const { return spread_ && scene_.layer()->delays != DelayMap::Stored; }

void FieldPicture::paintMarks(SoftPainter& canvas, const ThemeColors& colors) const {
    const LayerState& state = scene_.state();
    const ColorMap& map = ColorMap::diverging(colors.dark);
    const double limit = scales_.weight;
    const double stepWidth = plotRect_.width() / visible_.width();
    const double rowHeight = plotRect_.height() / visible_.height();
    const Profile profile = scene_.layer()->version.value == Version::gauss ? Profile::Gauss : Profile::Triangle;
    const bool known = state.sigmas.size() == state.positions.size();
    const std::size_t first = scene_.firstElement(neuron(), 0);
    const std::size_t count = scene_.inChannels() * scene_.elementsPerPair();
    const auto shareOf = [&](std::size_t i) {
        return std::min(1.0, std::fabs(static_cast<double>(state.weights[i])) / limit);
    };
    for (std::size_t i = first; i < first + count; ++i) {
        const double sigma = known ? static_cast<double>(state.sigmas[i]) : 1.0;
        const QSizeF widths(sigma * stepWidth, std::max(1.0, rowHeight * (profile == Profile::Gauss ? 0.3 : 0.6)));
        if (spreads() && shareOf(i) > 0.02)
            canvas.spot(markAt(i), widths, profile, map.signedRgb(static_cast<double>(state.weights[i]), limit),
                        0.5 * shareOf(i));
    }
    const double largest = std::clamp(0.46 * rowHeight, 3.2, kLargestRadius);
    for (std::size_t i = first; i < first + count; ++i) {
        const double radius = std::max(kSmallestRadius, largest * std::sqrt(shareOf(i)));
        canvas.disc(markAt(i), radius, map.signedRgb(static_cast<double>(state.weights[i]), limit), 0.96,
                    colors.text.rgb(), radius > 3.0 ? 0.38 : 0.2);
    }
}

void FieldPicture::drawAxesAt(QPainter& painter, const QRectF& plot, const ThemeColors& colors) const {
    const DelayUnit unit = delayUnit(scene_);
    const bool offsets = scene_.hasOffsets();
    const Axis time{offsets ? unit.title
                            : Words::tr("delay (%1), the past at the left and now at the right").arg(unit.name),
                    visible_.left() * unit.perStep, visible_.right() * unit.perStep, false,
                    [offsets](double v) { return formatNumber(offsets ? v : std::fabs(v), 6); }};
    const double top = static_cast<double>(scene_.inChannels()) - 0.5;
    const Axis channels{Words::tr("input channel"), top - visible_.top(), top - visible_.bottom(), true, {}};
    drawBottomAxis(painter, plot, time, colors, true);
    drawLeftAxis(painter, plot, channels, colors);
    dclscope::drawFrame(painter, plot, colors);
}

void FieldPicture::drawFrame(QPainter& painter, const ThemeColors& colors, const QRectF& area) const {
    drawAxesAt(painter, plotRect_, colors);
    const double limit = scales_.weight;
    if (colorBarRoom(painter, area.width()) <= 0.0)
        return drawColorLine(painter, area, plotRect_, colorEnds(-limit, limit), colors);
    const QRectF bar = colorBarBeside(plotRect_);
    drawColorBar(painter, bar, ColorMap::diverging(colors.dark),
                 {Words::tr("weight"), -limit, limit, false, [](double v) { return formatNumber(v, 2); }}, colors);
    drawMarkLegend(painter, bar, area.bottom() - kMargin, {spreads()}, colors);
}

std::optional<std::size_t> FieldPicture::elementAt(const QPointF& where) const {
    if (plotRect_.isEmpty() || !scene_.hasData()) return std::nullopt;
    double best = kPickDistance * kPickDistance;
    std::optional<std::size_t> nearest;
    const std::size_t first = scene_.firstElement(neuron(), 0);
    for (std::size_t i = first; i < first + scene_.inChannels() * scene_.elementsPerPair(); ++i) {
        const QPointF d = markAt(i) - where;
        const double distance = d.x() * d.x() + d.y() * d.y();
        if (distance >= best) continue;
        best = distance;
        nearest = i;
    }
    return nearest;
}

QString FieldPicture::reading(const QPointF& where) const {
    const auto index = elementAt(where);
    if (!index) return {};
    const LayerState& state = scene_.state();
    const ElementAddress address = scene_.address(*index);
    QString text = Words::tr("%1, input %2").arg(scene_.neuronName(address.out)).arg(address.in);
    if (scene_.elementsPerPair() > 1) text += Words::tr(", element %1").arg(*index % scene_.elementsPerPair());
    text += (scene_.hasOffsets() ? Words::tr(" · offset %1") : Words::tr(" · delay %1"))
                .arg(delayText(scene_, scene_.delay(state, *index)));
    if (state.sigmas.size() == state.positions.size())
        text += Words::tr(" · sigma %1 steps").arg(formatFixed(static_cast<double>(state.sigmas[*index]), 2));
    return text + Words::tr(" · weight %1").arg(formatNumber(static_cast<double>(state.weights[*index])));
}

} // namespace dclscope

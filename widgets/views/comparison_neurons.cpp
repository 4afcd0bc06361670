// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/comparison_neurons.h"

#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kNeuronsMargin = 14.0;
constexpr double kPixelsPerEnd = 5.0; ///< closer bars have no dots at their ends

struct NeuronPairWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::ComparisonNeurons)
};

} // namespace

ComparisonNeurons::ComparisonNeurons(const NeuronPicture& a, const NeuronPicture& b)
    : ComparisonDifference(a, b), first_(a), second_(b) {}

QString ComparisonNeurons::caption() const {
    return NeuronPairWords::tr("from A to B, a bar per neuron: longer or shorter delays");
}

double ComparisonNeurons::delayIn(const NeuronPicture& side, std::size_t neuron) {
    const LayerScene& scene = side.scene();
    return scene.delay(scene.state(), neuron) * delayUnit(scene).perStep;
}

double ComparisonNeurons::yOf(double delay) const { return plotRect_.bottom() - delay / most_ * plotRect_.height(); }

void ComparisonNeurons::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const AxisRoom room = axisRoom(painter);
    const double note = painter.fontMetrics().height();
    plotRect_ = area.adjusted(kNeuronsMargin + room.left, kNeuronsMargin + note, -kNeuronsMargin,
                              -kNeuronsMargin / 2 - room.bottom);
    if (plotRect_.width() < 20 || plotRect_.height() < 20) {
        plotRect_ = {};
        return;
    }
    const DelayUnit unit = delayUnit(first_.scene());
    most_ = NeuronPicture::kHeadroom * first_.longest() * unit.perStep;
    visible_ = visiblePart(zoom, {0, 0, static_cast<double>(first_.neurons()), 1.0});
    drawLeftAxis(painter, plotRect_, {unit.title, most_, 0.0, false, {}}, colors, true);
    painter.save();
    painter.setClipRect(plotRect_.adjusted(-1, -5, 1, 5), Qt::IntersectClip);
    drawBars(painter, colors);
    painter.restore();
    drawFrame(painter, plotRect_, colors);
    Axis bottom{
        NeuronPairWords::tr("neurons, in the order of A"), visible_.left() - 0.5, visible_.right() - 0.5, true, {}};
    if (plotRect_.width() / visible_.width() >= NeuronPicture::kPixelsPerName)
        bottom.label = [this](double place) {
            const auto at = static_cast<std::size_t>(std::max(0.0, place));
            return at < first_.neurons() ? QString::number(first_.neuronAt(at)) : QString();
        };
    drawBottomAxis(painter, plotRect_, bottom, colors);
}

void ComparisonNeurons::drawBars(QPainter& painter, const ThemeColors& colors) const {
    const double step = plotRect_.width() / visible_.width();
    const auto marked = cursor_ ? neuronUnder(*cursor_) : std::nullopt;
    const ColorMap& map = ColorMap::diverging(colors.dark);
    const std::size_t neurons = std::min(first_.neurons(), second_.neurons());
    for (auto place = static_cast<std::size_t>(visible_.left()); place < neurons; ++place) {
        const std::size_t neuron = first_.neuronAt(place);
        const double x = plotRect_.left() + (static_cast<double>(place) + 0.5 - visible_.left()) * step;
        if (x > plotRect_.right() + step) break;
        const double from = yOf(delayIn(first_, neuron));
        const double to = yOf(delayIn(second_, neuron));
        if (!std::isfinite(from) || !std::isfinite(to)) continue;
        const QColor color =
            marked == neuron ? colors.warning : QColor::fromRgb(map.signedRgb(from - to > 0 ? 1 : -1, 1));
        const double width = std::clamp(0.5 * step, 1.0, 5.0);
        painter.fillRect(QRectF(QPointF(x - width / 2, std::min(from, to)), QSizeF(width, std::fabs(from - to))),
                         color);
        if (step < kPixelsPerEnd) continue;
        const double radius = std::min(3.5, 0.35 * step);
        painter.setPen(Qt::NoPen);
        painter.setBrush(firstSideColor(colors));
        painter.drawEllipse(QPointF(x, from), 0.7 * radius, 0.7 * radius);
        painter.setBrush(secondSideColor(colors));
        painter.drawEllipse(QPointF(x, to), radius, radius);
    }
}

std::optional<std::size_t> ComparisonNeurons::neuronUnder(const QPointF& where) const {
    if (plotRect_.isEmpty() || !plotRect_.contains(where) || first_.neurons() == 0) return std::nullopt;
    const double place = visible_.left() + (where.x() - plotRect_.left()) / plotRect_.width() * visible_.width();
    return first_.neuronAt(std::min(first_.neurons() - 1, static_cast<std::size_t>(std::max(0.0, place))));
}

QString ComparisonNeurons::readingAt(const QPointF& where) const {
    const auto neuron = neuronUnder(where);
    if (!neuron || *neuron >= second_.neurons()) return {};
    const double difference = differenceAt(*neuron);
    return NeuronPairWords::tr("neuron %1 · %2 %3")
        .arg(*neuron)
        .arg((difference > 0.0 ? QStringLiteral("+") : QString()) + formatNumber(difference),
             delayUnit(first_.scene()).name);
}

} // namespace dclscope

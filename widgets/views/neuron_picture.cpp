// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/neuron_picture.h"

#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace dclscope {
namespace {

constexpr double kMargin = 14.0;
constexpr double kPixelsPerDot = 8.0; ///< closer stems have no dots

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::NeuronPicture)
};

} // namespace

QString NeuronPicture::subject() const {
    const bool dendrite = scene_.layer() != nullptr && scene_.layer()->place == Place::Dendrite;
    return dendrite ? Words::tr("delay of each neuron's dendrite") : Words::tr("delay of each neuron's axon");
}

QString NeuronPicture::whyEmpty() const { return whyNoDelays(*scene_.layer()); }

void NeuronPicture::runChanged() {
    order_.clear();
    longest_ = 0.0;
    if (!scene_.hasData()) return;
    LayerState state;
    const std::vector<double>& epochs = scene_.epochs();
    for (const std::size_t step : std::array{std::size_t{0}, epochs.size() / 2, epochs.size() - 1}) {
        scene_.stateAt(epochs[step], state);
        for (std::size_t i = 0; i < state.count(); ++i)
            if (const double delay = scene_.delay(state, i); std::isfinite(delay)) longest_ = std::max(longest_, delay);
    }
    if (longest_ <= 0.0) longest_ = 1.0;
    scene_.stateAt(epochs.front(), first_);
    order_.resize(state.count());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    // What is no number comes last.
    const auto rank = [&](std::size_t neuron) {
        const double delay = scene_.delay(state, neuron);
        return std::isfinite(delay) ? delay : std::numeric_limits<double>::infinity();
    };
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
}

void NeuronPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const AxisRoom room = axisRoom(painter);
    const double note = QFontMetricsF(painter.font()).height();
    plotRect_ = area.adjusted(kMargin + room.left, kMargin + note, -kMargin, -kMargin / 2 - room.bottom);
    if (plotRect_.width() < 20 || plotRect_.height() < 20) {
        plotRect_ = {};
        return;
    }
    visible_ = visiblePart(zoom, {0, 0, static_cast<double>(order_.size()), 1.0});
    visible_.setTop(0.0);
    visible_.setHeight(1.0);
    const DelayUnit unit = delayUnit(scene_);
    drawLeftAxis(painter, plotRect_, {unit.title, kHeadroom * longest_ * unit.perStep, 0.0, false, {}}, colors, true);
    painter.save();
    painter.setClipRect(plotRect_.adjusted(-1, -5, 1, 5));
    drawStems(painter, colors);
    drawPins(painter, colors);
    painter.restore();
    drawFrame(painter, plotRect_, colors);
    const QString title = scene_.epochs().size() > 1
                              ? Words::tr("neurons, sorted by their delay in the last checkpoint")
                              : Words::tr("neurons, sorted by their delay");
    Axis bottom{title, visible_.left() - 0.5, visible_.right() - 0.5, true, {}};
    if (plotRect_.width() / visible_.width() >= kPixelsPerName)
        bottom.label = [this](double place) {
            const auto at = static_cast<std::size_t>(std::max(0.0, place));
            return at < order_.size() ? QString::number(order_[at]) : QString();
        };
    drawBottomAxis(painter, plotRect_, bottom, colors);
    if (scene_.epochs().size() < 2) return;
    painter.setPen(colors.subtle);
    painter.drawText(QRectF(plotRect_.left(), area.top() + kMargin / 2, plotRect_.width(), note),
                     Qt::AlignLeft | Qt::AlignVCenter, Words::tr("grey: where each delay was at first"));
}

QPointF NeuronPicture::tipOf(const LayerState& state, std::size_t place) const {
    const double x = (static_cast<double>(place) + 0.5 - visible_.left()) / visible_.width();
    const double y = scene_.delay(state, order_[place]) / (kHeadroom * longest_);
    return {plotRect_.left() + x * plotRect_.width(), plotRect_.bottom() - y * plotRect_.height()};
}

void NeuronPicture::drawStems(QPainter& painter, const ThemeColors& colors) const {
    const double step = plotRect_.width() / visible_.width();
    const bool dots = step >= kPixelsPerDot;
    const bool moves = scene_.epochs().size() > 1 && first_.count() == order_.size();
    const auto marked = cursor_ ? placeUnder(*cursor_) : std::nullopt;
    for (auto place = static_cast<std::size_t>(visible_.left()); place < order_.size(); ++place) {
        const QPointF tip = tipOf(scene_.state(), place);
        if (tip.x() > plotRect_.right() + step) break;
        if (!std::isfinite(tip.y())) continue;
        const QColor color = marked == place ? colors.warning : colors.accent;
        if (dots) {
            painter.setPen(QPen(color, std::clamp(step * 0.35, 1.0, 4.0), Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(tip.x(), plotRect_.bottom()), tip);
        } else { // side by side: thin stems would make patterns of their own
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.fillRect(QRectF(tip.x() - step / 2, tip.y(), std::max(1.0, step), plotRect_.bottom() - tip.y()),
                             color);
            painter.setRenderHint(QPainter::Antialiasing);
        }
        if (moves) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.subtle);
            painter.drawEllipse(tipOf(first_, place), std::clamp(step * 0.25, 0.8, 2.5),
                                std::clamp(step * 0.25, 0.8, 2.5));
        }
        if (!dots) continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(tip, std::min(4.5, step * 0.38), std::min(4.5, step * 0.38));
    }
}

void NeuronPicture::drawPins(QPainter& painter, const ThemeColors& colors) const {
    for (const std::size_t neuron : pinned())
        if (const auto tip = pointOf(neuron)) drawPin(painter, *tip, 4.0, neuron, colors);
}

std::optional<QPointF> NeuronPicture::pointOf(std::size_t neuron) const {
    const auto place = std::find(order_.begin(), order_.end(), neuron);
    if (plotRect_.isEmpty() || place == order_.end()) return std::nullopt;
    const QPointF tip = tipOf(scene_.state(), static_cast<std::size_t>(place - order_.begin()));
    const bool shown = std::isfinite(tip.y()) && tip.x() >= plotRect_.left() && tip.x() <= plotRect_.right();
    return shown ? std::optional(tip) : std::nullopt;
}

std::optional<std::size_t> NeuronPicture::elementAt(const QPointF& where) const {
    const auto place = placeUnder(where);
    return place ? std::optional(order_[*place]) : std::nullopt;
}

void NeuronPicture::standBeside(Picture& second) {
    auto* other = dynamic_cast<NeuronPicture*>(&second);
    if (other == nullptr) return;
    const double perStep = delayUnit(scene_).perStep;
    const double othersPerStep = delayUnit(other->scene_).perStep;
    const double longest = std::max(longest_ * perStep, other->longest_ * othersPerStep); // as it is written
    longest_ = longest / perStep;
    other->longest_ = longest / othersPerStep;
    if (other->order_.size() == order_.size()) other->order_ = order_;
}

std::optional<std::size_t> NeuronPicture::placeUnder(const QPointF& where) const {
    if (order_.empty() || plotRect_.isEmpty() || !plotRect_.contains(where)) return std::nullopt;
    const double x = visible_.left() + (where.x() - plotRect_.left()) / plotRect_.width() * visible_.width();
    return std::min(order_.size() - 1, static_cast<std::size_t>(std::max(0.0, x)));
}

QString NeuronPicture::reading(const QPointF& where) const {
    const auto place = placeUnder(where);
    if (!place) return {};
    const std::size_t neuron = order_[*place];
    QString text =
        Words::tr("neuron %1 · delay %2").arg(neuron).arg(delayText(scene_, scene_.delay(scene_.state(), neuron)));
    if (scene_.epochs().size() > 1 && first_.count() == order_.size())
        text += Words::tr(", at first %1").arg(delayText(scene_, scene_.delay(first_, neuron)));
    return text + Words::tr(" · place %1 of %2").arg(*place + 1).arg(order_.size());
}

} // namespace dclscope

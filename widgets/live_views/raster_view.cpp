// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/raster_view.h"

#include "widgets/style/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kGap = 3.0;
constexpr double kThinnest = 1.2; // pixels; a spike stays visible in small windows
constexpr int kQuietAlpha = 55, kQuietAlphaOnDark = 90;

} // namespace

RasterView::RasterView(QWidget* parent) : ScrollingPlot(tr("Spikes of the hidden layers"), parent) {
    setEmptyText(tr("Each neuron's spikes appear here"));
}

void RasterView::setLayers(std::vector<std::size_t> neurons) {
    neurons_ = std::move(neurons);
    offsets_.assign(1, 0);
    for (const std::size_t n : neurons_) offsets_.push_back(offsets_.back() + n);
    spikes_.clear();
    marked_.reset();
    if (neurons_.empty())
        unsetCursor();
    else
        setCursor(Qt::PointingHandCursor); // what can be clicked looks so
    update();
}

void RasterView::addSpike(double timeSeconds, std::size_t layer, std::size_t neuron, bool quiet) {
    if (layer >= neurons_.size() || neuron >= neurons_[layer]) return;
    spikes_.push_back({timeSeconds, layer, neuron, quiet});
    const double oldest = endTime() - span() - 1.0;
    while (spikes_.front().time < oldest) spikes_.pop_front();
    update();
}

void RasterView::clear() {
    spikes_.clear();
    update();
}

QRectF RasterView::layerArea(std::size_t layer, const QRectF& plot) const {
    const double total = static_cast<double>(offsets_.back());
    const double usable = plot.height() - kGap * static_cast<double>(neurons_.size() - 1);
    const double height = usable * static_cast<double>(neurons_[layer]) / total;
    const double below = usable * static_cast<double>(offsets_[layer]) / total + kGap * static_cast<double>(layer);
    return {plot.left(), plot.bottom() - below - height, plot.width(), height};
}

std::size_t RasterView::quietCount() const noexcept {
    return static_cast<std::size_t>(
        std::count_if(spikes_.begin(), spikes_.end(), [](const Spike& spike) { return spike.quiet; }));
}

void RasterView::paintLayer(QPainter& painter, const QRectF& plot, std::size_t layer, bool quiet) const {
    const QRectF area = layerArea(layer, plot);
    const double height = area.height() / static_cast<double>(neurons_[layer]);
    const QSizeF mark(std::max(timeStep() / span() * plot.width(), kThinnest), std::max(height * 0.9, kThinnest));
    QList<QRectF> marks;
    for (const Spike& spike : spikes_) {
        if (spike.layer != layer || spike.quiet != quiet) continue;
        const double y = area.bottom() - static_cast<double>(spike.neuron + 1) * height;
        marks.append(QRectF(QPointF(xOf(spike.time, plot), y), mark));
    }
    const ThemeColors& colors = Theme::instance().colors();
    QColor color = colors.series[layer % colors.series.size()];
    if (quiet) color.setAlpha(colors.dark ? kQuietAlphaOnDark : kQuietAlpha);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRects(marks);
}

void RasterView::paintData(QPainter& painter, const QRectF& plot) {
    for (std::size_t layer = 0; layer < neurons_.size(); ++layer) {
        for (const bool quiet : {true, false}) paintLayer(painter, plot, layer, quiet);
        if (layer > 0)
            painter.fillRect(QRectF(plot.left(), layerArea(layer, plot).bottom(), plot.width(), kGap),
                             Theme::instance().colors().window);
    }
    paintMark(painter, plot);
}

std::optional<RasterView::Neuron> RasterView::neuronAt(const QPointF& point) const {
    const QRectF plot = plotArea();
    for (std::size_t layer = 0; layer < neurons_.size(); ++layer) {
        const QRectF area = layerArea(layer, plot);
        if (neurons_[layer] == 0 || !area.contains(point)) continue;
        const double height = area.height() / static_cast<double>(neurons_[layer]);
        return Neuron{layer, static_cast<std::size_t>(std::clamp((area.bottom() - point.y()) / height, 0.0,
                                                                 static_cast<double>(neurons_[layer] - 1)))};
    }
    return std::nullopt;
}

ColorKey RasterView::key() const { return {tr("pale: below the noise"), {}, {}}; }

QString RasterView::reading(double time, const QPointF& point, const QRectF&) const {
    const std::optional<Neuron> at = neuronAt(point);
    if (!at) return {};
    const auto fires = std::find_if(spikes_.begin(), spikes_.end(), [&](const Spike& spike) {
        return spike.layer == at->layer && spike.neuron == at->neuron && std::fabs(spike.time - time) <= timeStep();
    });
    const QString place = tr("hidden %1, neuron %2").arg(at->layer + 1).arg(at->neuron);
    if (fires == spikes_.end()) return place;
    return fires->quiet ? tr("%1 · fires, though nothing rises above the noise").arg(place)
                        : tr("%1 · fires").arg(place);
}

void RasterView::setMarked(std::optional<Neuron> neuron) {
    marked_ =
        neuron && neuron->layer < neurons_.size() && neuron->neuron < neurons_[neuron->layer] ? neuron : std::nullopt;
    update();
}

void RasterView::mouseReleaseEvent(QMouseEvent* event) {
    const std::optional<Neuron> at = neuronAt(event->position());
    if (at && event->button() == Qt::LeftButton) emit neuronClicked(at->layer, at->neuron);
}

void RasterView::paintMark(QPainter& painter, const QRectF& plot) const {
    if (!marked_) return;
    const QRectF area = layerArea(marked_->layer, plot);
    const double height = area.height() / static_cast<double>(neurons_[marked_->layer]);
    const double y = area.bottom() - (static_cast<double>(marked_->neuron) + 0.5) * height;
    painter.setPen(QPen(Theme::instance().colors().accent, 1.0, Qt::DotLine));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
}

void RasterView::paintAxis(QPainter& painter, const QRectF& plot) {
    paintAxisTitle(painter, plot, tr("Neuron"));
    if (neurons_.empty() || offsets_.back() == 0) return;
    const QFontMetricsF metrics(font());
    const ThemeColors& colors = Theme::instance().colors();
    for (std::size_t layer = 0; layer < neurons_.size(); ++layer) {
        const QRectF area = layerArea(layer, plot);
        painter.setPen(colors.subtle);
        painter.drawText(QRectF(0.0, area.top() - 2.0, plot.left() - 7.0, metrics.height()),
                         Qt::AlignRight | Qt::AlignTop, QString::number(neurons_[layer]));
        painter.setPen(colors.series[layer % colors.series.size()]);
        painter.drawText(QRectF(0.0, area.center().y() - metrics.height() / 2.0, plot.left() - 7.0, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, tr("hidden %1").arg(layer + 1));
    }
}

} // namespace dclscope

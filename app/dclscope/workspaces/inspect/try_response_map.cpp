// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_response_map.h"

#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/value_map.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

using experiments::LayerResponse;

constexpr double kBetweenMaps = 10.0;
constexpr double kLeastDot = 1.3;
constexpr double kRaster = 150.0; // pixels in height
constexpr double kLeastMap = 40.0;
constexpr double kMostMap = 240.0;

qint64 spikesIn(const LayerResponse& response) {
    return std::count_if(response.values.begin(), response.values.end(), [](float value) { return value > 0.0F; });
}

double meanOf(const LayerResponse& response) {
    double sum = 0.0;
    for (const float value : response.values) sum += static_cast<double>(value);
    return response.values.empty() ? 0.0 : sum / static_cast<double>(response.values.size());
}

double strongestOf(const LayerResponse& response) {
    double most = 0.0;
    for (const float value : response.values)
        if (std::isfinite(value)) most = std::max(most, std::fabs(static_cast<double>(value)));
    return most;
}

} // namespace

TryResponseMap::TryResponseMap(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("What the layer does before and after the edits"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TryResponseMap::show(const LayerResponse& before, const LayerResponse& after) {
    before_ = before;
    after_ = after;
    limit_ = std::max({strongestOf(before_), strongestOf(after_), 1e-9});
    setAccessibleDescription(summary());
    updateGeometry();
    update();
}

int TryResponseMap::heightForWidth(int width) const {
    const double each = (width - kBetweenMaps) / 2.0;
    const bool map = before_.kind == LayerResponse::Kind::Activation && before_.columns > 0;
    const double tall = map ? each * static_cast<double>(before_.rows) / static_cast<double>(before_.columns) : kRaster;
    return fontMetrics().height() + 8 + static_cast<int>(std::lround(std::clamp(tall, kLeastMap, kMostMap)));
}

QString TryResponseMap::summary() const {
    switch (before_.kind) {
    case LayerResponse::Kind::None: return {};
    case LayerResponse::Kind::Spikes:
        return tr("%1 spikes of %2 neurons in %3 steps, then %4; coloured where only one of the two has one")
            .arg(formatCount(spikesIn(before_)))
            .arg(before_.rows)
            .arg(before_.columns)
            .arg(formatCount(spikesIn(after_)));
    case LayerResponse::Kind::Membrane:
        return tr("membranes of %1 output neurons over %2 steps, to ±%3")
            .arg(before_.rows)
            .arg(before_.columns)
            .arg(formatNumber(limit_));
    case LayerResponse::Kind::Activation:
        return tr("mean over channels at %1 × %2 places: %3, then %4; colours to ±%5")
            .arg(before_.rows)
            .arg(before_.columns)
            .arg(formatNumber(meanOf(before_)), formatNumber(meanOf(after_)), formatNumber(limit_));
    }
    return {};
}

/// Maps keep their shape; rasters fill what they have.
QRectF TryResponseMap::fitted(const QRectF& box) const {
    if (before_.kind != LayerResponse::Kind::Activation || before_.rows == 0) return box;
    const double unit =
        std::min(box.width() / static_cast<double>(before_.columns), box.height() / static_cast<double>(before_.rows));
    QRectF kept(QPointF(), QSizeF(static_cast<double>(before_.columns), static_cast<double>(before_.rows)) * unit);
    kept.moveCenter(box.center());
    return kept;
}

void TryResponseMap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(readableFont(font()));
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = Theme::instance().colors();
    boxes_ = {};
    if (before_.kind == LayerResponse::Kind::None)
        return drawSentence(painter, rect(), colors, tr("What this layer does is not known of such a network."));
    const double line = partTitleHeight(painter);
    const double each = (width() - kBetweenMaps) / 2.0;
    for (std::size_t i = 0; i < 2; ++i) {
        const QRectF box(static_cast<double>(i) * (each + kBetweenMaps), line, each, height() - line - 1.0);
        drawPartTitle(painter, {box.left(), 0.0, each, line}, i == 0 ? tr("Before") : tr("After"), colors);
        boxes_[i] = fitted(box);
        painter.fillRect(boxes_[i], colors.plot);
        if (isRaster())
            drawSpikes(painter, boxes_[i], i == 0 ? before_ : after_, i == 0 ? after_ : before_,
                       i == 0 ? colors.warning : colors.accent);
        else
            drawValues(painter, boxes_[i], i == 0 ? before_ : after_, colors);
        drawFrame(painter, boxes_[i], colors);
    }
}

/// @param alone  of spikes that the other one has not
void TryResponseMap::drawSpikes(QPainter& painter, const QRectF& box, const LayerResponse& of,
                                const LayerResponse& beside, const QColor& alone) const {
    const QColor both = Theme::instance().colors().text;
    const QSizeF unit(box.width() / static_cast<double>(of.columns), box.height() / static_cast<double>(of.rows));
    const QSizeF dot(std::max(kLeastDot, unit.width()), std::max(kLeastDot, unit.height()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < of.values.size(); ++i) {
        if (!(of.values[i] > 0.0F)) continue;
        const QPointF at(box.left() + static_cast<double>(i % of.columns) * unit.width(),
                         box.bottom() - static_cast<double>(i / of.columns + 1) * unit.height());
        painter.fillRect(QRectF(at, dot), !comparable() || beside.values[i] > 0.0F ? both : alone);
    }
    painter.restore();
}

void TryResponseMap::drawValues(QPainter& painter, const QRectF& box, const LayerResponse& of,
                                const ThemeColors& colors) const {
    const bool upwards = of.kind == LayerResponse::Kind::Membrane; // neuron 0 at the bottom, as in rasters
    const QImage dots = valueImage({of.values, of.rows, of.columns, -limit_, limit_, upwards},
                                   ColorMap::diverging(colors.dark), colors.dark);
    dclscope::drawValues(painter, box, dots,
                         QRectF(0, 0, static_cast<double>(of.columns), static_cast<double>(of.rows)));
}

QString TryResponseMap::readingAt(const QPointF& where) const {
    for (std::size_t i = 0; i < 2; ++i) {
        const QRectF& box = boxes_[i];
        if (box.isEmpty() || !box.contains(where) || !comparable()) continue;
        const auto along = [](double share, std::size_t count) {
            return std::min(count - 1, static_cast<std::size_t>(std::max(0.0, share * static_cast<double>(count))));
        };
        std::size_t row = along((where.y() - box.top()) / box.height(), before_.rows);
        const std::size_t column = along((where.x() - box.left()) / box.width(), before_.columns);
        const bool map = before_.kind == LayerResponse::Kind::Activation;
        if (!map) row = before_.rows - 1 - row;
        const std::size_t at = row * before_.columns + column;
        const QString place = map ? tr("row %1, column %2") : tr("neuron %1, step %2");
        return tr("%1 · before %2 · after %3")
            .arg(place.arg(row).arg(column), formatNumber(static_cast<double>(before_.values[at])),
                 formatNumber(static_cast<double>(after_.values[at])));
    }
    return {};
}

void TryResponseMap::mouseMoveEvent(QMouseEvent* event) { emit hovered(readingAt(event->position())); }

void TryResponseMap::leaveEvent(QEvent*) { emit hovered({}); }

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/evidence_map.h"

#include "widgets/style/color_map.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr int kWidestLabel = 150; // pixels; longer labels are cut with an ellipsis
constexpr int kTitleWidth = 24;   // the turned axis title

} // namespace

EvidenceMap::EvidenceMap(QWidget* parent) : ScrollingPlot(tr("Evidence per label"), parent) {
    setEmptyText(tr("The evidence for each label appears here"));
}

void EvidenceMap::setLabels(const QStringList& labels) {
    labels_ = labels;
    events_.clear();
    image_.reset(static_cast<std::size_t>(labels.size()), columnCapacity(), false);
    recolor();
    update();
}

void EvidenceMap::addScores(std::span<const float> scores, double endSeconds) {
    if (!image_.isEmpty()) {
        const double missed = (endSeconds - newest_) / timeStep() - 1.5;
        const auto most = static_cast<double>(columnCapacity());
        for (double i = 0.0; i < std::min(missed, most); i += 1.0) image_.push({});
    }
    image_.push(scores);
    newest_ = endSeconds;
    update();
}

void EvidenceMap::markStart(std::size_t label, double seconds) {
    events_.push_back({label, seconds, -1.0});
    std::erase_if(events_, [this](const Event& e) { return e.end >= 0.0 && e.end < endTime() - span(); });
    update();
}

void EvidenceMap::markEnd(std::size_t label, double seconds) {
    for (Event& e : events_)
        if (e.label == label && e.end < 0.0) e.end = seconds;
    update();
}

void EvidenceMap::clear() {
    events_.clear();
    image_.clear();
    update();
}

int EvidenceMap::neededLeftMargin() const {
    const QFontMetrics metrics(font());
    int widest = metrics.horizontalAdvance(tr("hidden %1").arg(1));
    for (const QString& label : labels_) widest = std::max(widest, metrics.horizontalAdvance(label));
    return std::min(widest, kWidestLabel) + kTitleWidth + 10;
}

void EvidenceMap::recolor() {
    const ThemeColors& colors = Theme::instance().colors();
    image_.setColoring([map = ColorMap::ramp(colors.plot, colors.accent)](float score) {
        return map.rgb(static_cast<double>(score));
    });
}

void EvidenceMap::paintData(QPainter& painter, const QRectF& plot) {
    image_.paint(painter, plot, xOf(newest_, plot), timeStep() / span() * plot.width(), false);
    if (labels_.isEmpty()) return;
    const double rowHeight = plot.height() / static_cast<double>(labels_.size());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::instance().colors().good, 1.6));
    for (const Event& e : events_) {
        const double right = e.end < 0.0 ? plot.right() - 1.0 : xOf(e.end, plot);
        const QRectF frame(QPointF(xOf(e.start, plot), plot.top() + static_cast<double>(e.label) * rowHeight + 1.0),
                           QPointF(right, plot.top() + static_cast<double>(e.label + 1) * rowHeight - 1.0));
        painter.drawRoundedRect(frame, 3.0, 3.0);
    }
}

void EvidenceMap::paintAxis(QPainter& painter, const QRectF& plot) {
    paintAxisTitle(painter, plot, tr("Label"));
    if (labels_.isEmpty()) return;
    const QFontMetricsF metrics(font());
    const double rowHeight = plot.height() / static_cast<double>(labels_.size());
    // With hundreds of labels only every n-th has room for its name.
    const auto every = static_cast<qsizetype>(std::max(1.0, std::ceil(metrics.height() * 0.85 / rowHeight)));
    painter.setPen(Theme::instance().colors().text);
    const double left = kTitleWidth;
    for (qsizetype i = 0; i < labels_.size(); i += every) {
        const double y = plot.top() + (static_cast<double>(i) + 0.5) * rowHeight;
        const QRectF place(left, y - metrics.height() / 2.0, plot.left() - 7.0 - left, metrics.height());
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(labels_[i], Qt::ElideRight, place.width()));
    }
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// How the evidence map is drawn: a row for each name, frames where a label was heard, names that can be clicked.
#include "widgets/live_views/evidence_map.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr int kWidestLabel = 190; // pixels; longer labels are cut with an ellipsis
constexpr int kLeastLabel = 70;   // pixels, however narrow the picture is
constexpr int kLabelShare = 5;    // of the width that labels may take, one part
constexpr int kTitleWidth = 24;   // the turned axis title
constexpr int kMarkWidth = 12;    // beside a name: that it is pinned, or unfolds
constexpr double kIndent = 10.0;  // of a group in another

} // namespace

int EvidenceMap::neededLeftMargin() const {
    const QFontMetrics metrics(font());
    int widest = metrics.horizontalAdvance(tr("hidden %1").arg(1));
    for (const QString& label : labels_) widest = std::max(widest, metrics.horizontalAdvance(label));
    const int room = std::clamp(width() / kLabelShare, kLeastLabel, kWidestLabel);
    return std::min(widest + kMarkWidth, room) + kTitleWidth + 10;
}

double EvidenceMap::rowHeight(const QRectF& plot) const {
    return plot.height() / static_cast<double>(std::max<std::size_t>(1, rows_.rows().size()));
}

void EvidenceMap::paintData(QPainter& painter, const QRectF& plot) {
    const ThemeColors& colors = Theme::instance().colors();
    if (rows_.rows().empty()) {
        painter.setPen(colors.subtle);
        painter.drawText(plot, Qt::AlignCenter | Qt::TextWordWrap, tr("No label holds “%1”").arg(rows_.filter()));
        return;
    }
    const double height = rowHeight(plot);
    const double columnWidth = timeStep() / span() * plot.width();
    // On whole pixels, and each a pixel under the next: no line shows where two rows meet.
    const auto edge = [&](std::size_t row) { return std::round(plot.top() + static_cast<double>(row) * height); };
    for (std::size_t row = 0; row < rows_.rows().size(); ++row) {
        const double overlap = row + 1 < rows_.rows().size() ? 1.0 : 0.0;
        image_.paintRow(painter,
                        QRectF(QPointF(plot.left(), edge(row)), QPointF(plot.right(), edge(row + 1) + overlap)),
                        xOf(newest_, plot), columnWidth, rows_.rows()[row].item);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.good, 1.6));
    for (const Event& e : events_) {
        const std::size_t row = rows_.rowOf(e.label);
        if (row == rows_.rows().size()) continue;
        painter.drawRoundedRect(frameOf(e, plot, plot.top() + static_cast<double>(row) * height, height), 3.0, 3.0);
    }
}

// The score that began it was painted over the step before its time; the first one that was too low is not in it.
QRectF EvidenceMap::frameOf(const Event& event, const QRectF& plot, double top, double height) const {
    const double edge = plot.right() - 1.0;
    const bool toTheLast = over_ && event.end >= *over_ - 0.5 * timeStep();
    double right = edge;
    if (event.end >= 0.0) right = std::min(xOf(toTheLast ? event.end : event.end - timeStep(), plot), edge);
    return {QPointF(xOf(event.start - timeStep(), plot), top + 1.0), QPointF(right, top + height - 1.0)};
}

QRectF EvidenceMap::nameArea(std::size_t row) const {
    const QRectF plot = plotArea();
    const double height = rowHeight(plot);
    const double middle = plot.top() + (static_cast<double>(row) + 0.5) * height;
    const double high = std::min(height, QFontMetricsF(font()).height());
    return {static_cast<double>(kTitleWidth), middle - high / 2.0, plot.left() - 7.0 - kTitleWidth, high};
}

std::optional<std::size_t> EvidenceMap::nameAt(const QPointF& point) const {
    for (std::size_t row = 0; row < rows_.rows().size(); ++row)
        if (nameArea(row).contains(point)) return row;
    return std::nullopt;
}

void EvidenceMap::paintAxis(QPainter& painter, const QRectF& plot) {
    paintAxisTitle(painter, plot, rows_.isGrouped() && rows_.filter().isEmpty() ? tr("Group") : tr("Label"));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t row = 0; row < rows_.rows().size(); ++row) paintName(painter, row);
    painter.restore();
}

void EvidenceMap::paintName(QPainter& painter, std::size_t row) const {
    const ThemeColors& colors = Theme::instance().colors();
    const auto [item, depth] = rows_.rows()[row];
    const QRectF area = nameArea(row);
    const bool pinned = rows_.isPinned(item);
    const double indent = static_cast<double>(depth) * kIndent;
    QRectF place = area.adjusted(kMarkWidth + indent, 0.0, 0.0, 0.0);
    const QPointF mark(area.left() + indent + kMarkWidth / 2.0, area.center().y());
    painter.setPen(Qt::NoPen);
    if (pinned) {
        painter.setBrush(colors.accent);
        painter.drawEllipse(mark, 3.0, 3.0);
    } else if (rows_.isGroup(item)) {
        painter.setBrush(colors.subtle);
        const bool open = rows_.isOpen(item);
        const QPointF along = open ? QPointF(0.0, 3.5) : QPointF(3.5, 0.0);
        const QPointF across = open ? QPointF(3.5, 0.0) : QPointF(0.0, 3.5);
        painter.drawPolygon(QPolygonF({mark + along, mark - along + across, mark - along - across}));
    }
    QFont bold = font();
    bold.setBold(pinned);
    painter.setFont(bold);
    painter.setPen(colors.text);
    const auto side = rows_.isGrouped() ? Qt::AlignLeft : Qt::AlignRight;
    // As high as its letters: a row may be a little lower than the font.
    place.adjust(0.0, -2.0, 0.0, 2.0);
    painter.drawText(place, side | Qt::AlignVCenter,
                     QFontMetricsF(bold).elidedText(nameOf(item), Qt::ElideRight, place.width()));
    painter.setFont(font());
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/label_groups.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace dclscope {
namespace {

constexpr double kWidestName = 130.0;
constexpr double kNameGap = 6.0;

struct GroupWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::LabelGroups)
};

QFont groupFont(const QPainter& painter) { return readableFont(painter.font(), 0.9); }

} // namespace

std::vector<LabelGroup> labelGroups(const NeuronLabels& labels, const std::vector<std::size_t>& order,
                                    const std::vector<std::string>& names) {
    std::vector<LabelGroup> groups;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const std::int64_t label = labels.labels.at(order[place]);
        if (place > 0 && label == labels.labels[order[place - 1]]) {
            ++groups.back().count;
            continue;
        }
        const bool known = label >= 0 && static_cast<std::size_t>(label) < names.size();
        const QString name = known ? QString::fromStdString(printable(names[static_cast<std::size_t>(label)]))
                                   : GroupWords::tr("silent");
        groups.push_back({place, 1, name});
    }
    return groups;
}

double groupNamesRoom(const QPainter& painter, const std::vector<LabelGroup>& groups) {
    const QFontMetricsF metrics(groupFont(painter));
    double widest = 0.0;
    for (const LabelGroup& group : groups) widest = std::max(widest, metrics.horizontalAdvance(group.name));
    return std::min(widest, kWidestName);
}

void drawGroupNames(QPainter& painter, const QRectF& plot, const QRectF& visible, const std::vector<LabelGroup>& groups,
                    const QString& title, const ThemeColors& colors) {
    const double room = groupNamesRoom(painter, groups);
    const double line = QFontMetricsF(painter.font()).height();
    painter.save();
    painter.setPen(colors.text);
    painter.save();
    painter.translate(plot.left() - room - 3 * kNameGap - line / 2, plot.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-plot.height() / 2, -line / 2, plot.height(), line), Qt::AlignCenter,
                     QFontMetricsF(painter.font()).elidedText(title, Qt::ElideRight, plot.height()));
    painter.restore();
    painter.setFont(groupFont(painter));
    const QFontMetricsF metrics(painter.font());
    double free = plot.top() - metrics.height(); // names of small groups must not lie over one another
    for (const LabelGroup& group : groups) {
        const double top = std::max(visible.top(), static_cast<double>(group.first));
        const double bottom = std::min(visible.bottom(), static_cast<double>(group.first + group.count));
        if (bottom <= top) continue;
        const double y = plot.top() + (0.5 * (top + bottom) - visible.top()) / visible.height() * plot.height();
        if (y - metrics.height() / 2 < free) continue;
        free = y + metrics.height() / 2;
        painter.drawText(QRectF(plot.left() - kNameGap - room, y - metrics.height() / 2, room, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(group.name, Qt::ElideRight, room));
    }
    painter.restore();
}

void drawGroupLines(QPainter& painter, const QRectF& plot, const QRectF& visible, const std::vector<LabelGroup>& rows,
                    const std::vector<LabelGroup>& columns, const ThemeColors& colors) {
    painter.save();
    painter.setClipRect(plot, Qt::IntersectClip);
    QPen pen(colors.text, 1.0);
    pen.setCosmetic(true);
    painter.setPen(pen);
    for (const LabelGroup& group : rows) {
        const double y =
            plot.top() + (static_cast<double>(group.first) - visible.top()) / visible.height() * plot.height();
        if (group.first > 0) painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    for (const LabelGroup& group : columns) {
        const double x =
            plot.left() + (static_cast<double>(group.first) - visible.left()) / visible.width() * plot.width();
        if (group.first > 0) painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    painter.restore();
}

} // namespace dclscope

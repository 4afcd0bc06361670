// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/label_groups.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kWidestName = 130.0;
constexpr double kNameGap = 6.0;

struct GroupWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::LabelGroups)
};

QFont groupFont(const QPainter& painter) { return readableFont(painter.font(), 0.9); }

} // namespace

std::vector<double> pushedApart(std::vector<double> middles, double apart, double end) {
    if (middles.empty() || apart * static_cast<double>(middles.size() - 1) > end - middles.front()) return middles;
    for (std::size_t i = 1; i < middles.size(); ++i) middles[i] = std::max(middles[i], middles[i - 1] + apart);
    middles.back() = std::min(middles.back(), end);
    for (std::size_t i = middles.size() - 1; i > 0; --i) middles[i - 1] = std::min(middles[i - 1], middles[i] - apart);
    return middles;
}

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
    std::vector<const LabelGroup*> shown;
    std::vector<double> middles;
    for (const LabelGroup& group : groups) {
        const double top = std::max(visible.top(), static_cast<double>(group.first));
        const double bottom = std::min(visible.bottom(), static_cast<double>(group.first + group.count));
        if (bottom <= top) continue;
        shown.push_back(&group);
        middles.push_back(plot.top() + (0.5 * (top + bottom) - visible.top()) / visible.height() * plot.height());
    }
    const std::vector<double> places = pushedApart(middles, metrics.height(), plot.bottom() + 0.5 * metrics.height());
    double free = plot.top() - 2.0 * metrics.height(); // where they have no room all together, some are left out
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const double y = places[i];
        if (y - free < metrics.height() - 0.5) continue;
        free = y;
        painter.setPen(colors.text);
        painter.drawText(QRectF(plot.left() - kNameGap - room, y - metrics.height() / 2, room, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(shown[i]->name, Qt::ElideRight, room));
        painter.setPen(QPen(colors.axis, 1.0));
        if (std::abs(y - middles[i]) > 2.0) // a name that stands aside points at its rows
            painter.drawLine(QPointF(plot.left() - kNameGap + 1.0, y), QPointF(plot.left() - 1.0, middles[i]));
    }
    painter.restore();
}

double groupNamesHeight(const QPainter& painter) { return QFontMetricsF(groupFont(painter)).height(); }

void drawColumnNames(QPainter& painter, const QRectF& plot, const QRectF& visible,
                     const std::vector<LabelGroup>& groups, const ThemeColors& colors) {
    painter.save();
    painter.setFont(groupFont(painter));
    painter.setPen(colors.text);
    const QFontMetricsF metrics(painter.font());
    double free = plot.left() - kNameGap;
    for (const LabelGroup& group : groups) {
        const double left = std::max(visible.left(), static_cast<double>(group.first));
        const double right = std::min(visible.right(), static_cast<double>(group.first + group.count));
        if (right <= left) continue;
        const double x = plot.left() + (0.5 * (left + right) - visible.left()) / visible.width() * plot.width();
        const double width = metrics.horizontalAdvance(group.name);
        if (x - width / 2 < free) continue; // those beside it say between which labels it lies
        free = x + width / 2 + kNameGap;
        painter.drawText(QRectF(x - width, plot.top() - metrics.height() - 1.0, 2.0 * width, metrics.height()),
                         Qt::AlignCenter, group.name);
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

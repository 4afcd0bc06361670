// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/varied_view.h"

#include "core/base/text.h"
#include "core/training/varied_picture.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kRoomBeside = 12.0;
constexpr double kSeedDot = 4.5;
constexpr double kTallestRow = 54.0;
constexpr double kMostLabelShare = 0.36; // of the width

QString rowLabel(const training::VariedRow& row) { return QString::fromStdString(printable(row.label(), 200)); }

QString rowValue(const training::VariedRow& row) { return QString::fromStdString(training::variedValue(row)); }

} // namespace

struct VariedView::Places {
    training::VariedAxis axis;
    QRectF plot;
    double rowHeight = 0.0;
    double valueRoom = 0.0;

    double x(double share) const { return plot.left() + axis.place(share) * plot.width(); }
    double y(std::size_t row) const { return plot.top() + (static_cast<double>(row) + 0.5) * rowHeight; }
};

VariedView::VariedView(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setAccessibleName(tr("What came of each value"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void VariedView::setTable(const training::VariedTable& table, std::size_t runs) {
    table_ = table;
    runs_ = runs;
    QStringList lines;
    for (const training::VariedRow& row : table.rows()) lines << tr("%1: %2").arg(rowLabel(row), rowValue(row));
    setAccessibleDescription(lines.isEmpty() ? sentence() : lines.join(QStringLiteral("; ")));
    update();
}

QString VariedView::sentence() const {
    return runs_ == 0 ? tr("Nothing has been varied yet.")
                      : tr("The first of %n runs is under way.", nullptr, static_cast<int>(runs_));
}

VariedView::Places VariedView::places(const QPainter& painter, const QRectF& area) const {
    const QFontMetricsF metrics(painter.font());
    double labels = 0.0;
    Places places{training::variedAxis(table_), {}, 0.0, 0.0};
    for (const training::VariedRow& row : table_.rows()) {
        labels = std::max(labels, metrics.horizontalAdvance(rowLabel(row)));
        places.valueRoom = std::max(places.valueRoom, metrics.horizontalAdvance(rowValue(row)));
    }
    labels = std::min(labels, kMostLabelShare * area.width());
    places.plot = area.adjusted(labels + 2 * kRoomBeside, kRoomBeside, -places.valueRoom - 2 * kRoomBeside,
                                -axisRoom(painter).bottom);
    const auto rows = static_cast<double>(std::max<std::size_t>(1, table_.rows().size()));
    places.rowHeight = std::min(kTallestRow, places.plot.height() / rows);
    places.plot.setHeight(places.rowHeight * rows);
    return places;
}

void VariedView::drawRow(QPainter& painter, const Places& places, std::size_t index, const ThemeColors& colors) const {
    const training::VariedRow& row = table_.rows()[index];
    const double middle = places.y(index), mean = row.mean(&training::RunOutcome::value), spread = row.spread();
    const QRectF line(0, middle - places.rowHeight / 2, places.plot.left() - kRoomBeside, places.rowHeight);
    const QFontMetricsF metrics(painter.font());
    painter.setPen(colors.text);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(rowLabel(row), Qt::ElideMiddle, line.width()));
    painter.drawText(QRectF(places.plot.right() + kRoomBeside, line.top(), places.valueRoom + 1.0, line.height()),
                     Qt::AlignRight | Qt::AlignVCenter, rowValue(row));
    if (spread > 0.0) {
        painter.setPen(QPen(colors.subtle, 1.2));
        painter.drawLine(QPointF(places.x(std::max(places.axis.low, mean - spread)), middle),
                         QPointF(places.x(std::min(places.axis.high, mean + spread)), middle));
    }
    QColor dot = colors.series[0];
    dot.setAlpha(150);
    painter.setPen(Qt::NoPen);
    painter.setBrush(dot);
    for (const training::RunOutcome& outcome : row.outcomes)
        painter.drawEllipse(QPointF(places.x(outcome.value), middle), kSeedDot, kSeedDot);
    const double half = std::min(10.0, places.rowHeight * 0.35);
    painter.setPen(QPen(colors.text, 2.4));
    painter.drawLine(QPointF(places.x(mean), middle - half), QPointF(places.x(mean), middle + half));
}

void VariedView::paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, colors.window);
    if (table_.rows().empty()) {
        drawSentence(painter, area, colors, sentence());
    } else {
        const Places places = this->places(painter, area);
        painter.fillRect(places.plot, colors.plot);
        Axis axis{QString::fromStdString(training::variedAxisTitle(table_)), places.axis.low, places.axis.high, false,
                  [](double share) { return formatNumber(100.0 * share, 4); }};
        drawBottomAxis(painter, places.plot, axis, colors, true);
        drawFrame(painter, places.plot, colors);
        for (std::size_t row = 0; row < table_.rows().size(); ++row) drawRow(painter, places, row, colors);
    }
    painter.restore();
}

QString VariedView::readingAt(const QPointF& point) const {
    if (table_.rows().empty()) return {};
    QImage none(1, 1, QImage::Format_RGB32); // only measures its font
    QPainter painter(&none);
    painter.setFont(font());
    const Places places = this->places(painter, rect());
    const double row = (point.y() - places.plot.top()) / std::max(1.0, places.rowHeight);
    if (row < 0.0 || row >= static_cast<double>(table_.rows().size())) return {};
    const training::VariedRow& at = table_.rows()[static_cast<std::size_t>(row)];
    for (std::size_t i = 0; i < at.outcomes.size(); ++i)
        if (std::abs(places.x(at.outcomes[i].value) - point.x()) <= kSeedDot)
            return tr("%1, seed %2: %3")
                .arg(rowLabel(at))
                .arg(at.seeds[i])
                .arg(QString::fromStdString(training::percentText(at.outcomes[i].value)));
    return tr("%1: %2").arg(rowLabel(at), rowValue(at));
}

void VariedView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    paint(painter, rect(), Theme::instance().colors());
}

void VariedView::mouseMoveEvent(QMouseEvent* event) { setToolTip(readingAt(event->position())); }

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_chart.h"

#include "app/dclscope/workspaces/inspect/try_figures.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kDot = 2.5;
constexpr double kAboveTheChart = 6.0;

struct ChartAxes {
    Axis across, up;
    QPointF at(const QRectF& plot, double x, double y) const {
        return {plot.left() + plot.width() * across.share(x), plot.top() + plot.height() * up.share(y)};
    }
};

ChartAxes axesOf(const experiments::SweepTable& table, const QString& title) {
    ChartAxes axes;
    double low = table.unedited, high = table.unedited, first = 0.0, last = 1.0;
    if (!table.rows.empty()) {
        first = table.rows.front().value;
        last = table.rows.back().value;
    }
    for (const experiments::SweepRow& row : table.rows) {
        low = std::min(low, row.minimum);
        high = std::max(high, row.maximum);
    }
    const bool percent = table.figure == "accuracy";
    axes.across.title = title;
    axes.across.low = std::min(first, last);
    axes.across.high = first == last ? first + 1.0 : std::max(first, last);
    axes.up.title = percent ? TryChart::tr("accuracy, %") : QString::fromStdString(table.figure);
    axes.up.low = percent ? 1.0 : std::min(1.0, high + 0.1 * (high - low + 0.01));
    axes.up.high = percent ? 0.0 : std::max(0.0, low - 0.1 * (high - low + 0.01));
    if (percent) axes.up.label = [](double value) { return formatNumber(100.0 * value); };
    return axes;
}

} // namespace

TryChart::TryChart(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setAccessibleName(tr("Chart of the sweep"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TryChart::setTable(const experiments::SweepTable& table, const QString& title) {
    table_ = table;
    title_ = title;
    setAccessibleDescription(QString::fromStdString(sweepCsv(table)));
    update();
}

void TryChart::clear() { setTable({}, {}); }

QRectF TryChart::plotIn(const QPainter& painter, const QRectF& area) const {
    const AxisRoom room = axisRoom(painter);
    return area.adjusted(room.left, kAboveTheChart, -kAboveTheChart, -room.bottom);
}

void TryChart::paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    painter.fillRect(area, colors.plot);
    painter.setRenderHint(QPainter::Antialiasing);
    if (table_.rows.empty()) {
        drawSentence(painter, area, colors, tr("A sweep varies one number of an edit and draws what comes of it."));
        return;
    }
    const QRectF plot = plotIn(painter, area);
    plot_ = plot;
    const ChartAxes axes = axesOf(table_, title_);
    drawBottomAxis(painter, plot, axes.across, colors, true);
    drawLeftAxis(painter, plot, axes.up, colors, true);
    drawFrame(painter, plot, colors);
    painter.setPen(QPen(colors.subtle, 1.0, Qt::DashLine));
    painter.drawLine(axes.at(plot, axes.across.low, table_.unedited), axes.at(plot, axes.across.high, table_.unedited));
    drawRows(painter, plot, colors);
}

void TryChart::drawRows(QPainter& painter, const QRectF& plot, const ThemeColors& colors) const {
    const ChartAxes axes = axesOf(table_, title_);
    QPolygonF band, line;
    for (const experiments::SweepRow& row : table_.rows) {
        band << axes.at(plot, row.value, row.maximum);
        line << axes.at(plot, row.value, row.mean);
    }
    for (auto row = table_.rows.rbegin(); row != table_.rows.rend(); ++row)
        band << axes.at(plot, row->value, row->minimum);
    QColor soft = colors.series[0];
    soft.setAlphaF(0.2F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.series[0], 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.series[0]);
    for (const QPointF& point : line) painter.drawEllipse(point, kDot, kDot);
}

QString TryChart::readingAt(double x) const {
    if (table_.rows.empty() || plot_.width() <= 0.0) return {};
    const ChartAxes axes = axesOf(table_, title_);
    const double value = axes.across.low + (axes.across.high - axes.across.low) * (x - plot_.left()) / plot_.width();
    const auto row = std::min_element(table_.rows.begin(), table_.rows.end(), [value](const auto& a, const auto& b) {
        return std::fabs(a.value - value) < std::fabs(b.value - value);
    });
    const QString figure = QString::fromStdString(table_.figure);
    const QString text = tr("%1 %2: %3").arg(title_, formatNumber(row->value, 4), figureText(figure, row->mean));
    if (row->figures.size() < 2) return text;
    return text + tr(", from %1 to %2 over %3 draws")
                      .arg(figureText(figure, row->minimum), figureText(figure, row->maximum))
                      .arg(row->figures.size());
}

void TryChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(readableFont(font()));
    paint(painter, rect(), Theme::instance().colors());
}

void TryChart::mouseMoveEvent(QMouseEvent* event) { emit hovered(readingAt(event->position().x())); }

void TryChart::leaveEvent(QEvent*) { emit hovered({}); }

} // namespace dclscope

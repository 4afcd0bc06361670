// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/scrolling_plot.h"

#include "widgets/style/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kGap = 4.0;
constexpr double kRightRoom = 16.0; // half of the last time, which stands below its tick
constexpr double kStripWidth = 60.0, kStripHeight = 8.0;
constexpr double kBeforeKey = 16.0; // behind the title
constexpr int kPlateAlpha = 170;    // of 255, behind words on a picture
constexpr int kStretchAlpha = 45;

/// The smallest of 0.1, 0.2, 0.5, 1, 2, 5, ... seconds that leaves `room` pixels between labels.
double tickStep(double pixelsPerSecond, double room) {
    double decade = 0.1;
    for (;;) {
        for (const double factor : {1.0, 2.0, 5.0})
            if (decade * factor * pixelsPerSecond >= room) return decade * factor;
        decade *= 10.0;
    }
}

} // namespace

ScrollingPlot::ScrollingPlot(const QString& title, QWidget* parent) : QWidget(parent), title_(title) {
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        themeChanged();
        update();
    });
}

void ScrollingPlot::setSpan(double seconds) {
    if (!(seconds > 0.0)) return;
    span_ = seconds;
    update();
}

void ScrollingPlot::setEndTime(double seconds) {
    if (seconds == endTime_) return;
    endTime_ = seconds;
    update();
}

void ScrollingPlot::setTimeStep(double seconds) {
    if (seconds > 0.0) timeStep_ = seconds;
}

void ScrollingPlot::setLeftMargin(int pixels) {
    leftMargin_ = pixels;
    update();
}

void ScrollingPlot::setEmptyText(const QString& text) {
    emptyText_ = text;
    update();
}

void ScrollingPlot::setTitle(const QString& title, const QString& inLittleRoom) {
    if (title == title_ && inLittleRoom == shortTitle_) return;
    title_ = title;
    shortTitle_ = inLittleRoom;
    update();
}

void ScrollingPlot::setHeadRoom(const QSize& room) {
    headRoom_ = room;
    update();
}

std::size_t ScrollingPlot::columnCapacity() const noexcept {
    return static_cast<std::size_t>(std::ceil(span_ / timeStep_)) + 1;
}

QRectF ScrollingPlot::plotArea() const {
    const double line = QFontMetricsF(font()).height();
    const double head = std::max(line, static_cast<double>(headRoom_.height()));
    return QRectF(rect()).adjusted(leftMargin_, head + kGap, -kRightRoom, -(line + kGap));
}

double ScrollingPlot::xOf(double time, const QRectF& plot) const {
    return plot.right() - (endTime_ - time) / span_ * plot.width();
}

std::optional<double> ScrollingPlot::timeAt(const QPointF& point) const {
    const QRectF plot = plotArea();
    if (isEmpty() || !plot.contains(point)) return std::nullopt;
    const double time = endTime_ - (plot.right() - point.x()) / plot.width() * span_;
    return time < 0.0 ? std::nullopt : std::optional(time);
}

void ScrollingPlot::setStretch(std::optional<TimeStretch> stretch) {
    if (stretch == stretch_) return;
    stretch_ = stretch;
    update();
}

void ScrollingPlot::setSoundEnd(std::optional<double> seconds, bool named) {
    soundEnd_ = seconds;
    soundEndNamed_ = named;
    update();
}

QColor ScrollingPlot::markColor() const { return Theme::instance().colors().text; }

QString ScrollingPlot::readingAt(const QPointF& point) const {
    const std::optional<double> time = timeAt(point);
    const QString there = time ? reading(*time, point, plotArea()) : QString();
    return there.isEmpty() ? there : tr("%1 s · %2").arg(*time, 0, 'f', 2).arg(there);
}

bool ScrollingPlot::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), readingAt(help->pos()), this);
    return true;
}

void ScrollingPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = Theme::instance().colors();
    const QRectF plot = plotArea();
    painter.fillRect(rect(), colors.window);
    painter.fillRect(plot, colors.plot);
    paintHead(painter, plot);

    painter.save();
    painter.setClipRect(plot);
    if (!isEmpty()) paintData(painter, plot);
    if (!isEmpty()) paintSoundEnd(painter, plot);
    paintStretch(painter, plot);
    painter.restore();
    if (isEmpty()) {
        painter.setPen(colors.subtle);
        painter.drawText(plot, Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
    }
    painter.setPen(colors.grid);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(plot.adjusted(-0.5, -0.5, 0.5, 0.5));
    paintAxis(painter, plot);
    if (!isEmpty()) paintTimeAxis(painter, plot);
}

void ScrollingPlot::paintHead(QPainter& painter, const QRectF& plot) const {
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(Theme::instance().colors().text);
    const QRectF top(plot.left(), 0.0, plot.width() - headRoom_.width(), plot.top() - kGap / 2.0);
    const QFontMetricsF metrics(bold);
    const bool fits = shortTitle_.isEmpty() || metrics.horizontalAdvance(title_) <= top.width();
    const QString title = metrics.elidedText(fits ? title_ : shortTitle_, Qt::ElideRight, top.width());
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(font());
    if (!isEmpty()) paintKey(painter, top.adjusted(metrics.horizontalAdvance(title) + kBeforeKey, 0.0, 0.0, 0.0));
}

double ScrollingPlot::widthOf(const ColorKey& key) const {
    const QFontMetricsF metrics(font());
    const double strip = key.strip.isNull() ? 0.0 : kStripWidth + 2.0 * kGap;
    return metrics.horizontalAdvance(key.low) + strip + metrics.horizontalAdvance(key.high) + kBeforeKey;
}

void ScrollingPlot::paintKey(QPainter& painter, const QRectF& line) const {
    const ThemeColors& colors = Theme::instance().colors();
    const ColorKey shown = key();
    const QFontMetricsF metrics(font());
    const double high = metrics.horizontalAdvance(shown.high);
    const double behind = high + (shown.strip.isNull() ? 0.0 : kStripWidth + 2.0 * kGap); // of the lower end's words
    if (metrics.horizontalAdvance(shown.low) + behind > line.width()) return;             // half a key says nothing
    if (!shown.strip.isNull()) {
        const QRectF area(std::round(line.right() - behind + kGap), std::round(line.center().y() - kStripHeight / 2.0),
                          kStripWidth, kStripHeight);
        painter.drawImage(area, shown.strip);
        painter.setPen(colors.axis);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area);
    }
    painter.setPen(colors.subtle);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, shown.high);
    painter.drawText(line.adjusted(0.0, 0.0, -behind, 0.0), Qt::AlignRight | Qt::AlignVCenter, shown.low);
}

void ScrollingPlot::paintSoundEnd(QPainter& painter, const QRectF& plot) const {
    if (!soundEnd_) return;
    const double x = std::round(xOf(*soundEnd_, plot));
    if (x < plot.left() || x > plot.right() - kGap) return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(markColor());
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    if (!soundEndNamed_) return;
    const QFontMetricsF metrics(font());
    const QString name = tr("end of the sound");
    const double width = metrics.horizontalAdvance(name);
    const double left = x + kGap + width < plot.right() ? x + kGap : x - kGap - width;
    QColor ground = markColor().lightness() > 128 ? QColor(Qt::black) : QColor(Qt::white);
    ground.setAlpha(kPlateAlpha); // outlines and bright sounds pass behind the words
    painter.fillRect(QRectF(left - kGap / 2.0, plot.top() + 1.0, width + kGap, metrics.height() + kGap / 2.0), ground);
    painter.drawText(QPointF(left, plot.top() + metrics.ascent() + kGap / 2.0), name);
}

void ScrollingPlot::paintStretch(QPainter& painter, const QRectF& plot) const {
    if (!stretch_) return;
    QColor fill = Theme::instance().colors().accent;
    const QRectF area(QPointF(xOf(stretch_->fromSeconds, plot), plot.top()),
                      QPointF(xOf(stretch_->toSeconds, plot), plot.bottom()));
    painter.setPen(fill);
    painter.drawLine(area.topLeft(), area.bottomLeft());
    painter.drawLine(area.topRight(), area.bottomRight());
    fill.setAlpha(kStretchAlpha);
    painter.fillRect(area, fill);
}

void ScrollingPlot::paintTimeAxis(QPainter& painter, const QRectF& plot) const {
    const ThemeColors& colors = Theme::instance().colors();
    const QFontMetricsF metrics(font());
    const double step = tickStep(plot.width() / span_, metrics.horizontalAdvance(QStringLiteral("0000.0 s")) + 12.0);
    const int decimals = step < 1.0 ? 1 : 0;
    const double start = std::max(0.0, endTime_ - span_);
    for (double index = std::ceil(start / step - 1e-9); index * step <= endTime_ + 1e-9; index += 1.0) {
        const double x = xOf(index * step, plot);
        painter.setPen(colors.axis);
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + kGap));
        const QString text = tr("%1 s").arg(index * step, 0, 'f', decimals);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::clamp(x - width / 2.0, 0.0, std::max(0.0, this->width() - width));
        painter.setPen(colors.subtle);
        painter.drawText(QPointF(left, plot.bottom() + kGap + metrics.ascent()), text);
    }
}

void ScrollingPlot::paintAxisTitle(QPainter& painter, const QRectF& plot, const QString& text) const {
    painter.save();
    painter.setPen(Theme::instance().colors().subtle);
    painter.translate(QFontMetricsF(font()).height() / 2.0 + 2.0, plot.center().y());
    painter.rotate(-90.0);
    const double half = plot.height() / 2.0 + QFontMetricsF(font()).height();
    painter.drawText(QRectF(-half, -10.0, 2.0 * half, 20.0), Qt::AlignCenter, text);
    painter.restore();
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/spectrogram_view.h"

#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace dclscope {
namespace {

constexpr double kWidestGap = 4.0; // columns that may lack at the newest edge without its being bare

} // namespace

SpectrogramView::SpectrogramView(QWidget* parent) : ScrollingPlot(tr("Spectrogram"), parent) {
    setEmptyText(tr("The sound's spectrogram appears here"));
}

void SpectrogramView::setBands(std::vector<double> centresHz, float low, float high) {
    centresHz_ = std::move(centresHz);
    heard_.reset();
    low_ = low;
    high_ = high > low ? high : low + 1.0F;
    image_.reset(centresHz_.size(), columnCapacity(), true);
    recolor();
    update();
}

void SpectrogramView::setRange(float low, float high) {
    if (low == low_ && high == high_) return;
    low_ = low;
    high_ = high > low ? high : low + 1.0F;
    recolor();
    update();
}

void SpectrogramView::addColumn(std::span<const float> column, double endSeconds) {
    image_.push(column);
    newest_ = endSeconds;
    update();
}

void SpectrogramView::clear() {
    image_.clear();
    heard_.reset();
    update();
}

void SpectrogramView::setHeard(std::optional<HeardOverlay> heard) {
    heard_ = std::move(heard);
    setAccessibleDescription(heard_ ? heard_->legend() : QString());
    update();
}

void SpectrogramView::recolor() {
    image_.setColoring([low = low_, scale = 1.0F / (high_ - low_)](float value) {
        return ColorMap::magnitude().rgb(static_cast<double>((value - low) * scale));
    });
}

void SpectrogramView::paintData(QPainter& painter, const QRectF& plot) {
    const double right = xOf(newest_, plot);
    const double columnWidth = timeStep() / span() * plot.width();
    image_.paint(painter, plot, right, columnWidth, true);
    const double gap = plot.right() - right; // what is left of the last frame is shorter than a column
    if (gap > 0.0 && gap < kWidestGap * columnWidth) {
        painter.save();
        painter.setClipRect(QRectF(right, plot.top(), gap, plot.height()).toAlignedRect(), Qt::IntersectClip);
        image_.paint(painter, plot, plot.right(), columnWidth, true);
        painter.restore();
    }
    if (heard_) heard_->paint(painter, plot, [&](double time) { return xOf(time, plot); });
}

ColorKey SpectrogramView::key() const {
    const auto level = [](float decibels) { return tr("%1 dB").arg(formatNumber(static_cast<double>(decibels))); };
    const ColorKey levels{level(low_), ColorMap::magnitude().strip(false), level(high_)};
    if (!heard_) return levels;
    // What is lit is said first; the levels stand beside it where there is room.
    const double words = QFontMetricsF(font()).horizontalAdvance(heard_->legend());
    return titleWidth() + words + widthOf(levels) <= plotArea().width() ? levels : ColorKey{};
}

double SpectrogramView::titleWidth() const {
    QFont bold = font();
    bold.setBold(true);
    return QFontMetricsF(bold).horizontalAdvance(accessibleName()) + 16.0;
}

QColor SpectrogramView::markColor() const { return themeColors(true).text; }

QString SpectrogramView::reading(double time, const QPointF& point, const QRectF& plot) const {
    const auto bands = static_cast<double>(centresHz_.size());
    const double at = (plot.bottom() - point.y()) / plot.height() * bands;
    const auto band = static_cast<std::size_t>(std::clamp(std::floor(at), 0.0, bands - 1.0));
    const double age = std::floor((newest_ - time) / timeStep());
    if (age < 0.0 || age >= static_cast<double>(image_.buffer().size())) return {};
    const std::span<const float> column = image_.buffer().column(static_cast<std::size_t>(age));
    const QString heard = heard_ ? heard_->readingAt(time, at) : QString();
    const QString here =
        tr("%1 Hz · %2 dB").arg(qRound(centresHz_[band])).arg(static_cast<double>(column[band]), 0, 'f', 0);
    return heard.isEmpty() ? here : here + QStringLiteral(" · ") + heard;
}

double SpectrogramView::bandOf(double frequencyHz) const {
    const auto above = std::lower_bound(centresHz_.begin(), centresHz_.end(), frequencyHz);
    if (above == centresHz_.begin() || above == centresHz_.end()) return -1.0;
    const double share = (frequencyHz - *(above - 1)) / (*above - *(above - 1));
    return static_cast<double>(above - centresHz_.begin()) - 1.0 + share;
}

void SpectrogramView::paintLegend(QPainter& painter, const QRectF& plot) const {
    const ColorKey levels = key();
    const double taken = titleWidth() + (levels.strip.isNull() ? 0.0 : widthOf(levels));
    const QRectF line(plot.left() + titleWidth(), 0.0, std::max(0.0, plot.width() - taken), plot.top() - 2.0);
    painter.setPen(Theme::instance().colors().subtle);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(font()).elidedText(heard_->legend(), Qt::ElideRight, line.width()));
}

void SpectrogramView::paintAxis(QPainter& painter, const QRectF& plot) {
    if (heard_ && !isEmpty()) paintLegend(painter, plot);
    paintAxisTitle(painter, plot, tr("Frequency (kHz)"));
    if (centresHz_.size() < 2) return;
    const QFontMetricsF metrics(font());
    double lastY = plot.bottom() + metrics.height();
    painter.setPen(Theme::instance().colors().subtle);
    for (const double kHz : std::array{0.1, 0.25, 0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0}) {
        const double band = bandOf(kHz * 1000.0);
        if (band < 0.0) continue;
        const double y = plot.bottom() - (band + 0.5) / static_cast<double>(centresHz_.size()) * plot.height();
        if (lastY - y < metrics.height()) continue;
        lastY = y;
        painter.drawLine(QPointF(plot.left() - 4.0, y), QPointF(plot.left() - 1.0, y));
        painter.drawText(QRectF(0.0, y - metrics.height() / 2.0, plot.left() - 7.0, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(kHz));
    }
}

} // namespace dclscope

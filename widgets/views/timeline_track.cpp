// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/timeline_track.h"

#include "widgets/style/format.h"
#include "widgets/style/theme.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace dclscope {
namespace {

constexpr double kSameEpoch = 1e-9;

} // namespace

TimelineTrack::TimelineTrack(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(
        tr("Loss and accuracy by epoch, with a mark for each checkpoint. Click or drag to go to an epoch."));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        still_ = {};
        update();
    });
}

void TimelineTrack::setEpoch(double epoch) {
    if (epoch == epoch_) return;
    epoch_ = epoch;
    update();
}

QRectF TimelineTrack::trackRect(const QRectF& area) const {
    const double line = QFontMetricsF(readableFont(font(), 0.9)).height();
    return area.adjusted(kSide, line + 6.0, -kSide, -line - 8.0);
}

double TimelineTrack::xOf(double epoch) const {
    const QRectF track = trackRect(rect());
    if (epochs_.size() < 2) return track.center().x();
    return track.left() + (epoch - epochs_.front()) / (epochs_.back() - epochs_.front()) * track.width();
}

double TimelineTrack::epochAt(double x) const {
    if (epochs_.empty()) return 0.0;
    if (epochs_.size() < 2) return epochs_.front();
    const QRectF track = trackRect(rect());
    const double share = std::clamp((x - track.left()) / std::max(1.0, track.width()), 0.0, 1.0);
    return epochs_.front() + share * (epochs_.back() - epochs_.front());
}

std::optional<double> TimelineTrack::valueAt(const Curve& curve, double epoch) const {
    // What was measured since the checkpoint that is shown: another checkpoint's figures are none of this one's.
    const double now = epoch + kSameEpoch;
    const auto next = std::upper_bound(epochs_.begin(), epochs_.end(), now);
    const double shown = next == epochs_.begin() ? epoch : *(next - 1);
    const auto after = std::upper_bound(curve.points.begin(), curve.points.end(), now,
                                        [](double e, const QPointF& p) { return e < p.x(); });
    if (after == curve.points.begin()) return std::nullopt;
    // The checkpoints on the track are not those of the other run.
    if (curve.side != Side::Second && (after - 1)->x() < shown - kSameEpoch) return std::nullopt;
    return (after - 1)->y();
}

QString TimelineTrack::readingAt(double epoch) const {
    if (epochs_.empty()) return {};
    QString text = formatEpoch(epoch, epochs_.back());
    for (const Curve& curve : curves_) {
        const std::optional<double> value = valueAt(curve, epoch);
        text += QStringLiteral(" · %1 %2").arg(curve.name, value ? formatNumber(*value) : tr("not measured"));
    }
    return text;
}

void TimelineTrack::paintEvent(QPaintEvent*) {
    const double ratio = devicePixelRatioF();
    if (still_.isNull()) {
        still_ = QPixmap(size() * ratio);
        still_.setDevicePixelRatio(ratio);
        QPainter painter(&still_);
        painter.setFont(font());
        drawStill(painter, rect(), Theme::instance().colors());
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, still_);
    drawPlayhead(painter, rect(), Theme::instance().colors());
    focus_.paint(painter, rect(), Theme::instance().colors());
}

void TimelineTrack::keyPressEvent(QKeyEvent* event) {
    focus_.keyPressed();
    update();
    QWidget::keyPressEvent(event); // the timeline around it moves the playhead
}

void TimelineTrack::focusInEvent(QFocusEvent* event) {
    focus_.gained(event->reason());
    update();
}

void TimelineTrack::focusOutEvent(QFocusEvent*) {
    focus_.lost();
    update();
}

void TimelineTrack::resizeEvent(QResizeEvent*) { still_ = {}; }

void TimelineTrack::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) still_ = {};
    QWidget::changeEvent(event);
}

void TimelineTrack::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || epochs_.empty()) return;
    emit scrubbed(epochAt(event->position().x()));
}

void TimelineTrack::mouseMoveEvent(QMouseEvent* event) {
    if (epochs_.empty()) return;
    const double epoch = epochAt(event->position().x());
    hover_ = xOf(epoch);
    if (event->buttons() & Qt::LeftButton) emit scrubbed(epoch);
    emit hovered(readingAt(epoch));
    update();
}

void TimelineTrack::leaveEvent(QEvent*) {
    hover_ = -1.0;
    emit hovered({});
    update();
}

} // namespace dclscope

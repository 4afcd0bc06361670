// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/tape_slider.h"

#include "widgets/style/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kPerSecond = 100.0;    // values
constexpr double kSidePixels = 8.0;     // left and right of the line, for the handle
constexpr double kTrackPixels = 8.0;    // its thickness
constexpr double kHandlePixels = 6.0;   // half its width
constexpr double kShortestPixels = 3.0; // of a drag that marks something, and of a mark

} // namespace

TapeSlider::TapeSlider(QWidget* parent) : QAbstractSlider(parent) {
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSingleStep(10);
    setPageStep(100);
    setAccessibleName(tr("Moment that is shown"));
    setRemark({});
    connect(this, &QAbstractSlider::valueChanged, this, [this] { emit scrubbed(shownSeconds()); });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize TapeSlider::sizeHint() const { return {320, QFontMetrics(readableFont(font(), 0.95)).height() + 22}; }

void TapeSlider::setTimes(const TimeStretch& kept, double shown) {
    const QSignalBlocker quiet(this);
    kept_ = kept;
    setRange(static_cast<int>(std::ceil(kept.fromSeconds * kPerSecond)),
             static_cast<int>(std::floor(kept.toSeconds * kPerSecond)));
    setValue(static_cast<int>(std::lround(shown * kPerSecond)));
    update();
}

double TapeSlider::shownSeconds() const { return value() / kPerSecond; }

void TapeSlider::setMarks(std::vector<TimeStretch> marks) {
    marks_ = std::move(marks);
    update();
}

void TapeSlider::setStretch(std::optional<TimeStretch> stretch) {
    stretch_ = stretch;
    update();
}

void TapeSlider::setRemark(const QString& remark) {
    const QString hint =
        tr("Drag to look at an earlier moment. Drag with Shift, here or on a picture, to mark what Loop plays.");
    setToolTip(remark.isEmpty() ? hint : remark + QStringLiteral(".\n") + hint);
}

void TapeSlider::setText(const QString& text) {
    if (text == text_) return;
    text_ = text;
    setAccessibleDescription(text);
    update();
}

QRectF TapeSlider::track() const {
    return {kSidePixels, height() - 7.0 - kTrackPixels, width() - 2.0 * kSidePixels, kTrackPixels};
}

double TapeSlider::xOf(double seconds) const {
    const double length = std::max(kept_.seconds(), 1.0 / kPerSecond);
    return track().left() + std::clamp((seconds - kept_.fromSeconds) / length, 0.0, 1.0) * track().width();
}

double TapeSlider::secondsAt(double x) const {
    const double share = std::clamp((x - track().left()) / track().width(), 0.0, 1.0);
    return kept_.fromSeconds + share * kept_.seconds();
}

void TapeSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = Theme::instance().colors();
    const QRectF line = track();
    painter.setFont(readableFont(font(), 0.95));
    painter.setPen(colors.subtle);
    const QRectF words(line.left(), 1.0, line.width(), QFontMetricsF(painter.font()).height());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(text_, Qt::ElideRight, words.width()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.grid);
    painter.drawRoundedRect(line, 3.0, 3.0);
    if (isEnabled()) {
        painter.setBrush(colors.good);
        for (const TimeStretch& mark : marks_) {
            const double left = xOf(mark.fromSeconds);
            painter.drawRect(
                QRectF(left, line.top(), std::max(kShortestPixels, xOf(mark.toSeconds) - left), line.height()));
        }
        if (stretch_) {
            const QRectF area(QPointF(xOf(stretch_->fromSeconds), line.top() - 3.0),
                              QPointF(xOf(stretch_->toSeconds), line.bottom() + 3.0));
            QColor fill = colors.accent;
            fill.setAlpha(80);
            painter.setBrush(fill);
            painter.setPen(colors.accent);
            painter.drawRect(area);
        }
        painter.setPen(QPen(colors.plot, 1.5));
        painter.setBrush(colors.accent);
        painter.drawEllipse(QPointF(xOf(shownSeconds()), line.center().y()), kHandlePixels, kHandlePixels);
    }
    focus_.paint(painter, rect(), colors);
}

void TapeSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        marking_ = secondsAt(event->position().x());
        emit stretchMarked(std::nullopt);
        return;
    }
    setValue(static_cast<int>(std::lround(secondsAt(event->position().x()) * kPerSecond)));
}

void TapeSlider::mouseMoveEvent(QMouseEvent* event) {
    if (!event->buttons().testFlag(Qt::LeftButton)) return;
    const double x = event->position().x();
    if (!marking_) return setValue(static_cast<int>(std::lround(secondsAt(x) * kPerSecond)));
    if (std::fabs(x - xOf(*marking_)) < kShortestPixels) return;
    const auto [from, to] = std::minmax({*marking_, secondsAt(x)});
    emit stretchMarked(TimeStretch{from, to});
}

void TapeSlider::mouseReleaseEvent(QMouseEvent*) { marking_.reset(); }

void TapeSlider::keyPressEvent(QKeyEvent* event) {
    focus_.keyPressed();
    update();
    QAbstractSlider::keyPressEvent(event);
}

void TapeSlider::focusInEvent(QFocusEvent* event) {
    focus_.gained(event->reason());
    update();
}

void TapeSlider::focusOutEvent(QFocusEvent*) {
    focus_.lost();
    update();
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/heard_label.h"

#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace dclscope {
namespace {

constexpr double kBrightSeconds = 1.0;
constexpr double kFadeSeconds = 2.0;
constexpr float kFaded = 0.35F; // the last label stays legible until the next one

constexpr int kWrapped = Qt::AlignCenter | Qt::TextWordWrap;

/// The largest bold font, up to `largest` points, in which `text` fits the area, over several lines where it is long.
QFont fittingFont(const QFont& base, const QString& text, const QRectF& area, double largest) {
    QFont font = readableFont(base, 1.0, true);
    const double smallest = font.pointSizeF();
    for (double points = largest; points > smallest; points *= 0.9) {
        font.setPointSizeF(points);
        const QRectF needed = QFontMetricsF(font).boundingRect(area, kWrapped, text);
        if (needed.width() <= area.width() && needed.height() <= area.height()) return font;
    }
    font.setPointSizeF(smallest);
    return font;
}

} // namespace

HeardLabel::HeardLabel(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Label heard"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HeardLabel::setHeard(const QString& label, float score, double time) {
    if (!label_.isEmpty() && time == heardAt_ && score < score_) return;
    label_ = label;
    score_ = score;
    heardAt_ = time;
    overAt_.reset();
    now_ = std::max(now_, time);
    setAccessibleDescription(label);
    update();
}

void HeardLabel::setOver(const QString& label, double time) {
    if (label != label_ || overAt_ || time < heardAt_) return;
    overAt_ = time;
    now_ = std::max(now_, time);
    update();
}

double HeardLabel::age() const { return overAt_ ? std::max(0.0, now_ - *overAt_) : 0.0; }

void HeardLabel::setTime(double seconds) {
    if (seconds == now_) return;
    now_ = seconds;
    if (!label_.isEmpty()) update();
}

void HeardLabel::setIdleText(const QString& text) {
    idleText_ = text;
    update();
}

void HeardLabel::clear() {
    label_.clear();
    now_ = heardAt_ = 0.0;
    overAt_.reset();
    setAccessibleDescription({});
    update();
}

void HeardLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = Theme::instance().colors();
    painter.setPen(QPen(colors.grid, 1.0));
    painter.setBrush(colors.plot);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8.0, 8.0);
    const QRectF inside = QRectF(rect()).adjusted(12.0, 8.0, -12.0, -8.0);
    if (label_.isEmpty()) {
        painter.setPen(colors.subtle);
        painter.setFont(readableFont(font(), 1.1));
        painter.drawText(inside, Qt::AlignCenter | Qt::TextWordWrap, idleText_);
        return;
    }
    const auto fade = static_cast<float>(std::clamp((age() - kBrightSeconds) / kFadeSeconds, 0.0, 1.0));
    const QFont small = readableFont(font(), 1.0);
    const double line = QFontMetricsF(small).height();
    const QRectF big = inside.adjusted(0.0, 0.0, 0.0, -line);
    painter.setFont(fittingFont(font(), label_, big, 54.0));
    painter.setOpacity(static_cast<double>(1.0F - fade * (1.0F - kFaded)));
    painter.setPen(colors.text);
    painter.drawText(big, kWrapped, label_);
    painter.setOpacity(1.0);
    painter.setFont(small);
    painter.setPen(colors.subtle);
    const QString percent = tr("%1 %").arg(qRound(score_ * 100.0F));
    painter.drawText(QRectF(inside.left(), inside.bottom() - line, inside.width(), line), Qt::AlignCenter,
                     whenText(percent));
}

/// The score is that of its beginning, whatever is scored now.
QString HeardLabel::whenText(const QString& percent) const {
    if (!overAt_) return tr("%1 at %2 s, goes on").arg(percent).arg(heardAt_, 0, 'f', 1);
    return age() < kBrightSeconds ? tr("%1 at %2 s, just over").arg(percent).arg(heardAt_, 0, 'f', 1)
                                  : tr("%1, %2 s ago").arg(percent).arg(age(), 0, 'f', 0);
}

} // namespace dclscope

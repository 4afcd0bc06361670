// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/tag_bars_view.h"

#include "widgets/style/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kRowGap = 4.0;
constexpr int kRowsWanted = 6;
constexpr double kGrab = 5.0;     // pixels beside the line where it can be taken
constexpr double kKeyStep = 0.01; // of an arrow key
constexpr double kLeast = 0.01;   // nothing at all is no threshold
constexpr double kLineTick = 4.0; // of the line where a name stands in its way
constexpr double kBeforeName = 8.0;

double rowHeight(const QWidget& widget) { return widget.fontMetrics().height() * 1.5; }

} // namespace

TagBarsView::TagBarsView(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Top labels; arrow keys move the threshold"));
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TagBarsView::setBars(std::vector<TagBar> bars) {
    bars_ = std::move(bars);
    describe();
    update();
}

void TagBarsView::describe() {
    QStringList spoken;
    for (const TagBar& bar : bars_)
        if (isHeard(bar)) spoken << tr("%1 %2 %").arg(bar.label).arg(qRound(bar.score * 100.0F));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

void TagBarsView::setThreshold(float threshold) {
    threshold_ = threshold;
    describe();
    update();
}

std::size_t TagBarsView::rowAt(double y) const {
    return static_cast<std::size_t>(std::max(0.0, y) / (rowHeight(*this) + kRowGap));
}

const TagBar& TagBarsView::barAt(double y) const { return bars_[std::min(rowAt(y), bars_.size() - 1)]; }

bool TagBarsView::isOnLine(const QPointF& point) const {
    if (bars_.empty()) return false;
    return std::fabs(point.x() - static_cast<double>(thresholdOf(barAt(point.y()))) * width()) <= kGrab;
}

void TagBarsView::moveDragged(double threshold) {
    if (!dragged_) return moveThreshold(threshold);
    const auto moved = static_cast<float>(std::clamp(threshold, kLeast, 1.0));
    for (TagBar& bar : bars_)
        if (bar.number == *dragged_) bar.threshold = moved;
    describe();
    update();
    emit labelThresholdMoved(*dragged_, moved);
}

void TagBarsView::moveThreshold(double threshold) {
    setThreshold(static_cast<float>(std::clamp(threshold, kLeast, 1.0)));
    emit thresholdMoved(threshold_);
}

void TagBarsView::mousePressEvent(QMouseEvent* event) {
    dragging_ = event->button() == Qt::LeftButton && isOnLine(event->position());
    pressed_.reset();
    if (!dragging_) {
        const std::size_t row = rowAt(event->position().y());
        if (event->button() == Qt::LeftButton && row < bars_.size()) pressed_ = bars_[row].number;
        return;
    }
    const TagBar& bar = barAt(event->position().y());
    const bool alone = bar.threshold.has_value() || event->modifiers().testFlag(Qt::ShiftModifier);
    dragged_ = alone ? std::optional(bar.number) : std::nullopt;
}

void TagBarsView::mouseMoveEvent(QMouseEvent* event) {
    if (dragging_) {
        const double share = std::clamp(event->position().x() / width(), kLeast, 1.0);
        moveDragged(share);
        const QString from = dragged_ ? tr("this label counts from %1 % on") : tr("counts from %1 % on");
        QToolTip::showText(event->globalPosition().toPoint(), from.arg(qRound(share * 100.0)), this);
    }
    setCursor(dragging_ || isOnLine(event->position()) ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void TagBarsView::mouseReleaseEvent(QMouseEvent* event) {
    dragging_ = false;
    // The labels may have changed places since the button went down: it is the one that was meant.
    if (pressed_ && rect().contains(event->position().toPoint())) emit labelClicked(*pressed_);
    pressed_.reset();
}

void TagBarsView::keyPressEvent(QKeyEvent* event) {
    const double step = event->key() == Qt::Key_Right ? kKeyStep : event->key() == Qt::Key_Left ? -kKeyStep : 0.0;
    if (step == 0.0) return QWidget::keyPressEvent(event);
    moveThreshold(static_cast<double>(threshold_) + step);
}

QSize TagBarsView::sizeHint() const { return {260, static_cast<int>((rowHeight(*this) + kRowGap) * kRowsWanted)}; }

QSize TagBarsView::minimumSizeHint() const { return {180, static_cast<int>((rowHeight(*this) + kRowGap) * 3)}; }

bool TagBarsView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    // A long label may be cut where it stands.
    const auto& help = static_cast<const QHelpEvent&>(*event);
    const std::size_t row = rowAt(help.y());
    const bool onLine = isOnLine(help.pos());
    QToolTip::showText(help.globalPos(),
                       onLine               ? tr("Drag: all labels; with Shift: this label alone")
                       : row < bars_.size() ? bars_[row].label
                                            : QString(),
                       this);
    return true;
}

void TagBarsView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double height = rowHeight(*this);
    double y = 0.0;
    for (const TagBar& bar : bars_) {
        if (y + height > this->height()) break;
        paintBar(painter, QRectF(0.0, y, width(), height), bar);
        y += height + kRowGap;
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::instance().colors().accent, 1.0));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (!bars_.empty()) return;
    painter.setPen(Theme::instance().colors().subtle);
    painter.drawText(rect(), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("The labels that score highest appear here"));
}

void TagBarsView::paintBar(QPainter& painter, const QRectF& row, const TagBar& bar) const {
    const ThemeColors& colors = Theme::instance().colors();
    const bool heard = isHeard(bar);
    const double share = std::clamp(static_cast<double>(bar.score), 0.0, 1.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.grid);
    painter.drawRoundedRect(row, 4.0, 4.0);
    QColor fill = heard ? colors.accent : colors.axis;
    fill.setAlphaF(heard ? 0.55F : 0.7F);
    if (share > 0.002) {
        painter.save();
        painter.setClipRect(QRectF(row.left(), row.top(), share * row.width(), row.height()));
        painter.setBrush(fill);
        painter.drawRoundedRect(row, 4.0, 4.0);
        painter.restore();
    }
    painter.setFont(readableFont(font(), 1.0, heard));
    const QRectF text = row.adjusted(kBeforeName, 0.0, -kBeforeName, 0.0);
    const QString percent = tr("%1 %").arg(qRound(share * 100.0));
    const QFontMetrics metrics = painter.fontMetrics();
    const double percentWidth = metrics.horizontalAdvance(tr("%1 %").arg(100)) + kBeforeName;
    const QString name = metrics.elidedText(bar.label, Qt::ElideRight, static_cast<int>(text.width() - percentWidth));
    paintLine(painter, row, bar, text.left() + metrics.horizontalAdvance(name));
    painter.setPen(heard ? colors.text : colors.subtle);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, percent);
    painter.drawText(text.adjusted(0.0, 0.0, -percentWidth, 0.0), Qt::AlignLeft | Qt::AlignVCenter, name);
}

void TagBarsView::paintLine(QPainter& painter, const QRectF& row, const TagBar& bar, double nameEnd) const {
    const ThemeColors& colors = Theme::instance().colors();
    const double x = row.left() + static_cast<double>(thresholdOf(bar)) * row.width();
    // It looks like something to take hold of; one of its own is told from the others'.
    painter.setPen(QPen(bar.threshold ? colors.good : colors.text, bar.threshold ? 2.5 : 1.5));
    const QPointF top(x, row.top() + 1.0), bottom(x, row.bottom() - 1.0);
    if (x < row.left() + kBeforeName || x > nameEnd) return painter.drawLine(top, bottom);
    painter.drawLine(top, top + QPointF(0.0, kLineTick));
    painter.drawLine(bottom - QPointF(0.0, kLineTick), bottom);
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/learn/lesson_card.h"

#include "core/base/error.h"
#include "widgets/lessons/lesson_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace dclscope {
namespace {

constexpr double kCorner = 8.0;
constexpr double kInset = 12.0;
constexpr int kLinesOfIdea = 5;
constexpr int kLettersAcross = 34; ///< of a card, in mean widths of a letter

std::unique_ptr<FigurePicture> cardPicture(const lessons::Figure& figure) {
    try {
        return figure.kind.empty() ? nullptr : makeFigurePicture(figure);
    } catch (const Error&) {
        return nullptr; // the lesson itself says what is wrong with it
    }
}

} // namespace

LessonCard::LessonCard(const lessons::Lesson& lesson, int number, QWidget* parent)
    : QAbstractButton(parent), title_(tr("%1. %2").arg(number).arg(lessonText(lesson.title))),
      idea_(lessonText(lesson.idea)), minutes_(lesson.minutes), steps_(static_cast<int>(lesson.steps.size())),
      picture_(cardPicture(lesson.picture)) {
    setText(title_);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    sayProgress();
}

LessonCard::~LessonCard() = default;

void LessonCard::setProgress(int reached, bool done) {
    reached_ = std::min(reached, steps_);
    done_ = done;
    sayProgress();
    update();
}

QString LessonCard::progressText() const {
    const QString minutes = tr("%1 min").arg(minutes_);
    if (done_) return tr("%1   ·   done").arg(minutes);
    if (reached_ == 0) return tr("%1   ·   %2 steps").arg(minutes).arg(steps_);
    return tr("%1   ·   step %2 of %3").arg(minutes).arg(reached_).arg(steps_);
}

void LessonCard::sayProgress() {
    setAccessibleName(title_);
    setAccessibleDescription(idea_ + QStringLiteral(" ") + progressText());
}

QSize LessonCard::sizeHint() const {
    const QFontMetrics metrics(font());
    const int width = kLettersAcross * metrics.averageCharWidth() + static_cast<int>(2 * kInset);
    const int words = (kLinesOfIdea + 3) * metrics.lineSpacing() + static_cast<int>(3 * kInset);
    return {width, width / 2 + words};
}

void LessonCard::drawWords(QPainter& painter, const QRectF& area) const {
    const ThemeColors& colors = Theme::instance().colors();
    const QFont usual = readableFont(font());
    const QFont bold = readableFont(font(), 1.1, true);
    double top = area.top();
    const auto line = [&](const QFont& used, const QColor& color, const QString& text, int lines) {
        painter.setFont(used);
        painter.setPen(color);
        const double height = lines * QFontMetricsF(used).lineSpacing();
        painter.drawText(QRectF(area.left(), top, area.width(), height),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
        top += height + 4.0;
    };
    const bool two = QFontMetricsF(bold).horizontalAdvance(title_) > area.width();
    line(bold, colors.text, title_, two ? 2 : 1);
    line(usual, colors.text, idea_, two ? kLinesOfIdea - 1 : kLinesOfIdea);
    const double foot = QFontMetricsF(usual).height();
    painter.setFont(usual);
    painter.setPen(done_ ? colors.good : colors.subtle);
    const QRectF last(area.left(), area.bottom() - foot - 7.0, area.width(), foot);
    painter.drawText(last, Qt::AlignLeft | Qt::AlignVCenter, progressText());
    const QRectF track(area.left(), area.bottom() - 4.0, area.width(), 4.0);
    painter.fillRect(track, colors.grid);
    const double share = done_ ? 1.0 : static_cast<double>(reached_) / std::max(1, steps_);
    painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * share, track.height())),
                     done_ ? colors.good : colors.accent);
}

void LessonCard::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath shape;
    shape.addRoundedRect(frame, kCorner, kCorner);
    painter.fillPath(shape, colors.panel);
    const QRectF above(frame.topLeft(), QSizeF(frame.width(), 0.5 * frame.width()));
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(above, colors.plot);
    painter.setFont(font());
    if (picture_) picture_->paint(painter, above.adjusted(kInset, kInset, -kInset, -kInset), colors, true);
    painter.restore();
    drawWords(painter, QRectF(frame.left() + kInset, above.bottom() + kInset, frame.width() - 2 * kInset,
                              frame.bottom() - above.bottom() - 2 * kInset));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(underMouse() || isDown() ? colors.accent : colors.axis, underMouse() ? 2.0 : 1.0));
    painter.drawPath(shape);
    focus_.paint(painter, rect(), colors);
}

void LessonCard::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void LessonCard::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void LessonCard::keyPressEvent(QKeyEvent* event) {
    focus_.keyPressed();
    update();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

void LessonCard::focusInEvent(QFocusEvent* event) {
    focus_.gained(event->reason());
    QAbstractButton::focusInEvent(event);
}

void LessonCard::focusOutEvent(QFocusEvent* event) {
    focus_.lost();
    QAbstractButton::focusOutEvent(event);
}

} // namespace dclscope

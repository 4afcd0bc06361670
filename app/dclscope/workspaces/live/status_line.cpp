// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/status_line.h"

#include "widgets/style/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace dclscope {
namespace {

constexpr QMargins kAround{12, 4, 12, 6};

} // namespace

StatusLine::StatusLine(const QString& name, QWidget* parent) : QAbstractButton(parent) {
    setAccessibleName(name);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusLine::setStatus(const QString& status) {
    if (status == status_) return;
    status_ = status;
    setAccessibleDescription(status);
    updateGeometry();
    update();
}

QSize StatusLine::sizeHint() const {
    return QSize(fontMetrics().horizontalAdvance(status_), fontMetrics().height()).grownBy(kAround);
}

void StatusLine::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = Theme::instance().colors();
    QPainter painter(this);
    const QRect area = rect().marginsRemoved(kAround);
    painter.setPen(underMouse() && isEnabled() ? colors.accent : colors.text);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(status_, Qt::ElideRight, area.width()));
    if (!hasFocus()) return;
    painter.setPen(QPen(colors.accent, 1.0));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void StatusLine::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace dclscope

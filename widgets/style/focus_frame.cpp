// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/focus_frame.h"

#include "widgets/style/theme.h"

#include <QPainter>

namespace dclscope {
namespace {

constexpr double kWidth = 2.0;

} // namespace

void FocusFrame::gained(Qt::FocusReason reason) noexcept {
    focused_ = true;
    // Coming back to the window, or from a menu, changes nothing.
    if (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason) return;
    byKey_ = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

void FocusFrame::paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    if (!isShown()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, kWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(area.adjusted(kWidth / 2, kWidth / 2, -kWidth / 2, -kWidth / 2));
    painter.restore();
}

} // namespace dclscope

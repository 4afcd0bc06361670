// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around what keys go to, for widgets that draw themselves.
#pragma once

#include <QRectF>
#include <Qt>

class QPainter;

namespace dclscope {

struct ThemeColors;

/// Whether and how focus is shown: once it came by a key, or a key was pressed; a click of the mouse needs no frame.
class FocusFrame {
public:
    /// From focusInEvent().
    void gained(Qt::FocusReason reason) noexcept;
    /// From focusOutEvent().
    void lost() noexcept { focused_ = false; }
    /// From keyPressEvent().
    void keyPressed() noexcept { byKey_ = true; }
    bool isShown() const noexcept { return focused_ && byKey_; }
    /// Draws it just inside of `area`, where it is to be shown.
    void paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const;

private:
    bool focused_ = false;
    bool byKey_ = false;
};

} // namespace dclscope

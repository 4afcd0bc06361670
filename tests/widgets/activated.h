// SPDX-License-Identifier: GPL-3.0-or-later
// A window that has the keyboard.
#pragma once

#include <QTest>
#include <QWidget>

namespace dclscope::test {

/// @return whether the window, which is shown, has become the active one
inline bool activated(QWidget& window) {
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

} // namespace dclscope::test

// SPDX-License-Identifier: GPL-3.0-or-later
// What the program is, its version and licences; and the keys that it answers to.
#pragma once

class QMainWindow;
class QString;
class QWidget;

namespace dclscope {

void showAbout(QWidget* parent);
/// The keys as the window's menus have them, and what the mouse does.
QString keysExplained(const QMainWindow& window);
void showKeys(QMainWindow& window);

} // namespace dclscope

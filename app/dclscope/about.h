// SPDX-License-Identifier: GPL-3.0-or-later
// What the program is, its version and licences; and the keys that it answers to.
#pragma once

class QWidget;

namespace dclscope {

void showAbout(QWidget* parent);
void showKeys(QWidget* parent);

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// The program's picture in the window's frame and the task bar.
#pragma once

#include <QIcon>

namespace dclscope {

/// The bundled drawing in the sizes that desktops ask for; a null icon where it is missing.
QIcon programIcon();

} // namespace dclscope

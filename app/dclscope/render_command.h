// SPDX-License-Identifier: GPL-3.0-or-later
// `dclscope render`: pictures and films without a window.
#pragma once

#include "app/dclscope/command_line.h"

namespace dclscope {

/// Needs a QGuiApplication. @throws Error saying what cannot be read, drawn or written
void runRender(const RenderArguments& arguments);

} // namespace dclscope

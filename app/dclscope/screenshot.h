// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a window into the state that the command line describes, and `--screenshot`.
#pragma once

#include "app/dclscope/command_line.h"

#include <functional>

namespace dclscope {

class MainWindow;

/// Opens the paths, and shows layer, view, epoch and workspace when they are there; trouble becomes a message
/// in the window. Returns at once.
/// @param then  called when all that is shown
void applyArguments(MainWindow& window, const WindowArguments& arguments, const std::function<void()>& then = {});

/// Draws the window that the arguments describe into a PNG. For Live, after listening to the whole source.
/// @throws Error saying what could not be opened, heard or written
void takeScreenshot(const WindowArguments& arguments);

} // namespace dclscope

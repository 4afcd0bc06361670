// SPDX-License-Identifier: GPL-3.0-or-later
// The workspaces that the window has: one line each, in the order of the switch and of their digits.
#pragma once

#include <string>
#include <vector>

namespace dclscope {

class RunSession;
class WorkspacePage;

/// The words that `--workspace` takes. Needs no QApplication.
std::vector<std::string> pageNames();

/// One page of each kind. The caller owns them.
/// @param runs  what opens, watches and closes the window's runs; must outlive the pages
std::vector<WorkspacePage*> makePages(RunSession& runs);

} // namespace dclscope

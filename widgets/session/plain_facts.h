// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of a checkpoint in which nothing moves: a network without DCLS layers.
#pragma once

#include "core/run/run.h"

#include <string>
#include <vector>

namespace dclscope {

/// Recognises the run's last readable checkpoint and counts its parameters, tied ones once
/// (in large files only where the format says what is tied).
/// @return a sentence each, safe to show: what network it is or why none can be built, its parameters, what it shares
/// @throws CheckpointError when the file cannot be read any more
std::vector<std::string> plainFacts(const Run& run);

} // namespace dclscope

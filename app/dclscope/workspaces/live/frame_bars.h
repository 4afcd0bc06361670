// SPDX-License-Identifier: GPL-3.0-or-later
// What of a frame is drawn as bars.
#pragma once

#include "widgets/live_views/tag_bars_view.h"
#include "widgets/session/tagging_session.h"

#include <vector>

namespace dclscope {

/// The labels that score highest, best first; quiet are those that mean nothing, and all while nothing rises above the
/// noise.
std::vector<TagBar> barsOf(const TagFrame& frame, const ModelFacts& facts);

} // namespace dclscope

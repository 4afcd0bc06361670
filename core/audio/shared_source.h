// SPDX-License-Identifier: Apache-2.0
// One microphone, or one sound in real time, for several listeners.
#pragma once

#include "core/audio/source.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace dclscope {

/// Makes sources that all give what `source` gives, from its first sample on, each to a thread of its own. The first one
/// that is started starts it, a thread of this reads it, and it stops when none of them is heard any more. Each has its own
/// room for what waits: who falls behind loses frames, which only its own status() counts, and holds up no other. When the
/// source fails, all fail; the first one that is started again starts it again, and the others are to be started again too.
/// @param source         live: sound that waits for its reader needs no sharing
/// @param listeners      how many there will be
/// @param bufferSeconds  sound that may wait for each of them, before its start() too
std::vector<std::unique_ptr<Source>> shareSource(std::unique_ptr<Source> source, std::size_t listeners,
                                                 double bufferSeconds = 20.0);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Training that begins where another ended: what was learned from one task serves the next.
#pragma once

#include "core/torch/training/learner.h"

#include <string>
#include <string_view>

namespace dclscope::training {

struct Beginning {
    std::string sentence; ///< what was taken and what was not
    std::string data;     ///< what those weights were learned from, as their card says it; empty: it says nothing
};

/// Copies into a learner that has made no step each tensor that a checkpoint holds under the same name and in the same
/// shape, into its moving average too. What does not fit, such as a head for other classes, keeps what was drawn.
/// @param start  a checkpoint, a run (its last checkpoint) or a bundled network's name
/// @throws CheckpointError when it cannot be read, ConfigError when nothing fits.
Beginning beginWith(std::string_view start, Learner& learner);

} // namespace dclscope::training

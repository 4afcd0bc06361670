// SPDX-License-Identifier: Apache-2.0
// The pictures that figure "grid" filters. Private to core/lessons.
#pragma once

#include "core/lessons/grid_figure.h"

namespace dclscope::lessons {

/// Values 0 to 1. The spectrogram is of a bundled sound: bands in rows, the highest on top; read once per process.
/// @throws AudioError, ConfigError where that sound cannot be read
Plane gridPicture(GridPicture picture);

} // namespace dclscope::lessons

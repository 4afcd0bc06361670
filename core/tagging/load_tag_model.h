// SPDX-License-Identifier: Apache-2.0
// From a file to something that tags.
#pragma once

#include "core/tagging/tag_model.h"

#include <string_view>

namespace dclscope {

/// @param argument  a checkpoint, a run folder (its last checkpoint), or `demo` for the bundled run
/// @param given     what --set says; wins over the file's own card
/// @throws CheckpointError when it cannot be read, is no spiking network, or does not say what it listens to.
TagModel loadTagModel(std::string_view argument, const Card& given = {});

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Where edits find other checkpoints, in files.
#pragma once

#include "core/experiments/edited_source.h"

#include <filesystem>
#include <string>

namespace dclscope::experiments {

/// Checkpoints of the run that a model is of, or of the folder that its file lies in, and any others. Each is opened once.
/// @param model  a run folder, or a checkpoint
/// @param entry  of several networks in a file the one to take; empty: the one found by itself
OtherCheckpoints otherCheckpoints(const std::filesystem::path& model, const std::string& entry);

} // namespace dclscope::experiments

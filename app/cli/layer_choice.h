// SPDX-License-Identifier: Apache-2.0
// The option --layer: which DCLS layers of a run a command is about.
#pragma once

#include "core/run/run.h"

#include <string>
#include <vector>

namespace dclscope::cli {

/// Indices of the layer called `name`, or of all layers when `name` is empty.
/// @throws Failure listing the layers there are; when there is none; when a chosen one cannot be used.
std::vector<std::size_t> chooseLayers(const Run& run, const std::string& name);

} // namespace dclscope::cli

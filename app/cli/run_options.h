// SPDX-License-Identifier: Apache-2.0
// The options of commands that open a run folder: what is its time, which of several series is meant.
#pragma once

#include "core/run/run.h"

namespace CLI {
class App;
}

namespace dclscope::cli {

/// Adds `--time` and `--series` to a command.
void addRunOptions(CLI::App& command, RunChoice& choice);

} // namespace dclscope::cli

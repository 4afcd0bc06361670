// SPDX-License-Identifier: Apache-2.0
// The option --set, which every command that opens a checkpoint understands.
#pragma once

#include "core/run/card.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace dclscope::cli {

/// Adds `--set NAME=VALUE ...` to a command; the assignments land in `assignments`.
void addSetOption(CLI::App& command, std::vector<std::string>& assignments);

/// The card that the assignments make. @throws UsageError naming the assignment and the names there are.
Card cardFrom(const std::vector<std::string>& assignments);

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
// The options --set and --entry, which every command that opens a checkpoint understands, and --precision of those that run
// the network in it.
#pragma once

#include "core/run/card.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace dclscope::cli {

/// Adds `--set NAME=VALUE ...` and `--entry NAME` to a command; what they are given lands in `assignments` and `entry`.
void addNetworkOptions(CLI::App& command, std::vector<std::string>& assignments, std::string& entry);

/// Adds `--precision float32|bfloat16`; what it is given, or "float32", lands in `precision` (layers::precisionNamed).
void addPrecisionOption(CLI::App& command, std::string& precision);

/// The card that the assignments make. @throws UsageError naming the assignment and the names there are.
Card cardFrom(const std::vector<std::string>& assignments);

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
// Which sounds a command is given, and which of their channels it hears.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace dclscope::cli {

/// Adds --channel.
void addChannelOption(CLI::App& command, std::string& channel);

/// "mix" or nothing: no channel; else its number, from 1 on. @throws UsageError
std::optional<int> channelFrom(const std::string& text);

/// All sounds in and below a folder, by name. @throws Failure when there are none
std::vector<std::string> soundsBelow(const std::string& folder);

} // namespace dclscope::cli

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

/// The files that are given, and those in and below the folders. What is wrong with a folder is said, and the others'
/// sounds are found all the same. @param whole  becomes false then
std::vector<std::string> soundsOf(const std::vector<std::string>& given, bool& whole);

} // namespace dclscope::cli

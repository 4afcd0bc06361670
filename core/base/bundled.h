// SPDX-License-Identifier: Apache-2.0
// The networks that come with the program, by the words that stand for them wherever a run or a model is expected.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// All such words whose runs are installed: "demo", "keywords", "sounds".
std::vector<std::string> bundledNames();

/// The word of a run that comes with the program; of any other its path.
std::string bundledWordOr(const std::filesystem::path& run);

/// The run of such a word; nothing for other words.
/// @throws ConfigError when the word is one of them but the run is not installed.
std::optional<std::filesystem::path> bundledRun(std::string_view name);

/// The examples that come with a bundled network, resources/examples/NAME.safetensors; nothing for other networks, and where
/// they are not installed.
/// @param run  its run folder, or a checkpoint in it
std::optional<std::filesystem::path> bundledExamples(const std::filesystem::path& run);

} // namespace dclscope

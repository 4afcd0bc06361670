// SPDX-License-Identifier: Apache-2.0
// The sounds of a folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dclscope {

/// All sounds in and below a folder, as isSoundName() knows them, by name.
/// @throws AudioError beginning with the folder, when there are none or it cannot be looked into
std::vector<std::string> soundsBelow(const std::filesystem::path& folder);

} // namespace dclscope

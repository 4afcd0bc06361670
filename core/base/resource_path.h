// SPDX-License-Identifier: Apache-2.0
// Where the files that come with the program are: recipes, labels, lessons, the demo run, sounds.
#pragma once

#include <filesystem>

namespace dclscope {

/// The folder of the running program (of the test's program inside a test).
std::filesystem::path executableFolder();

/// A file or folder of the bundled resources. Looked for in the folder that the environment variable
/// DCLSCOPE_RESOURCES names, then in ../share/dclscope seen from the program, then in the source tree it was built from.
/// @param relative  path below the resource folder, e.g. "labels"
/// @return an existing path
/// @throws ConfigError listing the places when it is in none of them
std::filesystem::path resourcePath(const std::filesystem::path& relative);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace dclscope::test {

/// The index files of the reference collections.
inline nlohmann::json readJson(const std::filesystem::path& path) { return nlohmann::json::parse(std::ifstream(path)); }

} // namespace dclscope::test

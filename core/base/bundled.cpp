// SPDX-License-Identifier: Apache-2.0
#include "core/base/bundled.h"

#include "core/base/error.h"
#include "core/base/resource_path.h"

#include <algorithm>
#include <array>

namespace dclscope {
namespace {

constexpr std::array<std::string_view, 3> kWords{"demo", "keywords", "sounds"};

} // namespace

std::optional<std::filesystem::path> bundledRun(std::string_view name) {
    if (std::find(kWords.begin(), kWords.end(), name) == kWords.end()) return std::nullopt;
    return resourcePath(std::filesystem::path("networks") / name);
}

std::vector<std::string> bundledNames() {
    std::vector<std::string> names;
    for (const std::string_view word : kWords) {
        try {
            (void)bundledRun(word);
            names.emplace_back(word);
        } catch (const ConfigError&) {
            // Not installed.
        }
    }
    return names;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/base/resource_path.h"

#include "core/base/error.h"

#include <cstdlib>
#include <string>
#include <vector>

namespace dclscope {

std::filesystem::path executableFolder() {
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
}

std::filesystem::path resourcePath(const std::filesystem::path& relative) {
    std::vector<std::filesystem::path> folders;
    if (const char* chosen = std::getenv("DCLSCOPE_RESOURCES"); chosen != nullptr && *chosen != '\0')
        folders.emplace_back(chosen);
    folders.push_back(executableFolder().parent_path() / "share" / "dclscope");
    folders.emplace_back(DCLSCOPE_SOURCE_RESOURCES);
    std::string places;
    for (const auto& folder : folders) {
        std::error_code ignored;
        if (std::filesystem::exists(folder / relative, ignored)) return folder / relative;
        places += (places.empty() ? "" : ", ") + folder.string();
    }
    throw ConfigError("the bundled '" + relative.string() + "' is in none of " + places +
                      "; reinstall, or name the folder in DCLSCOPE_RESOURCES");
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/base/bundled.h"

#include "core/base/error.h"
#include "core/base/resource_path.h"

#include <algorithm>
#include <array>

namespace dclscope {
namespace {

struct Bundled {
    std::string_view word, folder;
};
/// A network that comes with the program is a run folder under resources/ and a line here.
constexpr std::array<Bundled, 3> kBundled{{{"demo", "demo"}, {"keywords", "keywords"}, {"sounds", "everyday-sounds"}}};

} // namespace

std::optional<std::filesystem::path> bundledRun(std::string_view name) {
    const auto found =
        std::find_if(kBundled.begin(), kBundled.end(), [name](const Bundled& bundled) { return bundled.word == name; });
    if (found == kBundled.end()) return std::nullopt;
    return resourcePath(found->folder);
}

std::string bundledWordOr(const std::filesystem::path& run) {
    for (const std::string& word : bundledNames())
        if (run == bundledRun(word)) return word;
    return run.string();
}

std::vector<std::string> bundledNames() {
    std::vector<std::string> names;
    for (const Bundled& bundled : kBundled) {
        try {
            (void)resourcePath(bundled.folder);
            names.emplace_back(bundled.word);
        } catch (const ConfigError&) {
            // Not installed.
        }
    }
    return names;
}

std::optional<std::filesystem::path> bundledExamples(const std::filesystem::path& run) {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::is_directory(run, error) ? run : run.parent_path();
    for (const std::string& name : bundledNames()) {
        if (!std::filesystem::equivalent(folder, *bundledRun(name), error)) continue;
        try {
            return resourcePath(std::filesystem::path("examples") / (name + ".safetensors"));
        } catch (const ConfigError&) {
            return std::nullopt; // not installed
        }
    }
    return std::nullopt;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/training/example_files.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/checkpoint.h"

#include <algorithm>
#include <initializer_list>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

bool says(const fs::path& file, std::initializer_list<const char*> words) {
    const std::string name = file.stem().string();
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return name.find(word) != std::string::npos; });
}

std::vector<fs::path> those(const std::vector<fs::path>& files, std::initializer_list<const char*> words) {
    std::vector<fs::path> found;
    std::copy_if(files.begin(), files.end(), std::back_inserter(found),
                 [&](const fs::path& file) { return says(file, words); });
    return found;
}

} // namespace

bool isHdf5Name(const fs::path& path) {
    const std::string ending = path.extension().string();
    return ending == ".h5" || ending == ".hdf5" || ending == ".hdf";
}

ExampleFiles exampleFiles(const fs::path& folder, const std::string& what) {
    std::error_code error;
    if (!fs::is_directory(folder, error))
        throw ConfigError(printable(folder.string()) + ": there is no such data folder");
    std::vector<fs::path> all;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file() && isHdf5Name(entry.path())) all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    ExampleFiles files{those(all, {"train"}), those(all, {"valid"})};
    if (files.judged.empty()) files.judged = those(all, {"test", "eval"});
    if (files.learned.empty() || files.judged.empty())
        throw ConfigError(printable(folder.string()) + ": holds no " +
                          (files.learned.empty() ? "file to learn from (*train*.h5)"
                                                 : "file to judge by (*valid*.h5, *test*.h5 or *eval*.h5)") +
                          "; needed: " + what);
    return files;
}

std::string fileNames(const std::vector<fs::path>& files) {
    std::string text;
    for (const fs::path& file : files) text += (text.empty() ? "" : " and ") + printable(file.filename().string());
    return text;
}

std::vector<std::string> classNames(const std::vector<std::string>& given, std::int64_t classes, const fs::path& file,
                                    const std::string& key) {
    if (!given.empty()) {
        if (static_cast<std::int64_t>(given.size()) != classes)
            throw ConfigError(printable(file.string()) + ": has " + counted(classes, "class") + ", and data.labels " +
                              std::to_string(given.size()));
        return given;
    }
    const auto listing = openCheckpoint(file);
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < classes; ++i) {
        const std::optional<std::string> name = listing->scalar(key + "." + std::to_string(i));
        names.push_back(name.value_or(std::to_string(i)));
    }
    return names;
}

} // namespace dclscope::training

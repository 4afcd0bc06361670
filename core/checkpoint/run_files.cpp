// SPDX-License-Identifier: Apache-2.0
// Which files of a folder belong to a run, and in which order.
#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

namespace dclscope {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> kEndings{".pth.tar", ".safetensors", ".pth", ".pt", ".ckpt", ".bin"};

bool isDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// The name without the ending of a checkpoint; empty when it has no such ending.
std::string stemOf(const std::string& name) {
    for (const std::string_view ending : kEndings)
        if (name.size() > ending.size() && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
    return {};
}

struct NumberedName {
    double number = 0.0;
    std::string family; ///< the name with its last number taken out
};

std::optional<NumberedName> numberedName(const std::string& name) {
    const std::string stem = stemOf(name);
    const auto last = std::find_if(stem.rbegin(), stem.rend(), isDigit);
    if (last == stem.rend()) return std::nullopt;
    const auto first = std::find_if_not(last, stem.rend(), isDigit);
    const auto begin = static_cast<std::size_t>(stem.rend() - first);
    const auto end = static_cast<std::size_t>(stem.rend() - last);
    double number = 0.0;
    for (std::size_t i = begin; i < end; ++i) number = number * 10.0 + (stem[i] - '0');
    return NumberedName{number, stem.substr(0, begin) + '#' + name.substr(end)};
}

struct Listed {
    NumberedName name;
    fs::path file;
};

/// Keeps the largest family where numbers stand twice (a series beside its own conversion to another format).
void keepOneFamily(std::vector<Listed>& files) {
    std::set<double> numbers;
    std::map<std::string, std::size_t> sizes;
    for (const Listed& file : files) {
        numbers.insert(file.name.number);
        ++sizes[file.name.family];
    }
    if (numbers.size() == files.size()) return;
    const auto largest =
        std::max_element(sizes.begin(), sizes.end(), [](auto& a, auto& b) { return a.second < b.second; });
    std::erase_if(files, [&](const Listed& file) { return file.name.family != largest->first; });
}

} // namespace

std::optional<double> epochInName(const fs::path& file) {
    const auto name = numberedName(file.filename().string());
    return name ? std::optional(name->number) : std::nullopt;
}

std::vector<fs::path> checkpointFiles(const fs::path& folder) {
    std::vector<Listed> numbered;
    std::vector<fs::path> others;
    try {
        for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
            const std::string name = entry.path().filename().string();
            std::error_code ignored;
            if (name.starts_with('.') || stemOf(name).empty() || !entry.is_regular_file(ignored)) continue;
            if (auto found = numberedName(name))
                numbered.push_back({std::move(*found), entry.path()});
            else
                others.push_back(entry.path());
        }
    } catch (const fs::filesystem_error& error) {
        throw CheckpointError(folder.string(), "cannot be listed: " + error.code().message());
    }
    if (numbered.empty() && others.size() == 1) return others;
    if (numbered.empty())
        throw CheckpointError(folder.string(),
                              others.empty()
                                  ? "is a folder without checkpoints"
                                  : "holds several checkpoints without numbers in their names: open one of them");
    keepOneFamily(numbered);
    std::sort(numbered.begin(), numbered.end(), [](const Listed& a, const Listed& b) {
        return std::pair(a.name.number, a.file) < std::pair(b.name.number, b.file);
    });
    std::vector<fs::path> files;
    for (Listed& file : numbered) files.push_back(std::move(file.file));
    return files;
}

fs::path resolveRun(std::string_view argument) {
    std::error_code ignored;
    if (argument != "demo" || fs::exists(argument, ignored)) return argument;
    return resourcePath("demo");
}

fs::path resolveCheckpoint(std::string_view argument) {
    fs::path path = resolveRun(argument);
    std::error_code ignored;
    return fs::is_directory(path, ignored) ? checkpointFiles(path).back() : path;
}

} // namespace dclscope

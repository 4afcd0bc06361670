// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/run_series.h"

#include "core/base/text.h"
#include "core/checkpoint/file_times.h"
#include "core/checkpoint/mlgenn_files.h"

#include <algorithm>
#include <array>
#include <map>

namespace dclscope {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 3;
constexpr std::size_t kMostFolders = 10'000;
constexpr std::size_t kMostNamed = 8;
constexpr std::array<std::string_view, 5> kTrainersOwn{"optimizer", "scheduler", "rng_state", "training_args",
                                                       "scaler"};
constexpr std::array<std::string_view, 3> kPreferred{"model.safetensors", "pytorch_model.bin", "model.pt"};

bool isTrainersOwn(std::string_view stem) {
    return std::any_of(kTrainersOwn.begin(), kTrainersOwn.end(), [&](std::string_view word) {
        return stem == word || (stem.starts_with(word) && stem.size() > word.size() && stem[word.size()] == '_');
    });
}

/// What of "model-00001-of-00002" is before the shard's number; empty for other names.
std::string shardedStem(const std::string& stem) {
    const std::size_t of = stem.rfind("-of-");
    if (of == std::string::npos || of + 4 == stem.size()) return {};
    if (!std::all_of(stem.begin() + static_cast<std::ptrdiff_t>(of) + 4, stem.end(), isNumeral)) return {};
    std::size_t first = of;
    while (first > 0 && isNumeral(stem[first - 1])) --first;
    return first == of || first < 2 ? std::string() : stem.substr(0, first - 1);
}

struct Listed {
    fs::path file;      ///< the checkpoint; of several shards the first
    NamedTimes times;   ///< in the name of the file, or of the folder that stands for it
    std::string series; ///< see RunSeries::name
    std::string name;   ///< in the folder
};

struct Folder {
    std::vector<Listed> files;
    std::vector<fs::path> folders;
};

/// With every number taken out: what is common to names that have no time.
std::string withoutNumbers(std::string_view name) {
    std::string out;
    for (const char c : name)
        if (!isNumeral(c))
            out += c;
        else if (out.empty() || out.back() != '#')
            out += '#';
    return out;
}

void addFile(Folder& folder, std::map<std::string, std::size_t>& shards, const fs::path& file, RunTime time) {
    const std::string name = file.filename().string();
    std::string stem = checkpointStem(name);
    if (stem.empty() || isTrainersOwn(stem)) return;
    const std::string ending = name.substr(stem.size());
    if (std::string whole = shardedStem(stem); !whole.empty()) {
        const auto [known, isNew] = shards.emplace(whole + ending, folder.files.size());
        if (!isNew) {
            fs::path& first = folder.files[known->second].file;
            first = std::min(first, file);
            return;
        }
        stem = std::move(whole);
    }
    Listed listed{file, timesInName(stem), {}, name};
    const bool timed = listed.times.at(RunTime::Automatic).has_value();
    const bool ordered = time == RunTime::Name || time == RunTime::Modified;
    listed.series = (timed ? listed.times.series : ordered ? withoutNumbers(stem) : stem) + ending;
    folder.files.push_back(std::move(listed));
}

/// Networks that are several files each, called by what these have in common.
void addMlGenn(Folder& folder, const fs::path& path) {
    for (const auto& [keys, files] : mlGennNetworks(path)) {
        Listed listed{files.front(), timesInName(keys), {}, files.front().filename().string()};
        const bool timed = listed.times.at(RunTime::Automatic).has_value();
        listed.series = (timed ? listed.times.series : keys) + "-*.npy";
        folder.files.push_back(std::move(listed));
    }
}

Folder list(const fs::path& path, RunTime time) {
    Folder folder;
    std::map<std::string, std::size_t> shards;
    try {
        for (const fs::directory_entry& entry : fs::directory_iterator(path)) {
            const std::string name = entry.path().filename().string();
            std::error_code ignored;
            if (name.starts_with('.')) continue;
            if (entry.is_regular_file(ignored))
                addFile(folder, shards, entry.path(), time);
            else if (entry.is_directory(ignored) && folder.folders.size() < kMostFolders)
                folder.folders.push_back(entry.path());
        }
    } catch (const fs::filesystem_error& error) {
        throw CheckpointError(path.string(), "cannot be listed: " + error.code().message());
    }
    addMlGenn(folder, path);
    return folder;
}

/// The one network in a folder such as checkpoint-500.
std::optional<fs::path> networkIn(const Folder& folder) {
    for (const std::string_view wanted : kPreferred)
        for (const Listed& listed : folder.files)
            if (listed.name == wanted) return listed.file;
    return folder.files.size() == 1 ? std::optional(folder.files.front().file) : std::nullopt;
}

/// Digits count as numbers: "e9" stands before "e10".
bool naturallyBefore(const std::string& a, const std::string& b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isNumeral(a[i]) && isNumeral(b[j])) {
            const auto number = [](const std::string& text, std::size_t& at) {
                while (at < text.size() && text[at] == '0') ++at;
                const std::size_t first = at;
                while (at < text.size() && isNumeral(text[at])) ++at;
                return text.substr(first, at - first);
            };
            const std::string left = number(a, i);
            const std::string right = number(b, j);
            if (left != right) return std::pair(left.size(), left) < std::pair(right.size(), right);
        } else {
            if (a[i] != b[j]) return a[i] < b[j];
            ++i;
            ++j;
        }
    }
    return std::pair(a.size() - i, a) < std::pair(b.size() - j, b);
}

/// What all files of a series can be ordered by.
RunTime timeOf(const std::vector<Listed>& files, RunTime wanted) {
    if (wanted == RunTime::Name || wanted == RunTime::Modified) return wanted;
    const auto all = [&](auto has) { return std::all_of(files.begin(), files.end(), has); };
    const bool steps = all([](const Listed& f) { return f.times.step.has_value(); });
    if (wanted == RunTime::Step && steps) return RunTime::Step;
    if (all([](const Listed& f) { return f.times.epoch.has_value(); })) return RunTime::Epoch;
    if (steps) return RunTime::Step;
    return files.front().times.number ? RunTime::Number : RunTime::Automatic;
}

RunSeries ordered(std::string name, std::vector<Listed> files, RunTime wanted) {
    RunSeries series{std::move(name), timeOf(files, wanted), {}};
    std::map<fs::path, std::int64_t> modified;
    if (series.time == RunTime::Modified)
        for (const Listed& file : files) modified[file.file] = FileStamp::of(file.file).modified;
    std::sort(files.begin(), files.end(), [&](const Listed& a, const Listed& b) {
        if (series.time == RunTime::Modified && modified[a.file] != modified[b.file])
            return modified[a.file] < modified[b.file];
        if (series.time == RunTime::Epoch && a.times.epoch != b.times.epoch) return a.times.epoch < b.times.epoch;
        if (series.time == RunTime::Epoch || series.time == RunTime::Step)
            if (a.times.step != b.times.step) return a.times.step < b.times.step;
        if (series.time == RunTime::Number && a.times.number != b.times.number) return a.times.number < b.times.number;
        return naturallyBefore(a.file.string(), b.file.string());
    });
    const bool counted = series.time == RunTime::Name || series.time == RunTime::Modified;
    for (const Listed& file : files)
        series.files.push_back(
            {file.file, counted ? static_cast<double>(series.files.size()) : file.times.at(series.time).value_or(0.0)});
    return series;
}

/// Goes through a folder and, where it holds no checkpoint itself, the folders in it.
class FolderWalk {
public:
    explicit FolderWalk(RunTime time) : time_(time) {}

    void add(const Folder& folder, const std::string& prefix, int depth) {
        for (const Listed& file : folder.files) families[prefix + file.series].push_back(file);
        if (!folder.files.empty() || depth == kDeepest) return;
        for (const fs::path& path : folder.folders) addFolder(path, prefix, depth + 1);
    }

    std::map<std::string, std::vector<Listed>> families; ///< by RunSeries::name

private:
    void addFolder(const fs::path& path, const std::string& prefix, int depth) {
        if (left_ == 0) return;
        --left_;
        Folder inner;
        try {
            inner = list(path, time_);
        } catch (const CheckpointError&) {
            return; // not ours to read
        }
        const std::string name = path.filename().string();
        const NamedTimes times = timesInName(name);
        const auto network = networkIn(inner);
        if (network && times.at(RunTime::Automatic))
            families[prefix + times.series + "/" + network->filename().string()].push_back({*network, times, {}, name});
        else
            add(inner, prefix + name + "/", depth);
    }

    RunTime time_;
    std::size_t left_ = kMostFolders;
};

std::string nameWithCount(const RunSeries& series) {
    const std::string name = "'" + printable(series.name) + "'";
    return series.files.size() == 1 ? name : name + " (" + std::to_string(series.files.size()) + " files)";
}

std::string severalText(const std::vector<RunSeries>& found) {
    std::string text = "holds " + std::to_string(found.size()) + " series of checkpoints: ";
    for (std::size_t i = 0; i < found.size() && i < kMostNamed; ++i)
        text += (i == 0 ? "" : ", ") + nameWithCount(found[i]);
    if (found.size() > kMostNamed) text += ", and " + std::to_string(found.size() - kMostNamed) + " more";
    return text + ". Say which one is meant (--series NAME), or open one of its files";
}

/// The longer of a series and its conversions to other formats; nothing else is left out.
std::vector<std::size_t> withoutConversions(const std::vector<RunSeries>& all) {
    std::map<std::string, std::size_t> longest;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string stem = checkpointStem(all[i].name);
        const auto [known, isNew] = longest.emplace(stem, i);
        if (!isNew && all[known->second].files.size() < all[i].files.size()) known->second = i;
    }
    std::vector<std::size_t> kept;
    for (const auto& [stem, index] : longest) kept.push_back(index);
    return kept;
}

} // namespace

SeriesError::SeriesError(const std::string& folder, std::vector<RunSeries> found)
    : CheckpointError(folder, severalText(found)), found_(std::move(found)) {}

std::vector<RunSeries> seriesIn(const fs::path& folder, RunTime time) {
    FolderWalk walk(time);
    walk.add(list(folder, time), {}, 0);
    std::vector<RunSeries> all;
    for (auto& [name, files] : walk.families) all.push_back(ordered(name, std::move(files), time));
    return all;
}

FolderContents folderContents(const fs::path& folder, const RunChoice& choice) {
    FolderContents contents;
    contents.all = seriesIn(folder, choice.time);
    contents.series = contents.all[chooseSeries(folder, contents.all, choice)];
    if (contents.all.size() == 1) contents.all.clear();
    return contents;
}

std::size_t chooseSeries(const fs::path& folder, const std::vector<RunSeries>& all, const RunChoice& choice) {
    if (all.empty()) throw CheckpointError(folder.string(), "is a folder without checkpoints");
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].name == choice.series) return i;
    if (!choice.series.empty()) throw SeriesError(folder.string(), all);
    const std::vector<std::size_t> kept = withoutConversions(all);
    if (kept.size() == 1) return kept.front();
    std::vector<std::size_t> timed;
    std::vector<std::size_t> longer;
    for (const std::size_t i : kept) {
        if (all[i].time == RunTime::Automatic) continue;
        timed.push_back(i);
        if (all[i].files.size() > 1) longer.push_back(i);
    }
    if (timed.size() == 1) return timed.front();
    if (longer.size() == 1) return longer.front();
    throw SeriesError(folder.string(), all);
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/index_builder.h"

#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>

namespace dclscope {
namespace {

namespace fs = std::filesystem;

/// How long a killed run has worked in vain at most.
constexpr std::chrono::seconds kSavedEvery{20};

/// What stands in an index's second file about how it was made; null where nothing does.
nlohmann::json madeIn(const fs::path& names) {
    std::ifstream file(names);
    const auto json = nlohmann::json::parse(file, nullptr, false);
    return json.is_object() && json.contains("made") ? json["made"] : nlohmann::json();
}

std::string textIn(const nlohmann::json& json, const char* key) {
    return json.is_object() && json.contains(key) && json[key].is_string() ? json[key].get<std::string>()
                                                                           : std::string();
}

} // namespace

std::string makerOf(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return path.string() + " " + stampOf(path);
    std::vector<std::string> files;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error))
        if (std::error_code ignored; at->is_regular_file(ignored))
            files.push_back(at->path().filename().string() + " " + stampOf(at->path()));
    std::sort(files.begin(), files.end());
    std::string all = path.string();
    for (const std::string& file : files) all += "\n" + file;
    return all;
}

std::string embeddingMaker(std::string_view model, const std::string& entry, std::span<const std::string> assignments) {
    std::string maker = makerOf(resolveRun(model)) + "\nentry " + entry;
    for (const std::string& assignment : assignments) maker += "\nset " + assignment;
    return maker;
}

IndexBuilder::IndexBuilder(fs::path npy, std::vector<std::string> sounds, std::string model, std::string maker)
    : npy_(std::move(npy)), sounds_(std::move(sounds)), model_(std::move(model)), maker_(std::move(maker)) {
    takeOver();
}

void IndexBuilder::takeOver() {
    const nlohmann::json made = madeIn(namesFileOf(npy_));
    // The array is written first: where the two do not belong together, a run was killed between them.
    if (textIn(made, "maker") != maker_ || textIn(made, "embeddings") != stampOf(npy_)) return;
    EmbeddingIndex index;
    try {
        index = readIndex(npy_);
    } catch (const Error&) {
        return; // it is made anew
    }
    const auto stamps = made.find("sounds");
    if (stamps == made.end() || !stamps->is_array() || stamps->size() != index.names.size()) return;
    const auto width = static_cast<std::size_t>(index.embeddings.shape[1]);
    for (std::size_t row = 0; row < index.names.size(); ++row) {
        if (!(*stamps)[row].is_string()) continue;
        const float* point = index.embeddings.values.data() + row * width;
        rows_[index.names[row]] = {(*stamps)[row].get<std::string>(), {point, point + width}};
    }
}

bool IndexBuilder::has(const std::string& sound) const {
    const auto row = rows_.find(sound);
    return row != rows_.end() && !row->second.stamp.empty() && row->second.stamp == stampOf(sound);
}

void IndexBuilder::add(const std::string& sound, std::vector<float> point) {
    if (!rows_.empty() && rows_.begin()->second.point.size() != point.size())
        throw ShapeError("an embedding of " + counted(static_cast<std::int64_t>(point.size()), "number") +
                         " beside others of " + std::to_string(rows_.begin()->second.point.size()));
    rows_[sound] = {stampOf(sound), std::move(point)};
}

std::size_t IndexBuilder::size() const {
    return static_cast<std::size_t>(
        std::count_if(sounds_.begin(), sounds_.end(), [this](const std::string& sound) { return has(sound); }));
}

void IndexBuilder::save() const {
    EmbeddingIndex index{model_, {}, {}};
    IndexMaking making{maker_, {}};
    for (const std::string& sound : sounds_) {
        if (!has(sound)) continue;
        const Row& row = rows_.at(sound);
        index.names.push_back(sound);
        index.embeddings.values.insert(index.embeddings.values.end(), row.point.begin(), row.point.end());
        making.stamps.push_back(row.stamp);
    }
    if (index.names.empty()) return;
    const std::size_t width = index.embeddings.values.size() / index.names.size();
    index.embeddings.shape = {static_cast<std::int64_t>(index.names.size()), static_cast<std::int64_t>(width)};
    writeIndex(npy_, index, making);
}

std::size_t embedMissing(IndexBuilder& index, const WindowScorer& scorer, std::span<const std::string> sounds,
                         const EmbeddingSteps& steps, const std::stop_token& stop) {
    std::size_t broken = 0;
    auto saved = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < sounds.size() && !stop.stop_requested(); ++i) {
        if (index.has(sounds[i])) continue;
        if (steps.begun) steps.begun(i, sounds[i]);
        try {
            const Sound sound = readSoundFile(sounds[i]);
            index.add(sounds[i], embed(scorer, sound.samples, sound.sampleRateHz));
        } catch (const AudioError& error) { // begins with the path
            if (steps.broken) steps.broken(error.what());
            ++broken;
        } catch (const Error& error) {
            if (steps.broken) steps.broken(printable(sounds[i], 400) + ": " + error.what());
            ++broken;
        }
        if (std::chrono::steady_clock::now() - saved < kSavedEvery) continue;
        index.save();
        saved = std::chrono::steady_clock::now();
    }
    return broken;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/spoken_parts.h"

#include "core/base/error.h"
#include "core/base/npy.h"
#include "core/base/resource_path.h"
#include "core/base/text.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/window_scorer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>

namespace dclscope {
namespace {

constexpr double kFrameSeconds = 0.01;
constexpr double kSilenceSeconds = 0.15;
constexpr double kShortestSeconds = 0.05;
constexpr double kMarginSeconds = 0.03;
constexpr double kQuietShare = 0.02; ///< of the loudest frame's energy

std::vector<std::filesystem::path> bundledSoundFiles() {
    std::vector<std::filesystem::path> files;
    try {
        for (const auto& entry : std::filesystem::directory_iterator(resourcePath("sounds")))
            if (entry.path().extension() == ".wav") files.push_back(entry.path());
    } catch (const ConfigError&) {
        // An installation without sounds has no examples.
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// A name as typed: the file, and the part of it, 0 for all.
struct Example {
    std::filesystem::path file;
    std::size_t part = 0;
};

Example exampleNamed(std::string_view name) {
    Example example{std::string(name), 0};
    const std::size_t hash = name.rfind('#');
    if (hash != std::string_view::npos && !std::filesystem::exists(example.file)) {
        const std::string_view digits = name.substr(hash + 1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), example.part);
        if (error != std::errc() || end != digits.data() + digits.size() || example.part == 0)
            throw ConfigError("'" + printable(name) + "' names no part of a sound; write NAME#1 for the first");
        example.file = std::string(name.substr(0, hash));
    }
    if (std::filesystem::exists(example.file)) return example;
    for (const std::filesystem::path& file : bundledSoundFiles())
        if (file.filename() == example.file || file.stem() == example.file) return {file, example.part};
    throw ConfigError("there is no sound '" + printable(example.file.string()) + "', neither a file nor a bundled one");
}

Example exampleOrFirst(std::string_view name) {
    const std::vector<std::string> bundled = name.empty() ? bundledExamples() : std::vector<std::string>();
    if (name.empty() && bundled.empty()) throw ConfigError("no sounds come with this installation; choose a file");
    return exampleNamed(name.empty() ? std::string_view(bundled.front()) : name);
}

Array fromNpy(const std::filesystem::path& file, std::int64_t inputs) {
    Array array = readNpy(file);
    if (array.shape.size() == 2) array.shape = {array.shape[0], 1, array.shape[1]};
    if (array.shape.size() != 3 || array.shape[1] != 1 || array.shape[2] != inputs)
        throw ConfigError(file.filename().string() + " is " + shapeText(array.shape) + "; the network takes [time, " +
                          std::to_string(inputs) + "]");
    return array;
}

std::vector<float> partOf(const Sound& sound, std::size_t part, const std::string& name) {
    if (part == 0) return sound.samples;
    const std::vector<SoundPart> parts = spokenParts(sound.samples, sound.sampleRateHz);
    if (part > parts.size())
        throw ConfigError(name + " has " + counted(static_cast<std::int64_t>(parts.size()), "part") + ", no part " +
                          std::to_string(part));
    const auto first = sound.samples.begin() + static_cast<std::ptrdiff_t>(parts[part - 1].first);
    return {first, first + static_cast<std::ptrdiff_t>(parts[part - 1].count)};
}

} // namespace

std::vector<SoundPart> spokenParts(std::span<const float> samples, double sampleRateHz) {
    const auto frame = static_cast<std::size_t>(std::max(1.0, kFrameSeconds * sampleRateHz));
    std::vector<double> energy(samples.size() / frame);
    for (std::size_t f = 0; f < energy.size(); ++f)
        for (std::size_t i = f * frame; i < (f + 1) * frame; ++i)
            energy[f] += static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
    const double loudest = energy.empty() ? 0.0 : *std::max_element(energy.begin(), energy.end());
    const auto frames = [](double seconds) { return static_cast<std::size_t>(std::lround(seconds / kFrameSeconds)); };
    std::vector<SoundPart> parts;
    std::size_t first = 0;
    std::size_t last = 0; // behind the last loud frame; 0: none yet
    const auto close = [&] {
        if (last - first >= frames(kShortestSeconds)) {
            const std::size_t from = first - std::min(first, frames(kMarginSeconds));
            parts.push_back(
                {from * frame, std::min(samples.size(), (last + frames(kMarginSeconds)) * frame) - from * frame});
        }
        last = 0;
    };
    for (std::size_t f = 0; f < energy.size(); ++f) {
        if (!(energy[f] > kQuietShare * loudest)) continue;
        if (last > 0 && f - last >= frames(kSilenceSeconds)) close();
        if (last == 0) first = f;
        last = f + 1;
    }
    if (last > 0) close();
    return parts;
}

std::vector<std::string> bundledExamples() {
    std::vector<std::string> names;
    for (const std::filesystem::path& file : bundledSoundFiles()) {
        const Sound sound = readSoundFile(file);
        const std::size_t parts = spokenParts(sound.samples, sound.sampleRateHz).size();
        for (std::size_t part = 1; part <= parts; ++part)
            names.push_back(file.filename().string() + "#" + std::to_string(part));
    }
    return names;
}

Sound exampleSound(std::string_view name) {
    const Example example = exampleOrFirst(name);
    Sound sound = readSoundFile(example.file);
    sound.samples = partOf(sound, example.part, example.file.filename().string());
    return sound;
}

Array exampleInput(const snn::Network& network, const Card& card, std::string_view name) {
    const Example example = exampleOrFirst(name);
    if (example.file.extension() == ".npy") return fromNpy(example.file, network.inputs());
    if (card.frontEnd.empty())
        throw ConfigError("its card names no front end, so it takes no sound; choose a .npy of [time, " +
                          std::to_string(network.inputs()) + "]");
    const WindowScorer scorer(TagModel::make("network", network, card));
    const Sound sound = exampleSound(name);
    const std::vector<float> resampled = atModelRate(scorer.model(), sound.samples, sound.sampleRateHz);
    return scorer.input(judgedWindow(resampled, static_cast<std::size_t>(scorer.model().frontEnd.windowSamples)));
}

} // namespace dclscope

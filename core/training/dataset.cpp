// SPDX-License-Identifier: Apache-2.0
#include "core/training/dataset.h"

#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/features/resample.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNoHash = "_nohash_";
constexpr std::string_view kBackgroundNoise = "_background_noise_";

bool endsWith(const fs::path& path, std::span<const char* const> endings) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(endings.begin(), endings.end(), extension) != endings.end();
}

bool isPicture(const fs::path& path) {
    static constexpr std::array kKnown{".jpg", ".jpeg", ".png"};
    return endsWith(path, kKnown);
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// {label}_{speaker}_{index}; the speaker's name may hold underscores itself.
std::optional<SoundFileEntry> fsddEntry(const fs::path& path) {
    const std::string name = path.stem().string();
    const std::size_t first = name.find('_');
    const std::size_t last = name.rfind('_');
    if (first == std::string::npos || first == 0 || last <= first + 1) return std::nullopt;
    const std::optional<std::int64_t> index = wholeNumber(std::string_view(name).substr(last + 1));
    if (!index) return std::nullopt;
    return SoundFileEntry{path, name.substr(0, first), name.substr(first + 1, last - first - 1), *index, 0};
}

void requireFolder(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error))
        throw ConfigError(printable(folder.string()) + ": there is no such data folder");
}

std::vector<fs::path> filesIn(const fs::path& folder, bool (*wanted)(const fs::path&)) {
    std::vector<fs::path> paths;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file() && wanted(entry.path())) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<fs::path> soundsIn(const fs::path& folder) { return filesIn(folder, isSoundName); }

/// Who speaks in `{speaker}_nohash_{n}`, also where a word stands before the speaker; empty for other names.
std::string speakerOf(const std::string& name) {
    const std::size_t end = name.find(kNoHash);
    if (end == std::string::npos) return {};
    const std::string before = name.substr(0, end);
    return before.substr(before.rfind('_') + 1); // npos + 1 is 0
}

void listLabelFolder(const fs::path& folder, bool (*wanted)(const fs::path&), std::vector<SoundFileEntry>& files) {
    std::int64_t index = 0;
    for (const fs::path& path : filesIn(folder, wanted)) {
        const std::string name = path.stem().string();
        SoundFileEntry entry{path, folder.filename().string(), speakerOf(name), index++, 0};
        // ESC: {fold}-{clip}-{take}
        const std::size_t first = name.find('-');
        if (const auto fold = wholeNumber(std::string_view(name).substr(0, first))) {
            entry.fold = *fold;
            const std::size_t second = first == std::string::npos ? first : name.find('-', first + 1);
            if (second != std::string::npos) entry.clip = name.substr(first + 1, second - first - 1);
        }
        files.push_back(std::move(entry));
    }
}

bool holdsSpeechCommands(const fs::path& folder) {
    for (const fs::path& path : soundsIn(folder))
        if (!speakerOf(path.stem().string()).empty()) return true;
    return false;
}

/// "2" before "10", and numbers before words.
bool labelBefore(const std::string& a, const std::string& b) {
    const std::optional<std::int64_t> x = wholeNumber(a);
    const std::optional<std::int64_t> y = wholeNumber(b);
    if (x && y && *x != *y) return *x < *y;
    if (x.has_value() != y.has_value()) return x.has_value();
    return a < b;
}

std::vector<fs::path> foldersIn(const fs::path& folder) {
    std::vector<fs::path> folders;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.is_directory()) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

} // namespace

std::vector<std::string> labelsFound(const std::vector<SoundFileEntry>& files) {
    std::set<std::string> found;
    for (const SoundFileEntry& file : files) found.insert(file.label);
    std::vector<std::string> labels(found.begin(), found.end());
    std::sort(labels.begin(), labels.end(), labelBefore);
    return labels;
}

std::vector<float> SoundReading::read(const fs::path& path) const {
    Sound sound = readSoundFile(path);
    if (sound.sampleRateHz == sampleRateHz) return std::move(sound.samples);
    if (!sinc) return resample(sound.samples, sound.sampleRateHz, sampleRateHz);
    return resampleSinc(sound.samples, std::lround(sound.sampleRateHz), std::lround(sampleRateHz));
}

std::span<const float> SoundReading::samplesOf(const Recording& recording, std::vector<float>& buffer) const {
    if (!recording.samples.empty()) return recording.samples;
    buffer = read(recording.file.path);
    return buffer;
}

std::uint64_t Dataset::heldBytes() const {
    std::uint64_t bytes = 0;
    for (const Recording& recording : recordings) bytes += recording.samples.size() * sizeof(float);
    return bytes;
}

std::vector<std::size_t> Dataset::countPerLabel() const {
    std::vector<std::size_t> counts(labels.size());
    for (const Recording& recording : recordings) ++counts[recording.label];
    return counts;
}

Layout guessLayout(const fs::path& folder) {
    requireFolder(folder);
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file() && isSoundName(entry.path()) && fsddEntry(entry.path())) return Layout::Fsdd;
    for (const fs::path& label : foldersIn(folder))
        if (holdsSpeechCommands(label)) return Layout::SpeechCommands;
    return Layout::Folders;
}

std::vector<SoundFileEntry> listSounds(const fs::path& folder, Layout layout) {
    requireFolder(folder);
    std::vector<SoundFileEntry> files;
    if (layout == Layout::Fsdd) {
        for (const fs::path& path : soundsIn(folder))
            if (std::optional<SoundFileEntry> entry = fsddEntry(path)) files.push_back(std::move(*entry));
    } else {
        for (const fs::path& label : foldersIn(folder))
            if (layout != Layout::SpeechCommands || label.filename() != kBackgroundNoise)
                listLabelFolder(label, isSoundName, files);
    }
    if (files.empty())
        throw ConfigError(printable(folder.string()) + ": holds no sound named " +
                          (layout == Layout::Fsdd ? "{label}_{speaker}_{index}.wav" : "<label>/<file>"));
    return files;
}

std::vector<SoundFileEntry> listPictures(const fs::path& folder) {
    requireFolder(folder);
    std::vector<SoundFileEntry> files;
    for (const fs::path& label : foldersIn(folder)) listLabelFolder(label, isPicture, files);
    if (files.empty())
        throw ConfigError(printable(folder.string()) + ": holds no JPEG or PNG picture named <label>/<file>");
    return files;
}

Dataset loadDataset(const fs::path& folder, const std::vector<SoundFileEntry>& files,
                    const std::vector<std::string>& labels, const SoundReading& reading) {
    Dataset dataset{folder, labels.empty() ? labelsFound(files) : labels, {}};
    std::map<std::string, std::size_t> number;
    for (std::size_t i = 0; i < dataset.labels.size(); ++i) number[dataset.labels[i]] = i;
    dataset.recordings.reserve(files.size());
    for (const SoundFileEntry& file : files) {
        const auto found = number.find(file.label);
        if (found == number.end())
            throw ConfigError(printable(file.path.string()) + ": its label \"" + printable(file.label) +
                              "\" is not one of the network's labels");
        dataset.recordings.push_back({file, found->second, {}});
    }
    std::atomic<std::uint64_t> held{0};
    forEachItem(files.size(), reading.threads, [&](std::size_t i) {
        if (held >= reading.mostBytes) return;
        dataset.recordings[i].samples = reading.read(files[i].path);
        held += dataset.recordings[i].samples.size() * sizeof(float);
    });
    return dataset;
}

fs::path firstFolder(const std::vector<std::string>& folders, const std::string& what) {
    std::string places;
    std::error_code error;
    for (const std::string& folder : folders) {
        if (fs::is_directory(folder, error)) return folder;
        places += (places.empty() ? "" : " nor in ") + printable(folder);
    }
    if (places.empty()) throw ConfigError(what + ": no folder is given");
    throw ConfigError("no folder of recordings in " + places + " (seen from " +
                      printable(fs::current_path(error).string()) + "); needed: " + what);
}

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// Streams put together from recordings of spoken digits and everyday sounds, and how well events on them fit.
#pragma once

#include "core/audio/sound_file.h"
#include "core/features/resample.h"
#include "core/tagging/streaming_tagger.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dclscope::test {

struct SpokenWord {
    std::string label;
    std::string speaker;
    double beginSeconds = 0.0;
    double endSeconds = 0.0;
};

struct WordStream {
    static constexpr double kRateHz = 8000.0;
    std::vector<float> samples;
    std::vector<SpokenWord> words;

    double seconds() const { return static_cast<double>(samples.size()) / kRateHz; }
};

/// Recordings {label}_{speaker}_{index}.wav whose index lies in the range, in an order that looks random.
inline std::vector<std::filesystem::path> recordings(const std::filesystem::path& folder, int firstIndex,
                                                     int lastIndex) {
    std::map<std::size_t, std::filesystem::path> shuffled;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string stem = entry.path().stem().string();
        const int index = std::stoi(stem.substr(stem.rfind('_') + 1));
        if (index >= firstIndex && index <= lastIndex) shuffled.emplace(std::hash<std::string>{}(stem), entry.path());
    }
    std::vector<std::filesystem::path> files;
    for (auto& [key, path] : shuffled) files.push_back(std::move(path));
    return files;
}

/// Each recording with `pauseSeconds` of silence behind it.
inline WordStream speak(const std::vector<std::filesystem::path>& files, double pauseSeconds) {
    WordStream stream;
    stream.samples.assign(static_cast<std::size_t>(WordStream::kRateHz), 0.0F);
    for (const auto& file : files) {
        const Sound sound = readSoundFile(file);
        const std::vector<float> word = resample(sound.samples, sound.sampleRateHz, WordStream::kRateHz);
        const std::string stem = file.stem().string();
        const double begin = stream.seconds();
        stream.samples.insert(stream.samples.end(), word.begin(), word.end());
        stream.words.push_back(
            {stem.substr(0, stem.find('_')), stem.substr(2, stem.rfind('_') - 2), begin, stream.seconds()});
        stream.samples.resize(stream.samples.size() + static_cast<std::size_t>(pauseSeconds * WordStream::kRateHz),
                              0.0F);
    }
    return stream;
}

/// Everyday sounds one after the other: files in FOLDER/<class>/ whose names begin with `prefix`.
inline std::vector<float> everydaySounds(const std::filesystem::path& folder, const std::string& prefix,
                                         double seconds) {
    std::map<std::size_t, std::filesystem::path> shuffled;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(prefix)) shuffled.emplace(std::hash<std::string>{}(name), entry.path());
    }
    std::vector<float> samples;
    for (const auto& [key, path] : shuffled) {
        if (static_cast<double>(samples.size()) >= seconds * WordStream::kRateHz) break;
        const Sound sound = readSoundFile(path);
        const std::vector<float> part = resample(sound.samples, sound.sampleRateHz, WordStream::kRateHz);
        samples.insert(samples.end(), part.begin(), part.end());
    }
    samples.resize(std::min(samples.size(), static_cast<std::size_t>(seconds * WordStream::kRateHz)));
    return samples;
}

inline double meanSquare(std::span<const float> samples) {
    double sum = 0.0;
    for (const float s : samples) sum += static_cast<double>(s) * static_cast<double>(s);
    return sum / static_cast<double>(std::max<std::size_t>(samples.size(), 1));
}

/// Adds `bed` (repeated) so that it is `snrDb` below each word's level; between words its level changes
/// smoothly.
inline void addBed(WordStream& stream, std::span<const float> bed, double snrDb) {
    const double bedDb = 10.0 * std::log10(std::max(meanSquare(bed), 1e-12));
    const auto sampleAt = [](double seconds) { return static_cast<std::size_t>(seconds * WordStream::kRateHz); };
    std::size_t from = 0;
    double previousDb = 0.0;
    for (std::size_t w = 0; w <= stream.words.size(); ++w) {
        double gainDb = previousDb;
        std::size_t until = stream.samples.size();
        if (w < stream.words.size()) {
            const std::size_t begin = sampleAt(stream.words[w].beginSeconds);
            const std::size_t end = sampleAt(stream.words[w].endSeconds);
            gainDb =
                10.0 * std::log10(meanSquare(std::span(stream.samples).subspan(begin, end - begin))) - snrDb - bedDb;
            until = (begin + end) / 2;
        }
        if (w == 0) previousDb = gainDb;
        const auto count = static_cast<double>(std::max<std::size_t>(until - from, 1));
        for (std::size_t i = 0; from < until; ++from, ++i) {
            const double db = previousDb + (gainDb - previousDb) * static_cast<double>(i) / count;
            stream.samples[from] += static_cast<float>(std::pow(10.0, db / 20.0)) * bed[from % bed.size()];
        }
        previousDb = gainDb;
    }
}

/// How events fit the words that were spoken.
struct Fit {
    int words = 0;
    int hits = 0;               ///< words whose first event names them
    int wrong = 0;              ///< words whose first event names another
    int missed = 0;             ///< words without an event
    int repeats = 0;            ///< further events on a word
    int stray = 0;              ///< events where no word was
    std::vector<double> delays; ///< end of word to event, seconds, hits only
};

inline Fit fitOf(const std::vector<SpokenWord>& words, const std::vector<TagEvent>& events,
                 const std::vector<std::string>& labels) {
    constexpr double kAfter = 0.8;
    Fit fit;
    fit.words = static_cast<int>(words.size());
    std::vector<int> eventsOfWord(words.size(), 0);
    for (const TagEvent& event : events) {
        if (event.kind != TagEvent::Kind::Start) continue;
        const auto word = std::find_if(words.begin(), words.end(), [&](const SpokenWord& w) {
            return event.timeSeconds >= w.beginSeconds && event.timeSeconds <= w.endSeconds + kAfter;
        });
        if (word == words.end()) {
            ++fit.stray;
            continue;
        }
        if (eventsOfWord[static_cast<std::size_t>(word - words.begin())]++ > 0) {
            ++fit.repeats;
        } else if (labels[event.label] == word->label) {
            ++fit.hits;
            fit.delays.push_back(event.timeSeconds - word->endSeconds);
        } else {
            ++fit.wrong;
        }
    }
    fit.missed = static_cast<int>(std::count(eventsOfWord.begin(), eventsOfWord.end(), 0));
    std::sort(fit.delays.begin(), fit.delays.end());
    return fit;
}

} // namespace dclscope::test

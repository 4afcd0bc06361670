// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_data.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

/// Of the other words every so many-th voice is kept out.
constexpr std::int64_t kValidationVoiceEvery = 8;

bool isValidation(const SoundFileEntry& file, const DataRecipe& data) {
    if (data.layout != "fsdd") return file.index % data.validationEvery == data.validationEvery - 1;
    if (!data.holdOutSpeaker.empty()) return file.speaker == data.holdOutSpeaker;
    const auto index = static_cast<double>(file.index);
    return index >= data.validationIndices.low && index <= data.validationIndices.high;
}

void requireSpeaker(const std::vector<SoundFileEntry>& files, const std::string& speaker, const fs::path& folder) {
    std::set<std::string> speakers;
    for (const SoundFileEntry& file : files) speakers.insert(file.speaker);
    if (speaker.empty() || speakers.contains(speaker)) return;
    std::string list;
    for (const std::string& name : speakers) list += (list.empty() ? "" : ", ") + printable(name);
    throw ConfigError(printable(folder.string()) + ": no recording of a speaker called \"" + printable(speaker) +
                      "\"; there are " + list);
}

void loadLabelled(const Recipe& recipe, const fs::path& folder, unsigned threads, TrainingData& data) {
    const Layout layout = recipe.data.layout == "fsdd" ? Layout::Fsdd : Layout::Folders;
    const std::vector<SoundFileEntry> files = listSounds(folder, layout);
    if (layout == Layout::Fsdd) requireSpeaker(files, recipe.data.holdOutSpeaker, folder);
    Dataset all = loadDataset(folder, files, recipe.data.labels, recipe.frontEnd.sampleRateHz, threads);
    data.labels = all.labels;
    for (Recording& recording : all.recordings)
        (isValidation(recording.file, recipe.data) ? data.validation : data.training).push_back(std::move(recording));
    if (data.training.empty()) throw ConfigError(printable(folder.string()) + ": no recording is left to train on");
    if (data.validation.empty())
        throw ConfigError(printable(folder.string()) +
                          ": no recording is kept out for validation; see the recipe's [data]");
}

bool contains(const std::vector<double>& folds, std::int64_t fold) {
    return std::find(folds.begin(), folds.end(), static_cast<double>(fold)) != folds.end();
}

void loadSounds(const Recipe& recipe, unsigned threads, TrainingData& data) {
    const BackgroundRecipe& background = recipe.background;
    const fs::path folder = firstFolder(background.soundFolders, "everyday sounds: " + background.soundCredit);
    std::vector<SoundFileEntry> files = listSounds(folder, Layout::Folders);
    std::erase_if(files, [&](const SoundFileEntry& file) {
        return !contains(background.trainingFolds, file.fold) && !contains(background.validationFolds, file.fold);
    });
    Dataset all = loadDataset(folder, files, {}, recipe.frontEnd.sampleRateHz, threads);
    for (Recording& recording : all.recordings)
        (contains(background.trainingFolds, recording.file.fold) ? data.sounds : data.validationSounds)
            .push_back(std::move(recording));
    if (data.sounds.empty())
        throw ConfigError(printable(folder.string()) + ": no sound of the recipe's training_folds");
    data.credit += " Background: " + background.soundCredit;
}

void loadWords(const Recipe& recipe, unsigned threads, TrainingData& data) {
    const fs::path folder = firstFolder(recipe.background.wordFolders, recipe.background.wordCredit);
    Dataset all = loadDataset(folder, listSounds(folder, Layout::Folders), {}, recipe.frontEnd.sampleRateHz, threads);
    for (Recording& recording : all.recordings)
        (recording.file.index % kValidationVoiceEvery == 0 ? data.validationWords : data.words)
            .push_back(std::move(recording));
    data.credit += " Other words: " + recipe.background.wordCredit;
}

} // namespace

TrainingData loadTrainingData(const Recipe& recipe, const std::optional<fs::path>& dataFolder, unsigned threads) {
    TrainingData data;
    loadLabelled(recipe, dataFolder ? *dataFolder : firstFolder(recipe.data.folders, recipe.data.credit), threads,
                 data);
    data.credit = recipe.data.credit;
    if (recipe.voices.perEpoch > 0) {
        const fs::path folder = firstFolder(recipe.voices.folders, recipe.voices.credit);
        data.voices = std::move(
            loadDataset(folder, listSounds(folder, Layout::Folders), data.labels, recipe.frontEnd.sampleRateHz, threads)
                .recordings);
        data.credit += " Voices: " + recipe.voices.credit;
    }
    if (recipe.hasBackground()) {
        const BackgroundRecipe& background = recipe.background;
        if (background.soundsPerEpoch > 0 || background.mixProbability > 0.0) loadSounds(recipe, threads, data);
        if (background.wordsPerEpoch > 0) loadWords(recipe, threads, data);
        data.labels.push_back(background.label);
    }
    data.background = recipe.hasBackground() ? data.labels.size() - 1 : data.labels.size();
    return data;
}

} // namespace dclscope::training

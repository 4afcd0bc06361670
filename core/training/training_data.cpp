// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_data.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/training/division.h"

#include <algorithm>
#include <set>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

/// Of other words whose speakers are not known every so many-th is kept out.
constexpr std::int64_t kValidationVoiceEvery = 8;
constexpr const char* kUnknown = "_unknown_";

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
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

/// Takes the files of several words for "_unknown_", and leaves out words that are no labels.
void chooseWords(const DataRecipe& data, std::vector<SoundFileEntry>& files, std::vector<std::string>& facts) {
    for (SoundFileEntry& file : files)
        if (contains(data.unknown, file.label)) file.label = kUnknown;
    if (data.labels.empty()) return;
    std::set<std::string> others;
    std::erase_if(files, [&](const SoundFileEntry& file) {
        if (contains(data.labels, file.label)) return false;
        others.insert(file.label);
        return true;
    });
    if (!others.empty())
        facts.push_back(counted(static_cast<std::int64_t>(others.size()), "folder") +
                        " of words that the recipe does not name " + (others.size() == 1 ? "is" : "are") +
                        " left out.");
}

[[noreturn]] void noneKeptOut(const DataRecipe& data, const fs::path& folder, bool learned) {
    const std::string rule = "; the recipe's [data] keeps out " + ruleText(data);
    throw ConfigError(printable(folder.string()) +
                      (learned ? ": no recording is left to learn from" : ": no recording is kept out to judge by") +
                      rule);
}

/// Loads one after the other what there is, and counts who is heard where.
class Loader {
public:
    Loader(const Recipe& recipe, unsigned threads, TrainingData& data) : recipe_(recipe), data_(data) {
        data_.reading = soundReading(recipe, threads);
    }

    void labelled(const fs::path& folder) {
        const DataRecipe& rule = recipe_.data;
        std::vector<SoundFileEntry> files = labelledSounds(rule, folder, data_.facts);
        const std::vector<std::string> labels = rule.labels.empty() ? labelsFound(files) : rule.labels;
        const std::size_t before = files.size();
        std::erase_if(files, [&](const SoundFileEntry& file) { return sideOf(file, rule) == Side::Testing; });
        if (rule.layout == "folds" && files.size() < before)
            data_.facts.push_back(counted(static_cast<std::int64_t>(before - files.size()), "recording") +
                                  " of other folds are left out.");
        Dataset all = read(folder, files, labels);
        data_.labels = all.labels;
        for (Recording& recording : all.recordings) {
            const bool judged = sideOf(recording.file, rule) == Side::Validation;
            (judged ? judged_ : learned_).add(recording.file);
            (judged ? data_.validation : data_.training).push_back(std::move(recording));
        }
        if (data_.training.empty()) noneKeptOut(rule, folder, true);
        if (data_.validation.empty()) noneKeptOut(rule, folder, false);
        data_.facts.insert(data_.facts.begin(), divisionFact(data_.training.size(), data_.validation.size(),
                                                             labels.size(), "recording", ruleText(rule)));
        data_.credit = rule.credit;
    }

    void voices() {
        const fs::path folder = firstFolder(recipe_.voices.folders, recipe_.voices.credit);
        data_.voices = std::move(read(folder, listSounds(folder, Layout::Folders), data_.labels).recordings);
        for (const Recording& recording : data_.voices) learned_.add(recording.file);
        data_.facts.push_back(counted(static_cast<std::int64_t>(data_.voices.size()), "further recording") +
                              " of the labels are learned from.");
        data_.credit += " Voices: " + recipe_.voices.credit;
    }

    void sounds() {
        const BackgroundRecipe& background = recipe_.background;
        const fs::path folder = firstFolder(background.soundFolders, "everyday sounds: " + background.soundCredit);
        DataRecipe rule;
        rule.layout = "folds";
        rule.trainingFolds = background.trainingFolds;
        rule.validationFolds = background.validationFolds;
        std::vector<SoundFileEntry> files = listSounds(folder, Layout::Folders);
        std::erase_if(files, [&](const SoundFileEntry& file) {
            return sideOf(file, rule) == Side::Testing ||
                   (rule.trainingFolds.empty() && sideOf(file, rule) == Side::Training);
        });
        divide(read(folder, files, {}), rule, data_.sounds, data_.validationSounds);
        if (data_.sounds.empty())
            throw ConfigError(printable(folder.string()) + ": no sound of the recipe's training_folds");
        say("everyday sound", data_.sounds, data_.validationSounds);
        data_.credit += " Background: " + background.soundCredit;
    }

    void words() {
        const fs::path folder = firstFolder(recipe_.background.wordFolders, recipe_.background.wordCredit);
        Dataset all = read(folder, listSounds(folder, Layout::Folders), {});
        for (Recording& recording : all.recordings) {
            const bool bySpeaker = recipe_.data.layout == "speech-commands" && !recording.file.speaker.empty();
            const bool judged = bySpeaker ? sideOf(recording.file, recipe_.data) == Side::Validation
                                          : recording.file.index % kValidationVoiceEvery == 0;
            if (bySpeaker && sideOf(recording.file, recipe_.data) == Side::Testing) continue;
            (judged ? judged_ : learned_).add(recording.file);
            (judged ? data_.validationWords : data_.words).push_back(std::move(recording));
        }
        say("other word", data_.words, data_.validationWords);
        data_.credit += " Other words: " + recipe_.background.wordCredit;
    }

    void sayWhoIsShared() {
        for (std::string& fact : sharedFacts(learned_, judged_)) data_.facts.push_back(std::move(fact));
    }

private:
    Dataset read(const fs::path& folder, const std::vector<SoundFileEntry>& files,
                 const std::vector<std::string>& labels) {
        Dataset all = loadDataset(folder, files, labels, data_.reading);
        data_.reading.mostBytes -= std::min(data_.reading.mostBytes, all.heldBytes());
        return all;
    }
    void divide(Dataset all, const DataRecipe& rule, std::vector<Recording>& learned, std::vector<Recording>& judged) {
        for (Recording& recording : all.recordings) {
            const bool isJudged = sideOf(recording.file, rule) == Side::Validation;
            (isJudged ? judged_ : learned_).add(recording.file);
            (isJudged ? judged : learned).push_back(std::move(recording));
        }
    }
    void say(const std::string& noun, const std::vector<Recording>& learned, const std::vector<Recording>& judged) {
        data_.facts.push_back(counted(static_cast<std::int64_t>(learned.size()), noun) + " are learned from, " +
                              std::to_string(judged.size()) + " are kept out.");
    }

    const Recipe& recipe_;
    TrainingData& data_;
    SideSources learned_, judged_;
};

} // namespace

SoundReading soundReading(const Recipe& recipe, unsigned threads) {
    const bool spiking = std::holds_alternative<SpikingNetworkRecipe>(recipe.network);
    return {recipe.frontEnd.inputRateHz, !spiking, kHeldBytes, threads};
}

std::vector<SoundFileEntry> labelledSounds(const DataRecipe& data, const fs::path& folder,
                                           std::vector<std::string>& facts) {
    const Layout layout = data.layout == "fsdd"              ? Layout::Fsdd
                          : data.layout == "speech-commands" ? Layout::SpeechCommands
                                                             : Layout::Folders;
    std::vector<SoundFileEntry> files = listSounds(folder, layout);
    if (layout == Layout::Fsdd) requireSpeaker(files, data.holdOutSpeaker, folder);
    if (layout == Layout::SpeechCommands) {
        chooseWords(data, files, facts);
        if (files.empty()) throw ConfigError(printable(folder.string()) + ": holds none of the recipe's labels");
    }
    return files;
}

TrainingData loadTrainingData(const Recipe& recipe, const std::optional<fs::path>& dataFolder, unsigned threads) {
    TrainingData data;
    Loader loader(recipe, threads, data);
    loader.labelled(dataFolder ? *dataFolder : firstFolder(recipe.data.folders, recipe.data.credit));
    if (recipe.voices.perEpoch > 0) loader.voices();
    if (recipe.hasBackground()) {
        const BackgroundRecipe& background = recipe.background;
        if (background.soundsPerEpoch > 0 || background.mixProbability > 0.0) loader.sounds();
        if (background.wordsPerEpoch > 0) loader.words();
        data.labels.push_back(background.label);
    }
    loader.sayWhoIsShared();
    data.background = recipe.hasBackground() ? data.labels.size() - 1 : data.labels.size();
    return data;
}

} // namespace dclscope::training

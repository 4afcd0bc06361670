// SPDX-License-Identifier: Apache-2.0
#include "core/training/division.h"

#include "core/base/text.h"

#include <algorithm>
#include <iterator>

namespace dclscope::training {
namespace {

constexpr std::size_t kNamed = 5; ///< of those on both sides so many are called by their names

bool contains(const std::vector<double>& folds, std::int64_t fold) {
    return std::find(folds.begin(), folds.end(), static_cast<double>(fold)) != folds.end();
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < std::min(kNamed, names.size()); ++i) text += (i == 0 ? "" : ", ") + printable(names[i]);
    return text + (names.size() > kNamed ? " and others" : "");
}

std::string number(double value) { return std::to_string(static_cast<std::int64_t>(value)); }

std::string folds(const std::vector<double>& numbers) {
    std::string text;
    for (const double fold : numbers) text += (text.empty() ? "" : ", ") + number(fold);
    return text;
}

std::string percent(double share) {
    const auto tenths = static_cast<std::int64_t>(1000.0 * share + 0.5);
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10)) + " %";
}

/// @param what  "speaker" or "source clip"
std::string sharedFact(const std::set<std::string>& learned, const std::set<std::string>& judged,
                       const std::string& what) {
    std::vector<std::string> both;
    std::set_intersection(learned.begin(), learned.end(), judged.begin(), judged.end(), std::back_inserter(both));
    const auto count = [&](std::size_t n) { return counted(static_cast<std::int64_t>(n), what); };
    if (both.empty())
        return "No " + what + " is on both sides: " + count(learned.size()) + " to learn from, " +
               count(judged.size()) + " to judge by.";
    return count(both.size()) + (both.size() == 1 ? " is" : " are") + " on both sides (" + listed(both) +
           "), so that the figures say little about new ones.";
}

} // namespace

Side sideOf(const SoundFileEntry& file, const DataRecipe& data) {
    const auto side = [](bool judged) { return judged ? Side::Validation : Side::Training; };
    if (data.layout == "folds") {
        if (contains(data.validationFolds, file.fold)) return Side::Validation;
        return contains(data.trainingFolds, file.fold) || data.trainingFolds.empty() ? Side::Training : Side::Testing;
    }
    if (data.layout == "speech-commands") {
        const std::string speaker = file.speaker.empty() ? file.path.stem().string() : file.speaker;
        return officialSide(speaker, data.validationShare, data.testingShare);
    }
    if (data.layout != "fsdd") return side(file.index % data.validationEvery == data.validationEvery - 1);
    if (!data.holdOutSpeaker.empty()) return side(file.speaker == data.holdOutSpeaker);
    const auto index = static_cast<double>(file.index);
    return side(index >= data.validationIndices.low && index <= data.validationIndices.high);
}

std::string ruleText(const DataRecipe& data) {
    if (data.layout == "folds") return "the files whose names begin with " + folds(data.validationFolds);
    if (data.layout == "speech-commands")
        return "the speakers whose official hash lies below " + percent(data.validationShare) +
               (data.testingShare > 0.0 ? "; those from there to " + percent(data.validationShare + data.testingShare) +
                                              " are left out altogether"
                                        : "");
    if (data.layout != "fsdd") return "of each label's sorted files one in " + std::to_string(data.validationEvery);
    if (!data.holdOutSpeaker.empty()) return "all of the speaker " + printable(data.holdOutSpeaker);
    return "those numbered " + number(data.validationIndices.low) + " to " + number(data.validationIndices.high);
}

void SideSources::add(const SoundFileEntry& file) {
    if (!file.speaker.empty()) speakers.insert(file.speaker);
    if (!file.clip.empty()) clips.insert(file.clip);
    unnamed = unnamed || (file.speaker.empty() && file.clip.empty());
}

std::vector<std::string> sharedFacts(const SideSources& learned, const SideSources& judged) {
    std::vector<std::string> facts;
    if (!learned.speakers.empty() || !judged.speakers.empty())
        facts.push_back(sharedFact(learned.speakers, judged.speakers, "speaker"));
    if (!learned.clips.empty() || !judged.clips.empty())
        facts.push_back(sharedFact(learned.clips, judged.clips, "source clip"));
    if (learned.unnamed && judged.unnamed)
        facts.push_back("Some files' names tell neither speaker nor source, so that these may be on both sides.");
    return facts;
}

std::string divisionFact(std::size_t learned, std::size_t judged, std::size_t labels, const std::string& noun,
                         const std::string& rule) {
    return counted(static_cast<std::int64_t>(learned), noun) + " of " +
           counted(static_cast<std::int64_t>(labels), "label") + (learned == 1 ? " is" : " are") + " learned from, " +
           std::to_string(judged) + (judged == 1 ? " is" : " are") + " kept out to judge by: " + rule + ".";
}

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/threshold_figure.h"

#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/lessons/figure_kind.h"
#include "core/tagging/load_tag_model.h"
#include "core/tagging/window_scorer.h"
#include "core/training/example_set.h"
#include "core/training/model_judging.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

namespace dclscope::lessons {
namespace {

const std::vector<FigureSetting>& thresholdSettings() {
    static const std::vector<FigureSetting> settings{
        {.key = "model", .label = "Network", .usual = "keywords", .choices = {"keywords", "demo"}},
        {.key = "threshold", .label = "Threshold", .usual = "0.6", .low = 0, .high = 1, .step = 0.01},
        {.key = "background", .label = "Background class", .usual = "yes", .choices = {"yes", "no"}}};
    return settings;
}

/// What a bundled network says of all its examples.
struct SaidOfExamples {
    std::vector<std::string> labels;
    std::vector<bool> isWord;                      ///< by label: false of the background and its like
    std::vector<std::int64_t> truth;               ///< by example: the network's label
    std::vector<std::vector<float>> probabilities; ///< by example
};

SaidOfExamples askNetwork(const std::string& model, const std::atomic<bool>* stop) {
    const std::filesystem::path run = *bundledRun(model);
    const auto file = bundledExamples(run);
    if (!file) throw ConfigError("the examples of '" + model + "' are not installed");
    const WindowScorer scorer(loadTagModel(run.string()));
    const training::ExampleSet set = training::examplesFor(training::readExampleSet(*file), scorer.model().frontEnd);
    SaidOfExamples said;
    said.labels = scorer.model().labels;
    said.isWord.assign(said.labels.size(), true);
    for (const std::size_t label : scorer.model().unheard) said.isWord[label] = false;
    const std::vector<std::int64_t> classes = training::matchLabels(set.labels, said.labels, false);
    for (const std::int64_t label : set.examples.labels) said.truth.push_back(classes[static_cast<std::size_t>(label)]);
    said.probabilities.resize(set.examples.count());
    forEachItem(set.examples.count(), coreCount(), [&](std::size_t i) {
        if (stop != nullptr && *stop) throw Error("cancelled");
        said.probabilities[i] = scorer.scoresOfFeatures(set.examples.window(i));
    });
    return said;
}

std::shared_ptr<const SaidOfExamples> saidOfExamples(const std::string& model, const std::atomic<bool>* stop) {
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const SaidOfExamples>> known;
    const std::lock_guard lock(mutex);
    std::shared_ptr<const SaidOfExamples>& said = known[model];
    if (!said) said = std::make_shared<const SaidOfExamples>(askNetwork(model, stop));
    return said;
}

/// The network's first choice; without a background class the probabilities of the words alone sum to 1.
ScoredExample scored(const SaidOfExamples& said, std::size_t example, bool background) {
    const std::vector<float>& probabilities = said.probabilities[example];
    ScoredExample result{said.truth[example], 0, -1.0F};
    float sum = 0.0F;
    for (std::size_t label = 0; label < probabilities.size(); ++label) {
        if (!background && !said.isWord[label]) continue;
        sum += probabilities[label];
        if (probabilities[label] <= result.probability) continue;
        result.named = static_cast<std::int64_t>(label);
        result.probability = probabilities[label];
    }
    if (!background && sum > 0.0F) result.probability /= sum;
    return result;
}

ThresholdPoint counted(const ThresholdFigure& figure, const std::vector<bool>& isWord, double threshold) {
    ThresholdPoint point;
    point.threshold = threshold;
    for (const ScoredExample& example : figure.examples) {
        const bool named = isWord[static_cast<std::size_t>(example.named)] && example.probability >= threshold;
        if (!isWord[static_cast<std::size_t>(example.label)])
            point.alarms += named ? 1 : 0;
        else if (!named)
            ++point.missed;
        else
            ++(example.named == example.label ? point.heard : point.wrong);
    }
    return point;
}

constexpr std::string_view kWordExamples = "Examples with a word";
constexpr std::string_view kOtherExamples = "Examples without one";
constexpr std::string_view kHeardWords = "Words named rightly";
constexpr std::string_view kMissedWords = "Words missed";
constexpr std::string_view kWrongWords = "Words taken for another";
constexpr std::string_view kFalseAlarms = "False alarms";

} // namespace

ThresholdOptions readThreshold(const Settings& settings) {
    const SettingReader reader(thresholdSettings(), settings);
    return {reader.text("model"), reader.number("threshold"), reader.yes("background")};
}

ThresholdFigure computeThreshold(const ThresholdOptions& options, const std::atomic<bool>* stop) {
    const auto said = saidOfExamples(options.model, stop);
    ThresholdFigure figure;
    figure.labels = said->labels;
    figure.isWord = said->isWord;
    for (std::size_t i = 0; i < said->truth.size(); ++i) {
        figure.examples.push_back(scored(*said, i, options.background));
        ++(said->isWord[static_cast<std::size_t>(said->truth[i])] ? figure.words : figure.others);
    }
    constexpr int kPoints = 100;
    for (int i = 0; i <= kPoints; ++i)
        figure.curve.push_back(counted(figure, said->isWord, static_cast<double>(i) / kPoints));
    figure.chosen = counted(figure, said->isWord, options.threshold);
    return figure;
}

std::vector<Measure> measureThreshold(const ThresholdFigure& figure) {
    if (figure.examples.empty()) return {};
    const auto number = [](std::size_t count) { return static_cast<double>(count); };
    return {{"words", std::string(kWordExamples), "", number(figure.words)},
            {"others", std::string(kOtherExamples), "", number(figure.others)},
            {"heard", std::string(kHeardWords), "", number(figure.chosen.heard)},
            {"missed", std::string(kMissedWords), "", number(figure.chosen.missed)},
            {"wrong", std::string(kWrongWords), "", number(figure.chosen.wrong)},
            {"alarms", std::string(kFalseAlarms), "", number(figure.chosen.alarms)}};
}

FigureKind thresholdKind() {
    return {"threshold",
            thresholdSettings(),
            [](const Settings& settings) { (void)readThreshold(settings); },
            [](const Settings& settings) { return measureThreshold(computeThreshold(readThreshold(settings))); },
            {kWordExamples, kOtherExamples, kHeardWords, kMissedWords, kWrongWords, kFalseAlarms}};
}

} // namespace dclscope::lessons

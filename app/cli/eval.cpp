// SPDX-License-Identifier: Apache-2.0
// dcls eval: how well a model names labelled recordings.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/tagging/load_tag_model.h"
#include "core/training/evaluation.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace dclscope::cli {
namespace {

using training::Dataset;
using training::Evaluation;

struct Options {
    std::string model = "demo";
    std::string data;
    std::vector<std::string> assignments;
    std::string entry;
    std::vector<std::int64_t> indices;
    std::string speaker;
    double threshold = 0.6;
    bool background = false;
    bool json = false;
};

Dataset readData(const Options& options, const TagModel& model, unsigned threads) {
    const training::Layout layout = training::guessLayout(options.data);
    std::vector<training::SoundFileEntry> files = training::listSounds(options.data, layout);
    std::erase_if(files, [&](const training::SoundFileEntry& file) {
        const bool outside =
            !options.indices.empty() && (file.index < options.indices[0] || file.index > options.indices[1]);
        return outside || (!options.speaker.empty() && file.speaker != options.speaker);
    });
    if (files.empty()) throw ConfigError("holds no recording of that speaker and index");
    const std::vector<std::string> labels = options.background ? std::vector<std::string>{} : model.labels;
    return training::loadDataset(options.data, files, labels,
                                 {.sampleRateHz = model.frontEnd.sampleRateHz, .threads = threads});
}

training::Examples examplesOf(const Options& options, const TagModel& model, const Dataset& data, unsigned threads) {
    const LogMel logMel(model.frontEnd);
    if (!options.background) return training::judgedExamples(data.recordings, logMel, threads);
    if (!model.background) throw ConfigError("--background needs a model with a background label; this one has none");
    return training::everyWindow(data.recordings, logMel, static_cast<std::int64_t>(*model.background), threads);
}

std::string percent(std::size_t part, std::size_t whole) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%5.1f %%",
                  whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole));
    return text.data();
}

nlohmann::ordered_json asJson(const TagModel& model, const Evaluation& result, const Options& options) {
    nlohmann::ordered_json json{{"model", model.name},
                                {"data", options.data},
                                {"count", result.count},
                                {"correct", result.correct},
                                {"accuracy", result.accuracy()},
                                {"loss", result.loss},
                                {"threshold", options.threshold},
                                {"sure", result.sure},
                                {"sure_and_correct", result.sureAndCorrect}};
    auto classes = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < model.labels.size(); ++i)
        classes.push_back({{"label", model.labels[i]},
                           {"count", result.countOf(i)},
                           {"recall", result.recall(i)},
                           {"precision", result.precision(i)}});
    json["classes"] = std::move(classes);
    json["confusion"] = result.confusion;
    return json;
}

std::string table(const TagModel& model, const Evaluation& result) {
    std::size_t width = 5;
    for (const std::string& label : model.labels) width = std::max(width, printable(label).size());
    const auto cell = [width](std::string text) {
        return text.insert(0, text.size() < width ? width - text.size() : 0, ' ');
    };
    std::string text = cell("") + "  named as\n" + cell("");
    for (const std::string& label : model.labels) text += " " + cell(printable(label));
    text += "\n";
    for (std::size_t i = 0; i < model.labels.size(); ++i) {
        if (result.countOf(i) == 0) continue;
        text += cell(printable(model.labels[i]));
        for (const std::size_t count : result.confusion[i])
            text += " " + cell(count == 0 ? "." : std::to_string(count));
        text += "   " + percent(result.confusion[i][i], result.countOf(i)) + "\n";
    }
    return text;
}

std::string asText(const TagModel& model, const Evaluation& result, const Options& options) {
    const std::string what = options.background ? "windows without a label, " : "recordings, ";
    std::string text = std::to_string(result.count) + " " + what + std::to_string(result.correct) + " named right (" +
                       percent(result.correct, result.count) + ")\n";
    std::array<char, 16> threshold{};
    std::snprintf(threshold.data(), threshold.size(), "%.2f", options.threshold);
    text += "heard with a probability of " + std::string(threshold.data()) +
            " or more: " + percent(result.sure, result.count) +
            ", right and so sure: " + percent(result.sureAndCorrect, result.count) + "\n";
    return text + "\n" + table(model, result);
}

void evaluateModel(const Options& options) {
    const TagModel model = loadTagModel(options.model, cardFrom(options.assignments), options.entry);
    if (!model.spiking)
        throw Failure(options.model, "is no spiking network; dcls eval judges only these so far, dcls tag names single "
                                     "sounds with any network");
    const unsigned threads = coreCount();
    about(options.data, [&] {
        const Dataset data = readData(options, model, threads);
        const training::Examples examples = examplesOf(options, model, data, threads);
        training::EvaluationOptions how{.threshold = options.threshold, .threads = threads};
        if (model.background) how.background = static_cast<std::int64_t>(*model.background);
        const Evaluation result = training::evaluate(*model.spiking, examples, how);
        if (options.json)
            printJson(asJson(model, result, options));
        else
            print(asText(model, result, options));
    });
}

} // namespace

void addEval(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("eval", "Say how well a model names labelled recordings");
    command->add_option("--model", options->model, "A checkpoint or a run (its last checkpoint); demo by default");
    command
        ->add_option("--data", options->data,
                     "Recordings: {label}_{speaker}_{index}.wav in one folder, or FOLDER/<label>/<files>")
        ->type_name("FOLDER")
        ->required();
    command->add_option("--speaker", options->speaker, "Only recordings of this speaker (FSDD)")->type_name("NAME");
    command->add_option("--indices", options->indices, "Only recordings with numbers from LOW to HIGH")
        ->type_name("LOW HIGH")
        ->expected(2);
    command
        ->add_option("--threshold", options->threshold,
                     "Probability from which a label counts as heard; 0.6 by default")
        ->check(CLI::Range(0.0, 1.0));
    command->add_flag("--background", options->background,
                      "The sounds hold none of the labels: judge every window of them by not being named");
    command->add_flag("--json", options->json, "Print one JSON object");
    addNetworkOptions(*command, options->assignments, options->entry);
    command->callback([options] { evaluateModel(*options); });
}

} // namespace dclscope::cli

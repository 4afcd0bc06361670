// SPDX-License-Identifier: Apache-2.0
// dcls eval: how well a model names labelled data.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/training/model_judging.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>

namespace dclscope::cli {
namespace {

using Json = nlohmann::ordered_json;
using training::Evaluation;
using training::JudgedModel;

constexpr std::size_t kWidestMatrix = 30; ///< labels whose confusion is shown as text

struct Options {
    training::ModelJudging judging;
    std::string data;
    std::vector<std::string> assignments;
    bool json = false;
    bool csv = false;
    std::string precision = "float32";
};

std::string formatted(const char* format, double value) {
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

std::string percent(std::size_t part, std::size_t whole) {
    return formatted("%5.1f %%", whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

/// What is not defined, or infinite, is null.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json classesOf(const JudgedModel& judged) {
    auto classes = Json::array();
    const Evaluation& result = judged.evaluation;
    for (std::size_t i = 0; i < judged.labels.size(); ++i) {
        Json entry{{"label", judged.labels[i]}, {"count", result.countOf(i)}};
        if (result.multiLabel) {
            entry["average_precision"] = number(result.classes[i].averagePrecision);
            entry["AUC"] = number(result.classes[i].auc);
            entry["d_prime"] = number(result.classes[i].dPrime);
        } else {
            entry["recall"] = result.recall(i);
            entry["precision"] = result.precision(i);
        }
        classes.push_back(std::move(entry));
    }
    return classes;
}

Json asJson(const JudgedModel& judged, const Options& options) {
    const Evaluation& result = judged.evaluation;
    Json json{{"model", judged.model},
              {"data", options.data},
              {"layout", judged.layout},
              {"count", result.count},
              {"correct", result.correct},
              {"accuracy", result.accuracy()},
              {"top5", result.top5Accuracy()},
              {"loss", result.loss},
              {"threshold", options.judging.options.threshold},
              {"sure", result.sure},
              {"sure_and_correct", result.sureAndCorrect}};
    if (result.multiLabel) {
        json["mAP"] = number(result.meanAveragePrecision);
        json["AUC"] = number(result.meanAuc);
        json["d_prime"] = number(result.dPrime);
    }
    json["classes"] = classesOf(judged);
    if (!result.multiLabel) json["confusion"] = result.confusion;
    auto worst = Json::array();
    for (const training::JudgedExample& example : result.worst)
        worst.push_back({{"name", example.name},
                         {"label", example.label < 0 ? Json(nullptr)
                                                     : Json(judged.labels[static_cast<std::size_t>(example.label)])},
                         {"named", judged.labels[static_cast<std::size_t>(example.named)]},
                         {"probability", example.probability},
                         {"loss", example.loss}});
    json["worst"] = std::move(worst);
    return json;
}

std::string quoted(const std::string& text) {
    std::string cell = "\"";
    for (const char c : text) cell += c == '"' ? "\"\"" : std::string(1, c);
    return cell + "\"";
}

std::string asCsv(const JudgedModel& judged) {
    const Evaluation& result = judged.evaluation;
    const auto cell = [](double value) { return std::isfinite(value) ? formatted(",%.6g", value) : std::string(","); };
    std::string text =
        result.multiLabel ? "label,count,average_precision,AUC,d_prime\n" : "label,count,recall,precision\n";
    for (std::size_t i = 0; i < judged.labels.size(); ++i) {
        text += quoted(printable(judged.labels[i], 200)) + "," + std::to_string(result.countOf(i));
        if (result.multiLabel)
            text +=
                cell(result.classes[i].averagePrecision) + cell(result.classes[i].auc) + cell(result.classes[i].dPrime);
        else
            text += cell(result.recall(i)) + cell(result.precision(i));
        text += "\n";
    }
    text += "\"(all)\"," + std::to_string(result.count);
    text += result.multiLabel ? cell(result.meanAveragePrecision) + cell(result.meanAuc) + cell(result.dPrime)
                              : cell(result.accuracy()) + cell(result.accuracy());
    return text + "\n";
}

std::string matrix(const JudgedModel& judged) {
    const Evaluation& result = judged.evaluation;
    std::size_t width = 5;
    for (const std::string& label : judged.labels) width = std::max(width, printable(label).size());
    const auto cell = [width](std::string text) {
        return text.insert(0, text.size() < width ? width - text.size() : 0, ' ');
    };
    std::string text = cell("") + "  named as\n" + cell("");
    for (const std::string& label : judged.labels) text += " " + cell(printable(label));
    text += "\n";
    for (std::size_t i = 0; i < judged.labels.size(); ++i) {
        if (result.countOf(i) == 0) continue;
        text += cell(printable(judged.labels[i]));
        for (const std::size_t count : result.confusion[i])
            text += " " + cell(count == 0 ? "." : std::to_string(count));
        text += "   " + percent(result.confusion[i][i], result.countOf(i)) + "\n";
    }
    return text;
}

/// A line for each class that has an example: where a matrix would be too wide, or there is none.
std::string classLines(const JudgedModel& judged) {
    const Evaluation& result = judged.evaluation;
    std::string text;
    for (std::size_t i = 0; i < judged.labels.size(); ++i) {
        if (result.countOf(i) == 0) continue;
        const std::string figure = result.multiLabel
                                       ? formatted("average precision %.3f", result.classes[i].averagePrecision) +
                                             formatted("  AUC %.3f", result.classes[i].auc)
                                       : percent(result.confusion[i][i], result.countOf(i));
        text += figure + "  " + printable(judged.labels[i]) + " (" + std::to_string(result.countOf(i)) + ")\n";
    }
    return text;
}

std::string asText(const JudgedModel& judged, const Options& options) {
    const Evaluation& result = judged.evaluation;
    const bool windows = options.judging.background;
    const std::string what = windows             ? std::to_string(result.count) + " windows without a label"
                             : result.count == 1 ? "1 " + judged.what
                                                 : std::to_string(result.count) + " " + judged.what + "s";
    std::string text =
        what + ", " + std::to_string(result.correct) + " named right (" + percent(result.correct, result.count) + ")\n";
    if (judged.labels.size() > 10)
        text += "right one among the five most probable: " + percent(result.top5, result.count) + "\n";
    if (result.multiLabel)
        text += formatted("mean average precision %.4f", result.meanAveragePrecision) +
                formatted(", AUC %.4f", result.meanAuc) + formatted(", d' %.3f\n", result.dPrime);
    text += formatted("heard with a probability of %.2f or more: ", options.judging.options.threshold) +
            percent(result.sure, result.count) +
            ", right and so sure: " + percent(result.sureAndCorrect, result.count) + "\n";
    const bool asMatrix = !result.multiLabel && judged.labels.size() <= kWidestMatrix;
    return text + "\n" + (asMatrix ? matrix(judged) : classLines(judged));
}

std::string timeText(double seconds) {
    const long whole = std::lround(seconds);
    return whole < 60 ? std::to_string(whole) + " s"
                      : std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
}

void evaluateModel(const Options& options) {
    using Clock = std::chrono::steady_clock;
    training::ModelJudging judging = options.judging;
    judging.given = cardFrom(options.assignments);
    judging.data = options.data;
    judging.precision = layers::precisionNamed(options.precision);
    judging.options.threads = coreCount();
    ProgressLine line;
    const Clock::time_point start = Clock::now();
    Clock::time_point shown = start;
    judging.options.progress = [&](std::size_t done, std::size_t count) {
        const Clock::time_point now = Clock::now();
        if (now - shown < std::chrono::milliseconds(100)) return;
        shown = now;
        const double seconds = std::chrono::duration<double>(now - start).count();
        line.show(std::to_string(done) + " of " + std::to_string(count) + "  " +
                  timeText(seconds * static_cast<double>(count - done) / static_cast<double>(done)) + " left");
    };
    about(options.data, [&] {
        const JudgedModel judged = training::judgeModel(judging);
        line.clear();
        if (options.json)
            printJson(asJson(judged, options));
        else
            print(options.csv ? asCsv(judged) : asText(judged, options));
    });
}

} // namespace

void addEval(CLI::App& app) {
    auto options = std::make_shared<Options>();
    training::ModelJudging& judging = options->judging;
    CLI::App* command = app.add_subcommand("eval", "Say how well a model names labelled sounds, pictures or spikes");
    command->add_option("--model", judging.model, "A checkpoint or a run (its last checkpoint); demo by default");
    command
        ->add_option(
            "--data", options->data,
            "A folder: {label}_{speaker}_{index}.wav, <label>/<sounds or pictures>, Speech Commands, CIFAR; or one "
            "file: .h5 of spikes or AudioSet, .bin of CIFAR, .safetensors of dcls try --keep-examples")
        ->type_name("FOLDER|FILE")
        ->required();
    command->add_option("--layout", judging.layout, "How the data lie, where that is not found by itself")
        ->check(CLI::IsMember(training::judgedLayouts()));
    command->add_option("--speaker", judging.speaker, "Only recordings of this speaker (FSDD, Speech Commands)")
        ->type_name("NAME");
    command->add_option("--indices", judging.indices, "Only recordings with numbers from LOW to HIGH")
        ->type_name("LOW HIGH")
        ->expected(2);
    command
        ->add_option("--threshold", judging.options.threshold,
                     "Probability from which a label counts as heard; 0.6 by default")
        ->check(CLI::Range(0.0, 1.0));
    command->add_flag("--background", judging.background,
                      "The sounds hold none of the labels: judge every window of them by not being named");
    CLI::Option* json = command->add_flag("--json", options->json, "Print one JSON object");
    command->add_flag("--csv", options->csv, "Print a line for each class")->excludes(json);
    addPrecisionOption(*command, options->precision);
    addNetworkOptions(*command, options->assignments, judging.entry);
    command->callback([options] { evaluateModel(*options); });
}

} // namespace dclscope::cli

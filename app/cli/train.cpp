// SPDX-License-Identifier: Apache-2.0
// dcls train: trains a network by a recipe.
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "app/cli/train_runs.h"
#include "core/base/resource_path.h"
#include "core/base/text.h"
#include "core/training/recipe_table.h"
#include "core/training/torch_library.h"
#include "core/training/variation.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace dclscope::cli {
namespace {

struct Options {
    std::string recipe;
    std::string output;
    std::string data;
    std::string holdOutSpeaker;
    bool resume = false;
    unsigned threads = 0;
    std::optional<std::int64_t> epochs;
    std::optional<std::int64_t> seed;
    std::vector<std::string> settings;
    std::vector<std::string> variations;
    std::int64_t seeds = 1;
    std::string device = "cpu";
};

std::atomic<bool> stopRequested{false};

extern "C" void onInterrupt(int) {
    // The second Ctrl-C ends the program at once.
    if (stopRequested.exchange(true)) std::_Exit(130);
}

std::string timeText(double seconds) {
    const long whole = std::lround(seconds);
    if (whole < 60) return std::to_string(whole) + " s";
    return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
}

std::string percent(double share) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.1f %%", 100.0 * share);
    return text.data();
}

std::string figureText(double figure, bool multiLabel) {
    return percent(figure) +
           (multiLabel ? " mean average precision of what is kept out" : " of what is kept out named right");
}

std::string progressText(const training::TrainingProgress& progress) {
    if (progress.phase == training::TrainingPhase::ReadingExamples) return "reading examples ...";
    if (progress.epoch == 0) return "making the network ...";
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), "epoch %ld of %ld  step %ld of %ld  loss %.3f",
                  static_cast<long>(progress.epoch), static_cast<long>(progress.epochs),
                  static_cast<long>(progress.step), static_cast<long>(progress.steps), progress.loss);
    std::string line = text.data();
    if (progress.epoch > 1 || progress.epochDone) line += "  " + figureText(progress.validFigure, progress.multiLabel);
    if (progress.secondsLeft >= 0.0) line += "  " + timeText(progress.secondsLeft) + " left";
    return line;
}

/// A recipe file, or the name of a bundled one.
std::filesystem::path recipePath(const std::string& given) {
    if (std::filesystem::exists(given) || given.find_first_of("/.") != std::string::npos) return given;
    return resourcePath(std::filesystem::path("recipes") / (given + ".toml"));
}

/// Names of the bundled recipes, sorted.
std::string bundledRecipes() {
    std::set<std::string> names;
    try {
        for (const auto& entry : std::filesystem::directory_iterator(resourcePath("recipes")))
            if (entry.path().extension() == ".toml") names.insert(entry.path().stem().string());
    } catch (const std::exception&) {
        return "none are installed";
    }
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

training::TrainingOptions trainingOptions(const Options& options) {
    training::TrainingOptions result;
    result.recipe = training::readRecipe(recipePath(options.recipe));
    result.output = options.output;
    result.resume = options.resume;
    result.threads = options.threads;
    if (!options.data.empty()) result.data = options.data;
    if (!options.holdOutSpeaker.empty()) result.recipe.data.holdOutSpeaker = options.holdOutSpeaker;
    if (options.epochs) result.recipe.training.epochs = *options.epochs;
    if (options.seed) result.recipe.training.seed = *options.seed;
    for (const std::string& setting : options.settings) {
        const training::Setting set = training::parseSetting(setting);
        result.recipe = training::withValue(result.recipe, set.key, set.value);
    }
    result.device = options.device;
    return result;
}

std::string summary(const training::TrainingResult& result, const Options& options) {
    if (result.writtenElsewhere) return {};
    const std::string run = printable(options.output, 400);
    if (result.stopped) {
        const std::string done =
            result.epochs.empty() ? "" : " after epoch " + std::to_string(result.epochs.back().epoch);
        return "stopped" + done + "; dcls train ... --output " + run + " --resume goes on\n";
    }
    if (result.epochs.empty()) return run + ": this run was finished already\n";
    const std::map<std::string, double>& figures = result.epochs.back().values;
    const bool multiLabel = figures.count("valid_map") > 0;
    return printable(result.lastCheckpoint.string(), 400) + ": " +
           figureText(figures.at(training::figureName(multiLabel)), multiLabel) + "; " +
           counted(static_cast<std::int64_t>(result.epochs.size()), "epoch") + " in " + timeText(result.seconds) +
           (result.endedEarly ? "; ended early, for want of a better one\n" : "\n");
}

/// Says once what is learned from and what is kept out, then shows how far the training is.
class Watcher {
public:
    void show(const std::string& before, const training::TrainingProgress& progress) {
        for (const std::string& fact : progress.facts) {
            if (std::find(said_.begin(), said_.end(), fact) != said_.end()) continue;
            said_.push_back(fact);
            line_.clear();
            print(printable(fact, 400) + "\n");
            flushOutput();
        }
        line_.show(before + progressText(progress));
    }
    void clear() { line_.clear(); }

private:
    std::vector<std::string> said_;
    ProgressLine line_;
};

void train(const Options& options) {
    const training::TrainingOptions request = trainingOptions(options);
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    Watcher watcher;
    std::string said;
    if (options.variations.empty() && options.seeds == 1) {
        const auto show = [&watcher](const training::TrainingProgress& progress) { watcher.show("", progress); };
        said = summary(training::train(request, show, stopRequested), options);
    } else {
        training::VariedTraining runs{request, {}, options.seeds};
        for (const std::string& text : options.variations) runs.variations.push_back(training::parseVariation(text));
        said = trainRuns(
            runs, [&watcher](const auto& run, const auto& progress) { watcher.show(run, progress); }, stopRequested);
    }
    watcher.clear();
    print(said);
}

} // namespace

void addTrain(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("train", "Train a network by a recipe");
    command->add_option("RECIPE", options->recipe, "A recipe file, or the name of a bundled one: " + bundledRecipes())
        ->required();
    command
        ->add_option("-o,--output", options->output, "Folder of the run: one checkpoint per epoch, and metrics.jsonl")
        ->type_name("RUN")
        ->required();
    command->add_option("--data", options->data, "Folder or file of examples, instead of the recipe's")
        ->type_name("FOLDER");
    command
        ->add_option("--hold-out-speaker", options->holdOutSpeaker,
                     "Judge by this speaker, who is not heard in training (FSDD)")
        ->type_name("NAME");
    command->add_flag("--resume", options->resume, "Go on with the run in RUN, if there is one");
    command
        ->add_option("--threads", options->threads,
                     "Threads; all cores by default, for the toys one. One gives the same bits each time")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    command->add_option("--epochs", options->epochs, "Epochs, instead of the recipe's")
        ->type_name("N")
        ->check(CLI::Range(1, 1000000));
    command->add_option("--seed", options->seed, "Seed, instead of the recipe's")
        ->type_name("N")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 53));
    command
        ->add_option(
            "--set", options->settings,
            "Another value for one of the recipe's keys, e.g. training.start_from=demo; may be given several times")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false);
    command
        ->add_option(
            "--vary", options->variations,
            "Train once for each of a key's values, e.g. network.delays=learned,fixed,none; given several "
            "times: all combinations, each in a folder of its own in RUN, and a table of them, also as RUN/table.csv, "
            ".json and .svg")
        ->type_name("KEY=A,B,C")
        ->allow_extra_args(false);
    command->add_option("--seeds", options->seeds, "Train so many times, with seeds that follow each other")
        ->type_name("N")
        ->check(CLI::Range(1, 1000));
    command
        ->add_option(
            "--device", options->device,
            "Where tensors are computed: cpu, by kernels of this program, or cuda, by LibTorch's operations where it "
            "finds a GPU")
        ->type_name("NAME")
        ->check(CLI::IsMember({"cpu", "cuda"}));
    command->callback([options] { train(*options); });
}

} // namespace dclscope::cli

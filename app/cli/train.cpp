// SPDX-License-Identifier: Apache-2.0
// dcls train: trains a network by a recipe.
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "core/base/resource_path.h"
#include "core/base/text.h"
#include "core/training/torch_library.h"

#include <CLI/CLI.hpp>

#include <array>
#include <atomic>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <memory>
#include <optional>

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

std::string progressText(const training::TrainingProgress& progress) {
    if (progress.epoch == 0) return progress.phase + " ...";
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), "epoch %ld of %ld  step %ld of %ld  loss %.3f",
                  static_cast<long>(progress.epoch), static_cast<long>(progress.epochs),
                  static_cast<long>(progress.step), static_cast<long>(progress.steps), progress.loss);
    std::string line = text.data();
    if (progress.epoch > 1 || progress.epochDone)
        line += "  kept-out recordings named right " + percent(progress.validAccuracy);
    if (progress.secondsLeft >= 0.0) line += "  " + timeText(progress.secondsLeft) + " left";
    return line;
}

/// A recipe file, or the name of a bundled one.
std::filesystem::path recipePath(const std::string& given) {
    if (std::filesystem::exists(given) || given.find_first_of("/.") != std::string::npos) return given;
    return resourcePath(std::filesystem::path("recipes") / (given + ".toml"));
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
    return result;
}

std::string summary(const training::TrainingResult& result, const Options& options) {
    const std::string run = printable(options.output, 400);
    if (result.stopped) {
        const std::string done =
            result.epochs.empty() ? "" : " after epoch " + std::to_string(result.epochs.back().epoch);
        return "stopped" + done + "; dcls train ... --output " + run + " --resume goes on\n";
    }
    if (result.epochs.empty()) return run + ": this run was finished already\n";
    return printable(result.lastCheckpoint.string(), 400) + ": " +
           percent(result.epochs.back().values.at("valid_accuracy")) + " of the kept-out recordings named right; " +
           counted(static_cast<std::int64_t>(result.epochs.size()), "epoch") + " in " + timeText(result.seconds) + "\n";
}

void train(const Options& options) {
    const training::TrainingOptions request = trainingOptions(options);
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    ProgressLine line;
    const auto show = [&line](const training::TrainingProgress& progress) { line.show(progressText(progress)); };
    const training::TrainingResult result = training::train(request, show, stopRequested);
    line.clear();
    print(summary(result, options));
}

} // namespace

void addTrain(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("train", "Train a spiking network with learned delays by a recipe");
    command
        ->add_option("RECIPE", options->recipe,
                     "A recipe file, or the name of a bundled one: digits, digits-128, digits-live")
        ->required();
    command
        ->add_option("-o,--output", options->output, "Folder of the run: one checkpoint per epoch, and metrics.jsonl")
        ->type_name("RUN")
        ->required();
    command->add_option("--data", options->data, "Folder of recordings, instead of the recipe's")->type_name("FOLDER");
    command
        ->add_option("--hold-out-speaker", options->holdOutSpeaker,
                     "Judge by this speaker, who is not heard in training (FSDD)")
        ->type_name("NAME");
    command->add_flag("--resume", options->resume, "Go on with the run in RUN, if there is one");
    command
        ->add_option("--threads", options->threads, "Threads; all cores by default. One gives the same bits each time")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    command->add_option("--epochs", options->epochs, "Epochs, instead of the recipe's")
        ->type_name("N")
        ->check(CLI::Range(1, 1000000));
    command->add_option("--seed", options->seed, "Seed, instead of the recipe's")
        ->type_name("N")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 53));
    command->callback([options] { train(*options); });
}

} // namespace dclscope::cli

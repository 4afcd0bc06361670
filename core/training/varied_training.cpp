// SPDX-License-Identifier: Apache-2.0
#include "core/training/varied_training.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/training/varied_picture.h"

#include <cctype>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

bool isWhole(const VariedRun& run, const fs::path& folder) {
    const std::optional<RunOutcome> outcome = outcomeOf(run.recipe, folder);
    return outcome && outcome->epoch == static_cast<double>(run.recipe.training.epochs);
}

void writeTable(const VariedTable& table, const fs::path& output) {
    writeFileAtomically(output / "table.csv", table.csv());
    writeFileAtomically(output / "table.json", table.json());
    writeFileAtomically(output / "table.svg", variedSvg(table));
}

/// A word as a shell takes it for one.
std::string quotedWord(const std::string& word) {
    bool plain = !word.empty();
    for (const char c : word)
        plain = plain && (std::isalnum(static_cast<unsigned char>(c)) != 0 || std::string_view("_-./=,:+").find(c) < 8);
    if (plain) return word;
    std::string quoted = "'";
    for (const char c : word) quoted += c == '\'' ? "'\\''" : std::string(1, c);
    return quoted + "'";
}

std::string variationText(const Variation& variation) {
    std::string text = variation.key + "=";
    for (std::size_t i = 0; i < variation.values.size(); ++i) text += (i == 0 ? "" : ",") + variation.values[i];
    return text;
}

} // namespace

VariedResult trainVaried(const VariedTraining& request, const TrainFunction& train, const VariedReports& reports,
                         const std::atomic<bool>& stop) {
    const std::vector<VariedRun> runs = variedRuns(request.options.recipe, request.variations, request.seeds);
    VariedResult result{VariedTable(request.options.recipe.name, request.variations), {}};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        TrainingOptions options = request.options;
        options.recipe = runs[i].recipe;
        options.output = request.options.output / runs[i].folder;
        const VariedPlace place{i, runs.size(), runs[i].folder, runs[i].recipe};
        if (!options.resume || !isWhole(runs[i], options.output)) {
            if (reports.begun) reports.begun(place);
            const auto progress = [&](const TrainingProgress& status) {
                if (reports.progress) reports.progress(place, status);
            };
            if (train(options, progress, stop).stopped) {
                result.stoppedIn = runs[i].folder;
                return result;
            }
        }
        const std::optional<RunOutcome> outcome = outcomeOf(runs[i].recipe, options.output);
        if (!outcome) throw Error(printable(options.output.string(), 400) + ": holds no finished run");
        result.table.add(runs[i], *outcome);
        writeTable(result.table, request.options.output);
        if (i == 0) writeFileAtomically(request.options.output / "recipe.toml", recipeText(request.options.recipe));
        if (reports.done) reports.done(place, result.table);
    }
    return result;
}

std::string variedCommand(const VariedTraining& request, const std::string& recipe) {
    std::string command =
        "dcls train " + quotedWord(recipe) + " --output " + quotedWord(request.options.output.string());
    if (request.options.data) command += " --data " + quotedWord(request.options.data->string());
    for (const Variation& variation : request.variations) command += " --vary " + quotedWord(variationText(variation));
    if (request.seeds > 1) command += " --seeds " + std::to_string(request.seeds);
    return command + " --resume";
}

} // namespace dclscope::training

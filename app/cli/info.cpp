// SPDX-License-Identifier: Apache-2.0
// dcls info: what a checkpoint or a run is.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/info_report.h"
#include "app/cli/output.h"
#include "app/cli/run_options.h"
#include "core/checkpoint/recorded_run.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/layer_discovery.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    std::string path;
    RunChoice choice;
    std::vector<std::string> assignments;
    bool json = false;
};

/// Why the network that this is cannot be built; empty when it can, or when it is none that is known.
std::string problemOf(const InfoReport& report) {
    if (report.recognition.known() && !report.recognition.problem.empty()) return report.recognition.problem;
    for (const LayerFacts& facts : report.layers)
        if (facts.layer.broken) return facts.layer.problem;
    return {};
}

/// Prints what was found. What cannot be built, or is not known, can still be described: that is no failure.
void finish(InfoReport& report, const TensorSource& source, bool json) {
    report.recognition = models::recognise(source, report.card);
    report.problem = problemOf(report);
    if (!report.recognition.known() && !report.recognition.problem.empty())
        report.notes.push_back("not recognised: " + report.recognition.problem);
    if (json)
        printJson(asJson(report));
    else
        print(asText(report));
    flushOutput();
}

void showFile(const std::filesystem::path& path, const Card& given, const std::string& entry, bool json) {
    const auto checkpoint = openEntry(path, entry);
    const Card card = cardOf(*checkpoint, given);
    InfoReport report = gather(*checkpoint, discoverLayers(*checkpoint, card), card);
    Run training;
    if (recordedEpochs(*checkpoint) > 0) {
        training = runOf(*checkpoint, given);
        report.run = &training;
    }
    finish(report, *checkpoint, json);
}

void showRun(const std::filesystem::path& path, RunChoice choice, bool json) {
    OpenRunOptions options;
    options.choice = std::move(choice);
    const Run run = openRun(path, options);
    const auto readable = std::find_if(run.snapshots.rbegin(), run.snapshots.rend(),
                                       [](const Snapshot& snapshot) { return snapshot.problem.empty(); });
    if (readable == run.snapshots.rend())
        throw CheckpointError(run.snapshots.back().file.string(), run.snapshots.back().problem);
    const auto checkpoint = openEntry(readable->file, run.choice.entry);
    InfoReport report = gather(*checkpoint, run.layers, run.card);
    report.path = run.path.string();
    report.run = &run;
    finish(report, *checkpoint, json);
}

/// A folder of several trainings: which ones there are. None of them is taken.
void showSeries(const SeriesError& error, bool json) {
    if (json)
        printJson(asJson(error));
    else
        print(asText(error));
}

void show(const Options& options) {
    RunChoice choice = options.choice;
    choice.given = cardFrom(options.assignments);
    const std::filesystem::path path = resolveRun(options.path);
    about(path, [&] {
        try {
            if (std::filesystem::is_directory(path) && !isCheckpointFolder(path))
                showRun(path, choice, options.json);
            else
                showFile(path, choice.given, choice.entry, options.json);
        } catch (const SeriesError& error) {
            if (!choice.series.empty()) throw;
            showSeries(error, options.json);
        }
    });
}

} // namespace

void addInfo(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("info", "Say what a checkpoint or a run is: format, model, DCLS layers, every tensor");
    command->add_option("FILE", options->path, "A checkpoint, a run folder, or demo")->required();
    command->add_flag("--json", options->json, "Print one JSON object");
    addRunOptions(*command, options->choice);
    addNetworkOptions(*command, options->assignments, options->choice.entry);
    command->callback([options] { show(*options); });
}

} // namespace dclscope::cli

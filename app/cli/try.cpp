// SPDX-License-Identifier: Apache-2.0
// dcls try: what a network is worth once its positions, widths or weights are edited.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "app/cli/try_report.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/checkpoint/run_folder.h"
#include "core/experiments/sweep.h"
#include "core/experiments/trial.h"
#include "core/training/example_set.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace dclscope::cli {
namespace {

using experiments::Edit;
using experiments::Trial;

struct Options {
    std::string model;
    std::vector<std::string> edits;
    std::string sweep;
    std::string data;
    training::ModelJudging judging;
    std::vector<std::string> assignments;
    std::string output;
    std::string keepExamples;
    std::string credit;
    bool list = false;
    bool json = false;
    bool csv = false;
};

/// What the words of the command line mean; the network is not looked at yet. @throws UsageError
struct Asked {
    std::vector<Edit> edits;
    std::optional<experiments::Sweep> sweep;
};

Asked parsed(const Options& options) {
    Asked asked;
    try {
        for (const std::string& text : options.edits) asked.edits.push_back(experiments::parseEdit(text));
        if (!options.sweep.empty()) asked.sweep = experiments::parseSweep(options.sweep);
    } catch (const ConfigError& error) {
        throw UsageError(std::string(error.what()) + " (dcls try --list explains the edits)");
    }
    return asked;
}

void expectUsage(const Options& options) {
    if (options.model.empty()) throw UsageError("try: say which network, a checkpoint, a run, or demo");
    if (!options.output.empty() && std::filesystem::path(options.output).extension() != ".safetensors")
        throw UsageError("try: --output must end in .safetensors, got '" + options.output + "'");
    if (!options.keepExamples.empty() && options.data.empty())
        throw UsageError("try: --keep-examples needs --data, the sounds that are kept");
    if (!options.keepExamples.empty() && std::filesystem::path(options.keepExamples).extension() != ".safetensors")
        throw UsageError("try: --keep-examples must end in .safetensors, got '" + options.keepExamples + "'");
}

/// Without examples there is nothing to judge by, and a network that is only written needs none.
bool onlyWrites(const Options& options, const Trial& trial) {
    return !options.output.empty() && trial.data().empty() && options.sweep.empty();
}

TryReport judged(const Options& options, const Asked& asked, Trial& trial) {
    TryReport report;
    report.data = options.data.empty() ? trial.data().string() : options.data;
    report.edits = asked.edits;
    ProgressLine line;
    if (asked.sweep) {
        experiments::SweepOptions sweeping;
        sweeping.before = asked.edits;
        sweeping.progress = [&line](std::size_t done, std::size_t count, const experiments::SweepTable&) {
            line.show(std::to_string(done) + " of " + std::to_string(count));
        };
        report.sweep = asked.sweep;
        report.table = experiments::runSweep(trial, *asked.sweep, sweeping);
    } else {
        trial.setProgress([&line](std::size_t done, std::size_t count) {
            if (done % 16 == 0 || done == count) line.show(std::to_string(done) + " of " + std::to_string(count));
        });
    }
    report.unedited = trial.unedited();
    if (!asked.edits.empty()) report.edited = trial.judge(asked.edits);
    return report;
}

void tryEdits(const Options& options) {
    if (options.list) return print(editList());
    expectUsage(options);
    const Asked asked = parsed(options);
    training::ModelJudging judging = options.judging;
    judging.model = options.model;
    judging.given = cardFrom(options.assignments);
    judging.data = options.data;
    judging.options.threads = coreCount();
    if (!options.keepExamples.empty()) {
        about(options.data,
              [&] { writeExampleSet(options.keepExamples, training::makeExampleSet(judging, options.credit)); });
        if (options.edits.empty() && options.sweep.empty()) return;
    }
    Trial trial(judging);
    about(trial.path(), [&] {
        const auto edited = trial.edited(asked.edits); // what is wrong with an edit is said before anything is judged
        if (asked.sweep) (void)trial.edited({asked.sweep->at(asked.sweep->low, 0)});
        if (!options.output.empty())
            about(options.output, [&] { writeEdited(options.output, *edited, trial.checkpoint(), trial.card()); });
    });
    if (onlyWrites(options, trial)) return;
    about(options.data.empty() ? trial.path() : std::filesystem::path(options.data), [&] {
        const TryReport report = judged(options, asked, trial);
        print(options.json ? tryJson(report) : options.csv ? tryCsv(report) : tryText(report));
    });
}

} // namespace

void addTry(CLI::App& app) {
    auto options = std::make_shared<Options>();
    training::ModelJudging& judging = options->judging;
    CLI::App* command =
        app.add_subcommand("try", "Edit positions, widths or weights, and say what the network is worth then");
    command->add_option("MODEL", options->model, "A checkpoint, a run (its last checkpoint), or demo");
    command
        ->add_option("--edit", options->edits,
                     "What is changed: 'shuffle layer=all seed=1', 'round step=2'; several, one after the other")
        ->type_name("TEXT")
        ->allow_extra_args(false);
    command
        ->add_option("--sweep", options->sweep,
                     "One number of a further edit over a range: 'jitter sigma=0..5 steps=11 seeds=5'")
        ->type_name("TEXT");
    command->add_flag("--list", options->list, "Explain the edits and leave");
    command
        ->add_option("--data", options->data,
                     "Labelled data as dcls eval takes them; a bundled network has a few examples with it")
        ->type_name("FOLDER|FILE");
    command->add_option("--layout", judging.layout, "How the data lie, where that is not found by itself")
        ->check(CLI::IsMember(training::judgedLayouts()));
    command->add_option("--speaker", judging.speaker, "Only recordings of this speaker (FSDD, Speech Commands)")
        ->type_name("NAME");
    command->add_option("--indices", judging.indices, "Only recordings with numbers from LOW to HIGH")
        ->type_name("LOW HIGH")
        ->expected(2);
    command->add_option("--output", options->output, "Write the edited network (.safetensors), with its card")
        ->type_name("FILE");
    command
        ->add_option("--keep-examples", options->keepExamples,
                     "Write what the network is shown of --data, at 8 bits, as a file that --data takes")
        ->type_name("FILE");
    command->add_option("--credit", options->credit, "Whose recordings these examples are, and their licence")
        ->type_name("TEXT");
    CLI::Option* json = command->add_flag("--json", options->json, "Print one JSON object");
    command->add_flag("--csv", options->csv, "Print a line for each figure, or each value of a sweep")->excludes(json);
    addNetworkOptions(*command, options->assignments, judging.entry);
    command->callback([options] { tryEdits(*options); });
}

} // namespace dclscope::cli

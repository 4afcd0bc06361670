// SPDX-License-Identifier: Apache-2.0
// dcls forward: runs a network on one tensor.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "core/base/npy.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"
#include "core/models/registry.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    std::string path;
    std::string input;
    std::string output;
    std::string head;
    std::int64_t repeat = 1;
    int threads = 1;
    bool json = false;
    std::vector<std::string> assignments;
    std::string entry;
    std::string precision = "float32";
};

std::unique_ptr<models::Model> load(const std::filesystem::path& path, const Options& options, const Card& given) {
    const auto checkpoint = openEntry(path, options.entry);
    return models::loadModel(*checkpoint, cardOf(*checkpoint, given), layers::precisionNamed(options.precision));
}

void checkHead(const Options& options, const models::ModelFacts& facts) {
    if (options.head.empty() || std::find(facts.heads.begin(), facts.heads.end(), options.head) != facts.heads.end())
        return;
    std::string names;
    for (const std::string& head : facts.heads) names += (names.empty() ? "" : ", ") + head;
    throw UsageError("--head " + printable(options.head) + ": this network has " + names);
}

void report(const std::vector<double>& seconds, const Array& output) {
    std::vector<double> sorted = seconds;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t middle = sorted.size() / 2;
    const double median = sorted.size() % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    nlohmann::ordered_json json;
    json["seconds_median"] = median;
    json["seconds_all"] = seconds;
    json["shape"] = output.shape;
    printJson(json);
}

void forward(const Options& options) {
    if (options.output.empty() && !options.json) throw UsageError("--output is needed, or --json for the times alone");
    const Card given = cardFrom(options.assignments);
    const std::filesystem::path path = resolveCheckpoint(options.path);
    const auto model = about(path, [&] { return load(path, options, given); });
    checkHead(options, model->facts());
    const Array input = about(options.input, [&] { return readNpy(options.input); });
    Array output;
    std::vector<double> seconds;
    about(options.input, [&] {
        if (options.repeat > 1) model->run(input, options.head, options.threads); // warm
        for (std::int64_t i = 0; i < options.repeat; ++i) {
            const auto start = std::chrono::steady_clock::now();
            output = model->run(input, options.head, options.threads);
            seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        }
    });
    if (!options.output.empty()) about(options.output, [&] { writeNpy(options.output, output); });
    if (options.json) report(seconds, output);
}

} // namespace

void addForward(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("forward", "Run a network on one tensor");
    command->add_option("FILE", options->path, "A checkpoint; of a run folder, and of demo, its last one")->required();
    command
        ->add_option("-i,--input", options->input,
                     "What the network takes: features [batch, 1, mel, time], a waveform [batch, samples],\n"
                     "an image [batch, 3, height, width], or [time, batch, inputs] for a spiking network")
        ->type_name("X.npy")
        ->required();
    command->add_option("-o,--output", options->output, "float32; may be left out with --json")->type_name("Y.npy");
    command
        ->add_option(
            "--head", options->head,
            "logits (the default) or probabilities [batch, classes], scene [batch, width],\n"
            "frame [batch, width, height, width], stage:N (feature map after stage N), logmel (of networks\n"
            "that take a waveform: decibels [batch, 1, frames, mel]); spiking networks:\n"
            "scores (the default) [batch, classes], membrane [time, batch, classes],\n"
            "spikes:N [time, batch, neurons] of layer N; NIR graphs: output (the default) [time, batch, ...],\n"
            "scores (its sum over time), spikes:N and membrane:N of the Nth neurons that dcls info lists")
        ->type_name("HEAD");
    command->add_option("--repeat", options->repeat, "Runs after one that warms up; their times go to --json")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1000000}))
        ->capture_default_str();
    command->add_option("--threads", options->threads, "How many threads may work")
        ->check(CLI::Range(1, 1024))
        ->capture_default_str();
    command->add_flag("--json", options->json,
                      "Print {\"seconds_median\", \"seconds_all\", \"shape\"} of the runs alone");
    addPrecisionOption(*command, options->precision);
    addNetworkOptions(*command, options->assignments, options->entry);
    command->callback([options] { forward(*options); });
}

} // namespace dclscope::cli

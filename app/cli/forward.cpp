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
#include "core/models/snn_delays.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <memory>
#include <optional>

namespace dclscope::cli {
namespace {

constexpr std::string_view kSpikesPrefix = "spikes:";

struct Options {
    std::string path;
    std::string input;
    std::string output;
    std::string head = "scores";
    std::int64_t repeat = 1;
    bool json = false;
    std::vector<std::string> assignments;
};

/// The layer that "spikes:N" names. @throws UsageError for anything else behind the colon.
std::optional<std::size_t> spikesLayer(const std::string& head, const snn::Network& network) {
    if (!head.starts_with(kSpikesPrefix)) return std::nullopt;
    const std::string_view number = std::string_view(head).substr(kSpikesPrefix.size());
    std::size_t layer = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), layer);
    if (error != std::errc() || end != number.data() + number.size() || layer >= network.layerCount())
        throw UsageError("--head " + printable(head) + ": expected spikes:0 to spikes:" +
                         std::to_string(network.layerCount() - 1) + " (the output layer is the last)");
    return layer;
}

void checkHead(const std::string& head) {
    for (const std::string_view known : {"scores", "logits", "probabilities", "membrane"})
        if (head == known) return;
    if (!head.starts_with(kSpikesPrefix))
        throw UsageError("--head " + printable(head) +
                         ": a spiking network has scores, logits, probabilities, membrane and spikes:N");
}

Array probabilities(Array scores) {
    const auto classes = static_cast<std::size_t>(scores.shape.back());
    for (std::size_t row = 0; row < scores.values.size(); row += classes) {
        const auto begin = scores.values.begin() + static_cast<std::ptrdiff_t>(row);
        const auto end = begin + static_cast<std::ptrdiff_t>(classes);
        const float top = *std::max_element(begin, end);
        float sum = 0.0F;
        for (auto value = begin; value != end; ++value) sum += * value = std::exp(*value - top);
        for (auto value = begin; value != end; ++value) *value /= sum;
    }
    return scores;
}

Array chosen(const Options& options, std::optional<std::size_t> spikes, snn::NetworkOutput result) {
    if (spikes) {
        const snn::SpikeTrain& train = result.spikes[*spikes];
        return {{train.steps, train.batch, train.neurons}, {train.spikes.begin(), train.spikes.end()}};
    }
    if (options.head == "membrane") return std::move(result.membrane);
    return options.head == "probabilities" ? probabilities(std::move(result.scores)) : std::move(result.scores);
}

snn::Network load(const std::filesystem::path& path, const Card& given) {
    const auto checkpoint = openCheckpoint(path);
    const Card card = cardOf(*checkpoint, given);
    const models::Recognition recognition = models::recognise(*checkpoint, card);
    if (!recognition.problem.empty()) throw CheckpointError(path.string(), recognition.problem, recognition.problemKey);
    if (recognition.name != "snn-delays")
        throw Failure(path.string(), (recognition.known() ? recognition.name : "an unknown network") +
                                         " cannot be run: forward runs spiking networks (snn-delays)");
    return snn::Network(models::readSnnDelays(*checkpoint, card));
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
    checkHead(options.head);
    if (options.output.empty() && !options.json) throw UsageError("--output is needed, or --json for the times alone");
    const Card given = cardFrom(options.assignments);
    const std::filesystem::path path = resolveCheckpoint(options.path);
    const snn::Network network = about(path, [&] { return load(path, given); });
    const auto spikes = spikesLayer(options.head, network);
    const Array input = about(options.input, [&] { return readNpy(options.input); });
    Array output;
    std::vector<double> seconds;
    about(options.input, [&] {
        if (options.repeat > 1) network.run(input, spikes.has_value()); // warm
        for (std::int64_t i = 0; i < options.repeat; ++i) {
            const auto start = std::chrono::steady_clock::now();
            snn::NetworkOutput result = network.run(input, spikes.has_value());
            seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
            if (i + 1 == options.repeat) output = chosen(options, spikes, std::move(result));
        }
    });
    if (!options.output.empty()) about(options.output, [&] { writeNpy(options.output, output); });
    if (options.json) report(seconds, output);
}

} // namespace

void addForward(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("forward", "Run a network on one tensor");
    command
        ->add_option("FILE", options->path,
                     "A checkpoint of a spiking network; of a run folder, and of demo, its last one")
        ->required();
    command->add_option("-i,--input", options->input, "[time, batch, inputs]: spikes or features")
        ->type_name("X.npy")
        ->required();
    command->add_option("-o,--output", options->output, "float32; may be left out with --json")->type_name("Y.npy");
    command
        ->add_option(
            "--head", options->head,
            "scores or logits [batch, classes], probabilities (their softmax), membrane [time, batch, classes]\n"
            "or spikes:N [time, batch, neurons] of layer N")
        ->type_name("HEAD")
        ->capture_default_str();
    command->add_option("--repeat", options->repeat, "Runs after one that warms up; their times go to --json")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1000000}))
        ->capture_default_str();
    command->add_flag("--json", options->json,
                      "Print {\"seconds_median\", \"seconds_all\", \"shape\"} of the runs alone");
    addSetOption(*command, options->assignments);
    command->callback([options] { forward(*options); });
}

} // namespace dclscope::cli

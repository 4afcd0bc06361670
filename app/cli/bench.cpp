// SPDX-License-Identifier: Apache-2.0
// dcls bench: times the kernels on this machine, beside LibTorch's way of doing the same where its library is there.
#include "app/cli/bench_report.h"
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "core/bench/machine_peak.h"
#include "core/bench/workload.h"
#include "core/training/torch_library.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    int threads = 1;
    bool quick = false;
    bool json = false;
    std::string only;
    std::string precision = "float32";
};

std::vector<bench::Workload> chosenWorkloads(const Options& options) {
    std::vector<bench::Workload> rows = bench::workloads();
    std::string known;
    for (const bench::Workload& row : rows) known += (known.empty() ? "" : ", ") + row.id;
    std::erase_if(rows, [&](const bench::Workload& row) { return row.id.find(options.only) == std::string::npos; });
    if (rows.empty()) throw UsageError("--only " + options.only + ": no row has that in its name; there are " + known);
    bench::addOurWays(rows, options.threads, layers::precisionNamed(options.precision));
    return rows;
}

void addLibTorch(std::vector<bench::Workload>& workloads, BenchReport& report) {
    try {
        LibTorchSide side;
        side.version = training::addLibTorchWays(workloads, report.threads);
        side.blas = training::systemBlas();
        report.libtorch = std::move(side);
    } catch (const ConfigError& error) {
        report.withoutLibTorch = error.what();
    }
}

void benchmark(const Options& options) {
    BenchReport report;
    report.threads = options.threads;
    report.precision = options.precision;
    bench::MeasureOptions measuring;
    if (options.quick) {
        measuring.rounds = 3;
        measuring.secondsPerRound = 0.002;
        measuring.longestSeconds = 0.2;
        measuring.slow = false;
    }
    // Processor time sums over threads: it says how long one thread takes, not how long several do.
    report.cpuTime = measuring.cpuTime = options.threads == 1;
    std::vector<bench::Workload> workloads = chosenWorkloads(options);
    ProgressLine progress;
    progress.show("finding the machine's peak ...");
    report.instructionSet = bench::instructionSet();
    report.peakOperationsPerSecond = bench::peakOperationsPerSecond();
    addLibTorch(workloads, report);
    std::erase_if(workloads, [](const bench::Workload& workload) { return !workload.ours; }); // trainings need LibTorch
    for (const bench::Workload& workload : workloads) {
        progress.show(workload.what + " ...");
        BenchReport::Row row{workload.id, workload.what, workload.part, bench::measure(workload, measuring), {}};
        if (workload.operations > 0.0)
            row.shareOfPeak =
                workload.operations / row.measured.ours.median / report.peakOperationsPerSecond / options.threads;
        report.rows.push_back(std::move(row));
    }
    progress.clear();
    if (options.json)
        printJson(benchJson(report));
    else
        print(benchText(report));
}

} // namespace

void addBench(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("bench", "Time the kernels on this machine, beside LibTorch's");
    command->add_flag("--json", options->json,
                      "Print one JSON object: machine, LibTorch, rows with all times in seconds");
    command->add_option("--threads", options->threads, "Threads for everything; more than one is timed by the clock")
        ->type_name("N")
        ->check(CLI::Range(1, 1024))
        ->capture_default_str();
    command->add_flag(
        "--quick", options->quick,
        "Some seconds instead of a minute or two: fewer runs, and not those that take LibTorch ten seconds");
    command->add_option("--only", options->only, "Only rows with this in their id, e.g. depthwise")->type_name("WORD");
    addPrecisionOption(*command, options->precision);
    command->callback([options] { benchmark(*options); });
}

} // namespace dclscope::cli

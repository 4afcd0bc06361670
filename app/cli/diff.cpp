// SPDX-License-Identifier: Apache-2.0
// dcls diff: how two runs, checkpoints or epochs differ, layer by layer.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/figure_json.h"
#include "app/cli/output.h"
#include "app/cli/run_moment.h"
#include "app/cli/run_options.h"
#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/run_pair.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>

namespace dclscope::cli {
namespace {

struct DiffOptions {
    std::string a;
    std::string b;
    RunChoice choice;
    std::string seriesB;
    std::string entryB;
    std::vector<std::string> assignments;
    bool csv = false;
    bool json = false;
};

constexpr auto kDiffWords =
    "A and B are run folders, checkpoints, or demo; RUN@EPOCH is one moment of a run, RUN@first and RUN@last its ends, "
    "a run alone its last checkpoint: dcls diff demo@0 demo@50, dcls diff run-a run-b@30.\n"
    "Layers belong together by their names, those that are left by kind and shapes. Elements are compared one by one "
    "in "
    "the order in which they are stored: displacement_mean, _median and _largest are distances over all axes in grid "
    "steps, axis_N_* those along one axis, delay_* those of delays (ms where both time steps are known). "
    "..._distribution_distance compares the two distributions whatever the order: it is small where two runs learned "
    "the same positions for other elements. not_one_by_one says why elements were not compared, as where shapes "
    "differ.";

struct Side {
    std::shared_ptr<const Run> run;
    const Snapshot* snapshot = nullptr;
};

std::shared_ptr<const Run> opened(const std::filesystem::path& path, const RunChoice& choice) {
    OpenRunOptions opening;
    opening.choice = choice;
    return about(path, [&] { return std::make_shared<const Run>(openRun(path, opening)); });
}

std::pair<Side, Side> openSides(const DiffOptions& options) {
    const MomentWords a = momentWords(options.a);
    const MomentWords b = momentWords(options.b);
    RunChoice choice = options.choice;
    choice.given = cardFrom(options.assignments);
    Side first{opened(a.path, choice)};
    if (!options.seriesB.empty()) choice.series = options.seriesB;
    if (!options.entryB.empty()) choice.entry = options.entryB;
    const bool same = a.path == b.path && options.seriesB.empty() && options.entryB.empty();
    Side second{same ? first.run : opened(b.path, choice)};
    first.snapshot = &momentOf(*first.run, a.when);
    second.snapshot = &momentOf(*second.run, b.when);
    for (const Side* side : {&first, &second})
        if (side == &first || !same) sayLeftOut(*side->run);
    if (first.run->layers.empty() && second.run->layers.empty())
        throw Failure(first.run->path.string(),
                      "holds no DCLS layer, nor does the other, so nothing in them has learned positions");
    return {first, second};
}

std::vector<std::string> namesOf(const Run& run, const std::vector<std::size_t>& layers) {
    std::vector<std::string> names;
    for (const std::size_t layer : layers) names.push_back(run.layers[layer].name);
    return names;
}

nlohmann::ordered_json sideJson(const Side& side) {
    return {{"path", side.run->path.string()}, {"epoch", side.snapshot->epoch}, {"file", side.snapshot->file.string()}};
}

std::string sideText(const char* word, const Side& side) {
    return std::string(word) + ": " + printable(side.run->path.string(), 500) + ", epoch " +
           figureText(side.snapshot->epoch) + "\n";
}

std::string onlyText(const char* word, const Run& run, const std::vector<std::size_t>& layers) {
    std::string text;
    for (const std::string& name : namesOf(run, layers)) text += (text.empty() ? "" : ", ") + printable(name);
    return text.empty() ? text : "only in " + std::string(word) + ": " + text + "\n";
}

std::string differenceText(const RunDifference& difference, const Run& a, const Run& b) {
    const FigureTable all = differenceTable(difference, a, b);
    constexpr std::array kShown{"elements_a",
                                "displacement_mean",
                                "displacement_median",
                                "displacement_largest",
                                "position_correlation",
                                "weight_correlation",
                                "sigma_a",
                                "sigma_b"};
    Table table({"layer", "elements", "mean", "median", "largest", "r(P)", "r(weight)", "sigma a", "sigma b"});
    std::string remarks;
    for (std::size_t i = 0; i < all.rows.size(); ++i) {
        const ComparedLayer& compared = difference.layers[i];
        const std::string& nameA = a.layers[compared.layers.a].name;
        const std::string& nameB = b.layers[compared.layers.b].name;
        std::vector<std::string> cells{nameA == nameB ? printable(nameA) : printable(nameA) + " / " + printable(nameB)};
        for (const char* name : kShown) cells.push_back(shortText(all.rows[i][all.column(name)]));
        table.add(std::move(cells));
        if (!compared.difference.reason.empty())
            remarks += printable(nameA) + ": not compared one by one, " + printable(compared.difference.reason) + "\n";
        if (const auto& delays = compared.difference.delays; delays && delays->moved.count > 0)
            remarks += printable(nameA) + ": delays differ by " + shortText(delays->moved.mean) + " " +
                       compared.difference.delayUnit + " in the mean, " + shortText(delays->moved.largest) + " " +
                       compared.difference.delayUnit + " at most\n";
    }
    return (table.rows() > 0 ? table.text() : "no layer of one has a partner in the other\n") + remarks;
}

void showDifference(const DiffOptions& options) {
    const auto [a, b] = openSides(options);
    const RunDifference difference = compareRuns({*a.run, *a.snapshot}, {*b.run, *b.snapshot});
    if (options.csv) return print(toCsv(differenceTable(difference, *a.run, *b.run)));
    if (options.json)
        return printJson({{"a", sideJson(a)},
                          {"b", sideJson(b)},
                          {"layers", figureJson(differenceTable(difference, *a.run, *b.run))},
                          {"only_in_a", namesOf(*a.run, difference.onlyA)},
                          {"only_in_b", namesOf(*b.run, difference.onlyB)}});
    print(sideText("a", a) + sideText("b", b) + "displacements in grid steps\n" +
          differenceText(difference, *a.run, *b.run) + onlyText("a", *a.run, difference.onlyA) +
          onlyText("b", *b.run, difference.onlyB));
}

} // namespace

void addDiff(CLI::App& app) {
    auto options = std::make_shared<DiffOptions>();
    CLI::App* command = app.add_subcommand("diff", "Say how two runs, checkpoints or epochs differ, layer by layer");
    command->add_option("A", options->a, "RUN or RUN@EPOCH")->required();
    command->add_option("B", options->b, "RUN or RUN@EPOCH")->required();
    CLI::Option* csv = command->add_flag("--csv", options->csv, "Comma-separated values with a header line");
    command->add_flag("--json", options->json, "One JSON object")->excludes(csv);
    addRunOptions(*command, options->choice);
    command->add_option("--series-b", options->seriesB, "The series of B, where it is another one")->type_name("NAME");
    addNetworkOptions(*command, options->assignments, options->choice.entry);
    command->add_option("--entry-b", options->entryB, "The network of B, where it is another one")->type_name("NAME");
    command->footer(kDiffWords);
    command->callback([options] { showDifference(*options); });
}

} // namespace dclscope::cli

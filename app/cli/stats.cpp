// SPDX-License-Identifier: Apache-2.0
// dcls stats: where the elements of each layer lie, epoch by epoch, in figures.
#include "app/cli/commands.h"
#include "app/cli/figure_json.h"
#include "app/cli/layer_choice.h"
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/run/layer_statistics.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>

namespace dclscope::cli {
namespace {

constexpr auto kStatsWords = "Columns of --csv and keys of --json: layer, epoch, elements; of each axis "
                             "position_N_mean, _sd, _min, _q05, _q25, _median, _q75, _q95, _max (grid steps from the "
                             "kernel's middle); delay_unit and the same of delay; border_share (elements on the grid's "
                             "rim or past it), pairs and close_pairs (of elements of one kernel; less than one step "
                             "apart); sigma_*; weight_*, weights_positive, _negative, _zero; moved_* since the first "
                             "checkpoint and moved_since_* since the one before (distances over all axes, steps).";

struct StatsColumn {
    const char* name;  ///< of the table
    const char* title; ///< for people
};

constexpr std::array kDelayColumns{StatsColumn{"delay_mean", "mean"}, StatsColumn{"delay_sd", "spread"},
                                   StatsColumn{"delay_q05", "5 %"}, StatsColumn{"delay_median", "median"},
                                   StatsColumn{"delay_q95", "95 %"}};
constexpr std::array kLaterColumns{
    StatsColumn{"border_share", "at border"},     StatsColumn{"close_pairs", "close pairs"},
    StatsColumn{"sigma_mean", "sigma"},           StatsColumn{"weights_positive", "w > 0"},
    StatsColumn{"weights_negative", "w < 0"},     StatsColumn{"moved_mean", "moved"},
    StatsColumn{"moved_since_mean", "since last"}};

/// The figures of one layer in a few columns.
std::string layerText(const Run& run, std::size_t index) {
    const Layer& layer = run.layers[index];
    const FigureTable all = statisticsTable(run, std::array{index});
    const std::size_t unit = all.column("delay_unit");
    const bool delays = !all.rows.empty() && !figureText(all.rows.front()[unit]).empty();
    std::vector<std::string> titles{"epoch"};
    std::vector<std::size_t> columns{all.column("epoch")};
    const auto add = [&](const std::string& name, const std::string& title) {
        columns.push_back(all.column(name));
        titles.push_back(title);
    };
    for (int axis = 0; !delays && axis < learnedAxes(layer.kind.value); ++axis)
        for (const char* what : {"mean", "sd"}) {
            const std::string number = std::to_string(axis);
            add("position_" + number + "_" + what, std::string(what) + " P[" + number + "]");
        }
    if (delays)
        for (const StatsColumn& column : kDelayColumns) add(column.name, column.title);
    for (const StatsColumn& column : kLaterColumns) add(column.name, column.title);
    Table table(std::move(titles));
    for (const std::vector<Figure>& row : all.rows) {
        std::vector<std::string> cells;
        for (const std::size_t column : columns) cells.push_back(shortText(row[column]));
        table.add(std::move(cells));
    }
    const std::string what = delays ? "delays in " + figureText(all.rows.front()[unit])
                                    : "positions in " + std::string(layer.unit) + " from the middle";
    return printable(layer.name) + ": " + counted(layer.positionsPerAxis(), "element") + ", " + what + "\n" +
           table.text();
}

void listStatistics(const LayerListing& listing, const Run& run, const std::vector<std::size_t>& layers) {
    if (listing.csv) return print(toCsv(statisticsTable(run, layers)));
    if (listing.json)
        return printJson({{"path", run.path.string()}, {"rows", figureJson(statisticsTable(run, layers))}});
    for (const std::size_t layer : layers) print((layer == layers.front() ? "" : "\n") + layerText(run, layer));
}

} // namespace

void addStats(CLI::App& app) {
    auto listing = std::make_shared<LayerListing>();
    CLI::App* command = app.add_subcommand(
        "stats", "Say per layer and epoch where elements lie, how far they moved, how wide they are");
    addLayerListing(*command, *listing, "RUN", "A run folder, a checkpoint, or demo");
    command->footer(kStatsWords);
    command->callback([listing] {
        listLayers(*listing, [&](const Run& run, const std::vector<std::size_t>& layers) {
            listStatistics(*listing, run, layers);
        });
    });
}

} // namespace dclscope::cli

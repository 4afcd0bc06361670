// SPDX-License-Identifier: Apache-2.0
// dcls positions: every element of every DCLS layer, epoch by epoch.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/element_rows.h"
#include "app/cli/failure.h"
#include "app/cli/layer_choice.h"
#include "app/cli/output.h"
#include "app/cli/run_moment.h"
#include "app/cli/run_options.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    std::string path;
    std::string layer;
    RunChoice choice;
    std::vector<std::string> assignments;
    bool csv = false;
    bool json = false;
};

enum class Form { Text, Csv, Json };

/// Calls `write` with each row, in the order epoch, layer, element.
template <class Write>
void forEachRow(const Run& run, const std::vector<std::size_t>& layers, Write write) {
    for (const Snapshot& snapshot : run.snapshots) {
        for (const std::size_t layer : layers) {
            if (layer >= snapshot.layers.size()) continue; // an unreadable file of the run
            const LayerState& state = snapshot.layers[layer];
            for (std::size_t i = 0; i < state.count(); ++i)
                write(elementRow(run.layers[layer], state, i, snapshot.epoch));
        }
    }
}

void writeJson(const Run& run, const std::vector<std::size_t>& layers) {
    const auto path = nlohmann::json(run.path.string()).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    print("{\"path\":" + path + ",\"elements\":[");
    bool first = true;
    forEachRow(run, layers, [&](const ElementRow& row) {
        print((first ? "" : ",\n") + jsonLine(row));
        first = false;
    });
    print("]}\n");
}

void writeLines(const Run& run, const std::vector<std::size_t>& layers, bool csv) {
    const RowForm form = rowFormOf(run, layers);
    print(csv ? csvHeader(form) : textHeader(form));
    std::string_view before;
    forEachRow(run, layers, [&](const ElementRow& row) {
        if (!csv && (row.layer != before || before.data() == nullptr))
            print(printable(row.layer) +
                  (form.whose ? " (" + std::string(row.place) + ", " + std::string(row.unit) + ")\n" : "\n"));
        before = row.layer;
        print(csv ? csvLine(row, form) : textLine(row, form));
    });
}

void show(const Options& options) {
    OpenRunOptions opening;
    opening.choice = options.choice;
    opening.choice.given = cardFrom(options.assignments);
    const std::filesystem::path path = resolveRun(options.path);
    about(path, [&] {
        const Run run = openRun(path, opening);
        const std::vector<std::size_t> layers = chooseLayers(run, options.layer);
        sayLeftOut(run);
        if (options.json)
            writeJson(run, layers);
        else
            writeLines(run, layers, options.csv);
    });
}

} // namespace

void addPositions(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(
        "positions", "List every learned element: epoch, layer, channels, position, delay, sigma, weight");
    command->add_option("FILE_OR_RUN", options->path, "A checkpoint, a run folder, or demo")->required();
    command->add_option("--layer", options->layer, "Only this layer")->type_name("NAME");
    CLI::Option* csv = command->add_flag("--csv", options->csv, "Comma-separated values with a header line");
    command->add_flag("--json", options->json, "One JSON object")->excludes(csv);
    addRunOptions(*command, options->choice);
    addNetworkOptions(*command, options->assignments, options->choice.entry);
    command->callback([options] { show(*options); });
}

} // namespace dclscope::cli

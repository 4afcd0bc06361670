// SPDX-License-Identifier: Apache-2.0
// dcls positions: every element of every DCLS layer, epoch by epoch.
#include "app/cli/commands.h"
#include "app/cli/element_rows.h"
#include "app/cli/layer_choice.h"
#include "app/cli/output.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace dclscope::cli {
namespace {

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

} // namespace

void addPositions(CLI::App& app) {
    auto listing = std::make_shared<LayerListing>();
    CLI::App* command = app.add_subcommand(
        "positions", "List every learned element: epoch, layer, channels, position, delay, sigma, weight");
    addLayerListing(*command, *listing, "FILE_OR_RUN", "A checkpoint, a run folder, or demo");
    command->callback([listing] {
        listLayers(*listing, [&](const Run& run, const std::vector<std::size_t>& layers) {
            listing->json ? writeJson(run, layers) : writeLines(run, layers, listing->csv);
        });
    });
}

} // namespace dclscope::cli

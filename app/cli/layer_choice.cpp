// SPDX-License-Identifier: Apache-2.0
#include "app/cli/layer_choice.h"

#include "app/cli/card_options.h"
#include "app/cli/failure.h"
#include "app/cli/run_moment.h"
#include "app/cli/run_options.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"

#include <CLI/CLI.hpp>

#include <numeric>

namespace dclscope::cli {
namespace {

constexpr std::size_t kMostNamed = 20;

std::string layerNames(const Run& run) {
    std::string names;
    for (std::size_t i = 0; i < run.layers.size() && i < kMostNamed; ++i)
        names += (i == 0 ? "" : ", ") + printable(run.layers[i].name, 60);
    return names + (run.layers.size() > kMostNamed ? ", ..." : "");
}

} // namespace

std::vector<std::size_t> chooseLayers(const Run& run, const std::string& name) {
    if (run.layers.empty())
        throw Failure(run.path.string(),
                      "holds no DCLS layer, so nothing in it has learned positions; dcls info lists its "
                      "tensors, dcls kernel --layer NAME writes a plain convolution's kernel");
    std::vector<std::size_t> chosen(run.layers.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    if (!name.empty()) chosen = {run.layerIndex(name)};
    if (chosen.front() == run.layers.size())
        throw Failure(run.path.string(),
                      "has no DCLS layer '" + printable(name) + "'; its layers are " + layerNames(run));
    for (const std::size_t index : chosen)
        if (run.layers[index].broken) throw Failure(run.path.string(), run.layers[index].problem);
    return chosen;
}

void addLayerListing(CLI::App& command, LayerListing& listing, const std::string& runName, const std::string& runHelp) {
    command.add_option(runName, listing.path, runHelp)->required();
    command.add_option("--layer", listing.layer, "Only this layer")->type_name("NAME");
    CLI::Option* csv = command.add_flag("--csv", listing.csv, "Comma-separated values with a header line");
    command.add_flag("--json", listing.json, "One JSON object")->excludes(csv);
    addRunOptions(command, listing.choice);
    addNetworkOptions(command, listing.assignments, listing.choice.entry);
}

void listLayers(const LayerListing& listing,
                const std::function<void(const Run& run, const std::vector<std::size_t>& layers)>& list) {
    OpenRunOptions opening;
    opening.choice = listing.choice;
    opening.choice.given = cardFrom(listing.assignments);
    const std::filesystem::path path = resolveRun(listing.path);
    about(path, [&] {
        const Run run = openRun(path, opening);
        const std::vector<std::size_t> layers = chooseLayers(run, listing.layer);
        sayLeftOut(run);
        list(run, layers);
    });
}

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
// Which DCLS layers of a run a command is about, and what those commands share that list their numbers.
#pragma once

#include "core/run/run.h"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace dclscope::cli {

/// Indices of the layer called `name`, or of all layers when `name` is empty.
/// @throws Failure listing the layers there are; when there is none; when a chosen one cannot be used.
std::vector<std::size_t> chooseLayers(const Run& run, const std::string& name);

/// What a command is told that lists numbers of a run's layers.
struct LayerListing {
    std::string path;
    std::string layer; ///< empty: all
    RunChoice choice;
    std::vector<std::string> assignments;
    bool csv = false;
    bool json = false;
};
/// Adds the run, `--layer`, `--csv`, `--json` and the options of commands that open a run.
/// @param runName, runHelp  of the run, as the command's help calls it
void addLayerListing(CLI::App& command, LayerListing& listing, const std::string& runName, const std::string& runHelp);
/// Opens the run, says what is left out of it, and hands on the layers. @throws Failure, Error naming the run
void listLayers(const LayerListing& listing,
                const std::function<void(const Run& run, const std::vector<std::size_t>& layers)>& list);

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/run_options.h"

#include <CLI/CLI.hpp>

#include <map>

namespace dclscope::cli {

void addRunOptions(CLI::App& command, RunChoice& choice) {
    const std::map<std::string, RunTime> times{
        {"epoch", RunTime::Epoch}, {"step", RunTime::Step}, {"name", RunTime::Name}, {"mtime", RunTime::Modified}};
    command
        .add_option("--time", choice.time,
                    "What orders the checkpoints of a folder: the epoch or the step in their names,\n"
                    "the names themselves, or when they were written")
        ->transform(CLI::CheckedTransformer(times))
        ->type_name("epoch|step|name|mtime");
    command.add_option("--series", choice.series, "Which series of checkpoints, where a folder holds several")
        ->type_name("NAME");
}

} // namespace dclscope::cli

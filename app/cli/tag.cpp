// SPDX-License-Identifier: Apache-2.0
// dcls tag: labels for sound files, as a whole and window by window.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/sound_options.h"
#include "app/cli/tag_sounds.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace dclscope::cli {
namespace {

void checkFormats(const TagOptions& options) {
    const bool table = options.csv || options.audacity || options.raven;
    if (!options.output.empty() && !table)
        throw UsageError("-o is the folder for tables: say which, with --csv, --audacity or --raven");
    if (!options.explain.empty() && table)
        throw UsageError("--explain is for people and --json: tables have no place for what it says");
    if (options.events && !options.csv)
        throw UsageError("--events goes with --csv: a row for each event, as --audacity and --raven have anyway");
}

} // namespace

void addTag(CLI::App& app) {
    auto options = std::make_shared<TagOptions>();
    CLI::App* command = app.add_subcommand("tag", "Say what a sound file holds");
    command->add_option("SOUND", options->sounds, "Sound files, or folders of them")->required();
    command->add_option("--model", options->model,
                        "A checkpoint or a run (its last checkpoint) of a network that takes sound;\ndemo by default");
    command->add_option("--top", options->top, "How many labels")->type_name("K")->check(CLI::Range(1, 1000));
    addChannelOption(*command, options->channel);
    command->add_flag("--timeline", options->timeline,
                      "Also window by window, and the events that a listener would get;\nwith --csv rows of windows");
    CLI::Option* json = command->add_flag("--json", options->json, "Print one JSON object");
    CLI::Option* csv =
        command->add_flag("--csv", options->csv, "Print a table: file,start_s,end_s,label,score")->excludes(json);
    command->add_flag("--events", options->events, "With --csv a row for each event");
    CLI::Option* audacity =
        command->add_flag("--audacity", options->audacity, "Print the events as a label track of Audacity")
            ->excludes(json)
            ->excludes(csv);
    command->add_flag("--raven", options->raven, "Print the events as a selection table of Raven")
        ->excludes(json)
        ->excludes(csv)
        ->excludes(audacity);
    command->add_option("-o,--output", options->output, "A folder that gets a table for each sound instead")
        ->type_name("FOLDER");
    command
        ->add_option("--explain", options->explain,
                     "Also where in time and frequency this label was heard;\nfirst: the one that scores highest")
        ->type_name("LABEL");
    addPrecisionOption(*command, options->precision);
    addNetworkOptions(*command, options->assignments, options->entry);
    command->callback([options] {
        checkFormats(*options);
        tagSounds(*options);
    });
}

} // namespace dclscope::cli

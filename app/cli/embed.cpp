// SPDX-License-Identifier: Apache-2.0
// dcls embed: sounds as points that dcls search finds again.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "app/cli/sound_options.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/tagging/index_builder.h"
#include "core/tagging/load_tag_model.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    std::string model;
    std::vector<std::string> sounds;
    std::string output;
    std::vector<std::string> assignments;
    std::string entry;
    bool json = false;
};

void embedSounds(const Options& options) {
    const WindowScorer scorer(loadEmbeddingModel(options.model, cardFrom(options.assignments), options.entry),
                              static_cast<int>(coreCount()));
    bool whole = true;
    const std::vector<std::string> sounds = soundsOf(options.sounds, whole);
    IndexBuilder index(options.output, sounds, options.model,
                       embeddingMaker(options.model, options.entry, options.assignments));
    const std::size_t kept = index.size();
    ProgressLine progress;
    const EmbeddingSteps steps{.begun =
                                   [&](std::size_t number, const std::string& sound) {
                                       progress.show(std::to_string(number + 1) + " of " +
                                                     std::to_string(sounds.size()) + "  " + printable(sound));
                                   },
                               .broken =
                                   [&](const std::string& sentence) {
                                       progress.clear();
                                       std::fprintf(stderr, "dcls: %s\n", sentence.c_str());
                                   }};
    const std::size_t broken = about(options.output, [&] { return embedMissing(index, scorer, sounds, steps); });
    if (index.size() == 0) throw AlreadySaid();
    about(options.output, [&] { index.save(); });
    progress.clear();
    if (options.json)
        printJson({{"model", scorer.model().name},
                   {"output", options.output},
                   {"names", namesFileOf(options.output).string()},
                   {"shape", readIndex(options.output).embeddings.shape},
                   {"kept", kept},
                   {"failed", broken}});
    if (broken > 0 || !whole) throw AlreadySaid();
}

} // namespace

void addEmbed(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("embed", "Turn sounds into points of which like ones lie near each other");
    command->add_option("SOUND", options->sounds, "Sound files, or folders of them")->required();
    command->add_option("--model", options->model, "A checkpoint or a run of a network that has scene embeddings")
        ->required();
    command
        ->add_option("-o,--output", options->output,
                     "Scene embeddings, float32 [sounds, width]; the sounds' names go beside it, to E.npy.names.json.\n"
                     "What is there already, of the same network and unchanged sounds, is kept: a run that was\n"
                     "stopped goes on")
        ->type_name("E.npy")
        ->required();
    command->add_flag("--json", options->json,
                      "Print one JSON object: model, output, names, shape, kept (embedded before), failed");
    addNetworkOptions(*command, options->assignments, options->entry);
    command->callback([options] { embedSounds(*options); });
}

} // namespace dclscope::cli

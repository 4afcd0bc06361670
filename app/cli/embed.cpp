// SPDX-License-Identifier: Apache-2.0
// dcls embed: sounds as points that dcls search finds again.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "core/audio/sound_file.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/tagging/embedding.h"
#include "core/tagging/load_tag_model.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    std::string model;
    std::vector<std::string> sounds;
    std::string output;
    std::vector<std::string> assignments;
    bool json = false;
};

void embedSounds(const Options& options) {
    const unsigned threads = coreCount();
    const WindowScorer scorer(loadEmbeddingModel(options.model, cardFrom(options.assignments)),
                              static_cast<int>(threads));
    EmbeddingIndex index{options.model, options.sounds, {}};
    for (const std::string& path : options.sounds) {
        const Sound sound = readSoundFile(path);
        const std::vector<float> point = about(path, [&] { return embed(scorer, sound.samples, sound.sampleRateHz); });
        index.embeddings.values.insert(index.embeddings.values.end(), point.begin(), point.end());
        index.embeddings.shape = {static_cast<std::int64_t>(options.sounds.size()),
                                  static_cast<std::int64_t>(point.size())};
    }
    about(options.output, [&] { writeIndex(options.output, index); });
    if (options.json)
        printJson({{"model", scorer.model().name},
                   {"output", options.output},
                   {"names", namesFileOf(options.output).string()},
                   {"shape", index.embeddings.shape}});
}

} // namespace

void addEmbed(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("embed", "Turn sounds into points of which like ones lie near each other");
    command->add_option("SOUND", options->sounds, "Sound files")->required();
    command->add_option("--model", options->model, "A checkpoint or a run of a network that has scene embeddings")
        ->required();
    command
        ->add_option("-o,--output", options->output,
                     "Scene embeddings, float32 [sounds, width]; the sounds' names go beside it, to E.npy.names.json")
        ->type_name("E.npy")
        ->required();
    command->add_flag("--json", options->json, "Print one JSON object: model, output, names, shape");
    addSetOption(*command, options->assignments);
    command->callback([options] { embedSounds(*options); });
}

} // namespace dclscope::cli

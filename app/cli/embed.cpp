// SPDX-License-Identifier: Apache-2.0
// dcls embed: sounds as points that dcls search finds again.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "app/cli/sound_options.h"
#include "core/audio/sound_file.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/checkpoint/run_folder.h"
#include "core/tagging/index_builder.h"
#include "core/tagging/load_tag_model.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <filesystem>
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

/// How long a killed run has worked in vain at most.
constexpr std::chrono::seconds kSavedEvery{20};

/// The files that are given, and those in the folders.
std::vector<std::string> soundsOf(const std::vector<std::string>& given) {
    std::vector<std::string> sounds;
    for (const std::string& path : given) {
        if (!std::filesystem::is_directory(path)) {
            sounds.push_back(path);
            continue;
        }
        const std::vector<std::string> found = soundsBelow(path);
        sounds.insert(sounds.end(), found.begin(), found.end());
    }
    return sounds;
}

/// Everything that an embedding depends on besides the sound.
std::string makerFrom(const Options& options) {
    std::string maker = makerOf(resolveRun(options.model)) + "\nentry " + options.entry;
    for (const std::string& assignment : options.assignments) maker += "\nset " + assignment;
    return maker;
}

/// Embeds the sounds that have no point yet, and saves now and then. @return how many of them could not be read
std::size_t embedMissing(IndexBuilder& index, const WindowScorer& scorer, const std::vector<std::string>& sounds) {
    ProgressLine progress;
    std::size_t broken = 0;
    auto saved = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < sounds.size(); ++i) {
        if (index.has(sounds[i])) continue;
        progress.show(std::to_string(i + 1) + " of " + std::to_string(sounds.size()) + "  " + printable(sounds[i]));
        try {
            const Sound sound = readSoundFile(sounds[i]);
            index.add(sounds[i], about(sounds[i], [&] { return embed(scorer, sound.samples, sound.sampleRateHz); }));
        } catch (const Error&) {
            progress.clear();
            sayException();
            ++broken;
        }
        if (std::chrono::steady_clock::now() - saved < kSavedEvery) continue;
        index.save();
        saved = std::chrono::steady_clock::now();
    }
    return broken;
}

void embedSounds(const Options& options) {
    const WindowScorer scorer(loadEmbeddingModel(options.model, cardFrom(options.assignments), options.entry),
                              static_cast<int>(coreCount()));
    const std::vector<std::string> sounds = soundsOf(options.sounds);
    IndexBuilder index(options.output, sounds, options.model, makerFrom(options));
    const std::size_t kept = index.size();
    const std::size_t broken = about(options.output, [&] { return embedMissing(index, scorer, sounds); });
    if (index.size() == 0) throw AlreadySaid();
    about(options.output, [&] { index.save(); });
    if (options.json)
        printJson({{"model", scorer.model().name},
                   {"output", options.output},
                   {"names", namesFileOf(options.output).string()},
                   {"shape", readIndex(options.output).embeddings.shape},
                   {"kept", kept},
                   {"failed", broken}});
    if (broken > 0) throw AlreadySaid();
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

// SPDX-License-Identifier: Apache-2.0
// dcls search: which of the sounds of an index are most like one.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "app/cli/tag_output.h"
#include "core/audio/sound_file.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/tagging/embedding.h"
#include "core/tagging/load_tag_model.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    std::string index;
    std::string sound;
    std::string model;
    std::vector<std::string> assignments;
    std::size_t top = 5;
    bool json = false;
};

nlohmann::ordered_json asJson(const EmbeddingIndex& index, const std::vector<Neighbour>& neighbours) {
    auto list = nlohmann::ordered_json::array();
    for (const Neighbour& neighbour : neighbours)
        list.push_back({{"sound", index.names[neighbour.row]},
                        {"row", neighbour.row},
                        {"similarity", rounded(neighbour.similarity, 6)}});
    return list;
}

std::string asText(const EmbeddingIndex& index, const std::vector<Neighbour>& neighbours) {
    std::string text;
    for (const Neighbour& neighbour : neighbours) {
        std::array<char, 16> similarity{};
        std::snprintf(similarity.data(), similarity.size(), "%7.4f  ", neighbour.similarity);
        text += similarity.data() + printable(index.names[neighbour.row], 1000) + "\n";
    }
    return text;
}

void search(const Options& options) {
    const EmbeddingIndex index = about(options.index, [&] { return readIndex(options.index); });
    const std::string& model = options.model.empty() ? index.model : options.model;
    if (model.empty()) throw Failure(options.index, "does not say which model made it; name it with --model");
    const unsigned threads = coreCount();
    const WindowScorer scorer(loadEmbeddingModel(model, cardFrom(options.assignments)), static_cast<int>(threads));
    const Sound sound = readSoundFile(options.sound);
    const std::vector<float> point =
        about(options.sound, [&] { return embed(scorer, sound.samples, sound.sampleRateHz); });
    const std::vector<Neighbour> neighbours = about(options.index, [&] { return nearest(index, point, options.top); });
    if (options.json)
        printJson({{"index", options.index},
                   {"sound", options.sound},
                   {"model", scorer.model().name},
                   {"nearest", asJson(index, neighbours)}});
    else
        print(asText(index, neighbours));
}

} // namespace

void addSearch(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("search", "Find the sounds of an index that are most like one");
    command->add_option("--index", options->index, "What dcls embed wrote")->type_name("E.npy")->required();
    command->add_option("SOUND", options->sound, "A sound file")->required();
    command->add_option("--model", options->model, "The model; the one that the index was made with by default");
    command->add_option("--top", options->top, "How many sounds")
        ->type_name("K")
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    command->add_flag("--json", options->json, "Print one JSON object");
    addSetOption(*command, options->assignments);
    command->callback([options] { search(*options); });
}

} // namespace dclscope::cli

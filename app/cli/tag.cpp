// SPDX-License-Identifier: Apache-2.0
// dcls tag: labels for sound files, as a whole and window by window.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "app/cli/tag_output.h"
#include "core/audio/sound_file.h"
#include "core/base/text.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/load_tag_model.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    std::string model = "demo";
    std::vector<std::string> sounds;
    std::vector<std::string> assignments;
    std::size_t top = 3;
    bool json = false;
    bool timeline = false;
};

nlohmann::ordered_json timelineJson(const TagModel& model, const Sound& sound, std::size_t top) {
    auto windows = nlohmann::ordered_json::array();
    auto events = nlohmann::ordered_json::array();
    for (const TagFrame& frame : tagTimeline(model, sound.samples, sound.sampleRateHz, {.keepSpikes = false})) {
        windows.push_back({{"time_s", rounded(frame.timeSeconds, 4)}, {"top", topJson(model, frame.scores, top)}});
        for (const TagEvent& event : frame.events) {
            auto entry = eventJson(model, event, 0.0);
            entry.erase("latency_ms");
            events.push_back(std::move(entry));
        }
    }
    return {{"windows", std::move(windows)}, {"events", std::move(events)}};
}

nlohmann::ordered_json asJson(const TagModel& model, const std::string& path, const Options& options) {
    const Sound sound = readSoundFile(path);
    nlohmann::ordered_json json{
        {"file", path},
        {"seconds", rounded(sound.seconds(), 4)},
        {"top", topJson(model, tagWhole(model, sound.samples, sound.sampleRateHz), options.top)}};
    if (options.timeline) json.update(timelineJson(model, sound, options.top));
    return json;
}

std::string asText(const TagModel& model, const std::string& path, const Options& options) {
    const Sound sound = readSoundFile(path);
    std::string text =
        printable(path) + ": " + topText(model, tagWhole(model, sound.samples, sound.sampleRateHz), options.top) + "\n";
    if (!options.timeline) return text;
    for (const TagFrame& frame : tagTimeline(model, sound.samples, sound.sampleRateHz, {.keepSpikes = false}))
        for (const TagEvent& event : frame.events)
            if (event.kind == TagEvent::Kind::Start) text += eventText(model, event) + "\n";
    return text;
}

void tag(const Options& options) {
    const TagModel model = loadTagModel(options.model, cardFrom(options.assignments));
    auto results = nlohmann::ordered_json::array();
    for (const std::string& path : options.sounds) {
        if (options.json)
            results.push_back(asJson(model, path, options));
        else
            print(asText(model, path, options));
    }
    if (options.json) printJson({{"model", model.name}, {"sounds", std::move(results)}});
}

} // namespace

void addTag(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("tag", "Say what a sound file holds");
    command->add_option("SOUND", options->sounds, "Sound files")->required();
    command->add_option("--model", options->model, "A checkpoint or a run (its last checkpoint); demo by default");
    command->add_option("--top", options->top, "How many labels")->type_name("K")->check(CLI::Range(1, 1000));
    command->add_flag("--timeline", options->timeline,
                      "Also window by window, and the events that a listener would get");
    command->add_flag("--json", options->json, "Print one JSON object");
    addSetOption(*command, options->assignments);
    command->callback([options] { tag(*options); });
}

} // namespace dclscope::cli

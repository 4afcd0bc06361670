// SPDX-License-Identifier: Apache-2.0
// dcls tag: labels for sound files, as a whole and window by window.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "app/cli/tag_output.h"
#include "core/audio/sound_file.h"
#include "core/base/text.h"
#include "core/base/threads.h"
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
    std::string entry;
    std::size_t top = 3;
    bool json = false;
    bool timeline = false;
};

/// A recording, what the model says of it as a whole and, if asked for, window by window.
struct Heard {
    Sound sound;
    std::vector<float> scores;
    std::vector<TagFrame> frames;
};

Heard hear(const WindowScorer& scorer, const std::string& path, bool timeline) {
    Heard heard;
    heard.sound = readSoundFile(path);
    const TagModel& model = scorer.model();
    about(path, [&] {
        heard.scores = tagWhole(scorer, heard.sound.samples, heard.sound.sampleRateHz);
        if (!timeline) return;
        TaggerOptions options = taggerOptionsFor(model);
        options.keepSpikes = false;
        heard.frames = tagTimeline(model, heard.sound.samples, heard.sound.sampleRateHz, options);
    });
    return heard;
}

nlohmann::ordered_json timelineJson(const TagModel& model, const std::vector<TagFrame>& frames, std::size_t top) {
    auto windows = nlohmann::ordered_json::array();
    auto events = nlohmann::ordered_json::array();
    for (const TagFrame& frame : frames) {
        windows.push_back(
            {{"time_s", rounded(frame.timeSeconds, 4)}, {"top", topJson(model.labels, frame.scores, top)}});
        for (const TagEvent& event : frame.events) events.push_back(eventJson(model, event));
    }
    return {{"windows", std::move(windows)}, {"events", std::move(events)}};
}

nlohmann::ordered_json asJson(const TagModel& model, const std::string& path, const Heard& heard,
                              const Options& options) {
    nlohmann::ordered_json json{{"file", path},
                                {"seconds", rounded(heard.sound.seconds(), 4)},
                                {"judged_seconds", rounded(judgedSeconds(model, heard.sound.seconds()), 4)},
                                {"top", topJson(model.labels, heard.scores, options.top)}};
    if (!heard.sound.remarks.empty()) json["notes"] = heard.sound.remarks;
    if (options.timeline) json.update(timelineJson(model, heard.frames, options.top));
    return json;
}

std::string asText(const TagModel& model, const std::string& path, const Heard& heard, const Options& options) {
    std::string text = printable(path) + ": " + topText(model.labels, heard.scores, options.top) + "\n";
    for (const std::string& remark : heard.sound.remarks) text += "  note: " + remark + "\n";
    for (const TagFrame& frame : heard.frames)
        for (const TagEvent& event : frame.events)
            if (event.kind == TagEvent::Kind::Start) text += eventText(model, event) + "\n";
    return text;
}

void tag(const Options& options) {
    const unsigned threads = coreCount();
    const WindowScorer scorer(loadTagModel(options.model, cardFrom(options.assignments), options.entry),
                              static_cast<int>(threads));
    const TagModel& model = scorer.model();
    auto results = nlohmann::ordered_json::array();
    bool allHeard = true;
    for (const std::string& path : options.sounds) {
        Heard heard;
        try {
            heard = hear(scorer, path, options.timeline);
        } catch (const Error&) { // the others are judged all the same
            flushOutput();
            sayException();
            allHeard = false;
            continue;
        }
        if (options.json)
            results.push_back(asJson(model, path, heard, options));
        else
            print(asText(model, path, heard, options));
    }
    if (options.json)
        printJson({{"model", model.name},
                   {"multi_label", model.multiLabel},
                   {"labels", originName(model.labelsOrigin)},
                   {"sounds", std::move(results)}});
    flushOutput();
    if (!allHeard) throw AlreadySaid();
}

} // namespace

void addTag(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("tag", "Say what a sound file holds");
    command->add_option("SOUND", options->sounds, "Sound files")->required();
    command->add_option("--model", options->model,
                        "A checkpoint or a run (its last checkpoint) of a network that takes sound;\ndemo by default");
    command->add_option("--top", options->top, "How many labels")->type_name("K")->check(CLI::Range(1, 1000));
    command->add_flag("--timeline", options->timeline,
                      "Also window by window, and the events that a listener would get");
    command->add_flag("--json", options->json, "Print one JSON object");
    addNetworkOptions(*command, options->assignments, options->entry);
    command->callback([options] { tag(*options); });
}

} // namespace dclscope::cli

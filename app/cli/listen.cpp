// SPDX-License-Identifier: Apache-2.0
// dcls listen: names what a microphone hears, until Ctrl-C.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/listen_report.h"
#include "app/cli/sound_options.h"
#include "core/audio/microphone.h"
#include "core/audio/quiet_standard_error.h"
#include "core/audio/shared_source.h"
#include "core/audio/sound_file.h"
#include "core/base/text.h"
#include "core/tagging/live_tagger.h"
#include "core/tagging/load_tag_model.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dclscope::cli {
namespace {

struct Options {
    std::vector<std::string> models{"demo"};
    std::string device;
    std::string file;
    std::vector<std::string> assignments;
    std::string entry;
    std::string precision = "float32";
    std::string channel;
    std::string output;
    std::string keepFolder;
    double keepMegabytes = 1000.0;
    double rotateMegabytes = 0.0;
    double retrySeconds = 1e8;
    double seconds = 0.0;
    std::size_t top = 3;
    bool json = false;
    bool events = false;
    bool csv = false;
    bool clock = false;
    bool fallBack = false;
};

/// SIGINT and SIGTERM held back in this thread and those it starts, to be asked for instead.
class HeldSignals {
public:
    HeldSignals() {
        sigemptyset(&set_);
        sigaddset(&set_, SIGINT);
        sigaddset(&set_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &set_, &before_);
    }
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;
    ~HeldSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

    /// Waits up to 50 ms. @return whether the user wants to leave
    bool arrived() const {
        const timespec patience{0, 50'000'000};
        return sigtimedwait(&set_, nullptr, &patience) > 0;
    }

private:
    sigset_t set_{};
    sigset_t before_{};
};

/// @param number  of the model among options.models
ListenReport reportFor(const Options& options, std::size_t number) {
    ListenReport report;
    if (options.models.size() > 1) report.model = options.models[number];
    report.isFirst = number == 0;
    report.top = options.top;
    report.json = options.json;
    report.events = options.events;
    report.csv = options.csv;
    report.clock = options.clock;
    report.keepFolder = options.keepFolder;
    report.keepBytes = static_cast<std::uint64_t>(options.keepMegabytes * 1e6);
    return report;
}

std::unique_ptr<Source> sourceFor(const Options& options) {
    const std::optional<int> channel = channelFrom(options.channel);
    if (!options.file.empty()) return makeFileSource(options.file, Pace::RealTime, false, channel);
    return makeMicrophone({.device = options.device, .channel = channel, .fallBack = options.fallBack});
}

/// One for each model, all of the same sound.
std::vector<std::unique_ptr<Source>> sourcesFor(const Options& options) {
    if (options.models.size() > 1) return shareSource(sourceFor(options), options.models.size());
    std::vector<std::unique_ptr<Source>> sources;
    sources.push_back(sourceFor(options));
    return sources;
}

void refuseWhatMakesNoSense(const Options& options) {
    if (options.rotateMegabytes > 0.0 && options.output.empty())
        throw UsageError("--rotate is for a log: name its file with -o");
    if (options.models.size() == 1) return;
    if (!options.entry.empty() || !options.assignments.empty())
        throw UsageError("--entry and --set are of one model, and --model was given more than once");
    if (!options.keepFolder.empty())
        throw UsageError("--keep-sounds keeps what one model hears, and --model was given more than once");
}

LiveOptions liveFor(const Options& options, const TagModel& model) {
    LiveOptions live = liveOptionsFor(model, Pace::RealTime);
    live.tagger.keepSpikes = false;
    live.retrySeconds = options.file.empty() ? options.retrySeconds : 0.0;
    return live;
}

/// All models on the same sound. What they say goes to one writer.
class Listeners {
public:
    Listeners(const Options& options, const std::vector<TagModel>& models)
        : writer_({options.output, static_cast<std::uint64_t>(options.rotateMegabytes * 1e6)}) {
        auto sources = sourcesFor(options);
        std::vector<LiveOptions> live;
        for (std::size_t i = 0; i < models.size(); ++i) {
            live.push_back(liveFor(options, models[i]));
            reporters_.emplace_back(models[i], live[i], reportFor(options, i), writer_);
        }
        for (std::size_t i = 0; i < models.size(); ++i)
            taggers_.emplace_back(models[i], std::move(sources[i]), reporters_[i].callbacks(), live[i]);
    }

    /// Whether all is over. @throws Failure when it broke off, or nothing can be written any more.
    bool over() const {
        if (const std::string problem = writer_.problem(); !problem.empty())
            throw Failure(writer_.path().empty() ? "standard output" : writer_.path(), problem);
        std::size_t over = 0;
        for (const ListenReporter& reporter : reporters_) over += reporter.over() ? 1 : 0;
        return over == reporters_.size();
    }
    /// Writes what waits, and says what was dropped.
    void finish() {
        for (LiveTagger& tagger : taggers_) tagger.requestStop();
        for (LiveTagger& tagger : taggers_) tagger.stop();
        for (ListenReporter& reporter : reporters_) reporter.finish();
        writer_.drain();
        if (const std::uint64_t dropped = writer_.droppedLines(); dropped > 0)
            std::fprintf(stderr, "dcls: %s were dropped, because nobody read them\n",
                         counted(static_cast<std::int64_t>(dropped), "line").c_str());
    }

private:
    LineWriter writer_;
    std::deque<ListenReporter> reporters_;
    std::deque<LiveTagger> taggers_; ///< last: they tell all the others
};

void listen(const Options& options) {
    refuseWhatMakesNoSense(options);
    std::vector<TagModel> models;
    for (const std::string& model : options.models)
        models.push_back(loadTagModel(model, cardFrom(options.assignments), options.entry, {},
                                      layers::precisionNamed(options.precision)));
    const HeldSignals signals;
    // A device that goes away makes PortAudio print; what there is to say is said in one line.
    const QuietStandardError quiet;
    const auto begun = std::chrono::steady_clock::now();
    Listeners listeners(options, models);
    const auto timeIsUp = [&] {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begun;
        return options.seconds > 0.0 && passed.count() >= options.seconds;
    };
    while (!signals.arrived() && !timeIsUp() && !listeners.over()) {}
    listeners.finish();
    static_cast<void>(listeners.over()); // it may have broken off just now
}

} // namespace

void addListen(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("listen", "Name what a microphone hears, live");
    command
        ->add_option("--model", options->models,
                     "A checkpoint or a run (its last checkpoint); demo by default. More than once:\nall hear the same "
                     "sound, and each line says whose it is")
        ->type_name("MODEL")
        ->allow_extra_args(false);
    command
        ->add_option("--device", options->device,
                     "A microphone: its name, a part of it, or its number in `dcls devices`;\nthe default one without")
        ->type_name("NAME");
    command->add_flag("--or-default", options->fallBack, "Take the default microphone when that one is not there");
    addChannelOption(*command, options->channel);
    command->add_option("--file", options->file, "Listen to a sound file in real time instead")->type_name("SOUND");
    command->add_option("--seconds", options->seconds, "Stop after so long")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    command->add_option("--top", options->top, "How many labels")->type_name("K")->check(CLI::Range(1, 1000));
    command
        ->add_option(
            "--retry", options->retrySeconds,
            "How long a microphone that went away is tried again before this ends with\nexit status 1; 0: not at "
            "all; for ever without")
        ->type_name("SECONDS")
        ->check(CLI::NonNegativeNumber);
    CLI::Option* json = command->add_flag("--json", options->json, "Print a JSON object per window, one per line");
    command->add_flag("--events", options->events,
                      "With --json, also one per event: a label's start or end. That a device was lost\nor is back is "
                      "always among the lines");
    command->add_flag("--csv", options->csv, "Print a table of events: file,start_s,end_s,label,score")->excludes(json);
    command->add_flag("--clock", options->clock, "Also the time of day");
    command->add_option("-o,--output", options->output, "Write the lines to the end of a file instead")
        ->type_name("LOG");
    command
        ->add_option("--rotate", options->rotateMegabytes,
                     "Begin a new log whenever it reaches this size; LOG.1 to LOG.9 are kept")
        ->type_name("MB")
        ->check(CLI::PositiveNumber);
    command
        ->add_option("--keep-sounds", options->keepFolder,
                     "Save the seconds around each event there, as FLAC named by time and label")
        ->type_name("FOLDER");
    command
        ->add_option("--keep-most", options->keepMegabytes,
                     "How much of them is kept: beyond that the oldest are removed; 1000 without")
        ->type_name("MB")
        ->check(CLI::PositiveNumber);
    addPrecisionOption(*command, options->precision);
    addNetworkOptions(*command, options->assignments, options->entry);
    command->callback([options] { listen(*options); });
}

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
// dcls listen: names what a microphone hears, until Ctrl-C.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "app/cli/tag_output.h"
#include "core/audio/microphone.h"
#include "core/audio/quiet_standard_error.h"
#include "core/audio/sound_file.h"
#include "core/base/text.h"
#include "core/tagging/live_tagger.h"
#include "core/tagging/load_tag_model.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <array>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <memory>
#include <mutex>

namespace dclscope::cli {
namespace {

struct Options {
    std::string model = "demo";
    std::string device;
    std::string file;
    std::vector<std::string> assignments;
    std::string entry;
    double seconds = 0.0;
    std::size_t top = 3;
    bool json = false;
    bool events = false;
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

/// Writes what a live tagger tells, on its thread, and remembers how it ended.
class Reporter {
public:
    Reporter(const TagModel& model, const Options& options)
        : model_(model), options_(options), terminal_(isatty(STDOUT_FILENO) != 0) {}

    LiveCallbacks callbacks() {
        return {.started = [this](const std::string& name, double rate) { started(name, rate); },
                .frame = [this](const TagFrame& frame) { show(frame); },
                .ended = [this](bool failed, const std::string& sentence) { end(failed, sentence); }};
    }
    /// Whether listening is over. @throws Failure when it broke off.
    bool over() const {
        const std::scoped_lock lock(mutex_);
        if (failed_) throw Failure("", sentence_);
        return over_;
    }
    void clearStatus() const {
        if (terminal_ && !options_.json) print("\r\033[K");
    }

private:
    void started(const std::string& name, double rate) const {
        if (!terminal_ || options_.json) return;
        print("Listening to " + printable(name) + " at " + std::to_string(std::lround(rate)) + " Hz; Ctrl-C ends.\n");
        flushOutput();
    }

    void show(const TagFrame& frame) const {
        if (options_.json) printJson(windowJson(model_, frame, options_.top));
        for (const TagEvent& event : frame.events) {
            if (options_.json && options_.events) {
                auto line = eventJson(model_, event);
                line["latency_ms"] = latencyJson(frame);
                printJson(line);
            }
            if (options_.json || event.kind != TagEvent::Kind::Start) continue;
            clearStatus();
            print(eventText(model_, event) + "\n");
        }
        if (terminal_ && !options_.json) showStatus(frame);
        flushOutput();
    }

    void showStatus(const TagFrame& frame) const {
        std::array<char, 32> latency{"   –"};
        if (frame.latencyMs) std::snprintf(latency.data(), latency.size(), "%3.0f ms", *frame.latencyMs);
        std::array<char, 200> line{};
        std::snprintf(line.data(), line.size(), "\r\033[K%6.1f s  %4.0f dB  %-36.90s  %s  skipped %llu  lost %llu",
                      frame.timeSeconds, static_cast<double>(frame.levelDb),
                      topText(model_.labels, frame.scores, options_.top).c_str(), latency.data(),
                      static_cast<unsigned long long>(frame.skippedWindows),
                      static_cast<unsigned long long>(frame.lostFrames));
        print(line.data());
    }

    void end(bool failed, const std::string& sentence) {
        const std::scoped_lock lock(mutex_);
        over_ = true;
        failed_ = failed;
        sentence_ = sentence;
    }

    const TagModel& model_;
    const Options& options_;
    bool terminal_;
    mutable std::mutex mutex_;
    bool over_ = false;
    bool failed_ = false;
    std::string sentence_;
};

void listen(const Options& options) {
    const TagModel model = loadTagModel(options.model, cardFrom(options.assignments), options.entry);
    auto source = options.file.empty() ? makeMicrophone({.device = options.device})
                                       : makeFileSource(options.file, Pace::RealTime);
    Reporter reporter(model, options);
    const HeldSignals signals;
    // A device that goes away makes PortAudio print; what there is to say is said in one line at the end.
    const QuietStandardError quiet;
    const auto begun = std::chrono::steady_clock::now();
    LiveOptions live = liveOptionsFor(model, Pace::RealTime);
    live.tagger.keepSpikes = false;
    LiveTagger tagger(model, std::move(source), reporter.callbacks(), live);
    const auto timeIsUp = [&] {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begun;
        return options.seconds > 0.0 && passed.count() >= options.seconds;
    };
    while (!signals.arrived() && !timeIsUp() && !reporter.over()) {}
    tagger.stop();
    reporter.clearStatus();
    static_cast<void>(reporter.over()); // it may have broken off just now
}

} // namespace

void addListen(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("listen", "Name what a microphone hears, live");
    command->add_option("--model", options->model, "A checkpoint or a run (its last checkpoint); demo by default");
    command
        ->add_option("--device", options->device, "A microphone, as `dcls devices` names it; the default one without")
        ->type_name("NAME");
    command->add_option("--file", options->file, "Listen to a sound file in real time instead")->type_name("SOUND");
    command->add_option("--seconds", options->seconds, "Stop after so long")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    command->add_option("--top", options->top, "How many labels")->type_name("K")->check(CLI::Range(1, 1000));
    command->add_flag("--json", options->json, "Print a JSON object per window, one per line");
    command->add_flag("--events", options->events, "With --json, also one per event: a label's start or end");
    addNetworkOptions(*command, options->assignments, options->entry);
    command->callback([options] { listen(*options); });
}

} // namespace dclscope::cli

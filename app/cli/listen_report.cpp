// SPDX-License-Identifier: Apache-2.0
#include "app/cli/listen_report.h"

#include "app/cli/failure.h"
#include "app/cli/label_tables.h"
#include "app/cli/output.h"
#include "app/cli/tag_output.h"
#include "core/base/text.h"

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace dclscope::cli {
namespace {

constexpr const char* kClearLine = "\r\033[K";

/// "2026-11-26T07:31:05.250+0100", or for names of files "2026-11-26_07-31-05.250"; local time.
std::string timeOfDay(std::chrono::system_clock::time_point when, bool forFile) {
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(when.time_since_epoch()).count();
    const std::time_t seconds = ms / 1000;
    std::tm local{};
    ::localtime_r(&seconds, &local);
    std::array<char, 64> text{};
    std::array<char, 16> zone{};
    std::strftime(text.data(), text.size(), forFile ? "%Y-%m-%d_%H-%M-%S" : "%Y-%m-%dT%H:%M:%S", &local);
    if (!forFile) std::strftime(zone.data(), zone.size(), "%z", &local);
    std::array<char, 8> fraction{};
    std::snprintf(fraction.data(), fraction.size(), ".%03d", static_cast<int>(ms % 1000));
    return std::string(text.data()) + fraction.data() + zone.data();
}

} // namespace

ListenReporter::ListenReporter(const TagModel& model, const LiveOptions& live, ListenReport options, LineWriter& writer)
    : model_(model), options_(std::move(options)), slowness_(slownessSentence(live)),
      terminal_(writer.path().empty() && isatty(STDOUT_FILENO) != 0), writer_(writer),
      spans_(model, live.tagger.hopSeconds) {
    if (options_.keepFolder.empty()) return;
    KeepOptions keep;
    keep.folder = options_.keepFolder;
    keep.mostBytes = options_.keepBytes;
    keeper_.emplace(std::move(keep));
}

LiveCallbacks ListenReporter::callbacks() {
    LiveCallbacks callbacks{.started = [this](const std::string& name, double rate) { started(name, rate); },
                            .frame = [this](const TagFrame& frame) { show(frame); },
                            .ended = [this](bool failed, const std::string& sentence) { end(failed, sentence); }};
    if (options_.isFirst) {
        callbacks.lost = [this](const std::string& sentence, double time) { lost(sentence, time); };
        callbacks.back = [this](const std::string& name, double rate, double time) { back(name, rate, time); };
        callbacks.remark = [this](const std::string& sentence) { tellPeople(sentence); };
    }
    if (keeper_)
        callbacks.samples = [this](std::span<const float> samples, double rate, double time) {
            take(samples, rate, time);
        };
    return callbacks;
}

bool ListenReporter::over() const {
    const std::scoped_lock lock(mutex_);
    if (failed_) throw Failure("", sentence_);
    return over_;
}

void ListenReporter::finish() {
    if (keeper_) {
        try {
            keeper_->finish();
        } catch (const Error& error) {
            stopKeeping(error.what());
        }
    }
    if (terminal_ && forPeople()) writer_.add(kClearLine);
}

std::string ListenReporter::clockAt(double timeSeconds, bool forFile) const {
    const auto since = std::chrono::duration<double>(timeSeconds);
    return timeOfDay(begun_ + std::chrono::duration_cast<std::chrono::system_clock::duration>(since), forFile);
}

void ListenReporter::tellPeople(const std::string& sentence) {
    if (terminal_ && forPeople())
        writer_.add(kClearLine + sentence + "\n");
    else
        std::fprintf(stderr, "dcls: %s\n", sentence.c_str());
}

void ListenReporter::started(const std::string& name, double rate) {
    begun_ = std::chrono::system_clock::now();
    source_ = name;
    if (!slowness_.empty()) tellPeople(isAlone() ? slowness_ : printable(options_.model) + ": " + slowness_);
    if (!options_.isFirst) return;
    if (options_.csv) {
        std::string header = tableHeader(LabelTable::Csv);
        if (options_.clock) header.insert(header.size() - 1, ",start_time,end_time");
        if (!isAlone()) header.insert(header.size() - 1, ",model");
        writer_.add(std::move(header));
    }
    if (terminal_ && forPeople())
        writer_.add("Listening to " + printable(name) + " at " + std::to_string(std::lround(rate)) +
                    " Hz; Ctrl-C ends.\n");
}

void ListenReporter::show(const TagFrame& frame) {
    if (options_.json) {
        auto line = windowJson(model_, frame, options_.top);
        line["clipped_frames"] = frame.clippedFrames;
        if (frame.latencyMs) line["latency_parts_ms"] = latencyPartsJson(frame.latency);
        if (const std::uint64_t dropped = writer_.droppedLines(); dropped > 0) line["dropped_lines"] = dropped;
        write(std::move(line), frame.timeSeconds);
    }
    showEvents(frame);
    showSpans(frame);
    if (terminal_ && forPeople() && isAlone()) showStatus(frame);
}

void ListenReporter::write(nlohmann::ordered_json line, double timeSeconds) {
    if (options_.clock) line["clock"] = clockAt(timeSeconds);
    if (!isAlone()) line["model"] = options_.model;
    writer_.add(jsonText(line) + "\n");
}

void ListenReporter::showEvents(const TagFrame& frame) {
    for (const TagEvent& event : frame.events) {
        if (options_.json && options_.events) {
            auto line = eventJson(model_, event);
            line["latency_ms"] = latencyJson(frame);
            write(std::move(line), event.timeSeconds);
        }
        if (!forPeople() || event.kind != TagEvent::Kind::Start) continue;
        writer_.add((terminal_ ? kClearLine : "") + (options_.clock ? clockAt(event.timeSeconds) + "  " : "") +
                    eventText(model_, event) + (isAlone() ? "" : "  " + printable(options_.model)) + "\n");
    }
}

void ListenReporter::showSpans(const TagFrame& frame) {
    std::vector<EventSpan> spans;
    spans_.push(frame.events, spans);
    for (const EventSpan& span : spans) {
        const std::string& label = model_.labels[span.label];
        if (keeper_) keeper_->keep(span, clockAt(span.startSeconds, true) + "_" + label);
        if (!options_.csv) continue;
        std::string row =
            tableRow(LabelTable::Csv, {source_, span.startSeconds, span.endSeconds, label, span.score}, 0);
        if (options_.clock)
            row.insert(row.size() - 1, "," + clockAt(span.startSeconds) + "," + clockAt(span.endSeconds));
        if (!isAlone()) row.insert(row.size() - 1, "," + csvCell(options_.model));
        writer_.add(std::move(row));
    }
}

void ListenReporter::showStatus(const TagFrame& frame) {
    std::array<char, 32> latency{"   –"};
    if (frame.latencyMs) std::snprintf(latency.data(), latency.size(), "%3.0f ms", *frame.latencyMs);
    std::array<char, 200> line{};
    std::snprintf(line.data(), line.size(), "%s%6.1f s  %4.0f dB  %-36.90s  %s  skipped %llu  lost %llu  clipped %llu",
                  kClearLine, frame.timeSeconds, static_cast<double>(frame.levelDb),
                  topText(model_.labels, frame.scores, options_.top).c_str(), latency.data(),
                  static_cast<unsigned long long>(frame.skippedWindows),
                  static_cast<unsigned long long>(frame.lostFrames),
                  static_cast<unsigned long long>(frame.clippedFrames));
    writer_.add(line.data());
}

void ListenReporter::lost(const std::string& sentence, double timeSeconds) {
    if (options_.json) {
        write({{"event", "device_lost"}, {"time_s", rounded(timeSeconds, 4)}, {"sentence", sentence}}, timeSeconds);
    } else {
        tellPeople(sentence + "; it is tried again until it is back");
    }
}

void ListenReporter::back(const std::string& name, double rate, double timeSeconds) {
    source_ = name;
    if (options_.json) {
        write({{"event", "device_back"}, {"time_s", rounded(timeSeconds, 4)}, {"device", name}, {"rate_hz", rate}},
              timeSeconds);
    } else {
        tellPeople("listening again to " + printable(name) + " at " + std::to_string(std::lround(rate)) + " Hz");
    }
}

void ListenReporter::take(std::span<const float> samples, double rate, double timeSeconds) {
    if (!keeper_) return;
    try {
        keeper_->push(samples, rate, timeSeconds);
    } catch (const Error& error) {
        stopKeeping(error.what());
    }
}

void ListenReporter::stopKeeping(const std::string& why) {
    keeper_.reset();
    tellPeople(why + "; no more sounds are kept, listening goes on");
}

void ListenReporter::end(bool failed, const std::string& sentence) {
    const std::scoped_lock lock(mutex_);
    over_ = true;
    failed_ = failed;
    sentence_ = sentence;
}

} // namespace dclscope::cli

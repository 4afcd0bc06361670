// SPDX-License-Identifier: Apache-2.0
#include "app/cli/tag_sounds.h"

#include "app/cli/card_options.h"
#include "app/cli/explanation.h"
#include "app/cli/failure.h"
#include "app/cli/label_tables.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "app/cli/sound_options.h"
#include "app/cli/tag_output.h"
#include "core/audio/sound_reader.h"
#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/tagging/event_spans.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/load_tag_model.h"
#include "core/tagging/whole_tagger.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <span>

namespace dclscope::cli {
namespace {

/// What the model says of a recording as a whole.
struct Heard {
    double seconds = 0.0;
    std::vector<std::string> remarks;
    std::vector<float> scores;
    std::optional<Explanation> explanation; ///< where one was asked for
};

/// The command: one model, one sound after the other.
class Tagging {
public:
    explicit Tagging(const TagOptions& options)
        : options_(options), channel_(channelFrom(options.channel)),
          scorer_(loadTagModel(options.model, cardFrom(options.assignments), options.entry, {},
                               layers::precisionNamed(options.precision)),
                  static_cast<int>(coreCount())),
          taggerOptions_(taggerOptionsFor(scorer_.model())) {
        taggerOptions_.keepSpikes = false;
    }

    void run();

private:
    void tag(const std::string& path);
    void tagSafely(const std::string& path);
    Heard hear(const std::string& path) const;
    void eachFrame(const std::string& path, const std::function<void(const TagFrame&)>& use) const;
    void writeJson(const std::string& path, const Heard& heard);
    void writeWindowsJson(const std::string& path);
    void writeText(const std::string& path, const Heard& heard) const;
    void writeTable(LabelTable kind, const std::string& path, const Heard& heard);
    void writeEvents(LabelTable kind, const std::string& path, const std::function<void(const std::string&)>& write);
    double windowStart(double end) const;
    std::size_t explained(const Heard& heard) const;

    const TagOptions& options_;
    std::optional<int> channel_;
    WindowScorer scorer_;
    TaggerOptions taggerOptions_;
    std::size_t written_ = 0; ///< sounds, or rows of a table, so far
    bool allHeard_ = true;
    ProgressLine progress_;
};

/// Reads `path` block by block. @return how many samples there were
template <class Take>
std::uint64_t readBlocks(SoundReader& reader, Take take) {
    std::vector<float> block(65536);
    std::uint64_t total = 0;
    for (;;) {
        const std::size_t count = reader.read(block);
        total += count;
        if (count > 0) take(std::span<const float>(block).first(count));
        if (count < block.size()) return total;
    }
}

Heard Tagging::hear(const std::string& path) const {
    SoundReader reader(path, channel_); // what is wrong with the file it says itself, all else is about the file
    std::optional<Explanation> explanation;
    WholeTagger::PartWatch watch;
    if (!options_.explain.empty()) {
        explanation.emplace(scorer_, labelNamed(scorer_.model(), options_.explain));
        watch = [&](std::span<const float> part, double start) { explanation->add(part, start); };
    }
    auto tagger = about(path, [&] { return WholeTagger(scorer_, reader.sampleRateHz(), watch); });
    const std::uint64_t samples =
        readBlocks(reader, [&](std::span<const float> block) { about(path, [&] { tagger.push(block); }); });
    return about(path, [&] {
        const double seconds = static_cast<double>(samples) / reader.sampleRateHz();
        std::vector<float> scores = tagger.finish(); // before what it may add to the explanation is taken
        return Heard{seconds, reader.check().remarks(), std::move(scores), std::move(explanation)};
    });
}

/// The recording window by window, as a live tagger would have heard it.
void Tagging::eachFrame(const std::string& path, const std::function<void(const TagFrame&)>& use) const {
    SoundReader reader(path, channel_);
    std::optional<StreamingTagger> tagger;
    about(path, [&] { tagger.emplace(scorer_.model(), reader.sampleRateHz(), taggerOptions_); });
    std::vector<TagFrame> frames;
    const auto give = [&] {
        for (const TagFrame& frame : frames) use(frame);
        frames.clear();
    };
    readBlocks(reader, [&](std::span<const float> block) {
        about(path, [&] { tagger->push(block, frames); });
        give();
    });
    about(path, [&] { tagger->finish(frames); });
    give();
}

/// Of the window that ends there, as much as was looked at for it.
double Tagging::windowStart(double end) const { return std::max(0.0, end - scorer_.model().frontEnd.windowSeconds()); }

std::size_t Tagging::explained(const Heard& heard) const {
    return labelNamed(scorer_.model(), options_.explain).value_or(topTags(heard.scores, 1).front().label);
}

void Tagging::writeJson(const std::string& path, const Heard& heard) {
    const TagModel& model = scorer_.model();
    nlohmann::ordered_json json{{"file", path},
                                {"seconds", rounded(heard.seconds, 4)},
                                {"judged_seconds", rounded(judgedSeconds(model, heard.seconds), 4)},
                                {"top", topJson(model.labels, heard.scores, options_.top)}};
    if (!heard.remarks.empty()) json["notes"] = heard.remarks;
    if (heard.explanation) json["explanation"] = heard.explanation->json(explained(heard));
    const std::string text = jsonText(json);
    print(written_ > 0 ? "," : "");
    if (options_.timeline) {
        print(text.substr(0, text.size() - 1)); // open: what follows is written as it is heard
        writeWindowsJson(path);
    } else {
        print(text);
        ++written_;
    }
}

void Tagging::writeWindowsJson(const std::string& path) {
    const TagModel& model = scorer_.model();
    auto events = nlohmann::ordered_json::array();
    bool first = true;
    std::exception_ptr broken; // half-way: what was begun is ended all the same, so that it stays JSON
    print(",\"windows\":[");
    const auto write = [&](const TagFrame& frame) {
        print(first ? "" : ",");
        first = false;
        print(jsonText(
            {{"time_s", rounded(frame.timeSeconds, 4)}, {"top", topJson(model.labels, frame.scores, options_.top)}}));
        for (const TagEvent& event : frame.events) events.push_back(eventJson(model, event));
    };
    try {
        eachFrame(path, write);
    } catch (const Error&) {
        broken = std::current_exception();
    }
    print("],\"events\":" + jsonText(events) + "}");
    ++written_;
    if (broken) std::rethrow_exception(broken);
}

void Tagging::writeText(const std::string& path, const Heard& heard) const {
    const TagModel& model = scorer_.model();
    print(printable(path) + ": " + topText(model.labels, heard.scores, options_.top) + "\n");
    for (const std::string& remark : heard.remarks) print("  note: " + remark + "\n");
    if (heard.explanation) {
        const std::size_t label = explained(heard);
        print(heard.explanation->text(label, heard.scores[label]));
    }
    if (!options_.timeline) return;
    eachFrame(path, [&](const TagFrame& frame) {
        for (const TagEvent& event : frame.events)
            if (event.kind == TagEvent::Kind::Start) print(eventText(model, event) + "\n");
    });
}

void Tagging::writeEvents(LabelTable kind, const std::string& path,
                          const std::function<void(const std::string&)>& write) {
    EventSpans all(scorer_.model(), taggerOptions_.hopSeconds);
    std::vector<EventSpan> spans;
    std::size_t row = options_.output.empty() ? written_ : 0;
    eachFrame(path, [&](const TagFrame& frame) {
        spans.clear();
        all.push(frame.events, spans);
        for (const EventSpan& span : spans)
            write(tableRow(kind,
                           {path, span.startSeconds, span.endSeconds, scorer_.model().labels[span.label], span.score},
                           ++row));
    });
    if (options_.output.empty()) written_ = row;
}

void Tagging::writeTable(LabelTable kind, const std::string& path, const Heard& heard) {
    const std::vector<std::string>& labels = scorer_.model().labels;
    const auto rows = [&](double start, double end, std::span<const float> scores, const auto& write) {
        for (const Tag& tag : topTags(scores, options_.top))
            write(tableRow(kind, {path, start, end, labels[tag.label], tag.score}, ++written_));
    };
    const auto all = [&](const std::function<void(const std::string&)>& write) {
        if (kind != LabelTable::Csv || options_.events)
            writeEvents(kind, path, write);
        else if (options_.timeline)
            eachFrame(path, [&](const TagFrame& frame) {
                rows(windowStart(frame.timeSeconds), frame.timeSeconds, frame.scores, write);
            });
        else
            rows(0.0, judgedSeconds(scorer_.model(), heard.seconds), heard.scores, write);
    };
    if (options_.output.empty()) {
        all([](const std::string& line) { print(line); });
        return;
    }
    about(options_.output, [&] {
        std::filesystem::create_directories(options_.output);
        AtomicFile file(std::filesystem::path(options_.output) / tableName(kind, path));
        const auto write = [&](const std::string& line) { file.write(std::as_bytes(std::span(line))); };
        write(tableHeader(kind));
        all(write);
        file.commit();
    });
}

void Tagging::tag(const std::string& path) {
    const Heard heard = hear(path);
    if (options_.json) {
        writeJson(path, heard);
    } else if (options_.csv || options_.audacity || options_.raven) {
        for (const std::string& remark : heard.remarks) {
            progress_.clear();
            std::fprintf(stderr, "dcls: %s: note: %s\n", printable(path).c_str(), remark.c_str());
        }
        writeTable(options_.csv     ? LabelTable::Csv
                   : options_.raven ? LabelTable::Raven
                                    : LabelTable::Audacity,
                   path, heard);
    } else {
        writeText(path, heard);
    }
}

/// What goes wrong with one sound is said, and the others are judged all the same.
void Tagging::tagSafely(const std::string& path) {
    try {
        tag(path);
        flushOutput();
    } catch (const UsageError&) {
        throw;
    } catch (const Error&) {
        flushOutput();
        progress_.clear();
        sayException();
        allHeard_ = false;
    }
}

void Tagging::run() {
    const std::vector<std::string> sounds = soundsOf(options_.sounds, allHeard_);
    if (options_.audacity && options_.output.empty() && sounds.size() > 1)
        throw UsageError(
            "a label track of Audacity belongs to one sound: give one, or a folder for the tracks with -o");
    if (!options_.output.empty()) {
        std::set<std::string> names;
        for (const std::string& sound : sounds)
            if (!names.insert(tableName(LabelTable::Csv, sound)).second)
                throw UsageError("two of the sounds are called '" + printable(tableName(LabelTable::Csv, sound)) +
                                 "' in the folder of tables: tag them one folder at a time");
    }
    const TagModel& model = scorer_.model();
    if (!options_.explain.empty()) {
        if (!model.showsMaps())
            throw UsageError("--explain: " + printable(model.name) +
                             " spikes and has no last feature map to say where it heard a label; --timeline says when");
        static_cast<void>(labelNamed(model, options_.explain)); // before anything is written
    }
    if (options_.json)
        print("{\"model\":" + jsonText(model.name) + ",\"multi_label\":" + jsonText(model.multiLabel) +
              ",\"labels\":" + jsonText(originName(model.labelsOrigin)) + ",\"sounds\":[");
    else if (options_.output.empty() && options_.csv)
        print(tableHeader(LabelTable::Csv));
    else if (options_.output.empty() && options_.raven)
        print(tableHeader(LabelTable::Raven));
    for (std::size_t i = 0; i < sounds.size(); ++i) {
        if (sounds.size() > 1)
            progress_.show(std::to_string(i + 1) + " of " + std::to_string(sounds.size()) + "  " +
                           printable(sounds[i]));
        tagSafely(sounds[i]);
    }
    progress_.clear();
    if (options_.json) print("]}\n");
    flushOutput();
    if (!allHeard_) throw AlreadySaid();
}

} // namespace

void tagSounds(const TagOptions& options) { Tagging(options).run(); }

} // namespace dclscope::cli

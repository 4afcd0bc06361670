// SPDX-License-Identifier: Apache-2.0
// What `dcls listen` says of what it hears: lines of JSON, of a table or of text.
#pragma once

#include "app/cli/line_writer.h"
#include "core/tagging/event_spans.h"
#include "core/tagging/live_tagger.h"
#include "core/tagging/sound_keeper.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <mutex>
#include <optional>
#include <string>

namespace dclscope::cli {

struct ListenReport {
    std::string model;   ///< said with each line; empty: only one listens
    bool isFirst = true; ///< tells of the source, too, which all that listen share
    std::size_t top = 3;
    bool json = false;
    bool events = false; ///< with json: also a line per event
    bool csv = false;
    bool clock = false;     ///< the time of day beside the seconds
    std::string keepFolder; ///< of sounds; empty: none are kept
    std::uint64_t keepBytes = std::uint64_t{1} << 30;
};

/// Writes what a live tagger tells, on its thread, and remembers how it ended. Never waits for a reader.
class ListenReporter {
public:
    /// @param writer  outlives this, and may be several reporters'
    /// @throws Error when the folder for sounds cannot be made
    ListenReporter(const TagModel& model, const LiveOptions& live, ListenReport options, LineWriter& writer);

    LiveCallbacks callbacks();
    /// Whether listening is over. @throws Failure when it broke off
    bool over() const;
    /// Keeps the sounds that wait to be kept, and takes the status line of a terminal away.
    void finish();

private:
    void started(const std::string& name, double rate);
    void show(const TagFrame& frame);
    void showStatus(const TagFrame& frame);
    void showEvents(const TagFrame& frame);
    void showSpans(const TagFrame& frame);
    void lost(const std::string& sentence, double timeSeconds);
    void back(const std::string& name, double rate, double timeSeconds);
    void take(std::span<const float> samples, double rate, double timeSeconds);
    void end(bool failed, const std::string& sentence);
    void stopKeeping(const std::string& why);
    /// For people alone, beside what is written. Not mixed with a status line.
    void tellPeople(const std::string& sentence);
    bool forPeople() const noexcept { return !options_.json && !options_.csv; }
    bool isAlone() const noexcept { return options_.model.empty(); }
    void write(nlohmann::ordered_json line, double timeSeconds);
    std::string clockAt(double timeSeconds, bool forFile = false) const;

    const TagModel& model_;
    ListenReport options_;
    std::string slowness_; ///< a sentence, of a network that is
    bool terminal_;
    LineWriter& writer_;
    std::optional<SoundKeeper> keeper_;
    EventSpans spans_;
    std::string source_;
    std::chrono::system_clock::time_point begun_{};
    mutable std::mutex mutex_; ///< for what follows
    bool over_ = false;
    bool failed_ = false;
    std::string sentence_;
};

} // namespace dclscope::cli

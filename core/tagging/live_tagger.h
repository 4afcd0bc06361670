// SPDX-License-Identifier: Apache-2.0
// A thread that listens to a source and says what it hears.
#pragma once

#include "core/audio/sound_file.h"
#include "core/tagging/streaming_tagger.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <stop_token>
#include <string>
#include <thread>

namespace dclscope {

/// What a live tagger tells; all are called on its thread. They may not call stop(). Those that are not given are not
/// called.
struct LiveCallbacks {
    /// The source is open: its name and real sample rate.
    std::function<void(const std::string& name, double sampleRateHz)> started{};
    std::function<void(TagFrame frame)> frame{};
    /// Listening is over: the sound ended (failed false), or the device or the model broke off (failed true).
    /// Not called after stop().
    std::function<void(bool failed, const std::string& sentence)> ended{};
    /// The device went away, at a time of the stream; it is tried again until it is back. What the gap hides of an event
    /// that went on is not known: it ended in the last frame before.
    std::function<void(const std::string& sentence, double timeSeconds)> lost{};
    /// It is back, perhaps under another name or at another rate; frames go on at this time.
    std::function<void(const std::string& name, double sampleRateHz, double timeSeconds)> back{};
    /// Something about the source that is worth a sentence, though it is heard.
    std::function<void(const std::string& sentence)> remark{};
    /// All samples that the network is given, before the frames they complete.
    /// @param timeSeconds  of the first of them
    std::function<void(std::span<const float> samples, double sampleRateHz, double timeSeconds)> samples{};
};

struct LiveOptions {
    TaggerOptions tagger;
    /// When more sound than this of a live source waits to be looked at, all windows but the newest are
    /// skipped and counted.
    double patienceSeconds = 0.25;
    /// How long a live source that went away is tried again before listening ends; 0: not at all.
    double retrySeconds = 0.0;
    /// What a window takes on this machine, where that is why it is looked at no more often than tagger.hopSeconds; 0:
    /// the network is fast enough.
    double slowWindowSeconds = 0.0;
};

/// How much more time than a window takes should pass from one to the next: a machine does other things, too.
inline constexpr double kHopPerWindowTime = 1.5;

/// How a model is listened to, in every program. Sound that goes on whether or not the network keeps up is looked at no
/// more often than with half as much time again as this machine needs for a window of a network that does not spike, which
/// is measured by running it; a sound that waits is looked at as taggerOptionsFor() says.
/// @param stop  asked for from another thread, the measurement is broken off
LiveOptions liveOptionsFor(const TagModel& model, Pace pace, const std::stop_token& stop = {});
/// "this network needs 0.92 s for a window here, so one is looked at every 1.4 s"; empty for one that is fast enough.
std::string slownessSentence(const LiveOptions& options);

/// Starts listening when made, stops when destroyed.
class LiveTagger {
public:
    LiveTagger(TagModel model, std::unique_ptr<Source> source, LiveCallbacks callbacks, LiveOptions options = {});
    LiveTagger(const LiveTagger&) = delete;
    LiveTagger& operator=(const LiveTagger&) = delete;
    ~LiveTagger() { stop(); }

    /// Has the thread stop at its next window, and does not wait for it. Nothing but a frame that is under way is told.
    void requestStop() noexcept { stopping_ = true; }
    /// Score from which a label is an event, from the next window on; from any thread.
    void setThreshold(float threshold) noexcept { threshold_ = threshold; }
    /// The same of one label, which no longer follows the others.
    void setThreshold(std::size_t label, float threshold);
    /// Has frames carry what the network looked at, or no longer, from the next window on; from any thread.
    void setWatch(bool watch) noexcept { watch_ = watch; }
    /// Stops listening and waits for the thread; at most one window's time.
    void stop();

private:
    void listen();
    void loop(StreamingTagger& tagger);
    void tell(std::vector<TagFrame>& frames, const StreamingTagger& tagger);
    void tellLatency(TagFrame& frame, double afterSeconds, double hopSeconds) const;
    void hearOut();
    void takeThresholds(StreamingTagger& tagger);
    bool comesBack();
    double secondsSinceBegin() const;

    TagModel model_;
    std::unique_ptr<Source> source_;
    LiveCallbacks callbacks_;
    LiveOptions options_;
    // Of the thread alone: the clock at the stream's first sample, and what the parts before a loss came to.
    Source::Clock::time_point begun_;
    double offsetSeconds_ = 0.0;
    double lastSeconds_ = 0.0;
    std::uint64_t lostBefore_ = 0;
    std::uint64_t skippedBefore_ = 0;
    std::uint64_t clippedBefore_ = 0;
    Source::Clock::time_point newestInAir_; ///< the newest sample that was read
    Source::Clock::time_point handedOver_;  ///< when it was read
    Source::Clock::time_point freeSince_;   ///< when reading went on after the windows before
    std::atomic<bool> stopping_{false};
    std::atomic<float> threshold_;
    std::atomic<bool> watch_;
    std::mutex ownMutex_;                        ///< of what follows
    std::map<std::size_t, float> ownThresholds_; ///< of labels, as they were set since the beginning
    std::thread thread_;                         ///< last: it uses all the others
};

} // namespace dclscope

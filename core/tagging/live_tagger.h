// SPDX-License-Identifier: Apache-2.0
// A thread that listens to a source and says what it hears.
#pragma once

#include "core/audio/sound_file.h"
#include "core/tagging/streaming_tagger.h"

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>

namespace dclscope {

/// What a live tagger tells; all three are called on its thread. They may not call stop().
struct LiveCallbacks {
    /// The source is open: its name and real sample rate.
    std::function<void(const std::string& name, double sampleRateHz)> started;
    std::function<void(TagFrame frame)> frame;
    /// Listening is over: the sound ended (failed false), or the device or the model broke off (failed true).
    /// Not called after stop().
    std::function<void(bool failed, const std::string& sentence)> ended;
};

struct LiveOptions {
    TaggerOptions tagger;
    /// When more sound than this of a live source waits to be looked at, all windows but the newest are
    /// skipped and counted.
    double patienceSeconds = 0.25;
};

/// How a model is listened to, in every program. Sound that goes on whether or not the network keeps up is looked at no
/// more often than with half as much time again as this machine needs for a window of a network that does not spike, which
/// is measured by running it; a sound that waits is looked at as taggerOptionsFor() says.
/// @param stop  asked for from another thread, the measurement is broken off
LiveOptions liveOptionsFor(const TagModel& model, Pace pace, const std::stop_token& stop = {});

/// Starts listening when made, stops when destroyed.
class LiveTagger {
public:
    LiveTagger(TagModel model, std::unique_ptr<Source> source, LiveCallbacks callbacks, LiveOptions options = {});
    LiveTagger(const LiveTagger&) = delete;
    LiveTagger& operator=(const LiveTagger&) = delete;
    ~LiveTagger() { stop(); }

    /// Has the thread stop at its next window, and does not wait for it. Nothing but a frame that is under way is told.
    void requestStop() noexcept { stopping_ = true; }
    /// Stops listening and waits for the thread; at most one window's time.
    void stop();

private:
    void listen();
    void loop(StreamingTagger& tagger);
    void tell(std::vector<TagFrame>& frames, const StreamingTagger& tagger);

    TagModel model_;
    std::unique_ptr<Source> source_;
    LiveCallbacks callbacks_;
    LiveOptions options_;
    std::atomic<bool> stopping_{false};
    std::thread thread_; ///< last: it uses all the others
};

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/live_tagger.h"

#include <algorithm>

namespace dclscope {
namespace {

using std::chrono::milliseconds;

constexpr double kRounding = 1e-4; // seconds, of times that went through a resampler

double millisecondsSince(Source::Clock::time_point when) {
    return std::chrono::duration<double, std::milli>(Source::Clock::now() - when).count();
}

/// One window's time, the second time that the network is run.
double secondsPerWindow(const TagModel& model, const std::stop_token& stop) {
    const WindowScorer scorer(model);
    const std::vector<float> silence(static_cast<std::size_t>(model.frontEnd.windowSamples), 0.0F);
    static_cast<void>(scorer.scores(silence));
    if (stop.stop_requested()) return 0.0;
    const auto start = Source::Clock::now();
    static_cast<void>(scorer.scores(silence));
    return millisecondsSince(start) * 1e-3;
}

} // namespace

LiveOptions liveOptionsFor(const TagModel& model, Pace pace, const std::stop_token& stop) {
    constexpr double kLongestHopSeconds = 59.0;
    LiveOptions options;
    options.tagger = taggerOptionsFor(model);
    if (!model.spiking && pace == Pace::RealTime)
        options.tagger.hopSeconds =
            std::min(kLongestHopSeconds, std::max(options.tagger.hopSeconds, 1.5 * secondsPerWindow(model, stop)));
    return options;
}

LiveTagger::LiveTagger(TagModel model, std::unique_ptr<Source> source, LiveCallbacks callbacks, LiveOptions options)
    : model_(std::move(model)), source_(std::move(source)), callbacks_(std::move(callbacks)), options_(options),
      thread_([this] { listen(); }) {}

void LiveTagger::stop() {
    stopping_ = true;
    if (thread_.joinable()) thread_.join();
}

// The thread's edge: whatever is thrown becomes a sentence.
void LiveTagger::listen() {
    bool failed = false;
    std::string sentence;
    try {
        source_->start();
        if (callbacks_.started) callbacks_.started(source_->name(), source_->sampleRateHz());
        StreamingTagger tagger(model_, source_->sampleRateHz(), options_.tagger);
        loop(tagger);
        const SourceStatus status = source_->status();
        failed = status.phase == SourceStatus::Phase::Failed;
        sentence = status.sentence;
    } catch (const std::exception& error) {
        failed = true;
        sentence = error.what();
    }
    source_->stop();
    if (!stopping_ && callbacks_.ended) callbacks_.ended(failed, sentence);
}

void LiveTagger::loop(StreamingTagger& tagger) {
    const auto blockSize = static_cast<std::size_t>(source_->sampleRateHz() / 4.0);
    std::vector<float> block(blockSize);
    std::vector<float> waiting;
    std::vector<TagFrame> frames;
    const auto patience = static_cast<std::size_t>(std::max(1.0, options_.patienceSeconds / tagger.hopSeconds()));
    while (!stopping_) {
        waiting.clear();
        std::size_t count = source_->read(block, milliseconds(50));
        // Everything a live source holds is taken at once: only then is it known how far behind the network
        // is.
        for (; count > 0; count = source_->isLive() ? source_->read(block, milliseconds(0)) : 0)
            waiting.insert(waiting.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(count));
        if (waiting.empty()) {
            if (source_->status().phase != SourceStatus::Phase::Running) break;
            continue;
        }
        tagger.push(waiting, frames, source_->isLive() ? patience : std::numeric_limits<std::size_t>::max());
        tell(frames, tagger);
    }
    if (stopping_) return;
    tagger.finish(frames);
    tell(frames, tagger);
}

void LiveTagger::tell(std::vector<TagFrame>& frames, const StreamingTagger& tagger) {
    const double taken = static_cast<double>(tagger.samplesTaken()) / source_->sampleRateHz();
    const std::uint64_t lost = source_->status().lostFrames;
    for (TagFrame& frame : frames) {
        // How long ago the window's end was in the air: the age of the newest sample plus what came in after
        // the window. What ends in the silence that is put behind the sound was never there.
        const double after = taken - frame.timeSeconds;
        if (after >= -kRounding)
            frame.latencyMs = std::max(0.0, millisecondsSince(source_->capturedAt()) + 1000.0 * after);
        frame.lostFrames = lost;
        if (callbacks_.frame) callbacks_.frame(std::move(frame));
    }
    frames.clear();
}

} // namespace dclscope

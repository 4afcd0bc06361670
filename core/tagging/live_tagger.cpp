// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/live_tagger.h"

#include "core/base/error.h"
#include "core/base/spare_room.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace dclscope {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kRetry{500}; // between two tries to open a device that went away
constexpr double kRounding = 1e-4;  // seconds, of times that went through a resampler

double millisecondsOf(Source::Clock::duration duration) {
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// One window's time, the second time that the network is run.
double secondsPerWindow(const TagModel& model, const std::stop_token& stop) {
    const WindowScorer scorer(model);
    const std::vector<float> silence(static_cast<std::size_t>(model.frontEnd.windowSamples), 0.0F);
    static_cast<void>(scorer.scores(silence));
    if (stop.stop_requested()) return 0.0;
    const auto start = Source::Clock::now();
    static_cast<void>(scorer.scores(silence));
    return std::chrono::duration<double>(Source::Clock::now() - start).count();
}

} // namespace

LiveOptions liveOptionsFor(const TagModel& model, Pace pace, const std::stop_token& stop) {
    constexpr double kLongestHopSeconds = 59.0;
    LiveOptions options;
    options.tagger = taggerOptionsFor(model);
    if (model.spiking || pace != Pace::RealTime) return options;
    const double seconds = secondsPerWindow(model, stop);
    if (kHopPerWindowTime * seconds <= options.tagger.hopSeconds) return options;
    options.slowWindowSeconds = seconds;
    options.tagger.hopSeconds = std::min(kLongestHopSeconds, kHopPerWindowTime * seconds);
    return options;
}

std::string slownessSentence(const LiveOptions& options) {
    if (options.slowWindowSeconds <= 0.0) return {};
    std::array<char, 120> text{};
    std::snprintf(text.data(), text.size(),
                  "this network needs %.2g s for a window here, so one is looked at every %.2g s",
                  options.slowWindowSeconds, options.tagger.hopSeconds);
    return text.data();
}

LiveTagger::LiveTagger(TagModel model, std::unique_ptr<Source> source, LiveCallbacks callbacks, LiveOptions options)
    : model_(std::move(model)), source_(std::move(source)), callbacks_(std::move(callbacks)), options_(options),
      threshold_(options.tagger.events.threshold), watch_(options.tagger.watch), thread_([this] { listen(); }) {}

void LiveTagger::stop() {
    stopping_ = true;
    if (thread_.joinable()) thread_.join();
}

double LiveTagger::secondsSinceBegin() const {
    return std::chrono::duration<double>(Source::Clock::now() - begun_).count();
}

// The thread's edge: whatever is thrown becomes a sentence.
void LiveTagger::listen() {
    bool failed = false;
    std::string sentence;
    try {
        source_->start();
        begun_ = Source::Clock::now();
        if (callbacks_.started) callbacks_.started(source_->name(), source_->sampleRateHz());
        for (bool goesOn = true; goesOn;) {
            hearOut();
            const SourceStatus status = source_->status();
            failed = status.phase == SourceStatus::Phase::Failed;
            sentence = status.sentence;
            goesOn = failed && comesBack();
        }
    } catch (const std::exception& error) {
        failed = true;
        sentence = error.what();
    }
    source_->stop();
    if (!stopping_ && callbacks_.ended) callbacks_.ended(failed, sentence);
}

/// Hears the open source to its end, or to where it breaks off.
void LiveTagger::hearOut() {
    if (const SourceStatus status = source_->status(); !status.sentence.empty() && callbacks_.remark)
        callbacks_.remark(status.sentence);
    StreamingTagger tagger(model_, source_->sampleRateHz(), options_.tagger);
    loop(tagger);
    lostBefore_ += source_->status().lostFrames;
    clippedBefore_ += source_->status().clippedFrames;
    skippedBefore_ += tagger.skippedWindows();
}

/// Tries to open a live source that went away, again and again. @return whether it is heard again
bool LiveTagger::comesBack() {
    if (!source_->isLive() || options_.retrySeconds <= 0.0 || stopping_) return false;
    if (callbacks_.lost) callbacks_.lost(source_->status().sentence, secondsSinceBegin());
    const auto lost = Source::Clock::now();
    const auto patience = std::chrono::duration<double>(options_.retrySeconds);
    source_->stop();
    while (!stopping_ && Source::Clock::now() - lost < patience) {
        for (auto waited = milliseconds(0); waited < kRetry && !stopping_; waited += milliseconds(50))
            std::this_thread::sleep_for(milliseconds(50));
        if (stopping_) return false;
        try {
            source_->start();
        } catch (const AudioError&) {
            continue; // not there yet
        }
        // A stream's columns are numbered through, gap and all, by the front end's hop.
        const double hop = model_.frontEnd.hopSeconds();
        offsetSeconds_ = std::ceil(std::max(secondsSinceBegin(), lastSeconds_) / hop) * hop;
        if (callbacks_.back) callbacks_.back(source_->name(), source_->sampleRateHz(), offsetSeconds_);
        return true;
    }
    return false;
}

void LiveTagger::loop(StreamingTagger& tagger) {
    const auto blockSize = static_cast<std::size_t>(source_->sampleRateHz() / 4.0);
    std::vector<float> block(blockSize);
    std::vector<float> waiting;
    std::vector<TagFrame> frames;
    const auto patience = static_cast<std::size_t>(std::max(1.0, options_.patienceSeconds / tagger.hopSeconds()));
    freeSince_ = Source::Clock::now();
    while (!stopping_) {
        waiting.clear();
        giveBackRoom(waiting, 4 * blockSize); // what a stall filled
        std::size_t count = source_->read(block, milliseconds(50));
        // Everything a live source holds is taken at once: only then is it known how far behind the network
        // is.
        for (; count > 0; count = source_->isLive() ? source_->read(block, milliseconds(0)) : 0)
            waiting.insert(waiting.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(count));
        if (waiting.empty()) {
            if (source_->status().phase != SourceStatus::Phase::Running) break;
            continue;
        }
        newestInAir_ = source_->capturedAt();
        handedOver_ = Source::Clock::now();
        if (callbacks_.samples)
            callbacks_.samples(waiting, source_->sampleRateHz(),
                               offsetSeconds_ + static_cast<double>(tagger.samplesTaken()) / source_->sampleRateHz());
        takeThresholds(tagger);
        tagger.setWatch(watch_);
        tagger.push(waiting, frames, source_->isLive() ? patience : std::numeric_limits<std::size_t>::max());
        tell(frames, tagger);
        freeSince_ = Source::Clock::now();
    }
    if (stopping_) return;
    tagger.finish(frames);
    tell(frames, tagger);
}

void LiveTagger::setThreshold(std::size_t label, float threshold) {
    const std::scoped_lock lock(ownMutex_);
    ownThresholds_[label] = threshold;
}

void LiveTagger::takeThresholds(StreamingTagger& tagger) {
    tagger.setThreshold(threshold_);
    const std::scoped_lock lock(ownMutex_);
    for (const auto& [label, threshold] : ownThresholds_) tagger.setThreshold(label, threshold);
}

void LiveTagger::tell(std::vector<TagFrame>& frames, const StreamingTagger& tagger) {
    const double taken = static_cast<double>(tagger.samplesTaken()) / source_->sampleRateHz();
    const SourceStatus status = source_->status();
    for (TagFrame& frame : frames) {
        // What ends in the silence that is put behind the sound was never there.
        const double after = taken - frame.timeSeconds;
        frame.toldAt = Source::Clock::now();
        if (after >= -kRounding) tellLatency(frame, after, tagger.hopSeconds());
        frame.lostFrames = lostBefore_ + status.lostFrames;
        frame.clippedFrames = clippedBefore_ + status.clippedFrames;
        frame.skippedWindows += skippedBefore_;
        frame.timeSeconds += offsetSeconds_;
        frame.firstColumn += std::llround(offsetSeconds_ / model_.frontEnd.hopSeconds());
        for (TagEvent& event : frame.events) event.timeSeconds += offsetSeconds_;
        for (Spike& spike : frame.spikes) spike.timeSeconds += offsetSeconds_;
        lastSeconds_ = frame.timeSeconds;
        if (callbacks_.frame) callbacks_.frame(std::move(frame));
    }
    frames.clear();
}

/// How long ago the window's end was in the air, and where the time since then went.
void LiveTagger::tellLatency(TagFrame& frame, double afterSeconds, double hopSeconds) const {
    const auto inAir =
        newestInAir_ - std::chrono::duration_cast<Source::Clock::duration>(std::chrono::duration<double>(afterSeconds));
    const double latency = std::max(0.0, millisecondsOf(frame.toldAt - inAir));
    const double untilHandedOver = std::clamp(millisecondsOf(handedOver_ - inAir), 0.0, latency);
    // While windows before this one were looked at nobody asked the device for more.
    const double busy = std::clamp(millisecondsOf(freeSince_ - inAir), 0.0, untilHandedOver);
    LatencyParts& parts = frame.latency;
    parts[LatencyPart::Window] = 500.0 * hopSeconds;
    parts[LatencyPart::Device] = untilHandedOver - busy;
    parts[LatencyPart::Queue] = std::max(0.0, latency - parts[LatencyPart::Device] - parts[LatencyPart::FrontEnd] -
                                                  parts[LatencyPart::Network]);
    frame.latencyMs = latency;
}

} // namespace dclscope

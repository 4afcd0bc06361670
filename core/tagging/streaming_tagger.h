// SPDX-License-Identifier: Apache-2.0
// Samples in, labels out: overlapping windows over a stream, each through the front end and the network as in
// training.
#pragma once

#include "core/features/resample.h"
#include "core/tagging/event_detector.h"
#include "core/tagging/latency.h"
#include "core/tagging/window_scorer.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace dclscope {

class NetworkInsight;

struct TaggerOptions {
    double hopSeconds = 0.05; ///< time between windows, rounded to whole hops of the front end
    bool keepSpikes = true;   ///< fill TagFrame::spikes
    bool watch = false;       ///< fill TagFrame::insight, of networks that show their maps
    EventOptions events{};
};

/// How a file is heard with a model. Spiking networks: as above. All others look at their (long) window once a second, and
/// a label is an event as long as it scores highest and over the threshold, whatever the level of the sound; each label
/// that reaches it where several may hold at once. Labels keep the thresholds that the model has for them.
TaggerOptions taggerOptionsFor(const TagModel& model);

/// One spike of a hidden layer.
struct Spike {
    double timeSeconds = 0.0;
    std::uint32_t layer = 0;
    std::uint32_t neuron = 0;
};

/// Everything that one window brings, as plain values. Times are seconds of the stream: 0 is its first
/// sample.
struct TagFrame {
    double timeSeconds = 0.0;  ///< end of the window
    std::vector<float> scores; ///< [labels]; sum 1 unless the model is multi-label
    float levelDb = -120.0F;   ///< of the newest hop, re full scale
    float noiseFloorDb = -120.0F;
    bool gateOpen = false; ///< something rises above the noise floor
    std::vector<TagEvent> events;
    std::int64_t firstColumn = 0; ///< number of the first new column; column t is centred on t * front end's hop
    std::vector<float> columns;   ///< [columns, mels] new log-mel columns since the last frame, decibels
    std::vector<float> input;     ///< what the network saw: of a spiking one [frames, mels], scaled
    std::shared_ptr<const NetworkInsight> insight; ///< what the network looked at, where that was asked for
    std::vector<Spike> spikes; ///< hidden layers of a spiking network, of the time since the last window
    /// How long this took: the front end and the network, and where latencyMs is known all up to toldAt, whose sum it is
    /// but for the part Window, which comes on top.
    LatencyParts latency;
    // Filled in by who knows the clock (LiveTagger); empty and 0 otherwise.
    std::optional<double> latencyMs;  ///< from when the window's end was in the air to now; empty: it never was
    std::uint64_t skippedWindows = 0; ///< since the beginning
    std::uint64_t lostFrames = 0;     ///< samples lost since the beginning
    std::uint64_t clippedFrames = 0;  ///< as SourceStatus says, since the beginning
    std::chrono::steady_clock::time_point toldAt; ///< when it was handed on
};

/// Deterministic but for the time that it takes, no threads; not for several threads at once.
///
/// A network that does not spike was trained on clips that begin with the sound: while less than a window has been heard
/// it gets that, followed by zeros.
///
/// Each window starts a spiking network from rest and is normalised by its own maximum, exactly as in training. The network
/// can also run for ever (snn::StreamingNetwork, columns normalised by the maximum of the last 0.8 s, scores summed over
/// the last 0.6 to 1.16 s): that costs 0.15 % of a core where windows every 50 ms cost 2 to 4 %, but of 300 kept-out words
/// it names 21 % with silence between them and 62 % over everyday sounds at 20 dB, where windows name 97 % and 94 %. What
/// was learned on windows is also used on windows.
class StreamingTagger {
public:
    /// @param inputRateHz  rate of the samples that push() will get
    StreamingTagger(TagModel model, double inputRateHz, const TaggerOptions& options = {});
    StreamingTagger(const StreamingTagger&) = delete;
    StreamingTagger& operator=(const StreamingTagger&) = delete;

    /// Takes the next samples (mono, nominally in [-1, 1]) and appends a frame for each window that they
    /// complete.
    /// @param patience  when more windows than this are due, only the newest is looked at; the others count
    /// as skipped
    void push(std::span<const float> samples, std::vector<TagFrame>& frames,
              std::size_t patience = std::numeric_limits<std::size_t>::max());
    /// The stream is over: silence follows until the last word has left the window, and an event that goes on
    /// ends.
    void finish(std::vector<TagFrame>& frames);
    /// Begins a new stream.
    void reset();
    /// Score from which a label is an event, from the next window on.
    void setThreshold(float threshold) noexcept { detector_.setThreshold(threshold); }
    /// The same of one label alone.
    void setThreshold(std::size_t label, float threshold) { detector_.setThreshold(label, threshold); }
    /// TaggerOptions::watch, from the next window on.
    void setWatch(bool watch) noexcept { options_.watch = watch; }

    const TagModel& model() const noexcept { return scorer_.model(); }
    double hopSeconds() const noexcept { return static_cast<double>(hopSamples_) / model().frontEnd.inputRateHz; }
    /// Samples taken by push() since the beginning.
    std::int64_t samplesTaken() const noexcept { return taken_; }
    std::uint64_t skippedWindows() const noexcept { return skipped_; }

private:
    void addResampled(std::span<const float> samples);
    void runDueWindows(std::vector<TagFrame>& frames, std::size_t patience);
    TagFrame lookAt(std::int64_t end);
    void score(std::int64_t end, TagFrame& frame) const;
    void addSpikes(const snn::NetworkOutput& output, TagFrame& frame) const;
    float levelOf(std::int64_t end) const;

    WindowScorer scorer_;
    TaggerOptions options_;
    LogMelStream columnStream_;
    StreamResampler resampler_;       ///< to the rate that the front end takes
    StreamResampler columnResampler_; ///< and from there to the rate that it works at
    EventDetector detector_;
    std::int64_t hopSamples_;
    std::vector<float> resampled_;
    std::vector<float> forColumns_;
    std::vector<float> held_; ///< samples at the front end's input rate from firstHeld_ on
    std::int64_t firstHeld_ = 0;
    std::int64_t nextEnd_; ///< end of the next window, in the same samples
    std::vector<float> newColumns_;
    std::int64_t columnsGiven_ = 0;
    std::int64_t taken_ = 0;
    std::uint64_t skipped_ = 0;
    double preparingMs_ = 0.0; ///< what resampling and columns took for the windows that are due
};

} // namespace dclscope

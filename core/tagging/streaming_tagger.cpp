// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/streaming_tagger.h"

#include "core/base/error.h"
#include "core/base/softmax.h"
#include "core/base/spare_room.h"
#include "core/tagging/network_insight.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dclscope {
namespace {

/// At the rate that the front end takes.
std::int64_t hopInSamples(const FrontEnd& f, double seconds) {
    if (!(seconds > 0.0 && seconds < 60.0)) throw ConfigError("the time between windows must lie between 0 and 60 s");
    const double hops = std::round(seconds / f.hopSeconds());
    return std::llround(std::max(1.0, hops) * f.hopSeconds() * f.inputRateHz);
}

constexpr double kLongHopSeconds = 1.0;

/// Milliseconds since it was made, or was asked last.
class Stopwatch {
public:
    double lap() {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double, std::milli>(now - std::exchange(last_, now)).count();
    }

private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

} // namespace

TaggerOptions taggerOptionsFor(const TagModel& model) {
    TaggerOptions options;
    options.events.thresholds = model.thresholds;
    options.events.several = model.multiLabel;
    if (model.spiking) return options;
    options.hopSeconds = kLongHopSeconds;
    options.events.threshold = model.multiLabel ? 0.3F : 0.5F;
    options.events.windows = options.events.wins = options.events.releases = 1;
    options.events.refractorySeconds = 0.0;
    options.events.gateDb = 0.0;
    return options;
}

StreamingTagger::StreamingTagger(TagModel model, double inputRateHz, const TaggerOptions& options)
    : scorer_(std::move(model)), options_(options), columnStream_(scorer_.logMel()),
      resampler_(inputRateHz, this->model().frontEnd.inputRateHz),
      columnResampler_(this->model().frontEnd.inputRateHz, this->model().frontEnd.sampleRateHz),
      detector_(options.events, this->model().unheard,
                static_cast<double>(hopInSamples(this->model().frontEnd, options.hopSeconds)) /
                    this->model().frontEnd.inputRateHz,
                this->model().frontEnd.windowSeconds()),
      hopSamples_(hopInSamples(this->model().frontEnd, options.hopSeconds)), nextEnd_(hopSamples_) {
    reset();
}

void StreamingTagger::reset() {
    resampler_.reset();
    columnResampler_.reset();
    columnStream_.reset();
    detector_.reset();
    // Silence stands before the first sample, so that a word right at the beginning has its windows too.
    held_.assign(static_cast<std::size_t>(model().frontEnd.windowSamples), 0.0F);
    firstHeld_ = -model().frontEnd.windowSamples;
    nextEnd_ = hopSamples_;
    newColumns_.clear();
    columnsGiven_ = 0;
    taken_ = 0;
    skipped_ = 0;
}

void StreamingTagger::push(std::span<const float> samples, std::vector<TagFrame>& frames, std::size_t patience) {
    Stopwatch watch;
    taken_ += static_cast<std::int64_t>(samples.size());
    resampled_.clear();
    resampler_.push(samples, resampled_);
    addResampled(resampled_);
    preparingMs_ = watch.lap();
    runDueWindows(frames, patience);
    // What much sound at once filled is not needed from one hop to the next.
    const auto second = static_cast<std::size_t>(model().frontEnd.inputRateHz);
    giveBackRoom(resampled_, second);
    giveBackRoom(forColumns_, second);
    giveBackRoom(held_, second + static_cast<std::size_t>(model().frontEnd.windowSamples));
}

void StreamingTagger::finish(std::vector<TagFrame>& frames) {
    resampled_.clear();
    resampler_.finish(resampled_);
    addResampled(resampled_);
    const std::int64_t heard = firstHeld_ + static_cast<std::int64_t>(held_.size());
    // A word is over when it has left the window; of a long clip only what has not been looked at yet is.
    const std::int64_t silence =
        model().spiking ? model().frontEnd.windowSamples : (hopSamples_ - heard % hopSamples_) % hopSamples_;
    addResampled(std::vector<float>(static_cast<std::size_t>(silence), 0.0F));
    runDueWindows(frames, std::numeric_limits<std::size_t>::max());
    if (!frames.empty()) detector_.finish(frames.back().timeSeconds, frames.back().events);
}

void StreamingTagger::addResampled(std::span<const float> samples) {
    held_.insert(held_.end(), samples.begin(), samples.end());
    forColumns_.clear();
    columnResampler_.push(samples, forColumns_);
    columnStream_.push(forColumns_, newColumns_);
}

void StreamingTagger::runDueWindows(std::vector<TagFrame>& frames, std::size_t patience) {
    const std::int64_t end = firstHeld_ + static_cast<std::int64_t>(held_.size());
    if (end < nextEnd_) return;
    const auto due = static_cast<std::size_t>((end - nextEnd_) / hopSamples_ + 1);
    if (due > patience) {
        skipped_ += due - 1;
        nextEnd_ += static_cast<std::int64_t>(due - 1) * hopSamples_;
    }
    for (; nextEnd_ <= end; nextEnd_ += hopSamples_) frames.push_back(lookAt(nextEnd_));
    const std::int64_t needed = nextEnd_ - std::max(model().frontEnd.windowSamples, hopSamples_);
    if (needed > firstHeld_) {
        held_.erase(held_.begin(), held_.begin() + (needed - firstHeld_));
        firstHeld_ = needed;
    }
}

TagFrame StreamingTagger::lookAt(std::int64_t end) {
    TagFrame frame;
    frame.timeSeconds = static_cast<double>(end) / model().frontEnd.inputRateHz;
    frame.levelDb = levelOf(end);

    score(end, frame);

    frame.firstColumn = columnsGiven_;
    frame.columns.swap(newColumns_);
    columnsGiven_ += static_cast<std::int64_t>(frame.columns.size() / scorer_.logMel().bands());
    detector_.push({frame.timeSeconds, frame.scores, frame.levelDb}, frame.events);
    frame.noiseFloorDb = detector_.noiseFloorDb();
    frame.gateOpen = detector_.gateOpen();
    frame.skippedWindows = skipped_;
    return frame;
}

void StreamingTagger::score(std::int64_t end, TagFrame& frame) const {
    const std::int64_t window = model().frontEnd.windowSamples;
    const std::int64_t start = model().spiking ? end - window : std::max<std::int64_t>(0, end - window);
    const auto sound =
        std::span(held_).subspan(static_cast<std::size_t>(start - firstHeld_), static_cast<std::size_t>(end - start));
    Stopwatch watch;
    if (options_.watch && model().showsMaps()) {
        auto insight = std::make_shared<const NetworkInsight>(scorer_, sound);
        frame.latency[LatencyPart::FrontEnd] = preparingMs_;
        frame.latency[LatencyPart::Network] = watch.lap(); // with the features of this window
        frame.scores = insight->scores();
        frame.insight = std::move(insight);
        return;
    }
    Array features = scorer_.input(sound);
    frame.latency[LatencyPart::FrontEnd] = preparingMs_ + watch.lap();
    if (!model().spiking) {
        frame.scores = scorer_.scoresOfInput(features);
        frame.latency[LatencyPart::Network] = watch.lap();
        return;
    }
    const snn::NetworkOutput output = scorer_.spikingOutput(features, options_.keepSpikes);
    frame.latency[LatencyPart::Network] = watch.lap();
    frame.scores = softmax<float>(output.scores.values);
    frame.input = std::move(features.values);
    addSpikes(output, frame);
}

// Of each window the spikes of its newest hop: a neuron's spike depends on the past alone, and so the hops of
// successive windows follow each other without a gap.
void StreamingTagger::addSpikes(const snn::NetworkOutput& output, TagFrame& frame) const {
    const FrontEnd& f = model().frontEnd;
    constexpr double kSlack = 1e-6; // a quotient that is whole may come out a little less
    const auto steps = static_cast<std::int64_t>(f.windowSeconds() / f.hopSeconds() + kSlack);
    const std::int64_t first = std::max<std::int64_t>(0, steps - std::llround(hopSeconds() / f.hopSeconds()));
    const double windowStart = frame.timeSeconds - f.windowSeconds();
    for (std::size_t layer = 0; layer + 1 < output.spikes.size(); ++layer) {
        const snn::SpikeTrain& train = output.spikes[layer];
        for (std::int64_t t = first; t < std::min(steps, train.steps); ++t)
            for (std::int64_t n = 0; n < train.neurons; ++n)
                if (train.spikes[static_cast<std::size_t>(t * train.neurons + n)] != 0)
                    frame.spikes.push_back({windowStart + static_cast<double>(t) * f.hopSeconds(),
                                            static_cast<std::uint32_t>(layer), static_cast<std::uint32_t>(n)});
    }
}

float StreamingTagger::levelOf(std::int64_t end) const {
    double sum = 0.0;
    const auto stop = static_cast<std::size_t>(end - firstHeld_);
    for (std::size_t i = stop - static_cast<std::size_t>(hopSamples_); i < stop; ++i)
        sum += static_cast<double>(held_[i]) * static_cast<double>(held_[i]);
    return static_cast<float>(10.0 * std::log10(sum / static_cast<double>(hopSamples_) + 1e-12));
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/file_tagger.h"

#include "core/tagging/heard_mean.h"
#include "core/tagging/whole_tagger.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kLongestWholeSeconds = 60.0; // of a waveform; more would take gigabytes
constexpr double kPublishedSeconds = 10.0;    // windows of the networks that hear a recording's beginning only

/// Those in which something is heard, as HeardMean counts them.
std::vector<std::span<const float>> heard(const std::vector<std::span<const float>>& parts) {
    std::vector<int> levels;
    for (const std::span<const float> part : parts) levels.push_back(levelDb(part));
    const int loudest = *std::max_element(levels.begin(), levels.end());
    std::vector<std::span<const float>> kept;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (isHeardBeside(levels[i], loudest)) kept.push_back(parts[i]);
    return kept;
}

/// Stretches of `window` samples, `hop` apart; the last one reaches back to be as long as the others.
std::vector<std::span<const float>> stretches(std::span<const float> samples, std::size_t window, std::size_t hop) {
    std::vector<std::span<const float>> parts;
    for (std::size_t at = 0;; at += hop) {
        parts.push_back(samples.subspan(std::min(at, samples.size() - window), window));
        if (at + window >= samples.size()) return parts;
    }
}

} // namespace

bool hearsTheBeginningOnly(const FrontEnd& frontEnd) noexcept { return frontEnd.windowSeconds() >= kPublishedSeconds; }

PartsOfRecording partsFor(const TagModel& model) {
    const auto window = static_cast<std::size_t>(model.frontEnd.windowSamples);
    if (model.takesWaveform())
        return {static_cast<std::size_t>(kLongestWholeSeconds * model.frontEnd.inputRateHz), window};
    if (hearsTheBeginningOnly(model.frontEnd)) return {window, 0};
    return {window, std::max<std::size_t>(1, window / 2)};
}

std::vector<float> judgedWindow(std::span<const float> samples, std::size_t windowSamples) {
    LoudestWindow loudest(windowSamples);
    loudest.push(samples);
    return loudest.window();
}

std::vector<float> atModelRate(const TagModel& model, std::span<const float> samples, double sampleRateHz) {
    const double rate = model.frontEnd.inputRateHz;
    // Live sound goes through a streaming resampler, and a spiking network was trained to hear it so.
    if (model.spiking) return resample(samples, sampleRateHz, rate);
    return resampleSinc(samples, std::lround(sampleRateHz), std::lround(rate));
}

std::vector<std::span<const float>> judgedParts(const TagModel& model, std::span<const float> samples) {
    const PartsOfRecording parts = partsFor(model);
    if (samples.size() <= parts.whole) return {samples};
    if (parts.hop == 0) return {samples.first(parts.whole)};
    return heard(stretches(samples, static_cast<std::size_t>(model.frontEnd.windowSamples), parts.hop));
}

std::vector<float> tagWhole(const WindowScorer& scorer, std::span<const float> samples, double sampleRateHz) {
    WholeTagger tagger(scorer, sampleRateHz);
    tagger.push(samples);
    return tagger.finish();
}

double judgedSeconds(const TagModel& model, double seconds) noexcept {
    const bool all = !model.spiking && partsFor(model).hop > 0;
    return all ? seconds : std::min(seconds, model.frontEnd.windowSeconds());
}

std::vector<TagFrame> tagTimeline(const TagModel& model, std::span<const float> samples, double sampleRateHz,
                                  const TaggerOptions& options) {
    StreamingTagger tagger(model, sampleRateHz, options);
    std::vector<TagFrame> frames;
    tagger.push(samples, frames);
    tagger.finish(frames);
    return frames;
}

} // namespace dclscope

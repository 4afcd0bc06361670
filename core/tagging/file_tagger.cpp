// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/file_tagger.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kLongestWholeSeconds = 60.0; // of a waveform; more would take gigabytes
constexpr double kPublishedSeconds = 10.0;    // windows of the networks that hear a recording's beginning only

bool hearsTheBeginningOnly(const TagModel& model) {
    return !model.takesWaveform() && model.frontEnd.windowSeconds() >= kPublishedSeconds;
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

std::vector<float> judgedWindow(std::span<const float> samples, std::size_t windowSamples) {
    std::vector<float> window(windowSamples, 0.0F);
    const std::size_t start = loudestStretch(samples, windowSamples);
    const std::size_t count = std::min(samples.size(), windowSamples);
    std::copy_n(samples.data() + start, count, window.data() + (windowSamples - count) / 2);
    return window;
}

std::vector<float> atModelRate(const TagModel& model, std::span<const float> samples, double sampleRateHz) {
    const double rate = model.frontEnd.inputRateHz;
    // Live sound goes through a streaming resampler, and a spiking network was trained to hear it so.
    if (model.spiking) return resample(samples, sampleRateHz, rate);
    return resampleSinc(samples, std::lround(sampleRateHz), std::lround(rate));
}

std::vector<std::span<const float>> judgedParts(const TagModel& model, std::span<const float> samples) {
    const auto window = static_cast<std::size_t>(model.frontEnd.windowSamples);
    if (hearsTheBeginningOnly(model) || samples.size() <= window)
        return {model.takesWaveform() ? samples : samples.first(std::min(samples.size(), window))};
    if (!model.takesWaveform()) return stretches(samples, window, std::max<std::size_t>(1, window / 2));
    if (static_cast<double>(samples.size()) <= kLongestWholeSeconds * model.frontEnd.inputRateHz) return {samples};
    return stretches(samples, window, window);
}

std::vector<float> tagWhole(const WindowScorer& scorer, std::span<const float> samples, double sampleRateHz) {
    const TagModel& model = scorer.model();
    const std::vector<float> resampled = atModelRate(model, samples, sampleRateHz);
    if (model.spiking)
        return scorer.scores(judgedWindow(resampled, static_cast<std::size_t>(model.frontEnd.windowSamples)));
    return scorer.mean("probabilities", judgedParts(model, resampled));
}

double judgedSeconds(const TagModel& model, double seconds) noexcept {
    return hearsTheBeginningOnly(model) || model.spiking ? std::min(seconds, model.frontEnd.windowSeconds()) : seconds;
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

// SPDX-License-Identifier: Apache-2.0
#include "core/training/judging.h"

#include "core/base/threads.h"
#include "core/tagging/file_tagger.h"

#include <algorithm>
#include <utility>

namespace dclscope::training {
namespace {

std::size_t windowSamples(const LogMel& logMel) { return static_cast<std::size_t>(logMel.frontEnd().windowSamples); }

std::size_t framesOf(const LogMel& logMel) {
    const auto all = static_cast<std::int64_t>(logMel.frameCount(windowSamples(logMel)));
    const std::int64_t kept = logMel.frontEnd().frames;
    return static_cast<std::size_t>(kept > 0 ? std::min(kept, all) : all);
}

} // namespace

Examples::Examples(std::size_t frames, std::size_t channels, std::size_t count)
    : frames(frames), channels(channels), features(count * frames * channels), labels(count) {}

Examples::Examples(const LogMel& logMel, std::size_t count) : Examples(framesOf(logMel), logMel.channels(), count) {}

JudgedBy judgedBy(bool spiking, const FrontEnd& frontEnd) noexcept {
    if (spiking) return JudgedBy::Loudest;
    return hearsTheBeginningOnly(frontEnd) ? JudgedBy::Beginning : JudgedBy::LoudestPart;
}

std::vector<float> judgedSamples(std::span<const float> samples, const FrontEnd& frontEnd, JudgedBy by) {
    const auto size = static_cast<std::size_t>(frontEnd.windowSamples);
    if (by == JudgedBy::Loudest) return judgedWindow(samples, size);
    if (by == JudgedBy::LoudestPart && samples.size() > size)
        samples = samples.subspan(loudestStretch(samples, size), size);
    std::vector<float> window(samples.begin(),
                              samples.begin() + static_cast<std::ptrdiff_t>(std::min(size, samples.size())));
    window.resize(size, 0.0F);
    return window;
}

void setFeatures(const LogMel& logMel, Array levels, std::span<float> features) {
    const Array made = logMel.channelsOf(std::move(levels));
    std::copy_n(made.values.begin(), features.size(), features.begin());
}

void setFeatures(const LogMel& logMel, std::span<const float> samples, std::span<float> features) {
    setFeatures(logMel, logMel.levels(samples), features);
}

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/features/log_mel.h"

#include "core/base/spare_room.h"
#include "core/features/band_slopes.h"
#include "core/features/mel_frames.h"
#include "core/features/resample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dclscope {
namespace {

// Index into a signal of `count` samples that is mirrored at both ends without repeating them.
std::int64_t mirrored(std::int64_t index, std::int64_t count) noexcept {
    if (count == 1) return 0;
    const std::int64_t period = 2 * (count - 1);
    index = ((index % period) + period) % period;
    return index < count ? index : period - index;
}

// First sample under the Hann window of frame `t`, counted from the signal's start.
std::int64_t firstSample(const FrontEnd& f, std::int64_t t) noexcept {
    const std::int64_t start = f.centered ? t * f.hop - f.fftSize / 2 : t * f.hop;
    return start + (f.fftSize - f.winLength) / 2;
}

} // namespace

std::vector<double> hannWindow(std::int64_t length) {
    std::vector<double> window(static_cast<std::size_t>(length));
    for (std::size_t i = 0; i < window.size(); ++i)
        window[i] = 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(length));
    return window;
}

struct LogMel::Machinery {
    FrontEnd options;
    MelFrames frames;

    explicit Machinery(const FrontEnd& f) : options(f), frames(f, hannWindow(f.winLength)) {}
};

LogMel::LogMel(const FrontEnd& frontEnd) {
    frontEnd.validate();
    m_ = std::make_unique<Machinery>(frontEnd);
}
LogMel::~LogMel() = default;
LogMel::LogMel(LogMel&&) noexcept = default;
LogMel& LogMel::operator=(LogMel&&) noexcept = default;

const FrontEnd& LogMel::frontEnd() const noexcept { return m_->options; }
std::size_t LogMel::bands() const noexcept { return m_->frames.bands(); }
std::size_t LogMel::channels() const noexcept { return static_cast<std::size_t>(m_->options.channels()); }

std::size_t LogMel::frameCount(std::size_t samples) const noexcept {
    const FrontEnd& f = m_->options;
    const auto hop = static_cast<std::size_t>(f.hop);
    if (samples == 0) return 0;
    if (f.centered) return 1 + samples / hop;
    const auto size = static_cast<std::size_t>(f.fftSize);
    return samples < size ? 0 : 1 + (samples - size) / hop;
}

void LogMel::frame(std::span<const float> samples, std::span<float> row) const {
    const float* const start = samples.data();
    m_->frames.decibels({&start, 1}, row.data());
}

Array LogMel::decibels(std::span<const float> samples) const {
    constexpr std::size_t kTogether = 16;
    const FrontEnd& f = m_->options;
    const std::size_t frames = frameCount(samples.size());
    Array result{{static_cast<std::int64_t>(frames), f.mels}, std::vector<float>(frames * bands())};
    const auto count = static_cast<std::int64_t>(samples.size());
    const auto length = static_cast<std::size_t>(f.winLength);
    std::vector<float> mirroredFrames(kTogether * length);
    std::array<const float*, kTogether> starts{};
    for (std::size_t t = 0; t < frames; t += kTogether) {
        const std::size_t some = std::min(kTogether, frames - t);
        for (std::size_t k = 0; k < some; ++k) {
            const std::int64_t first = firstSample(f, static_cast<std::int64_t>(t + k));
            float* edge = mirroredFrames.data() + k * length;
            const bool isInside = first >= 0 && first + f.winLength <= count;
            starts[k] = isInside ? samples.data() + first : edge;
            for (std::size_t i = 0; i < length && !isInside; ++i)
                edge[i] = samples[static_cast<std::size_t>(mirrored(first + static_cast<std::int64_t>(i), count))];
        }
        m_->frames.decibels(std::span(starts).first(some), result.values.data() + t * bands());
    }
    return result;
}

Array LogMel::levels(std::span<const float> samples) const {
    const FrontEnd& f = m_->options;
    std::vector<float> window(samples.begin(), samples.end());
    if (f.windowSamples > 0) window.resize(static_cast<std::size_t>(f.windowSamples), 0.0F);
    if (f.inputRateHz != f.sampleRateHz)
        window =
            resampleSinc(window, static_cast<std::int64_t>(f.inputRateHz), static_cast<std::int64_t>(f.sampleRateHz));
    Array result = decibels(window);
    if (f.frames > 0 && result.shape[0] > f.frames) {
        result.shape[0] = f.frames;
        result.values.resize(static_cast<std::size_t>(f.frames) * bands());
    }
    scale(result.values);
    return result;
}

Array LogMel::channelsOf(Array levels) const {
    const FrontEnd& f = m_->options;
    if (!f.slopes && f.bandsPerChannel == 1) return levels;
    const auto frames = static_cast<std::size_t>(levels.shape[0]);
    Array result{{levels.shape[0], f.channels()}, std::vector<float>(frames * channels())};
    for (std::size_t t = 0; t < frames; ++t)
        setChannels(f, std::span(levels.values).subspan(t * bands(), bands()),
                    std::span(result.values).subspan(t * channels(), channels()));
    return result;
}

void LogMel::scale(std::span<float> decibels) const noexcept {
    const FrontEnd& f = m_->options;
    double reference = 0.0;
    if (f.relativeToMaximum && !decibels.empty())
        reference = static_cast<double>(*std::max_element(decibels.begin(), decibels.end()));
    for (float& value : decibels) {
        double scaled = (static_cast<double>(value) - reference + f.offsetDb) / f.scaleDb;
        if (f.clip) scaled = std::clamp(scaled, 0.0, 1.0);
        value = static_cast<float>(scaled);
    }
}

Array LogMel::arranged(Array features) const {
    const std::int64_t frames = features.shape[0];
    const std::int64_t mels = features.shape[1];
    switch (m_->options.layout) {
    case FeatureLayout::TimeMel: break;
    case FeatureLayout::ImageTimeMel: features.shape = {1, 1, frames, mels}; break;
    case FeatureLayout::MelTime: {
        std::vector<float> turned(features.values.size());
        for (std::int64_t t = 0; t < frames; ++t)
            for (std::int64_t m = 0; m < mels; ++m)
                turned[static_cast<std::size_t>(m * frames + t)] =
                    features.values[static_cast<std::size_t>(t * mels + m)];
        features = {{1, mels, frames}, std::move(turned)};
        break;
    }
    }
    return features;
}

LogMelStream::LogMelStream(const LogMel& logMel)
    : logMel_(logMel), frame_(static_cast<std::size_t>(logMel.frontEnd().winLength)) {}

std::size_t LogMelStream::push(std::span<const float> samples, std::vector<float>& rows) {
    held_.insert(held_.end(), samples.begin(), samples.end());
    const FrontEnd& f = logMel_.frontEnd();
    const std::int64_t end = firstHeld_ + static_cast<std::int64_t>(held_.size());
    // A frame is ready when the whole transform, not only the Hann window, lies in the past: then its
    // mirrored start is known too, and the same frames come out however the signal is cut into blocks.
    const std::int64_t last = (f.centered ? end - f.fftSize / 2 : end - f.fftSize) / f.hop;
    const bool anyReady = f.centered ? end > f.fftSize / 2 : end >= f.fftSize;
    const std::size_t emitted = anyReady ? emitReady(last, false, rows) : 0;
    giveBackRoom(held_, 16 * static_cast<std::size_t>(f.fftSize)); // what much sound at once took
    return emitted;
}

std::size_t LogMelStream::finish(std::vector<float>& rows) {
    const auto count = static_cast<std::size_t>(firstHeld_) + held_.size();
    const auto frames = static_cast<std::int64_t>(logMel_.frameCount(count));
    const std::size_t emitted = emitReady(frames - 1, true, rows);
    reset();
    return emitted;
}

void LogMelStream::reset() {
    held_.clear();
    firstHeld_ = 0;
    nextFrame_ = 0;
}

float LogMelStream::sampleAt(std::int64_t index, bool ended) const noexcept {
    const std::int64_t count = firstHeld_ + static_cast<std::int64_t>(held_.size());
    if (ended)
        index = mirrored(index, count);
    else if (index < 0)
        index = -index;
    return held_[static_cast<std::size_t>(index - firstHeld_)];
}

std::size_t LogMelStream::emitReady(std::int64_t lastFrame, bool ended, std::vector<float>& rows) {
    const FrontEnd& f = logMel_.frontEnd();
    std::size_t emitted = 0;
    for (; nextFrame_ <= lastFrame; ++nextFrame_, ++emitted) {
        const std::int64_t first = firstSample(f, nextFrame_);
        for (std::size_t i = 0; i < frame_.size(); ++i)
            frame_[i] = sampleAt(first + static_cast<std::int64_t>(i), ended);
        rows.resize(rows.size() + logMel_.bands());
        logMel_.frame(frame_, std::span(rows).last(logMel_.bands()));
    }
    // What the next frames, and the mirrored end of the signal, may still ask for.
    const std::int64_t needed = std::max<std::int64_t>(0, (nextFrame_ - 1) * f.hop - 2 * f.fftSize);
    if (needed > firstHeld_ + 4 * f.fftSize) {
        held_.erase(held_.begin(), held_.begin() + (needed - firstHeld_));
        firstHeld_ = needed;
    }
    return emitted;
}

std::size_t loudestStretch(std::span<const float> samples, std::size_t length, std::size_t step) {
    if (samples.size() <= length) return 0;
    std::vector<double> energy(samples.size() + 1, 0.0);
    for (std::size_t i = 0; i < samples.size(); ++i)
        energy[i + 1] = energy[i] + static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
    std::size_t best = 0;
    for (std::size_t start = 0; start + length <= samples.size(); start += std::max<std::size_t>(step, 1))
        if (energy[start + length] - energy[start] > energy[best + length] - energy[best]) best = start;
    return best;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/whole_tagger.h"

#include "core/tagging/file_tagger.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace dclscope {

LoudestWindow::LoudestWindow(std::size_t length, std::size_t step)
    : length_(std::max<std::size_t>(length, 1)), step_(std::max<std::size_t>(step, 1)), ring_(length_, 0.0F) {}

void LoudestWindow::push(std::span<const float> samples) {
    for (const float sample : samples) add(sample);
}

void LoudestWindow::add(float sample) {
    if (taken_ % step_ == 0) energies_.push_back(energy_);
    ring_[static_cast<std::size_t>(taken_ % length_)] = sample;
    energy_ += static_cast<double>(sample) * static_cast<double>(sample);
    ++taken_;
    if (taken_ < length_ || (taken_ - length_) % step_ != 0) return;
    const double energy = energy_ - energies_.front();
    energies_.pop_front();
    if (!(energy > loudest_)) return;
    loudest_ = energy;
    const auto oldest = ring_.begin() + static_cast<std::ptrdiff_t>(taken_ % length_);
    best_.assign(oldest, ring_.end());
    best_.insert(best_.end(), ring_.begin(), oldest);
}

std::vector<float> LoudestWindow::window() const {
    if (!best_.empty()) return best_;
    std::vector<float> window(length_, 0.0F);
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(taken_, length_));
    std::copy_n(ring_.begin(), count, window.begin() + static_cast<std::ptrdiff_t>((length_ - count) / 2));
    return window;
}

WholeTagger::WholeTagger(const WindowScorer& scorer, double sampleRateHz)
    : scorer_(scorer), window_(static_cast<std::size_t>(scorer.model().frontEnd.windowSamples)) {
    const TagModel& model = scorer.model();
    const double rate = model.frontEnd.inputRateHz;
    if (model.spiking) {
        live_.emplace(sampleRateHz, rate);
        loudest_.emplace(window_);
    } else {
        sinc_.emplace(std::lround(sampleRateHz), std::lround(rate));
    }
}

void WholeTagger::push(std::span<const float> samples) {
    resampled_.clear();
    if (live_)
        live_->push(samples, resampled_);
    else
        sinc_->push(samples, resampled_);
    take(resampled_);
}

void WholeTagger::take(std::span<const float> resampled) {
    if (loudest_) {
        loudest_->push(resampled);
        return;
    }
    if (!scorer_.model().takesWaveform()) // of features the beginning counts
        resampled = resampled.first(std::min(resampled.size(), window_ - std::min(window_, held_.size())));
    held_.insert(held_.end(), resampled.begin(), resampled.end());
    if (scorer_.model().takesWaveform()) judgeWholeWindows();
}

void WholeTagger::judgeWaveform(std::span<const float> part) {
    const std::vector<float> scores = scorer_.head("probabilities", part);
    sum_.resize(scores.size(), 0.0F);
    std::transform(scores.begin(), scores.end(), sum_.begin(), sum_.begin(), std::plus<>());
    ++windows_;
}

// Once it is clear that a waveform is judged in stretches.
void WholeTagger::judgeWholeWindows() {
    const double whole = kLongestWholeSeconds * scorer_.model().frontEnd.inputRateHz;
    if (windows_ == 0 && static_cast<double>(held_.size()) <= whole) return;
    while (held_.size() - judged_ >= window_) {
        judgeWaveform(std::span(held_).subspan(judged_, window_));
        judged_ += window_;
    }
    // The last stretch may have to reach back over the one before.
    const std::size_t gone = judged_ - std::min(judged_, window_);
    held_.erase(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(gone));
    judged_ -= gone;
}

std::vector<float> WholeTagger::finishWaveform() {
    if (windows_ == 0)
        judgeWaveform(held_);
    else if (held_.size() > judged_)
        judgeWaveform(std::span(held_).last(window_));
    for (float& value : sum_) value /= static_cast<float>(windows_);
    return sum_;
}

std::vector<float> WholeTagger::finish() {
    resampled_.clear();
    if (live_)
        live_->finish(resampled_);
    else
        sinc_->finish(resampled_);
    take(resampled_);
    if (loudest_) return scorer_.scores(loudest_->window());
    if (scorer_.model().takesWaveform()) return finishWaveform();
    return scorer_.head("probabilities", held_);
}

} // namespace dclscope

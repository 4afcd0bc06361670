// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/whole_tagger.h"

#include <algorithm>
#include <cmath>

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

WholeTagger::WholeTagger(const WindowScorer& scorer, double sampleRateHz, PartWatch watch)
    : scorer_(scorer), watch_(std::move(watch)), parts_(partsFor(scorer.model())),
      window_(static_cast<std::size_t>(scorer.model().frontEnd.windowSamples)) {
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
    if (parts_.hop == 0) // the beginning counts alone
        resampled = resampled.first(std::min(resampled.size(), parts_.whole - std::min(parts_.whole, held_.size())));
    held_.insert(held_.end(), resampled.begin(), resampled.end());
    behind_ += resampled.size();
    if (!said_.empty() || held_.size() > parts_.whole) judgeFullWindows();
}

void WholeTagger::judge(std::span<const float> part) {
    if (!said_.add(levelDb(part), scorer_.head("probabilities", part)) || !watch_) return;
    const auto before = static_cast<double>(gone_) + static_cast<double>(part.data() - held_.data());
    watch_(part, before / scorer_.model().frontEnd.inputRateHz);
}

// Once it is clear that there is more than is judged in one piece.
void WholeTagger::judgeFullWindows() {
    for (; held_.size() - std::min(next_, held_.size()) >= window_; next_ += parts_.hop) {
        judge(std::span(held_).subspan(next_, window_));
        behind_ = held_.size() - next_ - window_;
    }
    // The last window may have to reach back over the one before.
    const std::size_t gone = std::min(next_, held_.size() - std::min(window_, held_.size()));
    held_.erase(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(gone));
    next_ -= gone;
    gone_ += gone;
}

std::vector<float> WholeTagger::finish() {
    resampled_.clear();
    if (live_)
        live_->finish(resampled_);
    else
        sinc_->finish(resampled_);
    take(resampled_);
    if (loudest_) return scorer_.scores(loudest_->window());
    if (said_.empty())
        judge(held_);
    else if (behind_ > 0)
        judge(std::span(held_).last(window_));
    return said_.mean();
}

} // namespace dclscope

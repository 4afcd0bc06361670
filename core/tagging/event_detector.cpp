// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/event_detector.h"

#include <algorithm>
#include <cmath>

namespace dclscope {

EventDetector::EventDetector(const EventOptions& options, std::optional<std::size_t> background,
                             double hopSeconds, double windowSeconds)
    : options_(options), background_(background),
      hopsPerWindow_(static_cast<std::size_t>(std::max(1.0, std::round(windowSeconds / hopSeconds)))),
      hopsOfFloor_(static_cast<std::size_t>(std::max(1.0, std::round(options.floorSeconds / hopSeconds)))) {}

void EventDetector::reset() {
    levels_.clear();
    floorDb_ = -120.0F;
    gateOpen_ = false;
    candidate_.reset();
    streak_ = 0;
    streakScore_ = 0.0F;
    active_.reset();
    misses_ = 0;
    quietUntil_ = 0.0;
}

void EventDetector::followLevel(float levelDb) {
    levels_.push_back(levelDb);
    if (levels_.size() > hopsOfFloor_) levels_.pop_front();
    // The floor is the level that a fifth of the recent past stays below: words and bangs hardly move it.
    sorted_.assign(levels_.begin(), levels_.end());
    const auto fifth = sorted_.begin() + static_cast<std::ptrdiff_t>(sorted_.size() / 5);
    std::nth_element(sorted_.begin(), fifth, sorted_.end());
    floorDb_ = *fifth;
    const auto recent = static_cast<std::ptrdiff_t>(std::min(levels_.size(), hopsPerWindow_));
    const float peak = *std::max_element(levels_.end() - recent, levels_.end());
    gateOpen_ = peak >= options_.minimumLevelDb && static_cast<double>(peak - floorDb_) >= options_.gateDb;
}

std::optional<std::size_t> EventDetector::winner(std::span<const float> scores) const {
    const auto best =
        static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    if (scores.empty() || best == background_ || scores[best] < options_.threshold || !gateOpen_)
        return std::nullopt;
    return best;
}

void EventDetector::push(const ScoredWindow& window, std::vector<TagEvent>& events) {
    followLevel(window.levelDb);
    const std::optional<std::size_t> winning = winner(window.scores);
    if (winning && winning == candidate_) {
        ++streak_;
        streakScore_ += window.scores[*winning];
    } else {
        candidate_ = winning;
        streak_ = winning ? 1 : 0;
        streakScore_ = winning ? window.scores[*winning] : 0.0F;
    }
    release(window, winning, events);
    if (streak_ < options_.wins || active_ || window.endSeconds < quietUntil_) return;
    active_ = candidate_;
    activeScore_ = window.scores[*candidate_];
    misses_ = 0;
    quietUntil_ = window.endSeconds + options_.refractorySeconds;
    events.push_back(
        {TagEvent::Kind::Start, *candidate_, window.endSeconds, streakScore_ / static_cast<float>(streak_)});
}

void EventDetector::release(const ScoredWindow& window, std::optional<std::size_t> winning,
                            std::vector<TagEvent>& events) {
    if (!active_) return;
    activeScore_ = std::max(activeScore_, window.scores[*active_]);
    misses_ = winning == active_ ? 0 : misses_ + 1;
    if (misses_ >= options_.releases) finish(window.endSeconds, events);
}

void EventDetector::finish(double timeSeconds, std::vector<TagEvent>& events) {
    if (!active_) return;
    events.push_back({TagEvent::Kind::End, *active_, timeSeconds, activeScore_});
    active_.reset();
}

} // namespace dclscope

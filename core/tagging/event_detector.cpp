// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/event_detector.h"

#include <algorithm>
#include <cmath>

namespace dclscope {

EventDetector::EventDetector(const EventOptions& options, std::vector<std::size_t> unheard, double hopSeconds,
                             double windowSeconds)
    : options_(options), unheard_(std::move(unheard)),
      hopsPerWindow_(static_cast<std::size_t>(std::max(1.0, std::round(windowSeconds / hopSeconds)))),
      hopsOfFloor_(static_cast<std::size_t>(std::max(1.0, std::round(options.floorSeconds / hopSeconds)))) {}

void EventDetector::reset() {
    levels_.clear();
    floorDb_ = -120.0F;
    gateOpen_ = false;
    votes_.clear();
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

void EventDetector::takeVote(std::span<const float> scores) {
    const auto best = std::max_element(scores.begin(), scores.end()) - scores.begin();
    std::optional<std::size_t> winner;
    if (gateOpen_ && !scores.empty()) winner = static_cast<std::size_t>(best);
    votes_.push_back({{scores.begin(), scores.end()}, winner});
    if (votes_.size() > static_cast<std::size_t>(std::max(1, options_.windows))) votes_.pop_front();
    meanScores_.assign(scores.size(), 0.0F);
    for (const Vote& vote : votes_)
        for (std::size_t i = 0; i < scores.size(); ++i)
            meanScores_[i] += vote.scores[i] / static_cast<float>(votes_.size());
}

// The label that the last windows agree on.
std::optional<std::size_t> EventDetector::elected() const {
    const std::optional<std::size_t> newest = votes_.back().winner;
    if (!newest || meanScores_[*newest] < options_.threshold) return std::nullopt;
    if (std::find(unheard_.begin(), unheard_.end(), *newest) != unheard_.end()) return std::nullopt;
    const auto best = std::max_element(meanScores_.begin(), meanScores_.end()) - meanScores_.begin();
    if (static_cast<std::size_t>(best) != *newest) return std::nullopt;
    const auto wins = std::count_if(votes_.begin(), votes_.end(), [&](const Vote& v) { return v.winner == newest; });
    return wins >= options_.wins ? newest : std::nullopt;
}

void EventDetector::push(const ScoredWindow& window, std::vector<TagEvent>& events) {
    followLevel(window.levelDb);
    takeVote(window.scores);
    const std::optional<std::size_t> label = elected();
    follow(label, window.endSeconds, events);
    if (!label || active_ || window.endSeconds < quietUntil_) return;
    active_ = label;
    activeScore_ = meanScores_[*label];
    misses_ = 0;
    quietUntil_ = window.endSeconds + options_.refractorySeconds;
    events.push_back({TagEvent::Kind::Start, *label, window.endSeconds, activeScore_});
}

void EventDetector::follow(std::optional<std::size_t> label, double timeSeconds, std::vector<TagEvent>& events) {
    if (!active_) return;
    activeScore_ = std::max(activeScore_, meanScores_[*active_]);
    misses_ = label == active_ ? 0 : misses_ + 1;
    if (misses_ >= options_.releases) finish(timeSeconds, events);
}

void EventDetector::finish(double timeSeconds, std::vector<TagEvent>& events) {
    if (!active_) return;
    events.push_back({TagEvent::Kind::End, *active_, timeSeconds, activeScore_});
    active_.reset();
}

} // namespace dclscope

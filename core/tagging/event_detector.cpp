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
    active_.clear();
    quietUntil_.clear();
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
    votes_.push_back({{scores.begin(), scores.end()}, winner, gateOpen_});
    if (votes_.size() > static_cast<std::size_t>(std::max(1, options_.windows))) votes_.pop_front();
    meanScores_.assign(scores.size(), 0.0F);
    for (const Vote& vote : votes_)
        for (std::size_t i = 0; i < scores.size(); ++i)
            meanScores_[i] += vote.scores[i] / static_cast<float>(votes_.size());
}

float EventDetector::thresholdOf(std::size_t label) const {
    const auto own = options_.thresholds.find(label);
    return own == options_.thresholds.end() ? options_.threshold : own->second;
}

bool EventDetector::mayBeHeard(std::size_t label) const {
    return meanScores_[label] >= thresholdOf(label) &&
           std::find(unheard_.begin(), unheard_.end(), label) == unheard_.end();
}

std::vector<std::size_t> EventDetector::elected() const {
    if (options_.several) return holding();
    const std::optional<std::size_t> label = winner();
    return label ? std::vector{*label} : std::vector<std::size_t>();
}

std::optional<std::size_t> EventDetector::winner() const {
    const std::optional<std::size_t> newest = votes_.back().winner;
    if (!newest || !mayBeHeard(*newest)) return std::nullopt;
    const auto best = std::max_element(meanScores_.begin(), meanScores_.end()) - meanScores_.begin();
    if (static_cast<std::size_t>(best) != *newest) return std::nullopt;
    const auto wins = std::count_if(votes_.begin(), votes_.end(), [&](const Vote& v) { return v.winner == newest; });
    return wins >= options_.wins ? newest : std::nullopt;
}

std::vector<std::size_t> EventDetector::holding() const {
    std::vector<std::size_t> labels;
    for (std::size_t label = 0; label < meanScores_.size(); ++label) {
        const auto reached = [&](const Vote& v) { return v.open && v.scores[label] >= thresholdOf(label); };
        if (mayBeHeard(label) && reached(votes_.back()) &&
            std::count_if(votes_.begin(), votes_.end(), reached) >= options_.wins)
            labels.push_back(label);
    }
    std::stable_sort(labels.begin(), labels.end(),
                     [this](std::size_t a, std::size_t b) { return meanScores_[a] > meanScores_[b]; });
    return labels;
}

void EventDetector::push(const ScoredWindow& window, std::vector<TagEvent>& events) {
    followLevel(window.levelDb);
    takeVote(window.scores);
    const std::vector<std::size_t> labels = elected();
    follow(labels, window.endSeconds, events);
    for (const std::size_t label : labels) begin(label, window.endSeconds, events);
}

void EventDetector::begin(std::size_t label, double timeSeconds, std::vector<TagEvent>& events) {
    const auto goesOn = [&](const Active& active) { return !options_.several || active.label == label; };
    if (std::any_of(active_.begin(), active_.end(), goesOn)) return;
    double& quietUntil = quietUntil_[options_.several ? label : 0];
    if (timeSeconds < quietUntil) return;
    quietUntil = timeSeconds + options_.refractorySeconds;
    active_.push_back({label, meanScores_[label]});
    events.push_back({TagEvent::Kind::Start, label, timeSeconds, meanScores_[label]});
}

void EventDetector::follow(const std::vector<std::size_t>& labels, double timeSeconds, std::vector<TagEvent>& events) {
    std::erase_if(active_, [&](Active& active) {
        active.score = std::max(active.score, meanScores_[active.label]);
        active.misses = std::find(labels.begin(), labels.end(), active.label) != labels.end() ? 0 : active.misses + 1;
        if (active.misses < options_.releases) return false;
        events.push_back({TagEvent::Kind::End, active.label, timeSeconds, active.score});
        return true;
    });
}

void EventDetector::finish(double timeSeconds, std::vector<TagEvent>& events) {
    for (const Active& active : active_)
        events.push_back({TagEvent::Kind::End, active.label, timeSeconds, active.score});
    active_.clear();
}

} // namespace dclscope

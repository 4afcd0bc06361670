// SPDX-License-Identifier: Apache-2.0
// From scores every few hundredths of a second to one event per spoken word.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace dclscope {

/// The defaults were chosen on streams made of kept-out recordings (tests/core/tagging/digit_stream.h): fewer
/// votes name a word sooner but also name half-heard ones; more of them keep quieter at noises and need
/// longer than 300 ms after the word's end. Deciding by where the word's loudness ends instead was no better,
/// and worse in noise.
struct EventOptions {
    float threshold = 0.5F; ///< mean score over the last `windows` windows that makes a label an event
    std::map<std::size_t, float> thresholds{}; ///< of labels that have one of their own
    bool several = false; ///< labels do not exclude one another: each is an event by itself, however high others score
    int windows = 6;      ///< windows that vote
    int wins = 5; ///< of them, how many the label must win, the newest among them; of several that hold at once: reach
                  ///< its threshold
    int releases = 2;               ///< windows in a row after whose loss the event ends
    double refractorySeconds = 0.7; ///< no new event (of several: of this label) for so long after a start: one word is
                                    ///< one event
    double gateDb = 10.0;           ///< how far the loudest part of the window must rise above the noise floor
    double floorSeconds = 6.0;      ///< how much of the past the noise floor is taken from
    float minimumLevelDb = -70.0F;  ///< below this (re full scale) nothing counts as sound
};

/// The start or the end of a label.
struct TagEvent {
    enum class Kind { Start, End };
    Kind kind = Kind::Start;
    std::size_t label = 0;
    double timeSeconds = 0.0; ///< end of the window that decided it, in the stream's time
    float score = 0.0F;       ///< mean score over the winning windows; for an end the highest score of the event
};

/// One window as the detector sees it.
struct ScoredWindow {
    double endSeconds = 0.0;
    std::span<const float> scores; ///< probability per label
    float levelDb = -120.0F;       ///< level of the newest hop, dB re full scale
};

/// Deterministic, no threads.
class EventDetector {
public:
    /// @param unheard        classes that never make an event
    /// @param hopSeconds     time between windows
    /// @param windowSeconds  length of a window
    EventDetector(const EventOptions& options, std::vector<std::size_t> unheard, double hopSeconds,
                  double windowSeconds);

    /// Takes the next window and appends the events that it brings: ends first, then starts, the highest scores first.
    void push(const ScoredWindow& window, std::vector<TagEvent>& events);
    /// Ends the events that are still going on.
    void finish(double timeSeconds, std::vector<TagEvent>& events);
    void reset();
    /// From the next window on. @param threshold  as EventOptions::threshold
    void setThreshold(float threshold) noexcept { options_.threshold = threshold; }
    /// The same of one label, which no longer follows the others.
    void setThreshold(std::size_t label, float threshold) { options_.thresholds[label] = threshold; }

    /// Running level of what is there when nothing happens, dB re full scale.
    float noiseFloorDb() const noexcept { return floorDb_; }
    /// Whether the last window held something that rose above the noise floor.
    bool gateOpen() const noexcept { return gateOpen_; }

private:
    void followLevel(float levelDb);
    void takeVote(std::span<const float> scores);
    float thresholdOf(std::size_t label) const;
    bool mayBeHeard(std::size_t label) const;
    /// The labels that the last windows agree on, the highest scores first; one at most unless several may hold.
    std::vector<std::size_t> elected() const;
    std::optional<std::size_t> winner() const;
    std::vector<std::size_t> holding() const;
    void follow(const std::vector<std::size_t>& labels, double timeSeconds, std::vector<TagEvent>& events);
    void begin(std::size_t label, double timeSeconds, std::vector<TagEvent>& events);

    EventOptions options_;
    std::vector<std::size_t> unheard_;
    std::size_t hopsPerWindow_;
    std::size_t hopsOfFloor_;
    std::deque<float> levels_; ///< of the last hops, newest last
    std::vector<float> sorted_;
    float floorDb_ = -120.0F;
    bool gateOpen_ = false;
    struct Vote {
        std::vector<float> scores;
        std::optional<std::size_t> winner; ///< nothing while the gate is closed
        bool open = false;                 ///< the gate
    };
    std::deque<Vote> votes_;        ///< of the last windows, newest last
    std::vector<float> meanScores_; ///< over votes_
    struct Active {
        std::size_t label;
        float score; ///< the highest one
        int misses = 0;
    };
    std::vector<Active> active_;               ///< events that go on
    std::map<std::size_t, double> quietUntil_; ///< by label where several may hold, else under 0 for all
};

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// From scores every few hundredths of a second to one event per spoken word.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace dclscope {

struct EventOptions {
    float threshold = 0.6F;         ///< score that counts as a win
    int wins = 3;                   ///< windows in a row that the same label must win
    int releases = 3;               ///< windows in a row that it must not win for the event to end
    double refractorySeconds = 0.7; ///< no new event for so long after a start: one word is one event
    double gateDb = 10.0;          ///< how far the loudest part of the window must rise above the noise floor
    double floorSeconds = 6.0;     ///< how much of the past the noise floor is taken from
    float minimumLevelDb = -70.0F; ///< below this (re full scale) nothing counts as sound
};

/// The start or the end of a label.
struct TagEvent {
    enum class Kind { Start, End };
    Kind kind = Kind::Start;
    std::size_t label = 0;
    double timeSeconds = 0.0; ///< end of the window that decided it, in the stream's time
    float score = 0.0F; ///< mean score over the winning windows; for an end the highest score of the event
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
    /// @param background     class that never makes an event
    /// @param hopSeconds     time between windows
    /// @param windowSeconds  length of a window
    EventDetector(const EventOptions& options, std::optional<std::size_t> background, double hopSeconds,
                  double windowSeconds);

    /// Takes the next window and appends the events that it brings.
    void push(const ScoredWindow& window, std::vector<TagEvent>& events);
    /// Ends an event that is still going on.
    void finish(double timeSeconds, std::vector<TagEvent>& events);
    void reset();

    /// Running level of what is there when nothing happens, dB re full scale.
    float noiseFloorDb() const noexcept { return floorDb_; }
    /// Whether the last window held something that rose above the noise floor.
    bool gateOpen() const noexcept { return gateOpen_; }
    /// The label that is being spoken.
    std::optional<std::size_t> active() const noexcept { return active_; }

private:
    void followLevel(float levelDb);
    std::optional<std::size_t> winner(std::span<const float> scores) const;
    void release(const ScoredWindow& window, std::optional<std::size_t> winning,
                 std::vector<TagEvent>& events);

    EventOptions options_;
    std::optional<std::size_t> background_;
    std::size_t hopsPerWindow_;
    std::size_t hopsOfFloor_;
    std::deque<float> levels_; ///< of the last hops, newest last
    std::vector<float> sorted_;
    float floorDb_ = -120.0F;
    bool gateOpen_ = false;
    std::optional<std::size_t> candidate_;
    int streak_ = 0;
    float streakScore_ = 0.0F;
    std::optional<std::size_t> active_;
    float activeScore_ = 0.0F;
    int misses_ = 0;
    double quietUntil_ = 0.0;
};

} // namespace dclscope

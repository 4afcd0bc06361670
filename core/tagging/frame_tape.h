// SPDX-License-Identifier: Apache-2.0
// The last minutes of what a tagger said, to be looked at again; RecentSound keeps what it was said of.
#pragma once

#include "core/tagging/streaming_tagger.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace dclscope {

struct TapeOptions {
    double seconds = 600.0;       ///< that are kept; what is older is forgotten
    std::size_t bytes = 48 << 20; ///< that frames may take; a network with many spikes is kept for less long
};

/// A label, from when it was heard to when it was over.
struct TapeEvent {
    std::size_t label = 0;
    float score = 0.0F;
    double startSeconds = 0.0;
    std::optional<double> endSeconds{}; ///< nothing: it goes on
};

/// Frames in the order of their times, without what the network saw and without what their clock said: scores as they
/// came, decibels to a hundredth. Not for several threads at once.
class FrameTape {
public:
    static constexpr double kSameMoment = 5e-4; ///< seconds; times that are closer are the same moment

    explicit FrameTape(const TapeOptions& options = {}) : options_(options) {}

    /// The next frame; one of an earlier time begins anew.
    void push(const TagFrame& frame);
    void clear();

    bool isEmpty() const noexcept { return kept_.empty(); }
    std::size_t size() const noexcept { return kept_.size(); }
    std::size_t bytes() const noexcept { return bytes_; }
    /// Times of the oldest and of the newest frame; 0 where there is none.
    double fromSeconds() const noexcept { return isEmpty() ? 0.0 : kept_.front().timeSeconds; }
    double toSeconds() const noexcept { return isEmpty() ? 0.0 : kept_.back().timeSeconds; }

    /// Number of the first frame, from the oldest on, that is later than `seconds`; size() where none is.
    std::size_t firstAfter(double seconds) const noexcept;
    /// Number of the frame that says what is heard at a moment: the newest one that is not later; nothing before the oldest.
    std::optional<std::size_t> numberAt(double seconds) const noexcept;
    /// The time of that frame.
    std::optional<double> frameTimeAt(double seconds) const noexcept;
    /// @param number  under size(). The frame's events are in events().
    TagFrame frame(std::size_t number) const;
    /// Those that reach into what is kept, in the order of their starts.
    const std::deque<TapeEvent>& events() const noexcept { return events_; }

private:
    struct PackedSpike {
        float before; ///< the frame's time, seconds
        std::uint16_t layer;
        std::uint16_t neuron;
    };
    struct Kept {
        double timeSeconds;
        float levelDb;
        float noiseFloorDb;
        bool gateOpen;
        std::int64_t firstColumn;
        std::vector<float> scores;
        std::vector<std::int16_t> columns; ///< hundredths of a decibel
        std::vector<PackedSpike> spikes;

        std::size_t bytes() const noexcept;
    };
    void takeEvents(const std::vector<TagEvent>& events);
    void forget();

    TapeOptions options_;
    std::deque<Kept> kept_;
    std::deque<TapeEvent> events_;
    std::size_t bytes_ = 0;
};

} // namespace dclscope

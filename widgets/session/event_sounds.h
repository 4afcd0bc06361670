// SPDX-License-Identifier: GPL-3.0-or-later
// The sound behind the events of one stream: its last minutes in memory, and where wanted the seconds around each event
// as files.
#pragma once

#include "core/tagging/event_spans.h"
#include "core/tagging/recent_sound.h"
#include "core/tagging/sound_keeper.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>

namespace dclscope {

/// All but heard() are the listener's thread's.
class EventSounds {
public:
    static constexpr double kHeldSeconds = 600.0;

    /// @param folder  for the files; empty: none are written. @throws Error when it cannot be made
    EventSounds(const TagModel& model, double hopSeconds, const std::string& folder);
    /// Writes what waits.
    ~EventSounds();
    EventSounds(const EventSounds&) = delete;
    EventSounds& operator=(const EventSounds&) = delete;

    /// The stream begins now: what time of day files are called by.
    void begin() { begun_ = std::chrono::system_clock::now(); }
    /// @return why no more files are written, once; empty: all is well
    std::string push(std::span<const float> samples, double sampleRateHz, double timeSeconds);
    void take(std::span<const TagEvent> events);

    /// From any thread; without samples where that is too long ago.
    Sound heard(double fromSeconds, double toSeconds) const { return recent_.cut(fromSeconds, toSeconds); }
    const RecentSound& recent() const noexcept { return recent_; }

private:
    std::string nameOf(const EventSpan& span) const;

    std::vector<std::string> labels_;
    RecentSound recent_{kHeldSeconds};
    EventSpans spans_;
    std::optional<SoundKeeper> keeper_;
    std::chrono::system_clock::time_point begun_;
};

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Events as stretches of time, as people want them in a table or under a waveform.
#pragma once

#include "core/tagging/streaming_tagger.h"

#include <map>
#include <span>
#include <vector>

namespace dclscope {

/// A label from where it may first have been heard to where it was last.
struct EventSpan {
    double startSeconds = 0.0;
    double endSeconds = 0.0;
    std::size_t label = 0;
    float score = 0.0F; ///< the highest one
};

/// Puts starts and ends together, in the order of the ends. A start is known when its window ends: the span then reaches back by the window of a
/// spiking network, which is about a word long, and by the time between windows of any other, whose windows are far longer
/// than what they find.
class EventSpans {
public:
    EventSpans(const TagModel& model, double hopSeconds);

    /// Takes the events of the next frame and appends the spans that they complete.
    void push(std::span<const TagEvent> events, std::vector<EventSpan>& spans);

private:
    double reachSeconds_;
    std::map<std::size_t, TagEvent> begun_; ///< by label
};

/// All spans of a recording.
std::vector<EventSpan> spansOf(const TagModel& model, double hopSeconds, std::span<const TagEvent> events);

} // namespace dclscope

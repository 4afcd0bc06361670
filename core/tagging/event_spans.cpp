// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/event_spans.h"

#include <algorithm>

namespace dclscope {

EventSpans::EventSpans(const TagModel& model, double hopSeconds)
    : reachSeconds_(model.spiking ? model.frontEnd.windowSeconds() : hopSeconds) {}

void EventSpans::push(std::span<const TagEvent> events, std::vector<EventSpan>& spans) {
    for (const TagEvent& event : events) {
        if (event.kind == TagEvent::Kind::Start) {
            begun_[event.label] = event;
        } else if (const auto begun = begun_.find(event.label); begun != begun_.end()) {
            const TagEvent& start = begun->second;
            spans.push_back({std::max(0.0, start.timeSeconds - reachSeconds_), event.timeSeconds, event.label,
                             std::max(start.score, event.score)});
            begun_.erase(begun);
        }
    }
}

std::vector<EventSpan> spansOf(const TagModel& model, double hopSeconds, std::span<const TagEvent> events) {
    EventSpans all(model, hopSeconds);
    std::vector<EventSpan> spans;
    all.push(events, spans);
    return spans;
}

} // namespace dclscope

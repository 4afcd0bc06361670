// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/frame_tape.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr float kStepsPerDb = 100.0F;
constexpr std::uint32_t kMostNumbered = 65535; // layers and neurons that 16 bits tell apart

std::int16_t packedDb(float db) {
    const float steps = std::isfinite(db) ? db * kStepsPerDb : -32768.0F;
    return static_cast<std::int16_t>(std::lround(std::clamp(steps, -32768.0F, 32767.0F)));
}

} // namespace

std::size_t FrameTape::Kept::bytes() const noexcept {
    return sizeof(Kept) + scores.capacity() * sizeof(float) + columns.capacity() * sizeof(std::int16_t) +
           spikes.capacity() * sizeof(PackedSpike);
}

void FrameTape::push(const TagFrame& frame) {
    if (frame.timeSeconds < toSeconds()) clear();
    Kept kept{
        frame.timeSeconds, frame.levelDb, frame.noiseFloorDb, frame.gateOpen, frame.firstColumn, frame.scores, {}, {}};
    kept.columns.reserve(frame.columns.size());
    for (const float db : frame.columns) kept.columns.push_back(packedDb(db));
    kept.spikes.reserve(frame.spikes.size());
    for (const Spike& spike : frame.spikes)
        if (spike.layer <= kMostNumbered && spike.neuron <= kMostNumbered)
            kept.spikes.push_back({static_cast<float>(frame.timeSeconds - spike.timeSeconds),
                                   static_cast<std::uint16_t>(spike.layer), static_cast<std::uint16_t>(spike.neuron)});
    bytes_ += kept.bytes();
    kept_.push_back(std::move(kept));
    takeEvents(frame.events);
    forget();
}

void FrameTape::clear() {
    kept_.clear();
    events_.clear();
    bytes_ = 0;
}

void FrameTape::takeEvents(const std::vector<TagEvent>& events) {
    for (const TagEvent& event : events) {
        if (event.kind == TagEvent::Kind::Start) {
            events_.push_back({event.label, event.score, event.timeSeconds});
            continue;
        }
        for (TapeEvent& open : events_)
            if (open.label == event.label && !open.endSeconds) open.endSeconds = event.timeSeconds;
    }
}

void FrameTape::forget() {
    while (kept_.size() > 1 && (toSeconds() - fromSeconds() > options_.seconds || bytes_ > options_.bytes)) {
        bytes_ -= kept_.front().bytes();
        kept_.pop_front();
    }
    std::erase_if(events_, [from = fromSeconds()](const TapeEvent& event) {
        return event.endSeconds && *event.endSeconds < from;
    });
}

std::size_t FrameTape::firstAfter(double seconds) const noexcept {
    const auto later = std::upper_bound(kept_.begin(), kept_.end(), seconds,
                                        [](double time, const Kept& kept) { return time < kept.timeSeconds; });
    return static_cast<std::size_t>(later - kept_.begin());
}

std::optional<std::size_t> FrameTape::numberAt(double seconds) const noexcept {
    const std::size_t later = firstAfter(seconds + kSameMoment);
    return later == 0 ? std::nullopt : std::optional(later - 1);
}

std::optional<double> FrameTape::frameTimeAt(double seconds) const noexcept {
    const std::optional<std::size_t> number = numberAt(seconds);
    return number ? std::optional(kept_[*number].timeSeconds) : std::nullopt;
}

TagFrame FrameTape::frame(std::size_t number) const {
    const Kept& kept = kept_[number];
    TagFrame frame;
    frame.timeSeconds = kept.timeSeconds;
    frame.scores = kept.scores;
    frame.levelDb = kept.levelDb;
    frame.noiseFloorDb = kept.noiseFloorDb;
    frame.gateOpen = kept.gateOpen;
    frame.firstColumn = kept.firstColumn;
    frame.columns.reserve(kept.columns.size());
    for (const std::int16_t steps : kept.columns) frame.columns.push_back(static_cast<float>(steps) / kStepsPerDb);
    frame.spikes.reserve(kept.spikes.size());
    for (const PackedSpike& spike : kept.spikes)
        frame.spikes.push_back({kept.timeSeconds - static_cast<double>(spike.before), spike.layer, spike.neuron});
    return frame;
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/event_sounds.h"

#include "core/base/error.h"

#include <QDateTime>

namespace dclscope {
namespace {

KeepOptions keepIn(const std::string& folder) {
    KeepOptions options;
    options.folder = folder;
    return options;
}

} // namespace

EventSounds::EventSounds(const TagModel& model, double hopSeconds, const std::string& folder)
    : labels_(model.labels), spans_(model, hopSeconds), begun_(std::chrono::system_clock::now()) {
    if (!folder.empty()) keeper_.emplace(keepIn(folder));
}

EventSounds::~EventSounds() {
    try {
        if (keeper_) keeper_->finish();
    } catch (const Error&) {
        // Nobody is left to be told; what was written before is whole.
    }
}

std::string EventSounds::push(std::span<const float> samples, double sampleRateHz, double timeSeconds) {
    recent_.push(samples, sampleRateHz, timeSeconds);
    if (!keeper_) return {};
    try {
        keeper_->push(samples, sampleRateHz, timeSeconds);
        return {};
    } catch (const Error& error) {
        keeper_.reset();
        return std::string(error.what()) + "; no more sounds are kept, listening goes on";
    }
}

void EventSounds::take(std::span<const TagEvent> events) {
    std::vector<EventSpan> spans;
    spans_.push(events, spans);
    if (!keeper_) return;
    for (const EventSpan& span : spans) keeper_->keep(span, nameOf(span));
}

std::string EventSounds::nameOf(const EventSpan& span) const {
    const auto since = std::chrono::duration<double>(span.startSeconds);
    const auto when = begun_ + std::chrono::duration_cast<std::chrono::system_clock::duration>(since);
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(when.time_since_epoch()).count();
    const QString time = QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("yyyy-MM-dd_HH-mm-ss.zzz"));
    return time.toStdString() + "_" + labels_[span.label];
}

} // namespace dclscope

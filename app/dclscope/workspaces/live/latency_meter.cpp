// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/latency_meter.h"

#include <QEvent>

namespace dclscope {
namespace {

using LatencyClock = std::chrono::steady_clock;

constexpr std::size_t kMostShown = 16; ///< then nobody draws: the window is covered, or an icon

double millisecondsBetween(LatencyClock::time_point from, LatencyClock::time_point to) {
    return std::chrono::duration<double, std::milli>(to - from).count();
}

} // namespace

void LatencyMeter::clear() {
    shown_.clear();
    budget_.clear();
}

void LatencyMeter::take(const TagFrame& frame) {
    if (!frame.latencyMs) return;
    watch();
    const LatencyClock::time_point now = LatencyClock::now();
    Shown shown{frame.latency, now};
    shown.parts[LatencyPart::HandOver] = millisecondsBetween(frame.toldAt, now);
    if (!screen_.isVisible() || shown_.size() >= kMostShown) {
        for (const Shown& unseen : shown_) budget_.add(unseen.parts);
        shown_.clear();
    }
    if (screen_.isVisible())
        shown_.push_back(shown);
    else
        budget_.add(shown.parts);
}

void LatencyMeter::watch() {
    QWidget* window = screen_.window();
    if (window == window_) return;
    if (window_) window_->removeEventFilter(this);
    window_ = window;
    window->installEventFilter(this);
}

bool LatencyMeter::eventFilter(QObject* watched, QEvent* event) {
    // The window draws when it gets this; what is queued now comes behind that.
    if (event->type() == QEvent::UpdateRequest && !shown_.empty())
        QMetaObject::invokeMethod(this, &LatencyMeter::drawn, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void LatencyMeter::drawn() {
    const LatencyClock::time_point now = LatencyClock::now();
    for (Shown& shown : shown_) {
        shown.parts[LatencyPart::Drawing] = millisecondsBetween(shown.takenAt, now);
        budget_.add(shown.parts);
    }
    shown_.clear();
}

} // namespace dclscope

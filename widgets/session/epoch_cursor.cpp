// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/epoch_cursor.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace dclscope {
namespace {

constexpr std::chrono::milliseconds kFrame{16}; // a precise timer at 16 ms keeps just over 60 pictures a second
constexpr double kSecondsPerCheckpoint = 0.4;
constexpr double kShortestFilm = 4.0; // seconds
constexpr double kLongestFilm = 20.0;
constexpr double kLongestTick = 0.25; // after a stall the film goes on instead of jumping ahead

} // namespace

EpochCursor::EpochCursor(QObject* parent) : QObject(parent) {
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(kFrame);
    connect(&timer_, &QTimer::timeout, this, &EpochCursor::tick);
}

void EpochCursor::setEpochs(std::vector<double> epochs) {
    const bool followed = !epochs_.empty() && !isPlaying() && epoch_ >= last();
    epochs_ = std::move(epochs);
    if (epochs_.size() < 2) pause();
    emit epochsChanged();
    moveTo(followed ? last() : std::clamp(epoch_, first(), last()));
}

void EpochCursor::restart(std::vector<double> epochs) {
    pause();
    epochs_ = std::move(epochs);
    emit epochsChanged();
    moveTo(last());
}

void EpochCursor::advance(double seconds) {
    if (epochs_.size() < 2 || !(seconds > 0.0)) return;
    const double next = epoch_ + seconds * speed_ * epochsPerSecond();
    if (next < last()) return moveTo(next);
    if (!loops_) {
        moveTo(last());
        pause();
        return;
    }
    // The last picture is shown before the film starts again.
    moveTo(epoch_ < last() ? last() : first());
}

bool EpochCursor::takeKey(int key) {
    switch (key) {
    case Qt::Key_Space: togglePlaying(); return true;
    case Qt::Key_Left: stepBackward(); return true;
    case Qt::Key_Right: stepForward(); return true;
    case Qt::Key_Home: toFirst(); return true;
    case Qt::Key_End: toLast(); return true;
    case Qt::Key_Plus: faster(); return true;
    case Qt::Key_Minus: slower(); return true;
    default: return false;
    }
}

void EpochCursor::play() {
    if (isPlaying() || epochs_.size() < 2) return;
    if (epoch_ >= last()) moveTo(first());
    clock_.start();
    timer_.start();
    emit playingChanged(true);
}

void EpochCursor::pause() {
    if (!isPlaying()) return;
    timer_.stop();
    emit playingChanged(false);
}

void EpochCursor::togglePlaying() { isPlaying() ? pause() : play(); }

void EpochCursor::stepForward() {
    pause();
    const auto next = std::upper_bound(epochs_.begin(), epochs_.end(), epoch_);
    if (next != epochs_.end()) moveTo(*next);
}

void EpochCursor::stepBackward() {
    pause();
    const auto here = std::lower_bound(epochs_.begin(), epochs_.end(), epoch_);
    if (here != epochs_.begin()) moveTo(*std::prev(here));
}

void EpochCursor::toFirst() {
    pause();
    moveTo(first());
}

void EpochCursor::toLast() {
    pause();
    moveTo(last());
}

void EpochCursor::setEpoch(double epoch) {
    if (std::isfinite(epoch)) moveTo(std::clamp(epoch, first(), last()));
}

void EpochCursor::setSpeed(double speed) {
    if (!std::isfinite(speed)) return;
    const double limited = std::clamp(speed, kSlowest, kFastest);
    if (limited == speed_) return;
    speed_ = limited;
    emit speedChanged(speed_);
}

void EpochCursor::setLoops(bool loops) {
    if (loops == loops_) return;
    loops_ = loops;
    emit loopsChanged(loops_);
}

void EpochCursor::tick() {
    const double elapsed = static_cast<double>(clock_.nsecsElapsed()) * 1e-9;
    clock_.start();
    advance(std::min(elapsed, kLongestTick));
}

void EpochCursor::moveTo(double epoch) {
    if (epoch == epoch_) return;
    epoch_ = epoch;
    emit epochChanged(epoch_);
}

double EpochCursor::epochsPerSecond() const noexcept {
    if (epochs_.size() < 2) return 0.0;
    const double seconds =
        std::clamp(kSecondsPerCheckpoint * static_cast<double>(epochs_.size()), kShortestFilm, kLongestFilm);
    return (last() - first()) / seconds;
}

} // namespace dclscope

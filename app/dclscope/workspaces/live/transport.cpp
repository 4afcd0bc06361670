// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/transport.h"

#include "app/dclscope/workspaces/live/live_display.h"
#include "app/dclscope/workspaces/live/tape_player.h"
#include "app/dclscope/workspaces/live/tape_slider.h"

#include <QComboBox>
#include <QToolButton>

#include <algorithm>
#include <vector>

namespace dclscope {
namespace {

constexpr double kAtTheEnd = 0.05;    // seconds before the end, from where playing begins at the front
constexpr double kShortestLoop = 0.1; // seconds
constexpr int kTickMs = 16;
constexpr int kStretchSettlesMs = 300; // after which a stretch that is dragged is meant

} // namespace

Transport::Transport(LiveDisplay& display, TransportBar& bar, TapePlayer* player, SoundOf sound, QObject* parent)
    : QObject(parent), display_(display), bar_(bar), player_(player), sound_(std::move(sound)) {
    player_->setParent(this);
    clock_.setTimerType(Qt::PreciseTimer);
    clock_.setInterval(kTickMs);
    connect(&clock_, &QTimer::timeout, this, &Transport::tick);
    settle_.setSingleShot(true);
    settle_.setInterval(kStretchSettlesMs);
    connect(&settle_, &QTimer::timeout, this, &Transport::playAnew);
    connect(player_, &TapePlayer::finished, this, &Transport::playedOut);
    connect(player_, &TapePlayer::silenced, this, &Transport::silenced);
    connect(&display_, &LiveDisplay::stretchMarked, this, &Transport::setStretch);
    connect(&bar_.slider(), &TapeSlider::stretchMarked, this, &Transport::setStretch);
    connect(&bar_.slider(), &TapeSlider::scrubbed, this, &Transport::scrubTo);
    connect(&bar_, &TransportBar::toggled, this, &Transport::toggle);
    connect(&bar_, &TransportBar::nowRequested, this, &Transport::toNow);
    connect(&bar_, &TransportBar::speedChosen, this, &Transport::playAnew);
    connect(&bar_, &TransportBar::loopToggled, this, [this](bool on) {
        if (on && !plays() && !tape_.isEmpty()) return playFrom(shownSeconds());
        playAnew();
    });
    connect(&bar_, &TransportBar::soundToggled, this, [this] {
        remark_.clear();
        mode_ == Mode::Now ? follow() : playAnew();
        refresh();
    });
}

bool Transport::plays() const { return mode_ == Mode::Playing; }

void Transport::begin(const ModelFacts& facts, bool realTime, bool file) {
    player_->stop();
    clock_.stop();
    tape_.clear();
    mode_ = Mode::Now;
    stretch_.reset();
    remark_.clear();
    listening_ = waiting_ = false;
    realTime_ = realTime;
    file_ = file;
    display_.begin(facts);
    setStretch(std::nullopt);
    showMarks();
    refresh();
}

void Transport::listen() {
    listening_ = true;
    follow();
}

void Transport::take(const TagFrame& frame) {
    const std::size_t known = tape_.events().size();
    tape_.push(frame);
    player_->reach(tape_.toSeconds());
    if (mode_ == Mode::Now && !player_->position()) display_.take(frame);
    if (!frame.events.empty() || tape_.events().size() != known) showMarks();
    refresh();
}

void Transport::wait() {
    waiting_ = true;
    if (mode_ == Mode::Now) display_.rest();
}

void Transport::goOn(double timeSeconds) {
    waiting_ = false;
    if (mode_ != Mode::Now) return;
    display_.goOn(timeSeconds);
    display_.setGliding(realTime_);
}

void Transport::finish() {
    listening_ = waiting_ = false;
    player_->endAt(tape_.toSeconds());
    if (mode_ == Mode::Now && !player_->isPlaying()) return follow();
    if (mode_ == Mode::Now && !player_->position()) display_.rest(); // what there is will still be heard
    refresh();
}

void Transport::hush() {
    if (mode_ != Mode::Now) return;
    player_->stop();
    clock_.stop();
}

void Transport::follow() {
    player_->stop();
    clock_.stop();
    mode_ = Mode::Now;
    display_.follow(tape_);
    if (listening_ && !waiting_)
        display_.setGliding(realTime_);
    else
        display_.rest();
    hearLive();
    refresh();
}

void Transport::hearLive() {
    const std::shared_ptr<const RecentSound> sound = sound_();
    if (!sound || !listening_ || !realTime_ || !file_ || !bar_.soundButton().isChecked()) return;
    PlayOrder order;
    order.fromSeconds = tape_.toSeconds();
    player_->play(sound, order);
    player_->reach(tape_.toSeconds());
    clock_.start();
}

void Transport::toggle() {
    if (tape_.isEmpty()) return;
    if (plays() || (mode_ == Mode::Now && listening_)) return stand(shownSeconds());
    playFrom(shownSeconds());
}

void Transport::toNow() {
    if (tape_.isEmpty() || mode_ == Mode::Now) return;
    follow();
}

void Transport::scrubTo(double seconds) {
    if (!tape_.isEmpty()) stand(std::clamp(seconds, tape_.fromSeconds(), tape_.toSeconds()));
}

void Transport::stand(double seconds) {
    player_->stop();
    clock_.stop();
    mode_ = Mode::Standing;
    display_.showMoment(tape_, seconds);
    refresh();
}

void Transport::playFrom(double seconds) {
    const std::shared_ptr<const RecentSound> sound = sound_();
    if (!sound || tape_.isEmpty()) return;
    PlayOrder order;
    order.speed = bar_.speed();
    order.aloud = bar_.soundButton().isChecked();
    order.fromSeconds = seconds;
    const bool loops = bar_.loopButton().isChecked();
    if (loops && !stretch_) setStretch(TimeStretch{seconds - display_.span(), seconds});
    if (loops && stretch_) {
        order.loopFromSeconds = stretch_->fromSeconds;
        order.toSeconds = stretch_->toSeconds;
        if (seconds < stretch_->fromSeconds || seconds >= stretch_->toSeconds - kAtTheEnd)
            order.fromSeconds = stretch_->fromSeconds;
    } else if (!listening_ && seconds >= tape_.toSeconds() - kAtTheEnd) {
        order.fromSeconds = std::max(0.0, tape_.fromSeconds());
    }
    mode_ = Mode::Playing;
    remark_.clear();
    player_->play(sound, order);
    player_->reach(tape_.toSeconds());
    if (!listening_) player_->endAt(tape_.toSeconds());
    clock_.start();
    display_.showMoment(tape_, order.fromSeconds);
    refresh();
}

void Transport::playAnew() {
    if (plays()) playFrom(shownSeconds());
}

void Transport::tick() {
    const std::optional<double> at = player_->position();
    if (!at) return;
    display_.showMoment(tape_, *at);
    refresh();
}

void Transport::playedOut() {
    clock_.stop();
    if (mode_ == Mode::Now) return follow();
    if (plays()) stand(tape_.toSeconds());
}

void Transport::silenced(const QString& sentence) {
    remark_ = sentence;
    if (mode_ != Mode::Now) return refresh();
    hush();
    display_.follow(tape_);
    display_.setGliding(listening_ && realTime_ && !waiting_);
    refresh();
}

void Transport::setStretch(const std::optional<TimeStretch>& stretch) {
    stretch_ = stretch;
    if (stretch_) {
        stretch_->fromSeconds = std::max(stretch_->fromSeconds, tape_.fromSeconds());
        stretch_->toSeconds = std::min(stretch_->toSeconds, tape_.toSeconds());
        if (stretch_->seconds() < kShortestLoop) stretch_.reset();
    }
    display_.setStretch(stretch_);
    bar_.setStretch(stretch_);
    if (plays() && bar_.loopButton().isChecked()) settle_.start();
}

double Transport::shownSeconds() const { return display_.shownSeconds(); }

void Transport::showMarks() {
    std::vector<TimeStretch> marks;
    for (const TapeEvent& event : tape_.events())
        marks.push_back({event.startSeconds, event.endSeconds.value_or(event.startSeconds)});
    bar_.slider().setMarks(std::move(marks));
}

void Transport::refresh() {
    TransportState state;
    state.mode = mode_;
    state.listening = listening_;
    state.kept = {tape_.fromSeconds(), tape_.toSeconds()};
    state.shownSeconds = mode_ == Mode::Now && !player_->position() ? tape_.toSeconds() : shownSeconds();
    state.remark = remark_;
    bar_.showState(state);
}

} // namespace dclscope

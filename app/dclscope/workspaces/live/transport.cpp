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
        if (on && !plays() && !tape().isEmpty()) return playFrom(shownSeconds());
        playAnew();
    });
    connect(&bar_, &TransportBar::soundToggled, this, [this] {
        remark_.clear();
        mode_ == Mode::Now ? follow() : playAnew();
        refresh();
    });
}

bool Transport::plays() const { return mode_ == Mode::Playing; }

const FrameTape& Transport::tape() const noexcept { return display_.tape(); }

QList<LiveDisplay*> Transport::displays() const {
    return companion_ == nullptr ? QList<LiveDisplay*>{&display_} : QList<LiveDisplay*>{&display_, companion_};
}

double Transport::fromSeconds() const { return std::max(0.0, tape().fromSeconds() - hopSeconds_); }

void Transport::fitFile(LiveDisplay& display) const {
    if (!over_) return;
    const std::shared_ptr<const RecentSound> sound = sound_();
    const double soundTo = sound ? sound->held().toSeconds : 0.0;
    display.endFile(tape().toSeconds(), soundTo > 0.0 ? std::optional(soundTo) : std::nullopt);
}

void Transport::show(double seconds) {
    for (LiveDisplay* display : displays()) display->showMoment(seconds);
    if (mode_ != Mode::Now) emit lookedBackAt(seconds);
}

void Transport::rest() {
    for (LiveDisplay* display : displays()) display->rest();
}

void Transport::showNewest(LiveDisplay& display, const TagFrame& frame) const {
    if (mode_ == Mode::Now && !player_->position()) display.take(frame);
}

void Transport::catchUp(LiveDisplay& display) const {
    display.follow();
    glides() ? display.setGliding(true) : display.rest();
}

void Transport::setCompanion(LiveDisplay* display) {
    companion_ = display;
    if (companion_ != nullptr) connect(companion_, &LiveDisplay::stretchMarked, this, &Transport::setStretch);
}

void Transport::beginCompanion(const ModelFacts& facts) {
    companion_->begin(facts);
    fitFile(*companion_);
    companion_->setStretch(stretch_);
    if (mode_ == Mode::Now) catchUp(*companion_);
}

void Transport::takeCompanion(const TagFrame& frame) {
    companion_->keep(frame);
    fitFile(*companion_); // where it is slower than the first one
    showNewest(*companion_, frame);
}

void Transport::begin(const ModelFacts& facts, bool realTime, bool file) {
    player_->stop();
    clock_.stop();
    mode_ = Mode::Now;
    stretch_.reset();
    remark_.clear();
    listening_ = waiting_ = over_ = false;
    hopSeconds_ = facts.hopSeconds;
    realTime_ = realTime;
    file_ = file;
    display_.begin(facts);
    emit backToNow();
    setStretch(std::nullopt);
    showMarks();
    refresh();
}

void Transport::listen() {
    listening_ = true;
    follow();
}

void Transport::take(const TagFrame& frame) {
    const std::size_t known = tape().events().size();
    display_.keep(frame);
    player_->reach(tape().toSeconds());
    showNewest(display_, frame);
    if (!frame.events.empty() || tape().events().size() != known) showMarks();
    refresh();
}

void Transport::wait() {
    waiting_ = true;
    if (mode_ == Mode::Now) rest();
}

void Transport::goOn(double timeSeconds) {
    waiting_ = false;
    if (mode_ != Mode::Now) return;
    for (LiveDisplay* display : displays()) {
        display->goOn(timeSeconds);
        display->setGliding(realTime_);
    }
}

void Transport::finish() {
    listening_ = waiting_ = false;
    player_->endAt(tape().toSeconds());
    over_ = file_ && !tape().isEmpty();
    for (LiveDisplay* display : displays()) fitFile(*display);
    if (mode_ == Mode::Now && !player_->isPlaying()) return follow();
    if (mode_ == Mode::Now && !player_->position()) rest(); // what there is will still be heard
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
    for (LiveDisplay* display : displays()) catchUp(*display);
    emit backToNow();
    hearLive();
    refresh();
}

void Transport::hearLive() {
    const std::shared_ptr<const RecentSound> sound = sound_();
    if (!sound || !listening_ || !realTime_ || !file_ || !bar_.soundButton().isChecked()) return;
    PlayOrder order;
    order.fromSeconds = tape().toSeconds();
    player_->play(sound, order);
    player_->reach(tape().toSeconds());
    clock_.start();
}

void Transport::toggle() {
    if (tape().isEmpty()) return;
    if (plays() || (mode_ == Mode::Now && listening_)) return stand(shownSeconds());
    playFrom(shownSeconds());
}

void Transport::toNow() {
    if (tape().isEmpty() || mode_ == Mode::Now) return;
    follow();
}

void Transport::scrubTo(double seconds) {
    if (!tape().isEmpty()) stand(std::clamp(seconds, fromSeconds(), tape().toSeconds()));
}

void Transport::stand(double seconds) {
    player_->stop();
    clock_.stop();
    mode_ = Mode::Standing;
    show(seconds);
    refresh();
}

void Transport::playFrom(double seconds) {
    const std::shared_ptr<const RecentSound> sound = sound_();
    if (!sound || tape().isEmpty()) return;
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
    } else if (!listening_ && seconds >= tape().toSeconds() - kAtTheEnd) {
        order.fromSeconds = fromSeconds();
    }
    mode_ = Mode::Playing;
    remark_.clear();
    player_->play(sound, order);
    player_->reach(tape().toSeconds());
    if (!listening_) player_->endAt(tape().toSeconds());
    clock_.start();
    show(order.fromSeconds);
    refresh();
}

void Transport::playAnew() {
    if (plays()) playFrom(shownSeconds());
}

void Transport::tick() {
    const std::optional<double> at = player_->position();
    if (!at) return;
    show(*at);
    refresh();
}

void Transport::playedOut() {
    clock_.stop();
    if (mode_ == Mode::Now) return follow();
    if (plays()) stand(tape().toSeconds());
}

void Transport::silenced(const QString& sentence) {
    remark_ = sentence;
    if (mode_ != Mode::Now) return refresh();
    hush();
    for (LiveDisplay* display : displays()) {
        display->follow();
        display->setGliding(glides());
    }
    refresh();
}

void Transport::setStretch(const std::optional<TimeStretch>& stretch) {
    stretch_ = stretch;
    if (stretch_) {
        stretch_->fromSeconds = std::max(stretch_->fromSeconds, fromSeconds());
        stretch_->toSeconds = std::min(stretch_->toSeconds, tape().toSeconds());
        if (stretch_->seconds() < kShortestLoop) stretch_.reset();
    }
    for (LiveDisplay* display : displays()) display->setStretch(stretch_);
    bar_.setStretch(stretch_);
    if (plays() && bar_.loopButton().isChecked()) settle_.start();
}

double Transport::shownSeconds() const { return display_.shownSeconds(); }

void Transport::showMarks() {
    std::vector<TimeStretch> marks; // as the evidence has them: a score stands over the step before its time
    for (const TapeEvent& event : tape().events()) {
        const double end = event.endSeconds.value_or(event.startSeconds);
        const bool toTheLast = end >= tape().toSeconds() - 0.5 * hopSeconds_; // ended by the sound's own end
        marks.push_back({std::max(0.0, event.startSeconds - hopSeconds_), toTheLast ? end : end - hopSeconds_});
    }
    bar_.slider().setMarks(std::move(marks));
}

void Transport::refresh() {
    TransportState state;
    state.mode = mode_;
    state.listening = listening_;
    state.kept = {fromSeconds(), tape().toSeconds()};
    state.shownSeconds = mode_ == Mode::Now && !player_->position() ? tape().toSeconds() : shownSeconds();
    state.remark = remark_;
    bar_.showState(state);
}

} // namespace dclscope

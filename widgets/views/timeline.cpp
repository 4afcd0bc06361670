// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/timeline.h"

#include "widgets/style/format.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"
#include "widgets/views/timeline_track.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr int kFrameMs = 16;
constexpr double kSecondsPerCheckpoint = 0.4;
constexpr double kShortestFilm = 4.0;
constexpr double kLongestFilm = 20.0;
constexpr double kSameEpoch = 1e-6;
constexpr double kSpeeds[] = {0.25, 0.5, 1.0, 2.0, 4.0};

} // namespace

Timeline::Timeline(QWidget* parent) : QWidget(parent), clock_(new QTimer(this)), track_(new TimelineTrack(this)) {
    clock_->setTimerType(Qt::PreciseTimer);
    clock_->setInterval(kFrameMs);
    connect(clock_, &QTimer::timeout, this, [this] {
        // A stall must not throw the film forward by seconds.
        advance(std::min(0.1, static_cast<double>(sinceTick_.nsecsElapsed()) * 1e-9));
        sinceTick_.restart();
    });
    connect(track_, &TimelineTrack::scrubbed, this, [this](double epoch) {
        pause();
        setEpoch(epoch);
    });
    setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(track_);
    setAccessibleName(tr("Playback"));
    buildControls();
    refresh();
}

Timeline::~Timeline() = default;

QToolButton* Timeline::addButton(int shape, const QString& name, const QString& keys) {
    auto* button = new QToolButton(this);
    button->setIcon(makeIcon(static_cast<IconShape>(shape)));
    button->setIconSize(QSize(18, 18));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys));
    buttons_.push_back(button);
    return button;
}

void Timeline::buildControls() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(2);
    const auto add = [&](IconShape shape, const QString& name, const QString& keys, void (Timeline::*action)()) {
        QToolButton* button = addButton(static_cast<int>(shape), name, keys);
        connect(button, &QToolButton::clicked, this, action);
        row->addWidget(button);
        return button;
    };
    add(IconShape::First, tr("First checkpoint"), tr("Home"), &Timeline::toFirst);
    add(IconShape::StepBack, tr("Previous checkpoint"), tr("Left"), &Timeline::stepBack);
    playButton_ = add(IconShape::Play, tr("Play"), tr("Space"), &Timeline::togglePlaying);
    add(IconShape::StepForward, tr("Next checkpoint"), tr("Right"), &Timeline::stepForward);
    add(IconShape::Last, tr("Last checkpoint"), tr("End"), &Timeline::toLast);
    row->addSpacing(8);
    where_ = new QLabel(this);
    where_->setAccessibleName(tr("Current epoch"));
    row->addWidget(where_);
    row->addSpacing(8);
    row->addWidget(track_, 1);
    row->addSpacing(6);
    speedBox_ = new QComboBox(this);
    for (const double speed : kSpeeds) speedBox_->addItem(formatNumber(speed) + QChar(0x00d7), speed);
    speedBox_->setAccessibleName(tr("Speed"));
    speedBox_->setToolTip(tr("Speed of playing"));
    speedBox_->setCurrentIndex(2);
    connect(speedBox_, &QComboBox::currentIndexChanged, this, [this](int) { setSpeed(speedBox_->currentData().toDouble()); });
    row->addWidget(speedBox_);
    loopButton_ = addButton(static_cast<int>(IconShape::Loop), tr("Play over and over"), {});
    loopButton_->setCheckable(true);
    loopButton_->setChecked(looping_);
    connect(loopButton_, &QToolButton::toggled, this, &Timeline::setLooping);
    row->addWidget(loopButton_);
}

void Timeline::setRun(const std::shared_ptr<const Run>& run) {
    epochs_.clear();
    std::vector<double> problems;
    if (run)
        for (const Snapshot& snapshot : run->snapshots) {
            epochs_.push_back(snapshot.epoch);
            if (!snapshot.problem.empty()) problems.push_back(snapshot.epoch);
        }
    track_->setData(epochs_, std::move(problems), run ? run->metrics : std::vector<EpochMetrics>{});
    if (epochs_.size() < 2) pause();
    setEpoch(epoch_);
    refresh();
}

double Timeline::firstEpoch() const noexcept { return epochs_.empty() ? 0.0 : epochs_.front(); }
double Timeline::lastEpoch() const noexcept { return epochs_.empty() ? 0.0 : epochs_.back(); }

double Timeline::epochsPerSecond() const {
    const double seconds = std::clamp(kSecondsPerCheckpoint * static_cast<double>(epochs_.size()), kShortestFilm, kLongestFilm);
    return (lastEpoch() - firstEpoch()) / seconds;
}

void Timeline::advance(double seconds) {
    if (!playing_ || epochs_.size() < 2) return;
    double next = epoch_ + seconds * speed_ * epochsPerSecond();
    if (next >= lastEpoch()) {
        if (!looping_) {
            setEpoch(lastEpoch());
            pause();
            return;
        }
        // The last picture is shown before the film starts again.
        next = epoch_ < lastEpoch() - kSameEpoch ? lastEpoch() : firstEpoch();
    }
    setEpoch(next);
}

void Timeline::setEpoch(double epoch) {
    const double clamped = std::clamp(epoch, firstEpoch(), std::max(firstEpoch(), lastEpoch()));
    const bool moved = clamped != epoch_;
    epoch_ = clamped;
    refresh();
    if (moved) emit epochChanged(epoch_);
}

void Timeline::play() { setPlaying(true); }
void Timeline::pause() { setPlaying(false); }
void Timeline::togglePlaying() { setPlaying(!playing_); }

void Timeline::setPlaying(bool playing) {
    if (playing == playing_ || (playing && epochs_.size() < 2)) return;
    playing_ = playing;
    if (playing) {
        if (epoch_ >= lastEpoch() - kSameEpoch) setEpoch(firstEpoch());
        sinceTick_.start();
        clock_->start();
    } else {
        clock_->stop();
    }
    playButton_->setIcon(makeIcon(playing ? IconShape::Pause : IconShape::Play));
    const QString name = playing ? tr("Pause") : tr("Play");
    playButton_->setAccessibleName(name);
    playButton_->setToolTip(QStringLiteral("%1 (%2)").arg(name, tr("Space")));
    emit playingChanged(playing_);
}

void Timeline::stepForward() {
    pause();
    const auto next = std::upper_bound(epochs_.begin(), epochs_.end(), epoch_ + kSameEpoch);
    if (next != epochs_.end()) setEpoch(*next);
}

void Timeline::stepBack() {
    pause();
    const auto here = std::lower_bound(epochs_.begin(), epochs_.end(), epoch_ - kSameEpoch);
    if (here != epochs_.begin()) setEpoch(*(here - 1));
}

void Timeline::toFirst() {
    pause();
    setEpoch(firstEpoch());
}

void Timeline::toLast() {
    pause();
    setEpoch(lastEpoch());
}

void Timeline::setSpeed(double factor) {
    speed_ = std::clamp(factor, 0.05, 20.0);
    const int index = speedBox_->findData(speed_);
    if (index >= 0 && index != speedBox_->currentIndex()) speedBox_->setCurrentIndex(index);
}

void Timeline::setLooping(bool looping) {
    looping_ = looping;
    loopButton_->setChecked(looping);
}

void Timeline::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Space: return togglePlaying();
    case Qt::Key_Left: return stepBack();
    case Qt::Key_Right: return stepForward();
    case Qt::Key_Home: return toFirst();
    case Qt::Key_End: return toLast();
    default: QWidget::keyPressEvent(event);
    }
}

void Timeline::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) refresh();
    QWidget::changeEvent(event);
}

void Timeline::refresh() {
    const bool some = !epochs_.empty();
    for (QToolButton* button : buttons_) button->setEnabled(epochs_.size() > 1);
    speedBox_->setEnabled(epochs_.size() > 1);
    where_->setText(some ? formatEpoch(epoch_, lastEpoch()) : tr("no epochs"));
    // Reserve the widest text so that the track does not shift while playing.
    const double wide = QFontMetricsF(where_->font()).horizontalAdvance(formatEpoch(std::floor(lastEpoch()) + 0.8, lastEpoch()));
    where_->setMinimumWidth(static_cast<int>(std::ceil(wide)) + 4);
    track_->setEpoch(epoch_);
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/timeline.h"

#include "core/base/text.h"
#include "core/run/run_pair.h"
#include "widgets/style/format.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"
#include "widgets/views/timeline_track.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <cmath>

namespace dclscope {
namespace {

constexpr double kSpeeds[] = {EpochCursor::kSlowest, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, EpochCursor::kFastest};

} // namespace

Timeline::Timeline(EpochCursor& cursor, QWidget* parent)
    : QWidget(parent), cursor_(cursor), track_(new TimelineTrack(this)) {
    connect(track_, &TimelineTrack::scrubbed, this, [this](double epoch) {
        cursor_.pause();
        cursor_.setEpoch(epoch);
    });
    connect(track_, &TimelineTrack::hovered, this, &Timeline::hovered);
    setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(track_);
    setAccessibleName(tr("Playback"));
    buildControls();
    followCursor();
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
    const auto add = [&](IconShape shape, const QString& name, const QString& keys, void (EpochCursor::*action)()) {
        QToolButton* button = addButton(static_cast<int>(shape), name, keys);
        connect(button, &QToolButton::clicked, &cursor_, action);
        row->addWidget(button);
        return button;
    };
    add(IconShape::First, tr("First checkpoint"), tr("Home"), &EpochCursor::toFirst);
    add(IconShape::StepBack, tr("Previous checkpoint"), tr("Left"), &EpochCursor::stepBackward);
    playButton_ = add(IconShape::Play, tr("Play"), tr("Space"), &EpochCursor::togglePlaying);
    add(IconShape::StepForward, tr("Next checkpoint"), tr("Right"), &EpochCursor::stepForward);
    add(IconShape::Last, tr("Last checkpoint"), tr("End"), &EpochCursor::toLast);
    row->addSpacing(8);
    where_ = new QLabel(this);
    where_->setAccessibleName(tr("Current epoch"));
    row->addWidget(where_);
    row->addSpacing(8);
    row->addWidget(track_, 1);
    curvesButton_ = new QToolButton(this);
    curvesButton_->setText(tr("Curves"));
    curvesButton_->setAutoRaise(true);
    curvesButton_->setFocusPolicy(Qt::TabFocus);
    curvesButton_->setPopupMode(QToolButton::InstantPopup);
    curvesButton_->setAccessibleName(tr("Curves in the timeline"));
    curvesButton_->setToolTip(tr("Which figures of the training are drawn, up to four"));
    curvesButton_->setMenu(new QMenu(curvesButton_));
    connect(curvesButton_->menu(), &QMenu::aboutToShow, this, &Timeline::fillCurveMenu);
    row->addWidget(curvesButton_);
    row->addSpacing(6);
    speedBox_ = new QComboBox(this);
    for (const double speed : kSpeeds) speedBox_->addItem(formatNumber(speed) + QChar(0x00d7), speed);
    speedBox_->setAccessibleName(tr("Speed"));
    speedBox_->setToolTip(tr("Speed of playing"));
    speedBox_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    speedBox_->setCurrentIndex(speedBox_->findData(1.0));
    connect(speedBox_, &QComboBox::currentIndexChanged, this,
            [this](int) { cursor_.setSpeed(speedBox_->currentData().toDouble()); });
    row->addWidget(speedBox_);
    loopButton_ = addButton(static_cast<int>(IconShape::Loop), tr("Play over and over"), {});
    loopButton_->setCheckable(true);
    loopButton_->setChecked(cursor_.loops());
    connect(loopButton_, &QToolButton::toggled, &cursor_, &EpochCursor::setLoops);
    row->addWidget(loopButton_);
}

void Timeline::fillCurveMenu() {
    QMenu& menu = *curvesButton_->menu();
    menu.clear();
    for (const QString& name : track_->curveNames()) {
        QAction* action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(track_->shownCurves().contains(name));
        connect(action, &QAction::toggled, this, [this, name](bool on) {
            QStringList shown = track_->shownCurves();
            if (on)
                shown << name;
            else
                shown.removeAll(name);
            while (shown.size() > TimelineTrack::kMostCurves) shown.removeFirst(); // the newest wish wins
            track_->showCurves(shown);
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Loss and accuracy"), this, [this] { track_->showCurves({}); });
}

void Timeline::followCursor() {
    connect(&cursor_, &EpochCursor::epochChanged, this, &Timeline::refresh);
    connect(&cursor_, &EpochCursor::epochsChanged, this, &Timeline::refresh);
    connect(&cursor_, &EpochCursor::playingChanged, this, &Timeline::showPlaying);
    connect(&cursor_, &EpochCursor::speedChanged, this, &Timeline::showSpeed);
    connect(&cursor_, &EpochCursor::loopsChanged, loopButton_, &QToolButton::setChecked);
    showPlaying(cursor_.isPlaying());
    showSpeed(cursor_.speed());
}

void Timeline::setRun(const std::shared_ptr<const Run>& run, const std::shared_ptr<const Run>& beside) {
    std::vector<double> epochs;
    std::vector<double> problems;
    if (run)
        for (const Snapshot& snapshot : run->snapshots) {
            epochs.push_back(snapshot.epoch);
            if (!snapshot.problem.empty()) problems.push_back(snapshot.epoch);
        }
    std::optional<BesideCurves> other;
    if (run && beside && run != beside)
        other =
            BesideCurves{QString::fromStdString(printable(run->name)), QString::fromStdString(printable(beside->name)),
                         beside->metrics, [run, beside](double epoch) { return epochBeside(epoch, *beside, *run); }};
    track_->setData(epochs, std::move(problems), run ? run->metrics : std::vector<EpochMetrics>{}, other);
    curvesButton_->setVisible(!track_->curveNames().isEmpty());
    cursor_.setEpochs(std::move(epochs));
    refresh();
}

void Timeline::showPlaying(bool playing) {
    playButton_->setIcon(makeIcon(playing ? IconShape::Pause : IconShape::Play));
    const QString name = playing ? tr("Pause") : tr("Play");
    playButton_->setAccessibleName(name);
    playButton_->setToolTip(QStringLiteral("%1 (%2)").arg(name, tr("Space")));
}

void Timeline::showSpeed(double speed) {
    int index = speedBox_->findData(speed);
    if (index < 0) {
        // A speed that was set elsewhere, by a key or a file.
        speedBox_->addItem(formatNumber(speed) + QChar(0x00d7), speed);
        index = speedBox_->count() - 1;
    }
    const QSignalBlocker quiet(speedBox_);
    speedBox_->setCurrentIndex(index);
}

void Timeline::keyPressEvent(QKeyEvent* event) {
    if (!cursor_.takeKey(event->key())) QWidget::keyPressEvent(event);
}

void Timeline::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) refresh();
    QWidget::changeEvent(event);
}

void Timeline::refresh() {
    const bool several = cursor_.epochs().size() > 1;
    const double last = cursor_.last();
    for (QToolButton* button : buttons_) button->setEnabled(several);
    speedBox_->setEnabled(several);
    where_->setText(cursor_.epochs().empty() ? tr("no epochs") : formatEpoch(cursor_.epoch(), last));
    // Reserve the widest text so that the track does not shift while playing.
    const double wide = QFontMetricsF(where_->font()).horizontalAdvance(formatEpoch(std::floor(last) + 0.8, last));
    where_->setMinimumWidth(static_cast<int>(std::ceil(wide)) + 4);
    track_->setEpoch(cursor_.epoch());
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/transport_bar.h"

#include "app/dclscope/workspaces/live/small_button.h"
#include "app/dclscope/workspaces/live/tape_slider.h"
#include "widgets/style/format.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace dclscope {
namespace {

constexpr double kSlowerSpeeds[] = {1.0, 0.5, 0.25};

} // namespace

TransportBar::TransportBar(QWidget* parent)
    : QWidget(parent), play_(smallButton(IconShape::Pause, tr("Pause"), {})),
      now_(smallButton(IconShape::Last, tr("Back to now"), tr("Back to now"))), slider_(new TapeSlider),
      speed_(new QComboBox), loop_(smallButton(IconShape::Loop, tr("Loop"),
                                               tr("Loop: plays the marked stretch over and over, or what the "
                                                  "pictures show where none is marked"))),
      sound_(smallButton(IconShape::Speaker, tr("Sound"), {})) {
    setAccessibleName(tr("Playback of what was heard"));
    for (const double speed : kSlowerSpeeds) speed_->addItem(formatNumber(speed) + QChar(0x00d7), speed);
    speed_->setAccessibleName(tr("Speed of playing"));
    speed_->setToolTip(tr("Speed of playing. Slower is deeper, too."));
    speed_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    loop_->setCheckable(true);
    sound_->setCheckable(true);
    sound_->setChecked(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 2, 12, 2);
    row->setSpacing(2);
    row->addWidget(play_);
    row->addWidget(now_);
    row->addWidget(slider_, 1);
    row->addWidget(speed_);
    row->addWidget(loop_);
    row->addWidget(sound_);
    connect(play_, &QToolButton::clicked, this, &TransportBar::toggled);
    connect(now_, &QToolButton::clicked, this, &TransportBar::nowRequested);
    connect(speed_, &QComboBox::currentIndexChanged, this, [this] { emit speedChosen(speed()); });
    connect(loop_, &QToolButton::toggled, this, &TransportBar::loopToggled);
    connect(sound_, &QToolButton::toggled, this, &TransportBar::soundToggled);
    showState({});
}

double TransportBar::speed() const { return speed_->currentData().toDouble(); }

void TransportBar::setStretch(std::optional<TimeStretch> stretch) { slider_->setStretch(stretch); }

void TransportBar::showState(const TransportState& state) {
    const bool empty = state.kept.toSeconds <= 0.0;
    play_->setEnabled(!empty);
    slider_->setEnabled(!empty);
    now_->setEnabled(!empty && (state.mode != TransportState::Mode::Now));
    nameButtons(state);
    slider_->setTimes(state.kept, state.shownSeconds);
    slider_->setText(sentence(state));
    slider_->setRemark(state.remark);
    sound_->setToolTip(state.remark.isEmpty()
                           ? tr("Sound: a file is heard while it is listened to. A microphone is heard only when it is "
                                "played again.")
                           : state.remark); // in full: beside the line there may be no room for it
}

void TransportBar::nameButtons(const TransportState& state) {
    const bool runs =
        state.mode == TransportState::Mode::Playing || (state.mode == TransportState::Mode::Now && state.listening);
    const QString name = runs ? tr("Pause") : tr("Play from here");
    if (play_->accessibleName() == name && !play_->toolTip().isEmpty()) return;
    play_->setIcon(makeIcon(runs ? IconShape::Pause : IconShape::Play));
    play_->setAccessibleName(name);
    play_->setToolTip(tr("%1 (Space)").arg(name));
}

QString TransportBar::sentence(const TransportState& state) {
    if (state.kept.toSeconds <= 0.0) return tr("The last ten minutes can be paused, looked at and heard again here");
    const bool now = state.mode == TransportState::Mode::Now;
    const bool standing = state.mode == TransportState::Mode::Standing;
    QString text = (now        ? tr("%1 s")
                    : standing ? tr("Paused at %1 s")
                               : tr("Playing, %1 s"))
                       .arg(state.shownSeconds, 0, 'f', 1);
    // What to do about it stands in the tooltip.
    if (!state.remark.isEmpty())
        text += QStringLiteral(" · ") + tr("not heard: %1").arg(state.remark.section(QLatin1Char(':'), 0, 0));
    if (state.listening && !now)
        text += tr(" · listening goes on, %1 s ahead").arg(state.kept.toSeconds - state.shownSeconds, 0, 'f', 0);
    return text;
}

} // namespace dclscope

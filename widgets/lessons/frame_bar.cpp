// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/frame_bar.h"

#include "widgets/lessons/figure_picture.h"
#include "widgets/style/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace dclscope {
namespace {

constexpr int kTickMs = 16;

QToolButton* frameButton(IconShape icon, const QString& name) {
    auto* button = new QToolButton;
    button->setIcon(makeIcon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

} // namespace

FrameBar::FrameBar(QWidget* parent)
    : QWidget(parent), play_(frameButton(IconShape::Play, tr("Play"))),
      back_(frameButton(IconShape::StepBack, tr("One step back"))),
      on_(frameButton(IconShape::StepForward, tr("One step on"))), slider_(new QSlider(Qt::Horizontal)),
      words_(new QLabel) {
    slider_->setAccessibleName(tr("Moment that is shown"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    for (QToolButton* button : {play_, back_, on_}) row->addWidget(button);
    row->addWidget(slider_, 1);
    row->addWidget(words_);
    timer_.setInterval(kTickMs);
    connect(&timer_, &QTimer::timeout, this, &FrameBar::tick);
    connect(play_, &QToolButton::clicked, this, [this] { isPlaying() ? pause() : play(); });
    connect(back_, &QToolButton::clicked, this, [this] { pause(), go(picture_->frame() - 1); });
    connect(on_, &QToolButton::clicked, this, [this] { pause(), go(picture_->frame() + 1); });
    connect(slider_, &QSlider::valueChanged, this, [this](int frame) {
        if (!showing_) pause(), go(frame);
    });
}

void FrameBar::setPicture(FigurePicture* picture) {
    pause();
    picture_ = picture;
    moved_ = false;
    refresh();
}

void FrameBar::refresh() {
    const int frames = picture_ != nullptr ? picture_->frames() : 0;
    setVisible(frames > 1);
    if (frames <= 1) return pause();
    showing_ = true;
    slider_->setRange(0, frames - 1);
    slider_->setValue(picture_->frame());
    words_->setText(picture_->frameText());
    slider_->setAccessibleDescription(words_->text());
    showing_ = false;
}

void FrameBar::go(int frame) {
    if (picture_ == nullptr) return;
    moved_ = true;
    picture_->setFrame(std::clamp(frame, 0, std::max(0, picture_->frames() - 1)));
    refresh();
    emit changed();
}

void FrameBar::play() {
    if (picture_ == nullptr || picture_->frames() <= 1) return;
    if (!moved_ || picture_->frame() + 1 >= picture_->frames()) go(0);
    clock_.start();
    timer_.start();
    play_->setIcon(makeIcon(IconShape::Pause));
    play_->setAccessibleName(tr("Pause"));
    play_->setToolTip(tr("Pause"));
}

void FrameBar::pause() {
    timer_.stop();
    play_->setIcon(makeIcon(IconShape::Play));
    play_->setAccessibleName(tr("Play"));
    play_->setToolTip(tr("Play"));
}

void FrameBar::tick() {
    const double perFrame = std::max(1.0, static_cast<double>(picture_->playMs()) / picture_->frames());
    const int by = static_cast<int>(static_cast<double>(clock_.elapsed()) / perFrame);
    if (by < 1) return;
    clock_.restart();
    if (picture_->frame() + by + 1 >= picture_->frames()) pause(); // first: what is told of the last moment stays
    go(picture_->frame() + by);
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/neighbour_row.h"

#include "app/dclscope/workspaces/live/small_button.h"
#include "widgets/live_views/sound_picture.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr int kNameWidth = 240; // pixels; longer names are cut in the middle

} // namespace

NeighbourRow::NeighbourRow(QWidget* parent)
    : QWidget(parent), picture_(new SoundPicture), name_(new QLabel),
      play_(smallButton(IconShape::Play, tr("Hear this sound"), tr("Hear it, or end that"))) {
    name_->setTextFormat(Qt::PlainText);
    connect(play_, &QToolButton::clicked, this, &NeighbourRow::playRequested);
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(play_);
    head->addWidget(name_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(picture_);
}

void NeighbourRow::setNeighbour(const NeighbourSound& sound) {
    path_ = sound.path;
    const QString file = QFileInfo(sound.name).fileName();
    fill(tr("%1 · %2").arg(sound.similarity, 0, 'f', 2).arg(file), sound.name, sound.columns, !sound.path.isEmpty());
}

void NeighbourRow::setSound(const QString& name, const SoundColumns& columns, const QString& path) {
    path_ = path;
    fill(name, name, columns, true);
}

void NeighbourRow::fill(const QString& text, const QString& toolTip, const SoundColumns& columns, bool playable) {
    name_->setText(name_->fontMetrics().elidedText(text, Qt::ElideMiddle, kNameWidth));
    name_->setToolTip(toolTip);
    picture_->setAccessibleName(text);
    picture_->setColumns(columns.decibels, columns.bands, columns.columnSeconds);
    play_->setEnabled(playable);
}

QString NeighbourRow::text() const { return picture_->accessibleName(); }

} // namespace dclscope

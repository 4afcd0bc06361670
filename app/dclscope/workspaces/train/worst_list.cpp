// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/worst_list.h"

#include "app/dclscope/sound_player.h"
#include "app/dclscope/workspaces/train/example_view.h"
#include "widgets/style/format.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace dclscope {
namespace {

QString lineOf(const WorstExample& example) {
    if (example.label == example.named)
        return WorstList::tr("“%1”, but only %2 % sure").arg(example.label, formatNumber(100.0 * example.probability));
    return WorstList::tr("“%1” named “%2”, %3 %")
        .arg(example.label, example.named, formatNumber(100.0 * example.probability));
}

} // namespace

WorstList::WorstList(QWidget* parent) : WorstList(new SoundPlayer, parent) {}

WorstList::WorstList(SoundPlayer* player, QWidget* parent)
    : QWidget(parent), list_(new QListWidget), name_(new QLabel), view_(new ExampleView), player_(player),
      hear_(new QPushButton(makeIcon(IconShape::Speaker), tr("Hear it"))),
      listen_(new QPushButton(makeIcon(IconShape::Live), tr("See it in Live"))), trouble_(new QLabel) {
    player_->setParent(this);
    build();
    connect(list_, &QListWidget::currentRowChanged, this, &WorstList::pick);
    connect(view_, &ExampleView::clicked, this, &WorstList::enlarge);
    connect(hear_, &QPushButton::clicked, this, &WorstList::hear);
    connect(player_, &SoundPlayer::playingChanged, this, [this](bool playing) {
        hear_->setText(playing ? tr("Stop") : tr("Hear it"));
        hear_->setIcon(makeIcon(playing ? IconShape::Stop : IconShape::Speaker));
    });
    connect(player_, &SoundPlayer::failed, this, [this](const QString& sentence) {
        trouble_->setText(sentence);
        trouble_->show();
    });
    connect(listen_, &QPushButton::clicked, this, [this] {
        if (const WorstExample* example = picked()) emit listenRequested(example->name);
    });
    pick(-1);
}

void WorstList::build() {
    list_->setAccessibleName(tr("Kept-out examples that are most wrong"));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideRight);
    list_->setMinimumHeight(70);
    name_->setTextFormat(Qt::PlainText);
    name_->setFont(readableFont(font(), 0.95));
    name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    view_->setToolTip(tr("Click to see it large"));
    view_->setCursor(Qt::PointingHandCursor);
    trouble_->setWordWrap(true);
    trouble_->setTextFormat(Qt::PlainText);
    trouble_->setAccessibleName(tr("Why nothing is heard"));
    hear_->setToolTip(tr("Plays the sound over the loudspeaker"));
    listen_->setToolTip(tr("Plays the sound to the last checkpoint and shows what it makes of it"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(hear_, 1);
    buttons->addWidget(listen_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(list_, 1);
    column->addWidget(name_);
    column->addWidget(view_);
    column->addLayout(buttons);
    column->addWidget(trouble_);
}

void WorstList::setExamples(const QList<WorstExample>& examples) {
    const WorstExample* before = picked();
    const QString kept = before != nullptr ? before->name : QString();
    const QImage seen = before != nullptr ? before->picture : QImage();
    examples_ = examples;
    int row = -1;
    {
        const QSignalBlocker quiet(list_);
        list_->clear();
        for (const WorstExample& example : examples_) {
            auto* item = new QListWidgetItem(lineOf(example), list_);
            item->setToolTip(example.name);
            if (!kept.isEmpty() && example.name == kept) row = list_->count() - 1;
        }
        list_->setCurrentRow(row);
    }
    // What is heard goes on where the same is picked.
    if (row < 0 || examples_[row].picture != seen) pick(row);
}

void WorstList::setListenable(bool listenable) {
    listenable_ = listenable;
    listen_->setVisible(listenable && !hear_->isHidden());
}

const WorstExample* WorstList::picked() const {
    const int row = list_->currentRow();
    return row >= 0 && row < examples_.size() ? &examples_[row] : nullptr;
}

void WorstList::showIn(ExampleView& view, const WorstExample& example) const {
    if (!example.picture.isNull())
        view.showImage(example.picture);
    else
        view.showFile(example.name, frontEnd_);
}

void WorstList::pick(int) {
    const WorstExample* example = picked();
    const bool sound = example != nullptr && ExampleView::isSound(example->name);
    const bool drawn = example != nullptr && (!example->picture.isNull() || ExampleView::canShow(example->name));
    player_->stop();
    trouble_->hide();
    name_->setText(example == nullptr ? QString() : drawn ? QFileInfo(example->name).fileName() : example->name);
    name_->setToolTip(example == nullptr ? QString() : example->name);
    name_->setVisible(example != nullptr);
    view_->setVisible(drawn);
    if (drawn)
        showIn(*view_, *example);
    else
        view_->showFile({}, frontEnd_);
    hear_->setVisible(sound);
    listen_->setVisible(sound && listenable_);
}

void WorstList::hear() {
    const WorstExample* example = picked();
    trouble_->hide();
    if (player_->isPlaying())
        player_->stop();
    else if (example != nullptr)
        player_->play(example->name);
}

void WorstList::enlarge() {
    const WorstExample* example = picked();
    if (example == nullptr) return;
    auto* window = new QDialog(this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(tr("%1: %2").arg(QFileInfo(example->name).fileName(), lineOf(*example)));
    auto* large = new ExampleView;
    auto* column = new QVBoxLayout(window);
    column->addWidget(large);
    showIn(*large, *example);
    window->resize(ExampleView::isSound(example->name) ? QSize(860, 420) : QSize(640, 640));
    window->show();
}

} // namespace dclscope

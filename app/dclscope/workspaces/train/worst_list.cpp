// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/worst_list.h"

#include "app/dclscope/workspaces/train/example_view.h"
#include "widgets/style/format.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QFileInfo>
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

WorstList::WorstList(QWidget* parent)
    : QWidget(parent), list_(new QListWidget), name_(new QLabel), view_(new ExampleView),
      listen_(new QPushButton(makeIcon(IconShape::Live), tr("See it in Live"))) {
    list_->setAccessibleName(tr("Kept-out examples that are most wrong"));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideRight);
    list_->setMinimumHeight(70);
    name_->setTextFormat(Qt::PlainText);
    name_->setFont(readableFont(font(), 0.95));
    name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    listen_->setToolTip(tr("Plays the sound to the last checkpoint and shows what it makes of it"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(list_, 1);
    column->addWidget(name_);
    column->addWidget(view_);
    column->addWidget(listen_);
    for (QWidget* part : {static_cast<QWidget*>(name_), static_cast<QWidget*>(view_), static_cast<QWidget*>(listen_)})
        part->hide();
    connect(list_, &QListWidget::currentRowChanged, this, &WorstList::pick);
    connect(listen_, &QPushButton::clicked, this, [this] {
        const int row = list_->currentRow();
        if (row >= 0 && row < examples_.size()) emit listenRequested(examples_[row].name);
    });
}

void WorstList::setExamples(const QList<WorstExample>& examples) {
    const int before = list_->currentRow();
    const QString kept = before >= 0 && before < examples_.size() ? examples_[before].name : QString();
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
    if (row < 0) pick(-1);
}

void WorstList::setListenable(bool listenable) {
    listenable_ = listenable;
    listen_->setEnabled(listenable);
}

void WorstList::pick(int row) {
    const bool picked = row >= 0 && row < examples_.size();
    const QString path = picked ? examples_[row].name : QString();
    const bool drawn = picked && ExampleView::canShow(path);
    name_->setText(drawn ? QFileInfo(path).fileName() : path);
    name_->setToolTip(path);
    name_->setVisible(picked);
    view_->setVisible(drawn);
    view_->showFile(drawn ? path : QString(), frontEnd_);
    listen_->setVisible(drawn && ExampleView::isSound(path));
    listen_->setEnabled(listenable_);
}

} // namespace dclscope

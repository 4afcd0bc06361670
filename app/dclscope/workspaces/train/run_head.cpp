// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/run_head.h"

#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace dclscope {
namespace {

constexpr int kRoomForWords = 560;

} // namespace

RunHead::RunHead(QWidget* parent)
    : QWidget(parent), name_(new QLabel), layers_(new QComboBox),
      inspect_(new QPushButton(makeIcon(IconShape::Inspect), {})),
      listen_(new QPushButton(makeIcon(IconShape::Live), {})) {
    name_->setFont(readableFont(font(), 1.0, true));
    name_->setTextFormat(Qt::PlainText);
    name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layers_->setAccessibleName(tr("Layer"));
    layers_->setToolTip(tr("The layer that is looked at"));
    layers_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layers_->setMinimumContentsLength(10);
    inspect_->setAccessibleName(tr("Open in Inspect"));
    inspect_->setToolTip(tr("Open in Inspect: look at this run from its first checkpoint to the newest"));
    listen_->setAccessibleName(tr("Listen with it"));
    listen_->setToolTip(tr("Listen with it: go to Live with the newest checkpoint of this run"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 2);
    row->setSpacing(6);
    row->addWidget(name_, 1);
    row->addWidget(layers_);
    row->addWidget(inspect_);
    row->addWidget(listen_);
    connect(layers_, &QComboBox::activated, this, &RunHead::layerChosen);
    connect(inspect_, &QPushButton::clicked, this, &RunHead::inspectRequested);
    connect(listen_, &QPushButton::clicked, this, &RunHead::listenRequested);
    setRun({}, {});
    setLayers({}, 0);
}

void RunHead::setRun(const QString& name, const QString& path) {
    text_ = name;
    name_->setToolTip(path);
    inspect_->setEnabled(!name.isEmpty());
    listen_->setEnabled(!name.isEmpty());
    fit();
}

void RunHead::setListens(bool listens) {
    listen_->setVisible(listens);
    fit();
}

void RunHead::setLayers(const QStringList& names, int current) {
    const QSignalBlocker quiet(layers_);
    layers_->clear();
    layers_->addItems(names);
    layers_->setCurrentIndex(current);
    layers_->setVisible(names.size() > 1);
    fit();
}

void RunHead::fit() {
    const bool words = width() >= kRoomForWords;
    inspect_->setText(words ? inspect_->accessibleName() : QString());
    listen_->setText(words ? listen_->accessibleName() : QString());
    int taken = 0;
    for (const QWidget* part : {static_cast<QWidget*>(inspect_), static_cast<QWidget*>(listen_)})
        if (!part->isHidden()) taken += part->sizeHint().width();
    if (!layers_->isHidden()) taken += layers_->sizeHint().width();
    const int room = width() - taken - 16 - 3 * layout()->spacing();
    name_->setText(name_->fontMetrics().elidedText(text_, Qt::ElideMiddle, room));
}

void RunHead::resizeEvent(QResizeEvent*) { fit(); }

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// Live with a second network beside the first: it comes, hears the same sound, follows the transport, and goes.
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "app/dclscope/workspaces/live/model_picker.h"
#include "app/dclscope/workspaces/live/second_model.h"
#include "app/dclscope/workspaces/live/transport.h"

#include <QSplitter>

namespace dclscope {

void LiveWorkspace::addSecond() {
    if (second_ != nullptr) return;
    second_ = new SecondModel;
    second_->pickOtherThan(controls_->models().current().model);
    second_->setOpenRuns(runs_);
    second_->setFirst(facts_);
    const auto startAnew = [this] {
        if (session_.state() != TaggingSession::State::Idle) start();
    };
    connect(second_, &SecondModel::picked, this, startAnew);
    transport_->setCompanion(&second_->display());
    connect(second_, &SecondModel::begun, transport_, &Transport::beginCompanion);
    connect(second_, &SecondModel::heardMore, transport_, &Transport::takeCompanion);
    connect(second_, &SecondModel::heardMore, this,
            [this](const TagFrame& frame) { listEvents(frame.events, second_->facts(), true); });
    connect(second_, &SecondModel::closeWanted, this, &LiveWorkspace::closeSecond);
    connect(second_, &SecondModel::troubled, this,
            [this](const QString& sentence) { emit troubled(sentence, label().name); });
    splitter_->addWidget(second_);
    splitter_->setStretchFactor(2, 1);
    QList<int> widths = splitter_->sizes();
    const int both = widths[1] + widths[2];
    widths[2] = both / 2;
    widths[1] = both - widths[2];
    splitter_->setSizes(widths);
    controls_->offerSecondModel(false);
    startAnew();
}

void LiveWorkspace::closeSecond() {
    if (second_ == nullptr) return;
    second_->stop();
    transport_->setCompanion(nullptr);
    second_->disconnect(transport_);
    second_->disconnect(this);
    second_->hide();
    second_->deleteLater();
    second_ = nullptr;
    controls_->offerSecondModel(true);
}

} // namespace dclscope

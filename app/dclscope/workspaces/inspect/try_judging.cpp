// SPDX-License-Identifier: GPL-3.0-or-later
// What Try asks of the network: figures, sweeps, what it says of one example, and by which data.
#include "app/dclscope/workspaces/inspect/try_canvas.h"
#include "app/dclscope/workspaces/inspect/try_figures.h"
#include "app/dclscope/workspaces/inspect/try_list.h"
#include "app/dclscope/workspaces/inspect/try_panel.h"
#include "app/dclscope/workspaces/inspect/try_response.h"
#include "app/dclscope/workspaces/inspect/try_sweep.h"
#include "core/base/bundled.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace dclscope {
namespace {

constexpr int kJudgeAfterMs = 150; // of quiet: while somebody types or drags, nothing is judged

} // namespace

void TryPanel::connectJudging() {
    soon_.setSingleShot(true);
    soon_.setInterval(kJudgeAfterMs);
    connect(&soon_, &QTimer::timeout, this, &TryPanel::judge);
    connect(&session_, &TrialSession::judgingChanged, this, [this](bool judging) {
        figures_->setJudging(judging);
        sweep_->setJudging(judging && sweeping_);
    });
    connect(&session_, &TrialSession::progressed, figures_, &TryFigures::setProgress);
    connect(&session_, &TrialSession::judged, figures_, qOverload<const TrialFigures&>(&TryFigures::show));
    connect(&session_, &TrialSession::failed, this, [this](const QString& sentence) {
        sweeping_ = false;
        figures_->setSentence(sentence);
    });
    connect(list_, &TryList::dataWanted, this, &TryPanel::chooseData);
    connect(chooseData_, &QPushButton::clicked, this, &TryPanel::chooseData);
}

void TryPanel::connectSweep() {
    connect(&session_, &TrialSession::swept, this, [this](const experiments::SweepTable& table, bool done) {
        sweep_->setTable(table);
        if (done) sweeping_ = false;
    });
    connect(sweep_, &TrySweep::sweepWanted, this, [this](const experiments::Sweep& sweep) {
        if (!hasCheckpoint()) return;
        if (!hasExamples()) return chooseData();
        soon_.stop();
        sweep_->setCommand(command());
        sweeping_ = true;
        session_.setNetwork(judging());
        session_.sweep(list_->others(), sweep);
        sweep_->setJudging(true);
    });
    connect(sweep_, &TrySweep::cancelWanted, this, [this] {
        sweeping_ = false;
        session_.cancel();
    });
    connect(sweep_, &TrySweep::copyWanted, this, [this] {
        const QString line = sweep_->command(list_->others());
        QGuiApplication::clipboard()->setText(line);
        emit succeeded(tr("Copied: %1").arg(line));
    });
    connect(sweep_, &TrySweep::exported, this, [this](const QString& sentence, bool written) {
        written ? emit succeeded(sentence) : emit troubled(sentence);
    });
    connect(sweep_, &TrySweep::hovered, this, &TryPanel::hovered);
}

void TryPanel::judgeSoon() {
    if (trying_ && hasCheckpoint()) soon_.start();
}

bool TryPanel::isBusy() const { return soon_.isActive() || session_.isJudging() || response_->session().isBusy(); }

training::ModelJudging TryPanel::judging() const {
    training::ModelJudging judging;
    judging.model = run_->snapshots[snapshot_].file.string();
    judging.given = run_->choice.given;
    judging.entry = run_->choice.entry;
    judging.data = data_;
    return judging;
}

void TryPanel::judge() {
    if (!trying_ || !hasCheckpoint()) return;
    if (!trouble_->isHidden()) return figures_->setSentence({});
    response_->setNetwork(judging());
    response_->ask(edits_.active(), layer_);
    chooseData_->setVisible(!hasExamples());
    if (!hasExamples())
        return figures_->setSentence(
            tr("No examples come with this network. Choose labelled data to see what edits cost."));
    if (sweeping_) return; // that goes on when somebody only looks elsewhere
    session_.setNetwork(judging());
    session_.judge(edits_.active());
}

bool TryPanel::hasExamples() const {
    return !data_.empty() || bundledExamples(run_->snapshots[snapshot_].file).has_value();
}

void TryPanel::chooseData() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("A folder of labelled data, as dcls eval takes it"));
    if (folder.isEmpty()) return;
    data_ = folder.toStdString();
    sweeping_ = false;
    judgeSoon();
}

QString TryPanel::command() const {
    if (!hasCheckpoint()) return {};
    QString line = QStringLiteral("dcls try ") + networkWord(*run_, snapshot_);
    if (!data_.empty()) line += QStringLiteral(" --data \"%1\"").arg(QString::fromStdString(data_.string()));
    return line;
}

} // namespace dclscope

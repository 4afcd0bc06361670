// SPDX-License-Identifier: GPL-3.0-or-later
// Train with several values of a field: run after run, and what comes of them beside each other.
#include "app/dclscope/workspaces/train/recipe_form.h"
#include "app/dclscope/workspaces/train/train_controls.h"
#include "app/dclscope/workspaces/train/train_pictures.h"
#include "app/dclscope/workspaces/train/train_workspace.h"
#include "app/dclscope/workspaces/train/vary_dialog.h"
#include "app/dclscope/workspaces/train/vary_page.h"
#include "core/training/field_use.h"

#include <QProgressBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>

namespace dclscope {

void TrainWorkspace::connectVaried() {
    connect(controls_, &TrainControls::varyRequested, this, &TrainWorkspace::vary);
    connect(&session_, &TrainingSession::runBegun, this, &TrainWorkspace::takeRunBegun);
    connect(&session_, &TrainingSession::runDone, this,
            [this](const training::VariedPlace&, const training::VariedTable& table) { varied_->setTable(table); });
    connect(&session_, &TrainingSession::variedFinished, this, &TrainWorkspace::takeVariedResult);
    connect(varied_, &VaryPage::goOnRequested, this, [this] { startVaried(varied_->request()); });
    connect(varied_, &VaryPage::troubled, this,
            [this](const QString& sentence) { emit troubled(sentence, label().name); });
    connect(varied_, &VaryPage::succeeded, this, &WorkspacePage::succeeded);
    connect(tabs_, &QTabBar::currentChanged, this,
            [this](int index) { stack_->setCurrentWidget(index == 0 ? static_cast<QWidget*>(varied_) : pictures_); });
}

void TrainWorkspace::showPart(QWidget* part) {
    tabs_->setVisible(place_.has_value() || part == varied_);
    const QSignalBlocker quiet(tabs_);
    tabs_->setCurrentIndex(part == varied_ ? 0 : 1);
    stack_->setCurrentWidget(part);
}

void TrainWorkspace::vary() {
    if (!mayBegin(false)) return;
    VaryDialog dialog(controls_->options(false), this);
    if (dialog.exec() != QDialog::Accepted) return;
    if (const auto request = dialog.request()) startVaried(*request);
}

void TrainWorkspace::startVaried(const training::VariedTraining& request) {
    if (session_.isTraining()) return;
    emit settled(label().name);
    afterwards_ = Afterwards::Stay;
    forgetRun();
    training::VariedTraining own = request;
    own.options.resume = true; // what is done already is left alone
    varied_->setRequest(own);
    varied_->setHeading(tr("%1: beginning…").arg(QString::fromStdString(own.options.recipe.name)));
    varied_->setUnfinished(false);
    looks_ = false;
    place_.emplace();
    place_->count = 1;
    showPart(varied_);
    setStatus(tr("Beginning…"));
    bar_->setValue(0);
    session_.startVaried(own);
}

void TrainWorkspace::takeRunBegun(const training::VariedPlace& place) {
    forgetRun();
    place_ = place;
    folder_ = QString::fromStdString((varied_->request().options.output / place.folder).string());
    epochs_ = static_cast<double>(place.recipe.training.epochs);
    pictures_->setRun(nullptr, epochs_);
    pictures_->worst().setFrontEnd(place.recipe.frontEnd);
    setListens(training::hearsSounds(place.recipe));
    varied_->setHeading(tr("%1, run %2 of %3: %4")
                            .arg(QString::fromStdString(place.recipe.name))
                            .arg(place.index + 1)
                            .arg(place.count)
                            .arg(QString::fromStdString(place.folder)));
    emit subjectChanged();
}

void TrainWorkspace::takeVariedResult(const training::VariedResult& result) {
    controls_->setState(session_.state());
    const bool stopped = !result.stoppedIn.empty();
    const QString output = QString::fromStdString(varied_->request().options.output.string());
    const QString what =
        stopped ? tr("Stopped in %1; what is done stands in the table").arg(QString::fromStdString(result.stoppedIn))
                : tr("Done: table and chart are in %1").arg(output);
    if (!stopped) varied_->setTable(result.table);
    varied_->setHeading(what + u'.');
    varied_->setUnfinished(stopped);
    setStatus(what);
    closeIfWanted();
}

} // namespace dclscope

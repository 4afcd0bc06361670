// SPDX-License-Identifier: GPL-3.0-or-later
// What Train is to the window: its menu, what it shows when asked, what it takes, and how it lets the window close.
#include "app/dclscope/workspaces/train/recipe_form.h"
#include "app/dclscope/workspaces/train/train_controls.h"
#include "app/dclscope/workspaces/train/train_pictures.h"
#include "app/dclscope/workspaces/train/train_workspace.h"
#include "core/base/error.h"

#include <QAction>
#include <QEvent>
#include <QEventLoop>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTimer>

namespace dclscope {
namespace {

constexpr auto kSplitterKey = "train/splitter";
constexpr auto kPicturesKey = "train/pictures";
constexpr auto kSectionsKey = "train/sections";
constexpr auto kLastKey = "train/last";
constexpr int kPollMs = 20;

} // namespace

QString TrainWorkspace::ownMenuTitle() const { return tr("&Train"); }

void TrainWorkspace::fillMenus(const PageMenus& menus) {
    QMenu& menu = menus.own;
    addTo(menu, tr("&Start training"), QKeySequence(tr("Ctrl+Return")), [this] {
        start();
    })->setIcon(makeIcon(IconShape::Train));
    addTo(menu, tr("&Go on"), QKeySequence(tr("Ctrl+Shift+Return")), [this] { goOn(); });
    addEverywhere(menu, tr("S&top and save"), QKeySequence(tr("Ctrl+.")), [this] {
        stop();
    })->setIcon(makeIcon(IconShape::Stop));
    addTo(menu, tr("Go on with an &earlier run…"), {}, [this] { controls_->askForRun(); });
    addTo(menu, tr("Train with several &values…"), {}, [this] { vary(); });
    menu.addSeparator();
    addTo(menu, tr("Choose a &recipe file…"), {}, [this] { controls_->chooseRecipeFile(); });
    addTo(menu, tr("Choose the &data…"), {}, [this] { controls_->askForData(); });
    addTo(menu, tr("S&ave the recipe…"), QKeySequence::Save, [this] { controls_->saveRecipe(); });
    menu.addSeparator();
    addTo(menu, tr("Open in &Inspect"), {}, [this] { openInInspect(); });
    listenAction_ = addTo(menu, tr("&Listen with it"), {}, [this] { listenWithIt(); });
    listenAction_->setEnabled(listens_);
}

QString TrainWorkspace::subject() const {
    if (session_.isTraining()) return tr("Training %1").arg(QFileInfo(folder_).fileName());
    return folder_.isEmpty() ? QString() : QFileInfo(folder_).fileName();
}

bool TrainWorkspace::isMeantBy(const PageRequest& request) const {
    return !request.recipe.empty() || !request.output.empty();
}

void TrainWorkspace::apply(const PageRequest& request) {
    if (!isMeantBy(request)) return;
    const QString output = QString::fromStdString(request.output);
    if (!request.recipe.empty() && !controls_->chooseRecipe(QString::fromStdString(request.recipe))) return;
    if (!output.isEmpty() && !controls_->takeRun(output)) controls_->sayOutput(output);
}

void TrainWorkspace::prepareScreenshot(const PageRequest& request) {
    if (request.output.empty()) return;
    QEventLoop loop;
    QTimer poll;
    QString trouble;
    connect(&watch_, &RunSession::failed, &loop, [&](const QString&, const QString& sentence) { trouble = sentence; });
    connect(&poll, &QTimer::timeout, &loop, [&] {
        if (watch_.pending() == 0 && !pictures_->settle()) loop.quit();
    });
    poll.start(kPollMs);
    loop.exec();
    if (!trouble.isEmpty()) throw Error(trouble.toStdString());
}

void TrainWorkspace::saveLayout(QSettings& settings) const {
    settings.setValue(QLatin1String(kSplitterKey), splitter_->saveState());
    settings.setValue(QLatin1String(kPicturesKey), pictures_->saveState());
    settings.setValue(QLatin1String(kSectionsKey), controls_->form().openSections());
    const LastTraining last = controls_->last();
    settings.setValue(QLatin1String(kLastKey), QStringList{last.base, last.recipe, last.data, last.output});
}

void TrainWorkspace::restoreLayout(const QSettings& settings) {
    splitter_->restoreState(settings.value(QLatin1String(kSplitterKey)).toByteArray());
    if (const QByteArray state = settings.value(QLatin1String(kPicturesKey)).toByteArray(); !state.isEmpty())
        pictures_->restoreState(state);
    if (settings.contains(QLatin1String(kSectionsKey)))
        controls_->form().setOpenSections(settings.value(QLatin1String(kSectionsKey)).toStringList());
    const QStringList last = settings.value(QLatin1String(kLastKey)).toStringList();
    if (last.size() == 4) controls_->offerLast({last[0], last[1], last[2], last[3]});
}

bool TrainWorkspace::accepts(const QString& path) const {
    return path.endsWith(QLatin1String(".toml"), Qt::CaseInsensitive);
}

void TrainWorkspace::take(const QStringList& paths) {
    controls_->chooseRecipe(paths.last());
    emit wanted();
}

bool TrainWorkspace::mayClose() {
    if (!session_.isTraining()) return true;
    if (session_.state() == TrainingSession::State::Stopping) {
        afterwards_ = Afterwards::Close; // it was asked already
        return false;
    }
    QMessageBox box(QMessageBox::Question, tr("A training is under way"),
                    tr("%1 is being trained.").arg(QFileInfo(folder_).fileName()), QMessageBox::NoButton, this);
    box.setInformativeText(
        tr("What has been learned is saved in %1 and can be gone on with. Or let it train: the window "
           "is put aside, and closes when the training is done.")
            .arg(folder_));
    QPushButton* keep = box.addButton(tr("&Keep training"), QMessageBox::AcceptRole);
    QPushButton* save = box.addButton(tr("&Stop and save"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(save);
    box.exec();
    if (!session_.isTraining()) return box.clickedButton() == keep || box.clickedButton() == save; // it ended meanwhile
    if (box.clickedButton() == keep) {
        afterwards_ = Afterwards::Close;
        window()->installEventFilter(this);
        window()->showMinimized();
    } else if (box.clickedButton() == save) {
        afterwards_ = Afterwards::Close;
        session_.stop();
    }
    return false;
}

bool TrainWorkspace::eventFilter(QObject* watched, QEvent* event) {
    // Whoever brings the window back wants to see it: it no longer closes by itself.
    if (watched == window() && event->type() == QEvent::WindowActivate && !window()->isMinimized() &&
        session_.state() == TrainingSession::State::Training) {
        afterwards_ = Afterwards::Stay;
        window()->removeEventFilter(this);
    }
    return WorkspacePage::eventFilter(watched, event);
}

void TrainWorkspace::closeIfWanted() {
    if (std::exchange(afterwards_, Afterwards::Stay) == Afterwards::Close) window()->close();
}

void TrainWorkspace::closing() { session_.stop(); }

} // namespace dclscope

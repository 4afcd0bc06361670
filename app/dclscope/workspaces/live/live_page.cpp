// SPDX-License-Identifier: GPL-3.0-or-later
// What Live is to the window: its menu, what it shows when asked, and what it takes.
#include "app/dclscope/workspaces/live/heard_list.h"
#include "app/dclscope/workspaces/live/live_coincidence.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "app/dclscope/workspaces/live/model_offers.h"
#include "app/dclscope/workspaces/live/transport.h"
#include "core/base/error.h"

#include <QAction>
#include <QDesktopServices>
#include <QEventLoop>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QUrl>

namespace dclscope {

QString LiveWorkspace::ownMenuTitle() const { return tr("&Live"); }

void LiveWorkspace::fillMenus(const PageMenus& menus) {
    addEverywhere(menus.own, tr("&Listen, or stop"), Qt::Key_L, [this] {
        emit wanted();
        toggle();
    })->setIcon(makeIcon(IconShape::Microphone));
    addTo(menus.own, tr("Look for &microphones again"), Qt::Key_F5, [this] { rescanDevices(); });
    addTo(menus.own, tr("Listen to a &file…"), {}, [this] { chooseFile(); });
    addTo(menus.own, tr("Listen with another m&odel…"), {}, [this] { controls_->chooseModel(); });
    addTo(menus.own, tr("&Coincidence of a neuron"), {}, [this] { coincidence_->open(); });
    menus.own.addSeparator();
    addTo(menus.own, tr("&Pause, or play"), Qt::Key_Space, [this] { transport_->toggle(); });
    addTo(menus.own, tr("Back to &now"), Qt::Key_End, [this] { transport_->toNow(); });
    menus.own.addSeparator();
    addTo(menus.own, tr("&Save what was heard…"), {}, [this] { controls_->list().save(); });
    addTo(menus.own, tr("&Keep the sounds of events in…"), {}, [this] { chooseKeepFolder(); });
    addTo(menus.own, tr("Sh&ow the kept sounds"), {}, [this] { showKeptSounds(); });
    addTo(menus.own, tr("Sounds like &this one…"), {}, [this] { showNeighbours(); });
}

void LiveWorkspace::chooseKeepFolder() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Keep the sounds of events in a folder"), session_.keepFolder());
    if (folder.isEmpty()) return;
    session_.setKeepFolder(folder);
    if (session_.state() != TaggingSession::State::Idle) start();
    emit succeeded(tr("The seconds around each event are saved in %1, up to 1 GB; then the oldest go.").arg(folder));
}

void LiveWorkspace::showKeptSounds() {
    if (session_.keepFolder().isEmpty())
        emit succeeded(tr("No sounds are kept yet. “Keep the sounds of events in…” chooses a folder for them."));
    else
        QDesktopServices::openUrl(QUrl::fromLocalFile(session_.keepFolder()));
}

bool LiveWorkspace::isMeantBy(const PageRequest& request) const {
    return !request.source.empty() || !request.model.empty();
}

void LiveWorkspace::apply(const PageRequest& request) {
    // An entry is that of the run which is looked at, where one is named.
    const std::string entry = request.view.runs.empty() ? request.view.entry : std::string();
    const ModelChoice model{QString::fromStdString(request.model), QString::fromStdString(entry)};
    if (!model.path.isEmpty()) controls_->pickModel(model, modelName(QFileInfo(model.path).fileName(), model.entry));
    if (!request.source.empty()) controls_->pickFile(QString::fromStdString(request.source));
}

void LiveWorkspace::setGoing(const PageRequest& request) {
    if (!isMeantBy(request)) return;
    const QString source = QFileInfo(QString::fromStdString(request.source)).fileName();
    const QString model = QFileInfo(QString::fromStdString(request.model)).fileName();
    if (source.isEmpty()) {
        emit succeeded(tr("%1 is picked to listen with. Press Listen (L) to begin.").arg(model));
        return;
    }
    emit succeeded(model.isEmpty() ? tr("Listening to %1").arg(source)
                                   : tr("Listening to %1 with %2").arg(source, model));
    onceModelsAreKnown(request, [this] { start(); });
}

void LiveWorkspace::onceModelsAreKnown(const PageRequest& request, std::function<void()> then) {
    if (!request.model.empty() || !offers_->isExamining()) return then();
    connect(offers_, &ModelOffers::idle, this, std::move(then), Qt::SingleShotConnection);
}

void LiveWorkspace::prepareScreenshot(const PageRequest& request) {
    if (request.source.empty() && !controls_->pickBundledSound()) return;
    QString trouble;
    QEventLoop loop;
    connect(&session_, &TaggingSession::ended, &loop, &QEventLoop::quit);
    connect(&session_, &TaggingSession::failed, &loop, [&](const QString& sentence) {
        trouble = sentence;
        loop.quit();
    });
    onceModelsAreKnown(request, [this] { startFast(); });
    loop.exec();
    if (!trouble.isEmpty()) throw Error(trouble.toStdString());
}

bool LiveWorkspace::accepts(const QString& path) const { return LiveControls::isSound(path); }

void LiveWorkspace::take(const QStringList& paths) {
    for (const QString& path : paths) controls_->pickFile(path);
    emit wanted();
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// What Inspect is to the window: its menus, what it shows when asked, and what it takes and saves.
#include "app/dclscope/checkpoint_names.h"
#include "app/dclscope/film_job.h"
#include "app/dclscope/save_picture.h"
#include "app/dclscope/workspaces/inspect/dropped_series.h"
#include "app/dclscope/workspaces/inspect/empty_page.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/inspect/layer_panel.h"
#include "app/dclscope/workspaces/inspect/numbers_dialog.h"
#include "app/dclscope/workspaces/inspect/try_panel.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"
#include "widgets/session/pair_reader.h"
#include "widgets/session/plain_reader.h"
#include "widgets/session/run_session.h"
#include "widgets/views/picture_view.h"

#include <QAction>
#include <QEventLoop>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>

namespace dclscope {
namespace {

constexpr int kLookAgainMs = 20;

} // namespace

QString InspectWorkspace::ownMenuTitle() const { return tr("&Run"); }

void InspectWorkspace::fillMenus(const PageMenus& menus) {
    addTo(menus.file, tr("&Read the run again"), Qt::Key_F5, [this] {
        if (run_) session_.reload(run_);
    });
    addTo(menus.file, tr("C&lose the run"), QKeySequence::Close, [this] { closeRun(); });
    addTo(menus.view, tr("&Next picture"), Qt::Key_V, [this] { stage_->stepView(1); });
    addTo(menus.view, tr("&Previous picture"), QKeySequence(tr("Shift+V")), [this] { stage_->stepView(-1); });
    addTo(menus.view, tr("&Whole picture"), Qt::Key_0, [this] { stage_->picture().resetZoom(); });
    addTo(menus.view, tr("Next &element"), QKeySequence(Qt::CTRL | Qt::Key_Right), [this] { stage_->stepElement(1); });
    addTo(menus.view, tr("Previous ele&ment"), QKeySequence(Qt::CTRL | Qt::Key_Left),
          [this] { stage_->stepElement(-1); });
    addTo(menus.view, tr("P&in the element, or let it go"), Qt::Key_P, [this] { pinPointed(); });
    addTo(menus.view, tr("Let all pins &go"), QKeySequence(Qt::SHIFT | Qt::Key_P), [this] { stage_->dropPins(); });
    addTo(menus.view, tr("Fi&nd a layer"), QKeySequence::Find, [this] { filter_->setFocus(); });
    fillRunMenu(menus.own);
}

void InspectWorkspace::fillRunMenu(QMenu& menu) {
    QAction* play = addTo(menu, tr("&Play"), Qt::Key_Space, [this] { cursor_.togglePlaying(); });
    play->setIcon(makeIcon(IconShape::Play));
    connect(&cursor_, &EpochCursor::playingChanged, play, [play](bool playing) {
        play->setText(playing ? tr("&Pause") : tr("&Play"));
        play->setIcon(makeIcon(playing ? IconShape::Pause : IconShape::Play));
    });
    QAction* tries = addTo(menu, tr("&Try edits"), Qt::Key_E, [] {});
    tries->setCheckable(true);
    connect(tries, &QAction::toggled, this, &InspectWorkspace::setTrying);
    connect(this, &InspectWorkspace::tryingChanged, tries, &QAction::setChecked);
    addTo(menu, tr("&Undo an edit"), QKeySequence::Undo, [this] {
        if (try_->isTrying()) try_->edits().undoStack().undo();
    });
    addTo(menu, tr("Re&do an edit"), QKeySequence::Redo, [this] {
        if (try_->isTrying()) try_->edits().undoStack().redo();
    });
    addTo(menu, tr("&Next checkpoint"), Qt::Key_Right, [this] { cursor_.stepForward(); });
    addTo(menu, tr("P&revious checkpoint"), Qt::Key_Left, [this] { cursor_.stepBackward(); });
    addTo(menu, tr("&First checkpoint"), Qt::Key_Home, [this] { cursor_.toFirst(); });
    addTo(menu, tr("&Last checkpoint"), Qt::Key_End, [this] { cursor_.toLast(); });
    menu.addSeparator();
    addTo(menu, tr("F&aster"), Qt::Key_Plus, [this] { cursor_.faster(); });
    addTo(menu, tr("&Slower"), Qt::Key_Minus, [this] { cursor_.slower(); });
    QAction* loop = addTo(menu, tr("&Over and over"), {}, [] {});
    loop->setCheckable(true);
    loop->setChecked(cursor_.loops());
    connect(loop, &QAction::toggled, &cursor_, &EpochCursor::setLoops);
    connect(&cursor_, &EpochCursor::loopsChanged, loop, &QAction::setChecked);
    fillComparisonMenu(menu);
    addTo(menu, tr("Nu&mbers…"), Qt::Key_N, [this] { showNumbers(); });
}

void InspectWorkspace::pinPointed() {
    if (!stage_->pinPointed())
        panel_->setReading(
            tr("Point at an element first, with the mouse or with Ctrl and an arrow to the right or left; "
               "P pins it."));
}

void InspectWorkspace::showNumbers() {
    if (!run_) return;
    if (numbers_ == nullptr) {
        numbers_ = new NumbersDialog(this);
        connect(numbers_, &NumbersDialog::saved, this, &WorkspacePage::succeeded);
        connect(numbers_, &NumbersDialog::failed, this,
                [this](const QString& sentence) { emit troubled(sentence, QStringLiteral("numbers")); });
    }
    numbers_->setRun(run_, static_cast<std::size_t>(layer_ < 0 ? 0 : layer_));
    numbers_->show();
    numbers_->raise();
}

QString InspectWorkspace::subject() const { return run_ ? QString::fromStdString(printable(run_->name)) : QString(); }

QString InspectWorkspace::helpTopic() const {
    const std::optional<View> view = viewState().view;
    return view ? QString::fromLatin1(viewName(*view)) : QString();
}

bool InspectWorkspace::isMeantBy(const PageRequest& request) const { return request.view != ViewState{}; }

void InspectWorkspace::apply(const PageRequest& request) {
    const ViewState& view = request.view;
    if (!run_ || !isMeantBy(request) || (!view.runs.empty() && rowNamed(view.runs.front()) < 0)) return;
    if (const QString trouble = show(view); !trouble.isEmpty()) emit troubled(trouble, subject());
}

QString InspectWorkspace::savedKinds() const {
    const QString pictures = WorkspacePage::savedKinds();
    return run_ && run_->snapshots.size() > 1 ? pictures + tr(";;Films of the run (*.gif *.mp4)") : pictures;
}

bool InspectWorkspace::savePicture(const QString& path, QString& sentence) {
    const bool drawn = run_ && run_->shownCount() > 0;
    if (drawn && FilmJob::isFilm(path)) {
        const bool started = film_->start(run_, stage_->filmOptions(), path);
        sentence = started ? tr("The film is being made; a message says when it is there.")
                           : tr("Another film is being made; try again when it is there.");
        return started;
    }
    return drawn ? saveStagePicture(*stage_, path, sentence) : WorkspacePage::savePicture(path, sentence);
}

QString InspectWorkspace::pictureName() const {
    return run_ && run_->shownCount() > 0 ? dclscope::pictureName(*run_, viewState()) : WorkspacePage::pictureName();
}

void InspectWorkspace::prepareScreenshot(const PageRequest&) {
    QEventLoop loop;
    QTimer again; // what is waited for comes from several threads
    connect(&again, &QTimer::timeout, &loop, &QEventLoop::quit);
    again.start(kLookAgainMs);
    while (isReading() || try_->isBusy()) loop.exec();
}

void InspectWorkspace::offerLast(const QString& link) {
    try {
        last_ = viewStateFromText(link.toStdString());
        last_.playing = false;
        if (last_.runs.empty() || !std::filesystem::exists(resolveRun(last_.runs.front()))) return;
        const QString run = QFileInfo(QString::fromStdString(last_.runs.front())).fileName();
        empty_->offerLast(last_.layer.empty() ? run : tr("%1, %2").arg(run, QString::fromStdString(last_.layer)));
    } catch (const Error&) {
        // Settings of another version, or none yet: there is nothing to go on with.
    }
}

bool InspectWorkspace::accepts(const QString& path) const { return QFileInfo(path).isDir() || hasCheckpointName(path); }

void InspectWorkspace::take(const QStringList& paths) {
    const DroppedRuns runs = asRuns(paths);
    for (const QString& path : runs.paths) emit openRequested(path);
    for (const QString& remark : runs.remarks) emit succeeded(remark);
    emit wanted();
}

void InspectWorkspace::left() { cursor_.pause(); }

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into the window and goes out of it: runs, links, dropped files, saved pictures.
#include "app/dclscope/checkpoint_names.h"
#include "app/dclscope/main_window.h"
#include "app/dclscope/notice_bar.h"
#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QMimeData>
#include <QMimeDatabase>
#include <QProgressBar>
#include <QSettings>

#include <algorithm>

namespace dclscope {
namespace {

constexpr auto kRecentKey = "recent";
constexpr qsizetype kMostRecent = 8;
constexpr auto kLinkCause = "link";
constexpr int kLinkWidth = 560;

QString fullPath(const QString& path) { return QFileInfo(path).absoluteFilePath(); }

/// Whether that is what somebody calls the run: its path, or the name of a bundled one.
bool isCalled(const Run& run, const std::string& name) {
    std::error_code ignored;
    try {
        const std::filesystem::path path = resolveRun(name);
        return run.path == path || std::filesystem::equivalent(run.path, path, ignored);
    } catch (const Error&) {
        return false;
    }
}

/// Whether it is that network and series of its path. Without an entry the network found by itself is meant.
bool isMeant(const Run& run, const RunChoice& choice) {
    const bool entry = choice.entry == run.choice.entry || (!choice.entry.empty() && choice.entry == run.entry);
    return entry && (choice.series.empty() || choice.series == run.seriesName);
}

/// What a file is by its name, when that is nothing that the window opens: "PNG image". Else empty.
QString foreignKind(const QString& path) {
    const QMimeType type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension);
    const QString name = type.name();
    const bool foreign = name.startsWith(QLatin1String("image/")) || name.startsWith(QLatin1String("video/")) ||
                         name.startsWith(QLatin1String("text/")) || name == QLatin1String("application/pdf");
    return foreign ? type.comment() : QString();
}

} // namespace

void MainWindow::connectRuns() {
    connect(&runs_, &RunSession::progressed, busy_, [this](const QString&, int done, int total) {
        busy_->setRange(0, total);
        busy_->setValue(done);
    });
    connect(&runs_, &RunSession::pendingChanged, busy_, [this](int pending) {
        busy_->setRange(0, 0);
        busy_->setVisible(pending > 0);
    });
    connect(&runs_, &RunSession::failed, notices_,
            [this](const QString& path, const QString& sentence) { notices_->add(sentence, fullPath(path)); });
    connect(&runs_, &RunSession::opened, notices_, [this](const std::shared_ptr<const Run>& run) {
        const QString path = fullPath(QString::fromStdString(run->path.string()));
        notices_->settle(path);
        if (asked_.remove(path)) rememberRecent(path);
    });
}

bool MainWindow::isOpen(const std::string& run, const RunChoice* choice) const {
    return std::any_of(openRuns_.begin(), openRuns_.end(),
                       [&](const auto& each) { return isCalled(*each, run) && (!choice || isMeant(*each, *choice)); });
}

void MainWindow::showRequest(const PageRequest& request, const std::function<void()>& then) {
    const auto apply = [this, request, then] {
        for (WorkspacePage* page : pages_) page->apply(request);
        if (then) then();
    };
    RunChoice first; // entry and series are those of the run that is looked at
    first.entry = request.view.entry;
    first.series = request.view.series;
    std::vector<std::pair<QString, RunChoice>> missing;
    for (const std::string& run : request.view.runs) {
        const bool looked = &run == &request.view.runs.front();
        if (!isOpen(run, looked ? &first : nullptr))
            missing.emplace_back(QString::fromStdString(run), looked ? first : RunChoice());
    }
    if (missing.empty()) return apply();
    auto* once = new QObject(this);
    connect(&runs_, &RunSession::pendingChanged, once, [apply, once](int pending) {
        if (pending > 0) return;
        once->deleteLater();
        apply();
    });
    for (const auto& [run, choice] : missing) open(run, choice);
}

void MainWindow::open(const QString& path, const RunChoice& choice) {
    asked_ << fullPath(path);
    runs_.open(path, choice);
}

void MainWindow::openFolderDialog() {
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open a run folder"));
    if (!path.isEmpty()) open(path);
}

void MainWindow::openFileDialog() {
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Open a checkpoint"), {}, checkpointFilter());
    for (const QString& path : paths) open(path);
}

void MainWindow::fillRecent() {
    recent_->clear();
    const QStringList paths = QSettings().value(QLatin1String(kRecentKey)).toStringList();
    for (const QString& path : paths)
        connect(recent_->addAction(QString(path).replace(QLatin1Char('&'), QStringLiteral("&&"))), &QAction::triggered,
                this, [this, path] { open(path); });
    if (paths.isEmpty()) recent_->addAction(tr("Nothing yet"))->setEnabled(false);
}

void MainWindow::rememberRecent(const QString& path) {
    if (!remembers_) return;
    QSettings settings;
    QStringList paths = settings.value(QLatin1String(kRecentKey)).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    settings.setValue(QLatin1String(kRecentKey), paths.mid(0, kMostRecent));
}

void MainWindow::copyLink() {
    const ViewState view = currentPage().viewState();
    if (view.runs.empty()) {
        notices_->add(tr("There is no view to link to: open a run in Inspect first."), QLatin1String(kLinkCause));
        return;
    }
    const QString link = QString::fromStdString(toText(view));
    QApplication::clipboard()->setText(link);
    notices_->settle(QLatin1String(kLinkCause));
    notices_->addGood(tr("Copied: %1").arg(link));
}

void MainWindow::askForLink() {
    const QString copied = QApplication::clipboard()->text().trimmed();
    const bool isLink = copied.startsWith(QString::fromStdString(std::string(kViewScheme)));
    QInputDialog dialog(this);
    dialog.setWindowTitle(tr("Open a view"));
    dialog.setLabelText(tr("The link to a view, as “Copy link to this view” makes it:"));
    dialog.setTextValue(isLink ? copied : QString());
    dialog.resize(kLinkWidth, dialog.sizeHint().height());
    if (dialog.exec() == QDialog::Accepted && !dialog.textValue().trimmed().isEmpty()) openLink(dialog.textValue());
}

bool MainWindow::openLink(const QString& link) {
    try {
        const PageRequest request{viewStateFromText(link.trimmed().toStdString()), {}, {}};
        notices_->settle(QLatin1String(kLinkCause));
        showPage(pageMeantBy(request));
        showRequest(request);
        return true;
    } catch (const Error& error) {
        notices_->add(tr("This view cannot be opened: %1.").arg(QString::fromStdString(error.what())),
                      QLatin1String(kLinkCause));
        return false;
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
        else
            notices_->add(tr("%1 is not a file on this machine.").arg(url.toDisplayString()));
    }
    event->acceptProposedAction();
    takeDropped(paths);
}

void MainWindow::takeDropped(QStringList paths) {
    for (WorkspacePage* page : pages_) {
        QStringList taken;
        for (const QString& path : paths)
            if (page->accepts(path)) taken << path;
        if (taken.isEmpty()) continue;
        for (const QString& path : taken) paths.removeAll(path);
        page->take(taken);
    }
    // A checkpoint may have any name: what nobody knows and what is nothing else is tried as one.
    QStringList unknown;
    for (const QString& path : paths) {
        const QString kind = foreignKind(path);
        if (kind.isEmpty())
            unknown << path;
        else
            notices_->add(tr("%1 is a %2. This window opens folders of checkpoints, checkpoints, and sounds.")
                              .arg(QFileInfo(path).fileName(), kind),
                          fullPath(path));
    }
    if (!unknown.isEmpty()) pages_.first()->take(unknown);
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/main_window.h"

#include "app/dclscope/notice_bar.h"
#include "app/dclscope/pages.h"
#include "app/dclscope/segmented_control.h"
#include "widgets/style/theme.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr auto kGeometryKey = "window/geometry";
constexpr auto kThemeKey = "window/theme";
constexpr QSize kFirstSize{1280, 800};

} // namespace

MainWindow::MainWindow()
    : notices_(new NoticeBar), busy_(new QProgressBar), switch_(new SegmentedControl(tr("Workspace"))),
      stack_(new QStackedWidget) {
    setAcceptDrops(true);
    resize(kFirstSize);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    busy_->setTextVisible(false);
    busy_->setFixedHeight(3);
    busy_->setAccessibleName(tr("Opening"));
    busy_->hide();
    column->addWidget(busy_);
    column->addWidget(notices_);
    column->addWidget(stack_, 1);
    setCentralWidget(middle);

    for (WorkspacePage* page : makePages(runs_)) addPage(page);

    buildMenus();
    connectRuns();
    connect(switch_, &SegmentedControl::currentChanged, this, [this](int index) { showPage(pages_.at(index)); });
    for (WorkspacePage* page : pages_) page->setInFront(page == &currentPage());
    switch_->setCurrent(0);
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(WorkspacePage* page) {
    const PageLabel& label = page->label();
    pages_ << page;
    stack_->addWidget(page);
    switch_->addSegment(label.title, tr("%1 (%2)").arg(label.hint).arg(pages_.size()), makeIcon(label.icon));
    connect(page, &WorkspacePage::wanted, this, [this, page] { showPage(page); });
    connect(page, &WorkspacePage::troubled, notices_, &NoticeBar::add);
    connect(page, &WorkspacePage::subjectChanged, this, &MainWindow::updateTitle);
    connect(page, &WorkspacePage::openRequested, this, &MainWindow::open);
    connect(page, &WorkspacePage::openFolderRequested, this, &MainWindow::openFolderDialog);
    connect(page, &WorkspacePage::openFileRequested, this, &MainWindow::openFileDialog);
    for (WorkspacePage* other : pages_) {
        if (other == page) continue;
        connect(page, &WorkspacePage::runsChanged, other, &WorkspacePage::setOpenRuns);
        connect(page, &WorkspacePage::runChosen, other, &WorkspacePage::setChosenRun);
        connect(other, &WorkspacePage::runsChanged, page, &WorkspacePage::setOpenRuns);
        connect(other, &WorkspacePage::runChosen, page, &WorkspacePage::setChosenRun);
    }
}

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
            [this](const QString&, const QString& sentence) { notices_->add(sentence); });
}

WorkspacePage& MainWindow::currentPage() const { return *pages_.at(stack_->currentIndex()); }

WorkspacePage* MainWindow::pageNamed(const QString& name) const {
    for (WorkspacePage* page : pages_)
        if (page->label().name == name) return page;
    return nullptr;
}

void MainWindow::showPage(WorkspacePage* page) {
    WorkspacePage& before = currentPage();
    if (page == nullptr || page == &before) return;
    stack_->setCurrentWidget(page);
    switch_->setCurrent(static_cast<int>(pages_.indexOf(page)));
    before.setInFront(false);
    page->setInFront(true);
    updateTitle();
}

void MainWindow::showRequest(const PageRequest& request) {
    const auto apply = [this, request] {
        for (WorkspacePage* page : pages_) page->apply(request);
    };
    if (request.view.runs.empty()) return apply();
    auto* once = new QObject(this);
    connect(&runs_, &RunSession::pendingChanged, once, [apply, once](int pending) {
        if (pending > 0) return;
        once->deleteLater();
        apply();
    });
    for (const std::string& run : request.view.runs) open(QString::fromStdString(run));
}

void MainWindow::open(const QString& path) {
    rememberRecent(path);
    runs_.open(path);
}

void MainWindow::openFolderDialog() {
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open a run folder"));
    if (!path.isEmpty()) open(path);
}

void MainWindow::openFileDialog() {
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Open a checkpoint"), {},
                                      tr("Checkpoints (*.pt *.pth *.tar *.bin *.ckpt *.safetensors);;All files (*)"));
    for (const QString& path : paths) open(path);
}

void MainWindow::savePicture() {
    QFileDialog dialog(this, tr("Save the picture"), {}, tr("Pictures (*.png *.svg *.pdf)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("png"));
    dialog.selectFile(currentPage().pictureName());
    if (dialog.exec() == QDialog::Accepted) savePictureAs(dialog.selectedFiles().front());
}

bool MainWindow::savePictureAs(const QString& path) {
    QString trouble;
    const bool saved = currentPage().savePicture(path, trouble);
    if (!saved) notices_->add(trouble);
    return saved;
}

void MainWindow::updateTitle() {
    const QString subject = currentPage().subject();
    setWindowTitle(subject.isEmpty() ? tr("DCLScope") : tr("%1 — DCLScope").arg(subject));
}

void MainWindow::rememberLayout() {
    remembers_ = true;
    const QSettings settings;
    Theme::instance().setMode(Theme::modeFromName(settings.value(QLatin1String(kThemeKey)).toString()));
    restoreGeometry(settings.value(QLatin1String(kGeometryKey)).toByteArray());
    for (WorkspacePage* page : pages_) page->restoreLayout(settings);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            open(url.toLocalFile());
        else
            notices_->add(tr("%1 is not a file on this machine.").arg(url.toDisplayString()));
    }
    event->acceptProposedAction();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (remembers_) {
        QSettings settings;
        settings.setValue(QLatin1String(kGeometryKey), saveGeometry());
        settings.setValue(QLatin1String(kThemeKey), Theme::modeName(Theme::instance().mode()));
        for (const WorkspacePage* page : pages_) page->saveLayout(settings);
    }
    for (WorkspacePage* page : pages_) page->closing();
    QMainWindow::closeEvent(event);
}

} // namespace dclscope

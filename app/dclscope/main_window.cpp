// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/main_window.h"

#include "app/dclscope/notice_bar.h"
#include "app/dclscope/save_picture.h"
#include "app/dclscope/segmented_control.h"
#include "app/dclscope/workspaces/inspect/empty_page.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "core/base/text.h"
#include "widgets/style/icons.h"
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
      stack_(new QStackedWidget), inspect_(new InspectWorkspace), live_(new LiveWorkspace) {
    setAcceptDrops(true);
    resize(kFirstSize);
    switch_->addSegment(tr("Inspect"), tr("Look at a training (1)"), makeIcon(IconShape::Inspect));
    switch_->addSegment(tr("Live"), tr("Listen (2)"), makeIcon(IconShape::Live));
    stack_->addWidget(inspect_);
    stack_->addWidget(live_);

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

    buildMenus();
    connectSessions();
    connect(switch_, &SegmentedControl::currentChanged, this,
            [this](int index) { setWorkspace(static_cast<Workspace>(index)); });
    switch_->setCurrent(0);
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectSessions() {
    EmptyPage& empty = inspect_->emptyPage();
    connect(&empty, &EmptyPage::demoRequested, this, [this] { open(QStringLiteral("demo")); });
    connect(&empty, &EmptyPage::openFolderRequested, this, &MainWindow::openFolderDialog);
    connect(&empty, &EmptyPage::openFileRequested, this, &MainWindow::openFileDialog);
    connect(&empty, &EmptyPage::cancelRequested, &runs_, &RunSession::cancel);

    connect(&runs_, &RunSession::opening, &empty, [&empty](const QString& path) { empty.setBusy(path, 0, 0); });
    connect(&runs_, &RunSession::progressed, &empty, &EmptyPage::setBusy);
    connect(&runs_, &RunSession::progressed, busy_, [this](const QString&, int done, int total) {
        busy_->setRange(0, total);
        busy_->setValue(done);
    });
    connect(&runs_, &RunSession::pendingChanged, busy_, [this](int pending) {
        busy_->setRange(0, 0);
        busy_->setVisible(pending > 0);
    });
    connect(&runs_, &RunSession::opened, inspect_, &InspectWorkspace::addRun);
    connect(&runs_, &RunSession::grown, inspect_, &InspectWorkspace::updateRun);
    connect(&runs_, &RunSession::failed, notices_, [this](const QString&, const QString& sentence) {
        notices_->add(sentence);
        if (runs_.pending() == 0) inspect_->emptyPage().setIdle();
    });
    connect(inspect_, &InspectWorkspace::runClosed, &runs_, &RunSession::close);
    connect(inspect_, &InspectWorkspace::runChosen, this, &MainWindow::updateTitle);
    connect(inspect_, &InspectWorkspace::runChosen, live_, &LiveWorkspace::setOpenRun);
    connect(live_, &LiveWorkspace::failed, notices_, &NoticeBar::add);
}

Workspace MainWindow::workspace() const { return static_cast<Workspace>(stack_->currentIndex()); }

void MainWindow::setWorkspace(Workspace workspace) {
    const int index = static_cast<int>(workspace);
    if (workspace == Workspace::Live) inspect_->cursor().pause();
    stack_->setCurrentIndex(index);
    switch_->setCurrent(index);
    for (QAction* action : inspectActions_) action->setEnabled(workspace == Workspace::Inspect);
    for (QAction* action : liveActions_) action->setEnabled(workspace == Workspace::Live);
    if (workspace == Workspace::Live) live_->setFocus();
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
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the picture"), QStringLiteral("dclscope.png"),
                                                      tr("Pictures (*.png *.svg *.pdf)"));
    if (!path.isEmpty()) savePictureAs(path);
}

bool MainWindow::savePictureAs(const QString& path) {
    QString trouble;
    const bool saved = workspace() == Workspace::Inspect && inspect_->run()
                           ? saveStagePicture(inspect_->stage(), path, trouble)
                           : saveWidgetPicture(*stack_->currentWidget(), path, trouble);
    if (!saved) notices_->add(trouble);
    return saved;
}

void MainWindow::updateTitle() {
    const auto& run = inspect_->run();
    const QString name = run ? QString::fromStdString(printable(run->name)) : QString();
    setWindowTitle(name.isEmpty() ? tr("DCLScope") : tr("%1 — DCLScope").arg(name));
}

void MainWindow::rememberLayout() {
    remembers_ = true;
    const QSettings settings;
    Theme::instance().setMode(Theme::modeFromName(settings.value(QLatin1String(kThemeKey)).toString()));
    restoreGeometry(settings.value(QLatin1String(kGeometryKey)).toByteArray());
    inspect_->restoreLayout(settings);
    live_->restoreLayout(settings);
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
        inspect_->saveLayout(settings);
        live_->saveLayout(settings);
    }
    live_->stop();
    QMainWindow::closeEvent(event);
}

} // namespace dclscope

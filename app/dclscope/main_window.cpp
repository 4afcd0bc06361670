// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/main_window.h"

#include "app/dclscope/notice_bar.h"
#include "app/dclscope/pages.h"
#include "app/dclscope/segmented_control.h"
#include "widgets/style/text_size.h"
#include "widgets/style/theme.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QProgressBar>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr auto kGeometryKey = "window/geometry";
constexpr auto kThemeKey = "window/theme";
constexpr auto kTextKey = "window/text_scale";
constexpr auto kPictureCause = "picture";
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
    auto* letGo = new QShortcut(Qt::Key_Escape, this);
    connect(letGo, &QShortcut::activated, this, &MainWindow::letGo);
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
    connect(page, &WorkspacePage::settled, notices_, &NoticeBar::settle);
    connect(page, &WorkspacePage::succeeded, notices_, &NoticeBar::addGood);
    connect(page, &WorkspacePage::runsChanged, this, [this](const OpenRuns& runs) { openRuns_ = runs; });
    connect(page, &WorkspacePage::subjectChanged, this, &MainWindow::updateTitle);
    connect(page, &WorkspacePage::requested, this, [this](const PageRequest& request) {
        showPage(pageMeantBy(request));
        showRequest(request);
    });
    connect(page, &WorkspacePage::openRequested, this, [this](const QString& path) { open(path); });
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

WorkspacePage* MainWindow::pageMeantBy(const PageRequest& request) const {
    // Whatever names a run is for the first page too; those behind it are asked for by words of their own.
    for (qsizetype i = pages_.size(); i-- > 0;)
        if (pages_[i]->isMeantBy(request)) return pages_[i];
    return nullptr;
}

void MainWindow::savePicture() {
    QFileDialog dialog(this, tr("Save the picture"), {}, currentPage().savedKinds());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("png"));
    dialog.selectFile(currentPage().pictureName());
    if (dialog.exec() == QDialog::Accepted) savePictureAs(dialog.selectedFiles().front());
}

bool MainWindow::savePictureAs(const QString& path) {
    QString sentence;
    const bool saved = currentPage().savePicture(path, sentence);
    if (saved) {
        notices_->settle(QLatin1String(kPictureCause));
        notices_->addGood(sentence);
    } else {
        notices_->add(sentence, QLatin1String(kPictureCause));
    }
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
    if (const double scale = settings.value(QLatin1String(kTextKey), 1.0).toDouble(); scale != 1.0) setTextScale(scale);
    restoreGeometry(settings.value(QLatin1String(kGeometryKey)).toByteArray());
    for (WorkspacePage* page : pages_) page->restoreLayout(settings);
}

bool MainWindow::event(QEvent* event) {
    // Asked before a shortcut fires, after the control that has the focus and all around it have let it pass.
    if (event->type() == QEvent::ShortcutOverride && !currentPage().ownsKey(static_cast<const QKeyEvent&>(*event)) &&
        keys_.belongsTo(focusWidget(), static_cast<const QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::letGo() {
    if (currentPage().goBack()) return;
    if (QWidget* focused = focusWidget()) focused->clearFocus();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    for (WorkspacePage* page : pages_)
        if (!page->mayClose()) return event->ignore();
    if (remembers_) {
        QSettings settings;
        settings.setValue(QLatin1String(kGeometryKey), saveGeometry());
        settings.setValue(QLatin1String(kThemeKey), Theme::modeName(Theme::instance().mode()));
        settings.setValue(QLatin1String(kTextKey), textScale());
        for (const WorkspacePage* page : pages_) page->saveLayout(settings);
    }
    for (WorkspacePage* page : pages_) page->closing();
    QMainWindow::closeEvent(event);
}

} // namespace dclscope

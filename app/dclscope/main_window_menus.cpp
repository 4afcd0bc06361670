// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window, and their keys.
#include "app/dclscope/about.h"
#include "app/dclscope/main_window.h"
#include "app/dclscope/segmented_control.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"
#include "widgets/views/picture_view.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QProxyStyle>
#include <QSettings>

namespace dclscope {
namespace {

constexpr auto kRecentKey = "recent";
constexpr qsizetype kMostRecent = 8;

/// Makes the menus' names as tall as the switch beside them.
class TallMenuStyle : public QProxyStyle {
public:
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override {
        const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
        return type == CT_MenuBarItem ? usual + QSize(6, 8) : usual;
    }
};

/// One line in a menu.
template <class Receiver, class Slot>
QAction* addTo(QMenu& menu, const QString& text, const QKeySequence& keys, Receiver* receiver, Slot slot) {
    QAction* action = menu.addAction(text);
    action->setShortcut(keys);
    QObject::connect(action, &QAction::triggered, receiver, slot);
    return action;
}

} // namespace

void MainWindow::buildMenus() {
    buildFileMenu();
    buildViewMenu();
    buildRunMenu();
    buildLiveMenu();
    buildHelpMenu();
    auto* tall = new TallMenuStyle;
    tall->setParent(menuBar());
    menuBar()->setStyle(tall);
    // A widget with a style of its own no longer hears of the application's new palette.
    const auto recolor = [bar = menuBar()] { bar->setPalette(QApplication::palette()); };
    connect(&Theme::instance(), &Theme::changed, menuBar(), recolor);
    recolor();
    auto* corner = new QWidget;
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 2, 8, 2);
    row->addWidget(switch_);
    menuBar()->setCornerWidget(corner);
}

void MainWindow::buildFileMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&File"));
    addTo(menu, tr("Open a run &folder…"), QKeySequence::Open, this, &MainWindow::openFolderDialog)
        ->setIcon(makeIcon(IconShape::Open));
    addTo(menu, tr("Open a &checkpoint…"), QKeySequence(tr("Ctrl+Shift+O")), this, &MainWindow::openFileDialog);
    addTo(menu, tr("Open the &demo"), {}, this, [this] { open(QStringLiteral("demo")); });
    recent_ = menu.addMenu(tr("Open &recent"));
    connect(recent_, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    inspectActions_ << addTo(menu, tr("C&lose the run"), QKeySequence::Close, inspect_, &InspectWorkspace::closeRun);
    menu.addSeparator();
    addTo(menu, tr("&Save the picture…"), QKeySequence(Qt::Key_F2), this, &MainWindow::savePicture)
        ->setIcon(makeIcon(IconShape::Camera));
    menu.addSeparator();
    addTo(menu, tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
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
    if (!remembers_ || path == QLatin1String("demo")) return;
    QSettings settings;
    QStringList paths = settings.value(QLatin1String(kRecentKey)).toStringList();
    const QString full = QFileInfo(path).absoluteFilePath();
    paths.removeAll(full);
    paths.prepend(full);
    settings.setValue(QLatin1String(kRecentKey), paths.mid(0, kMostRecent));
}

void MainWindow::buildViewMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&View"));
    addTo(menu, tr("&Inspect"), QKeySequence(Qt::Key_1), this, [this] {
        setWorkspace(Workspace::Inspect);
    })->setIcon(makeIcon(IconShape::Inspect));
    addTo(menu, tr("&Live"), QKeySequence(Qt::Key_2), this, [this] {
        setWorkspace(Workspace::Live);
    })->setIcon(makeIcon(IconShape::Live));
    menu.addSeparator();
    inspectActions_ << addTo(menu, tr("&Next picture"), QKeySequence(Qt::Key_V), inspect_,
                             [this] { inspect_->stage().stepView(1); });
    inspectActions_ << addTo(menu, tr("&Previous picture"), QKeySequence(tr("Shift+V")), inspect_,
                             [this] { inspect_->stage().stepView(-1); });
    inspectActions_ << addTo(menu, tr("&Whole picture"), QKeySequence(Qt::Key_0), inspect_,
                             [this] { inspect_->stage().picture().resetZoom(); });
    menu.addSeparator();
    buildThemeMenu(menu);
    addTo(menu, tr("&Full screen"), QKeySequence(Qt::Key_F11), this,
          [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::buildThemeMenu(QMenu& view) {
    QMenu* themes = view.addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    const std::pair<ThemeMode, QString> modes[] = {
        {ThemeMode::System, tr("As the &system")}, {ThemeMode::Light, tr("&Light")}, {ThemeMode::Dark, tr("&Dark")}};
    for (const auto& [mode, text] : modes) {
        QAction* action = themes->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [mode = mode] { Theme::instance().setMode(mode); });
        connect(themes, &QMenu::aboutToShow, action,
                [action, mode = mode] { action->setChecked(Theme::instance().mode() == mode); });
    }
}

void MainWindow::buildRunMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&Run"));
    EpochCursor* cursor = &inspect_->cursor();
    QAction* play = addTo(menu, tr("&Play"), QKeySequence(Qt::Key_Space), cursor, &EpochCursor::togglePlaying);
    play->setIcon(makeIcon(IconShape::Play));
    connect(cursor, &EpochCursor::playingChanged, play, [play](bool playing) {
        play->setText(playing ? tr("&Pause") : tr("&Play"));
        play->setIcon(makeIcon(playing ? IconShape::Pause : IconShape::Play));
    });
    inspectActions_ << play;
    inspectActions_ << addTo(menu, tr("&Next checkpoint"), QKeySequence(Qt::Key_Right), cursor,
                             &EpochCursor::stepForward);
    inspectActions_ << addTo(menu, tr("P&revious checkpoint"), QKeySequence(Qt::Key_Left), cursor,
                             &EpochCursor::stepBackward);
    inspectActions_ << addTo(menu, tr("&First checkpoint"), QKeySequence(Qt::Key_Home), cursor, &EpochCursor::toFirst);
    inspectActions_ << addTo(menu, tr("&Last checkpoint"), QKeySequence(Qt::Key_End), cursor, &EpochCursor::toLast);
    menu.addSeparator();
    inspectActions_ << addTo(menu, tr("F&aster"), QKeySequence(Qt::Key_Plus), cursor,
                             [cursor] { cursor->setSpeed(cursor->speed() * 2.0); });
    inspectActions_ << addTo(menu, tr("&Slower"), QKeySequence(Qt::Key_Minus), cursor,
                             [cursor] { cursor->setSpeed(cursor->speed() * 0.5); });
    QAction* loop = menu.addAction(tr("&Over and over"));
    loop->setCheckable(true);
    loop->setChecked(cursor->loops());
    connect(loop, &QAction::toggled, cursor, &EpochCursor::setLoops);
    connect(cursor, &EpochCursor::loopsChanged, loop, &QAction::setChecked);
    inspectActions_ << loop;
}

void MainWindow::buildLiveMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&Live"));
    addTo(menu, tr("&Listen, or stop"), QKeySequence(Qt::Key_L), this, [this] {
        setWorkspace(Workspace::Live);
        live_->toggle();
    })->setIcon(makeIcon(IconShape::Microphone));
    liveActions_ << addTo(menu, tr("Look for &microphones again"), QKeySequence(Qt::Key_F5), live_,
                          &LiveWorkspace::rescanDevices);
    liveActions_ << addTo(menu, tr("Listen to a &file…"), {}, live_, &LiveWorkspace::chooseFile);
}

void MainWindow::buildHelpMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&Help"));
    addTo(menu, tr("&Keys"), QKeySequence::HelpContents, this, [this] { showKeys(this); });
    addTo(menu, tr("&About DCLScope"), {}, this, [this] { showAbout(this); });
}

} // namespace dclscope

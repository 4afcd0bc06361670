// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window, and their keys.
#include "app/dclscope/about.h"
#include "app/dclscope/guide/guide_text.h"
#include "app/dclscope/guide/guide_window.h"
#include "app/dclscope/main_window.h"
#include "app/dclscope/notice_bar.h"
#include "app/dclscope/segmented_control.h"
#include "core/base/error.h"
#include "widgets/style/icons.h"
#include "widgets/style/text_size.h"
#include "widgets/style/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QProxyStyle>

namespace dclscope {
namespace {

constexpr double kTextStep = 1.15;
constexpr auto kGuideCause = "guide";

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
    QMenu& file = *menuBar()->addMenu(tr("&File"));
    QMenu& view = *menuBar()->addMenu(tr("&View"));
    beginFileMenu(file);
    beginViewMenu(view);
    for (WorkspacePage* page : pages_) page->fillMenus({file, view, *menuBar()->addMenu(page->ownMenuTitle())});
    endFileMenu(file);
    endViewMenu(view);
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

void MainWindow::beginFileMenu(QMenu& menu) {
    addTo(menu, tr("Open a run &folder…"), QKeySequence::Open, this, &MainWindow::openFolderDialog)
        ->setIcon(makeIcon(IconShape::Open));
    addTo(menu, tr("Open a &checkpoint…"), QKeySequence(tr("Ctrl+Shift+O")), this, &MainWindow::openFileDialog);
    addTo(menu, tr("Open the &demo"), {}, this, [this] { open(QStringLiteral("demo")); });
    recent_ = menu.addMenu(tr("Open &recent"));
    connect(recent_, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
}

void MainWindow::endFileMenu(QMenu& menu) {
    menu.addSeparator();
    addTo(menu, tr("Copy lin&k to this view"), QKeySequence(tr("Ctrl+Shift+C")), this, &MainWindow::copyLink);
    addTo(menu, tr("Open &view…"), QKeySequence(tr("Ctrl+L")), this, &MainWindow::askForLink);
    menu.addSeparator();
    addTo(menu, tr("&Save the picture…"), QKeySequence(Qt::Key_F2), this, &MainWindow::savePicture)
        ->setIcon(makeIcon(IconShape::Camera));
    menu.addSeparator();
    addTo(menu, tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::beginViewMenu(QMenu& menu) {
    for (qsizetype i = 0; i < pages_.size(); ++i) {
        WorkspacePage* page = pages_[i];
        const QKeySequence key(static_cast<int>(Qt::Key_1) + static_cast<int>(i));
        addTo(menu, QLatin1Char('&') + page->label().title, key, this, [this, page] {
            showPage(page);
        })->setIcon(makeIcon(page->label().icon));
    }
    menu.addSeparator();
}

void MainWindow::endViewMenu(QMenu& menu) {
    menu.addSeparator();
    buildThemeMenu(menu);
    const auto scaleBy = [](double factor) { return [factor] { setTextScale(textScale() * factor); }; };
    QAction* larger = addTo(menu, tr("&Larger text"), {}, this, scaleBy(kTextStep));
    larger->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    addTo(menu, tr("&Smaller text"), QKeySequence(Qt::CTRL | Qt::Key_Minus), this, scaleBy(1.0 / kTextStep));
    addTo(menu, tr("&Usual text"), QKeySequence(Qt::CTRL | Qt::Key_0), this, [] { setTextScale(1.0); });
    menu.addSeparator();
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

void MainWindow::buildHelpMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&Help"));
    addTo(menu, tr("&Guide"), QKeySequence::HelpContents, this, [this] { showGuide(); });
    addTo(menu, tr("&What is this?"), QKeySequence(Qt::SHIFT | Qt::Key_F1), this, [this] { explain(); });
    addTo(menu, tr("&Keys"), QKeySequence(Qt::Key_Question), this, [this] { showKeys(*this); });
    addTo(menu, tr("&About DCLScope"), {}, this, [this] { showAbout(this); });
}

void MainWindow::showGuide(const QString& page) {
    try {
        if (guide_ == nullptr) guide_ = new GuideWindow(this);
        if (!page.isEmpty()) guide_->showPage(page);
        guide_->show();
        guide_->raise();
        guide_->activateWindow();
    } catch (const ConfigError& error) {
        notices_->add(QString::fromStdString(error.what()), QLatin1String(kGuideCause));
    }
}

void MainWindow::explain() {
    try {
        const QString topic = guideTopic(currentPage().helpTopic());
        if (topic.isEmpty()) return showGuide();
        auto* window = new TopicWindow(topic, this);
        window->setAttribute(Qt::WA_DeleteOnClose);
        connect(window, &TopicWindow::guideWanted, this, [this] { showGuide(QStringLiteral("views")); });
        window->show();
    } catch (const ConfigError& error) {
        notices_->add(QString::fromStdString(error.what()), QLatin1String(kGuideCause));
    }
}

} // namespace dclscope

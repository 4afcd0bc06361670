// SPDX-License-Identifier: GPL-3.0-or-later
// The window: menus, the switch between workspaces, messages; everything else happens in the workspaces.
#pragma once

#include "widgets/session/run_session.h"

#include <QMainWindow>

class QActionGroup;
class QMenu;
class QProgressBar;
class QStackedWidget;

namespace dclscope {

class InspectWorkspace;
class LiveWorkspace;
class NoticeBar;
class SegmentedControl;

enum class Workspace { Inspect, Live };

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow();
    ~MainWindow() override;

    RunSession& runs() noexcept { return runs_; }
    InspectWorkspace& inspect() noexcept { return *inspect_; }
    LiveWorkspace& live() noexcept { return *live_; }
    NoticeBar& notices() noexcept { return *notices_; }
    Workspace workspace() const;

    /// Takes size, place, splitters and theme from the last time, and keeps them at the end.
    void rememberLayout();

public slots:
    void setWorkspace(dclscope::Workspace workspace);
    void open(const QString& path);
    /// Asks where to, and writes what the workspace shows.
    void savePicture();
    /// @param path  its ending says the format: png, svg, pdf. Trouble becomes a message in the window.
    bool savePictureAs(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildMenus();
    void buildFileMenu();
    void buildViewMenu();
    void buildThemeMenu(QMenu& view);
    void buildRunMenu();
    void buildLiveMenu();
    void buildHelpMenu();
    void connectSessions();
    void openFolderDialog();
    void openFileDialog();
    void fillRecent();
    void rememberRecent(const QString& path);
    void updateTitle();

    RunSession runs_;
    NoticeBar* notices_;
    QProgressBar* busy_; ///< a thin line under the menu while something is being opened
    SegmentedControl* switch_;
    QStackedWidget* stack_;
    InspectWorkspace* inspect_;
    LiveWorkspace* live_;
    QMenu* recent_ = nullptr;
    QList<QAction*> inspectActions_; ///< make sense in Inspect only
    QList<QAction*> liveActions_;
    bool remembers_ = false;
};

} // namespace dclscope

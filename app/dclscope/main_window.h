// SPDX-License-Identifier: GPL-3.0-or-later
// The window: menus, the switch between workspaces, messages; everything else happens in the workspaces.
#pragma once

#include "app/dclscope/focus_keys.h"
#include "app/dclscope/workspace_page.h"
#include "widgets/session/run_session.h"

#include <QMainWindow>
#include <QSet>

#include <functional>

class QMenu;
class QProgressBar;
class QStackedWidget;

namespace dclscope {

class GuideWindow;
class NoticeBar;
class SegmentedControl;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow();
    ~MainWindow() override;

    RunSession& runs() noexcept { return runs_; }
    NoticeBar& notices() noexcept { return *notices_; }
    const QList<WorkspacePage*>& pages() const noexcept { return pages_; }
    WorkspacePage& currentPage() const;
    /// The workspace of a name, or nullptr.
    WorkspacePage* pageNamed(const QString& name) const;
    /// The workspace that shows what the request asks for; nullptr when it asks for nothing.
    WorkspacePage* pageMeantBy(const PageRequest& request) const;
    /// The workspace of a type that the window has.
    template <class Page>
    Page& page() const;

    /// Takes size, place, splitters and theme from the last time, and keeps them at the end.
    void rememberLayout();

public slots:
    void showPage(dclscope::WorkspacePage* page);
    void open(const QString& path, const RunChoice& choice = {});
    /// Opens the runs that are asked for, and when they are there lets every workspace show what it has of the rest.
    /// Returns at once. @param then  called after that
    void showRequest(const dclscope::PageRequest& request, const std::function<void()>& then = {});
    /// Puts the link to what the workspace shows into the clipboard.
    void copyLink();
    /// @return false when the text is no link; the reason becomes a message in the window
    bool openLink(const QString& link);
    /// Gives every file and folder to the workspace that takes it.
    void takeDropped(QStringList paths);
    /// Asks where to, and writes what the workspace shows.
    void savePicture();
    /// Opens the guide. @param page  as of guidePages(); empty: the one that was read last
    void showGuide(const QString& page = {});
    /// Says what the picture or the workspace is that one looks at.
    void explain();
    /// @param path  its ending says the format: png, svg, pdf. Trouble becomes a message in the window.
    bool savePictureAs(const QString& path);

protected:
    bool event(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void addPage(WorkspacePage* page);
    void buildMenus();
    void beginFileMenu(QMenu& menu);
    void endFileMenu(QMenu& menu);
    void beginViewMenu(QMenu& menu);
    void endViewMenu(QMenu& menu);
    void buildThemeMenu(QMenu& view);
    void buildHelpMenu();
    void connectRuns();
    void openFolderDialog();
    void openFileDialog();
    void askForLink();
    /// @param choice  how it is asked for; nullptr: however it is
    bool isOpen(const std::string& run, const RunChoice* choice) const;
    void letGo();
    void fillRecent();
    void rememberRecent(const QString& path);
    void updateTitle();

    RunSession runs_;
    NoticeBar* notices_;
    QProgressBar* busy_; ///< a thin line under the menu while something is being opened
    SegmentedControl* switch_;
    QStackedWidget* stack_;
    QList<WorkspacePage*> pages_; ///< in the order of the switch and of their digits
    OpenRuns openRuns_;
    QSet<QString> asked_; ///< paths that are to become recent once they are open
    FocusKeys keys_;
    QMenu* recent_ = nullptr;
    GuideWindow* guide_ = nullptr; ///< once somebody wanted it
    bool remembers_ = false;
};

template <class Page>
Page& MainWindow::page() const {
    Page* found = nullptr;
    for (WorkspacePage* each : pages_)
        if (auto* page = qobject_cast<Page*>(each)) found = page;
    Q_ASSERT(found != nullptr);
    return *found;
}

} // namespace dclscope

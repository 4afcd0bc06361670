// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace is to the window: a name and a place, menus of its own, what it takes and what it says. A new one is
// a folder under workspaces/ and one line in pages.cpp.
#pragma once

#include "app/dclscope/page_request.h"
#include "core/run/run.h"
#include "widgets/style/icons.h"

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

class QAction;
class QKeyEvent;
class QMenu;
class QSettings;

namespace dclscope {

using OpenRuns = QList<std::shared_ptr<const Run>>;

/// How a workspace is called and drawn in the switch and in the menus.
struct PageLabel {
    QString name;  ///< "inspect": the word on the command line and in the settings
    QString title; ///< "Inspect"
    QString hint;  ///< what is done there, the beginning of a tool tip
    IconShape icon;
};

/// Where a workspace puts its actions.
struct PageMenus {
    QMenu& file;
    QMenu& view;
    QMenu& own; ///< the workspace's own menu, named ownMenuTitle()
};

class WorkspacePage : public QWidget {
    Q_OBJECT

public:
    explicit WorkspacePage(PageLabel label, QWidget* parent = nullptr);

    const PageLabel& label() const noexcept { return label_; }
    /// Tells the page whether it is the one that is seen: its actions work only then.
    void setInFront(bool inFront);

    virtual QString ownMenuTitle() const = 0;
    /// Called once. Actions are made with addTo() and addEverywhere().
    virtual void fillMenus(const PageMenus& menus) = 0;

    virtual void saveLayout(QSettings& settings) const = 0;
    virtual void restoreLayout(const QSettings& settings) = 0;

    /// What the page is about just now, for the window's title; may be empty.
    virtual QString subject() const { return {}; }
    /// What Shift+F1 explains, as guideTopic() knows it: usually the workspace itself.
    virtual QString helpTopic() const { return label_.name; }
    /// Whether the request asks for something that only this page shows.
    virtual bool isMeantBy(const PageRequest& request) const;
    /// Shows what the request asks for, as far as the page has it; trouble is signalled. The request's runs are open.
    virtual void apply(const PageRequest& request) = 0;
    /// After apply(), in a window that people see: sets going what the request asks for, and says what was picked.
    virtual void setGoing(const PageRequest& request);
    /// What is looked at; empty where the page has no such thing.
    virtual ViewState viewState() const { return {}; }
    /// Brings the page into the state that a screenshot shows: runs the event loop until what the request asks for is
    /// there. @throws Error saying why that cannot be
    virtual void prepareScreenshot(const PageRequest& request);

    /// What savePicture() writes, as a file dialog says it.
    virtual QString savedKinds() const;
    /// Writes what is shown. @param path  ends in .png, .svg or .pdf; or what else savedKinds() lists
    /// @param sentence  "Saved to ...", or why it was not written
    virtual bool savePicture(const QString& path, QString& sentence);
    /// A file name for it that says what is shown.
    virtual QString pictureName() const;
    /// Whether a file or folder that is dropped on the window is for this page.
    virtual bool accepts(const QString& path) const = 0;
    /// Takes what it accepted.
    virtual void take(const QStringList& paths) = 0;
    /// Escape was pressed. @return whether the page went back somewhere; if not, the control that has the focus lets go
    virtual bool goBack() { return false; }
    /// Whether a key is the page's own wherever the focus is, but in what is asked before it.
    virtual bool ownsKey(const QKeyEvent&) const { return false; }
    /// Whether the window may go away now; asks, where something would be lost.
    virtual bool mayClose() { return true; }
    /// The window goes away: ends what is still at work.
    virtual void closing() {}

public slots:
    /// The runs that are open in the window, also where one of them has grown. Not for choosing.
    virtual void setOpenRuns(const OpenRuns& runs);
    /// Somebody chose a run to look at on another page. nullptr: the last one was closed.
    virtual void setChosenRun(const std::shared_ptr<const dclscope::Run>& run);

signals:
    /// Something went wrong. @param cause  what settled() names once it is right again, a path or a word
    void troubled(const QString& sentence, const QString& cause);
    void settled(const QString& cause);
    /// Something was done, for instance a file written.
    void succeeded(const QString& sentence);
    /// The page wants to be seen.
    void wanted();
    void subjectChanged();
    void runsChanged(const OpenRuns& runs);
    void runChosen(const std::shared_ptr<const dclscope::Run>& run);
    /// The window is to show something, perhaps on another page.
    void requested(const dclscope::PageRequest& request);
    void openRequested(const QString& path);
    void openFolderRequested();
    void openFileRequested();

protected:
    /// The page came to the front, or left it.
    virtual void entered() {}
    virtual void left() {}

    /// One line in a menu, enabled while this page is in front.
    QAction* addTo(QMenu& menu, const QString& text, const QKeySequence& keys, std::function<void()> act);
    /// The same, enabled always.
    QAction* addEverywhere(QMenu& menu, const QString& text, const QKeySequence& keys, std::function<void()> act);

private:
    PageLabel label_;
    QList<QAction*> actions_; ///< enabled while the page is in front
};

} // namespace dclscope

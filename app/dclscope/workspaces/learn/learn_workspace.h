// SPDX-License-Identifier: GPL-3.0-or-later
// Learning: a shelf of lessons, and the lesson that is open, for one person or in front of a class.
#pragma once

#include "app/dclscope/workspace_page.h"
#include "app/dclscope/workspaces/learn/lesson_progress.h"
#include "core/lessons/lesson.h"

#include <functional>

class QStackedWidget;

namespace dclscope {

class LessonPage;
class LessonShelf;

class LearnWorkspace : public WorkspacePage {
    Q_OBJECT

public:
    static constexpr const char* kName = "learn";

    explicit LearnWorkspace(QWidget* parent = nullptr);

    LessonShelf& shelf() noexcept { return *shelf_; }
    LessonPage& lessonPage() noexcept { return *page_; }
    const LessonProgress& progress() const noexcept { return progress_; }
    /// Whether a lesson is open; else it is the shelf that is seen.
    bool isOpen() const;

    QString ownMenuTitle() const override;
    void fillMenus(const PageMenus& menus) override;
    void saveLayout(QSettings& settings) const override;
    void restoreLayout(const QSettings& settings) override;
    QString subject() const override;
    bool isMeantBy(const PageRequest& request) const override;
    void apply(const PageRequest& request) override;
    void prepareScreenshot(const PageRequest& request) override;
    QString pictureName() const override;
    bool accepts(const QString&) const override { return false; }
    void take(const QStringList&) override {}
    bool goBack() override;
    bool ownsKey(const QKeyEvent& key) const override;

public slots:
    /// Where it was left. What cannot be opened is signalled.
    void openLesson(const QString& name);
    void openShelf();

protected:
    void entered() override;

private:
    /// Reads the lessons, the first time; trouble is said on the shelf.
    bool load();
    /// @param step  counted from 1; 0: where it was left
    void open(const std::string& name, int step);
    void step(int by);
    void doIt(const lessons::Doing& doing);

    QStackedWidget* stack_;
    LessonShelf* shelf_;
    LessonPage* page_;
    LessonProgress progress_;
    bool loaded_ = false;
    bool resumes_ = false; ///< the lesson that was open at last is opened when the page comes to the front
};

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/learn/learn_workspace.h"

#include "app/dclscope/workspaces/learn/lesson_library.h"
#include "app/dclscope/workspaces/learn/lesson_page.h"
#include "app/dclscope/workspaces/learn/lesson_shelf.h"
#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "widgets/lessons/lesson_figure.h"
#include "widgets/lessons/lesson_text.h"
#include "widgets/lessons/training_figure_view.h"

#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr auto kTextSizeKey = "learn/text_size";
constexpr int kLearnPollMs = 20;

} // namespace

LearnWorkspace::LearnWorkspace(QWidget* parent)
    : WorkspacePage({QLatin1String(kName), tr("Learn"), tr("Lessons to try and to teach with"), IconShape::Learn},
                    parent),
      stack_(new QStackedWidget), shelf_(new LessonShelf), page_(new LessonPage) {
    stack_->addWidget(shelf_);
    stack_->addWidget(page_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    connect(shelf_, &LessonShelf::lessonChosen, this, &LearnWorkspace::openLesson);
    connect(page_, &LessonPage::left, this, &LearnWorkspace::openShelf);
    connect(page_, &LessonPage::stepChanged, this, [this](int step) {
        progress_.goTo(QString::fromStdString(page_->lesson()->name), step);
        emit subjectChanged();
    });
    connect(page_, &LessonPage::finished, this, [this] {
        progress_.finish(QString::fromStdString(page_->lesson()->name));
        openShelf();
    });
    connect(page_, &LessonPage::doingWanted, this, &LearnWorkspace::doIt);
}

bool LearnWorkspace::load() {
    if (loaded_) return true;
    try {
        shelf_->setLessons(allLessons());
        shelf_->setProgress(progress_);
        loaded_ = true;
    } catch (const Error& error) {
        shelf_->setProblem(tr("The lessons cannot be read: %1").arg(QString::fromUtf8(error.what())));
    }
    return loaded_;
}

bool LearnWorkspace::isOpen() const { return stack_->currentWidget() == page_; }

void LearnWorkspace::entered() {
    if (!load()) return;
    if (resumes_ && !isOpen() && !progress_.open().isEmpty()) openLesson(progress_.open());
    resumes_ = false;
}

void LearnWorkspace::open(const std::string& name, int step) {
    if (!load()) return;
    const std::size_t index = lessonNamed(name);
    const lessons::Lesson& lesson = allLessons()[index];
    const QString key = QString::fromStdString(name);
    const std::size_t at = step > 0 ? stepNumbered(lesson, step) : static_cast<std::size_t>(progress_.stepOf(key));
    progress_.setOpen(key);
    page_->setLesson(lesson, static_cast<int>(index) + 1, at);
    stack_->setCurrentWidget(page_);
    page_->setFocus();
    emit subjectChanged();
}

void LearnWorkspace::openLesson(const QString& name) {
    try {
        open(name.toStdString(), 0);
        emit settled(label().name);
    } catch (const Error& error) {
        emit troubled(QString::fromUtf8(error.what()), label().name);
    }
}

void LearnWorkspace::openShelf() {
    progress_.setOpen({});
    page_->figure().training().stop();
    shelf_->setProgress(progress_);
    stack_->setCurrentWidget(shelf_);
    emit subjectChanged();
}

QString LearnWorkspace::ownMenuTitle() const { return tr("L&earn"); }

void LearnWorkspace::fillMenus(const PageMenus& menus) {
    QAction* on = addTo(menus.own, tr("&Next step"), Qt::Key_Right, [this] { step(1); });
    on->setShortcuts({QKeySequence(Qt::Key_Right), QKeySequence(Qt::Key_PageDown)});
    QAction* back = addTo(menus.own, tr("&Previous step"), Qt::Key_Left, [this] { step(-1); });
    back->setShortcuts({QKeySequence(Qt::Key_Left), QKeySequence(Qt::Key_PageUp)});
    addTo(menus.own, tr("&Figure as it was"), Qt::Key_Backspace, [this] { page_->figure().reset(); });
    menus.own.addSeparator();
    addTo(menus.own, tr("&All lessons"), {}, [this] { openShelf(); });
    menus.own.addSeparator();
    const QString sizes[] = {tr("&Usual text"), tr("Larger text, for a &room"), tr("Largest text, for a &hall")};
    for (int size = 0; size < 3; ++size) addTo(menus.own, sizes[size], {}, [this, size] { page_->setTextSize(size); });
}

void LearnWorkspace::step(int by) {
    if (isOpen())
        page_->stepBy(by);
    else
        shelf_->step(by);
}

bool LearnWorkspace::goBack() {
    if (auto* line = qobject_cast<QLineEdit*>(window()->focusWidget())) {
        line->clearFocus();
        return true;
    }
    if (window()->isFullScreen()) {
        window()->setWindowState(window()->windowState() & ~Qt::WindowFullScreen);
        return true;
    }
    if (!isOpen()) return false;
    openShelf();
    return true;
}

/// A presenter's clicker sends these, wherever the focus is.
bool LearnWorkspace::ownsKey(const QKeyEvent& key) const {
    return key.key() == Qt::Key_PageUp || key.key() == Qt::Key_PageDown;
}

void LearnWorkspace::doIt(const lessons::Doing& doing) {
    PageRequest request;
    try {
        if (!doing.view.empty()) request.view = viewStateFromText(doing.view);
        request.recipe = doing.recipe;
        request.model = doing.model;
        if (!doing.source.empty())
            request.source = resourcePath(std::filesystem::path("sounds") / doing.source).string();
    } catch (const Error& error) {
        emit troubled(QString::fromUtf8(error.what()), label().name);
        return;
    }
    emit requested(request);
}

QString LearnWorkspace::subject() const {
    return isOpen() && page_->lesson() != nullptr ? lessonText(page_->lesson()->title) : QString();
}

bool LearnWorkspace::isMeantBy(const PageRequest& request) const { return !request.lesson.empty(); }

void LearnWorkspace::apply(const PageRequest& request) {
    if (!isMeantBy(request)) return;
    try {
        open(request.lesson, request.step);
        if (request.answered) page_->answerRightly();
    } catch (const Error& error) {
        emit troubled(QString::fromUtf8(error.what()), label().name);
    }
}

void LearnWorkspace::prepareScreenshot(const PageRequest&) {
    QEventLoop loop;
    QTimer poll;
    connect(&poll, &QTimer::timeout, &loop, [&] {
        if (!shelf_->isBusy() && !page_->figure().isBusy()) loop.quit();
    });
    poll.start(kLearnPollMs);
    loop.exec();
}

QString LearnWorkspace::pictureName() const {
    if (!isOpen() || page_->lesson() == nullptr) return WorkspacePage::pictureName();
    return QStringLiteral("dclscope-%1-%2.png")
        .arg(QString::fromStdString(page_->lesson()->name))
        .arg(page_->step() + 1);
}

void LearnWorkspace::saveLayout(QSettings& settings) const {
    progress_.save(settings);
    if (page_->isTextSizeChosen()) settings.setValue(QLatin1String(kTextSizeKey), page_->textSize());
}

void LearnWorkspace::restoreLayout(const QSettings& settings) {
    progress_.restore(settings);
    if (const QVariant size = settings.value(QLatin1String(kTextSizeKey)); size.isValid())
        page_->setTextSize(size.toInt());
    if (loaded_) shelf_->setProgress(progress_);
    resumes_ = true;
}

} // namespace dclscope

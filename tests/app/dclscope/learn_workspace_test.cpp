// SPDX-License-Identifier: GPL-3.0-or-later
// Lessons in the window: the shelf, the steps, questions, keys, what is remembered, and the handout.
#include "app/dclscope/command_line.h"
#include "app/dclscope/language.h"
#include "app/dclscope/main_window.h"
#include "app/dclscope/notice_bar.h"
#include "app/dclscope/screenshot.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/learn/handout.h"
#include "app/dclscope/workspaces/learn/learn_workspace.h"
#include "app/dclscope/workspaces/learn/lesson_card.h"
#include "app/dclscope/workspaces/learn/lesson_library.h"
#include "app/dclscope/workspaces/learn/lesson_page.h"
#include "app/dclscope/workspaces/learn/lesson_shelf.h"
#include "app/dclscope/workspaces/learn/question_box.h"
#include "app/dclscope/workspaces/learn/step_text.h"
#include "core/base/error.h"
#include "tests/widgets/activated.h"
#include "widgets/lessons/figure_view.h"
#include "widgets/lessons/lesson_figure.h"
#include "widgets/lessons/lesson_text.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

using namespace dclscope;

namespace {

constexpr int kPatienceMs = 60000;

struct Learn : ::testing::Test {
    Learn() {
        window.resize(1280, 720);
        window.show();
        EXPECT_TRUE(test::activated(window));
        window.showPage(&learn());
    }
    LearnWorkspace& learn() const { return window.page<LearnWorkspace>(); }
    LessonPage& page() const { return learn().lessonPage(); }
    /// The first step with a question that hides its figure.
    std::pair<const lessons::Lesson*, int> asked() const {
        for (const lessons::Lesson& lesson : allLessons())
            for (std::size_t i = 0; i < lesson.steps.size(); ++i)
                if (lesson.steps[i].question && lesson.steps[i].question->hidesFigure &&
                    !lesson.steps[i].figure.kind.empty())
                    return {&lesson, static_cast<int>(i) + 1};
        return {nullptr, 0};
    }
    void open(const std::string& lesson, int step = 0) {
        WindowArguments arguments;
        arguments.request.lesson = lesson;
        arguments.request.step = step;
        applyArguments(window, arguments);
    }
    void key(int which) { QTest::keyClick(window.windowHandle(), Qt::Key(which)); }
    MainWindow window;
};

CommandLine parsedWords(std::vector<std::string> words) {
    words.insert(words.begin(), "dclscope");
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    return parseCommandLine(static_cast<int>(argv.size()), argv.data());
}

} // namespace

TEST_F(Learn, hasACardForEveryLesson) {
    ASSERT_EQ(static_cast<std::size_t>(learn().shelf().cards().size()), allLessons().size());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !learn().shelf().isBusy(); }, kPatienceMs));
    for (const LessonCard* card : learn().shelf().cards()) {
        EXPECT_FALSE(card->accessibleName().isEmpty());
        EXPECT_NE(card->picture(), nullptr) << card->accessibleName().toStdString() << ": no picture";
        EXPECT_LE(card->mapTo(&window, QPoint(card->width(), 0)).x(), window.width());
    }
    EXPECT_FALSE(learn().isOpen());
    learn().shelf().step(1);
    EXPECT_TRUE(learn().shelf().cards().first()->hasFocus());
    QTest::keyClick(learn().shelf().cards().first(), Qt::Key_Return);
    EXPECT_TRUE(learn().isOpen());
    EXPECT_EQ(page().lesson(), &allLessons().front());
}

TEST_F(Learn, everyStepOfEveryLessonShowsItsTextAndItsFigure) {
    for (const lessons::Lesson& lesson : allLessons())
        for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
            open(lesson.name, static_cast<int>(i) + 1);
            page().answerRightly();
            const std::string where = lesson.name + ", step " + std::to_string(i + 1);
            ASSERT_TRUE(QTest::qWaitFor([&] { return !page().figure().isBusy(); }, kPatienceMs)) << where;
            EXPECT_EQ(page().step(), i) << where;
            EXPECT_TRUE(window.notices().trouble().isEmpty()) << where << window.notices().trouble().toStdString();
            const QString text = page().text().text();
            for (const std::string& paragraph : lesson.steps[i].paragraphs)
                EXPECT_TRUE(text.contains(lessonText(paragraph))) << where;
            if (lesson.steps[i].figure.kind.empty()) continue;
            EXPECT_FALSE(page().figure().isCovered()) << where;
            const FigurePicture* picture = page().figure().view().picture();
            const QString problem = picture != nullptr ? picture->problem() : QString();
            EXPECT_TRUE(problem.isEmpty()) << where << ": " << problem.toStdString();
        }
}

TEST_F(Learn, aPresentersKeysGoFromStepToStep) {
    const lessons::Lesson& lesson = allLessons().front();
    ASSERT_GE(lesson.steps.size(), 3U);
    open(lesson.name, 1);
    EXPECT_EQ(&window.currentPage(), &learn());
    key(Qt::Key_PageDown);
    EXPECT_EQ(page().step(), 1U);
    key(Qt::Key_Right);
    EXPECT_EQ(page().step(), 2U);
    key(Qt::Key_Left);
    EXPECT_EQ(page().step(), 1U);
    // Wherever the focus is: a slider would move by a page.
    page().answerRightly();
    if (auto* slider = page().figure().findChild<QSlider*>(); slider != nullptr && slider->isVisible())
        slider->setFocus();
    key(Qt::Key_PageUp);
    EXPECT_EQ(page().step(), 0U);
    key(Qt::Key_Left);
    EXPECT_EQ(page().step(), 0U) << "there is none before the first";
    key(Qt::Key_Escape);
    EXPECT_FALSE(learn().isOpen()) << "back to the shelf";
}

TEST_F(Learn, aFigureWaitsForTheAnswer) {
    const auto [lesson, step] = asked();
    if (lesson == nullptr) GTEST_SKIP() << "no question hides its figure";
    open(lesson->name, step);
    EXPECT_TRUE(page().figure().isCovered());
    QuestionBox* question = page().text().question();
    ASSERT_NE(question, nullptr);
    EXPECT_TRUE(question->answerText().isEmpty());
    const auto buttons = question->findChildren<QPushButton*>();
    ASSERT_EQ(static_cast<std::size_t>(buttons.size()),
              lesson->steps[static_cast<std::size_t>(step - 1)].question->choices.size());
    for (const QPushButton* button : buttons) EXPECT_FALSE(button->accessibleName().isEmpty());
    buttons[(question->rightChoice() + 1) % buttons.size()]->click();
    EXPECT_FALSE(page().figure().isCovered());
    EXPECT_FALSE(question->answerText().isEmpty());
    page().stepBy(-1);
    open(lesson->name, step);
    EXPECT_FALSE(page().figure().isCovered()) << "an answer is kept";
}

TEST_F(Learn, startsWhereItWasLeft) {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    const lessons::Lesson& lesson = allLessons().front();
    open(lesson.name, 2);
    page().setTextSize(2);
    learn().saveLayout(settings);
    MainWindow again;
    auto& there = again.page<LearnWorkspace>();
    there.restoreLayout(settings);
    again.showPage(&there);
    ASSERT_TRUE(there.isOpen());
    EXPECT_EQ(there.lessonPage().step(), 1U);
    EXPECT_EQ(there.lessonPage().textSize(), 2);
    EXPECT_EQ(there.progress().reached(QString::fromStdString(lesson.name)), 2);
    there.lessonPage().setLesson(lesson, 1, lesson.steps.size() - 1);
    there.lessonPage().stepBy(1);
    EXPECT_FALSE(there.isOpen()) << "behind the last step is the shelf";
    EXPECT_TRUE(there.progress().isDone(QString::fromStdString(lesson.name)));
}

TEST_F(Learn, doingItOneselfOpensTheSamePlace) {
    int tried = 0;
    for (const lessons::Lesson& lesson : allLessons())
        for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
            if (!lesson.steps[i].doing) continue;
            open(lesson.name, static_cast<int>(i) + 1);
            ASSERT_NE(page().text().doing(), nullptr);
            page().text().doing()->click();
            EXPECT_EQ(window.currentPage().label().name.toStdString(), lesson.steps[i].doing->workspace)
                << lesson.name << ", step " << i + 1;
            ++tried;
        }
    EXPECT_GT(tried, 0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.runs().pending() == 0; }, kPatienceMs));
    EXPECT_TRUE(window.notices().trouble().isEmpty()) << window.notices().trouble().toStdString();
}

TEST_F(Learn, fitsSmallWindowsAndLargeText) {
    open(allLessons().front().name, 1);
    for (const int size : {0, 1, 2}) {
        page().setTextSize(size);
        for (const QSize wanted : {QSize(1024, 640), QSize(1280, 720)}) {
            window.resize(wanted);
            QApplication::processEvents();
            EXPECT_EQ(window.size(), wanted) << "text size " << size;
            EXPECT_GE(page().figure().view().height(), 150) << "text size " << size;
        }
    }
}

TEST_F(Learn, noWordIsWiderThanTheColumnInAnyLanguage) {
    // Sizes of the text, and columns in which it stands where windows are small.
    const std::pair<double, int> columns[] = {{1.1, 405}, {1.5, 600}, {2.0, 1000}};
    for (const std::string& language : languageNames()) {
        ASSERT_EQ(installLanguage(*qApp, language), language);
        for (const auto& [size, width] : columns) {
            StepText text;
            text.setFont(readableFont(QApplication::font(), size));
            text.resize(width, 500);
            text.show();
            for (const lessons::Lesson& lesson : allLessons())
                for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
                    text.setStep(lesson, i, std::nullopt);
                    QApplication::processEvents();
                    const int room = text.viewport()->width();
                    const std::string where = language + ", " + lesson.name + ", step " + std::to_string(i + 1);
                    EXPECT_LE(text.widget()->layout()->totalMinimumSize().width(), room) << where;
                    EXPECT_EQ(text.widget()->width(), room) << where;
                    if (text.doing() != nullptr)
                        EXPECT_LE(text.doing()->geometry().right(), room) << where << ": its button is cut";
                }
        }
    }
    installLanguage(*qApp, "en");
}

TEST_F(Learn, theTextGoesWithTheWindowUntilSomebodyChooses) {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    open(allLessons().front().name, 1);
    EXPECT_EQ(page().textSize(), 0);
    window.resize(1920, 1080);
    QApplication::processEvents();
    EXPECT_EQ(page().textSize(), 1) << "a class reads it, too";
    learn().saveLayout(settings);
    EXPECT_FALSE(settings.contains("learn/text_size")) << "nobody chose it";
    window.resize(1280, 720);
    QApplication::processEvents();
    EXPECT_EQ(page().textSize(), 0);
    page().setTextSize(0);
    window.resize(1920, 1080);
    QApplication::processEvents();
    EXPECT_EQ(page().textSize(), 0) << "as it was chosen";
    learn().saveLayout(settings);
    EXPECT_TRUE(settings.contains("learn/text_size"));
}

TEST_F(Learn, theStepsNumberKeepsItsPlace) {
    const auto [lesson, step] = asked();
    if (lesson == nullptr) GTEST_SKIP() << "no question hides its figure";
    open(lesson->name, step);
    QApplication::processEvents();
    const QLabel* place = nullptr;
    for (const QLabel* label : page().findChildren<QLabel*>())
        if (label->text().startsWith(QStringLiteral("Step %1 of").arg(step))) place = label;
    ASSERT_NE(place, nullptr);
    const QRect before = place->geometry();
    page().answerRightly();
    QApplication::processEvents();
    EXPECT_EQ(place->geometry(), before);
}

TEST_F(Learn, namesLessonsAndStepsThatThereAre) {
    EXPECT_THROW(lessonNamed("kitchen"), ConfigError);
    try {
        (void)lessonNamed("kitchen");
    } catch (const ConfigError& error) {
        for (const lessons::Lesson& lesson : allLessons())
            EXPECT_NE(std::string(error.what()).find(lesson.name), std::string::npos);
    }
    const std::string name = allLessons().front().name;
    EXPECT_THROW(stepNumbered(allLessons().front(), 99), ConfigError);
    EXPECT_EQ(parsedWords({"--lesson", "kitchen"}).exitCode, 2);
    EXPECT_EQ(parsedWords({"--lesson", name, "--step", "99"}).exitCode, 2);
    EXPECT_EQ(parsedWords({"--step", "1"}).exitCode, 2) << "of which lesson?";
    EXPECT_EQ(parsedWords({"--list-lessons"}).exitCode, 0);
    const CommandLine line = parsedWords({"--lesson", name, "--step", "2"});
    EXPECT_FALSE(line.exitCode);
    EXPECT_EQ(line.window.request.lesson, name);
    EXPECT_EQ(line.window.request.step, 2);
    const std::string list = lessonList();
    EXPECT_EQ(static_cast<std::size_t>(std::count(list.begin(), list.end(), '\n')), allLessons().size());
    EXPECT_EQ(list.substr(0, name.size() + 1), name + "\t");
    EXPECT_EQ(parsedWords({"render", "--output", "x.pdf"}).exitCode, 2) << "neither run nor lesson";
    EXPECT_EQ(parsedWords({"render", "demo", "--lesson", name, "--output", "x.pdf"}).exitCode, 2) << "both";
    ASSERT_TRUE(parsedWords({"render", "--lesson", name, "--output", "x.pdf"}).render);
}

TEST_F(Learn, isWrittenAsAHandout) {
    const QTemporaryDir folder;
    const std::string path = folder.filePath("lesson.pdf").toStdString();
    writeHandout(allLessons().front(), path);
    QFile file(QString::fromStdString(path));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_GE(pdf.count("/Type /Page\n") + pdf.count("/Type /Page\r"), 2) << "at least one page and one of answers";
    EXPECT_THROW(writeHandout(allLessons().front(), folder.filePath("lesson.doc").toStdString()), Error);
    EXPECT_THROW(writeHandout(allLessons().front(), "/no/such/folder/lesson.pdf"), Error);
}

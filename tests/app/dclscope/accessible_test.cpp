// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds: a name at everything that can be used, and figures that say what they show.
#include "app/dclscope/main_window.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/learn/learn_workspace.h"
#include "app/dclscope/workspaces/learn/lesson_library.h"
#include "app/dclscope/workspaces/learn/lesson_page.h"
#include "widgets/lessons/figure_view.h"
#include "widgets/lessons/lesson_figure.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QProgressBar>
#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

constexpr int kPatienceMs = 60000;

bool isControl(const QWidget& widget) {
    if (qobject_cast<const QScrollBar*>(&widget) != nullptr || widget.objectName().startsWith(QLatin1String("qt_")))
        return false; // parts of Qt's own controls
    return widget.focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton*>(&widget) != nullptr ||
           qobject_cast<const QAbstractSlider*>(&widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
           qobject_cast<const QComboBox*>(&widget) != nullptr || qobject_cast<const QProgressBar*>(&widget) != nullptr;
}

QString spokenName(QWidget& widget) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    return face != nullptr ? face->text(QAccessible::Name).trimmed() : QString();
}

QString spokenDescription(QWidget& widget) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    return face != nullptr ? face->text(QAccessible::Description).trimmed() : QString();
}

/// Every visible control that a screen reader would stop at without a word, by its class and those around it.
std::string nameless(const QWidget& window) {
    QStringList found;
    for (auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !isControl(*widget) || !spokenName(*widget).isEmpty()) continue;
        QString where = QLatin1String(widget->metaObject()->className());
        for (const QWidget* around = widget->parentWidget(); around != nullptr; around = around->parentWidget())
            where += QStringLiteral(" in ") + QLatin1String(around->metaObject()->className());
        found << where;
    }
    return found.join(QStringLiteral("\n")).toStdString();
}

struct Accessible : ::testing::Test {
    Accessible() {
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    void showDemo() {
        PageRequest request;
        request.view.runs = {"demo"};
        bool there = false;
        window.showRequest(request, [&] { there = true; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return there; }, kPatienceMs));
    }
    LearnWorkspace& learn() const { return window.page<LearnWorkspace>(); }
    LessonPage& page() const { return learn().lessonPage(); }
    void open(const std::string& lesson, std::size_t step) {
        PageRequest request;
        request.lesson = lesson;
        request.step = static_cast<int>(step) + 1;
        window.showPage(&learn());
        window.showRequest(request);
        page().answerRightly();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !page().figure().isBusy(); }, kPatienceMs));
    }
    MainWindow window;
};

} // namespace

TEST_F(Accessible, everyControlOfEveryWorkspaceHasAName) {
    showDemo();
    for (WorkspacePage* each : window.pages()) {
        window.showPage(each);
        window.grab();
        EXPECT_EQ(nameless(window), "") << each->label().name.toStdString();
    }
}

TEST_F(Accessible, everyControlOfEveryViewHasAName) {
    showDemo();
    auto& inspect = window.page<InspectWorkspace>();
    window.showPage(&inspect);
    for (const View view :
         {View::Field, View::Delays, View::Ridgeline, View::Coincidence, View::Kernel, View::Overlay}) {
        ViewState state;
        state.runs = {"demo"};
        state.layer = "model.4";
        state.view = view;
        if (!inspect.show(state).isEmpty()) continue; // nothing that this layer has
        window.grab();
        EXPECT_EQ(nameless(window), "") << viewName(view);
    }
    inspect.setTrying(true);
    window.grab();
    EXPECT_EQ(nameless(window), "") << "trying";
}

TEST_F(Accessible, everyStepOfEveryLessonIsSaid) {
    for (const lessons::Lesson& lesson : allLessons())
        for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
            open(lesson.name, i);
            const std::string where = lesson.name + ", step " + std::to_string(i + 1);
            EXPECT_EQ(nameless(window), "") << where;
            FigureView& view = page().figure().view();
            if (!view.isVisible()) continue; // a training: its parts have names
            EXPECT_FALSE(spokenName(view).isEmpty()) << where;
            EXPECT_FALSE(spokenDescription(view).isEmpty()) << where;
        }
}

TEST_F(Accessible, aFigureSaysWhatWasDragged) {
    int moved = 0;
    for (const lessons::Lesson& lesson : allLessons())
        for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
            open(lesson.name, i);
            FigureView& view = page().figure().view();
            if (!view.isVisible() || view.picture() == nullptr || view.picture()->handleCount() == 0) continue;
            view.clearFocus(); // from the step before, whose handle is chosen no more
            view.setFocus(Qt::TabFocusReason);
            ASSERT_TRUE(view.hasFocus()) << lesson.name << ", step " << i + 1;
            const auto spoken = [&] { return spokenName(view) + spokenDescription(view); };
            const QString before = spoken();
            // What stands at the end of its way goes the other way only.
            for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Up, Qt::Key_Left, Qt::Key_Down})
                if (spoken() == before) QTest::keyClick(&view, key);
            EXPECT_TRUE(spoken() != before) << lesson.name << ", step " << i + 1;
            ++moved;
        }
    EXPECT_GE(moved, 4);
}

TEST_F(Accessible, aViewInALessonSaysItsMoment) {
    open("delays-at-work", 1);
    FigureView& view = page().figure().view();
    ASSERT_EQ(view.picture()->kind(), "view");
    const QString last = spokenDescription(view);
    EXPECT_FALSE(last.isEmpty());
    page().figure().findChild<QAbstractSlider*>()->setValue(0);
    EXPECT_NE(spokenDescription(view), last);
}

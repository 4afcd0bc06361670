// SPDX-License-Identifier: GPL-3.0-or-later
// Keys as they come from the keyboard: to whatever has the focus, and to the window where that has no use for them.
#include "app/dclscope/about.h"
#include "app/dclscope/main_window.h"
#include "app/dclscope/segmented_control.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "tests/widgets/activated.h"
#include "tests/widgets/made_run.h"
#include "widgets/views/picture_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>
#include <QWindow>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

struct KeysTest : ::testing::Test {
    KeysTest() {
        window.show();
        EXPECT_TRUE(test::activated(window));
        inspect().addRun(test::madeRun());
        inspect().chooseLayer("stages.0.dwconv");
        window.grab(); // pictures know their place once they are drawn
    }
    InspectWorkspace& inspect() const { return window.page<InspectWorkspace>(); }
    EpochCursor& cursor() const { return inspect().cursor(); }
    /// A visible control of a type, the first whose name holds the words.
    template <class Control>
    Control* control(const QString& name = {}) const {
        for (Control* each : window.findChildren<Control*>())
            if (each->isVisible() && each->accessibleName().contains(name)) return each;
        return nullptr;
    }
    QCheckBox* spread() const {
        for (auto* box : window.findChildren<QCheckBox*>())
            if (box->isVisible() && box->text().startsWith("Spread")) return box;
        return nullptr;
    }
    void press(Qt::Key key) {
        QTest::keyClick(window.windowHandle(), key);
        QApplication::processEvents();
    }
    void type(char key) {
        QTest::keyClick(window.windowHandle(), key);
        QApplication::processEvents();
    }
    MainWindow window;
};

} // namespace

TEST_F(KeysTest, spacePressesTheButtonThatHasTheFocus) {
    QCheckBox* box = spread();
    ASSERT_NE(box, nullptr);
    box->setFocus();
    press(Qt::Key_Space);
    EXPECT_FALSE(box->isChecked());
    EXPECT_FALSE(cursor().isPlaying());
    press(Qt::Key_Escape); // lets go of it
    EXPECT_FALSE(box->hasFocus());
    press(Qt::Key_Space);
    EXPECT_FALSE(box->isChecked());
    EXPECT_TRUE(cursor().isPlaying());
}

TEST_F(KeysTest, whatAButtonHasNoUseForIsTheWindows) {
    spread()->setFocus();
    press(Qt::Key_Left);
    EXPECT_DOUBLE_EQ(cursor().epoch(), 3.0);
    press(Qt::Key_Home);
    EXPECT_DOUBLE_EQ(cursor().epoch(), 0.0);
}

TEST_F(KeysTest, arrowsAndLettersGoThroughAList) {
    auto* tree = control<QTreeView>();
    ASSERT_NE(tree, nullptr);
    tree->setFocus();
    const double epoch = cursor().epoch();
    press(Qt::Key_Up);
    EXPECT_EQ(inspect().layer(), 1);
    press(Qt::Key_Home);
    press(Qt::Key_Left);
    EXPECT_DOUBLE_EQ(cursor().epoch(), epoch);
    press(Qt::Key_Right);
    EXPECT_DOUBLE_EQ(cursor().epoch(), epoch);
    type('l'); // looks for an entry; nobody begins to listen
    EXPECT_EQ(&window.currentPage(), &inspect());
    QTest::qWait(QApplication::keyboardInputInterval() + 50);
    press(Qt::Key_Space); // a list of layers has no use for it alone
    EXPECT_TRUE(cursor().isPlaying());
    type('2');
    EXPECT_EQ(&window.currentPage(), &window.page<LiveWorkspace>());
}

TEST_F(KeysTest, digitsAreTypedIntoABox) {
    press(Qt::Key_V);
    for (int i = 0; i < 4 && control<QSpinBox>() == nullptr; ++i) press(Qt::Key_V);
    auto* box = control<QSpinBox>();
    ASSERT_NE(box, nullptr);
    box->setFocus();
    box->selectAll();
    type('2');
    EXPECT_EQ(&window.currentPage(), &inspect());
    EXPECT_EQ(box->value(), 2);
    const double epoch = cursor().epoch();
    press(Qt::Key_Left);
    press(Qt::Key_Home);
    EXPECT_DOUBLE_EQ(cursor().epoch(), epoch);
    press(Qt::Key_Up);
    EXPECT_EQ(box->value(), 3);
}

TEST_F(KeysTest, aComboBoxStepsThroughItsEntries) {
    auto* speed = control<QComboBox>("Speed");
    ASSERT_NE(speed, nullptr);
    speed->setFocus();
    const int before = speed->currentIndex();
    press(Qt::Key_Down);
    EXPECT_EQ(speed->currentIndex(), before + 1);
    press(Qt::Key_End);
    EXPECT_EQ(speed->currentIndex(), speed->count() - 1);
    EXPECT_DOUBLE_EQ(cursor().epoch(), cursor().last());
    press(Qt::Key_Left); // no use for it: the window's
    EXPECT_DOUBLE_EQ(cursor().epoch(), cursor().last() - 1.0);
}

TEST_F(KeysTest, arrowsGoFromWorkspaceToWorkspaceInTheSwitch) {
    auto* buttons = control<SegmentedControl>("Workspace");
    ASSERT_NE(buttons, nullptr);
    buttons->findChildren<QAbstractButton*>().first()->setFocus(Qt::TabFocusReason);
    const double epoch = cursor().epoch();
    press(Qt::Key_Right);
    EXPECT_EQ(&window.currentPage(), &window.page<LiveWorkspace>());
    EXPECT_DOUBLE_EQ(cursor().epoch(), epoch);
}

TEST_F(KeysTest, plusAndMinusZoomThePictureThatHasTheFocus) {
    PictureView& picture = inspect().stage().picture();
    picture.setFocus();
    const double speed = cursor().speed();
    press(Qt::Key_Plus);
    EXPECT_GT(picture.zoom().scale, 1.0);
    EXPECT_DOUBLE_EQ(cursor().speed(), speed);
    press(Qt::Key_Space);
    EXPECT_TRUE(cursor().isPlaying());
    spread()->setFocus();
    press(Qt::Key_Plus);
    EXPECT_DOUBLE_EQ(cursor().speed(), speed * 2.0);
}

TEST_F(KeysTest, helpSaysWhatTheMenusSay) {
    const QString help = keysExplained(window).replace("&nbsp;", " ");
    for (const QAction* action : window.findChildren<QAction*>()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        EXPECT_TRUE(help.contains(keys.toHtmlEscaped())) << action->text().toStdString();
    }
}

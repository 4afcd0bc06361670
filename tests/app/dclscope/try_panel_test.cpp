// SPDX-License-Identifier: GPL-3.0-or-later
// Try in Inspect: the list of edits with undo, the picture of the edited layer, figures, sweeps and what is taken away.
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/inspect/try_canvas.h"
#include "app/dclscope/workspaces/inspect/try_chart.h"
#include "app/dclscope/workspaces/inspect/try_figures.h"
#include "app/dclscope/workspaces/inspect/try_panel.h"
#include "app/dclscope/workspaces/inspect/try_sweep.h"
#include "core/base/bundled.h"
#include "core/checkpoint/run_folder.h"
#include "tests/temporary_folder.h"
#include "widgets/session/run_session.h"
#include "widgets/style/theme.h"
#include "widgets/views/picture_view.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>
#include <memory>

using namespace dclscope;

namespace {

constexpr int kPatience = 60000;

/// The last checkpoint of the demo alone: one file is opened sooner than fifty.
std::shared_ptr<const Run> lastOfDemo() {
    static const auto run = std::make_shared<const Run>(openRun(resolveCheckpoint("demo")));
    return run;
}

struct TryPanelTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }
    TryPanelTest() {
        inspect.resize(1100, 700);
        inspect.addRun(lastOfDemo());
        inspect.setTrying(true);
    }
    TryPanel& panel() { return inspect.tryPanel(); }
    const std::vector<float>& positions() { return inspect.stage().run()->snapshots.front().layers.front().positions; }
    template <class Widget>
    Widget* named(const char* name) {
        for (Widget* widget : inspect.tryPanel().findChildren<Widget*>())
            if (widget->accessibleName() == QLatin1String(name)) return widget;
        return nullptr;
    }
    RunSession session;
    InspectWorkspace inspect{session};
};

} // namespace

TEST_F(TryPanelTest, anEmptyFieldShowsAnExampleThatItHasRoomFor) {
    panel().edits().add(experiments::parseEdit("round step=5"));
    panel().choose(0);
    const auto* line = named<QLineEdit>("out");
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->placeholderText(), QStringLiteral("such as 0,4-7"));
    EXPECT_TRUE(line->toolTip().contains(QStringLiteral("numbers and ranges"))) << line->toolTip().toStdString();
}

TEST_F(TryPanelTest, thePictureFollowsTheEditsAndUndo) {
    const std::vector<float> before = positions();
    panel().edits().add(experiments::parseEdit("move to=3"));
    EXPECT_EQ(positions(), std::vector<float>(before.size(), 3.0F));
    panel().edits().add(experiments::parseEdit("mirror"));
    EXPECT_EQ(positions(), std::vector<float>(before.size(), -3.0F));
    panel().edits().setOn(1, false);
    EXPECT_EQ(positions(), std::vector<float>(before.size(), 3.0F));
    QUndoStack& stack = panel().edits().undoStack();
    stack.undo();
    EXPECT_EQ(positions(), std::vector<float>(before.size(), -3.0F));
    stack.undo();
    stack.undo();
    EXPECT_EQ(inspect.stage().run(), lastOfDemo()) << "without edits it is the run itself";
    stack.redo();
    EXPECT_EQ(positions(), std::vector<float>(before.size(), 3.0F));
    inspect.setTrying(false);
    EXPECT_EQ(inspect.stage().run(), lastOfDemo()) << "closed, it shows the network as it is";
    EXPECT_FALSE(panel().isVisibleTo(&inspect));
    inspect.setTrying(true);
    EXPECT_EQ(positions(), std::vector<float>(before.size(), 3.0F)) << "and goes on where one was";
}

TEST_F(TryPanelTest, theFormChangesTheEditAndSaysWhatIsWrong) {
    panel().edits().add(experiments::parseEdit("move by=1"));
    panel().choose(0);
    auto* by = named<QLineEdit>("to");
    ASSERT_NE(by, nullptr);
    auto* old = named<QLineEdit>("by");
    old->clear();
    by->setText(QStringLiteral("2"));
    emit by->textEdited(by->text());
    EXPECT_EQ(editText(panel().edits().all().at(0).edit), "move to=2");
    by->setText(QStringLiteral("2x"));
    emit by->textEdited(by->text());
    EXPECT_EQ(editText(panel().edits().all().at(0).edit), "move to=2") << "what makes no edit changes nothing";
    panel().edits().undoStack().undo();
    EXPECT_EQ(editText(panel().edits().all().at(0).edit), "move by=1");
}

TEST_F(TryPanelTest, anEditThatCannotBeIsToldAndTheNetworkShownAsItIs) {
    panel().edits().add(experiments::parseEdit("move by=1,2"));
    EXPECT_EQ(inspect.stage().run(), lastOfDemo());
    bool told = false;
    for (const QLabel* label : panel().findChildren<QLabel*>())
        told = told || label->text().contains(QLatin1String("learns along 1 axis"));
    EXPECT_TRUE(told);
}

TEST_F(TryPanelTest, elementsAreGrabbedInThePictureMovedAndPutBack) {
    inspect.QWidget::show();
    inspect.stage().setView(View::Field);
    PictureView& view = inspect.stage().picture();
    (void)view.grab(); // draws: where things are is known then
    TryCanvas& canvas = *panel().canvas();
    std::size_t element = 0;
    while (!canvas.centreOf(element) || std::fabs(positions()[element]) > 4.0F) ++element;
    const QPointF before = *canvas.centreOf(element);
    const float place = positions()[element];
    const auto drag = [&](const QPoint& from, const QPoint& by) {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&view, from + by / 2);
        QTest::mouseMove(&view, from + by);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, from + by);
    };
    drag(before.toPoint(), {30, 0});
    ASSERT_EQ(panel().edits().all().size(), 1U);
    const experiments::Edit edit = panel().edits().all().front().edit;
    EXPECT_EQ(edit.where.layer, lastOfDemo()->layers.front().name);
    ASSERT_EQ(edit.where.elements.size(), 1U);
    const auto grabbed = static_cast<std::size_t>(edit.where.elements.front().first);
    EXPECT_EQ(canvas.taken(), std::vector<std::size_t>{grabbed});
    (void)view.grab();
    if (grabbed == element) {
        EXPECT_NEAR(canvas.centreOf(element)->x(), before.x() + 30.0, 3.0) << "it stays under the mouse";
        EXPECT_GT(positions()[element], place);
    }
    QTest::keyClick(&view, Qt::Key_Left);
    EXPECT_EQ(panel().edits().all().size(), 1U) << "a nudge goes on with the same move";
    panel().edits().undoStack().undo();
    panel().edits().undoStack().undo();
    EXPECT_TRUE(panel().edits().all().empty()) << "the whole drag is one step back";
    EXPECT_EQ(positions()[element], place);
    QTest::mousePress(&view, Qt::LeftButton, Qt::ShiftModifier, {3, 3});
    QTest::mouseMove(&view, view.rect().bottomRight());
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::ShiftModifier, view.rect().bottomRight());
    EXPECT_GT(canvas.taken().size(), 5U) << "the band takes what lies in it";
    inspect.setTrying(false);
    EXPECT_TRUE(canvas.taken().empty());
}

TEST(TryPanel, theWindowMayGoWhileElementsAreTaken) {
    RunSession session;
    const auto inspect = std::make_unique<InspectWorkspace>(session);
    inspect->addRun(lastOfDemo());
    inspect->setTrying(true);
    inspect->QWidget::show();
    inspect->stage().setView(View::Field);
    (void)inspect->grab();
    inspect->tryPanel().canvas()->take({0, 1, 2});
    EXPECT_EQ(inspect->tryPanel().canvas()->taken().size(), 3U);
}

TEST_F(TryPanelTest, figuresStandBesideThoseOfTheNetworkAsItIs) {
    if (!bundledExamples(*bundledRun("demo"))) GTEST_SKIP() << "the demo's examples are not installed";
    QSignalSpy judged(&panel().session(), &TrialSession::judged);
    panel().edits().add(experiments::parseEdit("shuffle seed=1"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !judged.isEmpty(); }, kPatience));
    EXPECT_TRUE(panel().figures().text().contains(QStringLiteral("Accuracy on 300 recordings")))
        << panel().figures().text().toStdString();
    EXPECT_TRUE(panel().figures().text().contains(QStringLiteral("points")));
}

TEST_F(TryPanelTest, sweepsAreDrawnAndTakenAway) {
    if (!bundledExamples(*bundledRun("demo"))) GTEST_SKIP() << "the demo's examples are not installed";
    panel().edits().add(experiments::parseEdit("drop share=0.1"));
    panel().edits().add(experiments::parseEdit("jitter sigma=1"));
    panel().choose(1);
    TrySweep& sweep = panel().sweep();
    for (QSpinBox* box : sweep.findChildren<QSpinBox*>()) box->setValue(2);
    QSignalSpy swept(&panel().session(), &TrialSession::swept);
    for (QPushButton* button : sweep.findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Sweep")) button->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !swept.isEmpty() && swept.last().at(1).toBool(); }, kPatience));
    EXPECT_EQ(sweep.chart().table().rows.size(), 2U);
    for (QPushButton* button : sweep.findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Copy the command")) button->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text().section(QStringLiteral(" --edit"), 1),
              QStringLiteral(" 'drop share=0.1 by=weight seed=1' --sweep 'jitter sigma=0..5 steps=2 seeds=2'"));
    const test::TemporaryFolder folder;
    QString sentence;
    for (const char* name : {"sweep.csv", "sweep.svg"}) {
        const QString path = QString::fromStdString((folder / name).string());
        EXPECT_TRUE(sweep.exportTo(path, sentence)) << sentence.toStdString();
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().contains(path.endsWith(QLatin1String("csv")) ? "sigma,accuracy" : "<svg"));
    }
    EXPECT_FALSE(sweep.exportTo(QStringLiteral("/no/such/folder/x.csv"), sentence));
    EXPECT_FALSE(sentence.isEmpty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, offscreen. With DCLSCOPE_PICTURES set to a folder, its states are kept there for people to
// look at.
#include "app/dclscope/main_window.h"
#include "app/dclscope/notice_bar.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"
#include "tests/widgets/activated.h"
#include "tests/widgets/made_run.h"
#include "widgets/style/theme.h"
#include "widgets/views/picture_view.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

constexpr int kPatience = 20000; // ms; only a failing test waits this long

struct MainWindowTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }
    MainWindowTest() { window.show(); }
    void keep(const QString& name) {
        const QString folder = qEnvironmentVariable("DCLSCOPE_PICTURES");
        if (folder.isEmpty()) return;
        QApplication::processEvents();
        window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
    InspectWorkspace& inspect() const { return window.page<InspectWorkspace>(); }
    LiveWorkspace& live() const { return window.page<LiveWorkspace>(); }
    MainWindow window;
};

} // namespace

TEST_F(MainWindowTest, startsEmptyAndSaysWhatToDo) {
    EXPECT_FALSE(inspect().run());
    EXPECT_EQ(&window.currentPage(), &inspect());
    keep("empty");
}

TEST_F(MainWindowTest, looksAtARunAndItsLayers) {
    inspect().addRun(test::madeRun());
    EXPECT_EQ(inspect().layer(), 0);
    EXPECT_EQ(inspect().viewState().view, View::Field);
    EXPECT_TRUE(inspect().chooseLayer("stages.0.dwconv"));
    EXPECT_EQ(inspect().viewState().view, View::Overlay);
    EXPECT_FALSE(inspect().chooseLayer("no such layer"));
    EXPECT_TRUE(window.windowTitle().contains("made"));
    inspect().closeRun();
    EXPECT_FALSE(inspect().run());
}

TEST_F(MainWindowTest, keysMoveTheEpochAndSwitchWorkspaces) {
    inspect().addRun(test::madeRun());
    EpochCursor& cursor = inspect().cursor();
    EXPECT_DOUBLE_EQ(cursor.epoch(), 4.0);
    EXPECT_TRUE(test::activated(window));
    QTest::keyClick(&window, Qt::Key_Left);
    EXPECT_DOUBLE_EQ(cursor.epoch(), 3.0);
    EXPECT_DOUBLE_EQ(inspect().stage().picture().epoch(), 3.0);
    QTest::keyClick(&window, Qt::Key_Home);
    EXPECT_DOUBLE_EQ(cursor.epoch(), 0.0);
    QTest::keyClick(&window, Qt::Key_Space);
    EXPECT_TRUE(cursor.isPlaying());
    QTest::keyClick(&window, Qt::Key_2);
    EXPECT_EQ(&window.currentPage(), &live());
    EXPECT_FALSE(cursor.isPlaying());
    keep("live-empty");
    QTest::keyClick(&window, Qt::Key_1);
    EXPECT_EQ(&window.currentPage(), &inspect());
}

TEST_F(MainWindowTest, aGrowingRunKeepsItsPlace) {
    inspect().addRun(test::madeRun("made", 5));
    inspect().chooseLayer("layers.1");
    inspect().cursor().setEpoch(2.5);
    inspect().updateRun(test::madeRun("made", 7));
    EXPECT_DOUBLE_EQ(inspect().cursor().epoch(), 2.5);
    EXPECT_DOUBLE_EQ(inspect().cursor().last(), 6.0);
    EXPECT_EQ(inspect().layer(), 1);
}

TEST_F(MainWindowTest, whatCannotBeOpenedIsASentenceInTheWindow) {
    QSignalSpy failed(&window.runs(), &RunSession::failed);
    window.open("/no/such/run");
    ASSERT_TRUE(failed.wait(kPatience));
    EXPECT_TRUE(window.notices().isVisible());
    EXPECT_TRUE(window.notices().text().startsWith("/no/such/run: "));
    keep("error");
    window.notices().dismiss();
    EXPECT_FALSE(window.notices().isVisible());
}

TEST_F(MainWindowTest, opensWhatIsDroppedOnIt) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_convnext");
    QMimeData dropped;
    const auto path = test::shared("fixtures/checkpoints/series_convnext");
    dropped.setUrls({QUrl::fromLocalFile(QString::fromStdString(path.string()))});
    QSignalSpy opened(&window.runs(), &RunSession::opened);
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    ASSERT_TRUE(opened.wait(kPatience));
    ASSERT_TRUE(inspect().run());
    EXPECT_EQ(inspect().run()->snapshots.size(), 12U);
    for (int i = 0; i < 4; ++i) {
        keep(QStringLiteral("convnext-%1").arg(i));
        inspect().stage().stepView(1);
    }
}

TEST_F(MainWindowTest, savesPicturesOfBothWorkspaces) {
    const test::TemporaryFolder folder;
    inspect().addRun(test::madeRun());
    for (const char* name : {"inspect.png", "inspect.svg", "inspect.pdf"}) {
        const QString path = QString::fromStdString((folder / name).string());
        EXPECT_TRUE(window.savePictureAs(path)) << window.notices().text().toStdString();
        EXPECT_GT(QFileInfo(path).size(), 1000) << name;
    }
    window.showPage(&live());
    for (const char* name : {"live.png", "live.svg", "live.pdf"}) {
        const QString path = QString::fromStdString((folder / name).string());
        EXPECT_TRUE(window.savePictureAs(path)) << window.notices().text().toStdString();
        EXPECT_GT(QFileInfo(path).size(), 1000) << name;
    }
    EXPECT_FALSE(window.savePictureAs("/no/such/folder/live.png"));
    EXPECT_FALSE(window.notices().text().isEmpty());
}

TEST_F(MainWindowTest, themesChangeWhatIsDrawn) {
    inspect().addRun(test::madeRun());
    Theme::instance().setMode(ThemeMode::Light);
    QApplication::processEvents();
    const QImage light = window.grab().toImage();
    keep("made-light");
    Theme::instance().setMode(ThemeMode::Dark);
    QApplication::processEvents();
    EXPECT_NE(window.grab().toImage(), light);
    EXPECT_EQ(window.menuBar()->palette().color(QPalette::Window), QApplication::palette().color(QPalette::Window));
    keep("made-dark");
    Theme::instance().setMode(ThemeMode::Light);
}

TEST_F(MainWindowTest, liveWithoutAModelSaysSo) {
    window.showPage(&live());
    live().controls().pickModel({"/no/such/model"}, "none");
    QSignalSpy failed(&live().session(), &TaggingSession::failed);
    live().start();
    ASSERT_TRUE(failed.wait(kPatience));
    EXPECT_TRUE(window.notices().text().startsWith("/no/such/model: ")) << window.notices().text().toStdString();
    EXPECT_EQ(live().session().state(), TaggingSession::State::Idle);
    EXPECT_TRUE(live().statusText().contains("frames lost: 0"));
}

TEST_F(MainWindowTest, longNamesDoNotWidenTheWindow) {
    auto run = std::make_shared<dclscope::Run>(
        *test::madeRun("a_run_with_a_name_that_somebody_made_from_all_of_its_hyperparameters_lr0.001_b64"));
    run->layers[0].name =
        "module.encoder.stages.3.blocks.11.token_mixer.depthwise_convolution.learnable_spacings.inner";
    run->layers[0].sharedPositions = run->layers[0].name + ".and.another.one";
    const QSize before = window.size();
    inspect().addRun(run);
    QApplication::processEvents();
    EXPECT_EQ(window.size(), before);
    keep("long-names");
}

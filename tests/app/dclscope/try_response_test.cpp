// SPDX-License-Identifier: GPL-3.0-or-later
// Try in Inspect: what the network says of one example, elements grabbed in the delay matrix and in the receptive field,
// and the network beside its edited self.
#include "app/dclscope/workspaces/inspect/comparison_pane.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/inspect/layer_panel.h"
#include "app/dclscope/workspaces/inspect/try_canvas.h"
#include "app/dclscope/workspaces/inspect/try_figures.h"
#include "app/dclscope/workspaces/inspect/try_panel.h"
#include "app/dclscope/workspaces/inspect/try_response.h"
#include "app/dclscope/workspaces/inspect/try_response_map.h"
#include "app/dclscope/workspaces/inspect/try_scores.h"
#include "core/base/bundled.h"
#include "core/checkpoint/run_folder.h"
#include "tests/temporary_folder.h"
#include "tests/widgets/made_run.h"
#include "widgets/models/figure_table_model.h"
#include "widgets/session/run_session.h"
#include "widgets/style/theme.h"
#include "widgets/views/comparison_picture.h"
#include "widgets/views/delay_picture.h"
#include "widgets/views/picture_view.h"

#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <cmath>
#include <memory>

using namespace dclscope;

namespace {

constexpr int kWaitMs = 60000;

std::shared_ptr<const Run> demoCheckpoint() {
    static const auto run = std::make_shared<const Run>(openRun(resolveCheckpoint("demo")));
    return run;
}

struct TriedDemo : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }
    TriedDemo() {
        inspect.resize(1280, 800);
        inspect.addRun(demoCheckpoint());
        inspect.QWidget::show();
        inspect.setTrying(true);
    }
    TryPanel& panel() { return inspect.tryPanel(); }
    PictureView& look(View view) {
        inspect.stage().setView(view);
        (void)inspect.stage().picture().grab(); // draws: where things are is known then
        return inspect.stage().picture();
    }
    const std::vector<float>& positions() { return inspect.stage().run()->snapshots.front().layers.front().positions; }
    static void wheel(PictureView& view, const QPointF& at, int notches) {
        QWheelEvent event(at, view.mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
    }
    std::string lastEdit() { return editText(panel().edits().all().back().edit); }

    RunSession session;
    InspectWorkspace inspect{session};
};

} // namespace

TEST_F(TriedDemo, theNetworkIsAskedAgainAfterEachEdit) {
    if (!bundledExamples(*bundledRun("demo"))) GTEST_SKIP() << "the demo's examples are not installed";
    TryResponse& response = panel().response();
    QSignalSpy responded(&response.session(), &ResponseSession::responded);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !responded.isEmpty(); }, kWaitMs));
    auto pair = responded.last().at(0).value<experiments::ResponsePair>();
    EXPECT_EQ(pair.before.scores, pair.after.scores);
    ASSERT_FALSE(response.scores().rows().empty());
    EXPECT_EQ(response.scores().rows().front().before, response.scores().rows().front().after);
    EXPECT_TRUE(response.text().contains(QStringLiteral("The network says")));
    EXPECT_TRUE(response.map().summary().contains(QStringLiteral("spikes of")));
    responded.clear();
    panel().edits().add(experiments::parseEdit("weight set=0 layer=" + demoCheckpoint()->layers.front().name));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !responded.isEmpty(); }, kWaitMs));
    pair = responded.last().at(0).value<experiments::ResponsePair>();
    EXPECT_NE(pair.before.layer.values, pair.after.layer.values) << "a layer that hears nothing";
    const TryScores::Row& best = response.scores().rows().front();
    const auto label = std::find(pair.labels.begin(), pair.labels.end(), best.label.toStdString());
    const auto index = static_cast<std::size_t>(label - pair.labels.begin());
    EXPECT_EQ(best.before, static_cast<double>(pair.before.scores.at(index)));
    EXPECT_EQ(best.after, static_cast<double>(pair.after.scores.at(index)));
    responded.clear();
    response.choose({{}, 120});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !responded.isEmpty(); }, kWaitMs));
    EXPECT_NE(responded.last().at(0).value<experiments::ResponsePair>().before.scores, pair.before.scores);
    auto* picker = response.findChild<QComboBox*>();
    EXPECT_GT(picker->count(), 200) << "examples, sounds, and a way to files";
}

TEST_F(TriedDemo, whatCannotBeShownIsTold) {
    TryResponse& response = panel().response();
    QSignalSpy failed(&response.session(), &ResponseSession::failed);
    QTest::qWait(200); // the network is set
    response.choose({"/no/such/sound.wav", 0});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !failed.isEmpty(); }, kWaitMs));
    EXPECT_TRUE(response.text().contains(QStringLiteral("There is no sound"))) << response.text().toStdString();
    EXPECT_FALSE(response.scores().isVisibleTo(&response));
}

TEST_F(TriedDemo, theTabKeyGoesThroughThePanelFromTheTopToTheBottom) {
    panel().edits().add(experiments::parseEdit("move by=1"));
    panel().edits().add(experiments::parseEdit("jitter sigma=1")); // its fields were made last
    QTest::qWait(1);                                               // and appear
    QStringList names;
    QWidget* first = nullptr;
    for (QToolButton* button : panel().findChildren<QToolButton*>())
        if (button->text() == QLatin1String("Compare")) first = button;
    ASSERT_NE(first, nullptr);
    for (QWidget* at = first; names.isEmpty() || at != first; at = at->nextInFocusChain())
        if (panel().isAncestorOf(at) && (at->focusPolicy() & Qt::TabFocus) && at->isVisibleTo(&panel()))
            names << at->accessibleName();
    int before = -1;
    for (const char* name :
         {"Compare with the network as it is", "Close Try", "Edits, one after the other", "Add an edit", "Undo",
          "Layers that the edit changes", "sigma", "seed", "elements", "What the network is shown", "What varies"}) {
        const auto at = static_cast<int>(names.indexOf(QLatin1String(name)));
        EXPECT_GT(at, before) << name << " in " << names.join(QStringLiteral(" | ")).toStdString();
        before = at;
    }
}

TEST_F(TriedDemo, keysUndoAndRedoEdits) {
    QMenu file, view, own;
    inspect.fillMenus({file, view, own});
    const auto press = [&](QKeySequence::StandardKey key) {
        for (QAction* action : own.actions())
            if (action->shortcut() == QKeySequence(key)) action->trigger();
    };
    panel().edits().add(experiments::parseEdit("mirror"));
    press(QKeySequence::Undo);
    EXPECT_TRUE(panel().edits().all().empty());
    press(QKeySequence::Redo);
    EXPECT_EQ(lastEdit(), "mirror");
    inspect.setTrying(false);
    press(QKeySequence::Undo);
    EXPECT_EQ(lastEdit(), "mirror") << "what nobody sees is not taken back";
}

TEST_F(TriedDemo, withoutExamplesDataCanBeChosen) {
    const test::TemporaryFolder folder;
    std::filesystem::copy(resolveCheckpoint("demo"), folder / "own.safetensors");
    inspect.addRun(std::make_shared<const dclscope::Run>(openRun(folder / "own.safetensors")));
    QPushButton* choose = nullptr;
    for (QPushButton* button : panel().findChildren<QPushButton*>())
        if (button->text().startsWith(QLatin1String("Choose data"))) choose = button;
    ASSERT_NE(choose, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return choose->isVisibleTo(&panel()); }, kWaitMs));
    EXPECT_TRUE(panel().figures().text().contains(QStringLiteral("Choose labelled data")));
    QSignalSpy responded(&panel().response().session(), &ResponseSession::responded);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !responded.isEmpty(); }, kWaitMs))
        << "sounds it can be shown all the same";
}

TEST_F(TriedDemo, synapsesAreGrabbedInTheDelayMatrix) {
    PictureView& view = look(View::Delays);
    TryCanvas& canvas = *panel().canvas();
    const Layer& layer = demoCheckpoint()->layers.front();
    const auto inputs = static_cast<std::size_t>(layer.inChannelsPerGroup);
    std::size_t element = 20 * inputs + 30;
    while (std::fabs(positions()[element]) > 4.0F) ++element;
    const float place = positions()[element];
    const auto& picture = dynamic_cast<const DelayPicture&>(view.picture());
    ASSERT_TRUE(picture.cellOf(element));
    const QPoint at = picture.cellOf(element)->center().toPoint();
    const auto under = picture.placeAt(at);
    ASSERT_TRUE(under);
    const std::size_t taken = under->out * inputs + under->in; // a cell may be smaller than a pixel
    QTest::mouseClick(&view, Qt::LeftButton, {}, at);
    EXPECT_EQ(canvas.taken(), std::vector<std::size_t>{taken});
    EXPECT_EQ(inspect.stage().viewState().view, View::Delays) << "while something is tried, a click does not go away";
    EXPECT_EQ(canvas.takenPair(), (ChannelPlace{under->out, under->in}));

    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(lastEdit(), "move layer=" + layer.name + " elements=" + std::to_string(taken) + " by=-0.5")
        << "up is a longer delay, which is a smaller position";
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(lastEdit(), "move layer=" + layer.name + " elements=" + std::to_string(taken) + " by=-0.9");
    if (taken == element) {
        EXPECT_NEAR(positions()[element], place - 0.9F, 1e-5F);
    }
    panel().edits().undoStack().undo();
    EXPECT_TRUE(panel().edits().all().empty()) << "nudges one after the other are one step";

    (void)view.grab();
    wheel(view, at, 2);
    EXPECT_EQ(lastEdit(), "sigma layer=" + layer.name + " elements=" + std::to_string(taken) + " scale=1.21");
    panel().edits().undoStack().undo();
    QTest::mousePress(&view, Qt::LeftButton, {}, at);
    QTest::mouseMove(&view, at + QPoint(0, 8));
    QTest::mouseMove(&view, at + QPoint(0, 16));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at + QPoint(0, 16));
    EXPECT_EQ(lastEdit(), "move layer=" + layer.name + " elements=" + std::to_string(taken) + " by=2");
}

TEST_F(TriedDemo, aBandTakesSeveralSynapsesAndShiftLetsGo) {
    PictureView& view = look(View::Delays);
    TryCanvas& canvas = *panel().canvas();
    const auto& picture = dynamic_cast<const DelayPicture&>(view.picture());
    const QRectF plot = picture.plotRect();
    const QPoint from = (plot.topLeft() + QPointF(20, 20)).toPoint();
    const QPoint to = (plot.topLeft() + QPointF(90, 60)).toPoint();
    const auto band = [&](const QPoint& begin, const QPoint& end) {
        QTest::mousePress(&view, Qt::LeftButton, Qt::ShiftModifier, begin);
        QTest::mouseMove(&view, end);
        QTest::mouseRelease(&view, Qt::LeftButton, Qt::ShiftModifier, end);
    };
    band(from, to);
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < positions().size(); ++i)
        if (const auto cell = picture.cellOf(i); cell && QRectF(from, to).contains(cell->center())) inside.push_back(i);
    EXPECT_GT(inside.size(), 3U);
    EXPECT_EQ(canvas.taken(), inside);
    const std::size_t before = canvas.taken().size();
    band(to - QPoint(20, 20), to - QPoint(20, 20));
    EXPECT_EQ(canvas.taken().size(), before - 1) << "a click with Shift lets one go";
    band(to - QPoint(20, 20), to - QPoint(20, 20));
    EXPECT_EQ(canvas.taken().size(), before) << "and takes it again";
}

TEST_F(TriedDemo, marksOfTheReceptiveFieldAreNudgedAndWidened) {
    PictureView& view = look(View::Field);
    TryCanvas& canvas = *panel().canvas();
    const TryGrip grip(view.picture(), 1.0);
    const auto standsAlone = [&](std::size_t i) {
        const auto centre = canvas.centreOf(i);
        return centre && std::fabs(positions()[i]) < 4.0F && grip.at(*centre) == std::vector<std::size_t>{i};
    };
    std::size_t element = 0;
    while (!standsAlone(element)) ++element;
    canvas.take({element});
    const float place = positions()[element];
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Right);
    ASSERT_EQ(panel().edits().all().size(), 1U);
    EXPECT_NEAR(positions()[element], place + 0.5F, 1e-4F) << "now is at the right: the delay is shorter";
    (void)view.grab();
    wheel(view, *canvas.centreOf(element), 1);
    EXPECT_TRUE(lastEdit().ends_with("scale=1.1")) << lastEdit();
    panel().edits().undoStack().setIndex(0);
    EXPECT_EQ(positions()[element], place);
}

TEST_F(TriedDemo, theNetworkStandsBesideItsEditedSelf) {
    panel().edits().add(experiments::parseEdit("move to=3"));
    QToolButton* compare = nullptr;
    for (QToolButton* button : panel().findChildren<QToolButton*>())
        if (button->text() == QLatin1String("Compare")) compare = button;
    ASSERT_NE(compare, nullptr);
    compare->click();
    ASSERT_TRUE(inspect.isComparing());
    EXPECT_TRUE(compare->isChecked());
    EXPECT_EQ(inspect.stage().run(), demoCheckpoint()) << "A is the network as it is";
    const std::vector<float>& edited = inspect.other()->snapshots.front().layers.front().positions;
    EXPECT_EQ(edited, std::vector<float>(edited.size(), 3.0F));
    const ViewState both = inspect.viewState();
    EXPECT_TRUE(both.compare);
    EXPECT_EQ(both.runs.size(), 1U);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !inspect.isReading(); }, kWaitMs));
    const FigureTable& table = inspect.comparison().figures().table();
    double sum = 0.0;
    const std::vector<float>& own = demoCheckpoint()->snapshots.front().layers.front().positions;
    for (const float position : own) sum += std::fabs(static_cast<double>(position) - 3.0);
    const std::string mean = figureText(table.rows.front()[table.column("displacement_mean")]);
    EXPECT_NEAR(std::stod(mean), sum / static_cast<double>(own.size()), 1e-3);

    panel().edits().undoStack().undo();
    EXPECT_EQ(inspect.other()->snapshots.front().layers.front().positions, own) << "it follows the edits";
    panel().edits().undoStack().redo();
    compare->click();
    EXPECT_FALSE(inspect.isComparing());
    EXPECT_EQ(inspect.stage().run(), panel().shown());
    compare->click();
    inspect.setTrying(false);
    EXPECT_FALSE(inspect.isComparing()) << "without Try there is nothing to compare with";
    EXPECT_EQ(inspect.stage().run(), demoCheckpoint());
    EXPECT_EQ(inspect.show(viewStateFromText(toText(both))), QString());
    EXPECT_EQ(inspect.viewState(), both) << "a link brings both sides back";
    EXPECT_EQ(inspect.other()->snapshots.front().layers.front().positions, std::vector<float>(own.size(), 3.0F));
}

TEST_F(TriedDemo, anotherRunEndsTheComparisonWithTheEditedSelf) {
    inspect.compareEdited(true);
    ASSERT_TRUE(inspect.isComparing());
    inspect.addRun(test::madeRun("other", 3));
    EXPECT_FALSE(inspect.isComparing());
    inspect.compareEdited(true);
    EXPECT_FALSE(inspect.isComparing()) << "made-up runs have no file to edit";
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Try as links and the command line say it, and the views that follow its edits.
#include "app/dclscope/save_picture.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/inspect/try_panel.h"
#include "core/checkpoint/run_folder.h"
#include "tests/widgets/made_run.h"
#include "widgets/session/run_session.h"
#include "widgets/style/theme.h"
#include "widgets/views/coincidence_picture.h"
#include "widgets/views/comparison_picture.h"
#include "widgets/views/picture_view.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

using namespace dclscope;

namespace {

constexpr int kWaitsMs = 60000;

std::shared_ptr<const Run> checkpointOfDemo() {
    static const auto run = std::make_shared<const Run>(openRun(resolveCheckpoint("demo")));
    return run;
}

struct TryView : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }
    TryView() {
        inspect.resize(1100, 700);
        inspect.addRun(checkpointOfDemo());
    }
    const std::vector<float>& positions() { return inspect.stage().run()->snapshots.front().layers.front().positions; }

    RunSession session;
    InspectWorkspace inspect{session};
};

std::vector<Coincidence::Tap> tapsOf(const Picture* picture) {
    const auto* heard = dynamic_cast<const CoincidencePicture*>(picture);
    return heard == nullptr || heard->coincidence() == nullptr ? std::vector<Coincidence::Tap>()
                                                               : heard->coincidence()->taps;
}

} // namespace

TEST_F(TryView, aLinkOpensItWithItsEdits) {
    ViewState state = inspect.viewState();
    EXPECT_FALSE(state.trying);
    state.trying = true;
    state.edits = {"move to=3", "mirror"};
    EXPECT_EQ(inspect.show(viewStateFromText(toText(state))), QString());
    EXPECT_TRUE(inspect.tryPanel().isTrying());
    EXPECT_EQ(positions(), std::vector<float>(positions().size(), -3.0F));
    EXPECT_EQ(inspect.viewState(), state) << "and says the same again";
    EXPECT_FALSE(inspect.tryPanel().edits().undoStack().canUndo()) << "what a link says is the beginning";
    EXPECT_TRUE(pictureName(*inspect.run(), inspect.viewState()).contains(QLatin1String("edited")));

    inspect.tryPanel().edits().setOn(1, false);
    EXPECT_EQ(inspect.viewState().edits, std::vector<std::string>{"move to=3"}) << "what is off is not tried";
    state.trying = false;
    state.edits.clear();
    EXPECT_EQ(inspect.show(state), QString());
    EXPECT_FALSE(inspect.tryPanel().isTrying());
    EXPECT_EQ(inspect.stage().run(), checkpointOfDemo());
}

TEST_F(TryView, editedPicturesKeepTheScalesOfTheRun) {
    inspect.QWidget::show();
    const auto scales = [this]() -> const Scales& { return inspect.stage().picture().picture().scales(); };
    const double weight = scales().weight;
    ASSERT_GT(weight, 0.0);
    inspect.setTrying(true);
    inspect.tryPanel().edits().add(experiments::parseEdit("weight scale=3"));
    ASSERT_NE(inspect.stage().run(), checkpointOfDemo());
    EXPECT_EQ(scales().weight, weight) << "three times the weights are seen to be larger";
    inspect.setTrying(false);
    EXPECT_EQ(scales().weight, weight);
}

TEST_F(TryView, whatIsNoEditIsToldAndNothingIsTriedOfIt) {
    ViewState state = inspect.viewState();
    state.trying = true;
    state.edits = {"paint colour=red"};
    EXPECT_TRUE(inspect.show(state).startsWith(QLatin1String("There is no edit 'paint'")))
        << inspect.show(state).toStdString();
    EXPECT_TRUE(inspect.tryPanel().isTrying());
    EXPECT_TRUE(inspect.tryPanel().edits().all().empty());
}

TEST_F(TryView, aRequestForAnotherWorkspaceLeavesItOpen) {
    inspect.setTrying(true);
    inspect.tryPanel().edits().add(experiments::parseEdit("mirror"));
    PageRequest request;
    request.source = "digits.wav";
    inspect.apply(request);
    EXPECT_TRUE(inspect.tryPanel().isTrying());
    EXPECT_EQ(inspect.tryPanel().edits().all().size(), 1U);
}

TEST_F(TryView, aScreenshotWaitsForTheFiguresAndTheAnswer) {
    PageRequest request;
    request.view = inspect.viewState();
    request.view.trying = true;
    request.view.edits = {"shuffle seed=1"};
    inspect.QWidget::show();
    inspect.apply(request);
    EXPECT_TRUE(inspect.tryPanel().isBusy());
    inspect.prepareScreenshot(request);
    EXPECT_FALSE(inspect.tryPanel().isBusy());
    EXPECT_FALSE(inspect.isReading());
}

TEST_F(TryView, soundsAreToldByFileAndPart) {
    inspect.QWidget::show();
    ASSERT_TRUE(inspect.chooseLayer(QString::fromStdString(checkpointOfDemo()->layers[1].name)));
    inspect.stage().setView(View::Coincidence);
    for (const auto* box : inspect.findChildren<QComboBox*>())
        if (box->accessibleName() == QLatin1String("What the network hears")) {
            EXPECT_EQ(box->itemText(0), QStringLiteral("digits, part 1"));
            return;
        }
    FAIL() << "there are no sounds to choose from";
}

TEST_F(TryView, theCoincidenceIsThatOfTheEditedNetworkAlsoBesideTheOther) {
    inspect.QWidget::show();
    ASSERT_TRUE(inspect.chooseLayer(QString::fromStdString(checkpointOfDemo()->layers[1].name)));
    inspect.stage().setView(View::Coincidence);
    const auto shown = [this] { return tapsOf(&inspect.stage().picture().picture()); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return !shown().empty(); }, kWaitsMs));
    const auto plain = shown();
    inspect.setTrying(true);
    inspect.tryPanel().edits().add(experiments::parseEdit("weight scale=0.5"));
    EXPECT_EQ(shown().size(), plain.size()) << "until it is found, what was there stays";
    const auto isHalf = [&](const std::vector<Coincidence::Tap>& taps) {
        if (taps.size() != plain.size()) return false;
        for (std::size_t i = 0; i < plain.size(); ++i)
            if (taps[i].weight != 0.5F * plain[i].weight || taps[i].delay != plain[i].delay) return false;
        return true;
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return isHalf(shown()); }, kWaitsMs));
    inspect.compareEdited(true);
    const auto& pair = dynamic_cast<const ComparisonPicture&>(inspect.stage().picture().picture());
    EXPECT_TRUE(QTest::qWaitFor([&] { return isHalf(tapsOf(pair.second())); }, kWaitsMs));
    EXPECT_TRUE(QTest::qWaitFor([&] { return tapsOf(pair.first()).size() == plain.size(); }, kWaitsMs));
    EXPECT_EQ(tapsOf(pair.first()).front().weight, plain.front().weight) << "A is the network as it is";
}

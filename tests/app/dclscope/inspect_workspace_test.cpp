// SPDX-License-Identifier: GPL-3.0-or-later
// Inspect on its own: what is looked at is a value that comes back as it was, and keys go to what has the focus.
#include "app/dclscope/save_picture.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "tests/temporary_folder.h"
#include "tests/widgets/activated.h"
#include "tests/widgets/made_run.h"
#include "tests/widgets/views/plain_run.h"
#include "widgets/session/run_session.h"
#include "widgets/style/theme.h"
#include "widgets/views/atlas_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/picture_view.h"
#include "widgets/views/timeline.h"
#include "widgets/views/timeline_track.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

std::shared_ptr<const dclscope::Run> wideRun(std::int64_t channels = 150) {
    auto run = std::make_shared<dclscope::Run>();
    run->name = "wide";
    run->path = "/made/wide";
    run->layers = {test::madeLayer("wide", LayerKind::Dcls2d, channels, 1, 3, {11, 11})};
    for (int e = 0; e < 3; ++e) {
        Snapshot snapshot;
        snapshot.epoch = e;
        snapshot.layers = {test::madeState(run->layers[0], e)};
        run->snapshots.push_back(snapshot);
    }
    return run;
}

std::shared_ptr<const dclscope::Run> emptyRun() {
    auto run = std::make_shared<dclscope::Run>();
    run->name = "plain";
    run->path = "/made/plain";
    run->plainFacts = {"A network without layers."};
    run->snapshots.push_back(Snapshot{});
    return run;
}

struct InspectWorkspaceTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }
    InspectWorkspaceTest() {
        inspect.resize(1100, 700);
        inspect.QWidget::show();
        EXPECT_TRUE(test::activated(inspect));
    }
    template <class Widget>
    Widget* named(const char* name) {
        for (Widget* widget : inspect.findChildren<Widget*>())
            if (widget->accessibleName() == QLatin1String(name) && widget->isVisibleTo(&inspect)) return widget;
        return nullptr;
    }
    QString selected() const { return inspect.findChild<QTreeView*>()->currentIndex().data().toString(); }
    RunSession session;
    InspectWorkspace inspect{session};
};

} // namespace

TEST_F(InspectWorkspaceTest, whatIsLookedAtComesBackFromItsText) {
    inspect.addRun(test::madeRun("other"));
    inspect.addRun(test::madeRun("made"));
    ViewState state;
    state.runs = {"/made/other"};
    state.layer = "layers.1";
    state.view = View::Field;
    state.epoch = 2.5;
    state.out = 4;
    state.in = 6;
    state.quantity = Quantity::Weight;
    state.spread = false;
    state.zoom = {2.0, 0.4, 0.6};
    QSignalSpy changed(&inspect, &InspectWorkspace::viewStateChanged);
    EXPECT_EQ(inspect.show(state), QString());
    EXPECT_GE(changed.count(), 1);
    EXPECT_EQ(toText(inspect.viewState()), toText(state));
    EXPECT_EQ(inspect.stage().picture().zoom(), state.zoom);
    EXPECT_DOUBLE_EQ(inspect.stage().picture().epoch(), 2.5);
    EXPECT_EQ(inspect.show(viewStateFromText(toText(state))), QString());
    EXPECT_EQ(inspect.viewState(), state);
    EXPECT_EQ(named<QSpinBox>("Output channel")->value(), 4);
}

TEST_F(InspectWorkspaceTest, whatIsNotThereIsSaid) {
    EXPECT_EQ(inspect.show({}), "No run is open.");
    inspect.addRun(test::madeRun());
    ViewState state;
    state.out = 99;
    EXPECT_EQ(inspect.show(state), "There is no neuron 99: layer 'layers.0' has neurons 0 to 7.");
    state = {};
    state.runs = {"/made/elsewhere"};
    EXPECT_EQ(inspect.show(state), "/made/elsewhere is not open.");
    state = {};
    state.layer = "none";
    EXPECT_TRUE(inspect.show(state).startsWith("No layer is called 'none'; there are: layers.0"));
}

TEST_F(InspectWorkspaceTest, eachRunKeepsItsEpoch) {
    inspect.addRun(test::madeRun("one"));
    inspect.cursor().setEpoch(1.5);
    inspect.addRun(test::madeRun("two", 9));
    EXPECT_DOUBLE_EQ(inspect.cursor().epoch(), 8.0) << "a new run is shown at its end";
    ViewState one;
    one.runs = {"/made/one"};
    one.epoch = 1.5;
    auto* tree = inspect.findChild<QTreeView*>();
    const auto choose = [tree](int run) { tree->setCurrentIndex(tree->model()->index(run, 0)); };
    choose(0);
    EXPECT_DOUBLE_EQ(inspect.cursor().epoch(), 1.5);
    choose(1);
    EXPECT_DOUBLE_EQ(inspect.cursor().epoch(), 8.0);
    inspect.updateRun(test::madeRun("two", 12));
    choose(0);
    choose(1);
    EXPECT_DOUBLE_EQ(inspect.cursor().epoch(), 11.0) << "one that was seen at its end is seen there again";
}

TEST_F(InspectWorkspaceTest, aRunWithoutLayersIsTheOneThatIsSelected) {
    inspect.addRun(test::madeRun());
    EXPECT_EQ(selected(), "layers.0");
    inspect.addRun(emptyRun());
    EXPECT_EQ(selected(), "plain");
    EXPECT_EQ(inspect.run()->name, "plain");
    EXPECT_FALSE(inspect.findChild<Timeline*>()->isVisible());
    inspect.closeRun();
    EXPECT_EQ(selected(), "layers.0");
    EXPECT_TRUE(inspect.findChild<Timeline*>()->isVisible());
}

TEST_F(InspectWorkspaceTest, plainTensorsAreListedDrawnAndLinkedLikeLayers) {
    inspect.addRun(test::plainRun(3));
    EXPECT_EQ(selected(), "conv.weight") << "the first picture has something in it";
    EXPECT_EQ(inspect.viewState().view, View::Channels);
    while (inspect.isReading()) QTest::qWait(5);
    EXPECT_EQ(inspect.stage().picture().picture().emptySentence(), QString());
    ViewState state;
    state.layer = "conv.weight";
    state.view = View::Channel;
    state.out = 3;
    state.in = 1;
    state.epoch = 1.0;
    EXPECT_EQ(inspect.show(state), QString());
    EXPECT_EQ(named<QSpinBox>("Output channel")->value(), 3);
    QTest::keyClick(&inspect.stage().picture(), Qt::Key_PageUp);
    EXPECT_EQ(inspect.viewState().in, 0U);
    EXPECT_TRUE(inspect.chooseLayer("fc.weight"));
    EXPECT_EQ(inspect.viewState().view, View::Values);
    EXPECT_EQ(toText(inspect.viewState()), "dclscope:?run=/made/plain&layer=fc.weight&view=values&epoch=1");
    EXPECT_FALSE(inspect.chooseLayer("nothing"));

    const test::TemporaryFolder folder;
    const QString path = QString::fromStdString((folder.path() / "picture.png").string());
    QString sentence;
    EXPECT_TRUE(inspect.savePicture(path, sentence)) << sentence.toStdString();
    EXPECT_FALSE(QImage(path).isNull());
    EXPECT_EQ(inspect.pictureName(), "plain-fc.weight-values-epoch1.png");
}

TEST_F(InspectWorkspaceTest, aRunThatGrowsKeepsItsTensorInView) {
    inspect.addRun(test::plainRun(2));
    ASSERT_TRUE(inspect.chooseLayer("fc.weight"));
    auto grown = test::plainRun(3);
    grown->plain.insert(grown->plain.begin(), plainLayer({"steps", DType::Int64, {}, {}}));
    inspect.updateRun(grown);
    EXPECT_EQ(selected(), "fc.weight");
    EXPECT_EQ(inspect.viewState().layer, "fc.weight");
    EXPECT_EQ(inspect.run(), grown);
}

TEST_F(InspectWorkspaceTest, networksAndSeriesOfOneFileAreOffered) {
    inspect.addRun(test::madeRun());
    EXPECT_EQ(named<QComboBox>("Network"), nullptr) << "there is nothing to choose";
    auto run = std::make_shared<dclscope::Run>(*test::madeRun("several"));
    run->entry = "model";
    run->otherEntries = {"model_ema"};
    run->series = {{"a_#.pt", RunTime::Number, {}}, {"b_#.pt", RunTime::Number, {}}};
    run->seriesName = "b_#.pt";
    inspect.addRun(run);
    auto* networks = named<QComboBox>("Network");
    ASSERT_NE(networks, nullptr);
    EXPECT_EQ(networks->currentText(), "model");
    ASSERT_EQ(networks->count(), 2);
    ASSERT_NE(named<QComboBox>("Series"), nullptr);
    EXPECT_EQ(named<QComboBox>("Series")->currentText(), "b_#.pt");
    EXPECT_EQ(inspect.viewState().entry, "model");
    EXPECT_EQ(inspect.viewState().series, "b_#.pt");
    QSignalSpy opening(&session, &RunSession::opening);
    networks->setCurrentIndex(1);
    emit networks->activated(1);
    ASSERT_EQ(opening.count(), 1);
    EXPECT_EQ(opening.first().first().toString(), "/made/several");
}

TEST_F(InspectWorkspaceTest, oneCheckpointHasNoTimeline) {
    inspect.addRun(test::madeRun("single", 1));
    EXPECT_FALSE(inspect.findChild<Timeline*>()->isVisible());
    inspect.updateRun(test::madeRun("single", 2));
    EXPECT_TRUE(inspect.findChild<Timeline*>()->isVisible());
}

TEST_F(InspectWorkspaceTest, channelsBeginAtTheFirstAndCanBePaged) {
    inspect.addRun(wideRun());
    inspect.stage().setView(View::Channel);
    named<QSpinBox>("Output channel")->setValue(140);
    inspect.stage().setView(View::Channels);
    EXPECT_EQ(inspect.viewState().out, 0U) << "not at the channel that was looked at alone";
    EXPECT_EQ(named<QLabel>("Channels that are shown")->text(), QString::fromUtf8("1–64 of 150"));
    EXPECT_FALSE(named<QToolButton>("Previous channels")->isEnabled());
    named<QToolButton>("Next channels")->click();
    EXPECT_EQ(inspect.viewState().out, 64U);
    QTest::keyClick(&inspect.stage().picture(), Qt::Key_PageDown);
    EXPECT_EQ(named<QLabel>("Channels that are shown")->text(), QString::fromUtf8("129–150 of 150"));
    EXPECT_FALSE(named<QToolButton>("Next channels")->isEnabled());
    QTest::keyClick(&inspect.stage().picture(), Qt::Key_PageUp);
    inspect.stage().setView(View::Channel);
    EXPECT_EQ(inspect.viewState().out, 140U) << "and each view keeps its place";
    inspect.stage().setView(View::Channels);
    EXPECT_EQ(inspect.viewState().out, 64U);
}

TEST_F(InspectWorkspaceTest, delaysBeginWithANeuronThatHasSomethingToTell) {
    auto run = std::make_shared<dclscope::Run>(*test::madeRun("telling"));
    for (std::size_t i = 0; i < run->snapshots.size(); ++i)
        for (std::size_t in = 0; in < 6; ++in) run->snapshots.edit(i).layers[0].weights[5 * 6 + in] = 3.0F;
    inspect.addRun(run);
    EXPECT_EQ(inspect.viewState().view, View::Field);
    EXPECT_EQ(inspect.viewState().out, 5U);
    EXPECT_EQ(named<QSpinBox>("Output channel")->value(), 5);
    inspect.stage().setView(View::Delays);
    inspect.chooseLayer("layers.1");
    EXPECT_EQ(inspect.viewState().view, View::Delays) << "what was chosen stays chosen";
}

TEST_F(InspectWorkspaceTest, aClickInTheAtlasGoesIntoTheLayer) {
    inspect.addRun(test::madeRun());
    inspect.stage().setView(View::Atlas);
    PictureView& picture = inspect.stage().picture();
    picture.grab();
    const auto* atlas = dynamic_cast<const AtlasPicture*>(&picture.picture());
    ASSERT_NE(atlas, nullptr);
    QTest::mouseClick(&picture, Qt::LeftButton, {}, atlas->tileRect(2).center().toPoint());
    EXPECT_EQ(inspect.viewState().layer, "stages.0.dwconv");
    EXPECT_EQ(inspect.viewState().view, View::Overlay);
}

TEST_F(InspectWorkspaceTest, elementsAreFollowedOnceTheyArePinned) {
    inspect.addRun(test::madeRun());
    inspect.chooseLayer("stages.0.dwconv");
    inspect.stage().setView(View::Channel);
    PictureView& picture = inspect.stage().picture();
    picture.grab();
    const auto* kernel = dynamic_cast<const KernelPicture*>(&picture.picture());
    ASSERT_NE(kernel, nullptr);
    const std::size_t third = 9 * inspect.viewState().out + 3; // of the pair that is shown, each of nine elements
    ASSERT_TRUE(kernel->discCentre(third));
    QTest::mouseClick(&picture, Qt::RightButton, {}, kernel->discCentre(third)->toPoint());
    ASSERT_EQ(inspect.viewState().pins.size(), 1U);
    EXPECT_EQ(inspect.viewState().pins[0].layer, "stages.0.dwconv");
    picture.grab();
    const std::size_t pinned = inspect.viewState().pins[0].element;
    QTest::mouseClick(&picture, Qt::RightButton, {}, kernel->discCentre(pinned)->toPoint());
    EXPECT_TRUE(inspect.viewState().pins.empty());
}

TEST_F(InspectWorkspaceTest, filmsAreMadeWhileTheWindowGoesOn) {
    const test::TemporaryFolder folder;
    inspect.addRun(test::madeRun());
    EXPECT_TRUE(inspect.savedKinds().contains("*.gif"));
    QSignalSpy done(&inspect, &WorkspacePage::succeeded);
    QSignalSpy trouble(&inspect, &WorkspacePage::troubled);
    const QString path = QString::fromStdString((folder.path() / "film.gif").string());
    QString sentence;
    EXPECT_TRUE(inspect.savePicture(path, sentence));
    EXPECT_TRUE(sentence.contains("being made")) << sentence.toStdString();
    EXPECT_FALSE(inspect.savePicture(path, sentence)) << "one at a time";
    ASSERT_TRUE(QTest::qWaitFor([&] { return done.count() + trouble.count() > 0; }, 60000));
    EXPECT_EQ(trouble.count(), 0);
    EXPECT_GT(QFileInfo(path).size(), 1000);
}

TEST_F(InspectWorkspaceTest, pageKeysStepNeuronsWhereverTheFocusIs) {
    inspect.addRun(test::madeRun());
    inspect.stage().setView(View::Field);
    auto* tree = inspect.findChild<QTreeView*>();
    for (QWidget* widget : {static_cast<QWidget*>(tree), static_cast<QWidget*>(&inspect.stage().picture()),
                            static_cast<QWidget*>(inspect.findChild<TimelineTrack*>())}) {
        widget->setFocus();
        const std::size_t before = inspect.viewState().out;
        QTest::keyClick(widget, Qt::Key_PageDown);
        EXPECT_EQ(inspect.viewState().out, before + 1) << widget->accessibleName().toStdString();
        EXPECT_EQ(inspect.layer(), 0);
    }
}

TEST_F(InspectWorkspaceTest, keysBelongToWhatHasTheFocus) {
    inspect.addRun(wideRun());
    EpochCursor& cursor = inspect.cursor();
    QCheckBox* spread = nullptr;
    for (auto* box : inspect.findChildren<QCheckBox*>())
        if (box->text() == QLatin1String("Spread")) spread = box;
    ASSERT_NE(spread, nullptr);
    spread->setFocus();
    QTest::keyClick(spread, Qt::Key_Space);
    EXPECT_FALSE(inspect.viewState().spread);
    EXPECT_FALSE(cursor.isPlaying());
    PictureView& picture = inspect.stage().picture();
    QTest::keyClick(&picture, Qt::Key_Space);
    EXPECT_TRUE(cursor.isPlaying());
    QTest::keyClick(&picture, Qt::Key_Home);
    EXPECT_FALSE(cursor.isPlaying());
    EXPECT_DOUBLE_EQ(cursor.epoch(), 0.0);
    QTest::keyClick(&picture, Qt::Key_Right);
    EXPECT_DOUBLE_EQ(cursor.epoch(), 1.0);
    QTest::keyClick(&picture, Qt::Key_End);
    EXPECT_DOUBLE_EQ(cursor.epoch(), 2.0);
    picture.grab(); // what was never drawn cannot be enlarged
    QTest::keyClick(&picture, Qt::Key_Plus);
    EXPECT_GT(inspect.viewState().zoom.scale, 1.0);
    EXPECT_DOUBLE_EQ(cursor.speed(), 1.0) << "plus zooms in the picture";
    QTest::keyClick(&picture, Qt::Key_0);
    EXPECT_EQ(inspect.viewState().zoom, ViewZoom{});
    QTest::keyClick(&picture, Qt::Key_V);
    EXPECT_EQ(inspect.viewState().view, View::Channels);
    QTest::keyClick(&inspect.stage().picture(), Qt::Key_V, Qt::ShiftModifier);
    EXPECT_EQ(inspect.viewState().view, View::Overlay);
    auto* track = inspect.findChild<TimelineTrack*>();
    QTest::keyClick(track, Qt::Key_Plus);
    EXPECT_DOUBLE_EQ(cursor.speed(), 2.0) << "and sets the speed in the time line";
}

TEST_F(InspectWorkspaceTest, tabReachesPictureAndTimeline) {
    inspect.addRun(wideRun());
    bool picture = false;
    bool track = false;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &inspect, Qt::Key_Tab);
        picture = picture || QApplication::focusWidget() == &inspect.stage().picture();
        track = track || QApplication::focusWidget() == inspect.findChild<TimelineTrack*>();
    }
    EXPECT_TRUE(picture);
    EXPECT_TRUE(track);
}

TEST_F(InspectWorkspaceTest, theAxisBoxShowsItsWholeText) {
    inspect.addRun(wideRun());
    inspect.stage().setView(View::Ridgeline);
    QApplication::processEvents();
    const auto* box = named<QComboBox>("Learned axis");
    ASSERT_NE(box, nullptr);
    QStyleOptionComboBox option;
    option.initFrom(box);
    const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
    EXPECT_GE(room.width(), box->fontMetrics().horizontalAdvance(box->currentText()));
}

TEST_F(InspectWorkspaceTest, pointingAtTheTimelineTellsItsNumbers) {
    inspect.addRun(test::madeRun());
    auto* track = inspect.findChild<TimelineTrack*>();
    const auto* reading = named<QLabel>("Numbers under the cursor");
    const QPointF where(track->xOf(2.0), track->height() / 2.0);
    QMouseEvent move(QEvent::MouseMove, where, track->mapToGlobal(where), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(track, &move);
    EXPECT_TRUE(reading->text().startsWith("epoch 2 of 4")) << reading->text().toStdString();
    EXPECT_TRUE(reading->text().contains("valid accuracy 0.75")) << reading->text().toStdString();
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(track, &leave);
    EXPECT_TRUE(reading->text().startsWith("Point at")) << reading->text().toStdString();
}

TEST_F(InspectWorkspaceTest, theAxisThatIsNotDrawnCanBeChosen) {
    auto run = std::make_shared<dclscope::Run>(*wideRun(4));
    run->layers = {test::madeLayer("space", LayerKind::Dcls3d, 4, 1, 3, {3, 7, 9}),
                   test::madeLayer("plane", LayerKind::Dcls2d, 4, 1, 3, {11, 11})};
    for (std::size_t i = 0; i < run->snapshots.size(); ++i)
        run->snapshots.edit(i).layers = {test::madeState(run->layers[0], 0), test::madeState(run->layers[1], 0)};
    inspect.addRun(run);
    auto* box = named<QComboBox>("Axis that is not drawn");
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->currentText(), "Without depth P[2]");
    EXPECT_FALSE(inspect.viewState().hidden);
    box->setCurrentIndex(1);
    EXPECT_EQ(inspect.viewState().hidden, 1U);
    inspect.stage().setView(View::Channels);
    EXPECT_EQ(box->currentText(), "Without row P[1]");
    EXPECT_EQ(viewStateFromText(toText(inspect.viewState())), inspect.viewState());
    EXPECT_TRUE(pictureName(*run, inspect.viewState()).contains("without1"));
    inspect.stage().setView(View::Ridgeline);
    EXPECT_FALSE(box->isVisibleTo(&inspect));
    inspect.chooseLayer("plane");
    inspect.stage().setView(View::Overlay);
    EXPECT_FALSE(box->isVisibleTo(&inspect));
    EXPECT_FALSE(inspect.viewState().hidden);
}

TEST_F(InspectWorkspaceTest, savedPicturesAreWhatIsShownAndSaySo) {
    const test::TemporaryFolder folder;
    inspect.addRun(test::madeRun());
    inspect.stage().setView(View::Delays);
    const auto saved = [&](const char* name) {
        QString sentence;
        const QString path = QString::fromStdString((folder.path() / name).string());
        EXPECT_TRUE(saveStagePicture(inspect.stage(), path, sentence)) << sentence.toStdString();
        EXPECT_TRUE(sentence.startsWith("Saved to ")) << sentence.toStdString();
        return QImage(withPictureEnding(path));
    };
    const QImage delays = saved("delays.png");
    named<QComboBox>("Quantity shown as colour")->setCurrentIndex(1);
    EXPECT_NE(saved("no ending"), delays);
    EXPECT_TRUE(QFileInfo(QString::fromStdString((folder.path() / "no ending.png").string())).exists());
    inspect.stage().picture().setZoom({3.0, 0.5, 0.5});
    const QImage weights = QImage(QString::fromStdString((folder.path() / "no ending.png").string()));
    EXPECT_NE(saved("zoomed.png"), weights);
    QString sentence;
    EXPECT_FALSE(saveStagePicture(inspect.stage(), "/no/such/folder/a.png", sentence));
    EXPECT_TRUE(sentence.startsWith("The picture was not saved: ")) << sentence.toStdString();
}

TEST_F(InspectWorkspaceTest, namesOfPicturesSayWhatTheyShow) {
    const auto run = test::madeRun("my run");
    ViewState state;
    state.view = View::Field;
    state.out = 3;
    state.epoch = 2.5;
    EXPECT_EQ(pictureName(*run, state), "my_run-layers.0-field-3-epoch2.5.png");
    state = {};
    state.layer = "stages.0.dwconv";
    state.view = View::Ridgeline;
    state.axis = 1;
    EXPECT_EQ(pictureName(*run, state), "my_run-stages.0.dwconv-ridgeline-axis1.png");
    state = {};
    state.view = View::Delays;
    state.quantity = Quantity::Weight;
    EXPECT_EQ(pictureName(*run, state), "my_run-layers.0-delays-weight.png");
    EXPECT_EQ(withPictureEnding("a.SVG"), "a.SVG");
    EXPECT_EQ(withPictureEnding("layers.0"), "layers.0.png");
}

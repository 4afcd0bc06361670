// SPDX-License-Identifier: GPL-3.0-or-later
// Live with small networks in files: what it offers, what it says, and what it keeps.
#include "app/dclscope/workspaces/live/heard_filter.h"
#include "app/dclscope/workspaces/live/heard_list.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "app/dclscope/workspaces/live/model_picker.h"
#include "app/dclscope/workspaces/live/neighbour_row.h"
#include "app/dclscope/workspaces/live/neighbours_dialog.h"
#include "app/dclscope/workspaces/live/prompt.h"
#include "app/dclscope/workspaces/live/tape_player.h"
#include "core/audio/sound_file.h"
#include "core/base/bundled.h"
#include "core/checkpoint/run_folder.h"
#include "tests/app/dclscope/made_loudspeaker.h"
#include "tests/app/made_models.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/temporary_folder.h"
#include "widgets/live_views/evidence_map.h"
#include "widgets/live_views/heard_label.h"
#include "widgets/live_views/raster_view.h"
#include "widgets/live_views/tag_bars_view.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHelpEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolTip>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace dclscope;

namespace {

constexpr int kPatience = 20000; // ms; only a failing test waits this long

using RunPointer = std::shared_ptr<const Run>;

struct LiveWorkspaceTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }

    test::TemporaryFolder folder;
    test::MadeSpeakers speakers;
    LiveWorkspace live{new TapePlayer(speakers.maker())};
    QSignalSpy failed{&live, &LiveWorkspace::troubled};
    QSignalSpy examined{&live.session(), &TaggingSession::examined};

    QString path(const char* name) const { return QString::fromStdString((folder / name).string()); }
    ModelPicker& picker() { return live.controls().models(); }
    QStringList offered() {
        QStringList names;
        for (int i = 0; i < picker().count(); ++i) names << picker().itemText(i);
        return names;
    }
    RunPointer tones() {
        test::writeToneModel(folder / "tones.safetensors");
        return std::make_shared<const dclscope::Run>(openRun(folder / "tones.safetensors"));
    }
    RunPointer sounds() {
        test::writeSoundConvNeXt(folder / "sounds.safetensors", 3);
        return std::make_shared<const dclscope::Run>(openRun(folder / "sounds.safetensors"));
    }
    RunPointer pictures() {
        test::writePictureConvNeXt(folder / "pictures.safetensors", 3);
        return std::make_shared<const dclscope::Run>(openRun(folder / "pictures.safetensors"));
    }
    void open(const QList<RunPointer>& runs, qsizetype toExamine) {
        live.setOpenRuns(runs);
        EXPECT_TRUE(QTest::qWaitFor([&] { return examined.count() >= toExamine; }, kPatience));
    }
    void pickSound() {
        writeSoundFile(folder / "tones.wav", {16000.0, 1, test::toneStream(16000.0, 4.0, {0.5, 2.0}, {0, 1})});
        live.controls().pickFile(path("tones.wav"));
    }
    /// Two tones, to be listened to by the network that tells them apart.
    void pickTones() {
        pickSound();
        tones();
        live.controls().pickModel({path("tones.safetensors")}, "tones");
    }
    /// A low tone, in real time as short as can be.
    void pickShortTone() {
        pickTones();
        writeSoundFile(folder / "tones.wav", {16000.0, 1, test::toneStream(16000.0, 1.6, {0.5}, {0})});
    }
    /// The file with two networks as a run.
    RunPointer two(const std::string& entry) {
        test::writeTwoToneModels(folder / "two.safetensors");
        OpenRunOptions options;
        options.choice.entry = entry;
        return std::make_shared<const dclscope::Run>(openRun(folder / "two.safetensors", options));
    }
    QString firstHeard() { return live.controls().list().tags().index(1, TagListModel::LabelColumn).data().toString(); }
    void listenToTheEnd() {
        QSignalSpy ended(&live.session(), &TaggingSession::ended);
        live.startFast();
        ASSERT_TRUE(ended.wait(kPatience));
    }
};

} // namespace

TEST_F(LiveWorkspaceTest, offersEveryOpenRunThatNamesSoundsAndNoOther) {
    const RunPointer spiking = tones();
    const RunPointer convolutional = sounds();
    const RunPointer ofPictures = pictures();
    open({spiking, convolutional, ofPictures}, 3);
    EXPECT_TRUE(offered().contains("tones.safetensors"));
    EXPECT_TRUE(offered().contains("sounds.safetensors"));
    EXPECT_FALSE(offered().contains("pictures.safetensors"));
    EXPECT_TRUE(offered().contains("Other model…"));
    live.setOpenRuns({convolutional, ofPictures});
    EXPECT_FALSE(offered().contains("tones.safetensors"));
    EXPECT_TRUE(offered().contains("sounds.safetensors"));
    EXPECT_EQ(failed.count(), 0);
}

TEST_F(LiveWorkspaceTest, offersTheNetworksThatComeWithTheProgramOnceEach) {
    for (const std::string& word : bundledNames()) {
        const QString path = QString::fromStdString(word);
        picker().pick({{QString::fromStdString(bundledRun(word)->string())}, "by its path"});
        EXPECT_EQ(picker().current().model.path, path);
        EXPECT_FALSE(offered().contains("by its path"));
        EXPECT_TRUE(picker().current().name.contains(QLatin1Char(':'))) << "a title that says what it hears: " << word;
    }
    EXPECT_TRUE(offered().contains("Demo: spoken digits"));
}

TEST_F(LiveWorkspaceTest, whatIsPickedStaysUntilItIsClosed) {
    const RunPointer spiking = tones();
    const RunPointer convolutional = sounds();
    open({spiking, convolutional}, 2);
    live.setChosenRun(spiking); // nobody has picked anything: it follows
    EXPECT_EQ(picker().current().name, "tones.safetensors");
    picker().pick({{"demo"}, {}});
    const auto grown = std::make_shared<const dclscope::Run>(*spiking);
    live.setOpenRuns({grown, convolutional});
    live.setChosenRun(grown);
    EXPECT_EQ(picker().current().model.path, "demo");
    picker().pick({{path("sounds.safetensors")}, {}});
    live.setChosenRun(grown);
    EXPECT_EQ(picker().current().name, "sounds.safetensors");
    live.setOpenRuns({grown});
    EXPECT_NE(picker().current().name, "sounds.safetensors");
    EXPECT_FALSE(offered().contains("sounds.safetensors"));
}

TEST_F(LiveWorkspaceTest, aRunThatWasNotWholeIsOfferedOnceItIs) {
    test::writePictureConvNeXt(folder / "growing.safetensors", 3);
    const auto before = std::make_shared<const dclscope::Run>(openRun(folder / "growing.safetensors"));
    open({before}, 1);
    EXPECT_FALSE(offered().contains("growing.safetensors"));
    test::writeSoundConvNeXt(folder / "growing.safetensors", 3);
    open({std::make_shared<const dclscope::Run>(openRun(folder / "growing.safetensors"))}, 2);
    EXPECT_TRUE(offered().contains("growing.safetensors"));
}

TEST_F(LiveWorkspaceTest, aModelFromAFileIsTakenOrRefusedWithASentence) {
    pictures();
    emit live.controls().modelFileChosen(path("pictures.safetensors"));
    ASSERT_TRUE(failed.wait(kPatience));
    EXPECT_TRUE(failed.first().first().toString().contains("pictures and no sound"));
    EXPECT_EQ(picker().current().model.path, "demo");

    sounds();
    emit live.controls().modelFileChosen(path("sounds.safetensors"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return picker().current().name == "sounds.safetensors"; }, kPatience));
    EXPECT_EQ(failed.count(), 1);
}

TEST_F(LiveWorkspaceTest, whoPointsAtALongNameReadsAllOfIt) {
    const QString name = "a network whose name is longer than there is room for in its box";
    tones();
    live.controls().pickModel({path("tones.safetensors")}, name);
    const QPoint point(5, 5);
    QHelpEvent help(QEvent::ToolTip, point, picker().mapToGlobal(point));
    QCoreApplication::sendEvent(&picker(), &help);
    EXPECT_TRUE(QToolTip::text().startsWith(name)) << QToolTip::text().toStdString();
}

TEST_F(LiveWorkspaceTest, allNetworksOfAFileAreOfferedAndThePickedOneListens) {
    pickSound();
    test::writeTwoToneModels(folder / "two.safetensors");
    emit live.controls().modelFileChosen(path("two.safetensors"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return picker().current().name == "two.safetensors (student)"; }, kPatience));
    EXPECT_TRUE(offered().contains("two.safetensors (teacher)"));
    EXPECT_FALSE(offered().contains("two.safetensors"));
    listenToTheEnd();
    EXPECT_EQ(firstHeard(), "low");
    live.controls().list().tags().clear();
    picker().setCurrentIndex(picker().findText("two.safetensors (teacher)"));
    emit picker().activated(picker().currentIndex());
    listenToTheEnd();
    EXPECT_EQ(firstHeard(), "high");
    EXPECT_EQ(failed.count(), 0);
}

TEST_F(LiveWorkspaceTest, aModelFromTheCommandLineListensWithItsEntry) {
    test::writeTwoToneModels(folder / "two.safetensors");
    PageRequest request;
    request.model = (folder / "two.safetensors").string();
    request.view.entry = "teacher";
    live.apply(request);
    EXPECT_EQ(picker().current().model, (ModelChoice{path("two.safetensors"), "teacher"}));
    EXPECT_EQ(picker().current().name, "two.safetensors (teacher)");
    request.view.entry.clear();
    live.apply(request);
    EXPECT_TRUE(QTest::qWaitFor([&] { return picker().current().name == "two.safetensors (student)"; }, kPatience))
        << "and without one by the network found by itself, once that is known";
}

TEST_F(LiveWorkspaceTest, theNetworkThatIsLookedAtListens) {
    pickSound();
    const RunPointer run = two("teacher");
    ASSERT_EQ(run->otherEntries, std::vector<std::string>{"student"});
    live.setOpenRuns({run});
    live.setChosenRun(run);
    PageRequest request;
    request.view.runs = {run->path.string()};
    request.source = (folder / "tones.wav").string();
    live.prepareScreenshot(request); // waits until it is known that it can listen
    EXPECT_EQ(picker().current().name, "two.safetensors (teacher)");
    EXPECT_EQ(firstHeard(), "high");
    const RunPointer other = two("student");
    live.setOpenRuns({other});
    EXPECT_EQ(picker().current().name, "two.safetensors (teacher)") << "what has listened stays picked";
    EXPECT_TRUE(offered().contains("two.safetensors (student)"));
}

TEST_F(LiveWorkspaceTest, theLastEntryAsksForAFileAndPicksNothing) {
    QString asked;
    QTimer::singleShot(0, &live, [&] {
        if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
            asked = dialog->windowTitle();
            dialog->reject();
        }
    });
    emit picker().activated(picker().count() - 1);
    EXPECT_FALSE(asked.isEmpty());
    EXPECT_EQ(picker().current().model.path, "demo");
    EXPECT_EQ(picker().currentText(), picker().current().name);
}

TEST_F(LiveWorkspaceTest, closingTheRunThatListensStopsAndSaysSo) {
    pickSound();
    const RunPointer run = tones();
    open({run}, 1);
    live.setChosenRun(run);
    QSignalSpy frames(&live.session(), &TaggingSession::frame);
    live.start();
    ASSERT_TRUE(frames.wait(kPatience));
    live.setOpenRuns({});
    EXPECT_EQ(live.session().state(), TaggingSession::State::Idle);
    EXPECT_TRUE(live.statusText().startsWith("Stopped: tones.safetensors was closed"))
        << live.statusText().toStdString();
    EXPECT_EQ(picker().current().model.path, "demo");
}

TEST_F(LiveWorkspaceTest, afterStopTheStatusSaysSoAndShowsNoLatency) {
    pickTones();
    QSignalSpy frames(&live.session(), &TaggingSession::frame);
    live.start();
    ASSERT_TRUE(frames.wait(kPatience));
    EXPECT_TRUE(live.statusText().contains("kHz")) << live.statusText().toStdString();
    TagFrame lost; // what is left of the last window after a microphone went away has no latency
    lost.scores = {0.1F, 0.2F, 0.7F};
    emit live.session().frame(std::make_shared<const TagFrame>(lost));
    EXPECT_FALSE(live.statusText().contains("latency 0 ms")) << live.statusText().toStdString();
    live.stop();
    EXPECT_TRUE(live.statusText().startsWith("Stopped")) << live.statusText().toStdString();
    EXPECT_FALSE(live.statusText().contains("latency")) << live.statusText().toStdString();
    EXPECT_FALSE(live.statusText().contains("kHz")) << live.statusText().toStdString();

    listenToTheEnd();
    EXPECT_TRUE(live.statusText().startsWith("The sound is over")) << live.statusText().toStdString();
}

TEST_F(LiveWorkspaceTest, listeningAgainKeepsWhatWasHeardAndMarksTheNewSession) {
    pickTones();
    listenToTheEnd();
    TagListModel& tags = live.controls().list().tags();
    ASSERT_EQ(tags.tagCount(), 2);
    listenToTheEnd();
    EXPECT_EQ(tags.tagCount(), 4);
    EXPECT_EQ(tags.rowCount(), 6);
    EXPECT_EQ(tags.index(2, TagListModel::LabelColumn).data().toString(), "tones.wav, tones");
    EXPECT_TRUE(tags.csv().contains("\"low\",")) << tags.csv().toStdString();
    const QTableView& table = live.controls().list().table();
    for (const int session : {2, 5})
        EXPECT_EQ(table.columnSpan(session, TagListModel::LabelColumn), 2) << "there is room for the model's name";
    for (const int label : {0, 1, 3, 4}) EXPECT_EQ(table.columnSpan(label, TagListModel::LabelColumn), 1);
    live.controls().list().filter().setPart("low");
    EXPECT_EQ(table.columnSpan(0, TagListModel::LabelColumn), 1) << "no session is seen";
    live.controls().list().filter().setPart({});
    EXPECT_EQ(table.columnSpan(2, TagListModel::LabelColumn), 2);
    tags.clear();
    EXPECT_EQ(tags.tagCount(), 0);
}

TEST_F(LiveWorkspaceTest, whatWasHeardIsWrittenInOneLineAsFarAsThereIsRoom) {
    EXPECT_FALSE(live.controls().list().findChild<QTableView*>()->wordWrap());
}

TEST_F(LiveWorkspaceTest, whatWasHeardCanBeFilteredHeardAgainAndSaved) {
    pickTones();
    listenToTheEnd();
    HeardList& list = live.controls().list();
    ASSERT_EQ(list.tags().tagCount(), 2);
    list.filter().setPart("LOW");
    ASSERT_EQ(list.filter().rowCount(), 1);
    EXPECT_TRUE(list.selectedSound().samples.empty()) << "nothing is selected yet";
    list.table().selectRow(0);
    const Sound sound = list.selectedSound();
    const HeardTag tag = *list.tags().tag(list.filter().mapToSource(list.filter().index(0, 0)).row());
    ASSERT_TRUE(tag.endSeconds);
    EXPECT_GE(*tag.endSeconds, tag.timeSeconds);
    EXPECT_GT(sound.seconds(), *tag.endSeconds - tag.timeSeconds);
    float loudest = 0.0F;
    for (const float sample : sound.samples) loudest = std::max(loudest, std::fabs(sample));
    EXPECT_GT(loudest, 0.05F) << "the tone is in it";

    QSignalSpy succeeded(&live, &LiveWorkspace::succeeded);
    list.saveSelectedAs(path("low.flac"));
    ASSERT_EQ(succeeded.count(), 1);
    EXPECT_NEAR(readSoundFile(path("low.flac").toStdString()).seconds(), sound.seconds(), 1e-3);
    list.saveSelectedAs("/no/such/folder/low.flac");
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed.first().first().toString().startsWith("/no/such/folder/low.flac"));
    HoursOfDay hours = list.tags().hours("low");
    EXPECT_EQ(std::accumulate(hours.begin(), hours.end(), 0), 1);
    list.filter().setPart({});
    EXPECT_EQ(list.filter().rowCount(), 3) << "with the row of the session";
}

TEST_F(LiveWorkspaceTest, theSoundsOfEventsAreKeptInAFolder) {
    pickTones();
    live.session().setKeepFolder(path("kept"));
    listenToTheEnd();
    live.stop();
    const auto files = [this] { return QDir(path("kept")).entryList({"*_low.flac"}, QDir::Files); };
    EXPECT_TRUE(QTest::qWaitFor([&] { return files().size() == 1; }, kPatience));
    const Sound sound = readSoundFile(folder / "kept" / files().value(0).toStdString());
    EXPECT_GT(sound.seconds(), 1.0) << "a second before and behind it";
}

TEST_F(LiveWorkspaceTest, savesWhatWasHeardAndSaysWhereOrWhyNot) {
    HeardList& list = live.controls().list();
    QSignalSpy succeeded(&live, &LiveWorkspace::succeeded);
    list.tags().add({1.5, "seven", 0.9F});
    list.saveAs(path("heard"));
    ASSERT_EQ(succeeded.count(), 1);
    EXPECT_TRUE(succeeded.first().first().toString().contains(path("heard.csv")));
    QFile file(path("heard.csv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromUtf8(file.readAll()), list.tags().csv());

    list.saveAs("/no/such/folder/heard.txt");
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed.first().first().toString().startsWith("/no/such/folder/heard.txt: "));
    EXPECT_EQ(succeeded.count(), 1);
}

TEST_F(LiveWorkspaceTest, aNetworkWithoutSpikesIsListenedWithAndHasNoRaster) {
    writeSoundFile(folder / "noise.wav", {32000.0, 1, test::toneStream(32000.0, 2.5, {0.5}, {0})});
    live.controls().pickFile(path("noise.wav"));
    sounds();
    live.controls().pickModel({path("sounds.safetensors")}, "sounds");
    QSignalSpy frames(&live.session(), &TaggingSession::frame);
    listenToTheEnd();
    EXPECT_EQ(failed.count(), 0);
    EXPECT_EQ(frames.count(), 3); // a second each
    EXPECT_TRUE(live.findChild<RasterView*>()->isHidden());
    pickTones();
    listenToTheEnd();
    EXPECT_FALSE(live.findChild<RasterView*>()->isHidden());
}

TEST_F(LiveWorkspaceTest, ofHundredsOfLabelsThePinnedOnesAreKeptAndGroupsAreOffered) {
    writeSoundFile(folder / "noise.wav", {32000.0, 1, test::toneStream(32000.0, 2.5, {0.5}, {0})});
    test::writeSoundConvNeXt(folder / "many.safetensors", 527);
    QSettings settings(path("settings.ini"), QSettings::IniFormat);
    const auto listen = [this](LiveWorkspace& window) {
        window.resize(1024, 600);
        window.controls().pickFile(path("noise.wav"));
        window.controls().pickModel({path("many.safetensors")}, "many");
        QSignalSpy ended(&window.session(), &TaggingSession::ended);
        window.startFast();
        ASSERT_TRUE(ended.wait(kPatience));
    };
    listen(live);
    auto& map = *live.findChild<EvidenceMap*>();
    EXPECT_GT(live.controls().list().tags().tagCount(), 1) << "of labels that hold at once";
    ASSERT_GT(map.shownLabels().size(), 2);
    const QString third = map.shownLabels().value(2);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.nameArea(2).center().toPoint());
    EXPECT_EQ(map.shownLabels().value(0), third);
    map.setGrouped(true);
    EXPECT_EQ(map.shownLabels().mid(0, 2), (QStringList{third, "Human sounds"}));
    for (std::size_t row = 1; row < static_cast<std::size_t>(map.shownLabels().size()); ++row)
        EXPECT_GE(map.nameArea(row).top() + 1e-9, map.nameArea(row - 1).bottom()) << "names do not overlap";
    live.saveLayout(settings);

    LiveWorkspace later;
    later.restoreLayout(settings);
    listen(later);
    auto& again = *later.findChild<EvidenceMap*>();
    EXPECT_EQ(again.pinned(), QStringList{third});
    EXPECT_TRUE(again.isGrouped());
    pickTones();
    listenToTheEnd();
    EXPECT_TRUE(map.pinned().isEmpty()) << "another model's labels are pinned apart";
    EXPECT_FALSE(map.isGrouped()) << "they are in no group";
}

TEST_F(LiveWorkspaceTest, theThresholdOfOneLabelIsMovedAlone) {
    pickShortTone();
    QSignalSpy frames(&live.session(), &TaggingSession::frame);
    live.start();
    ASSERT_TRUE(frames.wait(kPatience));
    emit live.controls().bars().labelThresholdMoved(0, 1.01F);
    QSignalSpy ended(&live.session(), &TaggingSession::ended);
    ASSERT_TRUE(ended.wait(kPatience));
    EXPECT_EQ(live.controls().list().tags().tagCount(), 0) << "low can reach no such threshold";
    listenToTheEnd();
    EXPECT_EQ(live.controls().list().tags().tagCount(), 1) << "the next time it has the model's";
}

TEST_F(LiveWorkspaceTest, soundsLikeTheSelectedOneAndLikeWhatIsHeardNow) {
    QDir(path("")).mkdir("index");
    for (int tone = 0; tone < 2; ++tone)
        writeSoundFile(folder / "index" / (tone == 0 ? "deep.wav" : "shrill.wav"),
                       {32000.0, 1, test::toneStream(32000.0, 1.5, {0.2, 0.8}, {tone, tone})});
    test::writeSoundConvNeXt(folder / "bare.safetensors", 0);
    NeighboursDialog& dialog = live.neighbours();
    dialog.askForSelected();
    EXPECT_EQ(dialog.troubleText(), "") << "there is nothing to search in yet";
    QSignalSpy opened(&dialog.session(), &NeighbourSession::opened);
    dialog.session().build(path("index"), {path("bare.safetensors")}, path("e.npy"));
    ASSERT_TRUE(opened.wait(kPatience));
    EXPECT_EQ(dialog.indexText(), "e.npy: 2 sounds, made with bare.safetensors");
    EXPECT_TRUE(dialog.troubleText().startsWith("Select a label")) << dialog.troubleText().toStdString();

    pickShortTone();
    QSignalSpy frames(&live.session(), &TaggingSession::frame);
    live.start();
    ASSERT_TRUE(frames.wait(kPatience));
    dialog.show();
    dialog.followNow();
    EXPECT_TRUE(QTest::qWaitFor([&] { return dialog.nowText().startsWith("Now nearest: "); }, kPatience));
    QSignalSpy ended(&live.session(), &TaggingSession::ended);
    ASSERT_TRUE(ended.wait(kPatience));
    dialog.followNow();
    EXPECT_EQ(dialog.nowText(), "") << "nothing is heard any more";

    live.controls().list().table().selectRow(0);
    QSignalSpy found(&dialog.session(), &NeighbourSession::found);
    dialog.askForSelected();
    ASSERT_TRUE(found.wait(kPatience));
    EXPECT_FALSE(dialog.rows()[1]->isHidden());
    EXPECT_TRUE(dialog.rows()[2]->isHidden()) << "there are two";
    dialog.askForFile(path("index/deep.wav"));
    ASSERT_TRUE(found.wait(kPatience));
    EXPECT_EQ(dialog.rows()[0]->text(), "1.00 · deep.wav");
    EXPECT_EQ(dialog.troubleText(), "");
    dialog.openIndex(path("index/deep.wav"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return dialog.troubleText().contains("deep.wav"); }, kPatience));
    EXPECT_EQ(dialog.indexText(), "e.npy: 2 sounds, made with bare.safetensors") << "that one stays open";
}

TEST_F(LiveWorkspaceTest, withoutAMicrophoneThePromptSaysWhatToDo) {
    const HeardLabel& heard = live.controls().heard();
    live.controls().setPrompt("Press Listen and say a digit");
    EXPECT_EQ(heard.idleText(), "Press Listen and say a digit") << "nobody has looked for microphones yet";
    live.controls().setInputs({});
    EXPECT_TRUE(heard.idleText().startsWith("No microphone was found")) << heard.idleText().toStdString();
    ASSERT_TRUE(live.controls().pickBundledSound());
    EXPECT_EQ(heard.idleText(), "Press Listen and say a digit");
    live.controls().setInputs({AudioInput{"mic", "ALSA", 48000.0, true}});
    EXPECT_EQ(heard.idleText(), "Press Listen and say a digit");
}

TEST(Prompt, fitsTheModel) {
    const QStringList digits{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "other"};
    EXPECT_EQ(promptFor(digits, 10), "Press Listen and say a digit");
    EXPECT_EQ(promptFor({"background", "9", "8", "7", "6", "5", "4", "3", "2", "1", "0"}, 0),
              "Press Listen and say a digit");
    EXPECT_EQ(promptFor({"yes", "no", "noise"}, 2), "Press Listen. It knows “yes” and “no”.");
    EXPECT_EQ(promptFor({"_silence_", "_unknown_", "yes", "no"}, 1), "Press Listen. It knows “yes” and “no”.");
    EXPECT_EQ(promptFor({"a", "b", "c", "d", "e"}, -1), "Press Listen. It knows 5 sounds, “a” among them.");
    EXPECT_EQ(promptFor({}, -1), "Press Listen");
}

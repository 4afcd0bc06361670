// SPDX-License-Identifier: GPL-3.0-or-later
// Live with small networks in files: what it says, and what it keeps.
#include "app/dclscope/workspaces/live/heard_filter.h"
#include "app/dclscope/workspaces/live/neighbour_row.h"
#include "app/dclscope/workspaces/live/neighbours_dialog.h"
#include "app/dclscope/workspaces/live/prompt.h"
#include "tests/app/dclscope/made_live.h"
#include "widgets/live_views/evidence_map.h"
#include "widgets/live_views/heard_label.h"
#include "widgets/live_views/raster_view.h"
#include "widgets/live_views/tag_bars_view.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTableView>

#include <cmath>
#include <numeric>

using namespace dclscope;
using test::kPatience;
using test::RunPointer;

namespace {

using LiveWorkspaceTest = test::MadeLive;

} // namespace

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

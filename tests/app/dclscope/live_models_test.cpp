// SPDX-License-Identifier: GPL-3.0-or-later
// Which networks Live offers, what is picked, and what becomes of it.
#include "core/base/bundled.h"
#include "tests/app/dclscope/made_live.h"

#include <QFileDialog>
#include <QHelpEvent>
#include <QTimer>
#include <QToolTip>

using namespace dclscope;
using test::kPatience;
using test::RunPointer;

namespace {

using LiveModelsTest = test::MadeLive;

} // namespace

TEST_F(LiveModelsTest, offersEveryOpenRunThatNamesSoundsAndNoOther) {
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

TEST_F(LiveModelsTest, offersTheNetworksThatComeWithTheProgramOnceEach) {
    for (const std::string& word : bundledNames()) {
        const QString path = QString::fromStdString(word);
        picker().pick({{QString::fromStdString(bundledRun(word)->string())}, "by its path"});
        EXPECT_EQ(picker().current().model.path, path);
        EXPECT_FALSE(offered().contains("by its path"));
        EXPECT_TRUE(picker().current().name.contains(QLatin1Char(':'))) << "a title that says what it hears: " << word;
    }
    EXPECT_TRUE(offered().contains("Demo: spoken digits"));
}

TEST_F(LiveModelsTest, whatIsPickedStaysUntilItIsClosed) {
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

TEST_F(LiveModelsTest, aRunThatWasNotWholeIsOfferedOnceItIs) {
    test::writePictureConvNeXt(folder / "growing.safetensors", 3);
    const auto before = std::make_shared<const dclscope::Run>(openRun(folder / "growing.safetensors"));
    open({before}, 1);
    EXPECT_FALSE(offered().contains("growing.safetensors"));
    test::writeSoundConvNeXt(folder / "growing.safetensors", 3);
    open({std::make_shared<const dclscope::Run>(openRun(folder / "growing.safetensors"))}, 2);
    EXPECT_TRUE(offered().contains("growing.safetensors"));
}

TEST_F(LiveModelsTest, aModelFromAFileIsTakenOrRefusedWithASentence) {
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

TEST_F(LiveModelsTest, whoPointsAtALongNameReadsAllOfIt) {
    const QString name = "a network whose name is longer than there is room for in its box";
    tones();
    live.controls().pickModel({path("tones.safetensors")}, name);
    const QPoint point(5, 5);
    QHelpEvent help(QEvent::ToolTip, point, picker().mapToGlobal(point));
    QCoreApplication::sendEvent(&picker(), &help);
    EXPECT_TRUE(QToolTip::text().startsWith(name)) << QToolTip::text().toStdString();
}

TEST_F(LiveModelsTest, allNetworksOfAFileAreOfferedAndThePickedOneListens) {
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

TEST_F(LiveModelsTest, aModelFromTheCommandLineListensWithItsEntry) {
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

TEST_F(LiveModelsTest, theNetworkThatIsLookedAtListens) {
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

TEST_F(LiveModelsTest, theLastEntryAsksForAFileAndPicksNothing) {
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

TEST_F(LiveModelsTest, closingTheRunThatListensStopsAndSaysSo) {
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

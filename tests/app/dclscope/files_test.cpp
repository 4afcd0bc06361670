// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into the window: dropped files, links, and what becomes "recent".
#include "app/dclscope/checkpoint_names.h"
#include "app/dclscope/main_window.h"
#include "app/dclscope/notice_bar.h"
#include "app/dclscope/screenshot.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/inspect/series_dialog.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "core/checkpoint/writers.h"
#include "tests/temporary_folder.h"
#include "tests/widgets/made_run.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

using namespace dclscope;
using test::TemporaryFolder;

namespace {

constexpr int kPatience = 20000; // ms; only a failing test waits this long

QString textOf(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

/// A checkpoint with one small layer of delays.
QString writeCheckpoint(const std::filesystem::path& path) {
    const std::vector<float> values(12, 1.0F);
    writeSafetensors(path, std::vector{tensorToWrite("delays.weight", {4, 3, 1}, values),
                                       tensorToWrite("delays.P", {1, 4, 3, 1}, values),
                                       tensorToWrite("delays.SIG", {1, 4, 3, 1}, values)});
    return textOf(path);
}

struct FilesTest : ::testing::Test {
    FilesTest() {
        QApplication::setOrganizationName(QStringLiteral("dclscope-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, textOf(folder / "settings"));
        window.show();
    }
    InspectWorkspace& inspect() const { return window.page<InspectWorkspace>(); }
    LiveWorkspace& live() const { return window.page<LiveWorkspace>(); }
    bool settles() {
        return QTest::qWaitFor([&] { return window.runs().pending() == 0; }, kPatience);
    }
    TemporaryFolder folder;
    MainWindow window;
};

} // namespace

TEST_F(FilesTest, checkpointsOfOneSeriesBecomeOneRun) {
    QStringList files;
    for (const char* name : {"epoch-10.safetensors", "epoch-2.safetensors", "epoch-1.safetensors"})
        files << writeCheckpoint(folder / name);
    window.takeDropped(files.mid(0, 2));
    ASSERT_TRUE(settles());
    ASSERT_EQ(inspect().model().runCount(), 1);
    ASSERT_TRUE(inspect().run());
    EXPECT_EQ(inspect().run()->path, folder.path());
    EXPECT_EQ(inspect().run()->snapshots.size(), 3U);
    EXPECT_TRUE(window.notices().text().contains("one training")) << window.notices().text().toStdString();
    EXPECT_TRUE(window.notices().trouble().isEmpty());
}

TEST_F(FilesTest, oneCheckpointAndFilesOfTwoFoldersStayAsTheyAre) {
    const TemporaryFolder other;
    window.takeDropped(
        {writeCheckpoint(folder / "epoch-1.safetensors"), writeCheckpoint(other / "epoch-1.safetensors")});
    ASSERT_TRUE(settles());
    EXPECT_EQ(inspect().model().runCount(), 2);
}

TEST_F(FilesTest, ofSeveralTrainingsInAFolderOneIsAskedFor) {
    for (const char* name : {"seed=1-epoch=0.safetensors", "seed=1-epoch=1.safetensors", "seed=2-epoch=0.safetensors",
                             "seed=2-epoch=1.safetensors"})
        writeCheckpoint(folder / name);
    window.open(textOf(folder.path()));
    ASSERT_TRUE(settles());
    EXPECT_EQ(inspect().model().runCount(), 0) << "one of them was taken silently";
    auto* dialog = inspect().findChild<SeriesDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* list = dialog->findChild<QListWidget*>();
    ASSERT_EQ(list->count(), 2);
    list->setCurrentRow(1);
    const QString name = list->currentItem()->text();
    QTest::keyClick(list, Qt::Key_Return);
    ASSERT_TRUE(settles());
    ASSERT_TRUE(inspect().run());
    ASSERT_EQ(inspect().run()->snapshots.size(), 2U);
    EXPECT_NE(inspect().run()->snapshots[0].file.filename().string().find("seed=2"), std::string::npos)
        << name.toStdString();
}

TEST_F(FilesTest, f5ReadsTheRunAgain) {
    writeCheckpoint(folder / "epoch-1.safetensors");
    window.open(textOf(folder.path()));
    ASSERT_TRUE(settles());
    ASSERT_TRUE(inspect().run());
    const auto before = inspect().run();
    QTest::keyClick(&window, Qt::Key_F5);
    EXPECT_EQ(window.runs().pending(), 1);
    ASSERT_TRUE(settles());
    EXPECT_NE(inspect().run(), before);
    EXPECT_EQ(inspect().run()->path, before->path);
}

TEST_F(FilesTest, dialogsAndDropsKnowEveryKindOfFileThatIsRead) {
    for (const char* name : {"a.pt", "a.pth", "a.pth.tar", "a.bin", "a.ckpt", "a.safetensors", "a.npy", "a.npz", "a.h5",
                             "a.hdf5", "a.nir", "a.net", "model.safetensors.index.json", "A.PT"}) {
        EXPECT_TRUE(hasCheckpointName(QString("/some/where/") + name)) << name;
        EXPECT_TRUE(inspect().accepts(name)) << name;
    }
    EXPECT_FALSE(hasCheckpointName("a.wav"));
    EXPECT_FALSE(hasCheckpointName("pt"));
    EXPECT_TRUE(checkpointFilter().contains("*.npz"));
}

TEST_F(FilesTest, aSoundGoesToLive) {
    const QString sound = textOf(folder / "seven.wav");
    ASSERT_TRUE(QFile(sound).open(QIODevice::WriteOnly));
    window.takeDropped({sound});
    EXPECT_EQ(&window.currentPage(), &live());
    EXPECT_EQ(live().controls().sound().name, sound);
    EXPECT_EQ(window.runs().pending(), 0);
    EXPECT_TRUE(window.notices().trouble().isEmpty()) << window.notices().trouble().toStdString();
}

TEST_F(FilesTest, whatIsNothingOfOursIsNamed) {
    const QString picture = textOf(folder / "kernel.png");
    ASSERT_TRUE(QImage(4, 4, QImage::Format_RGB32).save(picture));
    window.takeDropped({picture});
    EXPECT_EQ(window.runs().pending(), 0);
    EXPECT_TRUE(window.notices().trouble().startsWith("kernel.png is a PNG image"))
        << window.notices().trouble().toStdString();

    const QString unknown = textOf(folder / "blob.xyz");
    QFile file(unknown);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(64, '\x01'));
    file.close();
    window.takeDropped({unknown});
    ASSERT_TRUE(settles());
    EXPECT_TRUE(window.notices().trouble().startsWith(unknown)) << window.notices().trouble().toStdString();
}

TEST_F(FilesTest, aNoticeGoesWhenItsCauseIsGone) {
    const QString path = textOf(folder / "epoch-1.safetensors");
    window.open(path);
    ASSERT_TRUE(settles());
    EXPECT_TRUE(window.notices().trouble().startsWith(path)) << window.notices().trouble().toStdString();
    writeCheckpoint(folder / "epoch-1.safetensors");
    window.open(path);
    ASSERT_TRUE(settles());
    EXPECT_TRUE(window.notices().trouble().isEmpty()) << window.notices().trouble().toStdString();
}

TEST_F(FilesTest, onlyWhatCouldBeOpenedBecomesRecent) {
    window.rememberLayout();
    const QString good = writeCheckpoint(folder / "epoch-1.safetensors");
    window.open("/no/such/run");
    window.open(good);
    ASSERT_TRUE(settles());
    EXPECT_EQ(QSettings().value("recent").toStringList(), QStringList{good});
}

TEST_F(FilesTest, linksGoOutAndComeIn) {
    window.copyLink();
    EXPECT_FALSE(window.notices().trouble().isEmpty()); // nothing is looked at

    const QString path = writeCheckpoint(folder / "epoch-1.safetensors");
    window.open(path);
    ASSERT_TRUE(settles());
    window.copyLink();
    const QString link = QApplication::clipboard()->text();
    EXPECT_TRUE(window.notices().trouble().isEmpty()) << window.notices().trouble().toStdString();
    EXPECT_EQ(viewStateFromText(link.toStdString()).layer, "delays");
    EXPECT_EQ(viewStateFromText(link.toStdString()), inspect().viewState());

    MainWindow other;
    EXPECT_TRUE(other.openLink("  " + link + "\n"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return other.runs().pending() == 0; }, kPatience));
    EXPECT_EQ(other.page<InspectWorkspace>().viewState(), inspect().viewState());

    // What is open already is not read again.
    EXPECT_TRUE(window.openLink(link));
    EXPECT_EQ(window.runs().pending(), 0);
}

TEST_F(FilesTest, aLinkWithoutAnEntryMeansTheNetworkFoundByItself) {
    const std::vector<float> values(12, 1.0F);
    std::vector<TensorToWrite> tensors;
    for (const std::string network : {"student", "teacher"})
        for (const std::string part : {".conv.weight", ".conv.P"})
            tensors.push_back(part == ".conv.P" ? tensorToWrite(network + part, {1, 4, 3, 1}, values)
                                                : tensorToWrite(network + part, {4, 3, 1}, values));
    writeSafetensors(folder / "two.safetensors", tensors);
    ViewState state;
    state.runs = {(folder / "two.safetensors").string()};
    const auto shownAfter = [&](const std::string& entry) {
        state.entry = entry;
        EXPECT_TRUE(window.openLink(QString::fromStdString(toText(state))));
        EXPECT_TRUE(settles());
        return inspect().run() ? inspect().run()->entry : std::string("none");
    };
    EXPECT_EQ(shownAfter("teacher"), "teacher");
    EXPECT_EQ(inspect().viewState().entry, "teacher");
    EXPECT_EQ(shownAfter(""), "student");
    const auto before = inspect().run();
    EXPECT_EQ(shownAfter(""), "student");
    EXPECT_EQ(shownAfter("student"), "student");
    EXPECT_EQ(inspect().run(), before) << "it was open already";
    EXPECT_EQ(shownAfter("teacher"), "teacher");
    EXPECT_EQ(inspect().model().runCount(), 1);
}

TEST_F(FilesTest, offersToGoOnWhereSomebodyWas) {
    const QString path = writeCheckpoint(folder / "epoch-1.safetensors");
    ViewState before;
    {
        MainWindow first;
        first.rememberLayout();
        first.open(path);
        ASSERT_TRUE(QTest::qWaitFor([&] { return first.runs().pending() == 0; }, kPatience));
        before = first.page<InspectWorkspace>().viewState();
        first.close();
    }
    window.rememberLayout();
    QPushButton* offer = nullptr;
    for (auto* button : inspect().findChildren<QPushButton*>())
        if (button->isVisible() && button->text().contains("epoch-1.safetensors, delays")) offer = button;
    ASSERT_NE(offer, nullptr);
    offer->click();
    ASSERT_TRUE(settles());
    EXPECT_EQ(inspect().viewState(), before);
}

TEST_F(FilesTest, aTextThatIsNoLinkIsOneSentence) {
    for (const char* text : {"https://example.org", "dclscope:?colour=red", "dclscope:?zoom=1", ""}) {
        window.notices().clear();
        EXPECT_FALSE(window.openLink(text));
        EXPECT_EQ(window.notices().sentences().size(), 1) << text;
    }
    EXPECT_TRUE(window.openLink("dclscope:?layer=x"));
    EXPECT_TRUE(window.notices().trouble().isEmpty());
}

TEST_F(FilesTest, aSourceSetsListeningGoingAndSaysSo) {
    WindowArguments arguments;
    arguments.request.model = "/no/such/model.pt";
    applyArguments(window, arguments, [&] { live().setGoing(arguments.request); });
    EXPECT_EQ(&window.currentPage(), &live());
    EXPECT_TRUE(window.notices().text().startsWith("model.pt is picked")) << window.notices().text().toStdString();
    EXPECT_EQ(live().session().state(), TaggingSession::State::Idle);

    arguments.request.source = (folder / "seven.wav").string();
    applyArguments(window, arguments, [&] { live().setGoing(arguments.request); });
    EXPECT_EQ(window.notices().text(), "Listening to seven.wav with model.pt");
    EXPECT_NE(live().session().state(), TaggingSession::State::Idle);
}

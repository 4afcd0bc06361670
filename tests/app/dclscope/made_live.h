// SPDX-License-Identifier: GPL-3.0-or-later
// Live with small networks in files, and a loudspeaker that is made up.
#pragma once

#include "app/dclscope/workspaces/live/heard_list.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "app/dclscope/workspaces/live/model_picker.h"
#include "app/dclscope/workspaces/live/tape_player.h"
#include "core/audio/sound_file.h"
#include "core/checkpoint/run_folder.h"
#include "tests/app/dclscope/made_loudspeaker.h"
#include "tests/app/made_models.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/temporary_folder.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace dclscope::test {

constexpr int kPatience = 20000; // ms; only a failing test waits this long

using RunPointer = std::shared_ptr<const dclscope::Run>;

struct MadeLive : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }

    TemporaryFolder folder;
    MadeSpeakers speakers;
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
        writeToneModel(folder / "tones.safetensors");
        return std::make_shared<const dclscope::Run>(openRun(folder / "tones.safetensors"));
    }
    RunPointer sounds() {
        writeSoundConvNeXt(folder / "sounds.safetensors", 3);
        return std::make_shared<const dclscope::Run>(openRun(folder / "sounds.safetensors"));
    }
    RunPointer pictures() {
        writePictureConvNeXt(folder / "pictures.safetensors", 3);
        return std::make_shared<const dclscope::Run>(openRun(folder / "pictures.safetensors"));
    }
    void open(const QList<RunPointer>& runs, qsizetype toExamine) {
        live.setOpenRuns(runs);
        EXPECT_TRUE(QTest::qWaitFor([&] { return examined.count() >= toExamine; }, kPatience));
    }
    void pickSound() {
        writeSoundFile(folder / "tones.wav", {16000.0, 1, toneStream(16000.0, 4.0, {0.5, 2.0}, {0, 1})});
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
        writeSoundFile(folder / "tones.wav", {16000.0, 1, toneStream(16000.0, 1.6, {0.5}, {0})});
    }
    /// The file with two networks as a run.
    RunPointer two(const std::string& entry) {
        writeTwoToneModels(folder / "two.safetensors");
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

} // namespace dclscope::test

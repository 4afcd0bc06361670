// SPDX-License-Identifier: GPL-3.0-or-later
// Train with a training that takes no time: what it shows while it trains, how it stops, goes on, fails and closes.
#include "app/dclscope/sound_player.h"
#include "app/dclscope/workspaces/inspect/layer_stage.h"
#include "app/dclscope/workspaces/train/earlier_runs.h"
#include "app/dclscope/workspaces/train/example_view.h"
#include "app/dclscope/workspaces/train/field_row.h"
#include "app/dclscope/workspaces/train/recipe_form.h"
#include "app/dclscope/workspaces/train/recipe_library.h"
#include "app/dclscope/workspaces/train/train_controls.h"
#include "app/dclscope/workspaces/train/train_pictures.h"
#include "app/dclscope/workspaces/train/train_workspace.h"
#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "tests/app/dclscope/made_training.h"
#include "tests/temporary_folder.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <fstream>

using namespace dclscope;
using training::TrainingOptions;
using training::TrainingResult;

namespace {

constexpr int kPatience = 20000; // ms; only a failing test waits this long

struct TrainWorkspaceTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }

    TrainWorkspaceTest() {
        std::filesystem::create_directories(folder / "data");
        train.controls().chooseRecipe("digits");
        train.controls().chooseData(path("data"));
        train.controls().sayOutput(path("digits 1"));
        epochs("3");
        train.resize(1000, 600);
        train.show();
    }
    QString path(const char* name) const { return QString::fromStdString((folder / name).string()); }
    void epochs(const char* count) { train.controls().form().edit("training.epochs", count); }
    bool waitForEnd() {
        return QTest::qWaitFor([&] { return !train.session().isTraining(); }, kPatience);
    }
    /// Waits until the run is shown with at least so many checkpoints.
    bool waitForCheckpoints(std::size_t count) {
        return QTest::qWaitFor(
            [&] {
                const auto& run = train.pictures().run();
                return run && run->snapshots.size() >= count;
            },
            kPatience);
    }
    QString trouble() const { return troubled.isEmpty() ? QString() : troubled.last().first().toString(); }
    QPushButton* button(const QString& words) {
        for (QPushButton* each : train.findChildren<QPushButton*>())
            if ((each->text().remove('&') == words || each->accessibleName() == words) && each->isVisibleTo(&train))
                return each;
        return nullptr;
    }
    /// Presses a button of the question that the next event loop shows.
    void answer(const QString& words) {
        QTimer::singleShot(0, &train, [this, words] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(box, nullptr);
            ++asked;
            for (QAbstractButton* each : box->buttons())
                if (each->text().remove('&') == words) return each->click();
            box->reject();
            ADD_FAILURE() << "no button " << words.toStdString();
        });
    }

    bool says(const QString& beginning) {
        for (QLabel* label : train.findChildren<QLabel*>())
            if (label->isVisible() && label->text().startsWith(beginning)) return true;
        return false;
    }
    bool factsShown() { return says("Two recordings are learned from. Two others"); }

    test::TemporaryFolder folder;
    TrainWorkspace train{test::madeTraining};
    QSignalSpy troubled{&train, &WorkspacePage::troubled};
    int asked = 0;
};

} // namespace

TEST_F(TrainWorkspaceTest, showsKernelsAndCurvesWhileItTrainsAndSaysHowItEnded) {
    QSignalSpy progress(&train.session(), &TrainingSession::progress);
    QStringList said;
    QObject::connect(&train.session(), &TrainingSession::progress, &train, [&] { said << train.statusText(); });
    ASSERT_NE(button("Start training"), nullptr);
    train.start();
    EXPECT_TRUE(says("The layers are shown here as soon as"));
    EXPECT_EQ(button("Start training"), nullptr);
    EXPECT_NE(button("Stop and save"), nullptr);
    EXPECT_FALSE(train.controls().form().row("training.epochs")->isEnabled());
    ASSERT_TRUE(waitForEnd());
    EXPECT_TRUE(said.contains("Reading examples…")) << said.join("\n").toStdString();
    EXPECT_TRUE(said.join("\n").contains(
        "epoch 2 of 3   ·   step 3 of 4   ·   loss 1   ·   kept out: 90 % right   ·   1 min 20 s left"))
        << said.join("\n").toStdString();
    EXPECT_TRUE(train.statusText().startsWith("Done: 3 epochs in 1 min 20 s")) << train.statusText().toStdString();
    ASSERT_TRUE(waitForCheckpoints(4));
    EXPECT_FALSE(says("The layers are shown here as soon as"));
    EXPECT_EQ(train.pictures().stage().run(), train.pictures().run());
    ASSERT_TRUE(QTest::qWaitFor([&] { return train.pictures().stage().viewState().epoch == 3.0; }, kPatience))
        << "the newest epoch is shown";
    EXPECT_EQ(train.pictures().curves().rows().size(), 3U);
    EXPECT_EQ(trouble(), "");
    EXPECT_EQ(train.controls().output(), path("digits 1"));
}

TEST_F(TrainWorkspaceTest, stopsAndGoesOnInTheSameFolder) {
    epochs("900");
    train.start();
    ASSERT_TRUE(waitForCheckpoints(2));
    train.stop();
    EXPECT_TRUE(train.statusText().startsWith("Stopping")) << train.statusText().toStdString();
    ASSERT_TRUE(waitForEnd());
    EXPECT_TRUE(train.statusText().startsWith("Stopped after epoch")) << train.statusText().toStdString();
    ASSERT_NE(button("Go on"), nullptr);
    EXPECT_NE(button("Start anew"), nullptr);

    TrainingOptions asked = train.controls().options(true);
    EXPECT_TRUE(asked.resume);
    EXPECT_EQ(asked.output, folder / "digits 1");
    button("Go on")->click();
    EXPECT_TRUE(train.session().isTraining());
    EXPECT_EQ(train.runFolder(), path("digits 1"));
    train.stop();
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(trouble(), "");
}

TEST_F(TrainWorkspaceTest, doesNotBeginWhereSomethingStandsInTheWay) {
    train.start();
    ASSERT_TRUE(waitForEnd());
    train.controls().sayOutput(path("digits 1"));
    train.start();
    EXPECT_FALSE(train.session().isTraining());
    EXPECT_TRUE(trouble().contains("is not empty") && trouble().contains("Go on")) << trouble().toStdString();

    train.controls().sayOutput(path("digits 2"));
    train.controls().form().edit("network.hidden", "many");
    train.start();
    EXPECT_FALSE(train.session().isTraining());
    EXPECT_TRUE(trouble().contains("do not fit")) << trouble().toStdString();
    train.controls().form().reset("network.hidden");

    train.controls().chooseData(path("nowhere"));
    train.start();
    EXPECT_FALSE(train.session().isTraining());
    EXPECT_TRUE(trouble().contains(path("nowhere"))) << trouble().toStdString();

    train.controls().chooseData(path("data"));
    train.controls().sayOutput(path("empty"));
    train.goOn();
    EXPECT_FALSE(train.session().isTraining());
    EXPECT_TRUE(trouble().contains("start a new one")) << trouble().toStdString();
}

TEST_F(TrainWorkspaceTest, whatGoesWrongIsSaidAndNothingStaysBehind) {
    TrainWorkspace failing([](const auto&, const auto&, const auto&) -> TrainingResult {
        throw ConfigError("/data/x: no recordings of the layout fsdd; choose another folder");
    });
    QSignalSpy said(&failing, &WorkspacePage::troubled);
    failing.controls().chooseRecipe("digits");
    failing.controls().sayOutput(path("never"));
    failing.start();
    ASSERT_TRUE(said.wait(kPatience));
    EXPECT_EQ(said.first().first().toString(), "/data/x: no recordings of the layout fsdd; choose another folder.");
    EXPECT_TRUE(failing.statusText().startsWith("Broken off: /data/x")) << failing.statusText().toStdString();
    EXPECT_FALSE(failing.session().isTraining());
    EXPECT_EQ(failing.runFolder(), "") << "there is no run to look at";
    EXPECT_EQ(failing.controls().output(), "");
}

TEST_F(TrainWorkspaceTest, anOutputThatNobodySaidIsFreshAndNamedByRecipeAndTime) {
    train.controls().chooseRecipe("digits");
    const QString name = QString::fromStdString(train.controls().options(false).output.filename().string());
    EXPECT_TRUE(name.startsWith("digits 2")) << name.toStdString();
    EXPECT_FALSE(std::filesystem::exists(train.controls().options(false).output));
    EXPECT_FALSE(train.controls().options(false).data.has_value()) << "another recipe has other data";
}

TEST_F(TrainWorkspaceTest, closingAsksOnceAndStopsAndSaves) {
    epochs("900");
    train.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return train.statusText().contains("step"); }, kPatience));
    answer("Cancel");
    EXPECT_FALSE(train.mayClose());
    EXPECT_EQ(train.session().state(), TrainingSession::State::Training);
    answer("Stop and save");
    EXPECT_FALSE(train.mayClose()) << "it is saved first";
    EXPECT_EQ(asked, 2);
    EXPECT_FALSE(train.mayClose()) << "and is not asked again";
    EXPECT_EQ(asked, 2);
    EXPECT_TRUE(train.isVisible());
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !train.isVisible(); }, kPatience)) << "then the window closes";
    EXPECT_TRUE(train.mayClose());
}

TEST_F(TrainWorkspaceTest, aTrainingThatIsKeptClosesTheWindowWhenItIsDone) {
    epochs("9");
    train.start();
    answer("Keep training");
    EXPECT_FALSE(train.mayClose());
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(train.session().state(), TrainingSession::State::Training);
    ASSERT_TRUE(waitForEnd());
    EXPECT_TRUE(train.statusText().startsWith("Done")) << train.statusText().toStdString();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !train.isVisible(); }, kPatience));
}

TEST_F(TrainWorkspaceTest, opensTheRunInInspectAndItsLastCheckpointInLive) {
    train.start();
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(waitForCheckpoints(4));
    QSignalSpy requested(&train, &WorkspacePage::requested);
    button("Open in Inspect")->click();
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested.last().first().value<PageRequest>().view.runs, std::vector{(folder / "digits 1").string()});
    button("Listen with it")->click();
    ASSERT_EQ(requested.count(), 2);
    EXPECT_EQ(requested.last().first().value<PageRequest>().model, (folder / "digits 1").string());
}

TEST_F(TrainWorkspaceTest, aRunIsTakenWithItsRecipeAndEarlierOnesStandBehindIt) {
    train.controls().form().edit("training.learning_rate", "0.01");
    train.start();
    ASSERT_TRUE(waitForEnd());
    train.controls().sayOutput(path("digits 2"));
    train.start();
    ASSERT_TRUE(waitForEnd());

    TrainWorkspace other(test::madeTraining);
    ASSERT_TRUE(other.controls().takeRun(path("digits 1")));
    EXPECT_DOUBLE_EQ(other.controls().form().recipe().training.learningRate, 0.01);
    EXPECT_TRUE(other.controls().form().row("training.learning_rate")->isChanged()) << "against the bundled recipe";
    EXPECT_EQ(other.controls().output(), path("digits 1"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return other.pictures().run() != nullptr; }, kPatience));
    EXPECT_EQ(other.pictures().run()->snapshots.size(), 4U);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !other.pictures().curves().earlier().empty(); }, kPatience));
    ASSERT_EQ(other.pictures().curves().earlier().size(), 1U);
    EXPECT_EQ(other.pictures().curves().earlier().front().name, "digits 2");
    EXPECT_EQ(other.pictures().curves().earlier().front().rows.size(), 3U);
    EXPECT_FALSE(other.controls().takeRun(path("data"))) << "there is no run";
}

TEST(EarlierRuns, areThoseOfTheSameRecipe) {
    test::TemporaryFolder folder;
    for (const char* name : {"digits 1", "digits 2", "digits-128 1", "toy 1", "digits 3"}) {
        std::filesystem::create_directories(folder / name);
        std::ofstream(folder / name / "metrics.jsonl") << "{\"epoch\": 1, \"valid_accuracy\": 0.5}\n";
    }
    std::filesystem::create_directories(folder / "digits 4"); // no curves
    const auto at = [&](const char* name) { return QString::fromStdString((folder / name).string()); };
    QStringList names;
    for (const RunCurves& run : EarlierRuns::read(at("digits 1"), "digits", 12)) names << run.name;
    names.sort();
    EXPECT_EQ(names, (QStringList{"digits 2", "digits 3"}));
    EXPECT_EQ(EarlierRuns::read(at("digits 1"), "digits", 1).size(), 1U);
    EXPECT_TRUE(EarlierRuns::read("/no/such/folder/run", "digits", 12).empty());
}

TEST_F(TrainWorkspaceTest, remembersWhatWasTrainedLast) {
    QSettings settings(path("settings.ini"), QSettings::IniFormat);
    epochs("7");
    train.controls().form().setOpenSections({"data"});
    train.saveLayout(settings);
    TrainWorkspace later(test::madeTraining);
    later.restoreLayout(settings);
    EXPECT_EQ(later.controls().form().recipe().training.epochs, 7);
    EXPECT_TRUE(later.controls().form().row("training.epochs")->isChanged());
    EXPECT_EQ(later.controls().data(), path("data"));
    EXPECT_EQ(later.controls().form().openSections(), QStringList{"data"});
    settings.setValue("train/last", QStringList{"digits", "no recipe [", "", ""});
    TrainWorkspace broken(test::madeTraining);
    broken.restoreLayout(settings);
    EXPECT_FALSE(broken.controls().form().recipe().name.empty()) << "what cannot be read is forgotten";
}

TEST_F(TrainWorkspaceTest, aRecipeIsSavedAndChosenAgain) {
    epochs("11");
    ASSERT_TRUE(train.controls().saveRecipeAs(path("mine.toml")));
    train.controls().chooseRecipe("digits");
    EXPECT_EQ(train.controls().form().recipe().training.epochs, 40);
    EXPECT_TRUE(train.accepts(path("mine.toml")));
    QSignalSpy wanted(&train, &WorkspacePage::wanted);
    train.take({path("mine.toml")});
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_EQ(train.controls().form().recipe().training.epochs, 11);
    EXPECT_FALSE(train.controls().form().row("training.epochs")->isChanged()) << "it is this recipe's own";

    std::ofstream(folder / "bad.toml") << "name = \"bad\"\n[training]\nepoch = 3\n";
    EXPECT_FALSE(train.controls().chooseRecipe(path("bad.toml")));
    EXPECT_TRUE(trouble().contains("bad.toml") && trouble().contains("epoch")) << trouble().toStdString();
    EXPECT_EQ(train.controls().form().recipe().training.epochs, 11) << "what was there stays";
}

TEST_F(TrainWorkspaceTest, aFolderThatIsDroppedIsTheData) {
    std::filesystem::create_directories(folder / "other");
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path("other"))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&train.controls(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&train.controls(), &drop);
    EXPECT_EQ(train.controls().data(), path("other"));
}

TEST_F(TrainWorkspaceTest, showsWhatKeptOutExamplesSayOnlyWhereItIsKnown) {
    ConfusionView& confusion = train.pictures().confusion();
    train.start();
    EXPECT_FALSE(confusion.isVisible()) << "nothing was judged yet";
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(waitForCheckpoints(1));
    EXPECT_TRUE(confusion.isVisible());
    EXPECT_FALSE(confusion.isEmpty());
    EXPECT_EQ(train.pictures().worst().list().item(0)->text(), "“zero” named “one”, 98 %") << "labels are the card's";
    EXPECT_TRUE(factsShown()) << "what is kept out is said";
    Sound sound{8000.0, 1, std::vector<float>(8000)};
    for (std::size_t t = 0; t < sound.samples.size(); ++t)
        sound.samples[t] = 0.5F * std::sin(static_cast<float>(t) * 0.8F);
    writeSoundFile(folder / "worst.wav", sound);
    train.pictures().setValidation(
        {"zero", "one"}, {{4, 1}, {0, 5}},
        {{path("worst.wav"), "zero", "one", 0.98}, {"picture 17 of test_batch.bin", "one", "one", 0.6}});
    EXPECT_TRUE(confusion.isVisible());
    WorstList& worst = train.pictures().worst();
    ASSERT_EQ(worst.list().count(), 2);
    EXPECT_EQ(worst.list().item(0)->text(), "“zero” named “one”, 98 %");
    EXPECT_EQ(worst.list().item(1)->text(), "“one”, but only 60 % sure");
    QSignalSpy ready(&worst.view(), &ExampleView::ready);
    worst.list().setCurrentRow(0);
    ASSERT_TRUE(ready.wait(kPatience));
    EXPECT_EQ(worst.view().sentence(), "");
    EXPECT_GT(worst.view().image().width(), 50) << "a spectrogram";
    EXPECT_TRUE(worst.view().isVisible());
    QSignalSpy requested(&train, &WorkspacePage::requested);
    ASSERT_NE(button("See it in Live"), nullptr);
    button("See it in Live")->click();
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested.last().first().value<PageRequest>().source, path("worst.wav").toStdString());
    worst.list().setCurrentRow(1);
    EXPECT_FALSE(worst.view().isVisible()) << "there is no file of it";
    QImage picture(32, 32, QImage::Format_RGB32);
    picture.fill(Qt::red);
    train.pictures().setValidation({"zero", "one"}, {{4, 1}, {0, 5}},
                                   {{"picture 17 of test_batch.bin", "one", "one", 0.6, picture}});
    worst.list().setCurrentRow(0);
    EXPECT_TRUE(worst.view().isVisible()) << "what has no file of its own comes along";
    EXPECT_EQ(worst.view().image().pixelColor(3, 3), QColor(Qt::red));
    EXPECT_EQ(button("Hear it"), nullptr) << "a picture is silent";
    QTest::mouseClick(&worst.view(), Qt::LeftButton);
    auto* large = worst.findChild<QDialog*>();
    ASSERT_NE(large, nullptr);
    EXPECT_TRUE(large->isVisible());
    EXPECT_GE(large->width(), 600);
    EXPECT_EQ(large->findChild<ExampleView*>()->image().pixelColor(3, 3), QColor(Qt::red));
    large->close();
    train.pictures().setValidation({}, {}, {});
    EXPECT_FALSE(confusion.isVisible());
}

TEST_F(TrainWorkspaceTest, aNetworkOfPicturesOrSpikesIsNotOfferedToListen) {
    train.start();
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(waitForCheckpoints(4));
    EXPECT_NE(button("Listen with it"), nullptr);
    train.controls().chooseRecipe("toy-order");
    train.controls().sayOutput(path("toy-order 1"));
    epochs("2");
    train.start();
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(waitForCheckpoints(1));
    EXPECT_EQ(button("Listen with it"), nullptr);
    QSignalSpy requested(&train, &WorkspacePage::requested);
    train.listenWithIt();
    EXPECT_EQ(requested.count(), 0);
}

namespace {

/// Takes a sound of 0.1 s a moment to play, or is not there.
class MadeLoudspeaker : public Loudspeaker {
public:
    MadeLoudspeaker(std::vector<float>& heard, std::atomic<bool>& endless, bool missing)
        : heard_(heard), endless_(endless), missing_(missing) {}
    double rateFor(double) override {
        if (missing_) throw AudioError("no loudspeaker found: connect one");
        return 16000.0;
    }
    void play(std::vector<float> samples, double rateHz) override {
        EXPECT_EQ(rateHz, 16000.0);
        heard_ = std::move(samples);
    }
    void open(double) override {}
    std::size_t give(std::span<const float>) override { return 0; }
    double heardSeconds() const override { return 0.0; }
    bool isPlaying() const override { return endless_; }
    void stop() noexcept override {}

private:
    std::vector<float>& heard_;
    std::atomic<bool>& endless_;
    bool missing_;
};

} // namespace

TEST_F(TrainWorkspaceTest, aSoundIsHeardUntilItIsStoppedAndWithoutALoudspeakerItIsSaid) {
    Sound sound{8000.0, 1, std::vector<float>(800, 0.25F)};
    writeSoundFile(folder / "worst.wav", sound);
    std::vector<float> heard;
    std::atomic<bool> endless{true}, missing{false};
    WorstList worst(new SoundPlayer([&] { return std::make_unique<MadeLoudspeaker>(heard, endless, missing); }));
    worst.show();
    worst.setExamples({{path("worst.wav"), "zero", "one", 0.98}});
    worst.list().setCurrentRow(0);
    QPushButton* hear = nullptr;
    for (QPushButton* each : worst.findChildren<QPushButton*>())
        if (each->text() == "Hear it") hear = each;
    ASSERT_NE(hear, nullptr);
    EXPECT_TRUE(hear->isVisible());
    hear->click();
    EXPECT_EQ(hear->text(), "Stop");
    hear->click();
    EXPECT_EQ(hear->text(), "Hear it");
    QSignalSpy changed(&worst.player(), &SoundPlayer::playingChanged);
    endless = false;
    hear->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.count() == 2; }, kPatience)) << "it ends by itself";
    EXPECT_EQ(heard.size(), 1600U) << "at the loudspeaker's rate";

    missing = true;
    QSignalSpy failed(&worst.player(), &SoundPlayer::failed);
    hear->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }, kPatience));
    bool said = false;
    for (QLabel* label : worst.findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text() == "No loudspeaker found: connect one.");
    EXPECT_TRUE(said);
    EXPECT_EQ(hear->text(), "Hear it");
}

TEST(CurvesViewCut, lossesFarAboveTheOthersAreCutAndThatIsSaid) {
    CurvesView curves;
    std::vector<EpochMetrics> rows;
    for (int epoch = 1; epoch <= 9; ++epoch) rows.push_back({static_cast<double>(epoch), {{"valid_loss", 0.5}}});
    curves.setRun(rows, 9);
    EXPECT_EQ(curves.cutText(), "");
    std::vector<EpochMetrics> earlier = rows;
    earlier.front().values["valid_loss"] = 20.0;
    curves.setEarlier({{"earlier", earlier}});
    EXPECT_TRUE(curves.cutText().contains("20")) << curves.cutText().toStdString();
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Train with several values of a field: what the dialog asks, the chart that fills, the table, stopping and going on.
#include "app/dclscope/workspaces/train/recipe_form.h"
#include "app/dclscope/workspaces/train/train_controls.h"
#include "app/dclscope/workspaces/train/train_pictures.h"
#include "app/dclscope/workspaces/train/train_workspace.h"
#include "app/dclscope/workspaces/train/varied_view.h"
#include "app/dclscope/workspaces/train/vary_dialog.h"
#include "app/dclscope/workspaces/train/vary_page.h"
#include "tests/app/dclscope/made_training.h"
#include "tests/temporary_folder.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <utility>

using namespace dclscope;

namespace {

constexpr int kPatience = 60000; // ms; only a failing test waits this long

struct VaryTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }

    VaryTest() {
        train.controls().chooseRecipe("toy-order");
        train.controls().sayOutput(QString::fromStdString((folder / "runs").string()));
        train.controls().form().edit("training.epochs", "2");
        train.resize(1000, 600);
        train.show();
    }
    training::VariedTraining request() {
        return {train.controls().options(false), {training::parseVariation("network.delays=learned,none")}, 2};
    }
    bool waitForEnd() {
        return QTest::qWaitFor([&] { return !train.session().isTraining(); }, kPatience);
    }
    QPushButton* button(const QString& words) {
        for (QPushButton* each : train.findChildren<QPushButton*>())
            if (each->text().remove('&') == words && each->isVisibleTo(&train)) return each;
        return nullptr;
    }

    test::TemporaryFolder folder;
    TrainWorkspace train{test::madeTraining};
    QSignalSpy troubled{&train, &WorkspacePage::troubled};
};

} // namespace

TEST_F(VaryTest, theDialogOffersWhatCountsAndSaysWhatWillBeTrained) {
    VaryDialog dialog(train.controls().options(false));
    const QList<QComboBox*> keys = dialog.findChildren<QComboBox*>();
    const QList<QLineEdit*> values = dialog.findChildren<QLineEdit*>();
    auto* seeds = dialog.findChild<QSpinBox*>();
    ASSERT_EQ(keys.size(), 2);
    EXPECT_EQ(keys[0]->currentData().toString(), "network.delays");
    EXPECT_LT(keys[0]->findData("training.momentum"), 0) << "Adam has none";
    EXPECT_LT(keys[0]->findData("name"), 0);
    ASSERT_TRUE(dialog.request());
    EXPECT_EQ(dialog.request()->variations.front().values, (std::vector<std::string>{"learned", "fixed", "none"}));
    EXPECT_TRUE(dialog.sentence().startsWith("9 runs")) << dialog.sentence().toStdString();
    seeds->setValue(1);
    keys[1]->setCurrentIndex(keys[1]->findData("network.hidden"));
    emit keys[1]->activated(keys[1]->currentIndex());
    values[1]->setText("[8], [8, 8]");
    EXPECT_TRUE(dialog.sentence().startsWith("6 runs")) << dialog.sentence().toStdString();
    ASSERT_TRUE(dialog.request());
    EXPECT_EQ(dialog.request()->variations[1].key, "network.hidden");
    values[0]->setText("learned, loose");
    EXPECT_FALSE(dialog.request());
    EXPECT_TRUE(dialog.sentence().contains("network.delays")) << dialog.sentence().toStdString();
    bool enabled = true;
    for (QPushButton* each : dialog.findChildren<QPushButton*>())
        if (each->text().remove('&') == "Start training") enabled = each->isEnabled();
    EXPECT_FALSE(enabled);
}

TEST_F(VaryTest, theChartAndTheTableFillAsTheRunsEnd) {
    std::vector<std::size_t> dots;
    QStringList said;
    QObject::connect(&train.session(), &TrainingSession::runDone, &train,
                     [&](const training::VariedPlace&, const training::VariedTable& table) {
                         std::size_t count = 0;
                         for (const auto& row : table.rows()) count += row.outcomes.size();
                         dots.push_back(count);
                     });
    QObject::connect(&train.session(), &TrainingSession::progress, &train, [&] { said << train.statusText(); });
    train.startVaried(request());
    EXPECT_TRUE(train.varied().isVisible());
    EXPECT_NE(button("Stop and save"), nullptr);
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(troubled.count(), 0) << troubled.first().first().toString().toStdString();
    EXPECT_EQ(dots, (std::vector<std::size_t>{1, 2, 3, 4}));
    EXPECT_TRUE(said.join("\n").contains("run 3 of 4   ·   epoch 2 of 2")) << said.join("\n").toStdString();
    EXPECT_TRUE(train.statusText().startsWith("Done")) << train.statusText().toStdString();
    const QTableWidget& table = train.varied().table();
    ASSERT_EQ(table.rowCount(), 2);
    EXPECT_EQ(table.horizontalHeaderItem(0)->text(), "network.delays");
    EXPECT_EQ(table.item(1, 0)->text(), "none");
    EXPECT_EQ(table.item(1, 1)->text(), "2");
    EXPECT_EQ(table.item(1, 2)->text(), "90.0 %");
    EXPECT_TRUE(std::filesystem::exists(folder / "runs/table.svg"));

    auto* tabs = train.findChild<QTabBar*>();
    ASSERT_NE(tabs, nullptr);
    EXPECT_TRUE(tabs->isVisible());
    tabs->setCurrentIndex(1);
    EXPECT_TRUE(train.pictures().isVisible()) << "the run's own pictures are one click away";
    ASSERT_TRUE(QTest::qWaitFor([&] { return train.pictures().run() != nullptr; }, kPatience));
    train.controls().sayOutput(QString::fromStdString((folder / "single").string()));
    train.start();
    EXPECT_FALSE(tabs->isVisible()) << "one run alone is compared with nothing";
    ASSERT_TRUE(waitForEnd());
}

TEST_F(VaryTest, isStoppedAndGoesOnWithTheRest) {
    bool stops = true;
    QObject::connect(&train.session(), &TrainingSession::runDone, &train, [&] {
        if (std::exchange(stops, false)) train.stop();
    });
    train.startVaried(request());
    ASSERT_TRUE(waitForEnd());
    EXPECT_TRUE(train.statusText().startsWith("Stopped")) << train.statusText().toStdString();
    ASSERT_NE(button("Go on with the rest"), nullptr);
    QSignalSpy begun(&train.session(), &TrainingSession::runBegun);
    button("Go on with the rest")->click();
    EXPECT_TRUE(train.session().isTraining());
    ASSERT_TRUE(waitForEnd());
    EXPECT_TRUE(train.statusText().startsWith("Done")) << train.statusText().toStdString();
    EXPECT_LT(begun.count(), 4) << "what is done is not trained again";
    EXPECT_EQ(button("Go on with the rest"), nullptr);
}

TEST_F(VaryTest, theTableIsSavedAndTheCommandCopied) {
    train.startVaried(request());
    ASSERT_TRUE(waitForEnd());
    const QString file = QString::fromStdString((folder / "saved.csv").string());
    ASSERT_TRUE(train.varied().saveAs(file, train.varied().chart().table().csv()));
    std::ostringstream saved;
    saved << std::ifstream(file.toStdString()).rdbuf();
    EXPECT_TRUE(saved.str().starts_with("network.delays,seeds,accuracy")) << saved.str();
    EXPECT_FALSE(train.varied().saveAs("/no/such/folder/x.csv", ""));
    EXPECT_EQ(troubled.count(), 1);
    button("Copy the command")->click();
    const QString command = QApplication::clipboard()->text();
    EXPECT_TRUE(command.startsWith("dcls train ")) << command.toStdString();
    EXPECT_TRUE(command.contains("--vary network.delays=learned,none --seeds 2 --resume")) << command.toStdString();
    EXPECT_TRUE(std::filesystem::exists(folder / "runs/recipe.toml")) << "the recipe that it names";
}

TEST_F(VaryTest, theChartTellsEachSeedAndEachLine) {
    train.startVaried(request());
    ASSERT_TRUE(waitForEnd());
    VariedView& chart = train.varied().chart();
    QStringList told;
    for (int x = 0; x < chart.width(); x += 2)
        for (int y = 0; y < chart.height(); y += 9)
            if (const QString text = chart.readingAt({static_cast<double>(x), static_cast<double>(y)}); !text.isEmpty())
                told << text;
    EXPECT_TRUE(told.contains("none, seed 1: 90.0 %")) << told.size();
    EXPECT_TRUE(told.contains("learned: 90.0 ± 0.0 %")) << told.size();
    EXPECT_TRUE(chart.accessibleDescription().contains("none: 90.0 ± 0.0 %"))
        << chart.accessibleDescription().toStdString();
    QImage drawn(560, 260, QImage::Format_RGB32);
    QPainter painter(&drawn);
    chart.paint(painter, drawn.rect(), themeColors(true));
    EXPECT_EQ(chart.readingAt({-50, -50}), "");
}

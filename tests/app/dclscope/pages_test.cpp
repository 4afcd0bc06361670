// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks of its workspaces, and what they tell each other.
#include "app/dclscope/main_window.h"
#include "app/dclscope/notice_bar.h"
#include "app/dclscope/pages.h"
#include "app/dclscope/screenshot.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/inspect/layer_panel.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "app/dclscope/workspaces/live/model_picker.h"
#include "app/dclscope/workspaces/train/field_row.h"
#include "app/dclscope/workspaces/train/recipe_form.h"
#include "app/dclscope/workspaces/train/train_controls.h"
#include "app/dclscope/workspaces/train/train_workspace.h"
#include "tests/widgets/made_run.h"
#include "widgets/views/layer_plots.h"

#include <QApplication>
#include <QMenuBar>
#include <QScrollArea>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

/// A run that Live can listen with.
std::shared_ptr<dclscope::Run> spikingRun(const std::string& name, int epochs = 5) {
    auto run = std::make_shared<dclscope::Run>(*test::madeRun(name, epochs));
    run->modelName = "snn-delays";
    return run;
}

struct PagesTest : ::testing::Test {
    PagesTest() { window.show(); }
    InspectWorkspace& inspect() const { return window.page<InspectWorkspace>(); }
    LiveWorkspace& live() const { return window.page<LiveWorkspace>(); }
    MainWindow window;
};

} // namespace

TEST_F(PagesTest, areNamedAsTheCommandLineNamesThem) {
    const std::vector<std::string> names = pageNames();
    ASSERT_EQ(window.pages().size(), static_cast<qsizetype>(names.size()));
    for (qsizetype i = 0; i < window.pages().size(); ++i) {
        const QString name = QString::fromStdString(names[static_cast<std::size_t>(i)]);
        EXPECT_EQ(window.pages()[i]->label().name, name);
        EXPECT_EQ(window.pageNamed(name), window.pages()[i]);
    }
    EXPECT_EQ(window.pageNamed("kitchen"), nullptr);
}

TEST_F(PagesTest, bringTheirOwnMenus) {
    QStringList titles;
    for (const QAction* menu : window.menuBar()->actions()) titles << menu->text().remove(QLatin1Char('&'));
    EXPECT_EQ(titles, (QStringList{"File", "View", "Run", "Live", "Train", "Learn", "Help"}));
}

TEST_F(PagesTest, showAllPlotsOfALayerInASmallWindow) {
    inspect().addRun(test::madeRun());
    window.resize(1024, 640);
    for (const char* layer : {"stages.0.dwconv", "layers.0"}) {
        inspect().chooseLayer(layer);
        QApplication::processEvents();
        const auto* plots = window.findChild<LayerPlots*>();
        const QWidget* viewport = window.findChild<LayerPanel*>()->findChild<QScrollArea*>()->viewport();
        EXPECT_LE(plots->mapTo(viewport, QPoint(0, plots->height())).y(), viewport->height()) << layer;
        EXPECT_GE(plots->height(), plots->heightFor(95)) << layer << ": and they can be read";
    }
}

TEST_F(PagesTest, aRunThatGrowsChoosesNothing) {
    inspect().addRun(spikingRun("watched"));
    live().controls().pickModel({"/somewhere/chosen.pt"}, "chosen");
    inspect().updateRun(spikingRun("watched", 7));
    EXPECT_EQ(live().controls().models().current().model.path, "/somewhere/chosen.pt");
}

TEST_F(PagesTest, aModelOrASourceMeansLive) {
    WindowArguments arguments;
    arguments.request.source = "/some/where/sound.wav";
    arguments.request.model = "/some/where/model.pt";
    applyArguments(window, arguments);
    EXPECT_EQ(&window.currentPage(), &live());
    EXPECT_EQ(live().controls().models().current().model.path, "/some/where/model.pt");
    EXPECT_EQ(live().controls().sound().name, "/some/where/sound.wav");

    arguments.workspace = "inspect";
    applyArguments(window, arguments);
    EXPECT_EQ(&window.currentPage(), &inspect());
}

TEST_F(PagesTest, aRecipeMeansTrainAndWhatItAsksForIsShownElsewhere) {
    auto& train = window.page<TrainWorkspace>();
    WindowArguments arguments;
    arguments.request.recipe = "digits-128";
    arguments.request.output = "/no/such/folder/yet";
    applyArguments(window, arguments);
    EXPECT_EQ(&window.currentPage(), &train);
    EXPECT_EQ(train.controls().form().recipe().name, "digits-128");
    EXPECT_EQ(train.controls().output(), "/no/such/folder/yet");

    PageRequest listen;
    listen.model = "/some/where/run";
    emit train.requested(listen);
    EXPECT_EQ(&window.currentPage(), &live());
    EXPECT_EQ(live().controls().models().current().model.path, "/some/where/run");
}

TEST_F(PagesTest, aPageThatIsAtWorkHoldsTheWindowOpen) {
    auto& train = window.page<TrainWorkspace>();
    EXPECT_TRUE(train.mayClose()) << "nothing is trained";
    EXPECT_TRUE(window.close());
}

TEST_F(PagesTest, fitA1024By640Screen) {
    inspect().addRun(test::madeRun("a_run_that_somebody_named_after_all_of_its_hyperparameters_lr0.001_b64_e300"));
    window.notices().add("/a/path/of/many/folders/" + QString(300, QLatin1Char('x')) + ": cannot be read");
    window.notices().addGood("Saved to /a/path/of/many/folders/" + QString(300, QLatin1Char('y')) + ".png");
    for (WorkspacePage* page : window.pages()) {
        window.showPage(page);
        window.resize(1024, 640);
        QApplication::processEvents();
        EXPECT_EQ(window.size(), QSize(1024, 640)) << page->label().name.toStdString();
        const QWidget* corner = window.menuBar()->cornerWidget();
        EXPECT_LE(corner->geometry().right(), window.width());
        for (QAction* menu : window.menuBar()->actions()) {
            const QRect place = window.menuBar()->actionGeometry(menu);
            EXPECT_TRUE(place.isValid() && place.right() < corner->x()) << menu->text().toStdString();
        }
    }
}

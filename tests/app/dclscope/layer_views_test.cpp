// SPDX-License-Identifier: GPL-3.0-or-later
// Inspect: layers that fold, orders that are offered only where they mean something, pins by key, numbers as curves.
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/inspect/layer_facts.h"
#include "app/dclscope/workspaces/inspect/layer_tree_view.h"
#include "app/dclscope/workspaces/inspect/numbers_dialog.h"
#include "tests/temporary_folder.h"
#include "tests/widgets/made_run.h"
#include "widgets/session/run_session.h"
#include "widgets/style/theme.h"
#include "widgets/views/figure_curves.h"
#include "widgets/views/picture_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QSettings>
#include <QStandardItemModel>
#include <QTest>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

std::shared_ptr<dclscope::Run> stagedRun() {
    auto run = std::make_shared<dclscope::Run>(*test::madeRun("staged"));
    const Layer plane = run->layers[2];
    run->layers.clear();
    for (int stage = 0; stage < 3; ++stage)
        for (int block = 0; block < 3; ++block) {
            run->layers.push_back(plane);
            run->layers.back().name = "stages." + std::to_string(stage) + "." + std::to_string(block) + ".dwconv";
        }
    for (std::size_t i = 0; i < run->snapshots.size(); ++i) {
        Snapshot& snapshot = run->snapshots.edit(i);
        const LayerState state = snapshot.layers[2];
        snapshot.layers.assign(run->layers.size(), state);
    }
    return run;
}

struct LayerViewsTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }
    LayerViewsTest() {
        inspect.resize(1100, 700);
        inspect.QWidget::show();
    }
    static LayerTreeView& treeOf(InspectWorkspace& of) { return *of.findChild<LayerTreeView*>(); }
    static QModelIndex group(InspectWorkspace& of, int row) {
        const QAbstractItemModel& model = *treeOf(of).model();
        return model.index(row, 0, model.index(0, 0));
    }
    QComboBox& orders() {
        for (auto* box : inspect.findChildren<QComboBox*>())
            if (box->accessibleName() == QLatin1String("Order of neurons and inputs")) return *box;
        throw std::logic_error("no box for the order");
    }

    RunSession session;
    InspectWorkspace inspect{session};
};

TEST_F(LayerViewsTest, stagesFoldAndStayFolded) {
    inspect.addRun(stagedRun());
    LayerTreeView& tree = treeOf(inspect);
    ASSERT_EQ(group(inspect, 1).data().toString(), QStringLiteral("stages.1"));
    EXPECT_TRUE(tree.isExpanded(group(inspect, 1))) << "nothing is hidden from the beginning";
    tree.collapse(group(inspect, 1));
    tree.setFilter(QStringLiteral("1.2"));
    EXPECT_TRUE(tree.isExpanded(group(inspect, 1))) << "what was found is seen";
    tree.setFilter({});
    EXPECT_FALSE(tree.isExpanded(group(inspect, 1))) << "and folded again";
    inspect.updateRun(stagedRun());
    EXPECT_FALSE(tree.isExpanded(group(inspect, 1)));

    const test::TemporaryFolder folder;
    QSettings settings(QString::fromStdString((folder / "layout.ini").string()), QSettings::IniFormat);
    inspect.saveLayout(settings);
    InspectWorkspace later(session);
    later.restoreLayout(settings);
    later.addRun(stagedRun());
    EXPECT_FALSE(treeOf(later).isExpanded(group(later, 1)));
    EXPECT_TRUE(treeOf(later).isExpanded(group(later, 2)));
    ASSERT_TRUE(later.chooseLayer(QStringLiteral("stages.1.0.dwconv")));
    EXPECT_TRUE(treeOf(later).isExpanded(group(later, 1))) << "what is looked at is seen";
    EXPECT_EQ(treeOf(later).turned(), QStringList{QStringLiteral("stages.1")}) << "nobody unfolded it";
}

TEST_F(LayerViewsTest, neuronsAreSortedByLabelOnlyWhereLabelsAreKnown) {
    auto run = std::make_shared<dclscope::Run>(*test::madeRun("labelled"));
    run->layers.pop_back();
    run->card.labels = {"a", "b", "c", "d", "e"};
    inspect.addRun(test::madeRun("bare"));
    ViewState state = inspect.viewState();
    state.view = View::Delays;
    state.order = Order::Label;
    EXPECT_TRUE(inspect.show(state).contains(QLatin1String("sorted by label"))) << inspect.show(state).toStdString();
    EXPECT_EQ(inspect.viewState().order, Order::Index);
    constexpr int kLabel = static_cast<int>(Order::Label);
    const auto* items = qobject_cast<const QStandardItemModel*>(orders().model());
    ASSERT_NE(items, nullptr);
    EXPECT_FALSE(items->item(kLabel)->isEnabled());
    EXPECT_TRUE(orders().itemData(kLabel, Qt::ToolTipRole).toString().contains(QLatin1String("labels")));
    inspect.addRun(run);
    inspect.stage().setView(View::Delays);
    EXPECT_TRUE(items->item(kLabel)->isEnabled());
    orders().setCurrentIndex(kLabel);
    EXPECT_EQ(inspect.viewState().order, Order::Label);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !inspect.isReading(); }, 5000));
}

TEST_F(LayerViewsTest, elementsArePinnedByKeyAndFollowFromViewToView) {
    inspect.addRun(test::madeRun("first"));
    inspect.chooseLayer(QStringLiteral("stages.0.dwconv"));
    inspect.stage().setView(View::Channel);
    inspect.stage().picture().grab();
    EXPECT_FALSE(inspect.stage().pinPointed()) << "nothing is pointed at";
    inspect.stage().stepElement(1);
    inspect.stage().stepElement(1);
    EXPECT_TRUE(inspect.stage().pinPointed());
    // The second of the nine elements of the output that is shown.
    const std::vector<Pin> pins{{"stages.0.dwconv", 9 * inspect.viewState().out + 1}};
    EXPECT_EQ(inspect.viewState().pins, pins);
    inspect.stage().setView(View::Atlas);
    EXPECT_EQ(inspect.viewState().pins, pins);
    inspect.stage().dropPins();
    EXPECT_TRUE(inspect.viewState().pins.empty());
}

TEST_F(LayerViewsTest, numbersAreCurvesToo) {
    NumbersDialog dialog(&inspect);
    const auto run = test::madeRun("first", 5);
    dialog.setRun(run, 2);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.isReading(); }, 5000));
    EXPECT_EQ(dialog.curveBox().currentData().toString(), QStringLiteral("moved_mean"));
    ASSERT_EQ(dialog.curves().curves().size(), 1U);
    EXPECT_EQ(dialog.curves().curves()[0].values.size(), 4U) << "nothing has moved at the first checkpoint";
    const int sigma = dialog.curveBox().findData(QStringLiteral("sigma_mean"));
    ASSERT_GE(sigma, 0);
    dialog.curveBox().setCurrentIndex(sigma);
    EXPECT_EQ(dialog.curves().curves()[0].values.size(), 5U);
    EXPECT_NEAR(dialog.curves().curves()[0].values.back(), 3.0 / 5.0, 1e-6);
    dialog.allLayers().setChecked(true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.isReading(); }, 5000));
    EXPECT_EQ(dialog.curves().curves().size(), 3U);
    EXPECT_EQ(dialog.curveBox().currentData().toString(), QStringLiteral("sigma_mean")) << "the choice stays";
}

TEST_F(LayerViewsTest, factsSayHowFarALayerSees) {
    const auto reach = [](const dclscope::Run& run, std::size_t layer) {
        for (const LayerFact& fact : layerFacts(run, layer))
            if (fact.title == QLatin1String("Reach")) return fact.value;
        return QString();
    };
    const auto run = test::madeRun();
    EXPECT_TRUE(reach(*run, 1).contains(QLatin1String("of 28 steps that the grids of 2 layers allow")))
        << reach(*run, 1).toStdString();
    EXPECT_TRUE(reach(*run, 2).startsWith(QLatin1String("not known: "))) << reach(*run, 2).toStdString();
}

} // namespace

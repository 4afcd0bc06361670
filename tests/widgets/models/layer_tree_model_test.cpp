// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/made_run.h"
#include "widgets/models/layer_tree_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

struct LayerTreeModelTest : ::testing::Test {
    LayerTreeModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QString text(const QModelIndex& index) const { return model.data(index).toString(); }
};

} // namespace

TEST_F(LayerTreeModelTest, listsRunsAndTheirLayers) {
    model.setRun(test::madeRun("first"));
    model.setRun(test::madeRun("second"));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(text(model.index(1, 0)), "second");
    EXPECT_EQ(text(model.index(0, 1)), "5 checkpoints");
    const QModelIndex layer = model.layerIndex(1, 2);
    EXPECT_EQ(text(layer), "stages.0.dwconv");
    EXPECT_EQ(text(layer.siblingAtColumn(LayerTreeModel::ShapeColumn)),
              QString::fromUtf8("Dcls2d 12 × 1 × 9 → 11 × 11"));
    EXPECT_EQ(layer.data(LayerTreeModel::RunRole).toInt(), 1);
    EXPECT_EQ(layer.data(LayerTreeModel::LayerRole).toInt(), 2);
    EXPECT_EQ(layer.parent(), model.index(1, 0));
    EXPECT_FALSE(model.layerIndex(1, 3).isValid());
    EXPECT_FALSE(model.layerIndex(2, 0).isValid());
}

TEST_F(LayerTreeModelTest, aRunOpenedAgainTakesItsOldPlace) {
    model.setRun(test::madeRun("first"));
    model.setRun(test::madeRun("second"));
    auto shorter = std::make_shared<dclscope::Run>(*test::madeRun("first", 7));
    shorter->layers.pop_back();
    EXPECT_EQ(model.setRun(shorter), 0);
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 2);
    EXPECT_EQ(text(model.index(0, 1)), "7 checkpoints");
    EXPECT_EQ(model.setRun(test::madeRun("first")), 0);
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 3);
}

TEST_F(LayerTreeModelTest, removesRuns) {
    model.setRun(test::madeRun("first"));
    model.setRun(test::madeRun("second"));
    model.removeRun(0);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(text(model.index(0, 0)), "second");
    EXPECT_EQ(model.run(1), nullptr);
}

TEST_F(LayerTreeModelTest, namesFromFilesAreMadeSafe) {
    auto run = std::make_shared<dclscope::Run>(*test::madeRun());
    run->layers[0].name = "bad\x1b[31mname";
    run->layers[1].problem = "P has 3 rows, expected 1";
    model.setRun(run);
    EXPECT_FALSE(text(model.layerIndex(0, 0)).contains(QChar(0x1b)));
    EXPECT_EQ(model.layerIndex(0, 1).data(LayerTreeModel::ProblemRole).toString(), "P has 3 rows, expected 1");
}

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

TEST_F(LayerTreeModelTest, plainTensorsAreAGroupBehindTheLayers) {
    auto both = std::make_shared<dclscope::Run>(*test::madeRun("both"));
    both->plain = {plainLayer({"fc.weight", DType::Float32, {10, 20}, {}}),
                   plainLayer({"conv.weight", DType::Float32, {8, 3, 5, 5}, {}})};
    model.setRun(test::madeRun("other"));
    model.setRun(both);
    ASSERT_EQ(model.rowCount(model.index(1, 0)), 4);
    const QModelIndex group = model.index(3, 0, model.index(1, 0));
    EXPECT_EQ(text(group), "Plain tensors");
    EXPECT_EQ(group.data(LayerTreeModel::LayerRole).toInt(), LayerTreeModel::kGroup);
    EXPECT_EQ(model.rowCount(group), 2);
    const QModelIndex conv = model.layerIndex(1, 4);
    EXPECT_EQ(text(conv), "conv.weight");
    EXPECT_EQ(conv.data(LayerTreeModel::LayerRole).toInt(), 4);
    EXPECT_EQ(conv.data(LayerTreeModel::RunRole).toInt(), 1);
    EXPECT_EQ(conv.parent(), group);
    EXPECT_EQ(text(conv.siblingAtColumn(LayerTreeModel::ShapeColumn)), QString::fromUtf8("kernels 8 × 3 × 5 × 5"));
    EXPECT_FALSE(model.layerIndex(1, 5).isValid());
}

TEST_F(LayerTreeModelTest, aRunWithoutLayersListsItsTensors) {
    auto plain = std::make_shared<dclscope::Run>(*test::madeRun("first"));
    model.setRun(plain);
    auto other = std::make_shared<dclscope::Run>(*plain);
    other->layers.clear();
    other->plain = {plainLayer({"steps", DType::Int64, {}, {}})};
    EXPECT_EQ(model.setRun(other), 0) << "the same file, another network";
    ASSERT_EQ(model.rowCount(model.index(0, 0)), 1);
    EXPECT_EQ(text(model.layerIndex(0, 0)), "steps");
    EXPECT_EQ(text(model.layerIndex(0, 0).siblingAtColumn(1)), "number");
    other = std::make_shared<dclscope::Run>(*other);
    other->plain.clear();
    model.setRun(other);
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 0);
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

TEST_F(LayerTreeModelTest, aBrokenLayerHasNoShape) {
    auto run = std::make_shared<dclscope::Run>(*test::madeRun());
    run->layers[1].problem = "P has 3 rows, expected 1";
    const auto shape = [&] {
        model.setRun(std::make_shared<dclscope::Run>(*run));
        return text(model.layerIndex(0, 1).siblingAtColumn(LayerTreeModel::ShapeColumn));
    };
    EXPECT_TRUE(shape().startsWith("Dcls1d")) << "odd values leave the shape as it is";
    run->layers[1].broken = true;
    EXPECT_EQ(shape(), "cannot be drawn");
}

TEST_F(LayerTreeModelTest, layersOfAStageAreAGroupWhereThereAreMany) {
    auto run = std::make_shared<dclscope::Run>(*test::madeRun("staged"));
    const Layer plane = run->layers[2];
    run->layers.clear();
    for (const char* name : {"stem.dwconv", "stages.0.0.dwconv", "stages.0.1.dwconv", "stages.1.0.dwconv",
                             "stages.1.1.dwconv", "stages.1.2.dwconv", "stages.2.0.dwconv"}) {
        run->layers.push_back(plane);
        run->layers.back().name = name;
    }
    run->plain = {plainLayer({"fc.weight", DType::Float32, {10, 20}, {}})};
    model.setRun(run);
    const QModelIndex top = model.index(0, 0);
    QStringList rows;
    for (int row = 0; row < model.rowCount(top); ++row) rows << text(model.index(row, 0, top));
    EXPECT_EQ(rows, (QStringList{"stem.dwconv", "stages.0", "stages.1", "stages.2.0.dwconv", "Plain tensors"}))
        << rows.join(", ").toStdString();
    const QModelIndex stage = model.index(2, 0, top);
    EXPECT_EQ(stage.data(LayerTreeModel::LayerRole).toInt(), LayerTreeModel::kGroup);
    EXPECT_FALSE(stage.data(LayerTreeModel::FoldedRole).toBool());
    EXPECT_EQ(text(stage.siblingAtColumn(1)), "3 layers");
    EXPECT_EQ(model.rowCount(stage), 3);
    for (int layer = 0; layer < 8; ++layer) {
        const QModelIndex index = model.layerIndex(0, layer);
        ASSERT_TRUE(index.isValid()) << layer;
        EXPECT_EQ(index.data(LayerTreeModel::LayerRole).toInt(), layer);
        EXPECT_EQ(index.data(LayerTreeModel::RunRole).toInt(), 0);
    }
    EXPECT_EQ(model.layerIndex(0, 4).parent(), stage);
    EXPECT_TRUE(model.index(4, 0, top).data(LayerTreeModel::FoldedRole).toBool())
        << "plain tensors are folded at first";
    run = std::make_shared<dclscope::Run>(*run);
    run->layers.resize(4); // few enough to be seen at once
    model.setRun(run);
    EXPECT_EQ(model.rowCount(top), 5);
    EXPECT_EQ(text(model.index(1, 0, top)), "stages.0.0.dwconv");
}

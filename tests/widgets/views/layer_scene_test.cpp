// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/views/made_up_run.h"
#include "widgets/views/layer_scene.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

Layer notSquare(LayerKind kind, Version version, std::vector<std::int64_t> size) {
    Layer layer;
    layer.kind.value = kind;
    layer.version.value = version;
    layer.dilatedSize.value = std::move(size);
    return layer;
}

TEST(KernelAxes, FirstPositionIsTheColumnExceptInV0) {
    const KernelAxes v1 = kernelAxes(notSquare(LayerKind::Dcls2d, Version::v1, {7, 11}));
    EXPECT_EQ(v1.columnAxis, 0U);
    EXPECT_EQ(v1.rowAxis, 1U);
    EXPECT_EQ(v1.columns, 11);
    EXPECT_EQ(v1.rows, 7);
    // P[0] takes its offset from D[0] although it runs along the axis of length D[1], as the reference does.
    EXPECT_EQ(v1.columnOffset, 3.0);
    EXPECT_EQ(v1.rowOffset, 5.0);
    const KernelAxes v0 = kernelAxes(notSquare(LayerKind::Dcls2d, Version::v0, {7, 11}));
    EXPECT_EQ(v0.columnAxis, 1U);
    EXPECT_EQ(v0.rowAxis, 0U);
    EXPECT_EQ(v0.columnOffset, 5.0);
}

TEST(KernelAxes, ThreeAxesShowTheLastTwoOfTheGrid) {
    const KernelAxes gauss = kernelAxes(notSquare(LayerKind::Dcls3d, Version::gauss, {3, 7, 11}));
    EXPECT_EQ(gauss.columnAxis, 0U);
    EXPECT_EQ(gauss.rowAxis, 1U);
    EXPECT_EQ(gauss.columns, 11);
    EXPECT_EQ(gauss.rows, 7);
    EXPECT_EQ(gauss.columnOffset, 1.0);
    const KernelAxes v0 = kernelAxes(notSquare(LayerKind::Dcls3d, Version::v0, {3, 7, 11}));
    EXPECT_EQ(v0.columnAxis, 1U);
    EXPECT_EQ(v0.rowAxis, 2U);
}

TEST(KernelAxes, AnyOfThreeCanBeHidden) {
    const Layer gauss = notSquare(LayerKind::Dcls3d, Version::gauss, {3, 7, 11});
    EXPECT_EQ(kernelAxes(gauss).hidden, 2U);
    EXPECT_EQ(kernelAxes(gauss).hiddenSteps, 3);
    const KernelAxes withoutColumns = kernelAxes(gauss, 0);
    EXPECT_EQ(withoutColumns.columnAxis, 1U) << "the grid's last axis that is left runs across";
    EXPECT_EQ(withoutColumns.columns, 7);
    EXPECT_EQ(withoutColumns.rowAxis, 2U);
    EXPECT_EQ(withoutColumns.rows, 3);
    EXPECT_EQ(withoutColumns.hiddenSteps, 11);
    const KernelAxes withoutRows = kernelAxes(gauss, 1);
    EXPECT_EQ(withoutRows.columnAxis, 0U);
    EXPECT_EQ(withoutRows.columns, 11);
    EXPECT_EQ(withoutRows.rowAxis, 2U);
    EXPECT_EQ(axisName(gauss, 2), "depth P[2]");
    const Layer v0 = notSquare(LayerKind::Dcls3d, Version::v0, {3, 7, 11});
    EXPECT_EQ(kernelAxes(v0).hidden, 0U);
    EXPECT_EQ(kernelAxes(v0, 1).columnAxis, 2U);
    EXPECT_EQ(kernelAxes(v0, 1).columns, 7);
    EXPECT_EQ(axisName(v0, 0), "depth P[0]");
    EXPECT_FALSE(kernelAxes(notSquare(LayerKind::Dcls2d, Version::v1, {7, 11}), 1).hidden);
}

TEST(LayerScene, AddressesRunLikeTheTensor) {
    Layer layer = test::layer1d("a", 3, 4, 15);
    layer.elements = 2;
    LayerScene scene;
    scene.setRun(test::madeUpRun({layer}, 2), 0);
    ASSERT_TRUE(scene.hasData());
    const ElementAddress address = scene.address(scene.firstElement(2, 1) + 1);
    EXPECT_EQ(address.out, 2U);
    EXPECT_EQ(address.in, 1U);
    EXPECT_EQ(address.element, 1U);
    EXPECT_EQ(scene.elementsPerPair(), 2U);
}

TEST(LayerScene, OffsetsAreShownAsThemselves) {
    Layer layer = test::layer1d("a", 3, 4, 15);
    LayerScene scene;
    scene.setRun(test::madeUpRun({layer}, 2), 0);
    const double position = static_cast<double>(scene.state().positions[2]);
    EXPECT_FALSE(scene.hasOffsets());
    EXPECT_EQ(scene.leastDelay(), 0.0);
    EXPECT_NEAR(scene.delay(scene.state(), 2), 7.0 - position, 1e-5);
    layer.delays = DelayMap::None;
    scene.setRun(test::madeUpRun({layer}, 2), 0);
    EXPECT_TRUE(scene.hasOffsets());
    EXPECT_EQ(scene.leastDelay(), -7.0);
    EXPECT_EQ(scene.delay(scene.state(), 2), position);
    scene.setRun(test::madeUpRun({test::layer2d("b", 4, 5, 11)}, 2), 0);
    EXPECT_FALSE(scene.hasOffsets());
}

TEST(LayerScene, RefusesStatesThatDoNotFitTheirLayer) {
    auto run = test::madeUpRun({test::layer2d("a", 4, 5, 11)}, 2);
    for (std::size_t i = 0; i < run->snapshots.size(); ++i) run->snapshots.edit(i).layers[0].positions.resize(3);
    LayerScene scene;
    scene.setRun(run, 0);
    EXPECT_FALSE(scene.hasData());
    scene.setRun(run, 9);
    EXPECT_EQ(scene.layer(), nullptr);
    scene.setRun(nullptr, 0);
    EXPECT_FALSE(scene.hasData());
}

} // namespace
} // namespace dclscope

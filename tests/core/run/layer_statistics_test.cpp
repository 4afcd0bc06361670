// SPDX-License-Identifier: Apache-2.0
#include "core/run/layer_statistics.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace dclscope {
namespace {

Layer kernelLayer(LayerKind kind, std::int64_t out, std::int64_t elements, std::int64_t size) {
    Layer layer;
    layer.name = "x";
    layer.kind.value = kind;
    layer.outChannels = out;
    layer.inChannelsPerGroup = 1;
    layer.elements = elements;
    layer.dilatedSize.value.assign(static_cast<std::size_t>(learnedAxes(kind)), size);
    if (kind == LayerKind::Dcls1d) layer.delays = DelayMap::Causal;
    return layer;
}

TEST(Quantiles, LieBetweenNeighboursAsNumPysDo) {
    std::vector<float> values(101);
    std::iota(values.rbegin(), values.rend(), 0.0F);
    const std::array shares{0.0, 0.05, 0.5, 0.505, 1.0};
    EXPECT_EQ(quantiles(values, shares), (std::vector<double>{0.0, 5.0, 50.0, 50.5, 100.0}));
    EXPECT_EQ(quantiles({4.0F, 1.0F}, std::array{0.25, 0.5}), (std::vector<double>{1.75, 2.5}));
    EXPECT_TRUE(quantiles({}, shares).empty());
}

TEST(LayerStatistics, CountsPairsCloserThanAStepWithinAKernel) {
    // Two kernels of four elements in a plane.
    const LayerState state{
        {0, 0.5F, 0.9F, 3, 0, 2, 4, 6, /* second axis */ 0, 0, 0.9F, 0, 0, 0, 0, 0}, {}, {1, -1, 0, 2, 1, 1, 1, 1}};
    const LayerStatistics numbers = statisticsOf(kernelLayer(LayerKind::Dcls2d, 2, 4, 9), state, {});
    EXPECT_EQ(numbers.elements, 8U);
    EXPECT_EQ(numbers.pairs, 12U);
    EXPECT_EQ(numbers.closePairs, 2U); // 0 and 0.5; 0.5 and (0.9, 0.9); but 0 and (0.9, 0.9) are 1.27 apart
    ASSERT_TRUE(numbers.bySign);
    EXPECT_EQ(numbers.bySign->positive, 6U);
    EXPECT_EQ(numbers.bySign->negative, 1U);
    EXPECT_EQ(numbers.bySign->zero, 1U);
    EXPECT_DOUBLE_EQ(numbers.bySign->positiveMean, 7.0 / 6.0);
    EXPECT_FALSE(numbers.sigma);
    EXPECT_FALSE(numbers.delays);
}

TEST(LayerStatistics, OnTheRimAndPastItIsAtTheBorder) {
    const auto share = [](std::int64_t size, std::vector<float> positions) {
        const std::size_t n = positions.size();
        const LayerState state{std::move(positions), {}, std::vector<float>(n, 1.0F)};
        return *statisticsOf(kernelLayer(LayerKind::Dcls1d, static_cast<std::int64_t>(n), 1, size), state, {}).atBorder;
    };
    EXPECT_DOUBLE_EQ(share(9, {-4, 4, 3.9F, -3.9F}), 0.5);
    EXPECT_DOUBLE_EQ(share(9, {-7, 5, 0, 1}), 0.5);
    EXPECT_DOUBLE_EQ(share(8, {-4, 3, 4, 2.5F}), 0.75) << "the grid of 8 goes from -4 to 3";
}

TEST(LayerStatistics, DelaysAreInTheUnitOfTheTimeStep) {
    const LayerState state{{4, 2, 0, -4}, {1, 1, 2, 2}, {1, 1, 1, 1}}; // delays 0, 2, 4, 8
    const LayerStatistics numbers = statisticsOf(kernelLayer(LayerKind::Dcls1d, 4, 1, 9), state, 10.0);
    ASSERT_TRUE(numbers.delays);
    EXPECT_EQ(numbers.delayUnit, "ms");
    EXPECT_DOUBLE_EQ(numbers.delays->summary.mean, 35.0);
    EXPECT_DOUBLE_EQ(numbers.delays->quantiles[2], 30.0);
    EXPECT_DOUBLE_EQ(numbers.positions[0].summary.mean, 0.5);
    EXPECT_DOUBLE_EQ(numbers.sigma->mean, 1.5);
    EXPECT_EQ(numbers.pairs, 0U);
}

TEST(LayerStatistics, DistancesCountFromTheFirstEpochAndFromTheOneBefore) {
    dclscope::Run run;
    run.layers = {kernelLayer(LayerKind::Dcls2d, 1, 2, 9)};
    for (const float at : {0.0F, 1.0F, 0.5F}) {
        Snapshot snapshot;
        snapshot.epoch = static_cast<double>(at) * 10.0;
        snapshot.layers = {LayerState{{3 * at, 0, 4 * at, 0}, {}, {1, 1}}};
        run.snapshots.push_back(snapshot);
        if (at == 0.0F) { // a file that cannot be read in between
            Snapshot unreadable;
            unreadable.problem = "cut short";
            run.snapshots.push_back(unreadable);
        }
    }
    const std::vector<LayerStatistics> all = layerStatistics(run, 0);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_FALSE(all[0].moved);
    EXPECT_FALSE(all[0].movedSince);
    EXPECT_DOUBLE_EQ(all[1].moved->mean, 2.5);
    EXPECT_DOUBLE_EQ(all[2].moved->largest, 2.5);
    EXPECT_DOUBLE_EQ(all[2].movedSince->largest, 2.5);
    EXPECT_DOUBLE_EQ(all[2].movedSince->median, 1.25);
    const FigureTable table = statisticsTable(run, std::array<std::size_t, 1>{0});
    ASSERT_EQ(table.rows.size(), 3U);
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
    EXPECT_EQ(figureText(table.rows[1][table.column("moved_largest")]), "5");
    EXPECT_EQ(figureText(table.rows[0][table.column("moved_mean")]), "");
    EXPECT_EQ(figureText(table.rows[2][table.column("epoch")]), "5");
}

TEST(LayerStatistics, OddValuesHideNothing) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const LayerState state{{nan, 0, 0.25F, 3}, {}, {nan, 1, 1, 1}};
    const LayerStatistics numbers = statisticsOf(kernelLayer(LayerKind::Dcls1d, 1, 4, 9), state, {});
    EXPECT_EQ(numbers.positions[0].summary.notFinite, 1U);
    EXPECT_EQ(numbers.closePairs, 1U);
    EXPECT_EQ(numbers.bySign->positive, 3U);
    EXPECT_DOUBLE_EQ(numbers.positions[0].quantiles[2], 0.25);
}

} // namespace
} // namespace dclscope

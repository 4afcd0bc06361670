// SPDX-License-Identifier: Apache-2.0
#include "core/run/run_pair.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace dclscope {
namespace {

Layer layerOf(const std::string& name, LayerKind kind, std::int64_t out, std::int64_t elements, std::int64_t size) {
    Layer layer;
    layer.name = name;
    layer.kind.value = kind;
    layer.version.value = Version::gauss;
    layer.outChannels = out;
    layer.inChannelsPerGroup = 1;
    layer.elements = elements;
    layer.dilatedSize.value.assign(static_cast<std::size_t>(learnedAxes(kind)), size);
    if (kind == LayerKind::Dcls1d) layer.delays = DelayMap::Causal;
    return layer;
}

/// Names of the pairs as "a=b (name)", then what has no partner.
std::string told(const std::vector<Layer>& a, const std::vector<Layer>& b) {
    const LayerMatch match = matchLayers(a, b);
    std::string text;
    for (const LayerPair& pair : match.pairs)
        text += a[pair.a].name + "=" + b[pair.b].name + " (" + std::string(matchedByName(pair.by)) + ") ";
    for (const std::size_t i : match.onlyA) text += "a:" + a[i].name + " ";
    for (const std::size_t i : match.onlyB) text += "b:" + b[i].name + " ";
    return text;
}

TEST(RunPair, LayersBelongTogetherByNameThenByShape) {
    const auto two = LayerKind::Dcls2d;
    const std::vector<Layer> a{layerOf("x", two, 4, 3, 7), layerOf("y", two, 8, 3, 7), layerOf("z", two, 8, 3, 7),
                               layerOf("only", two, 5, 3, 7)};
    const std::vector<Layer> b{layerOf("p", two, 8, 3, 9), layerOf("x", two, 4, 2, 7), layerOf("q", two, 4, 3, 7),
                               layerOf("r", LayerKind::Dcls1d, 5, 3, 7)};
    // x keeps its name's partner although q has its shape; of y and z the first takes the only one of their shape.
    EXPECT_EQ(told(a, b), "x=x (name) y=p (shape) a:z a:only b:q b:r ");
    EXPECT_EQ(told({}, b), "b:p b:x b:q b:r ");
    const LayerMatch match = matchLayers(a, b);
    ASSERT_NE(match.ofA(1), nullptr);
    EXPECT_EQ(match.ofA(1)->b, 0U);
    EXPECT_EQ(match.ofA(2), nullptr);
}

TEST(LayerDifference, KnowsHowFarEveryElementWent) {
    const Layer layer = layerOf("x", LayerKind::Dcls2d, 1, 4, 9);
    LayerState a{{0, 1, 2, 3, 0, 0, 0, 0}, std::vector<float>(8, 1.0F), {1, 2, 3, 4}};
    LayerState b = a;
    b.positions = {3, 1, 2, 3, 4, 0, 0, 1}; // 5 away, 0, 0, and 1 along the second axis
    b.sigmas.assign(8, 0.25F);
    b.weights = {-1, -2, -3, -4};
    const LayerDifference d = compareLayers({layer, &a}, {layer, &b});
    EXPECT_EQ(d.reason, "");
    EXPECT_EQ(d.moved.count, 4U);
    EXPECT_DOUBLE_EQ(d.moved.mean, 1.5);
    EXPECT_DOUBLE_EQ(d.moved.median, 0.5);
    EXPECT_DOUBLE_EQ(d.moved.largest, 5.0);
    ASSERT_EQ(d.axes.size(), 2U);
    EXPECT_DOUBLE_EQ(d.axes[0].shift, 0.75);
    EXPECT_DOUBLE_EQ(d.axes[1].moved.mean, 1.25);
    EXPECT_FALSE(d.axes[1].correlation) << "the first has no spread along this axis";
    EXPECT_DOUBLE_EQ(*d.weightCorrelation, -1.0);
    EXPECT_DOUBLE_EQ(*d.sigmaA, 1.0);
    EXPECT_DOUBLE_EQ(*d.sigmaB, 0.25);
    EXPECT_FALSE(d.delays);
}

TEST(LayerDifference, OfElementsThatChangedPlacesTheDistributionsAreTheSame) {
    const Layer layer = layerOf("x", LayerKind::Dcls1d, 1, 4, 9);
    const LayerState a{{-2, -1, 0, 3}, {}, {1, 1, 1, 1}};
    LayerState b = a;
    b.positions = {3, 0, -1, -2};
    const LayerDifference d = compareLayers({layer, &a}, {layer, &b});
    EXPECT_DOUBLE_EQ(d.moved.mean, (5.0 + 1.0 + 1.0 + 5.0) / 4.0);
    EXPECT_DOUBLE_EQ(*d.axes[0].apart, 0.0);
    EXPECT_LT(*d.positionCorrelation, 0.0);
    b.positions = {-1.5F, -0.5F, 0.5F, 3.5F};
    EXPECT_DOUBLE_EQ(*compareLayers({layer, &a}, {layer, &b}).axes[0].apart, 0.5);
    EXPECT_DOUBLE_EQ(*compareLayers({layer, &a}, {layer, &b}).positionCorrelation, 1.0);
}

TEST(LayerDifference, DelaysAreInMillisecondsWhereBothTimeStepsAreKnown) {
    const Layer nine = layerOf("x", LayerKind::Dcls1d, 1, 2, 9);
    const Layer eleven = layerOf("x", LayerKind::Dcls1d, 1, 2, 11);
    const LayerState a{{4, -4}, {}, {1, 1}}; // delays 0 and 8 steps of 10 ms
    const LayerState b{{5, -3}, {}, {1, 1}}; // delays 0 and 8 steps of the wider kernel
    const LayerDifference inMs = compareLayers({nine, &a, 10.0}, {eleven, &b, 10.0});
    ASSERT_TRUE(inMs.delays);
    EXPECT_EQ(inMs.delayUnit, "ms");
    EXPECT_DOUBLE_EQ(inMs.delays->moved.largest, 0.0) << "positions differ by a step, delays do not";
    EXPECT_DOUBLE_EQ(inMs.moved.largest, 1.0);
    const LayerDifference finer = compareLayers({nine, &a, 10.0}, {eleven, &b, 5.0});
    EXPECT_DOUBLE_EQ(finer.delays->moved.largest, 40.0);
    EXPECT_EQ(compareLayers({nine, &a, 10.0}, {eleven, &b}).delayUnit, "steps");
}

TEST(LayerDifference, OtherShapesAreSaidAndCompareAsDistributions) {
    const Layer two = layerOf("x", LayerKind::Dcls2d, 1, 2, 9);
    const Layer three = layerOf("x", LayerKind::Dcls2d, 1, 3, 9);
    const LayerState a{{0, 2, 0, 0}, {}, {1, 1}};
    const LayerState b{{1, 1, 4, 0, 0, 0}, {}, {1, 1, 1}};
    const LayerDifference d = compareLayers({two, &a}, {three, &b});
    EXPECT_EQ(d.reason, "shapes differ: [1, 1, 2] against [1, 1, 3]");
    EXPECT_EQ(d.moved.count, 0U);
    EXPECT_EQ(d.elementsB, 3U);
    ASSERT_EQ(d.axes.size(), 2U);
    // Sixths: 0 0 0 2 2 2 against 1 1 1 1 4 4.
    EXPECT_NEAR(*d.axes[0].apart, (1 + 1 + 1 + 1 + 2 + 2) / 6.0, 1e-12);
    EXPECT_EQ(compareLayers({two, &a}, {layerOf("x", LayerKind::Dcls1d, 1, 2, 9), &a}).reason, "Dcls2d against Dcls1d");
    EXPECT_NE(compareLayers({two, nullptr}, {two, &a}).reason.find("the first"), std::string::npos);
}

TEST(LayerDifference, ValuesThatAreNoNumbersAreLeftOut) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const Layer layer = layerOf("x", LayerKind::Dcls1d, 1, 3, 9);
    const LayerState a{{0, nan, 1}, {}, {1, 1, 1}};
    const LayerState b{{2, 1, 3}, {}, {1, 1, nan}};
    const LayerDifference d = compareLayers({layer, &a}, {layer, &b});
    EXPECT_EQ(d.moved.count, 2U);
    EXPECT_DOUBLE_EQ(d.moved.mean, 2.0);
    EXPECT_FALSE(d.weightCorrelation);
    EXPECT_TRUE(std::isfinite(*d.axes[0].apart));
}

TEST(RunPair, TheTableHasARowPerPairAndSaysWhatIsOnlyInOne) {
    dclscope::Run a;
    a.layers = {layerOf("x", LayerKind::Dcls2d, 1, 1, 9), layerOf("gone", LayerKind::Dcls2d, 2, 1, 9)};
    a.snapshots.push_back(Snapshot{0.0, "a", {{{0, 0}, {}, {1}}, {{0, 0, 0, 0}, {}, {1, 1}}}, {}, {}});
    dclscope::Run b;
    b.layers = {layerOf("x", LayerKind::Dcls2d, 1, 1, 9)};
    b.snapshots.push_back(Snapshot{0.0, "b", {{{3, 4}, {}, {1}}}, {}, {}});
    const RunDifference difference = compareRuns({a, a.snapshots[0]}, {b, b.snapshots[0]});
    EXPECT_EQ(difference.onlyA, std::vector<std::size_t>{1});
    const FigureTable table = differenceTable(difference, a, b);
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(figureText(table.rows[0][table.column("displacement_mean")]), "5");
    EXPECT_EQ(figureText(table.rows[0][table.column("axis_1_mean")]), "4");
    EXPECT_EQ(figureText(table.rows[0][table.column("weight_correlation")]), "") << "a single weight";
    const std::string csv = toCsv(table);
    EXPECT_EQ(csv.substr(0, 24), "layer,layer_b,matched_by");
    EXPECT_EQ(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), ',')), 2 * (table.columns.size() - 1));
}

TEST(RunPair, TheOtherMovesByEpochOrByShareOfItsTraining) {
    const auto trained = [](std::vector<double> epochs) {
        dclscope::Run run;
        run.layers = {layerOf("x", LayerKind::Dcls2d, 1, 1, 9)};
        for (const double epoch : epochs) {
            const auto at = static_cast<float>(epoch);
            run.snapshots.push_back(Snapshot{epoch, "", {{{at, 0}, {}, {1}}}, {}, {}});
        }
        return run;
    };
    const dclscope::Run long_ = trained({0, 10, 50});
    EXPECT_DOUBLE_EQ(epochBeside(20.0, long_, trained({0, 50})), 20.0);
    EXPECT_DOUBLE_EQ(epochBeside(20.0, long_, trained({5, 15})), 9.0);
    EXPECT_DOUBLE_EQ(epochBeside(20.0, long_, trained({7})), 7.0);
    EXPECT_DOUBLE_EQ(epochBeside(7.0, trained({7}), long_), 50.0);
    ViewState state;
    EXPECT_DOUBLE_EQ(secondEpoch(state, 20.0, long_, long_), 0.0) << "the run itself stays at its beginning";
    state.otherLayer = "y";
    EXPECT_DOUBLE_EQ(secondEpoch(state, 20.0, long_, long_), 20.0) << "another layer moves along";
    state.otherEpoch = 10.0;
    EXPECT_DOUBLE_EQ(secondEpoch(state, 20.0, long_, trained({5, 15})), 10.0);
    EXPECT_FLOAT_EQ(snapshotAt(long_, 30.0).layers[0].positions[0], 30.0F);
}

TEST(FigureTable, WordsWithCommasAreQuoted) {
    const FigureTable table{{"a", "b"}, {{std::string("x, \"y\""), 0.1}, {Figure(), std::nan("")}}};
    EXPECT_EQ(toCsv(table), "a,b\n\"x, \"\"y\"\"\",0.1\n,\n");
    EXPECT_EQ(table.column("b"), 1U);
    EXPECT_EQ(table.column("c"), 2U);
}

} // namespace
} // namespace dclscope

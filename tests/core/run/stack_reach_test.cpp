// SPDX-License-Identifier: Apache-2.0
#include "core/run/stack_reach.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

Layer delayed(std::string name, std::int64_t out, std::int64_t in, std::int64_t size) {
    Layer layer;
    layer.name = std::move(name);
    layer.kind = {LayerKind::Dcls1d, Origin::Card};
    layer.outChannels = out;
    layer.inChannelsPerGroup = in;
    layer.elements = 1;
    layer.dilatedSize = {{size}, Origin::Card};
    layer.delays = DelayMap::Causal;
    return layer;
}

Layer spaced(std::string name, std::int64_t rows, std::int64_t columns) {
    Layer layer;
    layer.name = std::move(name);
    layer.kind = {LayerKind::Dcls2d, Origin::Card};
    layer.version = {Version::v1, Origin::Card};
    layer.outChannels = 1;
    layer.inChannelsPerGroup = 1;
    layer.elements = 2;
    layer.dilatedSize = {{rows, columns}, Origin::Card};
    return layer;
}

PlainLayer convolution(std::string name, std::int64_t in, std::int64_t rows, std::int64_t columns) {
    PlainLayer plain;
    plain.name = std::move(name);
    plain.shape = {8, in, rows, columns};
    plain.kind = PlainKind::Kernels;
    plain.rows = rows;
    plain.columns = columns;
    return plain;
}

TEST(StackReach, DelaysAddUpAlongTheLongestWayThatHasWeights) {
    dclscope::Run run;
    run.layers = {delayed("a", 2, 1, 9), delayed("b", 1, 2, 5)};
    Snapshot snapshot;
    // Delays 8 - (P + 4): 3 and 7 to the two hidden neurons; 4 - (P + 2): 4 from the first, 0 from the second.
    snapshot.layers = {LayerState{{1, -3}, {}, {1, 1}}, LayerState{{-2, 2}, {}, {1, 1}}};
    const StackReach first = reachUpTo(run, 0, snapshot);
    ASSERT_TRUE(first.delays);
    EXPECT_DOUBLE_EQ(first.delays->allowed, 8.0);
    EXPECT_DOUBLE_EQ(first.delays->learned, 7.0);
    const StackReach second = reachUpTo(run, 1, snapshot);
    EXPECT_EQ(second.layers, 2U);
    EXPECT_DOUBLE_EQ(second.delays->allowed, 12.0);
    EXPECT_DOUBLE_EQ(second.delays->learned, 7.0) << "3 + 4 and 7 + 0, not 7 + 4";
    snapshot.layers[1].weights = {1, 0};
    snapshot.layers[1].positions = {0, -2};
    EXPECT_DOUBLE_EQ(reachUpTo(run, 1, snapshot).delays->learned, 5.0) << "3 + 2: the other way has no weight";
    run.layers[1].inChannelsPerGroup = 3;
    EXPECT_FALSE(reachUpTo(run, 1, snapshot).known());
    EXPECT_EQ(reachUpTo(run, 1, snapshot).unknown, "it is not known what lies before 'b'");
}

TEST(StackReach, SpacingsMultiplyByTheStridesOfAConvNeXt) {
    dclscope::Run run;
    run.layers = {spaced("stages.0.0.dwconv", 7, 7), spaced("stages.0.1.dwconv", 7, 7),
                  spaced("stages.1.0.dwconv", 7, 5)};
    run.plain = {convolution("downsample_layers.0.0.weight", 3, 4, 4),
                 convolution("downsample_layers.1.1.weight", 8, 2, 2)};
    Snapshot snapshot;
    for (int i = 0; i < 3; ++i) // rows of P: columns -1 to 1, rows -2 to 1
        snapshot.layers.push_back(LayerState{{-1, 1, -2, 0.5F}, {}, {1, 1}});
    const StackReach first = reachUpTo(run, 0, snapshot);
    ASSERT_TRUE(first.pixels) << first.unknown;
    EXPECT_EQ(first.pixels->allowed, (std::array<std::int64_t, 2>{4 + 6 * 4, 4 + 6 * 4}));
    EXPECT_EQ(first.pixels->learned, (std::array<std::int64_t, 2>{4 + 3 * 4, 4 + 2 * 4}));
    const StackReach last = reachUpTo(run, 2, snapshot);
    // Stem 4, two layers at stride 4, the halving layer's one step more at 4, then stride 8.
    EXPECT_EQ(last.pixels->allowed, (std::array<std::int64_t, 2>{4 + 24 + 24 + 4 + 6 * 8, 4 + 24 + 24 + 4 + 4 * 8}));
    EXPECT_EQ(last.pixels->learned, (std::array<std::int64_t, 2>{4 + 12 + 12 + 4 + 3 * 8, 4 + 8 + 8 + 4 + 2 * 8}));
    EXPECT_EQ(last.layers, 3U);
}

TEST(StackReach, StridesThatNobodyKnowsAreNotGuessed) {
    dclscope::Run run;
    run.layers = {spaced("stages.0.0.dwconv", 7, 7)};
    Snapshot snapshot;
    snapshot.layers = {LayerState{{0, 0, 0, 0}, {}, {1, 1}}};
    EXPECT_EQ(reachUpTo(run, 0, snapshot).unknown, "the strides of the layers before it are not known");
    run.plain = {convolution("downsample_layers.0.0.weight", 1, 4, 4)};
    EXPECT_EQ(reachUpTo(run, 0, snapshot).unknown, "the stride of its stem is not told by its file");
    run.modelName = "convnext-dcls-audio";
    ASSERT_TRUE(reachUpTo(run, 0, snapshot).known()) << "its card says whose it is";
    EXPECT_EQ(reachUpTo(run, 0, snapshot).pixels->allowed, (std::array<std::int64_t, 2>{28, 28}));
    run.modelName.clear();
    run.plain = {convolution("downsample_layers.0.0.weight", 1, 2, 16)};
    ASSERT_TRUE(reachUpTo(run, 0, snapshot).known());
    EXPECT_EQ(reachUpTo(run, 0, snapshot).pixels->allowed, (std::array<std::int64_t, 2>{2 + 12, 16 + 96}));
    run.plain.push_back(convolution("stages.0.1.dwconv.weight", 1, 7, 7));
    EXPECT_FALSE(reachUpTo(run, 0, snapshot).known()) << "fixed kernels lie between";
    run.layers[0].name = "features.3";
    EXPECT_FALSE(reachUpTo(run, 0, snapshot).known());
}

} // namespace
} // namespace dclscope

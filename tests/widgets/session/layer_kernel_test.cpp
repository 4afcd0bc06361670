// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "widgets/session/layer_kernel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace dclscope {
namespace {

Layer madeOf(LayerKind kind, Version version, std::int64_t in, std::vector<std::int64_t> sizes) {
    Layer layer;
    layer.name = "layer";
    layer.kind.value = kind;
    layer.version.value = version;
    layer.outChannels = 2;
    layer.inChannelsPerGroup = in;
    layer.elements = 1;
    layer.dilatedSize.value = std::move(sizes);
    return layer;
}

TEST(LayerKernel, DelaysAreRowsOfOneNeuron) {
    const Layer layer = madeOf(LayerKind::Dcls1d, Version::v1, 3, {9});
    // P = 4 is delay 0, the last tap; P = -4 is delay 8, the first; P = 0.5 is shared by two taps.
    const LayerState state{{0, 0, 0, 4, -4, 0.5F}, {}, {1, 1, 1, 2, -3, 1}};
    const LayerKernel kernel = layerKernel(layer, state, 1, 0);
    EXPECT_FALSE(kernel.isPlane);
    ASSERT_EQ(kernel.rows, 3U);
    ASSERT_EQ(kernel.columns, 9U);
    EXPECT_NEAR(kernel.values[8], 2.0, 1e-5);
    EXPECT_NEAR(kernel.values[9], -3.0, 1e-5);
    EXPECT_NEAR(kernel.values[18 + 4], 0.5, 1e-5);
    EXPECT_NEAR(kernel.values[18 + 5], 0.5, 1e-5);
    for (std::size_t f = 0; f < LayerKernel::kFrequencies; ++f) {
        const double cycles = 0.5 * static_cast<double>(f) / (LayerKernel::kFrequencies - 1);
        EXPECT_NEAR(kernel.response[f], 2.0, 1e-5) << "one tap passes all";
        const double two = std::fabs(std::cos(std::numbers::pi * cycles));
        EXPECT_NEAR(kernel.response[2 * LayerKernel::kFrequencies + f], two, 1e-5);
        EXPECT_NEAR(kernel.mean[f], (5.0 + two) / 3.0, 1e-5);
    }
}

TEST(LayerKernel, SpacingsAreThePlaneOfOnePair) {
    const Layer layer = madeOf(LayerKind::Dcls2d, Version::v1, 2, {5, 7});
    LayerState state{std::vector<float>(8), {}, {0, 0, 0, 2}};
    state.positions[3] = 2.0F; // columns of the last pair
    state.positions[7] = 1.0F; // its row: the offsets of v1 belong to P's rows, so 3 + 1 of 5
    const LayerKernel kernel = layerKernel(layer, state, 1, 1);
    EXPECT_TRUE(kernel.isPlane);
    ASSERT_EQ(kernel.rows, 5U);
    ASSERT_EQ(kernel.columns, 7U);
    EXPECT_NEAR(std::accumulate(kernel.values.begin(), kernel.values.end(), 0.0), 2.0, 1e-5);
    EXPECT_EQ(kernel.response.size(), 129U * 129U);
    for (const float value : kernel.mean) EXPECT_NEAR(value, 2.0, 1e-4);
    EXPECT_THROW(layerKernel(layer, state, 2, 0), ShapeError);
}

TEST(LayerKernel, OfThreeAxesTheHiddenOneIsSummed) {
    const Layer layer = madeOf(LayerKind::Dcls3d, Version::v1, 1, {3, 5, 7});
    // Rows of P: column, row, depth; their offsets are 1, 2 and 3, so that the weight lies in column 2, row 2, depth 1.
    const LayerState state{{0, 1, 0, 0, 0, -2}, {}, {0, 4}};
    const LayerKernel front = layerKernel(layer, state, 1, 0);
    ASSERT_EQ(front.rows, 5U);
    ASSERT_EQ(front.columns, 7U);
    const LayerKernel side = layerKernel(layer, state, 1, 0, 1);
    ASSERT_EQ(side.rows, 3U);
    ASSERT_EQ(side.columns, 7U);
    for (const LayerKernel& kernel : {front, side})
        EXPECT_NEAR(std::accumulate(kernel.values.begin(), kernel.values.end(), 0.0), 4.0, 1e-4);
    const auto peak = std::max_element(side.values.begin(), side.values.end());
    EXPECT_NEAR(*peak, 4.0, 1e-4);
}

TEST(LayerKernel, PlainConvolutionsHaveOneToo) {
    const PlainLayer layer = plainLayer({"conv.weight", DType::Float32, {2, 3, 3, 3}, {}});
    std::vector<float> values(54);
    std::iota(values.begin(), values.end(), 0.0F);
    const LayerKernel kernel = plainKernel(layer, values, 1, 2);
    EXPECT_EQ(kernel.values.front(), 45.0F);
    EXPECT_EQ(kernel.values.back(), 53.0F);
    EXPECT_NEAR(kernel.response[64 * 129 + 64], 441.0, 1e-3) << "the sum, at frequency 0";
    EXPECT_THROW(plainKernel(layer, values, 2, 0), ShapeError);
    const PlainLayer rows = plainLayer({"conv1.weight", DType::Float32, {2, 3, 5}, {}});
    const LayerKernel inputs = plainKernel(rows, std::span(values).first(30), 1, 0);
    EXPECT_FALSE(inputs.isPlane);
    EXPECT_EQ(inputs.rows, 3U);
    EXPECT_EQ(inputs.values.front(), 15.0F);
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Layers keep track of where their pixels lie on the input: what a pixel answers to is around where it says it is.
#include "core/layers/convolution.h"
#include "core/layers/pooling.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace dclscope::layers {
namespace {

/// The input rows that pixel `row` of what `layer` gives answers to, in the middle column: their middle.
template <class Layer>
double middleOfSeen(const Layer& layer, std::int64_t height, std::int64_t row) {
    double sum = 0.0;
    double count = 0.0;
    for (std::int64_t i = 0; i < height; ++i) {
        FeatureMap x(1, 1, height, 8);
        std::fill(x.values.begin(), x.values.end(), 0.0F);
        std::fill_n(x.values.begin() + i * 8, 8, 1.0F);
        const FeatureMap y = layer(x);
        if (y.values[static_cast<std::size_t>(row * y.width + y.width / 2)] == 0.0F) continue;
        sum += static_cast<double>(i) + 0.5;
        count += 1.0;
    }
    return sum / count;
}

template <class Layer>
void expectPixelsAroundWhatTheySee(const Layer& layer, std::int64_t height, std::int64_t stride) {
    const FeatureMap y =
        layer(FeatureMap(Array{{1, 1, height, 8}, std::vector<float>(static_cast<std::size_t>(height) * 8, 1.0F)}));
    EXPECT_EQ(y.down.step, static_cast<double>(stride));
    const std::int64_t row = y.height / 2; // none of what it sees is padding
    EXPECT_EQ(y.down.origin + (static_cast<double>(row) + 0.5) * y.down.step, middleOfSeen(layer, height, row));
}

Convolution ones(std::int64_t kernel, std::int64_t stride, std::int64_t padding) {
    Convolution c;
    c.inputs = c.outputs = 1;
    c.kernelHeight = c.kernelWidth = kernel;
    c.strideHeight = stride;
    c.paddingHeight = c.paddingWidth = padding;
    c.weight = std::vector<float>(static_cast<std::size_t>(kernel * kernel), 1.0F);
    return c;
}

TEST(PixelAxis, OfConvolutionsAndPooling) {
    for (const auto& [kernel, stride, padding] :
         {std::array<std::int64_t, 3>{4, 4, 0}, {4, 4, 4}, {7, 2, 3}, {5, 1, 2}, {4, 2, 1}})
        expectPixelsAroundWhatTheySee(
            [c = ones(kernel, stride, padding)](const FeatureMap& x) { return apply(c, x, {}); }, 24, stride);
    expectPixelsAroundWhatTheySee([](const FeatureMap& x) { return averagePooled(x, 3, 2); }, 24, 3);
}

TEST(PixelAxis, OfOneLayerAfterTheOther) {
    const Convolution stem = ones(4, 4, 4);
    const Convolution halving = ones(7, 2, 3);
    expectPixelsAroundWhatTheySee(
        [&](const FeatureMap& x) { return averagePooled(apply(halving, apply(stem, x, {}), {}), 2, 2); }, 64, 16);
}

} // namespace
} // namespace dclscope::layers

// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/dcls/construct.h"
#include "core/dcls/part_kernel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace dclscope {
namespace {

Layer layerOf(LayerKind kind, Version version, std::vector<std::int64_t> dense, std::vector<std::int64_t> sizes) {
    Layer layer;
    layer.name = "layer";
    layer.kind.value = kind;
    layer.version.value = version;
    layer.outChannels = 3;
    layer.inChannelsPerGroup = 4;
    layer.elements = 2;
    layer.denseSize = std::move(dense);
    layer.dilatedSize.value = std::move(sizes);
    return layer;
}

TEST(PartKernel, IsThatPartOfTheWholeKernel) {
    std::mt19937 random(3);
    std::normal_distribution<float> normal(0.0F, 2.0F);
    for (const Version version : {Version::v1, Version::max, Version::gauss})
        for (const Layer& layer :
             {layerOf(LayerKind::Dcls1d, version, {}, {15}), layerOf(LayerKind::Dcls2d, version, {}, {7, 9}),
              layerOf(LayerKind::Dcls2_1d, version, {3}, {9})}) {
            const KernelShape shape = KernelShape::of(layer);
            Array weight{shape.weightSizes(), {}};
            Array P{shape.positionSizes(), {}};
            Array SIG{shape.positionSizes(), {}};
            for (std::int64_t i = 0; i < shape.weightCount(); ++i) weight.values.push_back(normal(random));
            for (std::int64_t i = 0; i < shape.positionCount(); ++i) P.values.push_back(normal(random));
            for (std::int64_t i = 0; i < shape.positionCount(); ++i) SIG.values.push_back(normal(random));
            const Array whole = denseKernel(layer, weight, P, shape.hasSig() ? &SIG : nullptr);
            LayerState state{P.values, {}, weight.values};
            if (shape.hasSig())
                for (const float sig : SIG.values)
                    state.sigmas.push_back(sigmaFromStored(layer.kind.value, version, sig));
            const Array part = partKernel(layer, state, 2, 1, 2);
            ASSERT_EQ(part.shape.front(), 2);
            const std::size_t perInput = part.values.size() / 2;
            for (std::size_t i = 0; i < part.values.size(); ++i)
                EXPECT_NEAR(part.values[i], whole.values[(2 * 4 + 1) * perInput + i], 2e-6) << i;
        }
}

TEST(PartKernel, RefusesWhatIsNotThere) {
    const Layer layer = layerOf(LayerKind::Dcls1d, Version::v1, {}, {15});
    const LayerState state{std::vector<float>(24), {}, std::vector<float>(24, 1.0F)};
    EXPECT_NO_THROW(partKernel(layer, state, 2, 3, 1));
    EXPECT_THROW(partKernel(layer, state, 3, 0, 1), ShapeError);
    EXPECT_THROW(partKernel(layer, state, 0, 3, 2), ShapeError);
    EXPECT_THROW(partKernel(layer, LayerState{}, 0, 0, 1), ShapeError);
}

} // namespace
} // namespace dclscope

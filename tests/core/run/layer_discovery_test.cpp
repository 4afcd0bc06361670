// SPDX-License-Identifier: Apache-2.0
#include "core/run/layer_discovery.h"
#include "tests/core/run/made_up_source.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace dclscope {
namespace {

using test::MadeUpSource;

/// A layer's three tensors; positions reach out to `furthest`.
void addLayer(MadeUpSource& source, const std::string& name, std::vector<std::int64_t> weight, std::int64_t axes,
              float furthest, bool withSig = true) {
    source.add(name + ".weight", weight, {0.25F, 0.5F, furthest});
    weight.insert(weight.begin(), axes);
    source.add(name + ".P", weight, {-furthest, 0.5F, 0.25F});
    if (withSig) source.add(name + ".SIG", weight);
}

Layer onlyLayer(const MadeUpSource& source, const Card& card = {}) {
    const std::vector<Layer> layers = discoverLayers(source, card);
    EXPECT_EQ(layers.size(), 1U);
    return layers.empty() ? Layer() : layers.front();
}

TEST(LayerDiscovery, TellsKindsApartByTheirRanks) {
    const struct {
        std::vector<std::int64_t> weight;
        std::int64_t axes;
        LayerKind kind;
    } cases[] = {{{6, 4, 2}, 1, LayerKind::Dcls1d},
                 {{6, 4, 2}, 2, LayerKind::Dcls2d},
                 {{6, 4, 2}, 3, LayerKind::Dcls3d},
                 {{6, 4, 3, 2}, 1, LayerKind::Dcls2_1d},
                 {{6, 4, 3, 3, 2}, 1, LayerKind::Dcls3_1d}};
    for (const auto& c : cases) {
        MadeUpSource source;
        addLayer(source, "a.b", c.weight, c.axes, 3.0F);
        const Layer layer = onlyLayer(source);
        EXPECT_EQ(layer.kind.value, c.kind);
        EXPECT_EQ(layer.kind.origin, Origin::Inferred);
        EXPECT_EQ(layer.name, "a.b");
        EXPECT_EQ(layer.elements, 2);
        EXPECT_EQ(layer.denseSize.size(), c.weight.size() - 3);
        std::vector<std::int64_t> sizes(static_cast<std::size_t>(c.axes), 1); // no further than 0.25 on other axes
        for (std::size_t axis = 1; axis < sizes.size(); ++axis) sizes[axis] = 3;
        sizes[0] = 7;
        EXPECT_EQ(layer.dilatedSize.value, sizes);
        EXPECT_EQ(layer.version.value, Version::gauss);
        EXPECT_EQ(layer.problem, "");
        EXPECT_FALSE(layer.broken);
    }
}

TEST(LayerDiscovery, TheCardDecidesWhatShapesLeaveOpen) {
    MadeUpSource source;
    addLayer(source, "conv", {6, 4, 2}, 1, 3.0F);
    Card card;
    for (const char* said : {"kind=Dcls2dK1d", "version=max", "dilated_kernel_size=25"}) card.set(said);
    Layer layer = onlyLayer(source, card);
    EXPECT_EQ(layer.kind.value, LayerKind::Dcls2dK1d);
    EXPECT_EQ(layer.kind.origin, Origin::Given);
    EXPECT_EQ(layer.version.value, Version::max);
    EXPECT_EQ(layer.dilatedSize.value, std::vector<std::int64_t>{25});
    EXPECT_EQ(layer.dilatedSize.origin, Origin::Given);
    card.set("kind=Dcls3d"); // impossible here: the shapes win
    EXPECT_EQ(onlyLayer(source, card).kind.value, LayerKind::Dcls1d);
    card.set("dilated_kernel_size=5x5");
    EXPECT_TRUE(onlyLayer(source, card).broken);
}

TEST(LayerDiscovery, OneGivenSizeStandsForAllAxes) {
    MadeUpSource source;
    addLayer(source, "conv", {6, 1, 5}, 2, 3.0F);
    Card card;
    card.set("dilated_kernel_size=9");
    EXPECT_EQ(onlyLayer(source, card).dilatedSize.value, (std::vector<std::int64_t>{9, 9}));
}

using Sizes = std::vector<std::int64_t>;

/// A layer of one input and one element per output, with these positions axis by axis.
void addPlane(MadeUpSource& source, const std::string& name, const std::vector<std::vector<float>>& axes) {
    const auto outputs = static_cast<std::int64_t>(axes.front().size());
    std::vector<float> positions;
    for (const auto& axis : axes) positions.insert(positions.end(), axis.begin(), axis.end());
    source.add(name + ".weight", {outputs, 1, 1});
    source.add(name + ".P", {static_cast<std::int64_t>(axes.size()), outputs, 1, 1}, positions);
}

TEST(LayerDiscovery, InfersSizesAxisByAxis) {
    MadeUpSource source;
    addPlane(source, "tall", {{-3, 2.5F}, {0, 0}});
    EXPECT_EQ(onlyLayer(source).dilatedSize.value, (Sizes{7, 1}));
    MadeUpSource deep;
    addPlane(deep, "deep", {{-11.5F, 12}, {1, 0.25F}, {-1, -0.5F}});
    EXPECT_EQ(onlyLayer(deep).dilatedSize.value, (Sizes{25, 3, 3}));
    MadeUpSource odd;
    addPlane(odd, "odd", {{2, 1}, {std::nanf(""), std::nanf("")}});
    EXPECT_EQ(onlyLayer(odd).dilatedSize.value, (Sizes{5, 5})) << "of an axis without a number, that of the other";
}

TEST(LayerDiscovery, LayersLongAlongOtherAxesAreMadeByOtherCalls) {
    MadeUpSource source;
    addPlane(source, "tall", {{-3, 2.5F}, {0, 0}});
    addPlane(source, "wide", {{0, 0}, {4, -1}});
    addPlane(source, "taller", {{5, 1}, {0, 0}});
    addPlane(source, "square", {{3, 1}, {-2, 1}});
    addPlane(source, "squarer", {{2, 1}, {-3, 1}});
    std::vector<Layer> layers = discoverLayers(source, {});
    ASSERT_EQ(layers.size(), 5U);
    EXPECT_EQ(layers[0].dilatedSize.value, (Sizes{11, 1}));
    EXPECT_EQ(layers[1].dilatedSize.value, (Sizes{1, 9}));
    EXPECT_EQ(layers[2].dilatedSize.value, (Sizes{11, 1}));
    EXPECT_EQ(layers[3].dilatedSize.value, (Sizes{7, 7}));
    EXPECT_EQ(layers[4].dilatedSize.value, (Sizes{7, 7}));
    const std::vector<float> later{6, 0, 0, 0.5F};
    const std::vector<std::span<const float>> positions{later};
    widenInferredSizes(layers, positions);
    EXPECT_EQ(layers[0].dilatedSize.value, (Sizes{13, 3})) << "each axis as far as any epoch needs it";
    EXPECT_EQ(layers[2].dilatedSize.value, (Sizes{13, 3}));
    EXPECT_EQ(layers[1].dilatedSize.value, (Sizes{1, 9}));
}

TEST(LayerDiscovery, AGridNeverBecomesAbsurdlyLarge) {
    MadeUpSource source;
    addPlane(source, "conv", {{900, 1}, {1, 1}});
    std::vector<Layer> layers = discoverLayers(source, {});
    EXPECT_EQ(layers[0].dilatedSize.value, (Sizes{1801, 3}));
    const std::vector<float> later{1, 1, 900, 1};
    const std::vector<std::span<const float>> positions{later};
    widenInferredSizes(layers, positions);
    EXPECT_EQ(layers[0].dilatedSize.value, (Sizes{1801, 3}));
}

TEST(LayerDiscovery, KnowsThePublishedSettings) {
    MadeUpSource gauss;
    addLayer(gauss, "conv", {8, 1, 26}, 2, 2.0F);
    EXPECT_EQ(onlyLayer(gauss).dilatedSize.value, (std::vector<std::int64_t>{23, 23}));
    EXPECT_EQ(onlyLayer(gauss).dilatedSize.origin, Origin::Inferred);
    MadeUpSource bilinear;
    addLayer(bilinear, "conv", {8, 1, 34}, 2, 2.0F, false);
    EXPECT_EQ(onlyLayer(bilinear).dilatedSize.value, (std::vector<std::int64_t>{17, 17}));
    EXPECT_EQ(onlyLayer(bilinear).version.value, Version::v0);
    MadeUpSource other;
    addLayer(other, "conv", {8, 1, 5}, 2, 2.0F, false);
    EXPECT_EQ(onlyLayer(other).version.value, Version::v1);
}

TEST(LayerDiscovery, ReadsTheSizeFromTheIndexBuffer) {
    MadeUpSource source;
    addLayer(source, "conv", {6, 2, 3, 3}, 1, 1.0F);
    source.add("conv.DCK.IDX", {7, 3, 1, 6, 2, 3});
    EXPECT_EQ(onlyLayer(source).dilatedSize.value, std::vector<std::int64_t>{7});
    EXPECT_EQ(onlyLayer(source).dilatedSize.origin, Origin::File);
}

TEST(LayerDiscovery, FindsSharedTensorsByStorageAndByContent) {
    MadeUpSource source;
    source.add("a.weight", {2, 1, 5}, {1, 2, 3}).add("a.P", {2, 2, 1, 5}, {1, 2, 3}, "0");
    source.add("b.weight", {2, 1, 5}, {1, 2, 4}).add("b.P", {2, 2, 1, 5}, {1, 2, 3}, "0");
    source.add("c.weight", {2, 1, 5}, {1, 2, 3}).add("c.P", {2, 2, 1, 5}, {1, 2, 3}, "7");
    source.add("d.weight", {2, 1, 5}, {1, 2, 5}).add("d.P", {2, 2, 1, 5}, {0}, "8");
    source.add("e.weight", {2, 1, 5}, {1, 2, 6}).add("e.P", {2, 2, 1, 5}, {0}, "9");
    const std::vector<Layer> layers = discoverLayers(source, {});
    ASSERT_EQ(layers.size(), 5U);
    EXPECT_EQ(layers[0].sharedPositions, "");
    EXPECT_EQ(layers[1].sharedPositions, "a") << "the same storage";
    EXPECT_EQ(layers[2].sharedPositions, "a") << "bit-equal values";
    EXPECT_EQ(layers[2].sharedWeight, "a");
    EXPECT_EQ(layers[1].sharedWeight, "");
    EXPECT_EQ(layers[4].sharedPositions, "") << "two constants are no sharing";
}

TEST(LayerDiscovery, DescribesTensorsThatDoNotFitNamingTheKey) {
    const auto problemOf = [](MadeUpSource source) {
        const Layer layer = discoverLayers(source, {}).at(0);
        EXPECT_TRUE(layer.broken);
        return layer.problem;
    };
    EXPECT_EQ(problemOf(MadeUpSource().add("m.weight", {4, 1, 5}).add("m.P", {2, 3, 1, 5})),
              "'m.P' has shape [2, 3, 1, 5], expected [axes, and then [4, 1, 5]] as 'm.weight' says");
    EXPECT_EQ(problemOf(MadeUpSource().add("m.weight", {4, 1, 5}).add("m.P", {5, 4, 1, 5})),
              "'m.P' has shape [5, 4, 1, 5], expected 1, 2 or 3 learned axes in front as 'm.weight' says");
    EXPECT_EQ(problemOf(MadeUpSource().add("m.weight", {4, 5}).add("m.P", {1, 4, 5})),
              "'m.weight' has shape [4, 5], expected [out, in/groups, (dense taps,) elements]");
    EXPECT_EQ(problemOf(MadeUpSource().add("m.P", {1, 4, 1, 5}).add("m.SIG", {1, 4, 1, 5})),
              "'m.weight' is missing beside its P");
    EXPECT_EQ(problemOf(MadeUpSource().add("m.weight", {4, 1, 5}).add("m.SIG", {1, 4, 1, 5})),
              "'m.P' is missing beside its SIG");
    EXPECT_EQ(problemOf(MadeUpSource().add("m.weight", {4, 1, 0}).add("m.P", {1, 4, 1, 0})),
              "'m.weight' has shape [4, 1, 0]: nothing is left to build");
    MadeUpSource complex;
    complex.add("m.P", {1, 4, 1, 5}).add("m.weight", {4, 1, 5}).last().dtype = DType::Complex64;
    EXPECT_EQ(problemOf(complex), "'m.weight' is complex64, expected real numbers");
    MadeUpSource sig;
    EXPECT_EQ(problemOf(sig.add("m.weight", {4, 1, 5}).add("m.P", {1, 4, 1, 5}).add("m.SIG", {1, 4, 1, 4})),
              "'m.SIG' has shape [1, 4, 1, 4], expected [1, 4, 1, 5] like 'm.P'");
}

TEST(LayerDiscovery, ASigThatOtherLayersHaveMustNotBeMissing) {
    MadeUpSource source;
    addLayer(source, "a", {4, 1, 5}, 2, 1.0F, true);
    addLayer(source, "b", {4, 1, 5}, 2, 1.0F, false);
    const std::vector<Layer> layers = discoverLayers(source, {});
    EXPECT_FALSE(layers.at(0).broken);
    EXPECT_EQ(layers.at(1).problem, "'b.SIG' is missing, other layers have theirs");
}

TEST(LayerDiscovery, OddValuesAreToldButNotFatal) {
    for (const float odd : {std::nanf(""), std::numeric_limits<float>::infinity(), 1e30F, -1e9F}) {
        MadeUpSource source;
        source.add("m.weight", {4, 1, 5}).add("m.P", {1, 4, 1, 5}, {odd, 1.0F, 2.0F});
        const Layer layer = onlyLayer(source);
        EXPECT_FALSE(layer.broken);
        EXPECT_EQ(layer.problem.rfind("'m.P' holds ", 0), 0U) << layer.problem;
        if (std::isfinite(odd))
            EXPECT_TRUE(layer.dilatedSize.value.empty());
        else
            EXPECT_EQ(layer.dilatedSize.value, std::vector<std::int64_t>{5});
    }
}

TEST(LayerDiscovery, LayersOfOneConstructorShareTheWidestSizeAndLaterCheckpointsWidenIt) {
    MadeUpSource source;
    addLayer(source, "a", {4, 3, 1}, 1, 6.5F);
    addLayer(source, "b", {2, 4, 1}, 1, 3.0F);
    std::vector<Layer> layers = discoverLayers(source, {});
    EXPECT_EQ(layers[0].dilatedSize.value, std::vector<std::int64_t>{15});
    EXPECT_EQ(layers[1].dilatedSize.value, std::vector<std::int64_t>{15});
    const std::vector<float> later{-9.0F, 1.0F};
    const std::vector<std::span<const float>> positions{later};
    widenInferredSizes(layers, positions);
    EXPECT_EQ(layers[0].dilatedSize.value, std::vector<std::int64_t>{19});
    EXPECT_EQ(layers[1].dilatedSize.value, std::vector<std::int64_t>{19});
}

TEST(LayerDiscovery, PlainNetworksAndTopLevelModules) {
    MadeUpSource plain;
    EXPECT_TRUE(discoverLayers(plain.add("fc.weight", {4, 5}).add("fc.bias", {4}).add("P", {3}), {}).empty());
    MadeUpSource top;
    top.add("weight", {4, 1, 5}).add("P", {1, 4, 1, 5}, {1.0F}).add("bias", {4});
    const Layer layer = onlyLayer(top);
    EXPECT_EQ(layer.name, "");
    EXPECT_EQ(layer.key("P"), "P");
    EXPECT_TRUE(layer.hasBias);
}

} // namespace
} // namespace dclscope

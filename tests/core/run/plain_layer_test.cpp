// SPDX-License-Identifier: Apache-2.0
#include "core/run/plain_layer.h"
#include "tests/core/run/made_up_source.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

PlainLayer of(std::vector<std::int64_t> shape) { return plainLayer({"t", DType::Float32, std::move(shape), {}}); }

/// Outputs, inputs, slices, rows, columns.
std::vector<std::int64_t> laidOut(const PlainLayer& layer) {
    return {layer.outs, layer.ins, layer.slices, layer.rows, layer.columns};
}

using Sizes = std::vector<std::int64_t>;

TEST(PlainLayer, ShapesSayHowATensorIsLaidOut) {
    EXPECT_EQ(laidOut(of({64, 3, 7, 5})), (Sizes{64, 3, 1, 7, 5}));
    EXPECT_EQ(of({64, 3, 7, 5}).kind, PlainKind::Kernels);
    EXPECT_EQ(laidOut(of({8, 4, 2, 3, 5})), (Sizes{8, 4, 2, 3, 5}));
    EXPECT_EQ(laidOut(of({16, 4, 9})), (Sizes{16, 1, 1, 4, 9})) << "inputs are the rows";
    EXPECT_TRUE(of({16, 4, 9}).rowsAreInputs());
    EXPECT_EQ(laidOut(of({16, 1, 7, 7})), (Sizes{16, 1, 1, 7, 7})) << "depthwise";
    EXPECT_EQ(laidOut(of({16, 1, 9})), (Sizes{1, 1, 1, 16, 9})) << "depthwise along one axis: a matrix";
    EXPECT_EQ(of({16, 1, 9}).kind, PlainKind::Matrix);
    EXPECT_EQ(laidOut(of({20, 10, 1, 1})), (Sizes{1, 1, 1, 20, 10})) << "of one tap: a matrix";
    EXPECT_EQ(laidOut(of({1, 197, 192})), (Sizes{1, 1, 1, 197, 192}));
    EXPECT_EQ(of({1, 1, 192}).kind, PlainKind::Vector);
    EXPECT_EQ(laidOut(of({5, 1})), (Sizes{1, 1, 1, 1, 5}));
    EXPECT_EQ(laidOut(of({})), (Sizes{1, 1, 1, 1, 1}));
    EXPECT_EQ(plainKindName(of({})), "number");
    for (const Sizes& shape :
         {Sizes{64, 3, 7, 5}, {8, 4, 2, 3, 5}, {2, 3, 2, 2, 3, 5}, {16, 4, 9}, {1, 197, 192}, {}}) {
        const PlainLayer layer = of(shape);
        EXPECT_EQ(layer.count(), (TensorInfo{"t", DType::Float32, shape, {}}).elementCount());
    }
}

TEST(PlainLayer, WhatIsPartOfALayerIsNoPlainTensor) {
    test::MadeUpSource source;
    source.add("conv.weight", {4, 2, 1}).add("conv.P", {1, 4, 2, 1}).add("conv.SIG", {1, 4, 2, 1});
    source.add("conv.bias", {4}).add("fc.weight", {3, 4}).add("empty", {0, 4}).add("d.delay", {7});
    Layer conv;
    conv.name = "conv";
    Layer delays;
    delays.name = "d";
    delays.delays = DelayMap::Stored;
    delays.stored.delays = "d.delay";
    std::vector<std::string> names;
    for (const PlainLayer& layer : plainLayersOf(source, std::vector{conv, delays})) names.push_back(layer.name);
    EXPECT_EQ(names, (std::vector<std::string>{"conv.bias", "fc.weight"}));
}

TEST(PlainLayer, TheFirstPictureIsOneWithSomethingInIt) {
    EXPECT_EQ(firstToShow(std::vector{of({3}), of({4, 4}), of({8, 3, 3, 3})}), 2U);
    EXPECT_EQ(firstToShow(std::vector{of({3}), of({4, 4})}), 1U);
    EXPECT_EQ(firstToShow(std::vector{of({3}), of({4})}), 0U);
    EXPECT_EQ(firstToShow({}), 0U);
}

TEST(PlainLayer, PagesHoldWholeOutputs) {
    EXPECT_EQ(picturesPerPage(of({64, 3, 7, 7})), 63U);
    EXPECT_EQ(picturesPerPage(of({64, 64, 3, 3})), 256U);
    EXPECT_EQ(picturesPerPage(of({64, 512, 3, 3})), 256U) << "one output alone would be too many";
}

} // namespace
} // namespace dclscope

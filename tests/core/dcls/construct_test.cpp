// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/dcls/construct.h"
#include "tests/core/dcls/kernel_cases.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace dclscope {
namespace {

using test::as;
using test::KernelCase;

template <class T>
std::vector<T> construct(const KernelCase& c) {
    std::vector<T> kernel(static_cast<std::size_t>(c.shape.kernelCount()), T(7));
    constructKernel<T>(c.shape, as<T>(c.weight), as<T>(c.P), as<T>(c.SIG), kernel);
    return kernel;
}

TEST(ConstructKernel, AgreesWithTheFormulaOverTheWholeGrid) {
    for (const KernelShape& shape : test::allShapes())
        for (const double reach : {0.0, 2.6}) {
            const KernelCase c = test::makeCase(shape, reach, 11);
            const std::vector<double> expected = test::naiveKernel(c);
            const std::vector<double> exact = construct<double>(c);
            const std::vector<float> single = construct<float>(c);
            for (std::size_t i = 0; i < expected.size(); ++i) {
                ASSERT_NEAR(exact[i], expected[i], 1e-12) << test::caseName(shape) << " at " << i;
                // An element that only just reaches the grid is divided by a tiny sum: float32 then keeps few digits.
                if (reach > 0.0) continue;
                ASSERT_NEAR(single[i], expected[i], 2e-5) << test::caseName(shape) << " at " << i;
            }
        }
}

TEST(ConstructKernel, PutsWholePositionsOnOneGridPoint) {
    KernelShape shape;
    shape.kind = LayerKind::Dcls2d;
    shape.dilatedSize = {5, 7};
    const std::vector<float> weight{2.0F};
    const std::vector<float> P{1.0F, -2.0F};
    std::vector<float> kernel(35);
    shape.version = Version::v0; // P[0] is the row
    constructKernel<float>(shape, weight, P, {}, kernel);
    EXPECT_EQ(kernel[3 * 7 + 1], 2.0F);
    shape.version = Version::v1; // P[0] is the column, its offset still that of the first size
    constructKernel<float>(shape, weight, P, {}, kernel);
    EXPECT_NEAR(kernel[1 * 7 + 3], 2.0F, 1e-6F);
    EXPECT_EQ(gridAxis(LayerKind::Dcls2d, Version::v0, 0), 0);
    EXPECT_EQ(gridAxis(LayerKind::Dcls2d, Version::gauss, 0), 1);
    EXPECT_EQ(gridAxis(LayerKind::Dcls3d, Version::v0, 1), 2);
    EXPECT_EQ(gridAxis(LayerKind::Dcls3d, Version::max, 1), 1);
}

TEST(ConstructKernel, EvenSizeClampsOnePastTheGrid) {
    KernelShape shape;
    shape.version = Version::v1;
    shape.dilatedSize = {8};
    EXPECT_EQ(positionLimit(shape, 0), 4.0);
    std::vector<float> kernel(8);
    constructKernel<float>(shape, std::vector<float>{3.0F}, std::vector<float>{4.0F}, {}, kernel);
    for (const float value : kernel) EXPECT_EQ(value, 0.0F);
}

TEST(ConstructKernel, WildPositionsStayInTheirOwnGrid) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    for (const KernelShape& shape : test::allShapes())
        for (const double wild : {kNan, kInfinity, -kInfinity, 1e30, -1e30, 9.3e18, -9.3e18, 2147483648.0, 1e-310}) {
            KernelCase c = test::makeCase(shape, 0.5, 5);
            const std::vector<float> tame = construct<float>(c);
            for (std::size_t row = 0; row < static_cast<std::size_t>(shape.axes()); ++row)
                c.P[row * c.weight.size()] = wild;
            if (!c.SIG.empty()) c.SIG[1] = wild;
            const std::vector<float> kernel = construct<float>(c);
            std::vector<float> gradWeight(c.weight.size());
            std::vector<float> gradP(c.P.size());
            std::vector<float> gradSIG(c.SIG.size());
            constructKernelBackward<float>(shape, as<float>(c.weight), as<float>(c.P), as<float>(c.SIG), kernel,
                                           gradWeight, gradP, gradSIG);
            const auto points = static_cast<std::size_t>(shape.gridPoints());
            for (std::size_t i = points; i < kernel.size(); ++i)
                ASSERT_EQ(kernel[i], tame[i]) << test::caseName(shape) << " with " << wild;
            for (std::size_t i = static_cast<std::size_t>(shape.elements); i < gradWeight.size(); ++i)
                ASSERT_TRUE(std::isfinite(gradWeight[i])) << test::caseName(shape) << " with " << wild;
        }
}

TEST(ConstructKernel, NanMakesTheWholeGridNan) {
    for (const KernelShape& shape : test::allShapes()) {
        KernelCase c = test::makeCase(shape, 0.0, 3);
        c.P[0] = std::numeric_limits<double>::quiet_NaN();
        const std::vector<float> kernel = construct<float>(c);
        for (std::size_t i = 0; i < static_cast<std::size_t>(shape.gridPoints()); ++i)
            ASSERT_TRUE(std::isnan(kernel[i])) << test::caseName(shape) << " at " << i;
    }
}

TEST(ConstructKernel, SaysWhichLengthIsWrong) {
    const KernelCase c = test::makeCase(test::allShapes().back(), 0.0, 1);
    std::vector<float> kernel(static_cast<std::size_t>(c.shape.kernelCount()));
    const std::vector<float> weight = as<float>(c.weight);
    const std::vector<float> P = as<float>(c.P);
    EXPECT_THROW(constructKernel<float>(c.shape, weight, P, {}, kernel), ShapeError);
    kernel.pop_back();
    EXPECT_THROW(constructKernel<float>(c.shape, weight, P, P, kernel), ShapeError);
}

TEST(KernelShape, RefusesWhatCannotBeBuilt) {
    KernelShape shape;
    shape.dilatedSize = {9};
    EXPECT_NO_THROW(shape.validate());
    shape.dilatedSize = {9, 9};
    EXPECT_THROW(shape.validate(), ShapeError);
    shape.dilatedSize = {0};
    EXPECT_THROW(shape.validate(), ShapeError);
    shape.dilatedSize = {std::int64_t{1} << 62};
    EXPECT_THROW(shape.validate(), ShapeError);
    shape.dilatedSize = {9};
    shape.elements = std::int64_t{1} << 62;
    EXPECT_THROW(shape.validate(), ShapeError);
    shape.elements = 2;
    shape.kind = LayerKind::Dcls2_1d;
    shape.denseSize = {3};
    EXPECT_NO_THROW(shape.validate());
    shape.version = Version::v0;
    EXPECT_THROW(shape.validate(), ShapeError);
}

TEST(DenseKernel, ChecksTheTensorsOfALayer) {
    Layer layer;
    layer.name = "a.delay";
    layer.kind.value = LayerKind::Dcls1d;
    layer.version.value = Version::gauss;
    layer.outChannels = 2;
    layer.inChannelsPerGroup = 1;
    layer.elements = 1;
    layer.dilatedSize.value = {5};
    const Array weight{{2, 1, 1}, {1.0F, -1.0F}};
    const Array P{{1, 2, 1, 1}, {0.0F, 2.0F}};
    const Array SIG{{1, 2, 1, 1}, {0.23F, 0.23F}};
    const Array kernel = denseKernel(layer, weight, P, &SIG);
    EXPECT_EQ(kernel.shape, (std::vector<std::int64_t>{2, 1, 5}));
    EXPECT_GT(kernel.values[2], 0.7F);
    EXPECT_LT(kernel.values[9], -0.7F);
    EXPECT_THROW(denseKernel(layer, weight, P, nullptr), ShapeError);
    EXPECT_THROW(denseKernel(layer, P, P, &SIG), ShapeError);
}

} // namespace
} // namespace dclscope

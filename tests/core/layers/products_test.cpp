// SPDX-License-Identifier: Apache-2.0
// Products of packed matrices against sums one by one, in double precision.
#include "core/base/error.h"
#include "core/layers/bfloat16_tile.h"
#include "core/layers/convolution.h"
#include "core/layers/pointwise.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <random>

namespace dclscope::layers {
namespace {

std::vector<float> noise(std::int64_t count, unsigned seed) {
    std::mt19937 generator(seed);
    std::normal_distribution<float> normal;
    std::vector<float> values(static_cast<std::size_t>(count));
    for (float& value : values) value = normal(generator);
    return values;
}

FeatureMap mapOf(std::int64_t batch, std::int64_t channels, std::int64_t height, std::int64_t width, unsigned seed) {
    return FeatureMap(Array{{batch, channels, height, width}, noise(batch * channels * height * width, seed)});
}

Linear linearOf(std::int64_t inputs, std::int64_t outputs, unsigned seed) {
    Linear linear;
    linear.inputs = inputs;
    linear.outputs = outputs;
    linear.weight = noise(inputs * outputs, seed);
    linear.bias = noise(outputs, seed + 1);
    return linear;
}

void pack(Linear& linear, Precision precision) {
    linear.packed = std::make_shared<const PackedMatrix>(linear.weight, linear.outputs, precision);
}

/// One output of one pixel.
double sumOf(const Linear& linear, const FeatureMap& x, std::int64_t image, std::int64_t output, std::int64_t pixel) {
    double sum = static_cast<double>(std::as_const(linear.bias)[static_cast<std::size_t>(output)]);
    for (std::int64_t i = 0; i < linear.inputs; ++i)
        sum += static_cast<double>(std::as_const(linear.weight)[static_cast<std::size_t>(output * linear.inputs + i)]) *
               static_cast<double>(x.image(image)[static_cast<std::size_t>(i * x.pixels() + pixel)]);
    return sum;
}

/// Largest error that a sum of `inputs` products may have: each factor is off by a 256th at most in bfloat16, by chance
/// this way or that.
double allowed(Precision precision, std::int64_t inputs) {
    const double root = std::sqrt(static_cast<double>(inputs));
    return precision == Precision::Float32 ? 4e-6 * root + 1e-6 : 0.02 * root;
}

class Products : public testing::TestWithParam<Precision> {
protected:
    void SetUp() override {
        if (GetParam() == Precision::Bfloat16 && !hasBfloat16Products())
            GTEST_SKIP() << "this processor has no products of bfloat16 numbers";
    }
};

// Sizes that fill no tile, no pair and no panel; and more inputs than are summed at a stretch.
TEST_P(Products, AgreeWithSumsOneByOne) {
    const ParallelFor workers = onThreads(2);
    for (const auto& [inputs, outputs] :
         std::vector<std::pair<std::int64_t, std::int64_t>>{{1, 1}, {3, 7}, {24, 12}, {17, 6}, {1100, 20}}) {
        Linear linear = linearOf(inputs, outputs, 1);
        const Linear plain = linear;
        pack(linear, GetParam());
        for (const std::int64_t width : {1, 15, 16, 61, 64, 70, 131}) {
            const FeatureMap x = mapOf(2, inputs, 1, width, 2);
            const FeatureMap result = apply(linear, x, workers, {Activation::Relu});
            for (std::int64_t image = 0; image < 2; ++image)
                for (std::int64_t o = 0; o < outputs; ++o)
                    for (std::int64_t p = 0; p < width; ++p)
                        ASSERT_NEAR(static_cast<double>(result.image(image)[static_cast<std::size_t>(o * width + p)]),
                                    std::max(0.0, sumOf(plain, x, image, o, p)), allowed(GetParam(), inputs))
                            << inputs << " x " << outputs << ", pixel " << p << " of " << width;
        }
    }
}

TEST_P(Products, AddToWhatIsKept) {
    Linear linear = linearOf(9, 8, 3);
    const Linear plain = linear;
    pack(linear, GetParam());
    const std::vector<float> keep = noise(8, 5);
    const FeatureMap x = mapOf(1, 9, 7, 11, 6);
    const FeatureMap before = mapOf(1, 8, 7, 11, 7);
    FeatureMap after = before;
    addLinear(linear, x, keep, after, {});
    FeatureMap whole = before;
    addLinear(linear, x, {}, whole, {});
    for (std::int64_t o = 0; o < 8; ++o)
        for (std::int64_t p = 0; p < 77; ++p) {
            const auto at = static_cast<std::size_t>(o * 77 + p);
            const double sum = sumOf(plain, x, 0, o, p);
            const auto was = static_cast<double>(before.values[at]);
            EXPECT_NEAR(static_cast<double>(after.values[at]),
                        was * static_cast<double>(keep[static_cast<std::size_t>(o)]) + sum, allowed(GetParam(), 9));
            EXPECT_NEAR(static_cast<double>(whole.values[at]), was + sum, allowed(GetParam(), 9));
        }
}

// The hidden layer goes from one product to the next without a feature map between; odd sizes leave half a pair.
TEST_P(Products, TwoLayersAreOneAfterTheOther) {
    Mlp mlp;
    mlp.norm.emplace();
    mlp.norm->weight = noise(10, 8);
    mlp.norm->bias = noise(10, 9);
    mlp.first = linearOf(10, 33, 10);
    mlp.function = {Activation::Gelu};
    mlp.second = linearOf(33, 10, 12);
    const FeatureMap x = mapOf(2, 10, 5, 30, 14);
    const FeatureMap expected = apply(mlp.second, apply(mlp.first, normalized(*mlp.norm, x, {}), {}, mlp.function), {});
    pack(mlp.first, GetParam());
    pack(mlp.second, GetParam());
    const FeatureMap result = apply(mlp, x, onThreads(3));
    const double most = GetParam() == Precision::Float32 ? 1e-6 : 0.3;
    for (std::size_t i = 0; i < result.values.size(); ++i)
        ASSERT_NEAR(static_cast<double>(result.values[i]), static_cast<double>(expected.values[i]), most);
}

TEST_P(Products, RowsAreTakenAsPixels) {
    Linear linear = linearOf(21, 5, 15);
    const Linear plain = linear;
    pack(linear, GetParam());
    Rows x(70, 21);
    const std::vector<float> values = noise(70 * 21, 16);
    std::copy(values.begin(), values.end(), x.values.begin());
    const Rows result = apply(linear, x);
    for (std::int64_t r = 0; r < 70; ++r)
        for (std::int64_t o = 0; o < 5; ++o) {
            double sum = static_cast<double>(std::as_const(plain.bias)[static_cast<std::size_t>(o)]);
            for (std::size_t i = 0; i < 21; ++i)
                sum += static_cast<double>(x.row(r)[i]) *
                       static_cast<double>(std::as_const(plain.weight)[static_cast<std::size_t>(o) * 21 + i]);
            EXPECT_NEAR(static_cast<double>(result.row(r)[static_cast<std::size_t>(o)]), sum, allowed(GetParam(), 21));
        }
}

TEST_P(Products, ConvolutionsInGroupsAndSteps) {
    Convolution c;
    c.inputs = 6;
    c.outputs = 14;
    c.groups = 2;
    c.kernelHeight = c.kernelWidth = 3;
    c.strideHeight = c.paddingHeight = c.paddingWidth = 1;
    c.strideWidth = 2;
    c.weight = noise(14 * 3 * 9, 17);
    c.bias = noise(14, 18);
    const Convolution plain = c;
    c.packed = packed(c, GetParam());
    const FeatureMap x = mapOf(1, 6, 12, 23, 19);
    const FeatureMap result = apply(c, x, onThreads(2));
    ASSERT_EQ(result.width, 12);
    for (std::int64_t o = 0; o < 14; ++o)
        for (std::int64_t row = 0; row < 12; ++row)
            for (std::int64_t column = 0; column < 12; ++column) {
                double sum = static_cast<double>(std::as_const(plain.bias)[static_cast<std::size_t>(o)]);
                for (std::int64_t i = 0; i < 3; ++i)
                    for (std::int64_t r = 0; r < 3; ++r)
                        for (std::int64_t s = 0; s < 3; ++s) {
                            const std::int64_t y = row + r - 1, at = 2 * column + s - 1;
                            if (y < 0 || y >= 12 || at < 0 || at >= 23) continue;
                            sum += static_cast<double>(std::as_const(
                                       plain.weight)[static_cast<std::size_t>((o * 3 + i) * 9 + r * 3 + s)]) *
                                   static_cast<double>(
                                       x.values[static_cast<std::size_t>(((o / 7 * 3 + i) * 12 + y) * 23 + at)]);
                        }
                ASSERT_NEAR(static_cast<double>(result.values[static_cast<std::size_t>((o * 12 + row) * 12 + column)]),
                            sum, allowed(GetParam(), 27));
            }
}

INSTANTIATE_TEST_SUITE_P(Precisions, Products, testing::Values(Precision::Float32, Precision::Bfloat16),
                         [](const auto& info) { return std::string(precisionName(info.param)); });

/// Pairs of small whole numbers, whose sums are exact in any order.
std::vector<std::uint32_t> wholePairs(std::size_t count, unsigned seed) {
    std::vector<std::uint32_t> pairs(count);
    for (std::uint32_t& pair : pairs) {
        const auto bits = [&seed] {
            seed = seed * 1664525U + 1013904223U;
            return std::bit_cast<std::uint32_t>(static_cast<float>(seed >> 29) - 3.0F) >> 16;
        };
        pair = bits() | bits() << 16;
    }
    return pairs;
}

// On processors with matrix tiles the narrow ones run nowhere else.
TEST(MatrixTiles, GiveTheSumsOfNarrowTiles) {
    if (!hasMatrixTiles()) GTEST_SKIP() << "this processor has no products of matrix tiles";
    constexpr std::int64_t kPairs = 48;
    constexpr std::size_t kNarrowRows = 6;
    const std::vector<std::uint32_t> rows = wholePairs(kNarrowRows * kPairs, 1); // [6, pairs]
    std::vector<std::uint32_t> narrow(rows.size());
    std::vector<std::uint32_t> wide(static_cast<std::size_t>(kMatrixRows * kPairs));
    for (std::size_t r = 0; r < kNarrowRows; ++r)
        for (std::size_t k = 0; k < kPairs; ++k) {
            narrow[k * kNarrowRows + r] = rows[r * kPairs + k];
            wide[(k / 16 * 16 + r) * 16 + k % 16] = rows[r * kPairs + k];
        }
    const std::vector<std::uint32_t> panel = wholePairs(kPairs * kBfloat16Width, 2);
    alignas(64) std::array<std::uint32_t, kPairs * kBfloat16Width> aligned{};
    std::copy(panel.begin(), panel.end(), aligned.begin());
    for (int vectors = 1; vectors <= 4; ++vectors) {
        alignas(64) std::array<float, kNarrowRows * kBfloat16Width> expected{};
        alignas(64) std::array<float, kMatrixRows * kBfloat16Width> found{};
        makeBfloat16Tile(narrow.data(), aligned.data(), kPairs, vectors, expected.data());
        const MatrixTiles tiles;
        makeMatrixTile(wide.data(), aligned.data(), kPairs, vectors, found.data());
        EXPECT_TRUE(std::equal(expected.begin(), expected.end(), found.begin())) << vectors;
        EXPECT_NE(expected[0], 0.0F);
        EXPECT_TRUE(std::all_of(found.begin() + expected.size(), found.end(), [](float sum) { return sum == 0.0F; }));
    }
}

TEST(PrecisionNames, AreTwo) {
    EXPECT_EQ(precisionNamed("float32"), Precision::Float32);
    EXPECT_THROW(precisionNamed("float16"), ConfigError);
    if (hasBfloat16Products())
        EXPECT_EQ(precisionNamed("bfloat16"), Precision::Bfloat16);
    else
        EXPECT_THROW(precisionNamed("bfloat16"), ConfigError);
}

} // namespace
} // namespace dclscope::layers

// SPDX-License-Identifier: Apache-2.0
// What training runs on vectors, on every instruction set of the machine, against plain loops.
#include "core/snn/batch_norm.h"
#include "core/snn/delay_spectra.h"
#include "core/snn/lif.h"
#include "core/snn/lif_rows.h"
#include "core/snn/products.h"
#include "core/snn/sparse_delays.h"
#include "tests/core/dcls/simd_targets.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <memory>
#include <random>
#include <vector>

namespace dclscope::snn {
namespace {

std::vector<double> draw(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    std::vector<double> values(count);
    // Numbers that float holds exactly, so that both precisions see the same ones.
    for (double& value : values) value = static_cast<double>(static_cast<float>(normal(random)));
    return values;
}

std::vector<float> floats(const std::vector<double>& values) { return {values.begin(), values.end()}; }

template <class Got>
void expectClose(const Got& got, const std::vector<double>& expected, double tolerance, const char* what) {
    ASSERT_EQ(got.size(), expected.size());
    double scale = 1.0;
    for (const double value : expected) scale = std::max(scale, std::fabs(value));
    for (std::size_t i = 0; i < got.size(); ++i)
        ASSERT_NEAR(static_cast<double>(got[i]), expected[i], tolerance * scale) << what << " " << i;
}

struct Sizes {
    std::size_t rows, columns, depth;
};

class ProductSizes : public testing::TestWithParam<Sizes> {};

TEST_P(ProductSizes, AddsUpWithEveryLayout) {
    const auto [rows, columns, depth] = GetParam();
    const std::vector<double> a = draw(rows * depth, 1);
    const std::vector<double> b = draw(depth * columns, 2);
    std::vector<double> expected(rows * columns);
    // The first product as it is; the second one, with a and b read transposed and mirrored, subtracted.
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            for (std::size_t k = 0; k < depth; ++k)
                expected[r * columns + c] +=
                    a[r * depth + k] * b[k * columns + c] - a[(depth - 1 - k) * rows + r] * b[c * depth + k];
    const auto run = [&]<class T>(const std::vector<T>& left, const std::vector<T>& right) {
        const auto s = [](std::size_t size) { return static_cast<std::ptrdiff_t>(size); };
        const std::vector<Product<T>> products{
            {left.data(), s(depth), 1, right.data(), s(columns), 1, false},
            {left.data() + (depth - 1) * rows, 1, -s(rows), right.data(), 1, s(depth), true}};
        std::vector<T> result(rows * columns, T(7));
        sumOfProducts<T>(products, rows, columns, depth, result.data(), s(columns));
        return result;
    };
    expectClose(run(a, b), expected, 1e-13, "double");
    test::forEachSimdTarget([&] { expectClose(run(floats(a), floats(b)), expected, 2e-6, "float"); });
}

TEST_P(ProductSizes, TwoSumsShareProducts) {
    const auto [rows, columns, depth] = GetParam();
    const auto run = [&]<class T>(T) {
        std::vector<std::vector<T>> a, b;
        for (unsigned seed = 0; seed < 5; ++seed) {
            const std::vector<double> left = draw(rows * depth, 10 + seed), right = draw(depth * columns, 20 + seed);
            a.emplace_back(left.begin(), left.end());
            b.emplace_back(right.begin(), right.end());
        }
        const auto s = [](std::size_t size) { return static_cast<std::ptrdiff_t>(size); };
        const auto product = [&](std::size_t i) {
            return Product<T>{a[i].data(), s(depth), 1, b[i].data(), s(columns), 1, i % 2 == 1};
        };
        const std::vector shared{product(0), product(1)}, first{product(2)}, second{product(3), product(4)};
        std::vector<T> result(2 * rows * columns, T(7));
        sharedProducts<T>(shared, {first, result.data()}, {second, result.data() + rows * columns}, rows, columns,
                          depth, s(columns));
        std::vector<T> expected(result.size());
        sumOfProducts<T>(std::vector{product(0), product(1), product(2)}, rows, columns, depth, expected.data(),
                         s(columns));
        sumOfProducts<T>(std::vector{product(0), product(1), product(3), product(4)}, rows, columns, depth,
                         expected.data() + rows * columns, s(columns));
        return std::pair(result, std::vector<double>(expected.begin(), expected.end()));
    };
    const auto [exact, expected] = run(0.0);
    expectClose(exact, expected, 1e-13, "double");
    test::forEachSimdTarget([&] { expectClose(run(0.0F).first, expected, 2e-6, "float"); });
}

INSTANTIATE_TEST_SUITE_P(Sizes, ProductSizes,
                         testing::Values(Sizes{1, 1, 1}, Sizes{5, 3, 7}, Sizes{12, 32, 16}, Sizes{64, 64, 40},
                                         Sizes{31, 67, 25}, Sizes{2, 100, 1}, Sizes{3, 600, 9}));

TEST(Products, AddScaledReadsAndWritesNoMoreThanItShould) {
    const std::vector<double> a = draw(40, 1), b = draw(40, 2);
    for (const std::size_t count : {0, 1, 15, 16, 39}) {
        std::vector<double> expected(40, 7.0);
        for (std::size_t i = 0; i < count; ++i) expected[i] = a[i] - 3.0 * b[i];
        std::vector<double> exact(40, 7.0);
        addScaled<double>(a.data(), b.data(), -3.0, count, exact.data());
        EXPECT_EQ(exact, expected);
        test::forEachSimdTarget([&] {
            std::vector<float> got(40, 7.0F);
            addScaled<float>(floats(a).data(), floats(b).data(), -3.0F, count, got.data());
            expectClose(got, expected, 1e-6, "sum");
        });
    }
}

/// One delayed layer by its definition.
struct DirectLayer {
    DelayShape shape;
    std::vector<double> x, kernel, gradY;
    std::vector<double> y, toInput, toKernel;

    /// @param density  share of x that is not zero
    explicit DirectLayer(const DelayShape& s, double density = 1.0)
        : shape(s), x(draw(s.steps * s.inputs * s.batch, 3)), kernel(draw(s.outputs * s.inputs * s.delays, 4)),
          gradY(draw(s.outSteps() * s.outputs * s.batch, 5)), y(gradY.size()), toInput(x.size()),
          toKernel(kernel.size()) {
        std::mt19937 random(6);
        for (double& value : x)
            if (!std::bernoulli_distribution(density)(random)) value = 0.0;
        for (std::size_t t = 0; t < s.outSteps(); ++t)
            for (std::size_t delay = 0; delay <= std::min(t, s.delays - 1); ++delay)
                if (t - delay < s.steps) addStep(t, delay);
    }

    void addStep(std::size_t t, std::size_t delay) {
        for (std::size_t o = 0; o < shape.outputs; ++o)
            for (std::size_t i = 0; i < shape.inputs; ++i)
                for (std::size_t b = 0; b < shape.batch; ++b) {
                    const std::size_t k = (o * shape.inputs + i) * shape.delays + shape.delays - 1 - delay;
                    const std::size_t in = ((t - delay) * shape.inputs + i) * shape.batch + b;
                    const std::size_t out = (t * shape.outputs + o) * shape.batch + b;
                    y[out] += kernel[k] * x[in];
                    toInput[in] += kernel[k] * gradY[out];
                    toKernel[k] += x[in] * gradY[out];
                }
    }
};

template <class T>
void expectSpectraGive(const DirectLayer& direct, double tolerance, const ParallelFor& parallel = {}) {
    const DelayShape& s = direct.shape;
    const std::vector<T> x(direct.x.begin(), direct.x.end());
    const std::vector<T> kernel(direct.kernel.begin(), direct.kernel.end());
    const std::vector<T> gradY(direct.gradY.begin(), direct.gradY.end());
    const DelaySpectra<T> layer(s, parallel);
    const std::size_t n = s.frequencies();
    std::vector<T> ofX(n * spectrumPitch(s.inputWidth())), ofKernel(n * spectrumPitch(s.kernelWidth()));
    std::vector<T> ofY(n * spectrumPitch(s.outputWidth()));
    std::vector<T> scratchX(ofX.size()), scratchY(ofY.size());
    std::vector<T> y(gradY.size()), toInput(x.size()), toKernel(kernel.size());
    layer.ofInput(x.data(), ofX.data());
    layer.ofKernel(kernel.data(), ofKernel.data());
    layer.forward(ofX.data(), ofKernel.data(), scratchY.data(), y.data());
    layer.ofOutput(gradY.data(), ofY.data());
    layer.toInput(ofY.data(), ofKernel.data(), scratchX.data(), toInput.data());
    layer.toKernel(ofY.data(), ofX.data(), toKernel.data());
    expectClose(y, direct.y, tolerance, "y");
    expectClose(toInput, direct.toInput, tolerance, "gradient of the input");
    expectClose(toKernel, direct.toKernel, tolerance, "gradient of the kernel");
}

TEST(DelaySpectra, GiveWhatTheDefinitionGives) {
    for (const DelayShape& shape :
         {DelayShape{20, 7, 3, 5, 2}, DelayShape{21, 8, 5, 3, 33}, DelayShape{1, 5, 2, 2, 1},
          DelayShape{3, 9, 1, 4, 16}, DelayShape{40, 25, 30, 21, 17}, DelayShape{9, 4, 70, 131, 5},
          DelayShape{100, 9, 20, 18, 4}, DelayShape{101, 6, 17, 3, 2}, DelayShape{50, 1, 9, 8, 3}}) {
        const DirectLayer direct(shape);
        expectSpectraGive<double>(direct, 1e-12);
        expectSpectraGive<double>(direct, 1e-12, onThreads(3));
        test::forEachSimdTarget([&] { expectSpectraGive<float>(direct, 3e-6); });
    }
}

TEST(DelaySpectra, CutLongSequencesWhereThatIsCheaper) {
    EXPECT_EQ((DelayShape{112, 25, 256, 256, 32}.pieces()), 2U);
    EXPECT_EQ((DelayShape{112, 25, 256, 256, 32}.frequencies()), 80U);
    EXPECT_EQ((DelayShape{20, 25, 256, 256, 32}.pieces()), 1U);
    for (std::size_t steps = 1; steps < 300; steps += 7) {
        const DelayShape shape{steps, 8, 20, 20, 4};
        EXPECT_TRUE(shape.pieces() == 1 || shape.pieceSteps() + 1 >= shape.delays) << steps;
        EXPECT_GE(shape.pieces() * shape.pieceSteps(), steps);
        EXPECT_LT((shape.pieces() - 1) * shape.pieceSteps(), steps);
        EXPECT_GE(shape.frequencies(), shape.pieceSteps() + shape.delays - 1);
    }
    EXPECT_GT((DelayShape{300, 8, 20, 20, 4}.pieces()), 2U);
}

template <class T>
void expectSpikesGive(const DirectLayer& direct, double tolerance, const ParallelFor& parallel) {
    const std::vector<T> x(direct.x.begin(), direct.x.end());
    const std::vector<T> kernel(direct.kernel.begin(), direct.kernel.end());
    const std::vector<T> gradY(direct.gradY.begin(), direct.gradY.end());
    const Spikes<T> spikes(direct.shape, x.data());
    std::vector<T> y(gradY.size(), T(7)), toKernel(kernel.size(), T(7));
    sparseForward(direct.shape, spikes, kernel.data(), y.data(), parallel);
    sparseToKernel(direct.shape, spikes, gradY.data(), toKernel.data(), parallel);
    expectClose(y, direct.y, tolerance, "y");
    expectClose(toKernel, direct.toKernel, tolerance, "gradient of the kernel");
}

TEST(SparseDelays, GiveWhatTheDefinitionGives) {
    for (const DelayShape& shape : {DelayShape{20, 7, 3, 5, 2}, DelayShape{1, 5, 2, 2, 1}, DelayShape{3, 31, 1, 16, 16},
                                    DelayShape{40, 25, 30, 37, 17}, DelayShape{9, 1, 7, 33, 5}}) {
        const DirectLayer direct(shape, 0.1);
        expectSpikesGive<double>(direct, 1e-12, {});
        expectSpikesGive<double>(direct, 1e-12, onThreads(3));
        test::forEachSimdTarget([&] { expectSpikesGive<float>(direct, 3e-6, {}); });
    }
}

TEST(SparseDelays, AreChosenWhileFewValuesDifferFromZero) {
    const DelayShape shape{100, 5, 10, 4, 10};
    std::vector<float> x(100 * 10 * 10);
    EXPECT_TRUE(isSparse(shape, x.data()));
    std::fill_n(x.begin() + 77, 500, -1.0F);
    EXPECT_TRUE(isSparse(shape, x.data()));
    std::fill_n(x.begin() + 5000, 500, std::nanf(""));
    EXPECT_FALSE(isSparse(shape, x.data()));
}

TEST(Products, WriteLargeResultsPastTheCaches) {
    const std::vector<double> a = draw(9 * 5, 1);
    const std::vector<double> b = draw(5 * 80, 2);
    std::vector<double> expected(9 * 80);
    const std::vector<Product<double>> exact{{a.data(), 5, 1, b.data(), 80, 1, false}};
    sumOfProducts<double>(exact, 9, 80, 5, expected.data(), 80);
    test::forEachSimdTarget([&] {
        const std::vector<float> left = floats(a);
        const std::vector<float> right = floats(b);
        const std::vector<Product<float>> products{{left.data(), 5, 1, right.data(), 80, 1, false}};
        std::vector<float> memory(9 * 80 + 16);
        // On a boundary that streaming needs, and beside one, where it must not be tried.
        void* start = memory.data();
        std::size_t room = memory.size() * sizeof(float);
        auto* const aligned = static_cast<float*>(std::align(64, 9 * 80 * sizeof(float), start, room));
        sumOfProducts<float>(products, 9, 80, 5, aligned, 80, true);
        expectClose(std::vector<float>(aligned, aligned + 9 * 80), expected, 2e-6, "aligned");
        std::vector<float> beside(9 * 80 + 1);
        sumOfProducts<float>(products, 9, 80, 5, beside.data() + 1, 80, true);
        expectClose(std::vector<float>(beside.begin() + 1, beside.end()), expected, 2e-6, "not aligned");
    });
}

TEST(LifRows, EveryInstructionSetFiresAtTheSameSteps) {
    const LifShape shape{2, 50, 37};
    std::vector<double> x = draw(shape.count(), 6);
    for (const ChargeForm form : {ChargeForm::Training, ChargeForm::Evaluation}) {
        const LifOptions options{1.5, 1.0, 5.0, true, form};
        std::vector<float> before;
        test::forEachSimdTarget([&] {
            std::vector<float> charged(shape.count()), spikes(shape.count()), v(shape.count());
            lifForward<float>(options, shape, floats(x), charged, spikes, v);
            if (before.empty()) before = charged;
            EXPECT_EQ(charged, before);
            for (std::size_t i = 0; i < charged.size(); ++i) {
                ASSERT_EQ(spikes[i], charged[i] >= 1.0F ? 1.0F : 0.0F);
                ASSERT_EQ(v[i], charged[i] >= 1.0F ? 0.0F : charged[i]);
            }
        });
    }
}

TEST(LifRows, EveryInstructionSetAddsTheSameTaps) {
    std::vector<std::int32_t> offsets(300);
    for (std::size_t i = 0; i < offsets.size(); ++i) offsets[i] = static_cast<std::int32_t>(i * 127 % 300 * 3);
    const std::vector<float> weights = floats(draw(300, 12));
    for (const std::size_t count : {0, 3, 16, 300})
        for (const float value : {1.0F, -0.37F}) {
            std::vector<float> expected(900, 0.1F);
            for (std::size_t i = 0; i < count; ++i) {
                const float more = weights[i] * value;
                expected[static_cast<std::size_t>(offsets[i])] += more;
            }
            test::forEachSimdTarget([&] {
                std::vector<float> got(900, 0.1F);
                detail::scatterTaps(offsets.data(), weights.data(), count, value, got.data());
                EXPECT_EQ(got, expected);
            });
        }
}

TEST(LifRows, EveryInstructionSetHasTheGradientOfDoublePrecision) {
    const LifShape shape{2, 30, 37};
    const std::vector<double> charged = draw(shape.count(), 7);
    const std::vector<double> toSpikes = draw(shape.count(), 8);
    const std::vector<double> toV = draw(shape.count(), 9);
    const std::vector<double> none;
    for (const bool detached : {true, false})
        for (const int which : {1, 2, 3}) {
            const LifOptions options{1.5, 1.0, 5.0, detached, ChargeForm::Training};
            const std::vector<double>& s = which & 1 ? toSpikes : none;
            const std::vector<double>& v = which & 2 ? toV : none;
            std::vector<double> exact(shape.count());
            const double decay = lifBackward<double>(options, shape, charged, s, v, exact);
            test::forEachSimdTarget([&] {
                std::vector<float> got(shape.count());
                const double rate = lifBackward<float>(options, shape, floats(charged), floats(s), floats(v), got);
                expectClose(got, exact, 4e-6, "gradient");
                EXPECT_NEAR(rate, decay, 1e-4 * std::max(1.0, std::fabs(decay)));
                EXPECT_EQ(lifBackward<float>(options, shape, floats(charged), floats(s), floats(v), got, false), 0.0);
            });
        }
}

/// sum(normalised(x) * gradY) in double precision.
double normedSum(const NormShape& s, const std::vector<double>& x, const std::vector<double>& weight,
                 const std::vector<double>& bias, const std::vector<double>& gradY) {
    double result = 0.0;
    const auto count = static_cast<double>(s.steps * s.batch);
    for (std::size_t c = 0; c < s.channels; ++c) {
        double mean = 0.0;
        double square = 0.0;
        const auto each = [&](auto body) {
            for (std::size_t t = 0; t < s.steps; ++t)
                for (std::size_t b = 0; b < s.batch; ++b) body((t * s.channels + c) * s.batch + b);
        };
        each([&](std::size_t i) { mean += x[i] / count; });
        each([&](std::size_t i) { square += (x[i] - mean) * (x[i] - mean) / count; });
        each([&](std::size_t i) {
            result += ((x[i] - mean) / std::sqrt(square + 1e-5) * weight[c] + bias[c]) * gradY[i];
        });
    }
    return result;
}

std::vector<double> differences(std::vector<double> at, const std::function<double(const std::vector<double>&)>& f) {
    std::vector<double> slopes;
    for (double& value : at) {
        const double middle = value;
        value = middle + 1e-5;
        const double above = f(at);
        value = middle - 1e-5;
        slopes.push_back((above - f(at)) / 2e-5);
        value = middle;
    }
    return slopes;
}

TEST(BatchNormRows, HaveTheGradientThatDifferencesShow) {
    const NormShape s{5, 3, 19};
    const std::vector<double> x = draw(s.steps * s.channels * s.batch, 10);
    const std::vector<double> gradY = draw(x.size(), 11);
    const std::vector<double> weight{0.5, 1.5, -1.0};
    const std::vector<double> bias{0.25, 0.0, -2.0};
    const std::vector<double> toX = differences(x, [&](const auto& v) { return normedSum(s, v, weight, bias, gradY); });
    const std::vector<double> toWeight =
        differences(weight, [&](const auto& v) { return normedSum(s, x, v, bias, gradY); });
    const std::vector<double> toBias =
        differences(bias, [&](const auto& v) { return normedSum(s, x, weight, v, gradY); });
    test::forEachSimdTarget([&] {
        std::vector<float> mean(3), variance(3), inverse(3), y(x.size()), gradX(x.size()), gradWeight(3), gradBias(3);
        const NormStatistics found{mean, variance, inverse};
        normForward(s, floats(x).data(), floats(weight), floats(bias), 1e-5, found, y.data());
        double sum = 0.0;
        for (std::size_t i = 0; i < y.size(); ++i) sum += static_cast<double>(y[i]) * gradY[i];
        EXPECT_NEAR(sum, normedSum(s, x, weight, bias, gradY), 1e-4);
        normBackward(s, floats(x).data(), floats(gradY).data(), floats(weight), found, gradX.data(), gradWeight,
                     gradBias);
        expectClose(gradX, toX, 1e-5, "x");
        expectClose(gradWeight, toWeight, 1e-5, "weight");
        expectClose(gradBias, toBias, 1e-5, "bias");
    });
}

} // namespace
} // namespace dclscope::snn

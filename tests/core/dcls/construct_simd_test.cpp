// SPDX-License-Identifier: Apache-2.0
// The vector path of the construction against double precision, on every instruction set of the machine.
#include "core/dcls/construct.h"
#include "core/dcls/construct_rows.h"
#include "tests/core/dcls/kernel_cases.h"
#include "tests/core/dcls/simd_targets.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace dclscope {
namespace {

using test::as;
using test::KernelCase;

template <class T>
struct Result {
    std::vector<T> kernel, gradWeight, gradP, gradSIG;
};

template <class T>
Result<T> run(const KernelCase& c, const std::vector<double>& gradKernel, const ParallelFor& parallel = {}) {
    Result<T> r{std::vector<T>(gradKernel.size(), T(7)), std::vector<T>(c.weight.size(), T(7)),
                std::vector<T>(c.P.size(), T(7)), std::vector<T>(c.SIG.size(), T(7))};
    const std::vector<T> weight = as<T>(c.weight);
    const std::vector<T> P = as<T>(c.P);
    const std::vector<T> SIG = as<T>(c.SIG);
    constructKernel<T>(c.shape, weight, P, SIG, r.kernel, parallel);
    constructKernelBackward<T>(c.shape, weight, P, SIG, as<T>(gradKernel), r.gradWeight, r.gradP, r.gradSIG, parallel);
    return r;
}

void expectClose(const std::vector<float>& got, const std::vector<double>& expected, double tolerance,
                 const char* name) {
    ASSERT_EQ(got.size(), expected.size());
    double scale = 1.0;
    for (const double value : expected) scale = std::max(scale, std::fabs(value));
    for (std::size_t i = 0; i < got.size(); ++i)
        ASSERT_NEAR(got[i], expected[i], tolerance * scale) << name << " " << i;
}

/// Gaussian layers whose grids fill vectors partly, exactly and many times over.
std::vector<KernelShape> gaussShapes() {
    std::vector<KernelShape> shapes;
    for (const KernelShape& shape : test::allShapes())
        if (shape.version == Version::gauss) shapes.push_back(shape);
    const auto add = [&](LayerKind kind, std::int64_t out, std::int64_t elements, std::vector<std::int64_t> size) {
        KernelShape shape{kind, Version::gauss, out, 1, elements, {}, std::move(size)};
        shapes.push_back(shape);
    };
    add(LayerKind::Dcls1d, 5, 1, {25});
    add(LayerKind::Dcls1d, 2, 3, {32});
    add(LayerKind::Dcls1d, 2, 2, {100});
    add(LayerKind::Dcls1d, 1, 1, {1});
    add(LayerKind::Dcls2d, 3, 26, {23, 23});
    add(LayerKind::Dcls2d, 1, 5, {1, 9});
    add(LayerKind::Dcls2d, 1, 5, {9, 1});
    add(LayerKind::Dcls2d, 1, 4, {16, 70});
    add(LayerKind::Dcls3d, 1, 7, {7, 9, 33});
    return shapes;
}

TEST(ConstructSimd, EveryInstructionSetAgreesWithDoublePrecision) {
    test::forEachSimdTarget([] {
        for (const KernelShape& shape : gaussShapes()) {
            SCOPED_TRACE(test::caseName(shape) + " with " + std::to_string(shape.gridPoints()) + " points");
            const KernelCase c = test::makeCase(shape, 0.0, 31);
            std::mt19937 random(7);
            const std::vector<double> gradKernel =
                test::drawEvenly(static_cast<std::size_t>(shape.kernelCount()), -1.0, 1.0, random);
            const Result<double> exact = run<double>(c, gradKernel);
            const Result<float> fast = run<float>(c, gradKernel);
            expectClose(fast.kernel, exact.kernel, 4e-6, "kernel");
            expectClose(fast.gradWeight, exact.gradWeight, 4e-6, "gradWeight");
            expectClose(fast.gradP, exact.gradP, 2e-5, "gradP");
            expectClose(fast.gradSIG, exact.gradSIG, 2e-5, "gradSIG");
        }
    });
}

TEST(ConstructSimd, ThreadsChangeNothing) {
    for (const KernelShape& shape : test::allShapes()) {
        const KernelCase c = test::makeCase(shape, 1.0, 41);
        std::mt19937 random(8);
        const std::vector<double> gradKernel =
            test::drawEvenly(static_cast<std::size_t>(shape.kernelCount()), -1.0, 1.0, random);
        const Result<float> one = run<float>(c, gradKernel);
        const Result<float> several = run<float>(c, gradKernel, onThreads(3));
        EXPECT_EQ(one.kernel, several.kernel) << test::caseName(shape);
        EXPECT_EQ(one.gradWeight, several.gradWeight) << test::caseName(shape);
        EXPECT_EQ(one.gradP, several.gradP) << test::caseName(shape);
        EXPECT_EQ(one.gradSIG, several.gradSIG) << test::caseName(shape);
    }
}

TEST(ConstructSimd, WildParametersGiveWhatThePlainPathGives) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    test::forEachSimdTarget([&] {
        for (const KernelShape& shape : gaussShapes())
            for (const double wild : {std::nan(""), kInfinity, -kInfinity, 1e30, 3e38, -3e38}) {
                KernelCase c = test::makeCase(shape, 0.0, 51);
                c.P.front() = wild;
                c.SIG.back() = wild;
                const std::vector<double> gradKernel(static_cast<std::size_t>(shape.kernelCount()), 0.5);
                const Result<float> fast = run<float>(c, gradKernel);
                std::vector<float> plain(gradKernel.size());
                const std::vector<float> weight = as<float>(c.weight);
                const std::vector<float> P = as<float>(c.P);
                const std::vector<float> SIG = as<float>(c.SIG);
                detail::constructRows<float>(shape, weight, P, SIG, plain, 0, shape.rows());
                for (std::size_t i = 0; i < plain.size(); ++i) {
                    ASSERT_EQ(std::isnan(fast.kernel[i]), std::isnan(plain[i]))
                        << test::caseName(shape) << " " << wild << " " << i;
                    if (!std::isnan(plain[i])) {
                        ASSERT_NEAR(fast.kernel[i], plain[i], 4e-6);
                    }
                }
            }
    });
}

TEST(ParallelForThreads, CoversEveryIndexOnceAndPassesErrorsOn) {
    for (const int threads : {1, 2, 5})
        for (const std::int64_t count : {0, 1, 3, 100}) {
            std::vector<int> seen(static_cast<std::size_t>(count), 0);
            runParallel(onThreads(threads), count, [&](std::int64_t begin, std::int64_t end) {
                for (std::int64_t i = begin; i < end; ++i) ++seen[static_cast<std::size_t>(i)];
            });
            EXPECT_EQ(seen, std::vector<int>(static_cast<std::size_t>(count), 1));
        }
    EXPECT_THROW(runParallel(onThreads(2), 2, [](std::int64_t, std::int64_t) { throw std::runtime_error("no"); }),
                 std::runtime_error);
}

} // namespace
} // namespace dclscope

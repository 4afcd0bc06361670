// SPDX-License-Identifier: Apache-2.0
// Gradients of the construction against finite differences in double precision.
#include "core/dcls/construct.h"
#include "tests/core/dcls/kernel_cases.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope {
namespace {

using test::KernelCase;

struct Gradients {
    std::vector<double> weight, P, SIG;
};

Gradients backward(const KernelCase& c, const std::vector<double>& gradKernel) {
    Gradients grad{std::vector<double>(c.weight.size()), std::vector<double>(c.P.size()),
                   std::vector<double>(c.SIG.size())};
    constructKernelBackward<double>(c.shape, c.weight, c.P, c.SIG, gradKernel, grad.weight, grad.P, grad.SIG);
    return grad;
}

double loss(const KernelCase& c, const std::vector<double>& gradKernel) {
    std::vector<double> kernel(gradKernel.size());
    constructKernel<double>(c.shape, c.weight, c.P, c.SIG, kernel);
    double sum = 0.0;
    for (std::size_t i = 0; i < kernel.size(); ++i) sum += kernel[i] * gradKernel[i];
    return sum;
}

constexpr double kStep = 1e-6;

/// (loss(x + up) - loss(x - down)) / (up + down) for one parameter of the case.
double slope(KernelCase& c, std::vector<double>& values, std::size_t at, const std::vector<double>& gradKernel,
             double up = kStep, double down = kStep) {
    const double kept = values[at];
    values[at] = kept + up;
    const double above = loss(c, gradKernel);
    values[at] = kept - down;
    const double below = loss(c, gradKernel);
    values[at] = kept;
    return (above - below) / (up + down);
}

void expectAll(KernelCase& c, std::vector<double>& values, const std::vector<double>& got,
               const std::vector<double>& gradKernel, const char* name, double up = kStep, double tolerance = 2e-7) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double expected = slope(c, values, i, gradKernel, up, up == kStep ? kStep : 0.0);
        ASSERT_NEAR(got[i], expected, tolerance * (1.0 + std::fabs(expected)))
            << test::caseName(c.shape) << " " << name << " " << i << " = " << values[i];
    }
}

std::vector<double> cotangent(const KernelShape& shape) {
    std::mt19937 random(99);
    return test::drawEvenly(static_cast<std::size_t>(shape.kernelCount()), -1.0, 1.0, random);
}

TEST(ConstructKernelBackward, AgreesWithFiniteDifferences) {
    for (const KernelShape& shape : test::allShapes())
        // Inside, and over the borders as far as an element still has weight on the grid to be divided by.
        for (const double reach : {0.0, 0.45}) {
            KernelCase c = test::makeCase(shape, reach, 21);
            const std::vector<double> gradKernel = cotangent(shape);
            const Gradients grad = backward(c, gradKernel);
            expectAll(c, c.weight, grad.weight, gradKernel, "weight");
            expectAll(c, c.P, grad.P, gradKernel, "P");
            expectAll(c, c.SIG, grad.SIG, gradKernel, "SIG");
        }
}

TEST(ConstructKernelBackward, SmoothVersionsAgreeAtWholePositionsAndOnTheBorder) {
    for (const KernelShape& shape : test::allShapes()) {
        if (!shape.hasSig()) continue;
        KernelCase c = test::makeCase(shape, 0.0, 22);
        for (std::size_t i = 0; i < c.P.size(); ++i) c.P[i] = std::round(c.P[i]);
        c.P[0] = positionLimit(shape, 0);
        c.P[1] = -positionLimit(shape, 0);
        const std::vector<double> gradKernel = cotangent(shape);
        const Gradients grad = backward(c, gradKernel);
        // Across the triangle's tip the difference quotient itself is only good to the order of its step.
        expectAll(c, c.P, grad.P, gradKernel, "P", kStep, shape.version == Version::max ? 5e-6 : 2e-7);
        expectAll(c, c.SIG, grad.SIG, gradKernel, "SIG");
    }
}

TEST(ConstructKernelBackward, FloorVersionHasTheRightHandSlopeAtWholePositions) {
    for (const KernelShape& shape : test::allShapes()) {
        if (shape.version != Version::v0) continue;
        KernelCase c = test::makeCase(shape, 1.0, 23);
        for (double& position : c.P) position = std::round(position);
        const std::vector<double> gradKernel = cotangent(shape);
        const Gradients grad = backward(c, gradKernel);
        expectAll(c, c.P, grad.P, gradKernel, "P", 1e-7);
    }
}

TEST(ConstructKernelBackward, TriangleHasNoSlopeAtWholePositions) {
    for (const KernelShape& shape : test::allShapes()) {
        if (shape.version != Version::v1) continue;
        KernelCase c = test::makeCase(shape, 0.0, 24);
        for (double& position : c.P) position = std::round(position);
        for (const double value : backward(c, cotangent(shape)).P) ASSERT_EQ(value, 0.0) << test::caseName(shape);
    }
}

TEST(ConstructKernelBackward, ZeroSigHasNoSlope) {
    for (const KernelShape& shape : test::allShapes()) {
        if (!shape.hasSig()) continue;
        KernelCase c = test::makeCase(shape, 0.0, 25);
        for (double& width : c.SIG) width = 0.0;
        for (const double value : backward(c, cotangent(shape)).SIG) ASSERT_EQ(value, 0.0) << test::caseName(shape);
    }
}

} // namespace
} // namespace dclscope

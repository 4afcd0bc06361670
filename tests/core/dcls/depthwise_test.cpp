// SPDX-License-Identifier: Apache-2.0
// The depthwise convolution and its gradients against their definition in double precision, on every instruction set.
#include "core/base/error.h"
#include "core/dcls/depthwise.h"
#include "tests/core/dcls/kernel_cases.h"
#include "tests/core/dcls/simd_targets.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope {
namespace {

using test::as;

struct Plain {
    std::vector<double> output, gradInput, gradKernel;
};

/// Every product of the definition, one by one.
Plain plain(const DepthwiseShape& s, const std::vector<double>& input, const std::vector<double>& kernel,
            const std::vector<double>& bias, const std::vector<double>& gradOutput) {
    Plain p{std::vector<double>(static_cast<std::size_t>(s.outputCount())), std::vector<double>(input.size()),
            std::vector<double>(kernel.size())};
    const std::int64_t outHeight = s.outHeight();
    const std::int64_t outWidth = s.outWidth();
    for (std::int64_t plane = 0; plane < s.batch * s.channels; ++plane)
        for (std::int64_t y = 0; y < outHeight; ++y)
            for (std::int64_t x = 0; x < outWidth; ++x) {
                const std::int64_t channel = plane % s.channels;
                const auto out = static_cast<std::size_t>((plane * outHeight + y) * outWidth + x);
                p.output[out] += bias[static_cast<std::size_t>(channel)];
                for (std::int64_t r = 0; r < s.kernelHeight; ++r)
                    for (std::int64_t c = 0; c < s.kernelWidth; ++c) {
                        const std::int64_t inY = y + r - s.paddingHeight;
                        const std::int64_t inX = x + c - s.paddingWidth;
                        if (inY < 0 || inY >= s.height || inX < 0 || inX >= s.width) continue;
                        const auto in = static_cast<std::size_t>((plane * s.height + inY) * s.width + inX);
                        const auto tap = static_cast<std::size_t>((channel * s.kernelHeight + r) * s.kernelWidth + c);
                        p.output[out] += kernel[tap] * input[in];
                        p.gradInput[in] += kernel[tap] * gradOutput[out];
                        p.gradKernel[tap] += input[in] * gradOutput[out];
                    }
            }
    return p;
}

void expectClose(const std::vector<float>& got, const std::vector<double>& expected, const char* name) {
    double scale = 1.0;
    for (const double value : expected) scale = std::max(scale, std::fabs(value));
    for (std::size_t i = 0; i < got.size(); ++i) ASSERT_NEAR(got[i], expected[i], 3e-6 * scale) << name << " " << i;
}

/// @param keep  share of the kernel's taps that are not zero
void check(const DepthwiseShape& s, double keep, const ParallelFor& parallel = {}) {
    SCOPED_TRACE("plane " + std::to_string(s.height) + "x" + std::to_string(s.width) + ", kernel " +
                 std::to_string(s.kernelHeight) + "x" + std::to_string(s.kernelWidth) + ", padding " +
                 std::to_string(s.paddingHeight) + "," + std::to_string(s.paddingWidth) + ", keeping " +
                 std::to_string(keep));
    std::mt19937 random(3);
    const auto draw = [&](std::int64_t count) {
        return test::drawEvenly(static_cast<std::size_t>(count), -1.0, 1.0, random);
    };
    const auto rounded = [](std::vector<double> values) {
        for (double& value : values) value = static_cast<float>(value);
        return values;
    };
    const std::vector<double> input = rounded(draw(s.inputCount()));
    std::vector<double> kernel = rounded(draw(s.kernelCount()));
    const std::vector<double> kept = draw(s.kernelCount());
    for (std::size_t i = 0; i < kernel.size(); ++i)
        if (kept[i] * 0.5 + 0.5 >= keep) kernel[i] = 0.0;
    const std::vector<double> bias = rounded(draw(s.channels));
    const std::vector<double> gradOutput = rounded(draw(s.outputCount()));
    const Plain expected = plain(s, input, kernel, bias, gradOutput);
    std::vector<float> output(expected.output.size(), 7.0F);
    std::vector<float> gradInput(expected.gradInput.size(), 7.0F);
    std::vector<float> gradKernel(expected.gradKernel.size(), 7.0F);
    depthwiseForward(s, as<float>(input), as<float>(kernel), as<float>(bias), output, parallel);
    depthwiseGradInput(s, as<float>(gradOutput), as<float>(kernel), gradInput, parallel);
    depthwiseGradKernel(s, as<float>(input), as<float>(gradOutput), gradKernel, parallel);
    expectClose(output, expected.output, "output");
    expectClose(gradInput, expected.gradInput, "gradInput");
    expectClose(gradKernel, expected.gradKernel, "gradKernel");
}

TEST(Depthwise, EveryInstructionSetAgreesWithTheDefinition) {
    const std::vector<DepthwiseShape> shapes{
        {2, 2, 8, 7, 23, 23, 11, 11}, // taps that only ever see padding
        {1, 2, 16, 15, 23, 23, 11, 11}, {1, 1, 21, 62, 23, 23, 11, 11}, {1, 1, 13, 100, 7, 9, 3, 4},
        {2, 1, 9, 33, 8, 6, 4, 3},   // even sizes: the output is one longer than the input
        {1, 1, 30, 30, 5, 5, 0, 0},  // no padding: shrinks
        {1, 2, 4, 5, 3, 3, 5, 6},    // more padding than kernel: lines of bias only
        {2, 3, 1, 40, 1, 25, 0, 12}, // one-dimensional along either axis
        {2, 3, 40, 1, 25, 1, 12, 0},    {1, 1, 1, 1, 1, 1, 0, 0},       {1, 1, 3, 3, 1, 1, 0, 0}};
    test::forEachSimdTarget([&] {
        for (const DepthwiseShape& shape : shapes)
            for (const double keep : {1.0, 0.15, 0.0}) check(shape, keep);
    });
}

TEST(Depthwise, ThreadsTakeChannels) {
    const DepthwiseShape shape{2, 5, 10, 12, 7, 7, 3, 3};
    check(shape, 1.0, onThreads(3));
    check(shape, 0.1, onThreads(8));
}

TEST(Depthwise, RefusesWhatDoesNotFit) {
    std::vector<float> values(16);
    EXPECT_THROW(depthwiseForward({1, 1, 4, 4, 5, 5, 0, 0}, values, std::vector<float>(25), {}, values), ShapeError);
    EXPECT_THROW(depthwiseForward({1, 1, 4, 4, 3, 3, 1, 1}, values, std::vector<float>(8), {}, values), ShapeError);
    EXPECT_THROW(depthwiseForward({1, 1, 4, 4, 3, 3, 1, -1}, values, std::vector<float>(9), {}, values), ShapeError);
    EXPECT_THROW(depthwiseGradKernel({1, 1, 4, 4, 3, 3, 1, 1}, values, values, values), ShapeError);
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/dcls/depthwise.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dcls/depthwise_planes.h"

#include <algorithm>
#include <string>

namespace dclscope {
namespace {

void requireLength(const char* name, std::size_t got, std::int64_t expected) {
    if (got != static_cast<std::size_t>(expected))
        throw ShapeError(std::string("depthwise convolution: expected ") + std::to_string(expected) + " values of " +
                         name + ", got " + std::to_string(got));
}

} // namespace

void DepthwiseShape::validate() const {
    const std::int64_t sizes[]{batch, channels, height, width, kernelHeight, kernelWidth};
    const bool positive = std::all_of(std::begin(sizes), std::end(sizes), [](std::int64_t size) { return size >= 1; });
    if (!positive || paddingHeight < 0 || paddingWidth < 0 || outHeight() < 1 || outWidth() < 1)
        throw ShapeError("depthwise convolution: no output for input " + shapeText({{batch, channels, height, width}}) +
                         ", kernel " + shapeText({{kernelHeight, kernelWidth}}) + ", padding " +
                         shapeText({{paddingHeight, paddingWidth}}));
}

void depthwiseForward(const DepthwiseShape& shape, std::span<const float> input, std::span<const float> kernel,
                      std::span<const float> bias, std::span<float> output, const ParallelFor& parallel) {
    shape.validate();
    requireLength("input", input.size(), shape.inputCount());
    requireLength("kernel", kernel.size(), shape.kernelCount());
    if (!bias.empty()) requireLength("bias", bias.size(), shape.channels);
    requireLength("output", output.size(), shape.outputCount());
    const detail::CorrelateJob job{shape.batch,
                                   shape.channels,
                                   shape.height,
                                   shape.width,
                                   shape.outHeight(),
                                   shape.outWidth(),
                                   shape.kernelHeight,
                                   shape.kernelWidth,
                                   shape.paddingHeight,
                                   shape.paddingWidth,
                                   false,
                                   input.data(),
                                   kernel.data(),
                                   bias.empty() ? nullptr : bias.data(),
                                   output.data()};
    runParallel(parallel, shape.channels,
                [&](std::int64_t begin, std::int64_t end) { detail::correlatePlanes(job, begin, end); });
}

void depthwiseGradInput(const DepthwiseShape& shape, std::span<const float> gradOutput, std::span<const float> kernel,
                        std::span<float> gradInput, const ParallelFor& parallel) {
    shape.validate();
    requireLength("gradOutput", gradOutput.size(), shape.outputCount());
    requireLength("kernel", kernel.size(), shape.kernelCount());
    requireLength("gradInput", gradInput.size(), shape.inputCount());
    // The adjoint of a correlation is the correlation with the turned kernel, padded by what the kernel overhangs.
    const detail::CorrelateJob job{shape.batch,
                                   shape.channels,
                                   shape.outHeight(),
                                   shape.outWidth(),
                                   shape.height,
                                   shape.width,
                                   shape.kernelHeight,
                                   shape.kernelWidth,
                                   shape.kernelHeight - 1 - shape.paddingHeight,
                                   shape.kernelWidth - 1 - shape.paddingWidth,
                                   true,
                                   gradOutput.data(),
                                   kernel.data(),
                                   nullptr,
                                   gradInput.data()};
    runParallel(parallel, shape.channels,
                [&](std::int64_t begin, std::int64_t end) { detail::correlatePlanes(job, begin, end); });
}

void depthwiseGradKernel(const DepthwiseShape& shape, std::span<const float> input, std::span<const float> gradOutput,
                         std::span<float> gradKernel, const ParallelFor& parallel) {
    shape.validate();
    requireLength("input", input.size(), shape.inputCount());
    requireLength("gradOutput", gradOutput.size(), shape.outputCount());
    requireLength("gradKernel", gradKernel.size(), shape.kernelCount());
    const detail::KernelGradientJob job{shape.batch,         shape.channels,     shape.height,       shape.width,
                                        shape.outHeight(),   shape.outWidth(),   shape.kernelHeight, shape.kernelWidth,
                                        shape.paddingHeight, shape.paddingWidth, input.data(),       gradOutput.data(),
                                        gradKernel.data()};
    runParallel(parallel, shape.channels,
                [&](std::int64_t begin, std::int64_t end) { detail::kernelGradients(job, begin, end); });
}

} // namespace dclscope

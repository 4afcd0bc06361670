// SPDX-License-Identifier: Apache-2.0
#include "core/torch/dcls/depthwise_function.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dcls/depthwise.h"
#include "core/torch/dcls/torch_threads.h"

#include <span>
#include <string>

namespace dclscope {
namespace {

std::span<const float> valuesOf(const torch::Tensor& tensor) {
    return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

std::span<float> storageOf(torch::Tensor& tensor) {
    return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

DepthwiseShape shapeOf(const torch::Tensor& input, const torch::Tensor& kernel, std::int64_t paddingHeight,
                       std::int64_t paddingWidth) {
    return {input.size(0),  input.size(1),  input.size(2), input.size(3),
            kernel.size(1), kernel.size(2), paddingHeight, paddingWidth};
}

struct DepthwiseFunction : torch::autograd::Function<DepthwiseFunction> {
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& input,
                                 const torch::Tensor& kernel, const torch::Tensor& bias, bool hasBias,
                                 std::int64_t paddingHeight, std::int64_t paddingWidth) {
        const torch::Tensor x = input.contiguous();
        const torch::Tensor k = kernel.contiguous();
        const DepthwiseShape shape = shapeOf(x, k, paddingHeight, paddingWidth);
        shape.validate();
        torch::Tensor output = torch::empty({shape.batch, shape.channels, shape.outHeight(), shape.outWidth()},
                                            x.options().requires_grad(false));
        const torch::Tensor b = bias.contiguous();
        depthwiseForward(shape, valuesOf(x), valuesOf(k), hasBias ? valuesOf(b) : std::span<const float>(),
                         storageOf(output), torchThreads());
        context->save_for_backward({x, k});
        context->saved_data["bias"] = hasBias;
        context->saved_data["height"] = paddingHeight;
        context->saved_data["width"] = paddingWidth;
        return output;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        if (torch::GradMode::is_enabled())
            throw Error("second derivatives of the depthwise convolution are not available; call backward without "
                        "create_graph");
        const torch::autograd::variable_list saved = context->get_saved_variables();
        const torch::Tensor gradOutput = gradients[0].contiguous();
        const DepthwiseShape shape =
            shapeOf(saved[0], saved[1], context->saved_data["height"].toInt(), context->saved_data["width"].toInt());
        torch::Tensor gradInput;
        torch::Tensor gradKernel;
        torch::Tensor gradBias;
        if (context->needs_input_grad(0)) {
            gradInput = torch::empty_like(saved[0]);
            depthwiseGradInput(shape, valuesOf(gradOutput), valuesOf(saved[1]), storageOf(gradInput), torchThreads());
        }
        if (context->needs_input_grad(1)) {
            gradKernel = torch::empty_like(saved[1]);
            depthwiseGradKernel(shape, valuesOf(saved[0]), valuesOf(gradOutput), storageOf(gradKernel), torchThreads());
        }
        if (context->saved_data["bias"].toBool()) gradBias = gradOutput.sum({0, 2, 3});
        return {gradInput, gradKernel, gradBias, torch::Tensor(), torch::Tensor(), torch::Tensor()};
    }
};

void requireFloat(const char* name, const torch::Tensor& tensor, std::int64_t dimensions) {
    if (!tensor.defined() || tensor.dim() != dimensions || tensor.scalar_type() != torch::kFloat32 ||
        !tensor.device().is_cpu())
        throw ShapeError(std::string("depthwise convolution: expected ") + name + " as float32 on the CPU of " +
                         counted(dimensions, "dimension"));
}

} // namespace

torch::Tensor depthwiseConv2d(const torch::Tensor& input, const torch::Tensor& kernel, const torch::Tensor& bias,
                              std::int64_t paddingHeight, std::int64_t paddingWidth) {
    requireFloat("input", input, 4);
    requireFloat("kernel", kernel, 3);
    if (input.size(1) != kernel.size(0) || (bias.defined() && (bias.dim() != 1 || bias.size(0) != kernel.size(0))))
        throw ShapeError("depthwise convolution: input of " + std::to_string(input.size(1)) + " channels, kernel of " +
                         std::to_string(kernel.size(0)) + "; a bias must have as many");
    // An autograd function takes no undefined tensor: without bias the kernel stands in and is not looked at.
    return DepthwiseFunction::apply(input, kernel, bias.defined() ? bias : kernel, bias.defined(), paddingHeight,
                                    paddingWidth);
}

bool depthwiseIsFaster(std::int64_t kernelHeight, std::int64_t kernelWidth, std::int64_t width,
                       bool needsGradient) noexcept {
    constexpr std::int64_t kNarrow = 12;
    constexpr std::int64_t kLibTorchTaps = 11 * 11; // beyond, LibTorch leaves its fast path
    return needsGradient || width >= kNarrow || kernelHeight * kernelWidth > kLibTorchTaps;
}

} // namespace dclscope

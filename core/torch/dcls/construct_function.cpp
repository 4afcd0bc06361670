// SPDX-License-Identifier: Apache-2.0
#include "core/torch/dcls/construct_function.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dcls/construct.h"
#include "core/torch/dcls/construct_by_libtorch.h"
#include "core/torch/dcls/own_kernels.h"
#include "core/torch/dcls/torch_threads.h"

#include <span>
#include <string>

namespace dclscope {
namespace {

template <class T>
std::span<const T> valuesOf(const torch::Tensor& tensor) {
    return {tensor.data_ptr<T>(), static_cast<std::size_t>(tensor.numel())};
}

template <class T>
std::span<T> storageOf(torch::Tensor& tensor) {
    if (!tensor.defined()) return {};
    return {tensor.data_ptr<T>(), static_cast<std::size_t>(tensor.numel())};
}

/// Calls function.operator()<float or double>() as the tensor's dtype says.
template <class Function>
void dispatchFloating(const torch::Tensor& tensor, Function&& function) {
    if (tensor.scalar_type() == torch::kFloat64) return function.template operator()<double>();
    function.template operator()<float>();
}

/// What backward must know, in a form that an autograd context keeps.
std::vector<std::int64_t> packed(const KernelShape& shape) {
    std::vector<std::int64_t> numbers{static_cast<std::int64_t>(shape.kind), static_cast<std::int64_t>(shape.version),
                                      shape.outChannels, shape.inChannelsPerGroup, shape.elements};
    numbers.insert(numbers.end(), shape.denseSize.begin(), shape.denseSize.end());
    numbers.insert(numbers.end(), shape.dilatedSize.begin(), shape.dilatedSize.end());
    return numbers;
}

KernelShape unpacked(const std::vector<std::int64_t>& numbers) {
    KernelShape shape{static_cast<LayerKind>(numbers[0]),
                      static_cast<Version>(numbers[1]),
                      numbers[2],
                      numbers[3],
                      numbers[4],
                      {},
                      {}};
    const auto sizes = numbers.begin() + 5;
    shape.denseSize.assign(sizes, numbers.end() - shape.axes());
    shape.dilatedSize.assign(numbers.end() - shape.axes(), numbers.end());
    return shape;
}

struct ConstructFunction : torch::autograd::Function<ConstructFunction> {
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const KernelShape& shape,
                                 const torch::Tensor& weight, const torch::Tensor& P, const torch::Tensor& SIG) {
        const torch::Tensor w = weight.contiguous();
        const torch::Tensor p = P.contiguous();
        const torch::Tensor sig = SIG.contiguous();
        torch::Tensor kernel = torch::empty(shape.kernelSizes(), weight.options().requires_grad(false));
        dispatchFloating(weight, [&]<class T>() {
            constructKernel<T>(shape, valuesOf<T>(w), valuesOf<T>(p), valuesOf<T>(sig), storageOf<T>(kernel),
                               torchThreads());
        });
        context->save_for_backward({w, p, sig});
        context->saved_data["shape"] = packed(shape);
        return kernel;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        if (torch::GradMode::is_enabled())
            throw Error("second derivatives of a DCLS kernel are not available; call backward without create_graph");
        const torch::autograd::variable_list saved = context->get_saved_variables();
        const KernelShape shape = unpacked(context->saved_data["shape"].toIntVector());
        const torch::Tensor gradKernel = gradients[0].contiguous();
        torch::Tensor gradWeight = torch::empty_like(saved[0]);
        torch::Tensor gradP = torch::empty_like(saved[1]);
        torch::Tensor gradSIG = shape.hasSig() ? torch::empty_like(saved[2]) : torch::Tensor();
        dispatchFloating(gradKernel, [&]<class T>() {
            constructKernelBackward<T>(shape, valuesOf<T>(saved[0]), valuesOf<T>(saved[1]), valuesOf<T>(saved[2]),
                                       valuesOf<T>(gradKernel), storageOf<T>(gradWeight), storageOf<T>(gradP),
                                       storageOf<T>(gradSIG), torchThreads());
        });
        return {torch::Tensor(), gradWeight, gradP, gradSIG};
    }
};

void requireTensor(const char* name, const torch::Tensor& tensor, const std::vector<std::int64_t>& sizes,
                   const torch::TensorOptions& options) {
    if (!tensor.defined()) throw ShapeError(std::string(name) + ": expected " + shapeText(sizes) + ", got no tensor");
    if (tensor.sizes() != torch::IntArrayRef(sizes))
        throw ShapeError(std::string(name) + ": expected " + shapeText(sizes) + ", got " +
                         shapeText({tensor.sizes().data(), tensor.sizes().size()}));
    if (tensor.scalar_type() != options.dtype() || tensor.device() != options.device())
        throw ConfigError(std::string(name) +
                          ": expected float32 or float64, one dtype and one device for all parameters, got " +
                          std::string(torch::toString(tensor.scalar_type())) + " on " + tensor.device().str());
}

} // namespace

torch::Tensor constructKernel(const KernelShape& shape, const torch::Tensor& weight, const torch::Tensor& P,
                              const torch::Tensor& SIG) {
    shape.validate();
    const bool isDouble = weight.defined() && weight.scalar_type() == torch::kFloat64;
    const auto options = torch::dtype(isDouble ? torch::kFloat64 : torch::kFloat32)
                             .device(weight.defined() ? weight.device() : torch::Device(torch::kCPU));
    requireTensor("weight", weight, shape.weightSizes(), options);
    requireTensor("P", P, shape.positionSizes(), options);
    if (shape.hasSig()) requireTensor("SIG", SIG, shape.positionSizes(), options);
    if (!ownKernelsTake(weight)) return constructByLibTorch(shape, weight, P, SIG);
    // An autograd function takes no undefined tensor: without SIG, P stands in and is not looked at.
    return ConstructFunction::apply(shape, weight, P, shape.hasSig() ? SIG : P);
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/torch/snn/delayed_dense.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/snn/delay_spectra.h"
#include "core/snn/sparse_delays.h"
#include "core/torch/dcls/own_kernels.h"
#include "core/torch/dcls/torch_threads.h"

namespace dclscope::snn {
namespace {

DelayShape shapeOf(std::int64_t steps, std::int64_t batch, const torch::IntArrayRef& kernel) {
    const auto size = [](std::int64_t value) { return static_cast<std::size_t>(value); };
    return {size(steps), size(kernel[2]), size(kernel[1]), size(kernel[0]), size(batch)};
}

/// Room for the spectrum of an array of `width` values per step.
torch::Tensor spectrumOf(const DelayShape& shape, std::size_t width, torch::ScalarType type) {
    return torch::empty(
        {static_cast<std::int64_t>(shape.frequencies()), static_cast<std::int64_t>(spectrumPitch(width))}, type);
}

/// What the backward pass needs: of a sparse input itself and the kernel, else their spectra.
struct DelayedDenseFunction : torch::autograd::Function<DelayedDenseFunction> {
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& input,
                                 const torch::Tensor& dense) {
        const torch::Tensor x = input.contiguous();
        const torch::Tensor kernel = dense.contiguous();
        const DelayShape shape = shapeOf(x.size(0), x.size(2), kernel.sizes());
        const torch::Tensor y = torch::empty({static_cast<std::int64_t>(shape.outSteps()), kernel.size(0), x.size(2)},
                                             x.options().requires_grad(false));
        AT_DISPATCH_FLOATING_TYPES(x.scalar_type(), "delayed layer", [&] {
            const auto* values = x.data_ptr<scalar_t>();
            const auto* taps = kernel.data_ptr<scalar_t>();
            const bool sparse = isSparse(shape, values);
            context->saved_data["sparse"] = sparse;
            if (sparse) {
                const Spikes<scalar_t> spikes(shape, values);
                sparseForward(shape, spikes, taps, y.data_ptr<scalar_t>(), torchThreads());
                context->save_for_backward({x, kernel});
                return;
            }
            const DelaySpectra<scalar_t> layer(shape, torchThreads());
            const torch::Tensor xSpectrum = spectrumOf(shape, shape.inputWidth(), x.scalar_type());
            const torch::Tensor kernelSpectrum = spectrumOf(shape, shape.kernelWidth(), x.scalar_type());
            const torch::Tensor scratch = spectrumOf(shape, shape.outputWidth(), x.scalar_type());
            layer.ofInput(values, xSpectrum.data_ptr<scalar_t>());
            layer.ofKernel(taps, kernelSpectrum.data_ptr<scalar_t>());
            layer.forward(xSpectrum.data_ptr<scalar_t>(), kernelSpectrum.data_ptr<scalar_t>(),
                          scratch.data_ptr<scalar_t>(), y.data_ptr<scalar_t>());
            context->save_for_backward({xSpectrum, kernelSpectrum});
        });
        context->saved_data["steps"] = x.size(0);
        context->saved_data["batch"] = x.size(2);
        context->saved_data["kernel"] = kernel.sizes().vec();
        return y;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const torch::autograd::variable_list saved = context->get_saved_variables();
        const std::vector<std::int64_t> kernelSizes = context->saved_data["kernel"].toIntVector();
        const std::int64_t steps = context->saved_data["steps"].toInt();
        const std::int64_t batch = context->saved_data["batch"].toInt();
        const bool sparse = context->saved_data["sparse"].toBool();
        const bool wantsInput = context->needs_input_grad(0);
        const bool wantsKernel = context->needs_input_grad(1);
        const DelayShape shape = shapeOf(steps, batch, kernelSizes);
        const torch::Tensor gradient = gradients[0].contiguous();
        const torch::Tensor toKernel = wantsKernel ? torch::empty(kernelSizes, gradient.options()) : torch::Tensor();
        const torch::Tensor toInput =
            wantsInput ? torch::empty({steps, kernelSizes[1], batch}, gradient.options()) : torch::Tensor();
        AT_DISPATCH_FLOATING_TYPES(gradient.scalar_type(), "delayed layer backward", [&] {
            if (sparse && wantsKernel) {
                const Spikes<scalar_t> spikes(shape, saved[0].data_ptr<scalar_t>());
                sparseToKernel(shape, spikes, gradient.data_ptr<scalar_t>(), toKernel.data_ptr<scalar_t>(),
                               torchThreads());
            }
            if (sparse && !wantsInput) return;
            const DelaySpectra<scalar_t> layer(shape, torchThreads());
            const torch::Tensor spectrum = spectrumOf(shape, shape.outputWidth(), gradient.scalar_type());
            const auto* g = spectrum.data_ptr<scalar_t>();
            layer.ofOutput(gradient.data_ptr<scalar_t>(), spectrum.data_ptr<scalar_t>());
            if (!sparse && wantsKernel) layer.toKernel(g, saved[0].data_ptr<scalar_t>(), toKernel.data_ptr<scalar_t>());
            if (!wantsInput) return;
            torch::Tensor kernelSpectrum = saved[1];
            if (sparse) {
                kernelSpectrum = spectrumOf(shape, shape.kernelWidth(), gradient.scalar_type());
                layer.ofKernel(saved[1].data_ptr<scalar_t>(), kernelSpectrum.data_ptr<scalar_t>());
            }
            const torch::Tensor scratch = spectrumOf(shape, shape.inputWidth(), gradient.scalar_type());
            layer.toInput(g, kernelSpectrum.data_ptr<scalar_t>(), scratch.data_ptr<scalar_t>(),
                          toInput.data_ptr<scalar_t>());
        });
        return {toInput, toKernel};
    }
};

/// The same by LibTorch's convolution.
torch::Tensor delayedByLibTorch(const torch::Tensor& x, const torch::Tensor& kernel) {
    const std::int64_t delays = kernel.size(2);
    const torch::Tensor padded = torch::constant_pad_nd(x.permute({2, 1, 0}), {delays - 1, (delays - 1) / 2});
    return torch::conv1d(padded, kernel).permute({2, 1, 0});
}

std::string shapeOf(const torch::Tensor& tensor) { return shapeText({tensor.sizes().data(), tensor.sizes().size()}); }

} // namespace

torch::Tensor delayedDense(const torch::Tensor& x, const torch::Tensor& kernel, const torch::Tensor& bias) {
    if (x.dim() != 3 || kernel.dim() != 3 || x.size(1) != kernel.size(1) || x.size(0) < 1 || x.size(2) < 1)
        throw ShapeError(
            "delayed layer: expected an input of [steps, inputs, batch] and a kernel of [outputs, inputs, L], got " +
            shapeOf(x) + " and " + shapeOf(kernel));
    const torch::Tensor result =
        ownKernelsTake(x) ? DelayedDenseFunction::apply(x, kernel) : delayedByLibTorch(x, kernel);
    return bias.defined() ? result + bias.unsqueeze(1) : result;
}

} // namespace dclscope::snn

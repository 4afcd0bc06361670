// SPDX-License-Identifier: Apache-2.0
#include "core/torch/snn/lif_function.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/snn/batch_norm.h"
#include "core/torch/dcls/joint_batch.h"
#include "core/torch/dcls/own_kernels.h"
#include "core/torch/snn/lif_by_libtorch.h"

#include <cmath>
#include <span>
#include <tuple>
#include <utility>

namespace dclscope::snn {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

template <class T>
std::span<const T> read(const torch::Tensor& tensor) {
    if (!tensor.defined()) return {};
    return {tensor.data_ptr<T>(), static_cast<std::size_t>(tensor.numel())};
}

template <class T>
std::span<T> write(const torch::Tensor& tensor) {
    if (!tensor.defined()) return {};
    return {tensor.data_ptr<T>(), static_cast<std::size_t>(tensor.numel())};
}

LifShape shapeOf(const torch::Tensor& x) { return {x.size(0), x.size(1), x.size(2)}; }

/// LibTorch's custom functions take an undefined tensor only as an empty optional: its own one in versions before 2, in later
/// ones the standard library's.
using MaybeTensor = decltype(std::declval<const c10::IValue&>().toOptional<torch::Tensor>());

MaybeTensor maybe(const torch::Tensor& tensor) { return tensor.defined() ? MaybeTensor(tensor) : MaybeTensor(); }

double sigmoid(double w) { return 1.0 / (1.0 + std::exp(-w)); }

/// d tau-rate / d w for the 0-d parameter of PLIF neurons and learnable filters.
double sigmoidSlope(double w) { return sigmoid(w) * (1.0 - sigmoid(w)); }

c10::List<double> packed(const LifOptions& o) {
    return c10::List<double>(
        {o.tau, o.threshold, o.alpha, o.detachReset ? 1.0 : 0.0, o.form == ChargeForm::Training ? 1.0 : 0.0});
}

LifOptions unpacked(const c10::List<double>& numbers) {
    return {numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3) != 0.0,
            numbers.get(4) != 0.0 ? ChargeForm::Training : ChargeForm::Evaluation};
}

struct LifFunction : torch::autograd::Function<LifFunction> {
    static variable_list forward(AutogradContext* context, const torch::Tensor& input, const MaybeTensor& w,
                                 LifOptions options, LifResult wanted) {
        const torch::Tensor x = input.contiguous();
        const torch::Tensor logit = w.value_or(torch::Tensor());
        if (logit.defined()) options.tau = 1.0 / sigmoid(logit.item<double>());
        const torch::Tensor charged = torch::empty_like(x);
        const torch::Tensor spikes = wanted != LifResult::Membrane ? torch::empty_like(x) : torch::Tensor();
        const torch::Tensor membrane = wanted != LifResult::Spikes ? torch::empty_like(x) : torch::Tensor();
        AT_DISPATCH_FLOATING_TYPES(x.scalar_type(), "lif", [&] {
            lifForward<scalar_t>(options, shapeOf(x), read<scalar_t>(x), write<scalar_t>(charged),
                                 write<scalar_t>(spikes), write<scalar_t>(membrane));
        });
        context->save_for_backward({charged, logit});
        context->saved_data["options"] = packed(options);
        context->saved_data["wanted"] = static_cast<std::int64_t>(wanted);
        context->set_materialize_grads(false);
        if (wanted == LifResult::Both) return {spikes, membrane};
        return {wanted == LifResult::Spikes ? spikes : membrane};
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const variable_list saved = context->get_saved_variables();
        const torch::Tensor& charged = saved[0];
        const LifOptions options = unpacked(context->saved_data["options"].toDoubleList());
        const auto wanted = static_cast<LifResult>(context->saved_data["wanted"].toInt());
        const auto contiguous = [](const torch::Tensor& g) { return g.defined() ? g.contiguous() : g; };
        const torch::Tensor toSpikes = wanted == LifResult::Membrane ? torch::Tensor() : contiguous(gradients[0]);
        const torch::Tensor toMembrane = wanted == LifResult::Spikes ? torch::Tensor() : contiguous(gradients.back());
        const torch::Tensor toX = torch::empty_like(charged);
        double toDecay = 0.0;
        AT_DISPATCH_FLOATING_TYPES(charged.scalar_type(), "lif backward", [&] {
            toDecay =
                lifBackward<scalar_t>(options, shapeOf(charged), read<scalar_t>(charged), read<scalar_t>(toSpikes),
                                      read<scalar_t>(toMembrane), write<scalar_t>(toX), saved[1].defined());
        });
        torch::Tensor toLogit;
        if (saved[1].defined()) toLogit = torch::full_like(saved[1], -toDecay * sigmoidSlope(saved[1].item<double>()));
        return {toX, toLogit, torch::Tensor(), torch::Tensor()};
    }
};

struct SynapseFunction : torch::autograd::Function<SynapseFunction> {
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& spikes, const MaybeTensor& w,
                                 double tau) {
        const torch::Tensor x = spikes.contiguous();
        const torch::Tensor logit = w.value_or(torch::Tensor());
        if (logit.defined()) tau = 1.0 / sigmoid(logit.item<double>());
        const torch::Tensor y = torch::empty_like(x);
        AT_DISPATCH_FLOATING_TYPES(x.scalar_type(), "synapse filter", [&] {
            synapseForward<scalar_t>(tau, shapeOf(x), read<scalar_t>(x), write<scalar_t>(y));
        });
        context->save_for_backward({x, y, logit});
        context->saved_data["tau"] = tau;
        return y;
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const variable_list saved = context->get_saved_variables();
        const double tau = context->saved_data["tau"].toDouble();
        const torch::Tensor toY = gradients[0].contiguous();
        const torch::Tensor toX = torch::empty_like(saved[0]);
        double toRate = 0.0;
        AT_DISPATCH_FLOATING_TYPES(toX.scalar_type(), "synapse filter backward", [&] {
            toRate = synapseBackward<scalar_t>(tau, shapeOf(toX), read<scalar_t>(saved[0]), read<scalar_t>(saved[1]),
                                               read<scalar_t>(toY), write<scalar_t>(toX));
        });
        torch::Tensor toLogit;
        if (saved[2].defined()) toLogit = torch::full_like(saved[2], toRate * sigmoidSlope(saved[2].item<double>()));
        return {toX, toLogit, torch::Tensor()};
    }
};

/// The normalisation of one batch; float32 on vectors.
struct NormFunction : torch::autograd::Function<NormFunction> {
    static NormShape shapeOf(const torch::Tensor& x) {
        const auto size = [&x](std::int64_t axis) { return static_cast<std::size_t>(x.size(axis)); };
        return {size(0), size(1), size(2)};
    }
    static NormStatistics statistics(torch::Tensor& found) {
        return {write<float>(found[0]), write<float>(found[1]), write<float>(found[2])};
    }

    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& input, const torch::Tensor& weight,
                                 const torch::Tensor& bias, double epsilon, torch::Tensor found) {
        const torch::Tensor x = input.contiguous();
        torch::Tensor y = torch::empty_like(x);
        normForward(shapeOf(x), x.data_ptr<float>(), read<float>(weight), read<float>(bias), epsilon, statistics(found),
                    y.data_ptr<float>());
        context->save_for_backward({x, weight, found});
        return y;
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const variable_list saved = context->get_saved_variables();
        torch::Tensor found = saved[2];
        const torch::Tensor gradY = gradients[0].contiguous();
        torch::Tensor toX = torch::empty_like(gradY);
        torch::Tensor toWeight = torch::empty_like(saved[1]);
        torch::Tensor toBias = torch::empty_like(saved[1]);
        normBackward(shapeOf(gradY), saved[0].data_ptr<float>(), gradY.data_ptr<float>(), read<float>(saved[1]),
                     statistics(found), toX.data_ptr<float>(), write<float>(toWeight), write<float>(toBias));
        return {toX, toWeight, toBias, torch::Tensor(), torch::Tensor()};
    }
};

void expectSequences(const torch::Tensor& x) {
    if (x.dim() != 3)
        throw ShapeError("spiking neurons take [batch, steps, neurons], got " +
                         shapeText({x.sizes().data(), x.sizes().size()}));
}

} // namespace

SpikesAndMembrane lif(const torch::Tensor& x, const LifOptions& options, LifResult wanted, const torch::Tensor& logit) {
    expectSequences(x);
    if (!ownKernelsTake(x)) return lifByLibTorch(x, options, logit);
    const variable_list results = LifFunction::apply(x, maybe(logit), options, wanted);
    switch (wanted) {
    case LifResult::Spikes: return {results[0], {}};
    case LifResult::Membrane: return {{}, results[0]};
    case LifResult::Both: break;
    }
    return {results[0], results[1]};
}

torch::Tensor synapseFilter(const torch::Tensor& spikes, double tau, const torch::Tensor& logit) {
    expectSequences(spikes);
    if (!ownKernelsTake(spikes)) return synapseByLibTorch(spikes, tau, logit);
    return SynapseFunction::apply(spikes, maybe(logit), tau);
}

torch::Tensor normalise(const torch::Tensor& x, torch::nn::BatchNorm1dImpl& norm) {
    if (norm.is_training() && JointBatch::current() != nullptr)
        return jointBatchNorm(x, {norm.weight, norm.bias, norm.running_mean, norm.running_var, norm.num_batches_tracked,
                                  norm.options.momentum().value(), norm.options.eps()});
    // One value per channel has no variance; LibTorch says so. Its own way also serves float64, evaluation, other devices.
    const std::int64_t count = x.size(0) * x.size(2);
    const auto momentum = norm.options.momentum();
    const bool plain = x.scalar_type() == torch::kFloat32 && ownKernelsTake(x);
    if (!norm.is_training() || !plain || count < 2 || !momentum.has_value()) return norm.forward(x);
    const torch::Tensor found = torch::empty({3, x.size(1)}, x.options().requires_grad(false));
    const torch::Tensor y = NormFunction::apply(x, norm.weight, norm.bias, norm.options.eps(), found);
    const torch::NoGradGuard noGrad;
    const double unbiased = static_cast<double>(count) / static_cast<double>(count - 1);
    norm.num_batches_tracked += 1;
    norm.running_mean.mul_(1.0 - *momentum).add_(found[0], *momentum);
    norm.running_var.mul_(1.0 - *momentum).add_(found[1], *momentum * unbiased);
    return y;
}

} // namespace dclscope::snn

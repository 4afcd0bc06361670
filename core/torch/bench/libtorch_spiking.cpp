// SPDX-License-Identifier: Apache-2.0
#include "core/torch/bench/libtorch_spiking.h"

#include "core/dcls/flush_denormals.h"
#include "core/torch/bench/libtorch_tensor.h"
#include "core/torch/snn/snn_delays_module.h"

#include <torch/torch.h>

#include <cmath>
#include <memory>
#include <vector>

namespace dclscope::bench {
namespace {

/// A step whose slope is that of an arc tangent, as the reference trains with.
struct Spike : torch::autograd::Function<Spike> {
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& over) {
        context->save_for_backward({over});
        return (over >= 0.0).to(torch::kFloat32);
    }
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        constexpr double kAlpha = 5.0;
        const torch::Tensor slope = (M_PI / 2.0 * kAlpha * context->get_saved_variables()[0]).square() + 1.0;
        return {kAlpha / 2.0 * gradients[0] / slope};
    }
};

/// One layer before its kernel is known.
struct Layer {
    explicit Layer(const snn::LayerSpec& spec)
        : delays(spec.delaySteps), tau(spec.tau), hidden(spec.norm.has_value()), threshold(spec.threshold),
          weight(tensorOf(spec.weight, {spec.outputs, spec.inputs, 1})),
          P(tensorOf(spec.positions, {spec.outputs, spec.inputs, 1})) {
        if (!hidden) return;
        mean = tensorOf(spec.norm->mean, {spec.outputs});
        variance = tensorOf(spec.norm->variance, {spec.outputs});
    }

    /// One tap per synapse at the rounded position.
    torch::Tensor roundedKernel() const {
        const auto half = static_cast<double>(delays / 2);
        const torch::Tensor tap = (P.round().clamp(-half, half) + half).to(torch::kInt64);
        return torch::zeros({weight.size(0), weight.size(1), delays}).scatter(2, tap, weight);
    }

    /// Every grid point for every synapse at once, as the method's code has it.
    torch::Tensor gaussKernel(double sig) const {
        const torch::Tensor grid = torch::arange(delays).view({delays, 1, 1, 1});
        torch::Tensor x = torch::exp(-0.5 * ((grid - (P + delays / 2)) / (std::abs(sig) + 0.27)).square());
        x = x / (x.sum(0) + 1e-7);
        return (x * weight).sum(-1).permute({1, 2, 0});
    }

    /// @param x [steps, batch, inputs]
    torch::Tensor run(const torch::Tensor& x, const torch::Tensor& kernel, bool training) const {
        const torch::nn::functional::PadFuncOptions padding({delays - 1, (delays - 1) / 2});
        torch::Tensor current =
            torch::conv1d(torch::nn::functional::pad(x.permute({1, 2, 0}), padding), kernel).permute({2, 0, 1});
        if (hidden)
            current = torch::batch_norm(current.reshape({-1, current.size(2)}), {}, {}, mean, variance, training, 0.1,
                                        1e-5, false)
                          .reshape(current.sizes());
        torch::Tensor v = torch::zeros_like(current[0]);
        std::vector<torch::Tensor> record;
        for (const torch::Tensor& now : current.unbind(0)) {
            v = v * (1.0 - 1.0 / tau) + now;
            const torch::Tensor spike = Spike::apply(v - threshold);
            v = (1.0 - spike.detach()) * v;
            record.push_back(hidden ? spike : v);
        }
        return torch::stack(record);
    }

    std::int64_t delays;
    double tau;
    bool hidden;
    double threshold;
    torch::Tensor weight, P, mean, variance;
};

std::vector<Layer> layersOf(const snn::NetworkSpec& spec) { return {spec.layers.begin(), spec.layers.end()}; }

torch::Tensor labelsOf(std::int64_t batch) { return torch::arange(batch).remainder(kSpikingSizes.back()); }

torch::Tensor inputOf(std::int64_t batch) {
    const Array input = madeUpSpikes(batch);
    return tensorOf(input.values, input.shape);
}

} // namespace

Run libtorchRunning(const SpikingSequence& task) {
    const std::vector<Layer> layers = layersOf(task.spec);
    std::vector<torch::Tensor> kernels;
    for (const Layer& layer : layers) kernels.push_back(layer.roundedKernel());
    return [layers, kernels, input = tensorOf(task.input.values, task.input.shape)] {
        const torch::NoGradGuard noGrad;
        torch::Tensor x = input;
        for (std::size_t k = 0; k < layers.size(); ++k) x = layers[k].run(x, kernels[k], false);
        torch::softmax(x, -1).sum(0);
    };
}

Run libtorchTraining(const SpikingTraining& task) {
    std::vector<Layer> layers = layersOf(spikingSpec());
    std::vector<torch::Tensor> parameters;
    for (Layer& layer : layers)
        for (torch::Tensor* parameter : {&layer.weight, &layer.P})
            parameters.push_back(parameter->requires_grad_(true));
    return [layers, parameters, sig = task.sig, input = inputOf(task.batch), labels = labelsOf(task.batch)] {
        const detail::FlushDenormals flush;
        torch::Tensor x = input;
        for (const Layer& layer : layers) x = layer.run(x, layer.gaussKernel(sig), true);
        const torch::Tensor loss = torch::cross_entropy_loss(torch::softmax(x, -1).sum(0), labels);
        torch::autograd::grad({loss}, parameters);
    };
}

Run ourTraining(const SpikingTraining& task) {
    snn::SnnDelaysOptions options;
    options.inputs = kSpikingSizes.front();
    options.hidden = {kSpikingSizes[1], kSpikingSizes[2]};
    options.classes = kSpikingSizes.back();
    options.delaySteps = kSpikingDelays;
    options.tau = kSpikingTau;
    snn::SnnDelays network(options);
    for (torch::Tensor& sig : network->sigmaParameters()) sig.set_requires_grad(false);
    network->setSigma(task.sig);
    network->train();
    return [network, input = inputOf(task.batch), labels = labelsOf(task.batch)]() mutable {
        const detail::FlushDenormals flush;
        network->zero_grad();
        snn::SnnDelaysImpl::loss(network->scores(network->forward(input)), labels).backward();
    };
}

} // namespace dclscope::bench

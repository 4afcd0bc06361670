// SPDX-License-Identifier: Apache-2.0
#include "core/torch/snn/lif_by_libtorch.h"

#include <numbers>
#include <vector>

namespace dclscope::snn {
namespace {

/// A step whose slope is that of an arc tangent.
struct ArcTangentStep : torch::autograd::Function<ArcTangentStep> {
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& over, double alpha) {
        context->save_for_backward({over});
        context->saved_data["alpha"] = alpha;
        return (over >= 0.0).to(over.scalar_type());
    }
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const double alpha = context->saved_data["alpha"].toDouble();
        const torch::Tensor over = context->get_saved_variables()[0];
        const torch::Tensor slope = (std::numbers::pi / 2.0 * alpha * over).square() + 1.0;
        return {gradients[0] * (alpha / 2.0) / slope, torch::Tensor()};
    }
};

/// 1/tau, 0-d: a parametric neuron's is the sigmoid of its parameter.
torch::Tensor rateOf(double tau, const torch::Tensor& logit, const torch::Tensor& like) {
    if (logit.defined()) return torch::sigmoid(logit);
    return torch::full({}, 1.0 / tau, like.options().requires_grad(false));
}

} // namespace

SpikesAndMembrane lifByLibTorch(const torch::Tensor& x, const LifOptions& options, const torch::Tensor& logit) {
    const torch::Tensor rate = rateOf(options.tau, logit, x);
    std::vector<torch::Tensor> spikes, membrane;
    torch::Tensor v = torch::zeros_like(x.select(1, 0).detach());
    for (const torch::Tensor& now : x.unbind(1)) {
        const torch::Tensor charged =
            options.form == ChargeForm::Training ? v * (1.0 - rate) + now : v - v * rate + now;
        const torch::Tensor fired = ArcTangentStep::apply(charged - options.threshold, options.alpha);
        v = (1.0 - (options.detachReset ? fired.detach() : fired)) * charged;
        spikes.push_back(fired);
        membrane.push_back(v);
    }
    return {torch::stack(spikes, 1), torch::stack(membrane, 1)};
}

torch::Tensor synapseByLibTorch(const torch::Tensor& spikes, double tau, const torch::Tensor& logit) {
    const torch::Tensor rate = rateOf(tau, logit, spikes);
    std::vector<torch::Tensor> filtered;
    torch::Tensor current = torch::zeros_like(spikes.select(1, 0).detach());
    for (const torch::Tensor& spike : spikes.unbind(1)) {
        current = current - (1.0 - spike) * current * rate + spike;
        filtered.push_back(current);
    }
    return torch::stack(filtered, 1);
}

} // namespace dclscope::snn

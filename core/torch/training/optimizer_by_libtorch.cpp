// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/optimizer_by_libtorch.h"

namespace dclscope::training {
namespace {

using Tensors = std::vector<torch::Tensor>;

/// Moves both moments. @return what a step is divided by
Tensors divisors(const TensorsInStep& t, const Tensors& gradients, const AdamNumbers& n) {
    at::_foreach_mul_(t.means, n.b1);
    at::_foreach_add_(t.means, gradients, n.c1);
    at::_foreach_mul_(t.squares, n.b2);
    at::_foreach_addcmul_(t.squares, gradients, gradients, n.c2);
    for (std::size_t i = 0; i < t.highest.size(); ++i) {
        torch::Tensor highest = t.highest[i];
        torch::maximum_out(highest, highest, t.squares[i]);
    }
    Tensors roots = at::_foreach_sqrt(t.highest.empty() ? t.squares : t.highest);
    at::_foreach_div_(roots, n.root);
    at::_foreach_add_(roots, n.epsilon);
    return roots;
}

} // namespace

void adamByLibTorch(const TensorsInStep& t, const AdamNumbers& n) {
    const Tensors gradients = n.decay == 0.0F ? t.gradients : at::_foreach_add(t.gradients, t.parameters, n.decay);
    const Tensors roots = divisors(t, gradients, n);
    if (n.keep != 1.0F) at::_foreach_mul_(t.parameters, n.keep);
    at::_foreach_addcdiv_(t.parameters, t.means, roots, -n.rate);
}

void momentumByLibTorch(const TensorsInStep& t, double rate, double momentum, double decay) {
    at::_foreach_mul_(t.means, momentum);
    at::_foreach_add_(t.means, at::_foreach_add(t.gradients, t.parameters, decay));
    at::_foreach_add_(t.parameters, t.means, -rate);
}

void lambByLibTorch(const TensorsInStep& t, const AdamNumbers& n, double rate, double decay, double shrink) {
    const Tensors roots = divisors(t, at::_foreach_mul(t.gradients, shrink), n);
    for (std::size_t i = 0; i < t.parameters.size(); ++i) {
        torch::Tensor parameter = t.parameters[i];
        const torch::Tensor update = (t.means[i] * n.rate / roots[i]).add_(parameter, decay);
        // Where one of the norms is 0 the step is as it stands.
        const torch::Tensor trust = torch::nan_to_num(parameter.norm() / update.norm(), 1.0, 1.0, 1.0);
        const bool apart = decay != 0.0;
        parameter.sub_(apart ? update * torch::where(trust > 0.0, trust, torch::ones_like(trust)) : update, rate);
    }
}

double normByLibTorch(const Tensors& tensors) {
    if (tensors.empty()) return 0.0;
    return torch::stack(at::_foreach_norm(tensors)).to(torch::kFloat64).norm().item<double>();
}

void scaleByLibTorch(const Tensors& tensors, double factor) {
    if (!tensors.empty()) at::_foreach_mul_(tensors, factor);
}

void clearByLibTorch(const Tensors& tensors) {
    if (!tensors.empty()) at::_foreach_zero_(tensors);
}

} // namespace dclscope::training

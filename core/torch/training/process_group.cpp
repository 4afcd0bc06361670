// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/process_group.h"

namespace dclscope::training {

bool agreed(ProcessGroup& group, bool wanted) {
    if (group.alone()) return wanted;
    const torch::Tensor votes = torch::full({1}, wanted ? 1.0 : 0.0);
    group.sum({votes});
    return votes.item<float>() > 0.0F;
}

void sumGradients(ProcessGroup& group, const std::vector<torch::Tensor>& parameters) {
    if (group.alone() || parameters.empty()) return;
    const torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> gradients;
    for (const torch::Tensor& parameter : parameters) {
        torch::Tensor& gradient = parameter.mutable_grad();
        if (!gradient.defined()) gradient = torch::zeros_like(parameter);
        gradients.push_back(gradient.reshape({-1}));
    }
    const torch::Tensor all = torch::cat(gradients);
    group.sum({all});
    std::int64_t start = 0;
    for (const torch::Tensor& parameter : parameters) {
        const torch::Tensor part = all.narrow(0, start, parameter.numel()).view(parameter.sizes());
        parameter.mutable_grad().copy_(part);
        start += parameter.numel();
    }
}

} // namespace dclscope::training

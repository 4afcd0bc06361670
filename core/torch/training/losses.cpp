// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/losses.h"

namespace dclscope::training {

torch::Tensor lossOf(LossKind kind, const torch::Tensor& logits, const torch::Tensor& target) {
    switch (kind) {
    case LossKind::BinaryCrossEntropy: return torch::binary_cross_entropy_with_logits(logits, target);
    case LossKind::ProbabilityCrossEntropy: return torch::binary_cross_entropy(torch::sigmoid(logits), target);
    case LossKind::CrossEntropy: break;
    }
    if (target.dim() == 1) return torch::nll_loss(torch::log_softmax(logits, 1), target);
    return -(target * torch::log_softmax(logits, 1)).sum(1).mean();
}

torch::Tensor oneHot(const torch::Tensor& labels, std::int64_t classes) {
    return torch::zeros({labels.size(0), classes}, labels.options().dtype(torch::kFloat32))
        .scatter_(1, labels.unsqueeze(1), 1.0);
}

torch::Tensor smoothed(const torch::Tensor& target, double smoothing) {
    return target * (1.0 - smoothing) + smoothing / static_cast<double>(target.size(1));
}

} // namespace dclscope::training

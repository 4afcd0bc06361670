// SPDX-License-Identifier: Apache-2.0
#include "core/torch/dcls/joint_batch.h"

#include <algorithm>

namespace dclscope {
namespace {

const JointBatch::Sum* currentSum = nullptr;

/// The sum over all processes. What one process adds to it acts on the losses of all, so gradients are summed as well.
struct JointSum : torch::autograd::Function<JointSum> {
    static torch::Tensor forward(torch::autograd::AutogradContext*, const torch::Tensor& x) { return summed(x); }
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext*,
                                                   torch::autograd::variable_list gradients) {
        return {summed(gradients[0])};
    }

    static torch::Tensor summed(const torch::Tensor& x) {
        const torch::NoGradGuard noGrad;
        const torch::Tensor sum = x.contiguous().clone();
        (*JointBatch::current())({sum});
        return sum;
    }
};

/// All axes but the second.
std::vector<std::int64_t> otherAxes(const torch::Tensor& x) {
    std::vector<std::int64_t> axes{0};
    for (std::int64_t axis = 2; axis < x.dim(); ++axis) axes.push_back(axis);
    return axes;
}

void moveStatistics(NormState& norm, const torch::Tensor& mean, const torch::Tensor& variance) {
    const torch::NoGradGuard noGrad;
    norm.batches += 1;
    norm.runningMean.mul_(1.0 - norm.momentum).add_(mean, norm.momentum);
    norm.runningVariance.mul_(1.0 - norm.momentum).add_(variance, norm.momentum);
}

} // namespace

JointBatch::JointBatch(Sum sum) : sum_(std::move(sum)) { currentSum = &sum_; }

JointBatch::~JointBatch() { currentSum = nullptr; }

const JointBatch::Sum* JointBatch::current() noexcept { return currentSum; }

torch::Tensor jointBatchNorm(const torch::Tensor& x, NormState norm) {
    std::vector<std::int64_t> shape(static_cast<std::size_t>(x.dim()), 1);
    shape[1] = x.size(1);
    const std::vector<std::int64_t> axes = otherAxes(x);
    const torch::Tensor own = torch::full({1}, static_cast<double>(x.numel() / x.size(1)), torch::kFloat64);
    const double count = JointSum::summed(own).item<double>();
    const torch::Tensor mean = JointSum::apply(x.sum(axes)) / count;
    const torch::Tensor away = x - mean.view(shape);
    const torch::Tensor variance = JointSum::apply(away.square().sum(axes)) / count;
    const torch::Tensor scale = norm.weight / (variance + norm.epsilon).sqrt();
    moveStatistics(norm, mean.detach(), variance.detach() * (count / std::max(1.0, count - 1.0)));
    return away * scale.view(shape) + norm.bias.view(shape);
}

} // namespace dclscope

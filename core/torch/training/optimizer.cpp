// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/optimizer.h"

#include "core/torch/dcls/replace_depthwise.h"

#include <algorithm>
#include <cmath>

namespace dclscope::training {
namespace {

/// The numbers of one step of Adam as float32, corrected for the moments' start at 0.
struct AdamNumbers {
    float b1, c1, b2, c2, rate, root, epsilon;

    AdamNumbers(const OptimizerOptions& options, double learningRate, double beta1, std::int64_t steps)
        : b1(static_cast<float>(beta1)), c1(static_cast<float>(1.0 - beta1)), b2(static_cast<float>(options.beta2)),
          c2(static_cast<float>(1.0 - options.beta2)),
          rate(static_cast<float>(learningRate / (1.0 - std::pow(beta1, static_cast<double>(steps))))),
          root(static_cast<float>(std::sqrt(1.0 - std::pow(options.beta2, static_cast<double>(steps))))),
          epsilon(static_cast<float>(options.epsilon)) {}
};

double squaredNorm(const float* values, std::int64_t count) {
    double sum = 0.0;
    for (std::int64_t i = 0; i < count; ++i) sum += static_cast<double>(values[i]) * static_cast<double>(values[i]);
    return sum;
}

} // namespace

std::vector<OptimizedGroup> optimizedGroups(const torch::nn::Module& network, DecayRule rule, double weightDecay) {
    if (rule == DecayRule::Everything) {
        OptimizedGroup all{{}, weightDecay, 1.0};
        for (const auto& [name, parameter] : distinctParameters(network)) all.parameters.push_back(parameter);
        return {all};
    }
    const ParameterGroups groups = parameterGroups(network);
    return {{groups.decayed, weightDecay, 1.0}, {groups.undecayed, 0.0, 1.0}, {groups.positions, 0.0, kPositionRate}};
}

Optimizer::Optimizer(const std::vector<OptimizedGroup>& groups, const OptimizerOptions& options)
    : options_(options), steps_(torch::zeros({}, torch::kInt64)) {
    const bool squares = options.kind != OptimizerKind::Sgd;
    const bool highest = options.amsgrad && squares && options.kind != OptimizerKind::Lamb;
    for (const OptimizedGroup& group : groups)
        for (const torch::Tensor& parameter : group.parameters) {
            const torch::Tensor zeros = torch::zeros_like(parameter.detach());
            slots_.push_back({parameter, zeros, squares ? zeros.clone() : torch::Tensor(),
                              highest ? zeros.clone() : torch::Tensor(), group.weightDecay, group.rateFactor});
        }
}

void Optimizer::step(double learningRate, double beta1) {
    const torch::NoGradGuard noGrad;
    ++*steps_.data_ptr<std::int64_t>();
    // timm cuts at a norm of 1, always.
    const float shrink =
        options_.kind == OptimizerKind::Lamb ? static_cast<float>(1.0 / std::max(1.0, gradientNorm())) : 1.0F;
    for (Slot& slot : slots_) {
        if (!slot.parameter.grad().defined()) continue;
        const double rate = learningRate * slot.rateFactor;
        switch (options_.kind) {
        case OptimizerKind::Adam:
        case OptimizerKind::AdamW: stepAdam(slot, rate, beta1); break;
        case OptimizerKind::Sgd: stepSgd(slot, rate); break;
        case OptimizerKind::Lamb: stepLamb(slot, rate, beta1, shrink); break;
        }
    }
}

void Optimizer::stepAdam(Slot& slot, double learningRate, double beta1) const {
    const AdamNumbers n(options_, learningRate, beta1, stepsDone());
    const bool apart = options_.kind == OptimizerKind::AdamW;
    const auto keep = static_cast<float>(apart ? 1.0 - learningRate * slot.weightDecay : 1.0);
    const auto decay = static_cast<float>(apart ? 0.0 : slot.weightDecay);
    const torch::Tensor gradient = slot.parameter.grad().contiguous();
    const auto* g = gradient.data_ptr<float>();
    auto* p = slot.parameter.data_ptr<float>();
    auto* m = slot.mean.data_ptr<float>();
    auto* v = slot.square.data_ptr<float>();
    float* highest = slot.highest.defined() ? slot.highest.data_ptr<float>() : nullptr;
    for (std::int64_t i = 0; i < slot.parameter.numel(); ++i) {
        const float d = g[i] + decay * p[i];
        m[i] = n.b1 * m[i] + n.c1 * d;
        v[i] = n.b2 * v[i] + n.c2 * d * d;
        float square = v[i];
        if (highest != nullptr) square = highest[i] = std::max(highest[i], square);
        p[i] = keep * p[i] - n.rate * m[i] / (std::sqrt(square) / n.root + n.epsilon);
    }
}

void Optimizer::stepSgd(Slot& slot, double learningRate) const {
    const auto rate = static_cast<float>(learningRate), momentum = static_cast<float>(options_.momentum);
    const auto decay = static_cast<float>(slot.weightDecay);
    const torch::Tensor gradient = slot.parameter.grad().contiguous();
    const auto* g = gradient.data_ptr<float>();
    auto* p = slot.parameter.data_ptr<float>();
    auto* m = slot.mean.data_ptr<float>();
    for (std::int64_t i = 0; i < slot.parameter.numel(); ++i) {
        m[i] = momentum * m[i] + (g[i] + decay * p[i]);
        p[i] -= rate * m[i];
    }
}

void Optimizer::stepLamb(Slot& slot, double learningRate, double beta1, float shrink) const {
    const AdamNumbers n(options_, 1.0, beta1, stepsDone());
    const std::int64_t count = slot.parameter.numel();
    const auto decay = static_cast<float>(slot.weightDecay);
    const torch::Tensor gradient = slot.parameter.grad().contiguous();
    const auto* g = gradient.data_ptr<float>();
    auto* p = slot.parameter.data_ptr<float>();
    auto* m = slot.mean.data_ptr<float>();
    auto* v = slot.square.data_ptr<float>();
    std::vector<float> update(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) {
        const float d = g[i] * shrink;
        m[i] = n.b1 * m[i] + n.c1 * d;
        v[i] = n.b2 * v[i] + n.c2 * d * d;
        update[static_cast<std::size_t>(i)] = n.rate * m[i] / (std::sqrt(v[i]) / n.root + n.epsilon) + decay * p[i];
    }
    double rate = learningRate;
    const double size = squaredNorm(p, count), step = squaredNorm(update.data(), count);
    if (slot.weightDecay != 0.0 && size > 0.0 && step > 0.0) rate *= std::sqrt(size / step);
    for (std::int64_t i = 0; i < count; ++i) p[i] -= static_cast<float>(rate) * update[static_cast<std::size_t>(i)];
}

void Optimizer::clearGradients() {
    for (Slot& slot : slots_)
        if (slot.parameter.grad().defined()) slot.parameter.mutable_grad().zero_();
}

double Optimizer::gradientNorm() const {
    double sum = 0.0;
    for (const Slot& slot : slots_)
        if (const torch::Tensor gradient = slot.parameter.grad(); gradient.defined())
            sum += squaredNorm(gradient.contiguous().data_ptr<float>(), gradient.numel());
    return std::sqrt(sum);
}

double Optimizer::clipGradients(double most) {
    constexpr double kPyTorchEpsilon = 1e-6; // of torch.nn.utils.clip_grad_norm_
    const torch::NoGradGuard noGrad;
    const double norm = gradientNorm();
    const double scale = most / (norm + kPyTorchEpsilon);
    if (scale >= 1.0) return norm;
    for (Slot& slot : slots_)
        if (slot.parameter.grad().defined()) slot.parameter.mutable_grad().mul_(scale);
    return norm;
}

std::int64_t Optimizer::stepsDone() const { return steps_.item<std::int64_t>(); }

std::vector<std::pair<std::string, torch::Tensor>> Optimizer::state(const std::string& prefix) {
    std::vector<std::pair<std::string, torch::Tensor>> entries{{prefix + ".steps", steps_}};
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        const std::string name = prefix + "." + std::to_string(i);
        entries.emplace_back(name + ".mean", slots_[i].mean);
        if (slots_[i].square.defined()) entries.emplace_back(name + ".square", slots_[i].square);
        if (slots_[i].highest.defined()) entries.emplace_back(name + ".highest", slots_[i].highest);
    }
    return entries;
}

} // namespace dclscope::training

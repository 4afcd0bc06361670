// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/adam.h"

#include <cmath>

namespace dclscope::training {
namespace {

constexpr double kEpsilon = 1e-8;

} // namespace

Adam::Adam(std::vector<torch::Tensor> parameters, double weightDecay)
    : steps_(torch::zeros({}, torch::kInt64)), weightDecay_(weightDecay) {
    for (torch::Tensor& parameter : parameters)
        slots_.push_back({parameter, torch::zeros_like(parameter.detach()), torch::zeros_like(parameter.detach())});
}

void Adam::step(double learningRate, double beta1, double beta2) {
    const torch::NoGradGuard noGrad;
    std::int64_t& steps = *steps_.data_ptr<std::int64_t>();
    ++steps;
    const double correction1 = 1.0 - std::pow(beta1, static_cast<double>(steps));
    const double correction2 = 1.0 - std::pow(beta2, static_cast<double>(steps));
    const auto decay = static_cast<float>(weightDecay_);
    const auto b1 = static_cast<float>(beta1), c1 = static_cast<float>(1.0 - beta1);
    const auto b2 = static_cast<float>(beta2), c2 = static_cast<float>(1.0 - beta2);
    const auto rate = static_cast<float>(learningRate / correction1);
    const auto root = static_cast<float>(std::sqrt(correction2));
    for (Slot& slot : slots_) {
        if (!slot.parameter.grad().defined()) continue;
        const torch::Tensor gradient = slot.parameter.grad().contiguous();
        const auto* g = gradient.data_ptr<float>();
        auto* p = slot.parameter.data_ptr<float>();
        auto* m = slot.mean.data_ptr<float>();
        auto* v = slot.square.data_ptr<float>();
        for (std::int64_t i = 0; i < slot.parameter.numel(); ++i) {
            const float d = g[i] + decay * p[i];
            m[i] = b1 * m[i] + c1 * d;
            v[i] = b2 * v[i] + c2 * d * d;
            p[i] -= rate * m[i] / (std::sqrt(v[i]) / root + static_cast<float>(kEpsilon));
        }
    }
}

void Adam::clearGradients() {
    for (Slot& slot : slots_)
        if (slot.parameter.grad().defined()) slot.parameter.mutable_grad().zero_();
}

std::int64_t Adam::stepsDone() const { return steps_.item<std::int64_t>(); }

std::vector<std::pair<std::string, torch::Tensor>> Adam::state(const std::string& prefix) {
    std::vector<std::pair<std::string, torch::Tensor>> entries{{prefix + ".steps", steps_}};
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        const std::string name = prefix + "." + std::to_string(i);
        entries.emplace_back(name + ".mean", slots_[i].mean);
        entries.emplace_back(name + ".square", slots_[i].square);
    }
    return entries;
}

} // namespace dclscope::training

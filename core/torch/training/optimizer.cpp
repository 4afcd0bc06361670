// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/optimizer.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/torch/dcls/own_kernels.h"
#include "core/torch/training/optimizer_by_libtorch.h"
#include "core/training/step_loops.h"

#include <algorithm>
#include <cmath>

namespace dclscope::training {
namespace {

AdamNumbers adamNumbers(const OptimizerOptions& options, double learningRate, double beta1, std::int64_t steps) {
    AdamNumbers n;
    n.b1 = static_cast<float>(beta1);
    n.c1 = static_cast<float>(1.0 - beta1);
    n.b2 = static_cast<float>(options.beta2);
    n.c2 = static_cast<float>(1.0 - options.beta2);
    n.rate = static_cast<float>(learningRate / (1.0 - std::pow(beta1, static_cast<double>(steps))));
    n.root = static_cast<float>(std::sqrt(1.0 - std::pow(options.beta2, static_cast<double>(steps))));
    n.epsilon = static_cast<float>(options.epsilon);
    return n;
}

/// With the decay as Adam and AdamW have it.
AdamNumbers decayedNumbers(const OptimizerOptions& options, double learningRate, double beta1, std::int64_t steps,
                           double weightDecay) {
    AdamNumbers n = adamNumbers(options, learningRate, beta1, steps);
    const bool apart = options.kind == OptimizerKind::AdamW;
    n.keep = static_cast<float>(apart ? 1.0 - learningRate * weightDecay : 1.0);
    n.decay = static_cast<float>(apart ? 0.0 : weightDecay);
    return n;
}

double squaredNorm(const float* values, std::int64_t count) {
    double sum = 0.0;
    for (std::int64_t i = 0; i < count; ++i) sum += static_cast<double>(values[i]) * static_cast<double>(values[i]);
    return sum;
}

} // namespace

OptimizerOptions optimizerOptions(const OptimizationRecipe& training) {
    OptimizerOptions options;
    options.momentum = training.momentum;
    options.epsilon = training.epsilon;
    options.amsgrad = training.optimizer == "amsgrad";
    if (training.optimizer == "adam" || options.amsgrad)
        options.kind = OptimizerKind::Adam;
    else if (training.optimizer == "adamw")
        options.kind = OptimizerKind::AdamW;
    else if (training.optimizer == "sgd")
        options.kind = OptimizerKind::Sgd;
    else if (training.optimizer == "lamb")
        options.kind = OptimizerKind::Lamb;
    else
        throw ConfigError("no optimiser is called \"" + printable(training.optimizer) + "\"");
    return options;
}

std::vector<OptimizedGroup> optimizedGroups(const torch::nn::Module& network, DecayRule rule, double weightDecay,
                                            double positionRate) {
    ParameterGroups groups = parameterGroups(network);
    if (rule == DecayRule::Everything) {
        groups.decayed.insert(groups.decayed.end(), groups.undecayed.begin(), groups.undecayed.end());
        groups.undecayed.clear();
    }
    return {{groups.decayed, weightDecay, 1.0}, {groups.undecayed, 0.0, 1.0}, {groups.positions, 0.0, positionRate}};
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
    if (byLibTorch()) return stepByLibTorch(learningRate, beta1, shrink);
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
    const AdamNumbers n = decayedNumbers(options_, learningRate, beta1, stepsDone(), slot.weightDecay);
    const torch::Tensor gradient = slot.parameter.grad().contiguous();
    adamStep({gradient.data_ptr<float>(), slot.parameter.data_ptr<float>(), slot.mean.data_ptr<float>(),
              slot.square.data_ptr<float>(), slot.highest.defined() ? slot.highest.data_ptr<float>() : nullptr,
              static_cast<std::size_t>(slot.parameter.numel())},
             n);
}

void Optimizer::stepSgd(Slot& slot, double learningRate) const {
    const torch::Tensor gradient = slot.parameter.grad().contiguous();
    momentumStep(slot.parameter.data_ptr<float>(), slot.mean.data_ptr<float>(), gradient.data_ptr<float>(),
                 static_cast<std::size_t>(slot.parameter.numel()), static_cast<float>(learningRate),
                 static_cast<float>(options_.momentum), static_cast<float>(slot.weightDecay));
}

void Optimizer::stepLamb(Slot& slot, double learningRate, double beta1, float shrink) const {
    const AdamNumbers n = adamNumbers(options_, 1.0, beta1, stepsDone());
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

bool Optimizer::byLibTorch() const { return !slots_.empty() && !ownKernelsTake(slots_.front().parameter); }

void Optimizer::stepByLibTorch(double learningRate, double beta1, float shrink) const {
    for (auto slot = slots_.begin(); slot != slots_.end();) {
        const double decay = slot->weightDecay, factor = slot->rateFactor, rate = learningRate * factor;
        TensorsInStep alike;
        for (; slot != slots_.end() && slot->weightDecay == decay && slot->rateFactor == factor; ++slot) {
            if (!slot->parameter.grad().defined()) continue;
            alike.parameters.push_back(slot->parameter);
            alike.gradients.push_back(slot->parameter.grad());
            alike.means.push_back(slot->mean);
            if (slot->square.defined()) alike.squares.push_back(slot->square);
            if (slot->highest.defined()) alike.highest.push_back(slot->highest);
        }
        if (alike.parameters.empty()) continue;
        if (options_.kind == OptimizerKind::Sgd)
            momentumByLibTorch(alike, rate, options_.momentum, decay);
        else if (options_.kind == OptimizerKind::Lamb)
            lambByLibTorch(alike, adamNumbers(options_, 1.0, beta1, stepsDone()), rate, decay,
                           static_cast<double>(shrink));
        else
            adamByLibTorch(alike, decayedNumbers(options_, rate, beta1, stepsDone(), decay));
    }
}

std::vector<torch::Tensor> Optimizer::gradients() const {
    std::vector<torch::Tensor> all;
    for (const Slot& slot : slots_)
        if (slot.parameter.grad().defined()) all.push_back(slot.parameter.grad());
    return all;
}

void Optimizer::clearGradients() {
    if (byLibTorch()) return clearByLibTorch(gradients());
    for (Slot& slot : slots_)
        if (slot.parameter.grad().defined()) slot.parameter.mutable_grad().zero_();
}

double Optimizer::gradientNorm() const {
    if (byLibTorch()) return normByLibTorch(gradients());
    double sum = 0.0;
    for (const Slot& slot : slots_)
        if (const torch::Tensor gradient = slot.parameter.grad(); gradient.defined())
            sum += squaredNorm(gradient.contiguous().data_ptr<float>(), gradient.numel());
    return std::sqrt(sum);
}

double Optimizer::clipGradients(double most) { return training::clipGradients({this}, most); }

void Optimizer::scaleGradients(double factor) {
    const torch::NoGradGuard noGrad;
    if (byLibTorch()) return scaleByLibTorch(gradients(), factor);
    for (Slot& slot : slots_)
        if (slot.parameter.grad().defined()) slot.parameter.mutable_grad().mul_(factor);
}

std::int64_t Optimizer::stepsDone() const { return steps_.item<std::int64_t>(); }

std::vector<torch::Tensor> Optimizer::parameters() const {
    std::vector<torch::Tensor> all;
    for (const Slot& slot : slots_) all.push_back(slot.parameter);
    return all;
}

std::int64_t Optimizer::parameterCount() const noexcept {
    std::int64_t count = 0;
    for (const Slot& slot : slots_) count += slot.parameter.numel();
    return count;
}

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

double clipGradients(const std::vector<Optimizer*>& optimizers, double most) {
    constexpr double kPyTorchEpsilon = 1e-6; // of torch.nn.utils.clip_grad_norm_
    double squares = 0.0;
    for (const Optimizer* optimizer : optimizers) squares += std::pow(optimizer->gradientNorm(), 2.0);
    const double norm = std::sqrt(squares), scale = most / (norm + kPyTorchEpsilon);
    if (scale < 1.0)
        for (Optimizer* optimizer : optimizers) optimizer->scaleGradients(scale);
    return norm;
}

} // namespace dclscope::training

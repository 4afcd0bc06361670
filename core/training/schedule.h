// SPDX-License-Identifier: Apache-2.0
// How learning rates change from epoch to epoch, as PyTorch's schedulers of the same names.
#pragma once

#include "core/training/recipe.h"

#include <cstdint>

namespace dclscope::training {

/// torch.optim.lr_scheduler.OneCycleLR with its defaults: cosine from max/25 to max over the first 30 % of the steps,
/// then down to max/25/10000, while Adam's beta1 goes 0.95, 0.85, 0.95 (Smith and Topin 2017).
/// One difference: a single step runs at the maximum, where PyTorch's would run at the very end of the fall.
class OneCycle {
public:
    /// @param maximum     the highest learning rate
    /// @param totalSteps  calls of the scheduler, the first one included; at least 1
    OneCycle(double maximum, std::int64_t totalSteps) noexcept : maximum_(maximum), totalSteps_(totalSteps) {}
    /// @param step  0 .. totalSteps - 1 (later steps keep the last value)
    double learningRate(std::int64_t step) const noexcept;
    double beta1(std::int64_t step) const noexcept;

private:
    double along(std::int64_t step, double first, double middle, double last) const noexcept;

    double maximum_;
    std::int64_t totalSteps_;
};

/// torch.optim.lr_scheduler.CosineAnnealingLR with eta_min 0: half a cosine from `first` at step 0 to 0 at `period`.
double cosineRate(double first, std::int64_t period, std::int64_t step) noexcept;

/// The learning rate of the weights as a recipe's schedule has it, with its warm-up. It changes from one unit to the next:
/// an epoch of a spiking network, as the reference has it, or a step of a convolutional one.
class RatePlan {
public:
    /// @param training       is read while the plan is used
    /// @param unitsPerEpoch  1, or the steps of an epoch
    RatePlan(const OptimizationRecipe& training, std::int64_t unitsPerEpoch) noexcept
        : training_(training), unitsPerEpoch_(unitsPerEpoch) {}

    /// @param unit  counted from 0
    double learningRate(std::int64_t unit) const noexcept;
    /// Adam's beta1: 0.9 but in a cycle, where it goes against the learning rate.
    double beta1(std::int64_t unit) const noexcept;

private:
    OneCycle cycle() const noexcept { return {training_.learningRate, training_.epochs * unitsPerEpoch_}; }

    const OptimizationRecipe& training_;
    std::int64_t unitsPerEpoch_;
};

/// SIG of SNN-delays after `epochsDone` epochs: falls by a constant factor from `first` to `last` over `epochs` epochs and
/// then stays there.
double decayedSigma(double first, double last, std::int64_t epochs, std::int64_t epochsDone) noexcept;

} // namespace dclscope::training

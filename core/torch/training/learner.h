// SPDX-License-Identifier: Apache-2.0
// The network together with what changes it: optimisers, learning rates, the width of its delays.
#pragma once

#include "core/torch/snn/snn_delays_module.h"
#include "core/torch/training/optimizer.h"
#include "core/torch/training/run_writer.h"
#include "core/training/recipe.h"

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace dclscope::training {

/// Loss and hits of one batch.
struct StepResult {
    double lossSum = 0.0; ///< summed over the batch
    std::int64_t correct = 0;
};

class Learner {
public:
    /// Draws the first weights and positions from the recipe's seed.
    Learner(const Recipe& recipe, std::int64_t inputs, std::int64_t classes);

    /// Learning rates and sigma of `epoch`, counted from 0.
    void beginEpoch(std::int64_t epoch);
    /// Narrows sigma to what the next epoch will use.
    void endEpoch(std::int64_t epoch);
    /// One step of all optimisers, positions clamped after it.
    /// @param input   [steps, batch, inputs]
    /// @param labels  [batch], int64
    /// @param seed    of this step's dropout
    StepResult step(const torch::Tensor& input, const torch::Tensor& labels, std::uint64_t seed);

    /// Whether each optimiser has made so many steps.
    bool hasMade(std::int64_t steps) const;

    double learningRate() const noexcept { return learningRate_; }
    double positionLearningRate() const noexcept { return positionRate_; }
    /// Width as used by the construction.
    double sigma() const;
    /// Mean distance of each layer's positions from `first`, in steps.
    std::vector<double> driftFrom(const std::vector<torch::Tensor>& first) const;
    std::vector<torch::Tensor> positions() const; ///< copies

    snn::SnnDelays& network() noexcept { return network_; }
    /// Everything that a later session needs: parameters, batch norm's statistics, both optimisers.
    NamedTensors state();

private:
    const Recipe& recipe_;
    snn::SnnDelays network_;
    Optimizer weights_;
    Optimizer others_;
    Optimizer positions_;
    double learningRate_ = 0.0;
    double positionRate_ = 0.0;
    double beta1_ = 0.9;
};

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// Trains the convolutional networks of core/torch/nets as their authors do: groups of parameters, masks and mixing between
// the first norm and the rest, averages.
#pragma once

#include "core/torch/nets/network.h"
#include "core/torch/training/averaged_state.h"
#include "core/torch/training/learner.h"
#include "core/torch/training/losses.h"
#include "core/torch/training/optimizer.h"
#include "core/training/schedule.h"

#include <memory>
#include <optional>

namespace dclscope::training {

/// Learning rates change from step to step. Positions learn position_rate_factor times as fast as weights and stay on their
/// grid.
class ConvolutionalLearner : public Learner {
public:
    /// @param task  its examples are as inputOf(recipe.network) says
    ConvolutionalLearner(const Recipe& recipe, const LearnerTask& task, ProcessGroup& group);

    void beginEpoch(std::int64_t) override {}
    void endEpoch(std::int64_t) override {}
    StepResult step(const LearnerBatch& batch) override;

    NamedTensors judged() const override { return average_ ? average_->tensors() : nets::stateDict(*network_); }
    NamedTensors state() override;
    bool hasMade(std::int64_t steps) const override { return optimizer_.stepsDone() == steps; }
    std::map<std::string, double> figures() const override;
    std::int64_t parameters() const override { return optimizer_.parameterCount(); }

    nets::Network& network() noexcept { return *network_; }

private:
    StepResult backward(const LearnerBatch& batch);
    /// Labels, or shares of the classes where several labels, smoothing, mixing or the loss ask for them.
    torch::Tensor targetOf(const Batch& batch) const;
    torch::Tensor masked(const torch::Tensor& x, const LearnerBatch& batch) const;

    const Recipe& recipe_;
    const LearnerTask task_;
    ProcessGroup& group_;
    const NetworkInput input_;
    const LossKind loss_;
    std::shared_ptr<nets::Network> network_;
    Optimizer optimizer_;
    RatePlan plan_;
    std::optional<AveragedState> average_;
    double learningRate_ = 0.0; ///< of the last step
};

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// Trains spiking networks with delays: after Hammouamri, Khalfaoui-Hassani, Masquelier, "Learning Delays in Spiking Neural
// Networks using Dilated Convolutions with Learnable Spacings" (ICLR 2024).
#pragma once

#include "core/torch/snn/snn_delays_module.h"
#include "core/torch/training/averaged_state.h"
#include "core/torch/training/learner.h"
#include "core/torch/training/optimizer.h"
#include "core/training/schedule.h"

#include <optional>

namespace dclscope::training {

/// Learning rates change from epoch to epoch, as the reference has it; positions always go by Adam and a cosine.
/// Fixed delays are drawn once and rounded, and like none they do not train; sigma is then narrow from the start.
class SpikingLearner : public Learner {
public:
    /// @param task  its examples are [time, inputs]
    SpikingLearner(const Recipe& recipe, const LearnerTask& task, ProcessGroup& group);

    void beginEpoch(std::int64_t epoch) override;
    void endEpoch(std::int64_t epoch) override;
    StepResult step(const LearnerBatch& batch) override;

    NamedTensors judged() const override { return average_ ? average_->tensors() : network_->stateDict(); }
    NamedTensors state() override;
    bool hasMade(std::int64_t steps) const override;
    std::map<std::string, double> figures() const override;
    std::int64_t parameters() const override {
        return weights_.parameterCount() + others_.parameterCount() + positions_.parameterCount();
    }
    std::int64_t synapses() const override { return weights_.parameterCount(); }

private:
    double sigmaAt(std::int64_t epochsDone) const;
    std::vector<Optimizer*> optimizers() { return {&weights_, &others_, &positions_}; }
    StepResult backward(const LearnerBatch& batch);

    const Recipe& recipe_;
    const LearnerTask task_;
    ProcessGroup& group_;
    const bool delaysLearn_;
    snn::SnnDelays network_;
    Optimizer weights_;
    Optimizer others_;
    Optimizer positions_; ///< without parameters where delays do not learn
    RatePlan plan_;
    std::optional<AveragedState> average_;
    double learningRate_ = 0.0;
    double positionRate_ = 0.0;
    double beta1_ = 0.9;
};

} // namespace dclscope::training

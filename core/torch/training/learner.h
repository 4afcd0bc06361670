// SPDX-License-Identifier: Apache-2.0
// A network together with what changes it: optimisers, learning rates, averages. One kind for spiking networks, one for
// convolutional ones.
#pragma once

#include "core/torch/training/process_group.h"
#include "core/torch/training/run_writer.h"
#include "core/training/example_source.h"
#include "core/training/recipe.h"

#include <torch/torch.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace dclscope::training {

/// What a learner knows of the examples before it sees one.
struct LearnerTask {
    std::int64_t classes = 0;
    std::vector<std::int64_t> exampleShape; ///< without the batch
    bool multiLabel = false;
    std::int64_t stepsPerEpoch = 1;
    torch::Device device = torch::kCPU; ///< where the network lies and learns
};

/// The examples of one step that this process learns from.
struct LearnerBatch {
    const Batch& examples;
    std::size_t first = 0;  ///< place of the first one among those that all processes learn from in this step
    std::size_t shown = 0;  ///< how many these are
    std::uint64_t seed = 0; ///< of all that is drawn in this step

    double share() const noexcept { return static_cast<double>(examples.count()) / static_cast<double>(shown); }
};

/// Loss and hits of one step, over the examples of this process.
struct StepResult {
    double lossSum = 0.0;
    std::int64_t correct = 0; ///< of mixed examples those named as the larger part of the mixture
};

/// On one thread the same steps give the same bits. Not to be used from several threads at once.
class Learner {
public:
    virtual ~Learner() = default;

    /// To be called before the first step of an epoch that this object makes, counted from 0.
    virtual void beginEpoch(std::int64_t epoch) = 0;
    /// To be called behind its last step.
    virtual void endEpoch(std::int64_t epoch) = 0;
    /// Forward, backward, one step of all optimisers.
    virtual StepResult step(const LearnerBatch& batch) = 0;

    /// What is judged and written: the network's state dict, or its moving average.
    virtual NamedTensors judged() const = 0;
    /// All that a later session needs to go on, sharing memory with this object.
    virtual NamedTensors state() = 0;
    /// Whether each optimiser has made so many steps.
    virtual bool hasMade(std::int64_t steps) const = 0;
    /// learning_rate, and where there are any position_learning_rate and sigma, the mean width as used.
    virtual std::map<std::string, double> figures() const = 0;
    /// Numbers that are learned, each once.
    virtual std::int64_t parameters() const = 0;
    /// Connections with a weight; 0 in convolutional networks.
    virtual std::int64_t synapses() const { return 0; }
};

/// Draws the first weights and positions from the recipe's seed.
/// @param recipe  is read as long as the learner lives
/// @param group   the processes that train together
/// @throws ConfigError when the recipe's network cannot learn from such examples.
std::unique_ptr<Learner> makeLearner(const Recipe& recipe, const LearnerTask& task, ProcessGroup& group);

/// The examples as a tensor, sharing memory with the batch, which must outlive it.
torch::Tensor tensorOf(const Batch& batch);

/// Backward through the loss, a mean over the examples of this process: gradients become those of the mean over all of the
/// step.
void backwardTogether(ProcessGroup& group, torch::Tensor loss, const LearnerBatch& batch,
                      const std::vector<torch::Tensor>& parameters);

/// Each P of a state dict once, detached copies.
std::vector<torch::Tensor> positionsOf(const NamedTensors& state);
/// Mean distance of each P from where it was `before`, grid steps.
std::vector<double> driftBetween(const std::vector<torch::Tensor>& before, const std::vector<torch::Tensor>& now);

} // namespace dclscope::training

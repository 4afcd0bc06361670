// SPDX-License-Identifier: Apache-2.0
// Adam, AdamW, SGD and LAMB as the reference uses them, with a state that can be written to a file and taken up again bit by
// bit. Adam, AdamW and SGD compute as torch.optim's; LAMB as timm's (You et al. 2020).
#pragma once

#include "core/torch/dcls/replace_depthwise.h"
#include "core/training/recipe.h"

#include <torch/torch.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dclscope::training {

enum class OptimizerKind {
    Adam,  ///< decay is added to the gradient
    AdamW, ///< decay apart from the gradient (Loshchilov and Hutter 2019)
    Sgd,   ///< with momentum; decay is added to the gradient
    Lamb,  ///< gradients cut to a norm of 1 together; tensors with decay step in proportion to their norm
};

struct OptimizerOptions {
    OptimizerKind kind = OptimizerKind::Adam;
    double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
    bool amsgrad = false; ///< of Adam and AdamW (Reddi et al. 2018)
    double momentum = 0.9;
};

/// What [training] of a recipe says. @throws ConfigError for an unknown optimiser.
OptimizerOptions optimizerOptions(const OptimizationRecipe& training);

/// Parameters that are treated alike.
struct OptimizedGroup {
    std::vector<torch::Tensor> parameters; ///< contiguous float32 leaves on one device, each once
    double weightDecay = 0.0;
    double rateFactor = 1.0; ///< of the learning rate
};

/// Which parameters a weight decay is for.
enum class DecayRule {
    Matrices,   ///< those of more than one axis
    Everything, ///< batch norms and biases too
};

/// The groups in which a convolutional network trains, each parameter once. Positions and sigmas are never decayed.
/// @param positionRate  factor of their learning rate
std::vector<OptimizedGroup> optimizedGroups(const torch::nn::Module& network, DecayRule rule, double weightDecay,
                                            double positionRate = kPositionRate);

/// On the CPU by loops of our own, elsewhere by LibTorch's operations (optimizer_by_libtorch.h).
class Optimizer {
public:
    Optimizer(const std::vector<OptimizedGroup>& groups, const OptimizerOptions& options);

    /// One step with the gradients that the parameters hold; those without one stay.
    void step(double learningRate) { step(learningRate, options_.beta1); }
    void step(double learningRate, double beta1);
    void clearGradients();
    /// 2-norm of all gradients together.
    double gradientNorm() const;
    /// Scales all gradients down to a norm of `most` together, where it is larger. @return the norm before
    double clipGradients(double most);
    void scaleGradients(double factor);
    std::int64_t stepsDone() const;
    std::vector<torch::Tensor> parameters() const;
    /// Numbers that it moves.
    std::int64_t parameterCount() const noexcept;

    /// Steps done and what is remembered of each parameter, by name, sharing memory with this object.
    std::vector<std::pair<std::string, torch::Tensor>> state(const std::string& prefix);

private:
    struct Slot {
        torch::Tensor parameter;
        torch::Tensor mean, square, highest; ///< square but for SGD, highest with AMSGrad
        double weightDecay, rateFactor;
    };

    void stepAdam(Slot& slot, double rate, double beta1) const;
    void stepSgd(Slot& slot, double rate) const;
    void stepLamb(Slot& slot, double rate, double beta1, float shrink) const;
    bool byLibTorch() const;
    void stepByLibTorch(double learningRate, double beta1, float shrink) const;
    std::vector<torch::Tensor> gradients() const;

    OptimizerOptions options_;
    std::vector<Slot> slots_;
    torch::Tensor steps_; ///< 0-d int64
};

/// The same over all parameters of several optimisers. @return the norm before
double clipGradients(const std::vector<Optimizer*>& optimizers, double most);

} // namespace dclscope::training

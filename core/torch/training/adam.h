// SPDX-License-Identifier: Apache-2.0
// Adam as torch.optim.Adam computes it (Kingma and Ba 2015; decay added to the gradient), with a state that can be
// written to a file and taken up again bit by bit.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dclscope::training {

class Adam {
public:
    /// @param parameters   contiguous float32 leaves on the CPU
    /// @param weightDecay  added to the gradient, times the parameter
    Adam(std::vector<torch::Tensor> parameters, double weightDecay);

    /// One step with the gradients that the parameters hold; those without one stay.
    void step(double learningRate, double beta1, double beta2 = 0.999);
    void clearGradients();
    std::int64_t stepsDone() const;

    /// Steps done and both moments by name, sharing memory with this object.
    std::vector<std::pair<std::string, torch::Tensor>> state(const std::string& prefix);

private:
    struct Slot {
        torch::Tensor parameter, mean, square;
    };
    std::vector<Slot> slots_;
    torch::Tensor steps_; ///< 0-d int64
    double weightDecay_;
};

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// Batch norm over the examples of several processes, so that together they learn what one would from all of them.
#pragma once

#include <torch/torch.h>

#include <functional>
#include <vector>

namespace dclscope {

/// While it lives, batch norms in training take their statistics over the examples of all processes; each of these makes the
/// same forwards and backwards. One at a time in a process.
class JointBatch {
public:
    /// Each tensor becomes the sum over all processes, in place.
    using Sum = std::function<void(const std::vector<torch::Tensor>&)>;

    explicit JointBatch(Sum sum);
    JointBatch(const JointBatch&) = delete;
    JointBatch& operator=(const JointBatch&) = delete;
    ~JointBatch();

    /// nullptr where this process is alone.
    static const Sum* current() noexcept;

private:
    Sum sum_;
};

/// What a batch norm consists of.
struct NormState {
    torch::Tensor weight, bias;                 ///< [channels]
    torch::Tensor runningMean, runningVariance; ///< [channels]
    torch::Tensor batches;                      ///< int64, how often they were moved
    double momentum = 0.1, epsilon = 1e-5;
};

/// What batch norm does in training, its statistics taken over JointBatch::current(). Moves the running ones.
/// @param x  [any, channels, ...]
torch::Tensor jointBatchNorm(const torch::Tensor& x, NormState norm);

} // namespace dclscope

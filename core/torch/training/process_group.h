// SPDX-License-Identifier: Apache-2.0
// Processes that train one network together. This one is alone; see torchrun_group.h for several.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace dclscope::training {

class ProcessGroup {
public:
    virtual ~ProcessGroup() = default;

    virtual std::int64_t rank() const noexcept { return 0; }
    virtual std::int64_t size() const noexcept { return 1; }
    /// Each tensor becomes the sum over all processes, in place. All processes call it with tensors of the same shapes.
    /// @throws Error when one of them is gone.
    virtual void sum(const std::vector<torch::Tensor>& tensors) { (void)tensors; }

    bool alone() const noexcept { return size() == 1; }
};

/// Whether one of the processes says so.
bool agreed(ProcessGroup& group, bool wanted);

/// The gradients of all processes are added up.
void sumGradients(ProcessGroup& group, const std::vector<torch::Tensor>& parameters);

} // namespace dclscope::training

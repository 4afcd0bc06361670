// SPDX-License-Identifier: Apache-2.0
// Where this program's kernels compute, and where LibTorch's operations stand in for them: on every device but the CPU.
#pragma once

#include <torch/torch.h>

namespace dclscope {

/// While one of these lives, LibTorch's operations stand in on the CPU too: what a GPU would run can be tried without one.
class WithoutOwnKernels {
public:
    WithoutOwnKernels() noexcept;
    WithoutOwnKernels(const WithoutOwnKernels&) = delete;
    WithoutOwnKernels& operator=(const WithoutOwnKernels&) = delete;
    ~WithoutOwnKernels();
};

/// Whether this program's kernels compute with the tensor.
bool ownKernelsTake(const torch::Tensor& tensor);

} // namespace dclscope

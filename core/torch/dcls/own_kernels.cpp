// SPDX-License-Identifier: Apache-2.0
#include "core/torch/dcls/own_kernels.h"

#include <atomic>

namespace dclscope {
namespace {

std::atomic<int> withoutOwn{0};

} // namespace

WithoutOwnKernels::WithoutOwnKernels() noexcept { ++withoutOwn; }

WithoutOwnKernels::~WithoutOwnKernels() { --withoutOwn; }

bool ownKernelsTake(const torch::Tensor& tensor) { return tensor.device().is_cpu() && withoutOwn == 0; }

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Where a training computes.
#pragma once

#include <torch/torch.h>

#include <string>

namespace dclscope::training {

/// On "cuda" LibTorch's operations stand in for this program's kernels (own_kernels.h).
/// @param name       "cpu" or "cuda"
/// @param processes  that train together
/// @throws ConfigError for another name, where LibTorch finds no such device, and for several processes on a GPU
torch::Device deviceCalled(const std::string& name, std::int64_t processes);

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// Made-up numbers as LibTorch tensors. Private to core/bench.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace dclscope::bench {

inline torch::Tensor tensorOf(std::vector<float> values, const std::vector<std::int64_t>& sizes) {
    return torch::from_blob(values.data(), sizes, torch::kFloat32).clone();
}

} // namespace dclscope::bench

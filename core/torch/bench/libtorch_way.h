// SPDX-License-Identifier: Apache-2.0
// LibTorch's way of doing what `dcls bench` times. No LibTorch type here.
#pragma once

#include "core/bench/workload.h"

#include <vector>

namespace dclscope::bench {

/// Fills in Workload::libtorch: kernel construction by the reference's formula over the whole grid, LibTorch's own
/// convolution in both its layouts, spiking networks by conv1d and a loop over time, as PyTorch programs have them; and
/// Workload::ours of trainings. Sets LibTorch's threads.
/// What the functions throw is c10::Error.
/// @return LibTorch's version: "1.13.1"
std::string addLibTorchWays(std::vector<Workload>& workloads, int threads);

} // namespace dclscope::bench

// SPDX-License-Identifier: Apache-2.0
// One training step of a ConvNeXt-T with DCLS layers, LibTorch's way and ours. Private to core/torch/bench.
#pragma once

#include "core/bench/workload.h"

namespace dclscope::bench {

/// Kernels by the reference's formula, LibTorch's convolutions, binary cross entropy, torch::optim::AdamW.
/// @param channelsLast  of all images and kernels
Run libtorchTraining(const ConvNeXtTraining& task, bool channelsLast);

/// The same step by nets::ConvNext and training::Optimizer.
Run ourTraining(const ConvNeXtTraining& task);

} // namespace dclscope::bench

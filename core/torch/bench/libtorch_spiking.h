// SPDX-License-Identifier: Apache-2.0
// Spiking networks with delays in LibTorch: as PyTorch programs write them, and our modules that train. Private to
// core/bench; no LibTorch type here.
#pragma once

#include "core/bench/workload.h"

namespace dclscope::bench {

/// conv1d with kernels built beforehand, one tap per synapse, then a loop over time.
Run libtorchRunning(const SpikingSequence& task);

/// Kernels by the reference's formula, conv1d, batch norm, a loop over time with a surrogate gradient, and all of it backward.
Run libtorchTraining(const SpikingTraining& task);

/// The same step by snn::SnnDelays.
Run ourTraining(const SpikingTraining& task);

} // namespace dclscope::bench

// SPDX-License-Identifier: Apache-2.0
// Trains a spiking network with learned delays as a recipe says: after Hammouamri, Khalfaoui-Hassani, Masquelier,
// "Learning Delays in Spiking Neural Networks using Dilated Convolutions with Learnable Spacings" (ICLR 2024).
#pragma once

#include "core/training/training.h"

#include <atomic>

namespace dclscope::training {

/// What TorchLibrary::train points to; see train() in library.h.
/// On one thread the same recipe and data give the same bits, also over a stop and a resume.
TrainingResult trainNetwork(const TrainingOptions& options, const ProgressCallback& progress,
                            const std::atomic<bool>& stop);

} // namespace dclscope::training

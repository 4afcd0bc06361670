// SPDX-License-Identifier: Apache-2.0
// Trains a network as a recipe says, epoch by epoch, and leaves a run behind.
#pragma once

#include "core/torch/training/process_group.h"
#include "core/training/example_source.h"
#include "core/training/training.h"

#include <atomic>
#include <memory>

namespace dclscope::training {

/// What TorchLibrary::train points to; see train() in torch_library.h.
/// On one thread the same recipe and data give the same bits, also over a stop and a resume.
TrainingResult trainNetwork(const TrainingOptions& options, const ProgressCallback& progress,
                            const std::atomic<bool>& stop);

/// The same on examples from elsewhere, in one of several processes: all get the same recipe and examples, the first one
/// writes and judges.
TrainingResult trainOn(std::unique_ptr<ExampleSource> source, const TrainingOptions& options, ProcessGroup& group,
                       const ProgressCallback& progress, const std::atomic<bool>& stop);

} // namespace dclscope::training

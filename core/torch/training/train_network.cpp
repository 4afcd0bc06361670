// SPDX-License-Identifier: Apache-2.0
// From what a training is asked for to the trainer: folder, device, processes and examples.
#include "core/torch/training/device.h"
#include "core/torch/training/run_writer.h"
#include "core/torch/training/torchrun_group.h"
#include "core/torch/training/trainer.h"
#include "core/training/resume_point.h"

namespace dclscope::training {
namespace {

/// What can be said of the folder before anything is read.
void requireFolder(const TrainingOptions& options) {
    const RunWriter folder(options.output, options.recipe.training.epochs);
    if (options.resume && folder.canResume())
        requireSameRecipe(folder.readNotes(), folder.stateFile().string(), options.recipe);
    else
        folder.requireUnused(options.resume);
}

void sayThatExamplesAreRead(const TrainingOptions& options, const ProgressCallback& progress) {
    if (!progress) return;
    TrainingProgress status;
    status.phase = TrainingPhase::ReadingExamples;
    status.epochs = options.recipe.training.epochs;
    progress(status);
}

} // namespace

TrainingResult trainNetwork(const TrainingOptions& options, const ProgressCallback& progress,
                            const std::atomic<bool>& stop) {
    const auto torchrun = Torchrun::fromEnvironment();
    (void)deviceCalled(options.device, torchrun ? torchrun->size : 1); // before anything takes time
    const auto group = torchrun ? joinTorchrun(*torchrun) : std::make_unique<ProcessGroup>();
    TrainingOptions own = options;
    own.threads = threadsFor(options, torchrun ? static_cast<unsigned>(torchrun->onMachine) : 1);
    if (group->rank() == 0) {
        requireFolder(options);
        sayThatExamplesAreRead(options, progress);
    }
    return trainOn(openExamples(own.recipe, own.data, own.threads), own, *group, progress, stop);
}

} // namespace dclscope::training

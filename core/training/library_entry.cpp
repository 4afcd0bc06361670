// SPDX-License-Identifier: Apache-2.0
// The one symbol by which library.cpp reaches the trainer.
#include "core/bench/libtorch_way.h"
#include "core/training/library.h"
#include "core/training/trainer.h"

extern "C" __attribute__((visibility("default"))) const dclscope::training::TrainingLibrary*
dclscope_training_library() {
    static constexpr dclscope::training::TrainingLibrary library{
        dclscope::training::kLibraryVersion, &dclscope::training::trainNetwork, &dclscope::bench::addLibTorchWays};
    return &library;
}

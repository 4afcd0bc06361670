// SPDX-License-Identifier: Apache-2.0
// The one symbol by which library.cpp reaches the trainer.
#include "core/torch/bench/libtorch_way.h"
#include "core/torch/training/trainer.h"
#include "core/training/torch_library.h"

extern "C" __attribute__((visibility("default"))) const dclscope::training::TorchLibrary* dclscope_torch_library() {
    static constexpr dclscope::training::TorchLibrary library{
        dclscope::training::kLibraryVersion, &dclscope::training::trainNetwork, &dclscope::bench::addLibTorchWays};
    return &library;
}

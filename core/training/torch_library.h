// SPDX-License-Identifier: Apache-2.0
// What needs LibTorch stands in a library of its own, loaded when it is first needed: LibTorch costs half a second and
// 160 MB, which inspecting, tagging and listening shall not pay.
#pragma once

#include "core/bench/workload.h"
#include "core/training/training.h"

#include <atomic>
#include <vector>

namespace dclscope::training {

/// What the library offers. The one C symbol `dclscope_torch_library` returns its address.
struct TorchLibrary {
    int version = 0; ///< kLibraryVersion of the build; another one is refused
    TrainingResult (*train)(const TrainingOptions& options, const ProgressCallback& progress,
                            const std::atomic<bool>& stop) = nullptr;
    std::string (*addLibTorchWays)(std::vector<bench::Workload>& workloads, int threads) = nullptr;
};

inline constexpr int kLibraryVersion = 3;
inline constexpr const char* kLibrarySymbol = "dclscope_torch_library";

/// Trains a network, loading the library the first time. Looked for where the environment variable
/// DCLSCOPE_TORCH_LIBRARY says, then in ../lib, ../lib/dclscope and the system's library folders seen from the program.
/// @param progress  called from this thread; may be empty
/// @param stop      when it becomes true, the step under way is finished, the state is saved and the call returns
/// @throws ConfigError when the library is missing or of another version, for a recipe that does not fit the data and for
///         an output folder that holds another run; AudioError for a recording that cannot be read; Error when a file
///         cannot be written.
TrainingResult train(const TrainingOptions& options, const ProgressCallback& progress, const std::atomic<bool>& stop);

/// Fills in Workload::libtorch, LibTorch's way of doing what our kernels do, and sets LibTorch's threads. Loads the
/// library the first time, as train() does.
/// @return LibTorch's version: "1.13.1"
/// @throws ConfigError when the library is missing or of another version.
std::string addLibTorchWays(std::vector<bench::Workload>& workloads, int threads);

/// True when the library is there to be loaded (it is not loaded by asking).
bool trainingAvailable();

} // namespace dclscope::training

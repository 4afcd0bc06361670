// SPDX-License-Identifier: Apache-2.0
// What the files of a trained run are called.
#pragma once

#include <cstdint>
#include <filesystem>

namespace dclscope::training {

/// The checkpoint of an epoch: "epoch-007.safetensors". @param epochs  of the training, which decide how many digits there are
std::filesystem::path checkpointFile(const std::filesystem::path& run, std::int64_t epoch, std::int64_t epochs);
/// Its curves, a line an epoch.
std::filesystem::path metricsFile(const std::filesystem::path& run);
/// What it goes on from. No checkpoint: its name has no number, so that it is not on the timeline.
std::filesystem::path stateFile(const std::filesystem::path& run);

} // namespace dclscope::training

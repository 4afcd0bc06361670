// SPDX-License-Identifier: Apache-2.0
// Checkpoints of a few numbers, for tests of runs.
#pragma once

#include "core/checkpoint/writers.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dclscope::test {

/// A checkpoint of one Dcls1d layer `conv` [2, 3, 1] whose positions are all `position`.
inline void writeCheckpoint(const std::filesystem::path& path, float position, std::int64_t outputs = 2,
                            const std::map<std::string, std::string>& metadata = {}) {
    const auto count = static_cast<std::size_t>(outputs * 3);
    const std::vector<float> weight(count, 0.5F);
    const std::vector<float> positions(count, position);
    const std::vector<float> sig(count, 1.0F);
    const std::vector<TensorToWrite> tensors{tensorToWrite("conv.weight", {outputs, 3, 1}, weight),
                                             tensorToWrite("conv.P", {1, outputs, 3, 1}, positions),
                                             tensorToWrite("conv.SIG", {1, outputs, 3, 1}, sig)};
    writeSafetensors(path, tensors, metadata);
}

} // namespace dclscope::test

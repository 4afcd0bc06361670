// SPDX-License-Identifier: Apache-2.0
// The curves of a training: metrics.jsonl or metrics.csv in its run folder.
#pragma once

#include "core/run/run.h"

#include <filesystem>
#include <vector>

namespace dclscope {

/// Reads `metrics.jsonl` (an object a line) or else `metrics.csv` (names in the first line) from a run folder.
/// Every number is taken over by its name; the epoch is the field `epoch`, else `step`, else the row's number from 0.
/// Lines that cannot be read are passed over: the last one may just be being written.
/// @return rows in ascending epoch order (of rows with equal epochs, the last one written); empty without such a file
std::vector<EpochMetrics> readMetrics(const std::filesystem::path& folder);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/training/run_files.h"

#include <algorithm>
#include <string>

namespace dclscope::training {

std::filesystem::path checkpointFile(const std::filesystem::path& run, std::int64_t epoch, std::int64_t epochs) {
    const std::size_t digits = std::max<std::size_t>(3, std::to_string(epochs).size());
    std::string number = std::to_string(epoch);
    number.insert(0, digits - std::min(digits, number.size()), '0');
    return run / ("epoch-" + number + ".safetensors");
}

std::filesystem::path metricsFile(const std::filesystem::path& run) { return run / "metrics.jsonl"; }

std::filesystem::path stateFile(const std::filesystem::path& run) { return run / "resume.state"; }

} // namespace dclscope::training

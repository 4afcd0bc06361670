// SPDX-License-Identifier: Apache-2.0
// metrics.jsonl: one line of numbers per epoch, whole at any moment.
#pragma once

#include "core/training/training.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dclscope::training {

class MetricsLog {
public:
    explicit MetricsLog(std::filesystem::path file) : file_(std::move(file)) {}

    /// Takes over the lines of an earlier session up to `epoch`; later ones will be written anew.
    void keepUpTo(std::int64_t epoch);
    /// Adds a line and writes the file. @throws Error when it cannot be written.
    void add(const EpochReport& report);
    /// What the lines say of one figure, in their order; lines without it are left out.
    std::vector<double> series(const std::string& figure) const;

private:
    std::filesystem::path file_;
    std::string text_;
};

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// What `dcls try` says: figures of an edited network beside those of the network as it is, sweeps, and the edits there are.
#pragma once

#include "core/experiments/edit.h"
#include "core/experiments/sweep.h"
#include "core/training/model_judging.h"

#include <optional>
#include <string>
#include <vector>

namespace dclscope::cli {

struct TryReport {
    std::string data; ///< as it was given
    std::vector<experiments::Edit> edits;
    training::JudgedModel unedited;
    std::optional<training::JudgedModel> edited; ///< without any edit: as the network is
    std::optional<experiments::Sweep> sweep;
    std::optional<experiments::SweepTable> table;

    const training::JudgedModel& result() const noexcept { return edited ? *edited : unedited; }
};

std::string tryJson(const TryReport& report);
std::string tryCsv(const TryReport& report);
std::string tryText(const TryReport& report);

/// Every edit with its keys and an example.
std::string editList();

} // namespace dclscope::cli

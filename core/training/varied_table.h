// SPDX-License-Identifier: Apache-2.0
// What came of one recipe trained in several forms: a row for each combination, with all its seeds.
#pragma once

#include "core/training/run_outcome.h"
#include "core/training/variation.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dclscope::training {

struct VariedRow {
    std::vector<std::string> values;  ///< one for each variation
    std::vector<RunOutcome> outcomes; ///< one for each seed, as the next two
    std::vector<std::string> folders;
    std::vector<std::int64_t> seeds;

    double mean(double RunOutcome::*member) const;
    /// Standard deviation of the value between seeds, of a sample; 0 for one.
    double spread() const;
    /// The values as a person reads them: "learned, [64, 64]"; "all" without any.
    std::string label() const;
};

class VariedTable {
public:
    VariedTable() = default;
    VariedTable(std::string recipe, std::vector<Variation> variations)
        : recipe_(std::move(recipe)), variations_(std::move(variations)) {}

    /// Runs of one combination follow each other.
    void add(const VariedRun& run, const RunOutcome& outcome);

    const std::string& recipe() const noexcept { return recipe_; }
    const std::vector<Variation>& variations() const noexcept { return variations_; }
    const std::vector<VariedRow>& rows() const noexcept { return rows_; }
    bool multiLabel() const noexcept { return !rows_.empty() && rows_.front().outcomes.front().multiLabel; }
    /// The varied keys, "network.delays, network.hidden"; "seed" without any.
    std::string keys() const;

    std::vector<std::string> header() const;
    /// A line for each row. @param share  how the value and its spread are written
    std::vector<std::vector<std::string>> cells(const std::function<std::string(double)>& share) const;
    std::string csv() const;
    /// With every run, its seed and its folder.
    std::string json() const;

private:
    std::string recipe_;
    std::vector<Variation> variations_;
    std::vector<VariedRow> rows_;
};

/// "91.2 %" from 0.912.
std::string percentText(double share);

} // namespace dclscope::training

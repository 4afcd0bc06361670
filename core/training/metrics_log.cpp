// SPDX-License-Identifier: Apache-2.0
#include "core/training/metrics_log.h"

#include "core/base/atomic_file.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace dclscope::training {

void MetricsLog::keepUpTo(std::int64_t epoch) {
    text_.clear();
    std::ifstream in(file_);
    for (std::string line; std::getline(in, line);) {
        const nlohmann::json row = nlohmann::json::parse(line, nullptr, false);
        if (!row.is_object() || !row.contains("epoch") || !row["epoch"].is_number()) continue;
        if (row["epoch"].get<double>() <= static_cast<double>(epoch)) text_ += line + "\n";
    }
}

void MetricsLog::add(const EpochReport& report) {
    nlohmann::ordered_json row;
    row["epoch"] = report.epoch;
    for (const auto& [name, value] : report.values) row[name] = value;
    for (std::size_t i = 0; i < report.meanDrift.size(); ++i)
        row["mean_drift_" + std::to_string(i)] = report.meanDrift[i];
    text_ += row.dump() + "\n";
    writeFileAtomically(file_, text_);
}

std::vector<double> MetricsLog::series(const std::string& figure) const {
    std::vector<double> values;
    std::istringstream lines(text_);
    for (std::string line; std::getline(lines, line);) {
        const nlohmann::json row = nlohmann::json::parse(line, nullptr, false);
        if (row.contains(figure) && row[figure].is_number()) values.push_back(row[figure].get<double>());
    }
    return values;
}

std::string figureName(bool multiLabel) { return multiLabel ? "valid_map" : "valid_accuracy"; }

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/run/metrics.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <fstream>
#include <optional>
#include <string>

namespace dclscope {
namespace {

constexpr std::uintmax_t kLargestFile = 256U << 20;
constexpr std::size_t kMostNumbersPerRow = 1000;

/// Python writes NaN and Infinity into JSON, which has neither: such a value is left out, its row kept.
void replaceAll(std::string& line, std::string_view from, std::string_view to) {
    for (std::size_t at = line.find(from); at != std::string::npos; at = line.find(from, at + to.size()))
        line.replace(at, from.size(), to);
}

void addNumber(EpochMetrics& row, const std::string& name, double value) {
    if (row.values.size() < kMostNumbersPerRow) row.values[name] = value;
}

std::optional<EpochMetrics> rowFromJson(std::string line) {
    nlohmann::json object = nlohmann::json::parse(line, nullptr, false);
    if (object.is_discarded()) {
        for (const std::string_view word : {"-Infinity", "Infinity", "NaN"}) replaceAll(line, word, "null");
        object = nlohmann::json::parse(line, nullptr, false);
    }
    if (!object.is_object()) return std::nullopt;
    EpochMetrics row;
    for (const auto& [name, value] : object.items())
        if (value.is_number()) addNumber(row, name, value.get<double>());
    return row;
}

std::vector<std::string> splitAtCommas(std::string line) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    std::vector<std::string> fields(1);
    for (const char c : line) {
        if (c == ',')
            fields.emplace_back();
        else if (c != ' ' && c != '"')
            fields.back() += c;
    }
    return fields;
}

std::optional<EpochMetrics> rowFromCsv(const std::vector<std::string>& names, const std::string& line) {
    const std::vector<std::string> fields = splitAtCommas(line);
    if (fields.size() != names.size()) return std::nullopt;
    EpochMetrics row;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        double value = 0.0;
        const char* end = fields[i].data() + fields[i].size();
        const auto parsed = std::from_chars(fields[i].data(), end, value);
        if (parsed.ec == std::errc() && parsed.ptr == end) addNumber(row, names[i], value);
    }
    return row;
}

/// Moves the row's epoch out of its values and puts it in order.
void keep(std::map<double, EpochMetrics>& rows, EpochMetrics row) {
    row.epoch = static_cast<double>(rows.size());
    for (const char* name : {"step", "epoch"})
        if (const auto found = row.values.find(name); found != row.values.end()) row.epoch = found->second;
    row.values.erase("epoch");
    rows[row.epoch] = std::move(row);
}

} // namespace

std::vector<EpochMetrics> readMetrics(const std::filesystem::path& folder) {
    std::map<double, EpochMetrics> rows;
    for (const bool json : {true, false}) {
        const std::filesystem::path path = folder / (json ? "metrics.jsonl" : "metrics.csv");
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(path, ignored)) continue;
        if (std::filesystem::file_size(path, ignored) > kLargestFile) continue;
        std::ifstream file(path);
        std::string line;
        std::vector<std::string> names;
        if (!json && std::getline(file, line)) names = splitAtCommas(line);
        while (std::getline(file, line))
            if (std::optional<EpochMetrics> row = json ? rowFromJson(line) : rowFromCsv(names, line))
                keep(rows, std::move(*row));
        break;
    }
    std::vector<EpochMetrics> ordered;
    for (auto& [epoch, row] : rows) ordered.push_back(std::move(row));
    return ordered;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// JSON as Python writes it: an object a line, or the Trainer's state.
#include "core/checkpoint/curve_rows.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>

namespace dclscope {
namespace {

constexpr std::size_t kMostNumbersPerRow = 1000;

/// Python writes NaN and Infinity, which JSON has not: each becomes null, unless it stands in a string.
std::string withoutPythonsNumbers(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool quoted = false;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (quoted && c == '\\' && i + 1 < text.size()) {
            out += c;
            out += text[i + 1];
            i += 2;
            continue;
        }
        if (c == '"') quoted = !quoted;
        std::string_view word;
        if (!quoted && (c == '-' || c == 'I' || c == 'N'))
            for (const std::string_view candidate : {"-Infinity", "Infinity", "NaN"})
                if (text.substr(i).starts_with(candidate)) word = candidate;
        if (word.empty()) {
            out += c;
            ++i;
        } else {
            out += "null";
            i += word.size();
        }
    }
    return out;
}

nlohmann::json parsed(std::string_view text) {
    nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
    return value.is_discarded() ? nlohmann::json::parse(withoutPythonsNumbers(text), nullptr, false) : value;
}

CurveRow rowOf(const nlohmann::json& object) {
    CurveRow row;
    for (const auto& [name, value] : object.items()) {
        if (!value.is_number() || !std::isfinite(value.get<double>())) continue;
        if (row.size() == kMostNumbersPerRow) break;
        row[name] = value.get<double>();
    }
    return row;
}

} // namespace

std::vector<CurveRow> rowsOfJsonLines(std::string_view text) {
    std::vector<CurveRow> rows;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.find('{') == std::string_view::npos) continue;
        if (const nlohmann::json object = parsed(line); object.is_object()) rows.push_back(rowOf(object));
    }
    return rows;
}

std::vector<CurveRow> rowsOfTrainerState(std::string_view text) {
    std::vector<CurveRow> rows;
    const nlohmann::json state = parsed(text);
    if (!state.is_object()) return rows;
    const auto history = state.find("log_history");
    if (history == state.end() || !history->is_array()) return rows;
    for (const nlohmann::json& object : *history)
        if (object.is_object()) rows.push_back(rowOf(object));
    return rows;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/figure_json.h"

#include "core/base/text.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace dclscope::cli {

nlohmann::ordered_json figureJson(const FigureTable& table) {
    auto rows = nlohmann::ordered_json::array();
    for (const std::vector<Figure>& row : table.rows) {
        nlohmann::ordered_json object;
        for (std::size_t i = 0; i < row.size(); ++i) {
            nlohmann::ordered_json& cell = object[table.columns[i]];
            if (const auto* words = std::get_if<std::string>(&row[i]))
                cell = *words;
            else if (const auto* number = std::get_if<double>(&row[i]))
                cell = *number;
        }
        rows.push_back(std::move(object));
    }
    return rows;
}

std::string shortText(const Figure& figure) {
    if (const auto* words = std::get_if<std::string>(&figure)) return printable(*words);
    const auto* number = std::get_if<double>(&figure);
    if (number == nullptr || std::isnan(*number)) return "-";
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(),
                  std::floor(*number) == *number && std::fabs(*number) < 1e9 ? "%.0f" : "%.4g", *number);
    return text.data();
}

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
#include "core/run/figure_table.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace dclscope {

std::size_t FigureTable::column(const std::string& name) const noexcept {
    return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) - columns.begin());
}

std::string figureText(const Figure& figure) {
    if (const auto* words = std::get_if<std::string>(&figure)) return *words;
    const auto* number = std::get_if<double>(&figure);
    if (number == nullptr || std::isnan(*number)) return {};
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), *number).ptr;
    return {text.data(), end};
}

std::string toCsv(const FigureTable& table) {
    std::string text;
    for (std::size_t i = 0; i < table.columns.size(); ++i) text += (i == 0 ? "" : ",") + csvCell(table.columns[i]);
    text += "\n";
    for (const std::vector<Figure>& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ",") + csvCell(figureText(row[i]));
        text += "\n";
    }
    return text;
}

} // namespace dclscope

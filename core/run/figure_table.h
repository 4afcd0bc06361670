// SPDX-License-Identifier: Apache-2.0
// Figures by name, a row each: what commands print as CSV and JSON, and windows show and save as tables.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace dclscope {

/// One cell: nothing (not known, or not defined there), a number, or words.
using Figure = std::variant<std::monostate, double, std::string>;

struct FigureTable {
    std::vector<std::string> columns;      ///< lower case words that other programs can rely on
    std::vector<std::vector<Figure>> rows; ///< each as long as `columns`

    /// Index of the column called `name`, or columns.size().
    std::size_t column(const std::string& name) const noexcept;
};

/// The shortest text that reads back as the same number; nothing for NaN and for a cell without anything.
std::string figureText(const Figure& figure);

/// Comma-separated values with a header line. Words are made safe to print, and quoted where they hold a comma.
std::string toCsv(const FigureTable& table);

} // namespace dclscope

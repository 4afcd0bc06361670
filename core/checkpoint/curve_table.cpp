// SPDX-License-Identifier: Apache-2.0
// Separated values: the dialect is found from the first lines.
#include "core/checkpoint/curve_rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace dclscope {
namespace {

constexpr std::size_t kMostColumns = 1000;
constexpr char kBlanks = ' '; ///< stands for any run of blanks

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\"'");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\"'") - first + 1);
}

/// Takes the next line off `text`, without its end.
std::string_view nextLine(std::string_view& text) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

std::vector<std::string_view> split(std::string_view line, char separator) {
    std::vector<std::string_view> cells;
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= line.size() && cells.size() <= kMostColumns; ++i) {
        if (i < line.size() && line[i] == '"') quoted = !quoted;
        const bool blank = separator == kBlanks && i < line.size() && (line[i] == ' ' || line[i] == '\t');
        const bool ends = i == line.size() || (!quoted && (line[i] == separator || blank));
        if (!ends) continue;
        const std::string_view cell = trimmed(line.substr(begin, i - begin));
        begin = i + 1;
        if (separator != kBlanks || !cell.empty()) cells.push_back(cell);
    }
    return cells;
}

/// The character that stands most often between the names.
char separatorOf(std::string_view names) {
    char best = kBlanks;
    std::size_t most = 1;
    for (const char separator : {',', ';', '\t', '|'})
        if (const std::size_t cells = split(names, separator).size(); cells > most) {
            best = separator;
            most = cells;
        }
    return best;
}

/// The number that a cell holds, NaN for the words that mean it; nothing for other text.
std::optional<double> numberIn(std::string_view cell, bool decimalComma) {
    std::array<char, 64> copy{};
    if (!cell.empty() && cell.front() == '+') cell.remove_prefix(1);
    if (cell.empty() || cell.size() > copy.size()) return std::nullopt;
    std::copy(cell.begin(), cell.end(), copy.begin());
    const char* end = copy.data() + cell.size();
    if (decimalComma && cell.find('.') == std::string_view::npos && std::count(cell.begin(), cell.end(), ',') == 1)
        std::replace(copy.begin(), copy.end(), ',', '.');
    double value = 0.0;
    const auto parsed = std::from_chars(copy.data(), end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
    return value;
}

class Table {
public:
    /// @param first  the first line that is not empty
    explicit Table(std::string_view first) : separator_(separatorOf(first)) { takeNames(first); }

    void add(std::string_view line) {
        const std::vector<std::string_view> cells = split(line, separator_);
        if (isHeader(cells)) return setNames(cells);
        if (cells.size() != names_.size()) return;
        CurveRow row;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (const auto value = numberIn(cells[i], separator_ != ','); value && std::isfinite(*value))
                row[names_[i]] = *value;
        rows.push_back(std::move(row));
    }

    std::vector<CurveRow> rows;

private:
    void takeNames(std::string_view first) {
        const std::vector<std::string_view> cells = split(first, separator_);
        const bool named = std::none_of(cells.begin(), cells.end(),
                                        [&](std::string_view cell) { return numberIn(cell, separator_ != ','); });
        if (named) return setNames(cells);
        for (std::size_t i = 0; i < cells.size(); ++i) names_.push_back("column " + std::to_string(i + 1));
        add(first);
    }

    void setNames(const std::vector<std::string_view>& cells) {
        names_.clear();
        for (const std::string_view cell : cells) names_.emplace_back(cell);
    }

    /// Whether these are names again: no number, no gap, and one of them known.
    bool isHeader(const std::vector<std::string_view>& cells) const {
        bool known = false;
        for (const std::string_view cell : cells) {
            if (cell.empty() || numberIn(cell, separator_ != ',')) return false;
            known = known || std::find(names_.begin(), names_.end(), cell) != names_.end();
        }
        return known;
    }

    char separator_;
    std::vector<std::string> names_;
};

} // namespace

std::vector<CurveRow> rowsOfTable(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::optional<Table> table;
    while (!text.empty()) {
        std::string_view line = nextLine(text);
        const std::size_t first = line.find_first_not_of(" \t#");
        if (first == std::string_view::npos || (!table && line.starts_with("sep="))) continue;
        if (line.substr(0, first).find('#') != std::string_view::npos) line.remove_prefix(first);
        if (table)
            table->add(line);
        else
            table.emplace(line);
    }
    return table ? std::move(table->rows) : std::vector<CurveRow>();
}

} // namespace dclscope

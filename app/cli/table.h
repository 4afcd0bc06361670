// SPDX-License-Identifier: Apache-2.0
// Columns of text, each as wide as its widest cell.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace dclscope::cli {

class Table {
public:
    explicit Table(std::vector<std::string> header) { rows_.push_back(std::move(header)); }

    /// @param cells  as many as the header has
    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    /// Rows without the header.
    std::size_t rows() const noexcept { return rows_.size() - 1; }

    std::string text() const {
        std::vector<std::size_t> widths(rows_.front().size(), 0);
        for (const auto& row : rows_)
            for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
        std::string text;
        for (const auto& row : rows_) {
            for (std::size_t i = 0; i + 1 < row.size(); ++i)
                text += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
            text += row.back() + "\n";
        }
        return text;
    }

private:
    std::vector<std::vector<std::string>> rows_;
};

} // namespace dclscope::cli

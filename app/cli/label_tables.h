// SPDX-License-Identifier: Apache-2.0
// Labels over time as the tables that other programs take: CSV, label tracks of Audacity, selection tables of Raven.
#pragma once

#include <cstddef>
#include <string>

namespace dclscope::cli {

enum class LabelTable { Csv, Audacity, Raven };

struct LabelRow {
    std::string file;
    double startSeconds = 0.0;
    double endSeconds = 0.0;
    std::string label;
    float score = 0.0F;
};

/// A time in a table: milliseconds.
std::string tableSeconds(double seconds);

/// The line of column names; empty for Audacity, whose tracks have none.
std::string tableHeader(LabelTable kind);
/// @param number  of the row in its table, from 1 on
std::string tableRow(LabelTable kind, const LabelRow& row, std::size_t number);
/// What such a table of one sound is called beside it: "owl.csv", "owl.txt", "owl.Table.1.selections.txt".
std::string tableName(LabelTable kind, const std::string& sound);

} // namespace dclscope::cli

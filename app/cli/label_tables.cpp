// SPDX-License-Identifier: Apache-2.0
#include "app/cli/label_tables.h"

#include "core/base/text.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <limits>

namespace dclscope::cli {
namespace {

std::string scoreCell(float score) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.4f", static_cast<double>(score));
    return text.data();
}

/// Safe to print, without tabs: those are columns.
std::string tabbedCell(const std::string& text) { return printable(text, std::numeric_limits<std::size_t>::max()); }

} // namespace

std::string tableSeconds(double seconds) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.3f", seconds);
    return text.data();
}

std::string tableHeader(LabelTable kind) {
    switch (kind) {
    case LabelTable::Csv: return "file,start_s,end_s,label,score\n";
    case LabelTable::Raven: return "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tBegin File\tLabel\tScore\n";
    case LabelTable::Audacity: break;
    }
    return {};
}

std::string tableRow(LabelTable kind, const LabelRow& row, std::size_t number) {
    const std::string start = tableSeconds(row.startSeconds);
    const std::string end = tableSeconds(row.endSeconds);
    switch (kind) {
    case LabelTable::Csv:
        return csvCell(row.file) + "," + start + "," + end + "," + csvCell(row.label) + "," + scoreCell(row.score) +
               "\n";
    case LabelTable::Raven:
        return std::to_string(number) + "\tSpectrogram 1\t1\t" + start + "\t" + end + "\t" +
               tabbedCell(std::filesystem::path(row.file).filename().string()) + "\t" + tabbedCell(row.label) + "\t" +
               scoreCell(row.score) + "\n";
    case LabelTable::Audacity: break;
    }
    return start + "\t" + end + "\t" + tabbedCell(row.label) + " " + scoreCell(row.score) + "\n";
}

std::string tableName(LabelTable kind, const std::string& sound) {
    const std::string stem = std::filesystem::path(sound).stem().string();
    switch (kind) {
    case LabelTable::Csv: return stem + ".csv";
    case LabelTable::Raven: return stem + ".Table.1.selections.txt";
    case LabelTable::Audacity: break;
    }
    return stem + ".txt";
}

} // namespace dclscope::cli

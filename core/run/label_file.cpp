// SPDX-License-Identifier: Apache-2.0
#include "core/run/label_file.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fstream>

namespace dclscope {
namespace {

constexpr std::size_t kMostLabels = 1'000'000;
constexpr std::size_t kLongestLine = 10'000;

/// The fields of one CSV line; quoted fields may hold commas and doubled quotes.
std::vector<std::string> csvFields(const std::string& line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

} // namespace

std::vector<std::string> readLabelFile(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored))
        throw ConfigError("'" + printable(path.string()) + "' is not a file of labels");
    std::ifstream file(path);
    std::vector<std::string> labels;
    std::size_t column = 0;
    bool csv = false;
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        const std::string where = "line " + std::to_string(number) + " of '" + printable(path.string()) + "' ";
        if (line.size() > kLongestLine || !isValidUtf8(line)) throw ConfigError(where + "is not a label in UTF-8");
        if (line.empty()) continue;
        std::vector<std::string> fields = csv || number == 1 ? csvFields(line) : std::vector<std::string>();
        if (number == 1 && fields.size() > 1 && fields.back() == "display_name") {
            csv = true;
            column = fields.size() - 1;
            continue;
        }
        if (csv && fields.size() <= column) throw ConfigError(where + "has no display_name");
        labels.push_back(csv ? fields[column] : line);
        if (labels.size() > kMostLabels) throw ConfigError("'" + printable(path.string()) + "' holds too many lines");
    }
    if (file.bad() || labels.empty())
        throw ConfigError("'" + printable(path.string()) + "' holds no labels: expected a line a label");
    return labels;
}

} // namespace dclscope

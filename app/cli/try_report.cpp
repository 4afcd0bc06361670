// SPDX-License-Identifier: Apache-2.0
#include "app/cli/try_report.h"

#include "app/cli/table.h"
#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <utility>

namespace dclscope::cli {
namespace {

using Json = nlohmann::ordered_json;
using experiments::EditKey;
using experiments::SweepRow;
using experiments::SweepTable;
using training::Evaluation;

constexpr std::string_view kTopFive = "top5";

std::string formatted(const char* format, double value) {
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json editTexts(const std::vector<experiments::Edit>& edits) {
    auto texts = Json::array();
    for (const experiments::Edit& edit : edits) texts.push_back(experiments::editText(edit));
    return texts;
}

/// One figure in all forms.
struct Figure {
    std::string_view key;
    const char* words;
    const char* format;
    double factor;
    double unedited, edited;
};

std::vector<Figure> figuresOf(const TryReport& report) {
    const Evaluation& before = report.unedited.evaluation;
    const Evaluation& after = report.result().evaluation;
    std::vector<Figure> figures;
    if (before.multiLabel) {
        figures.push_back(
            {"mAP", "mean average precision", "%.4f", 1, before.meanAveragePrecision, after.meanAveragePrecision});
        figures.push_back({"AUC", "AUC", "%.4f", 1, before.meanAuc, after.meanAuc});
    }
    figures.push_back({"accuracy", "accuracy", "%.1f %%", 100, before.accuracy(), after.accuracy()});
    figures.push_back({kTopFive, "among the first five", "%.1f %%", 100, before.top5Accuracy(), after.top5Accuracy()});
    figures.push_back({"loss", "loss", "%.4f", 1, before.loss, after.loss});
    return figures;
}

Json rowsOf(const SweepTable& table) {
    auto rows = Json::array();
    for (const SweepRow& row : table.rows)
        rows.push_back({{table.key, row.value},
                        {table.figure, number(row.mean)},
                        {"deviation", number(row.deviation)},
                        {"minimum", number(row.minimum)},
                        {"maximum", number(row.maximum)},
                        {"seeds", row.figures}});
    return rows;
}

std::string sweepLines(const SweepTable& table) {
    const bool share = table.figure == "accuracy";
    const auto shown = [share](double value) {
        return share ? formatted("%.1f %%", 100.0 * value) : formatted("%.4f", value);
    };
    Table lines({table.key, table.figure, "deviation", "least", "most"});
    for (const SweepRow& row : table.rows)
        lines.add({formatted("%g", row.value), shown(row.mean), shown(row.deviation), shown(row.minimum),
                   shown(row.maximum)});
    const std::string seeds = table.seeds.size() == 1 ? "" : ", " + std::to_string(table.seeds.size()) + " draws each";
    return "unedited " + shown(table.unedited) + seeds + "\n" + lines.text();
}

std::string keyLine(const EditKey& key) {
    std::string line = "    " + std::string(key.name) + "=";
    line += std::string(std::max<std::size_t>(1, 12 - std::min<std::size_t>(12, key.name.size())), ' ');
    line += std::string(key.says) + ": " + std::string(key.takes);
    if (key.needed) line += " (needed)";
    if (!key.usual.empty()) line += "; usually " + std::string(key.usual);
    return line + "\n";
}

} // namespace

std::string tryJson(const TryReport& report) {
    const Evaluation& after = report.result().evaluation;
    Json json{{"model", report.unedited.model},
              {"data", report.data},
              {"layout", report.unedited.layout},
              {"edits", editTexts(report.edits)},
              {"examples", after.count},
              {"correct", after.correct},
              {"unedited_correct", report.unedited.evaluation.correct}};
    for (const Figure& figure : figuresOf(report)) {
        json[std::string(figure.key)] = number(figure.edited);
        json["unedited_" + std::string(figure.key)] = number(figure.unedited);
    }
    if (report.table) {
        json["sweep"] = experiments::sweepText(*report.sweep);
        json["rows"] = rowsOf(*report.table);
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string tryCsv(const TryReport& report) {
    if (report.table) return experiments::sweepCsv(*report.table);
    std::string text = "figure,unedited,edited\nexamples," + std::to_string(report.unedited.evaluation.count) + "," +
                       std::to_string(report.result().evaluation.count) + "\n";
    for (const Figure& figure : figuresOf(report))
        text +=
            std::string(figure.key) + formatted(",%.9g", figure.unedited) + formatted(",%.9g", figure.edited) + "\n";
    return text;
}

std::string tryText(const TryReport& report) {
    const auto count = static_cast<std::int64_t>(report.unedited.evaluation.count);
    std::string text = counted(count, report.unedited.what) + " of " + printable(report.data, 300) + "\n";
    for (const experiments::Edit& edit : report.edits) text += "edit: " + printable(editText(edit), 300) + "\n";
    if (report.table)
        return text + "sweep: " + printable(sweepText(*report.sweep), 300) + "\n" + sweepLines(*report.table);
    const bool both = report.edited.has_value();
    Table lines(both ? std::vector<std::string>{"", "unedited", "edited"} : std::vector<std::string>{"", "as it is"});
    for (const Figure& figure : figuresOf(report)) {
        if (figure.key == kTopFive && report.unedited.labels.size() <= 10) continue; // says little of few labels
        std::vector<std::string> cells{figure.words, formatted(figure.format, figure.factor * figure.unedited)};
        if (both) cells.push_back(formatted(figure.format, figure.factor * figure.edited));
        lines.add(std::move(cells));
    }
    return text + lines.text();
}

std::string editList() {
    std::string text = "Each edit is a word and keys, such as --edit 'jitter layer=model.0 sigma=1 seed=3'.\n"
                       "Steps are those of the kernel's grid; positions stay within it.\n\nwhere, with every word\n";
    for (const EditKey& key : experiments::whereKeys()) text += keyLine(key);
    for (const experiments::EditWord& word : experiments::editWords()) {
        text += "\n" + std::string(word.name) + ": " + std::string(word.does) + "\n";
        for (const EditKey& key : word.keys) text += keyLine(key);
        if (!word.oneOf.empty()) text += "    exactly one of " + std::string(word.oneOf) + "\n";
        text += "    --edit '" + std::string(word.example) + "'\n";
    }
    return text + "\nA sweep varies one number of one edit: --sweep 'jitter sigma=0..5 steps=11 seeds=5'\n";
}

} // namespace dclscope::cli

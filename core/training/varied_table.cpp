// SPDX-License-Identifier: Apache-2.0
#include "core/training/varied_table.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdio>

namespace dclscope::training {
namespace {

std::string fixed(double value, int digits) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

std::string csvCell(std::string cell) {
    if (cell.find_first_of(",\"\n") == std::string::npos) return cell;
    for (std::size_t at = 0; (at = cell.find('"', at)) != std::string::npos; at += 2) cell.insert(at, "\"");
    return "\"" + cell + "\"";
}

std::string csvLine(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) line += (i == 0 ? "" : ",") + csvCell(cells[i]);
    return line + "\n";
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

nlohmann::ordered_json runsOf(const VariedRow& row) {
    auto runs = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < row.outcomes.size(); ++i)
        runs.push_back({{"seed", row.seeds[i]},
                        {"run", row.folders[i]},
                        {"epoch", row.outcomes[i].epoch},
                        {"value", row.outcomes[i].value},
                        {"seconds", row.outcomes[i].seconds}});
    return runs;
}

} // namespace

double VariedRow::mean(double RunOutcome::*member) const {
    double sum = 0.0;
    for (const RunOutcome& outcome : outcomes) sum += outcome.*member;
    return sum / static_cast<double>(outcomes.size());
}

double VariedRow::spread() const {
    if (outcomes.size() < 2) return 0.0;
    double squares = 0.0;
    const double middle = mean(&RunOutcome::value);
    for (const RunOutcome& outcome : outcomes) squares += (outcome.value - middle) * (outcome.value - middle);
    return std::sqrt(squares / static_cast<double>(outcomes.size() - 1));
}

std::string VariedRow::label() const { return values.empty() ? "all" : joined(values); }

void VariedTable::add(const VariedRun& run, const RunOutcome& outcome) {
    if (rows_.empty() || rows_.back().values != run.values) rows_.push_back({run.values, {}, {}, {}});
    rows_.back().outcomes.push_back(outcome);
    rows_.back().folders.push_back(run.folder);
    rows_.back().seeds.push_back(run.seed);
}

std::string VariedTable::keys() const {
    std::vector<std::string> keys;
    for (const Variation& variation : variations_) keys.push_back(variation.key);
    return keys.empty() ? "seed" : joined(keys);
}

std::vector<std::string> VariedTable::header() const {
    std::vector<std::string> header;
    for (const Variation& variation : variations_) header.push_back(variation.key);
    for (const char* name : {"seeds", multiLabel() ? "mAP" : "accuracy", "spread", "parameters", "synapses", "seconds"})
        header.emplace_back(name);
    return header;
}

std::vector<std::vector<std::string>> VariedTable::cells(const std::function<std::string(double)>& share) const {
    std::vector<std::vector<std::string>> lines;
    for (const VariedRow& row : rows_) {
        std::vector<std::string>& cells = lines.emplace_back(row.values);
        const double synapses = row.mean(&RunOutcome::synapses);
        cells.push_back(std::to_string(row.outcomes.size()));
        cells.push_back(share(row.mean(&RunOutcome::value)));
        cells.push_back(share(row.spread()));
        cells.push_back(fixed(row.mean(&RunOutcome::parameters), 0));
        cells.push_back(synapses > 0.0 ? fixed(synapses, 0) : "");
        cells.push_back(fixed(row.mean(&RunOutcome::seconds), 1));
    }
    return lines;
}

std::string VariedTable::csv() const {
    std::string text = csvLine(header());
    for (const std::vector<std::string>& line : cells([](double share) { return fixed(share, 6); }))
        text += csvLine(line);
    return text;
}

std::string VariedTable::json() const {
    nlohmann::ordered_json json{{"recipe", recipe_}, {"figure", multiLabel() ? "mAP" : "accuracy"}};
    auto list = nlohmann::ordered_json::array();
    for (const VariedRow& row : rows_) {
        nlohmann::ordered_json values = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < row.values.size(); ++i) values[variations_[i].key] = row.values[i];
        nlohmann::ordered_json entry{{"values", std::move(values)},
                                     {"mean", row.mean(&RunOutcome::value)},
                                     {"spread", row.spread()},
                                     {"parameters", row.mean(&RunOutcome::parameters)}};
        if (const double synapses = row.mean(&RunOutcome::synapses); synapses > 0.0) entry["synapses"] = synapses;
        entry["seconds"] = row.mean(&RunOutcome::seconds);
        entry["runs"] = runsOf(row);
        list.push_back(std::move(entry));
    }
    json["rows"] = std::move(list);
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string percentText(double share) { return fixed(100.0 * share, 1) + " %"; }

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/train_runs.h"

#include "app/cli/table.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/checkpoint.h"
#include "core/run/card.h"
#include "core/training/torch_library.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <optional>

namespace dclscope::cli {
namespace {

namespace fs = std::filesystem;
using training::VariedRun;

/// What a finished run's last line and card say.
struct Outcome {
    std::string figure; ///< valid_accuracy or valid_map
    double value = 0.0;
    double seconds = 0.0; ///< of all epochs
    double epoch = 0.0;
    double parameters = 0.0;
    double synapses = 0.0; ///< 0: a convolutional network
};

fs::path checkpointOf(const fs::path& folder, double epoch, std::int64_t epochs) {
    const auto digits = static_cast<int>(std::max<std::size_t>(3, std::to_string(epochs).size()));
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), "epoch-%0*.0f.safetensors", digits, epoch);
    return folder / name.data();
}

std::optional<Outcome> outcomeOf(const VariedRun& run, const fs::path& folder) {
    Outcome outcome;
    std::ifstream metrics(folder / "metrics.jsonl");
    for (std::string line; std::getline(metrics, line);) {
        const nlohmann::json row = nlohmann::json::parse(line, nullptr, false);
        if (!row.is_object()) return std::nullopt;
        outcome.figure = row.contains("valid_map") ? "valid_map" : "valid_accuracy";
        outcome.value = row.value(outcome.figure, 0.0);
        outcome.epoch = row.value("epoch", 0.0);
        outcome.seconds += row.value("seconds", 0.0);
    }
    const fs::path last = checkpointOf(folder, outcome.epoch, run.recipe.training.epochs);
    std::error_code error;
    if (outcome.figure.empty() || !fs::is_regular_file(last, error)) return std::nullopt;
    const auto metadata = openCheckpoint(last)->metadata();
    const auto text = metadata.find(std::string(kCardMetadataKey));
    if (text == metadata.end()) return std::nullopt;
    const Card card = Card::fromJson(text->second);
    if (card.recipe != training::recipeText(run.recipe)) return std::nullopt;
    const auto said = [&card](const char* name) {
        const auto found = card.training.find(name);
        return found == card.training.end() ? 0.0 : found->second;
    };
    outcome.parameters = said("parameters");
    outcome.synapses = said("synapses");
    return outcome;
}

bool isDone(const VariedRun& run, const fs::path& folder) {
    std::error_code error;
    const auto epochs = static_cast<double>(run.recipe.training.epochs);
    if (!fs::is_regular_file(checkpointOf(folder, epochs, run.recipe.training.epochs), error)) return false;
    const std::optional<Outcome> outcome = outcomeOf(run, folder);
    return outcome && outcome->epoch == epochs;
}

/// One row: a combination with all its seeds.
struct Row {
    std::vector<std::string> values;
    std::vector<Outcome> outcomes;
    std::vector<std::string> folders;
    std::vector<std::int64_t> seeds;

    double mean(double Outcome::*member) const {
        double sum = 0.0;
        for (const Outcome& outcome : outcomes) sum += outcome.*member;
        return sum / static_cast<double>(outcomes.size());
    }
    /// Standard deviation of the figure between seeds, of a sample; 0 for one.
    double spread() const {
        if (outcomes.size() < 2) return 0.0;
        double squares = 0.0;
        const double middle = mean(&Outcome::value);
        for (const Outcome& outcome : outcomes) squares += (outcome.value - middle) * (outcome.value - middle);
        return std::sqrt(squares / static_cast<double>(outcomes.size() - 1));
    }
};

std::string fixed(double value, int digits) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

std::string figureWord(const std::vector<Row>& rows) {
    return rows.front().outcomes.front().figure == "valid_map" ? "mAP" : "accuracy";
}

std::vector<std::string> headerOf(const TrainRuns& request, const std::vector<Row>& rows) {
    std::vector<std::string> header;
    for (const training::Variation& variation : request.variations) header.push_back(variation.key);
    for (const std::string& name : {std::string("seeds"), figureWord(rows), std::string("spread"),
                                    std::string("parameters"), std::string("synapses"), std::string("seconds")})
        header.push_back(name);
    return header;
}

/// @param share  how the figure is written
std::vector<std::string> cellsOf(const Row& row, const std::function<std::string(double)>& share) {
    std::vector<std::string> cells = row.values;
    const double synapses = row.mean(&Outcome::synapses);
    cells.push_back(std::to_string(row.outcomes.size()));
    cells.push_back(share(row.mean(&Outcome::value)));
    cells.push_back(share(row.spread()));
    cells.push_back(fixed(row.mean(&Outcome::parameters), 0));
    cells.push_back(synapses > 0.0 ? fixed(synapses, 0) : "");
    cells.push_back(fixed(row.mean(&Outcome::seconds), 1));
    return cells;
}

std::string csvOf(const std::vector<std::vector<std::string>>& lines) {
    std::string text;
    for (const std::vector<std::string>& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool quoted = line[i].find_first_of(",\"\n") != std::string::npos;
            std::string cell = line[i];
            if (quoted)
                for (std::size_t at = 0; (at = cell.find('"', at)) != std::string::npos; at += 2) cell.insert(at, "\"");
            text += (quoted ? "\"" + cell + "\"" : cell) + (i + 1 < line.size() ? "," : "\n");
        }
    return text;
}

std::string jsonOf(const TrainRuns& request, const std::vector<Row>& rows) {
    nlohmann::ordered_json json{{"recipe", request.options.recipe.name}, {"figure", figureWord(rows)}};
    auto list = nlohmann::ordered_json::array();
    for (const Row& row : rows) {
        nlohmann::ordered_json entry;
        nlohmann::ordered_json values = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < row.values.size(); ++i) values[request.variations[i].key] = row.values[i];
        entry["values"] = std::move(values);
        entry["mean"] = row.mean(&Outcome::value);
        entry["spread"] = row.spread();
        entry["parameters"] = row.mean(&Outcome::parameters);
        if (const double synapses = row.mean(&Outcome::synapses); synapses > 0.0) entry["synapses"] = synapses;
        entry["seconds"] = row.mean(&Outcome::seconds);
        auto runs = nlohmann::ordered_json::array();
        for (std::size_t i = 0; i < row.outcomes.size(); ++i)
            runs.push_back({{"seed", row.seeds[i]},
                            {"run", row.folders[i]},
                            {"epoch", row.outcomes[i].epoch},
                            {"value", row.outcomes[i].value},
                            {"seconds", row.outcomes[i].seconds}});
        entry["runs"] = std::move(runs);
        list.push_back(std::move(entry));
    }
    json["rows"] = std::move(list);
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::vector<Row> rowsOf(const std::vector<VariedRun>& runs, const fs::path& output) {
    std::vector<Row> rows;
    for (const VariedRun& run : runs) {
        const std::optional<Outcome> outcome = outcomeOf(run, output / run.folder);
        if (!outcome) throw Error(printable((output / run.folder).string(), 400) + ": holds no finished run");
        if (rows.empty() || rows.back().values != run.values) rows.push_back({run.values, {}, {}, {}});
        rows.back().outcomes.push_back(*outcome);
        rows.back().folders.push_back(run.folder);
        rows.back().seeds.push_back(run.seed);
    }
    return rows;
}

std::string writeTables(const TrainRuns& request, const std::vector<Row>& rows) {
    Table table(headerOf(request, rows));
    std::vector<std::vector<std::string>> lines{headerOf(request, rows)};
    for (const Row& row : rows) {
        table.add(cellsOf(row, [](double share) { return fixed(100.0 * share, 1) + " %"; }));
        lines.push_back(cellsOf(row, [](double share) { return fixed(share, 6); }));
    }
    writeFileAtomically(request.options.output / "table.csv", csvOf(lines));
    writeFileAtomically(request.options.output / "table.json", jsonOf(request, rows));
    return table.text();
}

} // namespace

std::string trainRuns(const TrainRuns& request,
                      const std::function<void(const std::string& run, const training::TrainingProgress&)>& show,
                      const std::atomic<bool>& stop) {
    const std::vector<VariedRun> runs = training::variedRuns(request.options.recipe, request.variations, request.seeds);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        training::TrainingOptions options = request.options;
        options.recipe = runs[i].recipe;
        options.output = request.options.output / runs[i].folder;
        if (options.resume && isDone(runs[i], options.output)) continue;
        const std::string which =
            "run " + std::to_string(i + 1) + " of " + std::to_string(runs.size()) + "  " + runs[i].folder + "  ";
        const auto showRun = [&](const training::TrainingProgress& progress) { show(which, progress); };
        if (training::train(options, showRun, stop).stopped)
            return "stopped in " + runs[i].folder + "; the same command with --resume goes on\n";
    }
    return writeTables(request, rowsOf(runs, request.options.output));
}

} // namespace dclscope::cli

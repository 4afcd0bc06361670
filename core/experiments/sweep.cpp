// SPDX-License-Identifier: Apache-2.0
#include "core/experiments/sweep.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/experiments/edit_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace dclscope::experiments {
namespace {

constexpr std::string_view kRange = "..";
constexpr std::int64_t kMostSteps = 1000;
constexpr std::int64_t kMostSeeds = 1000;

const EditWord* wordNamed(std::string_view name) {
    for (const EditWord& word : editWords())
        if (word.name == name) return &word;
    return nullptr;
}

bool takesKey(const EditWord& word, std::string_view name) {
    return std::any_of(word.keys.begin(), word.keys.end(), [name](const EditKey& key) { return key.name == name; });
}

[[noreturn]] void refuseSweep(std::string_view text, const std::string& why) {
    throw ConfigError("sweep '" + printable(text, 200) + "': " + why);
}

std::string numbersOf(const EditWord& word) {
    std::string names;
    for (const EditKey& key : word.keys)
        if (key.number) names += (names.empty() ? "" : ", ") + std::string(key.name);
    return names;
}

std::int64_t readCount(std::string_view text, const std::string& key, const std::string& value, std::int64_t least,
                       std::int64_t most) {
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
    if (error != std::errc() || end != value.data() + value.size() || count < least || count > most)
        refuseSweep(text, key + " is '" + printable(value) + "', expected a whole number from " +
                              std::to_string(least) + " to " + std::to_string(most));
    return count;
}

void readRange(std::string_view text, const EditWord& word, const std::string& key, const std::string& value,
               Sweep& sweep) {
    if (!sweep.key.empty()) refuseSweep(text, "varies " + sweep.key + " and " + key + "; one can vary at a time");
    const auto known =
        std::find_if(word.keys.begin(), word.keys.end(), [&](const EditKey& k) { return k.name == key; });
    if (known == word.keys.end() || !known->number)
        refuseSweep(text, "'" + printable(key) + "' cannot vary; of " + std::string(word.name) + " can " +
                              (numbersOf(word).empty() ? "nothing" : numbersOf(word)));
    const std::size_t dots = value.find(kRange);
    try {
        readValue(std::string_view(value).substr(0, dots), {}, sweep.low);
        readValue(std::string_view(value).substr(dots + kRange.size()), {}, sweep.high);
    } catch (const ConfigError&) {
        refuseSweep(text, key + " is '" + printable(value) + "', expected LOW..HIGH, such as 0..5");
    }
    sweep.key = key;
}

void summarizeRow(SweepRow& row) {
    const auto count = static_cast<double>(row.figures.size());
    double sum = 0.0, squares = 0.0;
    for (const double figure : row.figures) sum += figure;
    row.mean = sum / count;
    for (const double figure : row.figures) squares += (figure - row.mean) * (figure - row.mean);
    row.deviation = row.figures.size() < 2 ? 0.0 : std::sqrt(squares / (count - 1.0));
    const auto [low, high] = std::minmax_element(row.figures.begin(), row.figures.end());
    row.minimum = *low;
    row.maximum = *high;
}

} // namespace

std::vector<double> Sweep::values() const {
    std::vector<double> all;
    for (std::int64_t i = 0; i < steps; ++i) {
        const double share = steps == 1 ? 0.0 : static_cast<double>(i) / static_cast<double>(steps - 1);
        all.push_back(i + 1 == steps && steps > 1 ? high : low + (high - low) * share);
    }
    return all;
}

Edit Sweep::at(double value, std::int64_t draw) const {
    const KeyedText parsed = parseKeyedText(edit);
    std::string text = edit + " " + key + "=" + writtenValue(value);
    if (const EditWord* word = wordNamed(parsed.word); word != nullptr && takesKey(*word, "seed"))
        text += " seed=" + std::to_string(firstSeed + static_cast<std::uint64_t>(draw));
    return parseEdit(text);
}

std::string sweepText(const Sweep& sweep) {
    std::string text = sweep.edit + " " + sweep.key + "=" + writtenValue(sweep.low) + std::string(kRange) +
                       writtenValue(sweep.high) + " steps=" + std::to_string(sweep.steps);
    if (sweep.firstSeed != 1) text += " seed=" + std::to_string(sweep.firstSeed);
    return text + (sweep.seeds > 1 ? " seeds=" + std::to_string(sweep.seeds) : "");
}

Sweep parseSweep(std::string_view text) {
    KeyedText parsed;
    try {
        parsed = parseKeyedText(text);
    } catch (const ConfigError& error) {
        refuseSweep(text, error.what());
    }
    const EditWord* word = wordNamed(parsed.word);
    if (word == nullptr) (void)parseEdit(parsed.word); // says which there are
    const bool draws = takesKey(*word, "seed");
    Sweep sweep;
    KeyedText rest{parsed.word, {}};
    for (const auto& [key, value] : parsed.values) {
        if (key == "steps") {
            sweep.steps = readCount(text, key, value, 1, kMostSteps);
        } else if (key == "seeds") {
            sweep.seeds = readCount(text, key, value, 1, kMostSeeds);
        } else if (key == "seed" && draws) {
            sweep.firstSeed = static_cast<std::uint64_t>(readCount(text, key, value, 0, INT64_MAX - kMostSeeds));
        } else if (value.find(kRange) != std::string::npos) {
            readRange(text, *word, key, value, sweep);
        } else {
            rest.values.emplace_back(key, value);
        }
    }
    if (sweep.key.empty())
        refuseSweep(text, "nothing varies; give a range LOW..HIGH, such as '" + std::string(word->name) + " " +
                              numbersOf(*word) + "=0..5 steps=11'");
    if (sweep.seeds > 1 && !draws)
        refuseSweep(text, std::string(word->name) + " draws nothing by chance: seeds= has no use");
    sweep.edit = rest.text();
    for (const double end : {sweep.low, sweep.high}) (void)sweep.at(end, 0); // says what is wrong
    return sweep;
}

SweepTable runSweep(Trial& trial, const Sweep& sweep, const SweepOptions& options) {
    SweepTable table;
    table.key = sweep.key;
    const training::Evaluation& unedited = trial.unedited().evaluation;
    table.figure = figureName(unedited);
    table.unedited = figureOf(unedited);
    table.examples = unedited.count;
    for (std::int64_t draw = 0; draw < sweep.seeds; ++draw)
        table.seeds.push_back(sweep.firstSeed + static_cast<std::uint64_t>(draw));
    const std::vector<double> values = sweep.values();
    const std::size_t count = values.size() * table.seeds.size();
    for (const double value : values) {
        SweepRow row{value, {}};
        for (std::int64_t draw = 0; draw < sweep.seeds; ++draw) {
            if (options.stop != nullptr && *options.stop) throw Error("cancelled");
            std::vector<Edit> edits = options.before;
            edits.push_back(sweep.at(value, draw));
            row.figures.push_back(figureOf(trial.judge(edits).evaluation));
            if (options.progress)
                options.progress(table.rows.size() * table.seeds.size() + row.figures.size(), count, table);
        }
        summarizeRow(row);
        table.rows.push_back(std::move(row));
    }
    if (options.progress) options.progress(count, count, table);
    return table;
}

std::string sweepCsv(const SweepTable& table) {
    std::string text = table.key + "," + table.figure + ",deviation,minimum,maximum";
    for (const std::uint64_t seed : table.seeds) text += ",seed_" + std::to_string(seed);
    text += "\n";
    for (const SweepRow& row : table.rows) {
        text += writtenValue(row.value);
        for (const double number : {row.mean, row.deviation, row.minimum, row.maximum})
            text += "," + writtenValue(number);
        for (const double figure : row.figures) text += "," + writtenValue(figure);
        text += "\n";
    }
    return text;
}

} // namespace dclscope::experiments

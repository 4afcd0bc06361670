// SPDX-License-Identifier: Apache-2.0
#include "core/training/variation.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/training/recipe_table.h"

#include <algorithm>
#include <cctype>

namespace dclscope::training {
namespace {

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t"), end = text.find_last_not_of(" \t");
    return begin == std::string_view::npos ? std::string() : std::string(text.substr(begin, end - begin + 1));
}

/// Splits at the commas outside of brackets and quotes.
std::vector<std::string> splitValues(std::string_view text) {
    std::vector<std::string> values(1);
    int depth = 0;
    char quote = 0;
    for (const char c : text) {
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '[')
            ++depth;
        else if (c == ']')
            --depth;
        if (c == ',' && depth <= 0 && quote == 0)
            values.emplace_back();
        else
            values.back() += c;
    }
    for (std::string& value : values) value = trimmed(value);
    return values;
}

/// What a value is called in a folder's name.
std::string nameOf(const std::string& key, const std::string& value) {
    std::string name = key.substr(key.rfind('.') + 1) + "-";
    for (const char c : value) {
        const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-';
        if (plain)
            name += c;
        else if (c != '[' && c != ']' && c != '"' && c != ' ')
            name += '_';
    }
    return name;
}

/// The two sides of the first =.
/// @param complaint  what is said of a text that has none
Setting sidesOf(std::string_view text, const char* complaint) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0) throw ConfigError("\"" + printable(text) + "\" " + complaint);
    return {trimmed(text.substr(0, equals)), trimmed(text.substr(equals + 1))};
}

} // namespace

Setting parseSetting(std::string_view text) {
    return sidesOf(text, "sets nothing: expected KEY=VALUE, for example training.start_from=demo");
}

Variation parseVariation(std::string_view text) {
    const Setting sides =
        sidesOf(text, "varies nothing: expected KEY=A,B,C, for example network.delays=learned,fixed,none");
    Variation variation{sides.key, splitValues(sides.value)};
    for (const std::string& value : variation.values)
        if (value.empty()) throw ConfigError(printable(variation.key) + ": one of the values is empty");
    return variation;
}

std::vector<VariedRun> variedRuns(const Recipe& recipe, const std::vector<Variation>& variations, std::int64_t seeds) {
    for (auto one = variations.begin(); one != variations.end(); ++one)
        if (std::any_of(variations.begin(), one, [&](const Variation& other) { return other.key == one->key; }))
            throw ConfigError(printable(one->key) + ": is varied twice");
    std::vector<VariedRun> runs{{{}, recipe.training.seed, "", recipe}};
    for (const Variation& variation : variations) {
        std::vector<VariedRun> more;
        for (const VariedRun& run : runs)
            for (const std::string& value : variation.values) {
                VariedRun next = run;
                next.recipe = withValue(run.recipe, variation.key, value);
                next.values.push_back(value);
                next.folder += nameOf(variation.key, value) + "-";
                more.push_back(std::move(next));
            }
        runs = std::move(more);
    }
    std::vector<VariedRun> all;
    for (const VariedRun& run : runs)
        for (std::int64_t i = 0; i < seeds; ++i) {
            VariedRun seeded = run;
            seeded.recipe.training.seed += i;
            seeded.seed = seeded.recipe.training.seed;
            seeded.folder += "seed" + std::to_string(seeded.seed);
            all.push_back(std::move(seeded));
        }
    return all;
}

} // namespace dclscope::training

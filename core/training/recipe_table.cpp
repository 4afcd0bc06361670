// SPDX-License-Identifier: Apache-2.0
#include "core/training/recipe_table.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/training/network_fields.h"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

namespace dclscope::training {
namespace {

/// Collects the fields; their values come out of the recipe's text, so that there is one way of writing them.
class Lister {
public:
    static constexpr bool kReads = false;

    void section(const char* name) { section_ = name; }
    void number(const Field& field, double&, double low, double high) { add(field, FieldKind::Number, low, high); }
    void integer(const Field& field, std::int64_t&, std::int64_t low, std::int64_t high) {
        add(field, FieldKind::Integer, static_cast<double>(low), static_cast<double>(high));
    }
    void range(const Field& field, Range&, double low, double high) { add(field, FieldKind::Range, low, high); }
    void flag(const Field& field, bool&) { add(field, FieldKind::Flag); }
    void text(const Field& field, std::string&, const std::vector<std::string>& choices = {}) {
        add(field, FieldKind::Text);
        fields.back().choices = choices;
    }
    void texts(const Field& field, std::vector<std::string>&) { add(field, FieldKind::Texts); }
    void numbers(const Field& field, std::vector<double>&, double low, double high) {
        add(field, FieldKind::Numbers, low, high);
    }
    void integers(const Field& field, std::vector<std::int64_t>&, std::int64_t low, std::int64_t high) {
        add(field, FieldKind::Integers, static_cast<double>(low), static_cast<double>(high));
    }

    std::vector<RecipeField> fields;

private:
    void add(const Field& field, FieldKind kind, double low = 0.0, double high = 0.0) {
        const std::string key = section_.empty() ? field.key : section_ + "." + field.key;
        fields.push_back({key, kind, field.help, field.unit, low, high, {}, {}});
    }

    std::string section_;
};

std::string tomlOf(const toml::node& node) {
    std::ostringstream text;
    node.visit([&text](const auto& value) { text << value; });
    return text.str();
}

bool isList(FieldKind kind) {
    return kind == FieldKind::Texts || kind == FieldKind::Numbers || kind == FieldKind::Integers ||
           kind == FieldKind::Range;
}

/// A value as it must stand in TOML.
std::string asToml(const RecipeField& field, std::string_view value) {
    const bool isText = field.kind == FieldKind::Text || field.kind == FieldKind::Texts;
    std::string text(value);
    const bool bracketed = text.starts_with('[');
    if (isText && !bracketed && !text.starts_with('"') && !text.starts_with('\'')) {
        std::ostringstream quoted;
        quoted << toml::value<std::string>(text);
        text = quoted.str();
    }
    return isList(field.kind) && !bracketed ? "[" + text + "]" : text;
}

} // namespace

std::vector<RecipeField> recipeTable(const Recipe& recipe) {
    Lister lister;
    Recipe copy = recipe;
    visitRecipe(lister, copy);
    const toml::table values = toml::parse(recipeText(recipe));
    for (RecipeField& field : lister.fields) field.value = tomlOf(*values.at_path(field.key).node());
    return lister.fields;
}

Recipe withValue(const Recipe& recipe, std::string_view key, std::string_view value) {
    const std::vector<RecipeField> fields = recipeTable(recipe);
    const auto found =
        std::find_if(fields.begin(), fields.end(), [key](const auto& field) { return field.key == key; });
    if (found == fields.end())
        throw ConfigError(printable(key) + ": a recipe for a network of the kind " + kindOf(recipe.network) +
                          " has no such key");
    const std::string text = std::string(key) + " = " + asToml(*found, value);
    toml::table given;
    try {
        given = toml::parse(text);
    } catch (const toml::parse_error&) {
        throw ConfigError(printable(key) + ": \"" + printable(value) + "\" is no value");
    }
    Recipe base = recipe;
    // What another kind does not know would be refused.
    if (key == "network.kind") base.network = networkOfKind(given.at_path(key).value_or(std::string()));
    toml::table root = toml::parse(recipeText(base));
    const std::size_t dot = key.find('.');
    toml::table& table = dot == std::string_view::npos ? root : *root[key.substr(0, dot)].as_table();
    const std::string_view leaf = dot == std::string_view::npos ? key : key.substr(dot + 1);
    given.at_path(key).node()->visit([&](const auto& node) { table.insert_or_assign(leaf, node); });
    std::ostringstream changed;
    changed << root;
    return parseRecipe(changed.str(), recipe.name.empty() ? "recipe" : recipe.name);
}

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/training/recipe_table.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/training/network_fields.h"
#include "core/training/toml_text.h"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

namespace dclscope::training {
namespace {

/// Collects the fields.
class Lister {
public:
    static constexpr bool kReads = false;

    void section(const char* name) { section_ = name; }
    void number(const Field& field, double& value, double low, double high) {
        add(field, FieldKind::Number, tomlText(value), low, high);
    }
    void integer(const Field& field, std::int64_t& value, std::int64_t low, std::int64_t high) {
        add(field, FieldKind::Integer, tomlText(value), static_cast<double>(low), static_cast<double>(high));
    }
    void range(const Field& field, Range& value, double low, double high) {
        add(field, FieldKind::Range, tomlText(std::vector{value.low, value.high}), low, high);
    }
    void flag(const Field& field, bool& value) { add(field, FieldKind::Flag, tomlText(value)); }
    void text(const Field& field, std::string& value, const std::vector<std::string>& choices = {}) {
        add(field, FieldKind::Text, tomlText(value));
        fields.back().choices = choices;
    }
    void texts(const Field& field, std::vector<std::string>& values) { add(field, FieldKind::Texts, tomlText(values)); }
    void numbers(const Field& field, std::vector<double>& values, double low, double high) {
        add(field, FieldKind::Numbers, tomlText(values), low, high);
    }
    void integers(const Field& field, std::vector<std::int64_t>& values, std::int64_t low, std::int64_t high) {
        add(field, FieldKind::Integers, tomlText(values), static_cast<double>(low), static_cast<double>(high));
    }

    std::vector<RecipeField> fields;

private:
    void add(const Field& field, FieldKind kind, std::string value, double low = 0.0, double high = 0.0) {
        const std::string key = section_.empty() ? field.key : section_ + "." + field.key;
        fields.push_back({key, kind, field.help, field.unit, low, high, {}, std::move(value)});
    }

    std::string section_;
};

bool isList(FieldKind kind) {
    return kind == FieldKind::Texts || kind == FieldKind::Numbers || kind == FieldKind::Integers ||
           kind == FieldKind::Range;
}

/// A value as it must stand in TOML.
std::string asToml(const RecipeField& field, std::string_view value) {
    const bool isText = field.kind == FieldKind::Text || field.kind == FieldKind::Texts;
    std::string text(value);
    const bool bracketed = text.starts_with('[');
    if (isText && !bracketed && !text.starts_with('"') && !text.starts_with('\'')) text = tomlText(text);
    return isList(field.kind) && !bracketed ? "[" + text + "]" : text;
}

} // namespace

std::vector<RecipeField> recipeTable(const Recipe& recipe) {
    Lister lister;
    Recipe copy = recipe;
    visitRecipe(lister, copy);
    return lister.fields;
}

Recipe withValue(const Recipe& recipe, std::string_view key, std::string_view value) {
    const std::vector<RecipeField> fields = recipeTable(recipe);
    const auto found =
        std::find_if(fields.begin(), fields.end(), [key](const auto& field) { return field.key == key; });
    if (found == fields.end())
        throw ConfigError(printable(key) + ": a recipe for a network of the kind " + kindOf(recipe.network) +
                          " has no such key");
    const std::size_t dot = key.find('.');
    const std::string section(dot == std::string_view::npos ? "" : key.substr(0, dot));
    const std::string_view leaf = dot == std::string_view::npos ? key : key.substr(dot + 1);
    toml::table given;
    try {
        given = toml::parse("value = " + asToml(*found, value));
    } catch (const toml::parse_error&) {
        given.clear();
    }
    if (given.size() != 1) throw ConfigError(printable(key) + ": \"" + printable(value) + "\" is no value");
    const toml::node& node = *given.get("value");
    Recipe base = recipe;
    // What another kind does not know would be refused.
    if (key == "network.kind") base.network = networkOfKind(node.value_or(std::string()));
    toml::table root = toml::parse(recipeText(base));
    toml::table& table = section.empty() ? root : *root[section].as_table();
    node.visit([&](const auto& typed) { table.insert_or_assign(leaf, typed); });
    std::ostringstream changed;
    changed << root;
    return parseRecipe(changed.str(), "");
}

} // namespace dclscope::training

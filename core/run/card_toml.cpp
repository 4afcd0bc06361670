// SPDX-License-Identifier: Apache-2.0
// Cards written by hand, in TOML.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/card.h"
#include "core/run/card_fields.h"
#include "core/run/label_file.h"

#include <nlohmann/json.hpp>
#include <toml++/toml.h>

#include <sstream>

namespace dclscope {
namespace {

constexpr std::uintmax_t kLargestCard = 16U << 20;

nlohmann::json jsonOf(const toml::node& node) {
    if (const auto* table = node.as_table()) {
        nlohmann::json object = nlohmann::json::object();
        for (const auto& [name, value] : *table) object[std::string(name.str())] = jsonOf(value);
        return object;
    }
    if (const auto* array = node.as_array()) {
        nlohmann::json list = nlohmann::json::array();
        for (const auto& item : *array) list.push_back(jsonOf(item));
        return list;
    }
    if (const auto text = node.value_exact<std::string>()) return *text;
    if (const auto whole = node.value_exact<std::int64_t>()) return *whole;
    if (const auto number = node.value_exact<double>()) return *number;
    if (const auto yes = node.value_exact<bool>()) return *yes;
    return nullptr; // dates and times: no field takes them
}

toml::array arrayOf(const nlohmann::json& list) {
    toml::array array;
    for (const auto& item : list) {
        if (item.is_number_integer())
            array.push_back(item.get<std::int64_t>());
        else if (item.is_number())
            array.push_back(item.get<double>());
        else if (item.is_string())
            array.push_back(item.get<std::string>());
    }
    return array;
}

toml::table tableOf(const nlohmann::json& object) {
    toml::table table;
    for (const auto& [name, value] : object.items()) {
        if (value.is_object())
            table.insert(name, tableOf(value));
        else if (value.is_array())
            table.insert(name, arrayOf(value));
        else if (value.is_number_integer())
            table.insert(name, value.get<std::int64_t>());
        else if (value.is_number())
            table.insert(name, value.get<double>());
        else if (value.is_boolean())
            table.insert(name, value.get<bool>());
        else if (value.is_string())
            table.insert(name, value.get<std::string>());
    }
    return table;
}

toml::table parse(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) throw ConfigError("is not a file");
    if (std::filesystem::file_size(path, ignored) > kLargestCard) throw ConfigError("is too large for a card");
    try {
        return toml::parse_file(path.string());
    } catch (const toml::parse_error& error) {
        throw ConfigError("line " + std::to_string(error.source().begin.line) + ": " +
                          std::string(error.description()));
    }
}

} // namespace

Card Card::fromToml(const std::filesystem::path& path) {
    Card card;
    for (const auto& [key, node] : parse(path)) {
        const std::string name(key.str());
        const std::string line = "line " + std::to_string(node.source().begin.line) + ": ";
        try {
            nlohmann::json value = jsonOf(node);
            if (name == "labels" && value.is_string())
                value = readLabelFile(path.parent_path() / value.get<std::string>());
            if (!readCardField(card, name, value, Origin::Card))
                throw ConfigError("'" + printable(name) + "' is no field of a card; the fields are " +
                                  cardFieldNames(false));
        } catch (const ConfigError& error) {
            throw ConfigError(line + error.what());
        }
    }
    return card;
}

std::string Card::toToml() const {
    std::ostringstream text;
    text << tableOf(nlohmann::json::parse(toJson())) << "\n";
    return text.str();
}

} // namespace dclscope
